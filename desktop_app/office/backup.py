"""Backups: one verified file that holds an office whole, written beside and only then given its name.

`NAME-000123.ocaq-backup` is an uncompressed ZIP64 of `manifest.json` (see `manifest`), `keys.json` and `office.db`,
encrypted as the office itself is.
"""

import contextlib
import hashlib
import os
import re
import tempfile
import zipfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any, Final

import sqlcipher3.dbapi2 as sqlcipher

from desktop_app.language.catalogs import gettext as _
from desktop_app.language.errors import Refused
from desktop_app.office import comparing, engine, keys, upgrade
from desktop_app.office.changes import OFFICE
from desktop_app.office.desk import Desk
from desktop_app.office.disk_faults import plainly_told, stopped
from desktop_app.office.manifest import (
    BROKEN,
    DATABASE,
    KEYS,
    MANIFEST,
    Manifest,
    damaged,
    instant,
    read_manifest,
    words_of,
)
from desktop_app.office.progress import UNWATCHED, Progress
from desktop_app.office.rights import Right, require
from desktop_app.system.clock import Clock
from desktop_app.system.files import ASIDE, writing_atomically

SUFFIX: Final = ".ocaq-backup"
_CHUNK: Final = 1 << 20
_TRIES: Final = 3
_NUMBERS: Final = 20  # tried when processes back up beside each other
_LOOK_EVERY: Final = 1_000  # steps of SQLite's machine between two looks at whether to stop


def back_up(desk: Desk, folder: Path, *, number: int | None = None, watch: Progress = UNWATCHED) -> Path:
    """Write the office at the desk as one verified file into `folder`; gives the file."""
    from desktop_app.office import audit, history  # noqa: PLC0415 - a start asks for the age of backups without SQLAlchemy

    require(desk, Right.BACK_UP)
    place = back_up_file(desk.database.path, desk.database.key, folder, desk.clock, number=number, watch=watch)
    with desk.database.write() as connection:
        audit.append(connection, history.occasion(desk, "backed up"), OFFICE, 1)
    return place


def back_up_file(
    office: Path, key: bytes, folder: Path, clock: Clock, *, number: int | None = None, watch: Progress = UNWATCHED
) -> Path:
    """The same of an office file of any schema: before an upgrade there is no desk yet."""
    folder = folder.absolute()  # SQLite reads a name that begins with "file:" as an address
    with plainly_told(folder):
        folder.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryDirectory(prefix=ASIDE, dir=folder, ignore_cleanup_errors=True) as aside_folder:
            copy = Path(aside_folder) / DATABASE
            copy_database(office, key, copy, watch)
            manifest = _described(copy, key, clock)
            wrapped = keys.to_bytes(keys.read_keys(keys.keys_path(office)))
            for attempt in range(_NUMBERS):
                wanted = number if attempt == 0 else None
                place = folder / f"{office.stem}-{wanted or next_number(folder, office.stem):06d}{SUFFIX}"
                try:
                    with writing_atomically(place, replace=False) as temporary:
                        _pack(temporary, manifest, wrapped, copy, watch)
                        prove(temporary, manifest, watch)
                except Refused as refused:
                    if not isinstance(refused.__cause__, FileExistsError):
                        raise
                else:  # else another process has taken this number meanwhile
                    return place
    raise engine.Damaged(_("The copy of the office is damaged and was not kept. Please try again."))


def copy_backup(backup: Path, folder: Path, watch: Progress = UNWATCHED) -> Path:
    """Write a backup once more, under its name into another folder, which must be there; read back like the first."""
    manifest = read_manifest(backup)
    place = folder / backup.name
    with plainly_told(folder), writing_atomically(place, replace=False) as temporary:
        size = backup.stat().st_size
        with backup.open("rb") as source, temporary.open("wb") as target:
            while chunk := source.read(_CHUNK):
                _go_on(watch, target.tell(), size)
                target.write(chunk)
            target.flush()
            os.fsync(target.fileno())  # else it would be read back from memory, not from the stick
        prove(temporary, manifest, watch)
    return place


def copy_database(office: Path, key: bytes, copy: Path, watch: Progress = UNWATCHED) -> None:
    """Write one snapshot of an office afresh to `copy`, and find the same in it; others may write meanwhile."""
    with contextlib.closing(engine.connect(office, key)) as connection:
        connection.execute("PRAGMA busy_timeout=5000")
        connection.set_progress_handler(watch.stopped, _LOOK_EVERY)
        try:
            for number in range(1, _TRIES + 1):
                with _nobody_writing(office, key) if number == _TRIES else contextlib.nullcontext():
                    before = _version(connection)
                    copy.unlink(missing_ok=True)
                    connection.execute("VACUUM INTO ?", (str(copy),))
                    if _compared(connection, copy, key, watch):
                        return
                    if _version(connection) == before:
                        break
        except sqlcipher.OperationalError:
            raise  # of the disk or of who stopped it, which `plainly_told` knows
        except sqlcipher.DatabaseError as error:
            raise engine.told(error) from error
    raise engine.Damaged(_("The copy of the office is damaged and was not kept. Please try again."))


def read_backup_keys(backup: Path) -> keys.Keys:
    """The wrapped keys in a backup: whether it asks for a password, and which."""
    read_manifest(backup)
    try:
        with zipfile.ZipFile(backup) as archive:
            return keys.from_bytes(words_of(archive, KEYS))
    except BROKEN as error:
        raise damaged(backup) from error


