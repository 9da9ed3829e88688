"""What is derived from people, sort keys and words of search: whether it is in step with them, and making it anew."""

from collections.abc import Iterator, Sequence
from typing import Any

from sqlalchemy import Connection, bindparam, delete, func, select, update

from desktop_app.language.catalogs import ngettext
from desktop_app.office.bulk import table_of
from desktop_app.office.doctor import Progress
from desktop_app.people.records import PersonRecord, TermRecord
from desktop_app.people.service import writing
from desktop_app.people.service.reading import read_people
from desktop_app.people.service.terms import as_column, from_column, order_of, terms_of

_AT_ONCE = 500
Key = tuple[bytes, str]


def search_findings(connection: Connection, watch: Progress) -> Iterator[str]:
    """Whether every person stands where the alphabet has them, and is found by every word of their names."""
    behind = sum(1 for _person, kept, right in _keys(connection, watch) if kept != right)
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
    """Make sort keys and search words anew from the names."""
    table = table_of(PersonRecord)
    changed = [
        {"number": number, "order": order, "words": words}
        for number, kept, (order, words) in _keys(connection, watch)
        if kept != (order, words)
    ]
    if changed:
        rows = update(table).where(table.c.id == bindparam("number"))
        connection.execute(rows.values(sort_key=bindparam("order"), terms=bindparam("words")), changed)
    connection.execute(delete(table_of(TermRecord)))
    writing.put_into_search(connection, [(row.id, row.sort_key, row.terms) for row in _seen(connection)])


def _keys(connection: Connection, watch: Progress) -> Iterator[tuple[int, Key, Key]]:
    """Of each person the sort key and terms that are kept, and those that the name has."""
    ids = connection.scalars(select(PersonRecord.id).order_by(PersonRecord.id)).all()
    for start in range(0, len(ids), _AT_ONCE):
        if watch.stopped():
            return
        some: Sequence[int] = ids[start : start + _AT_ONCE]
        people = read_people(connection, some)
        kept = select(PersonRecord.id, PersonRecord.sort_key, PersonRecord.terms).where(PersonRecord.id.in_(some))
        for row in connection.execute(kept):
            person = people[row.id]
            yield row.id, (row.sort_key, row.terms), (order_of(person), as_column(terms_of(person)))
        watch.report(min(start + _AT_ONCE, len(ids)), len(ids))


def _known_to_search(connection: Connection) -> bool:
    """Whether find as you type knows just the words of those in sight: sums over rows, in whatever order."""
    known = select(TermRecord.term, TermRecord.sort_key, TermRecord.person_id)
    there = sum(hash(tuple(row)) for row in connection.execute(known.execution_options(yield_per=10_000)))
    count = connection.scalar(select(func.count()).select_from(TermRecord))
    wanted = [hash((term, row.sort_key, row.id)) for row in _seen(connection) for term in from_column(row.terms)]
    return (count, there) == (len(wanted), sum(wanted))


def _seen(connection: Connection) -> Any:
    people = select(PersonRecord.id, PersonRecord.sort_key, PersonRecord.terms)
    return connection.execute(people.where(PersonRecord.deleted_at.is_(None), PersonRecord.archived_at.is_(None)))
