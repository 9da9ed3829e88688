"""What tells people apart, and how they are called, of very many at once: one query of the columns needed."""

from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from typing import Any, Final

from sqlalchemy import ColumnElement, Connection, Select, Text, cast, func, select

from desktop_app.language.cases import Case
from desktop_app.language.dates import PartialDate
from desktop_app.language.matching import Identity
from desktop_app.language.names import NameOrder, PersonName
from desktop_app.people.queries import gender_of
from desktop_app.people.records import EmailRecord, InflectionRecord, PersonRecord, PhoneRecord

_BETWEEN: Final = "\n"
"""Between several of a person: no phone and no address has it."""
_THERE: Final = PersonRecord.deleted_at.is_(None)
_SAID: Final = {(NameOrder.FORMAL, Case.DATIVE): " "}
"""That the bearer has said something of the name, whatever it is."""
_AT_ONCE: Final = 500
Query = Select[*tuple[Any, ...]]


def identities(connection: Connection, ids: Sequence[int] | None = None) -> Iterator[tuple[int, Identity]]:
    """What tells people apart, by number in the order of lists: of everybody, archived too, or of these few."""
    phones = _listed(PhoneRecord.text, (PhoneRecord.person_id == PersonRecord.id, PhoneRecord.understood.is_(True)))
    emails = _listed(EmailRecord.address, (EmailRecord.person_id == PersonRecord.id,))
    query = select(
        PersonRecord.id, PersonRecord.surname, PersonRecord.given, PersonRecord.father, PersonRecord.gender,
        PersonRecord.birth, phones, emails,
    ).where(_THERE)  # fmt: skip
    for number, surname, given, father, gender, birth, of_phones, of_emails in _rows(connection, query, ids):
        sex, born = gender_of(gender), _birth(birth) if birth else None
        yield number, Identity(surname, given, father, sex, born, _split(of_phones), _split(of_emails))


def names(
    connection: Connection, ids: Sequence[int] | None = None, *, archived: bool = False
) -> Iterator[tuple[int, PersonName]]:
    """How people are called, by number in the order of lists: of all or of these, `archived` too."""
    said = select(InflectionRecord.person_id).where(
        InflectionRecord.person_id == PersonRecord.id, InflectionRecord.language == ""
    )
    query = select(
        PersonRecord.id, PersonRecord.surname, PersonRecord.given, PersonRecord.father, PersonRecord.patronymic,
        PersonRecord.gender, said.exists(),
    ).where(_THERE)  # fmt: skip
    if not archived:
        query = query.where(PersonRecord.archived_at.is_(None))
    for number, surname, given, father, patronymic, gender, has_said in _rows(connection, query, ids):
        overrides = _SAID if has_said else {}
        yield number, PersonName(surname, given, father, patronymic, gender_of(gender), overrides=overrides)


def _listed(column: Any, conditions: Iterable[ColumnElement[bool]]) -> Any:
    texts = select(func.aggregate_strings(cast(column, Text), _BETWEEN)).where(*conditions)
    return texts.scalar_subquery()


def _rows(connection: Connection, query: Query, ids: Sequence[int] | None) -> Iterator[Any]:
    if ids is None:
        yield from connection.execute(query.order_by(PersonRecord.sort_key, PersonRecord.id)).all()
        return
    for start in range(0, len(ids), _AT_ONCE):
        some = query.where(PersonRecord.id.in_(ids[start : start + _AT_ONCE]))
        yield from connection.execute(some.order_by(PersonRecord.sort_key, PersonRecord.id)).all()


@lru_cache(65_536)
def _birth(text: str) -> PartialDate | None:
    return PartialDate.parse_iso(text)


def _split(texts: str | None) -> frozenset[str]:
    return frozenset(texts.split(_BETWEEN)) if texts else frozenset()
