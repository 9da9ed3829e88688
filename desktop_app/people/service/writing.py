"""People into their tables: many at once with as little ado as the database allows, one by the same way."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any, Final

from sqlalchemy import Connection, Table, delete, func, select, update
from sqlalchemy.engine.default import DefaultDialect

from desktop_app.office import history
from desktop_app.office.columns import Base, Instant
from desktop_app.office.records import ChangeRecord, ErasureRecord
from desktop_app.people.records import (
    CitizenshipRecord,
    ConsentRecord,
    EmailRecord,
    LanguageRecord,
    PersonRecord,
    PhoneRecord,
    SpellingRecord,
    TagRecord,
    TermRecord,
)
from desktop_app.people.rules.differences import NOBODY, differences
from desktop_app.people.rules.values import Person, PersonDetails
from desktop_app.people.service.terms import as_column, from_column, order_of, terms_of

KIND: Final = "person"
"""The kind of a person in history and changes."""

_SINGLE: Final = (
    "surname", "given", "father", "patronymic", "gender", "birth",
    "birth_place", "country", "city", "address", "occupation", "notes",
)  # fmt: skip
_CHANGE: Final = ("at", "user_id", "kind", "object_id", "action", "fields")
_Row = tuple[Any, ...]
Save = tuple[int, Mapping[str, tuple[object, object]]]
"""Who was saved, and the old and new values of what changed."""

SEVERAL: Final[dict[str, tuple[type[Base], Callable[[Any], _Row]]]] = {
    "spellings": (SpellingRecord, lambda each: (each.kind, each.language, each.text)),
    "phones": (PhoneRecord, lambda each: (each.text, each.understood)),
    "emails": (EmailRecord, lambda each: (each,)),
    "citizenships": (CitizenshipRecord, lambda each: (each,)),
    "languages": (LanguageRecord, lambda each: (each,)),
    "tags": (TagRecord, lambda each: (each,)),
    "consents": (
        ConsentRecord,
        lambda each: (
            each.purpose,
            each.given_on,
            each.how,
            each.text_version,
            each.withdrawn_on,
            each.text_language,
            each.given_by,
        ),
    ),
}
"""Where each field that a person has several of is kept, and its columns after person and position."""


@dataclass(frozen=True)
class Occasion:
    """Who writes, when, and what the history calls it."""

    at: datetime
    user_id: int
    action: str


@dataclass
class NewPeople:
    """New people on their way into the tables, gathered row by row and written in one go."""

    occasion: Occasion
    first_id: int
    import_id: int | None = None
    _people: list[_Row] = field(default_factory=list)
    _terms: list[_Row] = field(default_factory=list)
    _saves: list[Save] = field(default_factory=list)
    _several: dict[str, list[_Row]] = field(default_factory=lambda: {name: [] for name in SEVERAL})

    def __post_init__(self) -> None:
        self._at = as_text(self.occasion.at)

    def add(self, details: PersonDetails) -> int:
        """Gather one person; gives the number that the person will have."""
        number = self.first_id + len(self._people)
        terms, order = terms_of(details), order_of(details)
        self._people.append((number, 1, *single_values(details), order, as_column(terms), self.import_id, self._at,
                             self._at if details.archived else None, None))  # fmt: skip
        if not details.archived:
            self._terms.extend([(term, order, number) for term in terms])
        for name, rows in self._several.items():
            if values := getattr(details, name):
                rows.extend(numbered(number, name, values))
        self._saves.append((number, differences(NOBODY, details)))
        return number

    def write(self, connection: Connection) -> None:
        """Write all that was gathered."""
        insert_rows(connection, PersonRecord, self._people)
        for name, rows in self._several.items():
            insert_rows(connection, SEVERAL[name][0], rows)
        self._terms.sort()  # the table is kept in this order: it grows at its end instead of everywhere
        insert_rows(connection, TermRecord, self._terms)
        record_saves(connection, self.occasion, self._saves)


def next_id(connection: Connection) -> int:
    """The number that the next new person gets; only to be asked inside the writing transaction.

    Never that of somebody erased: a tombstone would be taken for the new person's.
    """
    there = connection.scalar(select(func.max(PersonRecord.id))) or 0
    erased = connection.scalar(select(func.max(ErasureRecord.person_id))) or 0
    return max(there, erased) + 1


def record_saves(connection: Connection, occasion: Occasion, saves: Iterable[Save]) -> None:
    """Write these saves into the history, one row for each person."""
    at = as_text(occasion.at)
    rows = [(at, occasion.user_id, KIND, number, occasion.action, history.as_text(fields)) for number, fields in saves]
    insert_rows(connection, ChangeRecord, rows, _CHANGE)


def replace_several(connection: Connection, number: int, name: str, values: Sequence[Any]) -> None:
    """Keep these values of a person in place of those there were."""
    record, _columns = SEVERAL[name]
    table = table_of(record)
    connection.execute(delete(table).where(table.c.person_id == number))
    insert_rows(connection, record, list(numbered(number, name, values)))


def change_person(connection: Connection, old: Person, new: PersonDetails, at: datetime) -> None:
    """Put `new` in the place of `old`, in every table, one version later."""
    table = table_of(PersonRecord)
    here = table.c.id == old.id
    stood = connection.execute(select(table.c.sort_key, table.c.terms, table.c.archived_at).where(here)).one()
    if not old.archived:
        take_out_of_search(connection, [(old.id, stood.sort_key, stood.terms)])
    order, terms = order_of(new), as_column(terms_of(new))
    values = dict(zip(_SINGLE, single_values(new), strict=True))
    archived_at = (stood.archived_at or at) if new.archived else None
    connection.execute(
        update(table)
        .where(here)
        .values(**values, version=old.version + 1, sort_key=order, terms=terms, archived_at=archived_at)
    )
    if not new.archived:
        put_into_search(connection, [(old.id, order, terms)])
    for name in SEVERAL:
        if getattr(old, name) != getattr(new, name):
            replace_several(connection, old.id, name, getattr(new, name))


def put_into_search(connection: Connection, people: Iterable[tuple[int, bytes, str]]) -> None:
    """Let find as you type know people, each given by number, sort key and terms."""
    insert_rows(connection, TermRecord, list(_term_rows(people)))


def take_out_of_search(connection: Connection, people: Iterable[tuple[int, bytes, str]]) -> None:
    """Let find as you type forget people, each given by number, sort key and the terms it knows."""
    rows = list(_term_rows(people))
    if rows:
        connection.exec_driver_sql("DELETE FROM person_term WHERE term = ? AND sort_key = ? AND person_id = ?", rows)


def insert_rows(
    connection: Connection, record: type[Base], rows: list[_Row], columns: Sequence[str] | None = None
) -> None:
    """Bare `executemany`: three times as quick as Core, fifteen times as the ORM, and it matters at 50,000 people."""
    if not rows:
        return
    table = table_of(record)
    names = columns or [column.name for column in table.columns]
    places = ", ".join("?" * len(names))
    quoted = connection.dialect.identifier_preparer.quote
    columns_text = ", ".join(map(quoted, names))
    connection.exec_driver_sql(f"INSERT INTO {quoted(table.name)} ({columns_text}) VALUES ({places})", rows)  # noqa: S608  names of our own tables


def single_values(details: PersonDetails) -> _Row:
    """The values of `_SINGLE`, a person's own columns, in the order of the table."""
    return (
        details.surname, details.given, details.father, details.patronymic, details.gender, details.birth or None,
        details.birth_place, details.country, details.city, details.address, details.occupation, details.notes,
    )  # fmt: skip


def numbered(number: int, name: str, values: Sequence[Any]) -> Iterator[_Row]:
    """The rows of what a person has several of."""
    columns = SEVERAL[name][1]
    return ((number, position, *columns(value)) for position, value in enumerate(values))


def as_text(at: datetime) -> str:
    """An instant as its column keeps it, for rows that do not pass through SQLAlchemy's types."""
    return str(Instant().process_bind_param(at, DefaultDialect()))


def table_of(record: type[Base]) -> Table:
    """The table of a record."""
    table = record.__table__
    if not isinstance(table, Table):
        raise TypeError(f"{record.__name__} has no table of its own")
    return table


def _term_rows(people: Iterable[tuple[int, bytes, str]]) -> Iterator[_Row]:
    return ((term, order, number) for number, order, terms in people for term in from_column(terms))
