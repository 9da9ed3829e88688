"""An office of an older schema brought to this program's: on a copy of it, never on the file itself.

The order: a verified backup; a copy; the scripts on the copy, with foreign keys off; every check of SQLite, and as many
rows as before; then the copy in the place of the file. Whoever calls has the office alone.
"""

from pathlib import Path
from typing import Any, Final

import sqlcipher3.dbapi2 as sqlcipher

from desktop_app.office import engine, swapping, upgrade
from desktop_app.office.backup import back_up_file, copy_database
from desktop_app.office.comparing import rows as table_rows
from desktop_app.system.clock import Clock

_OF_ALEMBIC: Final = "alembic_version"


def bring_up(office: Path, key: bytes, clock: Clock, backups: Path) -> None:
    """Upgrade the office to the newest schema; on any fault it stays as it was."""
    back_up_file(office, key, backups, clock)
    with swapping.beside(office) as copy:
        try:
            copy_database(office, key, copy)
        except sqlcipher.OperationalError as error:
            raise engine.told(error) from error
        before = engine.asked(copy, key, table_rows)
        with engine.plainly_told():
            _run_scripts(copy, key)
        engine.asked(copy, key, lambda connection: _prove(connection, before))
        swapping.replace(office, copy, key)


def _run_scripts(copy: Path, key: bytes) -> None:
    from sqlalchemy import create_engine  # noqa: PLC0415 - as everywhere: opening needs none
    from sqlalchemy.pool import StaticPool  # noqa: PLC0415 - as above

    connection = engine.connect(copy, key)
    try:
        connection.execute("PRAGMA foreign_keys=OFF")  # Alembic's batch mode makes tables anew: it would delete rows
        made = create_engine("sqlite://", module=sqlcipher, creator=lambda: connection, poolclass=StaticPool)
        with made.begin() as transaction:
            transaction.exec_driver_sql("BEGIN IMMEDIATE")
            upgrade.upgrade(transaction)
    finally:
        connection.close()


def _prove(connection: Any, before: dict[str, int]) -> None:
    """Refuse a copy that is damaged, or in which a table has fewer or more rows than it had."""
    after = table_rows(connection)
    same = all(after.get(table, count) == count for table, count in before.items() if table != _OF_ALEMBIC)
    if not same or engine.integrity_findings(connection) or upgrade.revision_of(connection) != upgrade.HEAD:
        raise engine.damaged()
