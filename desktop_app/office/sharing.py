"""What several rows share, such as pictures: it goes when nothing refers to it any more."""

from collections.abc import Iterator

from sqlalchemy import ColumnElement, Connection, MetaData, Table, delete, func, select

from desktop_app.language.catalogs import ngettext


def drop_unused(connection: Connection, metadata: MetaData) -> None:
    """Delete shared things to which no row refers."""
    for table in _shared(metadata):
        connection.execute(delete(table).where(*_unused(metadata, table)))


def unused_findings(connection: Connection, metadata: MetaData) -> Iterator[str]:
    """How many pictures lie in the office that nothing refers to."""
    for table in _shared(metadata):
        count = connection.scalar(select(func.count()).select_from(table).where(*_unused(metadata, table)))
        if count:
            yield ngettext(
                "{count} picture in the office belongs to nothing any more. Please repair the office to remove it.",
                "{count} pictures in the office belong to nothing any more. Please repair the office to remove them.",
                count,
            ).format(count=count)


def _shared(metadata: MetaData) -> list[Table]:
    return [table for table in metadata.sorted_tables if table.info.get("shared")]


def _unused(metadata: MetaData, shared: Table) -> list[ColumnElement[bool]]:
    return [
        key.column.not_in(select(column).where(column.is_not(None)))
        for table in metadata.sorted_tables
        for column in table.columns
        for key in column.foreign_keys
        if key.column.table is shared
    ]
