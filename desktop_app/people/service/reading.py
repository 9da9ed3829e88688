"""People out of their tables: whole ones, rows of lists, and what the filters offer."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Any, Final

from sqlalchemy import ColumnElement, Connection, Select, func, select

from desktop_app.language.cases import Case
from desktop_app.language.catalogs import gettext as _
from desktop_app.language.names import NameOrder
from desktop_app.office.bulk import table_of
from desktop_app.office.columns import Base
from desktop_app.office.engine import plain
from desktop_app.office.records import PictureRecord
from desktop_app.people.queries import gender_of, rows_of
from desktop_app.people.records import (
    CitizenshipRecord,
    ConsentRecord,
    EmailRecord,
    InflectionRecord,
    LanguageRecord,
    PersonRecord,
    PhoneRecord,
    PhotoRecord,
    SpellingRecord,
    TagRecord,
)
from desktop_app.people.rules.refusals import Gone
from desktop_app.people.rules.values import (
    Choice,
    Choices,
    Consent,
    Inflection,
    Person,
    PersonRow,
    Phone,
    Purpose,
    Spelling,
    SpellingKind,
)
from desktop_app.printing.layout import PictureData

Numbers = Callable[[Any], ColumnElement[bool]]
"""Which people, as a condition on whatever column holds their numbers."""

_IN_A_STRETCH: Final = 5_000
_AT_ONCE: Final = 500
"""Numbers in one statement: SQLite allows 32,766, and one statement a size is planned once."""


def read_people(connection: Connection, ids: Sequence[int]) -> dict[int, Person]:
    """Whole people by number, also deleted ones; those who are not there are missing."""
    people: dict[int, Person] = {}
    for some in chunks(ids):
        people.update(_some_people(connection, lambda column: column.in_(some)))  # noqa: B023  used up at once
    return people


def existing(connection: Connection, number: int) -> Person:
    """One person whole; `Gone` when not there or deleted."""
    person = read_people(connection, (number,)).get(number)
    if person is not None and person.merged_into is not None:
        raise Gone(_("This person has been merged into another and is kept there. Nothing was changed."))
    if person is None or person.deleted:
        raise Gone(_("This person is not in the list any more. Somebody may have deleted them; look at the history."))
    return person


def who_stayed(connection: Connection, number: int) -> int:
    """The number of the one into whom this person was merged, else this one's own."""
    into = connection.scalar(select(PersonRecord.merged_into_id).where(PersonRecord.id == number))
    return number if into is None else into


def merged_into(people: Sequence[int]) -> Select[Any]:
    """The numbers of those who were merged into these few people."""
    return select(PersonRecord.id).where(PersonRecord.merged_into_id.in_(people))


def read_everybody(connection: Connection) -> Iterator[Person]:
    """All who are there, archived or not, by number; read in stretches, so that memory stays small."""
    last = connection.scalar(select(func.max(PersonRecord.id))) or 0
    for first in range(1, last + 1, _IN_A_STRETCH):
        end = first + _IN_A_STRETCH
        for _number, person in _some_people(connection, lambda column: (column >= first) & (column < end)):  # noqa: B023  used up before the next turn
            if not person.deleted:
                yield person


def read_photos(connection: Connection, ids: Sequence[int]) -> dict[int, PictureData]:
    """The photos of those of these people who have one."""
    photos: dict[int, PictureData] = {}
    for some in chunks(ids):
        rows = connection.execute(
            select(PersonRecord.id, PictureRecord.kind, PictureRecord.content)
            .join(PictureRecord, PictureRecord.sha256 == PersonRecord.photo)
            .where(PersonRecord.id.in_(some))
        )
        photos |= {row.id: PictureData(row.kind, row.content) for row in rows}
    return photos


def read_kept_photos(connection: Connection, number: int) -> tuple[PictureData, ...]:
    """All photos that a person has or had, and those who were merged into them."""
    table = table_of(PhotoRecord)
    theirs = (table.c.person_id == number) | table.c.person_id.in_(merged_into((number,)))
    rows = connection.execute(
        select(PictureRecord.kind, PictureRecord.content)
        .where(PictureRecord.sha256.in_(select(table.c.sha256).where(theirs)))
        .order_by(PictureRecord.sha256)
    )
    return tuple(PictureData(row.kind, row.content) for row in rows)


def had_photo(connection: Connection, number: int, sha256: str) -> bool:
    """Whether a picture is one that this person, or one merged into them, has or had."""
    table = table_of(PhotoRecord)
    theirs = (table.c.person_id == number) | table.c.person_id.in_(merged_into((number,)))
    return connection.scalar(select(table.c.sha256).where(theirs, table.c.sha256 == sha256)) is not None


