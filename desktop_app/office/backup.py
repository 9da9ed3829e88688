"""Backups: one verified file that holds an office whole.

`NAME-000123.ocaq-backup` is an uncompressed ZIP64 of `manifest.json` (format, program, schema, times, counts, SHA-256;
no names), `keys.json` and `office.db`, encrypted as the office itself is. The way back is in `restoring`.
"""

import contextlib
import hashlib
import json
import re
import tempfile
import zipfile
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, Final

from desktop_app import __version__
from desktop_app.language.catalogs import gettext as _
from desktop_app.language.errors import Refused
from desktop_app.office import engine, keys, upgrade
from desktop_app.office.desk import Desk
from desktop_app.office.upgrade import Newer
from desktop_app.system.clock import Clock
from desktop_app.system.files import writing_atomically

FORMAT: Final = 1
SUFFIX: Final = ".ocaq-backup"
_MANIFEST: Final = "manifest.json"
_KEYS: Final = "keys.json"
_DATABASE: Final = "office.db"
_CHUNK: Final = 1 << 20


@dataclass(frozen=True)
class Manifest:
    """What a backup says of itself without its key. `rows` counts each table's rows, `people` those not deleted."""

    identity: str
    schema: str
    made_at: datetime
    changed_at: datetime
    people: int
    documents: int
    rows: Mapping[str, int]
    sha256: str


def back_up(desk: Desk, folder: Path) -> Path:
    """Write the office at the desk as one verified file into `folder`; gives the file."""
    return back_up_file(desk.database.path, desk.database.key, folder, desk.clock)


def back_up_file(office: Path, key: bytes, folder: Path, clock: Clock) -> Path:
    """The same of an office file of any schema: before an upgrade there is no desk yet."""
    folder = folder.absolute()  # SQLite reads a name that begins with "file:" as an address
    try:
        folder.mkdir(parents=True, exist_ok=True)
        workplace = tempfile.TemporaryDirectory(prefix=".", dir=folder)
    except OSError as error:
        sentence = _("A backup cannot be written into “{folder}”. Please choose another folder.")
        raise Refused(sentence.format(folder=folder)) from error
    place = folder / f"{office.stem}-{_next_number(folder, office.stem):06d}{SUFFIX}"
    with workplace as aside_folder:
        copy = Path(aside_folder) / _DATABASE
        copy_database(office, key, copy)
        manifest = _described(copy, key, clock)
        with writing_atomically(place, replace=False) as temporary:
            _pack(temporary, manifest, keys.to_bytes(keys.read_keys(keys.keys_path(office))), copy)
            _proved(temporary, manifest)
    return place


def copy_database(office: Path, key: bytes, copy: Path) -> None:
    """Write one snapshot of an office, afresh and in one file, to `copy`; others may go on writing meanwhile."""

    def snapshot(connection: Any) -> None:
        connection.execute("PRAGMA busy_timeout=5000")
        connection.execute("VACUUM INTO ?", (str(copy),))

    engine.asked(office, key, snapshot)


def read_manifest(backup: Path) -> Manifest:
    """What a backup says of itself, or a plain refusal when it is none."""
    try:
        with zipfile.ZipFile(backup) as archive:
            stored: Mapping[str, Any] = json.loads(archive.read(_MANIFEST))
            if stored["format"] != FORMAT:
                raise Newer(_("This backup was made by a newer Ocaq. Please update the program; nothing was changed."))
            return Manifest(
                identity=str(stored["office"]),
                schema=str(stored["schema"]),
                made_at=_instant(stored["made_at"]),
                changed_at=_instant(stored["changed_at"]),
                people=int(stored["people"]),
                documents=int(stored["documents"]),
                rows={str(table): int(count) for table, count in stored["rows"].items()},
                sha256=str(stored["sha256"]),
            )
    except FileNotFoundError as error:
        raise Refused(_("There is no backup at “{path}”.").format(path=backup)) from error
    except (zipfile.BadZipFile, KeyError, ValueError, TypeError, OSError) as error:
        raise damaged(backup) from error


def read_backup_keys(backup: Path) -> keys.Keys:
    """The wrapped keys in a backup: whether it asks for a password, and which."""
    read_manifest(backup)
    try:
        with zipfile.ZipFile(backup) as archive:
            return keys.from_bytes(archive.read(_KEYS))
    except (zipfile.BadZipFile, KeyError) as error:
        raise damaged(backup) from error