def unpack(backup: Path, manifest: Manifest, copy: Path, watch: Progress = UNWATCHED) -> keys.Keys:
    """Write the database of a backup to `copy`, as whole as it went in; gives its keys."""
    known = read_backup_keys(backup)
    with plainly_told(copy.parent), copy.open("xb") as target:
        try:
            with zipfile.ZipFile(backup) as archive:
                if _streamed(archive, target, watch) != manifest.sha256:
                    raise damaged(backup)
        except BROKEN as error:
            if isinstance(error, OSError):
                raise
            raise damaged(backup) from error
    return known


def prove(backup: Path, manifest: Manifest, watch: Progress = UNWATCHED) -> None:
    """Read a finished file back as a restore would: only then it counts as a backup."""
    with zipfile.ZipFile(backup) as archive:
        if archive.testzip() is not None or _streamed(archive, None, watch) != manifest.sha256:
            raise damaged(backup)


def verified_rows(path: Path, key: bytes, watch: Progress = UNWATCHED) -> dict[str, int]:
    """The rows of each table of a closed office file that passes every check of SQLite; a refusal otherwise."""
    with contextlib.closing(engine.connect(path, key)) as connection:
        connection.set_progress_handler(watch.stopped, _LOOK_EVERY)
        try:
            if engine.integrity_findings(connection):
                raise engine.Damaged(_("The copy of the office is damaged and was not kept. Please try again."))
            return comparing.rows(connection)
        except sqlcipher.DatabaseError as error:
            if "interrupted" in str(error):
                raise stopped() from error
            raise engine.told(error) from error


def next_number(folder: Path, stem: str) -> int:
    """One more than the highest number there is: backups are told apart by number, whatever the clock says."""
    return max((number for number, _file in numbered(folder, stem)), default=0) + 1


def numbered(folder: Path, stem: str) -> Iterator[tuple[int, Path]]:
    """The backups in a folder that bear this name, with their numbers; nothing of others."""
    pattern = re.compile(re.escape(stem) + r"-(\d{6,})" + re.escape(SUFFIX))
    for each in folder.iterdir():
        if found := pattern.fullmatch(each.name):
            yield int(found[1]), each


def audit_head(connection: Any) -> str | None:
    """The end of the audit chain, "17:5f0c...", so that a chain cut short shows; None before there is a chain."""
    if not connection.execute("SELECT 1 FROM sqlite_master WHERE name = 'audit'").fetchone():
        return None
    last = connection.execute("SELECT seq, hash FROM audit ORDER BY seq DESC LIMIT 1").fetchone()
    return f"{last[0]}:{last[1]}" if last else None


def _compared(office: Any, copy: Path, key: bytes, watch: Progress) -> bool:
    with contextlib.closing(engine.connect(copy, key)) as copied:
        copied.set_progress_handler(watch.stopped, _LOOK_EVERY)
        return not engine.integrity_findings(copied) and comparing.same(office, copied)


@contextlib.contextmanager
def _nobody_writing(office: Path, key: bytes) -> Iterator[None]:
    """Hold off who writes all the time: twice the copy was older than the office when it was compared."""
    with contextlib.closing(engine.connect(office, key)) as guard:
        guard.execute("PRAGMA busy_timeout=5000")
        guard.execute("BEGIN IMMEDIATE")
        yield
        guard.execute("ROLLBACK")


def _version(connection: Any) -> int:
    """Another number once somebody else has written."""
    return int(connection.execute("PRAGMA data_version").fetchone()[0])


def _described(copy: Path, key: bytes, clock: Clock) -> Manifest:
    with contextlib.closing(engine.connect(copy, key)) as copied:

        def one(sql: str) -> Any:
            return copied.execute(sql).fetchone()[0]

        return Manifest(
            identity=one("SELECT identity FROM office"),
            schema=upgrade.revision_of(copied) or "",
            made_at=clock.now(),
            changed_at=instant(one("SELECT coalesce((SELECT max(at) FROM change), created_at) FROM office")),
            people=one("SELECT count(*) FROM person WHERE deleted_at IS NULL"),
            documents=one("SELECT count(*) FROM document"),
            rows=comparing.rows(copied),
            audit_head=audit_head(copied),
            sha256=_sha256(copy),
        )


def _pack(place: Path, manifest: Manifest, wrapped_keys: bytes, database: Path, watch: Progress) -> None:
    size = database.stat().st_size
    with zipfile.ZipFile(place, "w", zipfile.ZIP_STORED, allowZip64=True) as archive:
        archive.writestr(MANIFEST, manifest.as_json())
        archive.writestr(KEYS, wrapped_keys)
        with database.open("rb") as source, archive.open(DATABASE, "w", force_zip64=True) as target:
            done = 0
            while chunk := source.read(_CHUNK):
                _go_on(watch, done, size)
                target.write(chunk)
                done += len(chunk)


def _streamed(archive: zipfile.ZipFile, target: Any, watch: Progress) -> str:
    digest = hashlib.sha256()
    size, done = archive.getinfo(DATABASE).file_size, 0
    with archive.open(DATABASE) as source:
        while chunk := source.read(_CHUNK):
            _go_on(watch, done, size)
            done += len(chunk)
            digest.update(chunk)
            if target:
                target.write(chunk)
    return digest.hexdigest()


def _go_on(watch: Progress, done: int, total: int) -> None:
    if watch.stopped():
        raise stopped()
    watch.report(done // _CHUNK, total // _CHUNK)


def _sha256(path: Path) -> str:
    with path.open("rb") as content:
        return hashlib.file_digest(content, "sha256").hexdigest()
