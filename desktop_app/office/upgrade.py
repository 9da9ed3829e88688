"""The schema of an office file: which revision it has, and how it gets to this program's own."""

from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from desktop_app.language.errors import Refused

if TYPE_CHECKING:
    from sqlalchemy import Connection, MetaData


class Newer(Refused):
    """The office, or a backup, was made by a later version of the program."""


HEAD: Final = "0012"  # a test compares it with the newest script, so that opening needs no Alembic
SCRIPTS: Final = Path(__file__).parent / "migrations"


def upgrade(connection: "Connection", revision: str = "head", metadata: "MetaData | None" = None) -> None:
    """Run the scripts up to `revision` in the transaction of `connection`."""
    from alembic import command  # noqa: PLC0415 - opening an office of this revision needs no Alembic

    command.upgrade(configuration(connection, metadata), revision)


def configuration(connection: "Connection | None" = None, metadata: "MetaData | None" = None) -> Any:
    """Alembic's settings; `metadata` is only for writing new scripts."""
    from alembic.config import Config  # noqa: PLC0415 - as above

    config = Config()
    config.set_main_option("script_location", str(SCRIPTS).replace("%", "%%"))
    config.attributes["connection"] = connection
    config.attributes["metadata"] = metadata
    return config


def revision_of(connection: Any) -> str | None:
    """The revision that a raw connection's file stands at; None where there is none."""
    known = connection.execute("SELECT 1 FROM sqlite_master WHERE name = 'alembic_version'").fetchone()
    row = connection.execute("SELECT version_num FROM alembic_version").fetchone() if known else None
    return str(row[0]) if row else None
