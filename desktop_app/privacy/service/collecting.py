"""All that the office keeps of one person, read from every table that speaks of them."""

from collections.abc import Mapping
from datetime import date, datetime
from typing import Any

from sqlalchemy import Connection, MetaData, or_, select

from desktop_app.office.records import UserAccountRecord
from desktop_app.privacy.rules import Column, Copy, Kept
from desktop_app.privacy.service import words
from desktop_app.privacy.service.belongings import Belonging, belongings


def collected(connection: Connection, metadata: MetaData, person_id: int, language: str) -> Copy:
    """Everything, the person first; tables in which nothing speaks of the person are left out."""
    by_table: dict[str, list[Belonging]] = {}
    for each in reversed(belongings(metadata, person_id)):
        if each.table.info.get("derived"):
            continue
        by_table.setdefault(each.table.name, []).append(each)
    parts = [_kept(connection, found, language) for found in by_table.values()]
    users = {row.id: row.name for row in connection.execute(select(UserAccountRecord.id, UserAccountRecord.name))}
    return Copy(person_id, language, tuple(part for part in parts if part.rows), users)


def _kept(connection: Connection, found: list[Belonging], language: str) -> Kept:
    table = found[0].table
    columns = tuple(
        Column(column.name, words.column_title(table.name, column.name, language), column.info["data_class"])
        for column in table.columns
        if not column.info.get("derived")
    )
    chosen = select(*(table.c[column.name] for column in columns)).where(or_(*(each.rows for each in found)))
    rows = connection.execute(chosen.order_by(*table.primary_key.columns)).mappings()
    return Kept(table.name, words.title(table.name, language), columns, tuple(_plain(row) for row in rows))


def _plain(row: Mapping[Any, Any]) -> dict[str, Any]:
    return {str(name): _value(value) for name, value in row.items()}


def _value(value: Any) -> Any:
    if isinstance(value, datetime | date):
        return value.isoformat()
    if isinstance(value, bytes):
        try:
            return value.decode()
        except UnicodeDecodeError:
            return value.hex()
    return value