def read_rows(connection: Connection, ids: Sequence[int]) -> dict[int, PersonRow]:
    """Rows of lists by number; those who are not there or deleted are missing."""
    rows: dict[int, PersonRow] = {}
    for some in chunks(ids):
        rows.update(rows_of(plain(connection), some))
    return rows


def read_choices(connection: Connection) -> Choices:
    """What the filters offer: of people who are there and not archived."""
    there = (PersonRecord.deleted_at.is_(None), PersonRecord.archived_at.is_(None))

    def counted(column: Any, *joined: Any) -> tuple[Choice, ...]:
        number = func.count().label("number")
        rows = select(column, number).select_from(*(joined or (PersonRecord,))).where(column != "", *there)
        found = connection.execute(rows.group_by(column).order_by(number.desc(), column))
        return tuple(Choice(value, count) for value, count in found)

    tagged = table_of(TagRecord).join(table_of(PersonRecord))
    speaking = table_of(LanguageRecord).join(table_of(PersonRecord))
    return Choices(
        cities=counted(PersonRecord.city),
        countries=counted(PersonRecord.country),
        tags=counted(TagRecord.tag, tagged),
        languages=counted(LanguageRecord.language, speaking),
    )


def _some_people(connection: Connection, whose: Numbers) -> Iterator[tuple[int, Person]]:
    table = table_of(PersonRecord)
    spellings = _several(connection, SpellingRecord, whose, ("kind", "language", "text"))
    inflections = _several(connection, InflectionRecord, whose, ("language", "name_order", "name_case", "text"))
    phones = _several(connection, PhoneRecord, whose, ("text", "understood"))
    emails = _several(connection, EmailRecord, whose, ("address",))
    citizenships = _several(connection, CitizenshipRecord, whose, ("country",))
    languages = _several(connection, LanguageRecord, whose, ("language",))
    tags = _several(connection, TagRecord, whose, ("tag",))
    consents = _several(
        connection,
        ConsentRecord,
        whose,
        ("given_on", "how", "text_version", "withdrawn_on", "purpose", "text_language", "given_by"),
    )
    for row in connection.execute(select(table).where(whose(table.c.id))):
        number = row.id
        yield (
            number,
            Person(
                id=number,
                version=row.version,
                created_at=row.created_at,
                import_id=row.import_id,
                deleted=row.deleted_at is not None,
                merged_into=row.merged_into_id,
                surname=row.surname,
                given=row.given,
                father=row.father,
                patronymic=row.patronymic,
                gender=gender_of(row.gender),
                birth=row.birth or "",
                birth_place=row.birth_place,
                country=row.country,
                city=row.city,
                address=row.address,
                occupation=row.occupation,
                notes=row.notes,
                spellings=tuple(Spelling(SpellingKind(kind), *rest) for kind, *rest in spellings[number]),
                inflections=tuple(
                    Inflection(language, NameOrder(order), Case(case), text)
                    for language, order, case, text in inflections[number]
                ),
                phones=tuple(Phone(text, bool(understood)) for text, understood in phones[number]),
                emails=_first_of_each(emails[number]),
                citizenships=_first_of_each(citizenships[number]),
                languages=_first_of_each(languages[number]),
                tags=_first_of_each(tags[number]),
                consents=tuple(
                    Consent(given, how, version, withdrawn, Purpose(purpose), *rest)
                    for given, how, version, withdrawn, purpose, *rest in consents[number]
                ),
                archived=row.archived_at is not None,
                photo=row.photo or "",
            ),
        )


def _several(
    connection: Connection, record: type[Base], whose: Numbers, columns: Sequence[str]
) -> dict[int, list[tuple[Any, ...]]]:
    table = table_of(record)
    found = connection.execute(
        select(table.c.person_id, *(table.c[name] for name in columns))
        .where(whose(table.c.person_id))
        .order_by(table.c.person_id, table.c.position)
    )
    values: dict[int, list[tuple[Any, ...]]] = defaultdict(list)
    for number, *rest in found:
        values[number].append(tuple(rest))
    return values


def _first_of_each(rows: Iterable[tuple[Any, ...]]) -> tuple[Any, ...]:
    return tuple([row[0] for row in rows])


def chunks(ids: Sequence[int]) -> Iterator[Sequence[int]]:
    """Numbers in portions that fit into one statement."""
    return (ids[start : start + _AT_ONCE] for start in range(0, len(ids), _AT_ONCE))
