"""The history of every record: who changed which field when, from what to what.

This is the one place where a change is written down: each `record` writes the saves and their row of the audit chain.
"""

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Final

from sqlalchemy import Connection, select

from desktop_app.office import audit
from desktop_app.office.audit import Occasion
from desktop_app.office.bulk import as_text as instant_text
from desktop_app.office.bulk import insert_rows
from desktop_app.office.desk import Desk
from desktop_app.office.records import ChangeRecord, UserAccountRecord

_COLUMNS: Final = ("at", "user_id", "kind", "object_id", "action", "fields", "audit_seq")
Fields = Mapping[str, tuple[object, object]]
"""The old and the new value of each field that changed."""
Save = tuple[int, Fields]
"""Which object was saved, and what changed in it."""


@dataclass(frozen=True)
class HistoryRow:
    """One save, as it is shown. `fields` maps a field to its old and its new value."""

    at: datetime
    user: str
    action: str
    fields: Mapping[str, tuple[object, object]]


def occasion(desk: Desk, action: str) -> Occasion:
    """The user at the desk doing something now."""
    return Occasion(desk.clock.now(), desk.user.id, action)


def record(connection: Connection, occasion: Occasion, kind: str, object_id: int, fields: Fields) -> None:
    """Write one save into the history, in the transaction that makes it."""
    record_all(connection, occasion, kind, [(object_id, fields)])


def record_all(
    connection: Connection,
    occasion: Occasion,
    kind: str,
    saves: Iterable[Save],
    *,
    under: tuple[str, int] | None = None,
) -> None:
    """Write saves of one kind into the history, and one row of the audit chain for all of them.

    That row is about the object where there is one, else about what brought them together (`under`: the import).
    """
    texts = [(number, as_text(fields)) for number, fields in saves]
    if not texts and under is None:
        return
    about = under or (kind, texts[0][0] if len(texts) == 1 else None)
    seq = audit.append(connection, occasion, *about, audit.digests_of(connection, kind, texts))
    at = instant_text(occasion.at)
    rows = [(at, occasion.user_id, kind, number, occasion.action, text, seq) for number, text in texts]
    insert_rows(connection, ChangeRecord, rows, _COLUMNS)


def as_text(fields: Fields) -> str:
    """The fields as they stand in the table."""
    return json.dumps(fields, ensure_ascii=False, separators=(",", ":"))


def rows(connection: Connection, kind: str, *ids: int) -> tuple[HistoryRow, ...]:
    """The history of one record, or of a few together, newest first."""
    found = connection.execute(
        select(ChangeRecord.at, UserAccountRecord.name, ChangeRecord.action, ChangeRecord.fields)
        .join(UserAccountRecord, UserAccountRecord.id == ChangeRecord.user_id)
        .where(ChangeRecord.kind == kind, ChangeRecord.object_id.in_(ids))
        .order_by(ChangeRecord.id.desc())
    )
    return tuple(
        HistoryRow(at, user, action, {name: (old, new) for name, (old, new) in json.loads(fields).items()})
        for at, user, action, fields in found
    )
