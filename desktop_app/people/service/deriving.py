"""What is derived from people, sort keys and words of search: whether it is in step with them, and making it anew."""

from collections.abc import Iterator, Sequence
from typing import Final

from sqlalchemy import Connection, bindparam, delete, func, select, update

from desktop_app.language.catalogs import ngettext
from desktop_app.office.bulk import table_of
from desktop_app.office.progress import UNWATCHED, Progress
from desktop_app.people.records import PersonRecord, TermRecord
from desktop_app.people.service import writing
from desktop_app.people.service.reading import read_people
from desktop_app.people.service.terms import as_column, from_column, order_of, terms_of

_AT_ONCE = 500
Key = tuple[bytes, str]
_SEEN: Final = select(PersonRecord.id, PersonRecord.sort_key, PersonRecord.terms).where(
    PersonRecord.deleted_at.is_(None), PersonRecord.archived_at.is_(None)
)


def search_findings(connection: Connection, watch: Progress) -> Iterator[str]:
    """Whether every person stands where the alphabet has them, and is found by every word of their names."""
    behind = 0
    for some in in_chunks(connection, watch):
        behind += sum(1 for _person, kept, right in _keys(connection, some) if kept != right)
    if watch.stopped():
        return
    if not behind and not _known_to_search(connection):
        behind = 1
    if behind:
        yield ngettext(
            "The search words or the place in the list of {count} person are out of step with the name. Please repair "
            "the office: nothing that was typed is changed.",
            "The search words or the places in the list of {count} people are out of step with the names. Please "
            "repair the office: nothing that was typed is changed.",
            behind,
        ).format(count=behind)


def derive(connection: Connection, watch: Progress) -> None:
    """Make sort keys and search words anew from the names, all in one transaction."""
    connection.execute(delete(table_of(TermRecord)))
    for some in in_chunks(connection, watch):
        derive_some(connection, some)


def derive_some(connection: Connection, ids: Sequence[int]) -> None:
    """Make sort keys and search words of a few people anew."""
    keys = list(_keys(connection, ids))
    writing.take_out_of_search(connection, [(number, *kept) for number, kept, _right in keys])
    changed = [
        {"row": number, "order": order, "words": words}
        for number, kept, (order, words) in keys
        if kept != (order, words)
    ]
    if changed:
        table = table_of(PersonRecord)
        rows = update(table).where(table.c.id == bindparam("row"))
        connection.execute(rows.values(sort_key=bindparam("order"), terms=bindparam("words")), changed)
    seen = connection.execute(_SEEN.where(PersonRecord.id.in_(ids)))
    writing.put_into_search(connection, [(row.id, row.sort_key, row.terms) for row in seen])


def in_chunks(connection: Connection, watch: Progress = UNWATCHED) -> Iterator[Sequence[int]]:
    """The numbers of all people, a few at once, until `watch` stops it."""
    ids = connection.scalars(select(PersonRecord.id).order_by(PersonRecord.id)).all()
    for start in range(0, len(ids), _AT_ONCE):
        if watch.stopped():
            return
        yield ids[start : start + _AT_ONCE]
        watch.report(min(start + _AT_ONCE, len(ids)), len(ids))


def _keys(connection: Connection, ids: Sequence[int]) -> Iterator[tuple[int, Key, Key]]:
    """Of each of these people the sort key and terms that are kept, and those that the name has."""
    people = read_people(connection, ids)
    kept = select(PersonRecord.id, PersonRecord.sort_key, PersonRecord.terms).where(PersonRecord.id.in_(ids))
    for row in connection.execute(kept):
        person = people[row.id]
        yield row.id, (row.sort_key, row.terms), (order_of(person), as_column(terms_of(person)))


def _known_to_search(connection: Connection) -> bool:
    """Whether find as you type knows just the words of those in sight: sums over rows, in whatever order."""
    known = select(TermRecord.term, TermRecord.sort_key, TermRecord.person_id)
    there = sum(hash(tuple(row)) for row in connection.execute(known.execution_options(yield_per=10_000)))
    count = connection.scalar(select(func.count()).select_from(TermRecord))
    seen = connection.execute(_SEEN)
    wanted = [hash((term, row.sort_key, row.id)) for row in seen for term in from_column(row.terms)]
    return (count, there) == (len(wanted), sum(wanted))
