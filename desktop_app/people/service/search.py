"""Which people match, in the order of lists: find as you type over 200,000 of them.

Words are found through `person_term`, whose key holds the order too, so that one range of it answers alone. The rarest
word drives. Where even that one has more than `COMMON` hits, people are walked in order and tested: then fifty of them
are found after a few hundred. Plain SQL, the same on SQLite and PostgreSQL.
"""

import re
from collections.abc import Iterable, Sequence
from typing import Any, Final

from sqlalchemy import (
    ColumnElement,
    CompoundSelect,
    Connection,
    Select,
    Text,
    cast,
    exists,
    func,
    or_,
    select,
    tuple_,
    union_all,
)

from desktop_app.language.azerbaijani import clean
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

_HIT_TWICE: Final = 8
_PLACE: Final = (TermRecord.sort_key, TermRecord.person_id)
_WORD: Final = re.compile(r"[^\W_]+(?:['’ʼ`][^\W_]+)*")
_LAST: Final = "\U0010ffff"
_Word = tuple[str, ...]
Places = Select[bytes, int]
"""A query for places: sort key and number."""


def found(
    connection: Connection, matching: Matching, *, after: Cursor | None = None, limit: int | None = None
) -> list[Cursor]:
    """The places of the people who match, in order; `limit` None for all."""
    words = _words(matching.text)
    route = _route(connection, matching, words)
    if route is None:
        return _places(connection, _walk(matching, words, after, limit))
    if _filters(matching):
        return _places(connection, _filtered(matching, words, after, limit))
    return _driven(connection, route, after, limit)


def found_ids(connection: Connection, matching: Matching) -> list[int]:
    """The numbers of all who match, in order.

    They come as one text: of 200,000 rows each would wait for its turn with the window's thread.
    """
    sort_key, number = _all(connection, matching).subquery().c
    ordered = func.aggregate_strings(cast(number, Text), " ").aggregate_order_by(sort_key, number)
    return [int(each) for each in (connection.scalar(select(ordered)) or "").split()]


def counted(connection: Connection, matching: Matching) -> int:
    """How many people match."""
    everybody = _all(connection, matching).subquery()
    return connection.scalar(select(func.count()).select_from(everybody)) or 0


def preceding(connection: Connection, matching: Matching, sort_key: bytes) -> int:
    """How many of those who match stand before this key."""
    everybody = _all(connection, matching).subquery()
    before = select(func.count()).select_from(everybody).where(everybody.c.sort_key < sort_key)
    return connection.scalar(before) or 0


def _all(connection: Connection, matching: Matching) -> Places:
    """A query for the places of all who match, in any order."""
    words = _words(matching.text)
    route = _route(connection, matching, words)
    if route is None:
        return _walk(matching, words, None, None).order_by(None)
    if _filters(matching):
        return _filtered(matching, words, None, None).order_by(None)
    hits = _page(route, None, None).subquery().c
    return select(hits.sort_key, hits.person_id).distinct()


def _route(connection: Connection, matching: Matching, words: Sequence[_Word]) -> list[_Word] | None:
    """The words, the one that drives first; None where people are to be walked in order."""
    if not words or matching.archived is not False:
        return None
    counts = {word: _count(connection, word) for word in words}
    rarest, *others = sorted(counts, key=counts.__getitem__)
    return None if counts[rarest] > COMMON else [rarest, *others]


def _words(text: str) -> list[_Word]:
    """The words of a search, each by the keys that it may begin."""
    return [keys for word in _WORD.findall(clean(text)) if (keys := prefix_keys(word))]


def _count(connection: Connection, word: _Word) -> int:
    hits = _united(map(_hits, word)).limit(COMMON + 1).subquery()
    return connection.scalar(select(func.count()).select_from(hits)) or 0


def _driven(connection: Connection, route: list[_Word], after: Cursor | None, limit: int | None) -> list[Cursor]:
    """The first who have the driving word, out of `person_term` alone, and the other words too.

    A person of whom two words fit is hit twice, hence the few more that are asked for.
    """
    places: dict[Cursor, None] = {}
    wanted = None if limit is None else limit + _HIT_TWICE
    while limit is None or len(places) < limit:
        page = _places(connection, _page(route, after, wanted))
        places.update(dict.fromkeys(page))
        if wanted is None or len(page) < wanted:
            break
        after = page[-1]
    return list(places)[:limit]


def _page(route: list[_Word], after: Cursor | None, wanted: int | None) -> Places:
    """The hits of the driving word in order, those who lack another word left out.

    The inner query is sorted as a whole and tested row by row until enough are found; its limit, never reached, keeps
    it from being merged with the tests. The zero sends the test to the index that walks people in order, where hits
    that are neighbours lie together: their rows lie anywhere.
    """
    driver, *others = route
    hits = _united(_after(_hits(key), after, *_PLACE) for key in driver).subquery()
    ordered = select(hits.c.sort_key, hits.c.person_id).order_by(hits.c.sort_key, hits.c.person_id)
    if not others:
        return ordered.limit(wanted)
    sorted_hits = ordered.limit(COMMON * len(driver)).subquery()
    here = (PersonRecord.sort_key == sorted_hits.c.sort_key, PersonRecord.id + 0 == sorted_hits.c.person_id)
    tested = exists().where(*here, *map(_begins, others))
    return select(sorted_hits.c.sort_key, sorted_hits.c.person_id).where(tested).limit(wanted)


def _united(hits: Iterable[Places]) -> Places | CompoundSelect[bytes, int]:
    """The hits of all the keys that a word may begin, mostly of one."""
    first, *more = hits
    return union_all(first, *more) if more else first


def _hits(key: str) -> Places:
    return select(*_PLACE).where(TermRecord.term >= key, TermRecord.term < key + _LAST)


def _walk(matching: Matching, words: Sequence[_Word], after: Cursor | None, limit: int | None) -> Places:
    people: Places = select(PersonRecord.sort_key, PersonRecord.id).where(*_conditions(matching))
    people = people.where(*(_begins(word) for word in words))
    people = _after(people, after, PersonRecord.sort_key, PersonRecord.id)
    return people.order_by(PersonRecord.sort_key, PersonRecord.id).limit(limit)


def _filtered(matching: Matching, words: Sequence[_Word], after: Cursor | None, limit: int | None) -> Places:
    people = _walk(matching, (), after, limit)
    for word in words:
        hits = _united(map(_hits, word)).subquery()
        people = people.where(PersonRecord.id.in_(select(hits.c.person_id)))
    return people


def _after(people: Places, after: Cursor | None, sort_key: Any, number: Any) -> Places:
    return people if after is None else people.where(tuple_(sort_key, number) > (after.sort_key, after.id))


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
    return [Cursor(sort_key, number) for sort_key, number in connection.execute(people).all()]
