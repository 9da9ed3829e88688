"""Building the file of a new office: its tables, what it says of itself, its administrator."""

from pathlib import Path

from sqlalchemy import insert

from desktop_app.language import folding
from desktop_app.office import audit, derived, engine, upgrade
from desktop_app.office.changes import OFFICE
from desktop_app.office.engine import OfficeDatabase
from desktop_app.office.profile import NewOffice
from desktop_app.office.records import OfficeRecord, OfficeWordingRecord, UserAccountRecord
from desktop_app.office.rights import Role
from desktop_app.system.clock import Clock


def build(path: Path, key: bytes, office: NewOffice, identity: str, clock: Clock) -> None:
    """Write the database of a new office, closed when it is done and without a log beside it."""
    database = OfficeDatabase(path, key)
    try:
        with database.outside_transaction() as connection:
            connection.execute(f"PRAGMA application_id={engine.APPLICATION_ID}")
        with database.write() as connection:
            upgrade.upgrade(connection)
            derived.note_rules(connection, folding.VERSION)
            now = clock.now()
            connection.execute(
                insert(OfficeRecord).values(
                    id=1,
                    identity=identity,
                    kind=office.kind.value,
                    country=office.country,
                    address=office.address,
                    series=office.series,
                    sample=office.sample,
                    created_at=now,
                )
            )
            connection.execute(
                insert(OfficeWordingRecord),
                [
                    {"language": language, "name": wording.name, "city": wording.city}
                    for language, wording in office.wordings.items()
                ],
            )
            connection.execute(
                insert(UserAccountRecord).values(id=1, name=office.user, role=Role.ADMINISTRATOR.value, created_at=now)
            )
            audit.append(connection, audit.Occasion(now, 1, "created"), OFFICE, 1)
        with database.outside_transaction() as connection:
            connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
            connection.execute("PRAGMA journal_mode=DELETE")
    finally:
        database.close()
