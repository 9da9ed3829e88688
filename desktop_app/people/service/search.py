"""Which people match, in the order of lists: find as you type over 200,000 of them.

Words are found through `person_term`, whose key holds the order too, so that one range of it answers alone. The rarest
word drives. Where even that one has more than `COMMON` hits, people are walked in order and tested: then fifty of them
are found after a few hundred. Plain SQL, the same on SQLite and PostgreSQL.
"""

from collections.abc import Sequence
from typing import Any, Final

from sqlalchemy import ColumnElement, Connection, Select, and_, exists, func, or_, select, tuple_

from desktop_app.language.folding import prefix_keys
from desktop_app.people.records import (
    ConsentRecord,
    LanguageRecord,
    PersonRecord,
    TagRecord,
    TermRecord,
)
from desktop_app.people.rules.values import Cursor, Matching, Purpose

COMMON: Final = 12_000
"""Above so many hits a word no longer drives: walking people in order is quicker."""

_LAST: Final = "\U0010ffff"
_Word = tuple[str, ...]
Places = Select[bytes, int]
"""A query for places: sort key and number."""


def found(
    connection: Connection, matching: Matching, *, after: Cursor | None = None, limit: int | None = None
) -> list[Cursor]:
    """The places of the people who match, in order; `limit` None for all."""
    words = [prefix_keys(word) for word in matching.text.split()]
    driver = _driver(connection, words) if words and matching.archived is False else None
    if driver is None:
        return _places(connection, _walk(matching, words, after, limit))
    if _filters(matching):
        return _places(connection, _filtered(matching, words, after, limit))
    return _driven(connection, driver, [word for word in words if word is not driver], after, limit)


def found_ids(connection: Connection, matching: Matching) -> list[int]:
    """The numbers of all who match, in order."""
    if matching.text.strip():
        return [place.id for place in found(connection, matching)]
    people = select(PersonRecord.id).where(*_conditions(matching)).order_by(PersonRecord.sort_key, PersonRecord.id)
    return list(connection.scalars(people))


def counted(connection: Connection, matching: Matching) -> int:
    """How many people match."""
    if matching.text.strip():
        return len(found(connection, matching))
    return connection.scalar(select(func.count()).select_from(PersonRecord).where(*_conditions(matching))) or 0


def preceding(connection: Connection, matching: Matching, sort_key: bytes) -> int:
    """How many of those who match stand before this key."""
    if matching.text.strip():
        return sum(place.sort_key < sort_key for place in found(connection, matching))
    before = [*_conditions(matching), PersonRecord.sort_key < sort_key]
    return connection.scalar(select(func.count()).select_from(PersonRecord).where(*before)) or 0


def _driver(connection: Connection, words: Sequence[_Word]) -> _Word | None:
    """The rarest word, None when even that one is common."""
    counts = [_count(connection, word) for word in words]
    rarest = min(counts)
    return words[counts.index(rarest)] if rarest <= COMMON else None


def _count(connection: Connection, word: _Word) -> int:
    hits = select(TermRecord.person_id).where(_in_range(word)).limit(COMMON + 1).subquery()
    return connection.scalar(select(func.count()).select_from(hits)) or 0


def _driven(
    connection: Connection, driver: _Word, others: Sequence[_Word], after: Cursor | None, limit: int | None
) -> list[Cursor]:
    """Places out of `person_term` alone; a person whom two words of one name bring stands there twice."""
    hits: Places = select(TermRecord.sort_key, TermRecord.person_id).where(_in_range(driver))
    for other in others:
        hits = hits.where(_has(connection, other))
    hits = hits.order_by(TermRecord.sort_key, TermRecord.person_id)
    if limit is None:
        return list(dict.fromkeys(_places(connection, hits)))
    places: dict[Cursor, None] = {}
    while len(places) < limit:
        batch = _places(connection, _after(hits, after, TermRecord.sort_key, TermRecord.person_id).limit(limit + 8))
        places.update(dict.fromkeys(batch))
        if len(batch) < limit + 8:
            break
        after = batch[-1]
    return list(places)[:limit]


def _has(connection: Connection, word: _Word) -> ColumnElement[bool]:
    """Whether the driver's person has another word too: a common one is tested at the person, a rare one looked up."""
    if _count(connection, word) > COMMON:
        return exists().where(
            PersonRecord.sort_key == TermRecord.sort_key, PersonRecord.id == TermRecord.person_id, _begins(word)
        )
    other = TermRecord.__table__.alias()
    return TermRecord.person_id.in_(select(other.c.person_id).where(_in_range(word, other.c.term)))


def _walk(matching: Matching, words: Sequence[_Word], after: Cursor | None, limit: int | None) -> Places:
    people: Places = select(PersonRecord.sort_key, PersonRecord.id).where(*_conditions(matching))
    people = people.where(*(_begins(word) for word in words))
    people = _after(people, after, PersonRecord.sort_key, PersonRecord.id)
    return people.order_by(PersonRecord.sort_key, PersonRecord.id).limit(limit)


def _filtered(matching: Matching, words: Sequence[_Word], after: Cursor | None, limit: int | None) -> Places:
    people = _walk(matching, (), after, limit)
    for word in words:
        people = people.where(PersonRecord.id.in_(select(TermRecord.person_id).where(_in_range(word))))
    return people


def _after(people: Places, after: Cursor | None, sort_key: Any, number: Any) -> Places:
    return people if after is None else people.where(tuple_(sort_key, number) > (after.sort_key, after.id))


def _in_range(word: _Word, term: Any = TermRecord.term) -> ColumnElement[bool]:
    return or_(*(and_(term >= key, term < key + _LAST) for key in word))


def _begins(word: _Word) -> ColumnElement[bool]:
    return or_(*(PersonRecord.terms.contains(f" {key}", autoescape=True) for key in word))


def _conditions(matching: Matching) -> list[ColumnElement[bool]]:
    conditions: list[ColumnElement[bool]] = [PersonRecord.deleted_at.is_(None)]
    if matching.archived is not None:
        archived = PersonRecord.archived_at
        conditions.append(archived.is_not(None) if matching.archived else archived.is_(None))
    return conditions + _filters(matching)


def _filters(matching: Matching) -> list[ColumnElement[bool]]:
    """The conditions beyond being there at all."""
    filters: list[ColumnElement[bool]] = []
    if matching.city:
        filters.append(PersonRecord.city == matching.city)
    if matching.country:
        filters.append(PersonRecord.country == matching.country)
    if matching.import_id is not None:
        filters.append(PersonRecord.import_id == matching.import_id)
    if matching.tag:
        filters.append(PersonRecord.id.in_(select(TagRecord.person_id).where(TagRecord.tag == matching.tag)))
    if matching.language:
        speakers = select(LanguageRecord.person_id).where(LanguageRecord.language == matching.language)
        filters.append(PersonRecord.id.in_(speakers))
    if matching.without_consent:
        filters.append(~consenting())
    return filters


def consenting() -> ColumnElement[bool]:
    """Whether a person has agreed to the keeping of their data and not withdrawn it."""
    return exists().where(
        ConsentRecord.person_id == PersonRecord.id,
        ConsentRecord.purpose == Purpose.PROCESSING.value,
        ConsentRecord.withdrawn_on == "",
    )


def _places(connection: Connection, people: Places) -> list[Cursor]:
    return [Cursor(sort_key, number) for sort_key, number in connection.execute(people)]
