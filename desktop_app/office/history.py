"""The history of every record: who changed which field when, from what to what."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Connection, insert, select

from desktop_app.office.records import ChangeRecord, UserAccountRecord


@dataclass(frozen=True)
class HistoryRow:
    """One save, as it is shown. `fields` maps a field to its old and its new value."""

    at: datetime
    user: str
    action: str
    fields: Mapping[str, tuple[object, object]]


def record(
    connection: Connection,
    *,
    at: datetime,
    user_id: int,
    kind: str,
    object_id: int,
    action: str,
    fields: Mapping[str, tuple[object, object]] | None = None,
) -> None:
    """Write one save into the history, in the transaction that makes it."""
    connection.execute(
        insert(ChangeRecord).values(
            at=at,
            user_id=user_id,
            kind=kind,
            object_id=object_id,
            action=action,
            fields=as_text(fields or {}),
        )
    )


def as_text(fields: Mapping[str, tuple[object, object]]) -> str:
    """The fields as they stand in the table, for those who write many rows at once."""
    return json.dumps(fields, ensure_ascii=False, separators=(",", ":"))


def rows(connection: Connection, kind: str, object_id: int) -> tuple[HistoryRow, ...]:
    """The history of one record, newest first."""
    found = connection.execute(
        select(ChangeRecord.at, UserAccountRecord.name, ChangeRecord.action, ChangeRecord.fields)
        .join(UserAccountRecord, UserAccountRecord.id == ChangeRecord.user_id)
        .where(ChangeRecord.kind == kind, ChangeRecord.object_id == object_id)
        .order_by(ChangeRecord.id.desc())
    )
    return tuple(
        HistoryRow(at, user, action, {name: (old, new) for name, (old, new) in json.loads(fields).items()})
        for at, user, action, fields in found
    )
