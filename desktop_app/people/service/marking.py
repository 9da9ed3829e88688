"""Marks that many people get at once: deleted, archived, and back; search and history go with them."""

from collections.abc import Sequence
from typing import Any

from sqlalchemy import Connection, and_, select, update

from desktop_app.office import history
from desktop_app.office.audit import Occasion
from desktop_app.people.records import PersonRecord
from desktop_app.people.service import writing
from desktop_app.people.service.reading import chunks

_SEEN = and_(PersonRecord.deleted_at.is_(None), PersonRecord.archived_at.is_(None))
"""Whom find as you type knows."""


def mark(
    connection: Connection,
    ids: Sequence[int],
    occasion: Occasion,
    condition: Any,
    values: dict[str, Any],
    *,
    under: tuple[str, int] | None = None,
) -> tuple[int, ...]:
    """Set `values` on those of these people who meet `condition`; gives their numbers."""
    marked: list[int] = []
    for some in chunks(ids):
        concerned = connection.scalars(select(PersonRecord.id).where(PersonRecord.id.in_(some), condition)).all()
        writing.take_out_of_search(connection, _seen(connection, concerned))
        connection.execute(
            update(PersonRecord)
            .where(PersonRecord.id.in_(concerned))
            .values(version=PersonRecord.version + 1, **values)
        )
        writing.put_into_search(connection, _seen(connection, concerned))
        marked.extend(concerned)
    history.record_all(connection, occasion, writing.KIND, [(number, {}) for number in marked], under=under)
    return tuple(marked)


def _seen(connection: Connection, ids: Sequence[int]) -> list[tuple[int, bytes, str]]:
    people = select(PersonRecord.id, PersonRecord.sort_key, PersonRecord.terms)
    return [
        (row.id, row.sort_key, row.terms) for row in connection.execute(people.where(PersonRecord.id.in_(ids), _SEEN))
    ]
