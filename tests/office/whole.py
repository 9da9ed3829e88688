"""An office file down to its last value, and backups made up of a manifest alone."""

import contextlib
import zipfile
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

from desktop_app.office import comparing, engine
from desktop_app.office.manifest import DATABASE, KEYS, MANIFEST, Manifest


def values(office: Path, key: bytes) -> dict[str, list[Any]]:
    """Every row of every table, and what the schema is made of."""
    with contextlib.closing(engine.connect(office, key)) as connection:
        names = comparing.rows(connection)
        tables = {name: connection.execute(f'SELECT * FROM "{name}"').fetchall() for name in names}  # noqa: S608 - tables
        schema = connection.execute("SELECT type, name, sql FROM sqlite_master ORDER BY type, name").fetchall()
    return {**tables, "sqlite_master": schema}


def hollow(folder: Path, number: int, people: int, *, day: int = 0, identity: str = "one") -> Path:
    """A file that says of itself that it holds so much: rotation and lists read no more than that."""
    made = datetime(2026, 1, 1, tzinfo=UTC) + timedelta(days=day)
    manifest = Manifest(identity, "0001", made, made, people, people, {"person": people}, "0" * 64)
    place = folder / f"office-{number:06d}.ocaq-backup"
    with zipfile.ZipFile(place, "w") as archive:
        archive.writestr(MANIFEST, manifest.as_json())
        archive.writestr(KEYS, "{}")
        archive.writestr(DATABASE, b"nothing")
    return place
