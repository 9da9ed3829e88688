"""By which rules the words of search in an office file were made: kept in the file's own header, not in a table."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from sqlalchemy import Connection

    from desktop_app.office.engine import Execute


def rules_of(execute: "Execute") -> int:
    """The version of the rules; 0 in files older than this note."""
    return int(execute("PRAGMA user_version")[0][0])


def note_rules(connection: "Connection", version: int) -> None:
    """Note that all words of search follow these rules."""
    connection.exec_driver_sql(f"PRAGMA user_version={version:d}")