def verified_rows(path: Path, key: bytes) -> dict[str, int]:
    """The rows of each table of a closed office file that passes every check of SQLite; a refusal otherwise."""

    def counted(connection: Any) -> dict[str, int]:
        if engine.integrity_findings(connection):
            raise engine.Damaged(_("The copy of the office is damaged and was not kept. Please try again."))
        return table_rows(connection)

    return engine.asked(path, key, counted)


def table_rows(connection: Any) -> dict[str, int]:
    """How many rows each table has."""
    tables = connection.execute("SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name").fetchall()
    return {
        name: connection.execute(f'SELECT count(*) FROM "{name}"').fetchone()[0]  # noqa: S608 - names of tables
        for (name,) in tables
        if not name.startswith("sqlite_")
    }


def _described(copy: Path, key: bytes, clock: Clock) -> Manifest:
    rows = verified_rows(copy, key)
    with contextlib.closing(engine.connect(copy, key)) as connection:

        def one(sql: str) -> Any:
            return connection.execute(sql).fetchone()[0]

        return Manifest(
            identity=one("SELECT identity FROM office"),
            schema=upgrade.revision_of(connection) or "",
            made_at=clock.now(),
            changed_at=_instant(one("SELECT coalesce((SELECT max(at) FROM change), created_at) FROM office")),
            people=one("SELECT count(*) FROM person WHERE deleted_at IS NULL"),
            documents=one("SELECT count(*) FROM document"),
            rows=rows,
            sha256=_sha256(copy),
        )


def _instant(text: str) -> datetime:
    """A moment with its zone: without one it could not be told from others."""
    moment = datetime.fromisoformat(text)
    return moment if moment.tzinfo is not None else moment.replace(tzinfo=UTC)


def _pack(place: Path, manifest: Manifest, wrapped_keys: bytes, database: Path) -> None:
    stored = {
        "format": FORMAT,
        "program": __version__,
        "office": manifest.identity,
        "schema": manifest.schema,
        "made_at": manifest.made_at.isoformat(),
        "changed_at": manifest.changed_at.isoformat(),
        "people": manifest.people,
        "documents": manifest.documents,
        "rows": manifest.rows,
        "sha256": manifest.sha256,
    }
    with zipfile.ZipFile(place, "w", zipfile.ZIP_STORED, allowZip64=True) as archive:
        archive.writestr(_MANIFEST, json.dumps(stored, indent=1))
        archive.writestr(_KEYS, wrapped_keys)
        archive.write(database, _DATABASE)


def _proved(packed: Path, manifest: Manifest) -> None:
    """Read the finished file back as a restore would: only then it counts as a backup."""
    with zipfile.ZipFile(packed) as archive:
        if archive.testzip() is not None or _streamed(archive) != manifest.sha256:
            raise damaged(packed)


def unpack(backup: Path, manifest: Manifest, copy: Path) -> keys.Keys:
    """Write the database of a backup to `copy`, as whole as it went in; gives its keys."""
    known = read_backup_keys(backup)
    try:
        with zipfile.ZipFile(backup) as archive:
            if _streamed(archive, copy) != manifest.sha256:
                raise damaged(backup)
    except (zipfile.BadZipFile, KeyError) as error:
        raise damaged(backup) from error
    return known


def _streamed(archive: zipfile.ZipFile, copy: Path | None = None) -> str:
    digest = hashlib.sha256()
    with contextlib.ExitStack() as stack:
        source = stack.enter_context(archive.open(_DATABASE))
        target = stack.enter_context(copy.open("wb")) if copy else None
        while chunk := source.read(_CHUNK):
            digest.update(chunk)
            if target:
                target.write(chunk)
    return digest.hexdigest()


def _sha256(path: Path) -> str:
    with path.open("rb") as content:
        return hashlib.file_digest(content, "sha256").hexdigest()


def _next_number(folder: Path, stem: str) -> int:
    """One more than the highest number there is: backups are told apart by number, whatever the clock says."""
    numbered = re.compile(re.escape(stem) + r"-(\d{6,})" + re.escape(SUFFIX))
    return (
        max(
            (int(found[1]) for each in folder.iterdir() if (found := numbered.fullmatch(each.name))),
            default=0,
        )
        + 1
    )


def damaged(backup: Path) -> Refused:
    """What to say of a file that is no backup, or not a whole one."""
    return Refused(
        _("“{name}” is not a whole backup of an office. Nothing was changed. Please choose another one.").format(
            name=backup.name
        )
    )
