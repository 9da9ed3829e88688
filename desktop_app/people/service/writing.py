"""People into their tables: many at once with as little ado as the database allows, one by the same way."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any, Final

from sqlalchemy import Connection, delete, func, select, update

from desktop_app.office import history
from desktop_app.office.audit import Occasion
from desktop_app.office.bulk import as_text, insert_rows, table_of
from desktop_app.office.columns import Base
from desktop_app.office.records import ErasureRecord
from desktop_app.people.records import (
    CitizenshipRecord,
    ConsentRecord,
    EmailRecord,
    InflectionRecord,
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
IMPORT: Final = "import"
"""The kind of a list brought in, in the audit chain."""
_Row = tuple[Any, ...]

SEVERAL: Final[dict[str, tuple[type[Base], Callable[[Any], _Row]]]] = {
    "spellings": (SpellingRecord, lambda each: (each.kind, each.language, each.text)),
    "inflections": (InflectionRecord, lambda each: (each.language, each.order, each.case, each.text)),
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


@dataclass
class NewPeople:
    """New people on their way into the tables, gathered row by row and written in one go."""

    occasion: Occasion
    first_id: int
    import_id: int | None = None
    _people: list[_Row] = field(default_factory=list)
    _terms: list[_Row] = field(default_factory=list)
    _saves: list[history.Save] = field(default_factory=list)
    _several: dict[str, list[_Row]] = field(default_factory=lambda: {name: [] for name in SEVERAL})

    def __post_init__(self) -> None:
        self._at = as_text(self.occasion.at)

    def add(self, details: PersonDetails) -> int:
        """Gather one person; gives the number that the person will have."""
        number = self.first_id + len(self._people)
        terms, order = terms_of(details), order_of(details)
        self._people.append((number, 1, *single_values(details), order, as_column(terms), self.import_id, self._at,
                             self._at if details.archived else None, None, None, details.photo or None))  # fmt: skip
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
        under = (IMPORT, self.import_id) if self.import_id is not None else None
        history.record_all(connection, self.occasion, KIND, self._saves, under=under)


def next_id(connection: Connection) -> int:
    """The number that the next new person gets; only to be asked inside the writing transaction.

    Never that of somebody erased: a tombstone would be taken for the new person's.
    """
    there = connection.scalar(select(func.max(PersonRecord.id))) or 0
    erased = connection.scalar(select(func.max(ErasureRecord.person_id))) or 0
    return max(there, erased) + 1


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
        .values(
            **values,
            version=old.version + 1,
            sort_key=order,
            terms=terms,
            archived_at=archived_at,
            photo=new.photo or None,
        )
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


def _term_rows(people: Iterable[tuple[int, bytes, str]]) -> Iterator[_Row]:
    return ((term, order, number) for number, order, terms in people for term in from_column(terms))
