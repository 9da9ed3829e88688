"""Another file in the place of an office, so that whatever happens meanwhile one of the two is there, whole.

The log beside a database (`-wal`) belongs to that file alone: beside another one SQLite would replay it without an
error, and old rows would come back. Whoever swaps has the office alone (`locks`).
"""

import contextlib
import json
import os
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

from desktop_app.office import keys, keys_copy, locks, moved
from desktop_app.system.files import (
    ASIDE,
    flush_folder,
    flush_to_disk,
    patiently,
    refusing,
    sweep,
    write_atomically,
)

COMPANIONS: Final = ("-wal", "-shm", "-journal")
_PLAN: Final = "-swap"


def replace(office: Path, copy: Path, key: bytes) -> None:
    """Put a closed copy of an office, changed and checked, in its place: an upgrade, a repair."""
    at_rest(copy, key)
    at_rest(office, key)
    with refusing(office):
        flush_to_disk(copy)
        patiently(lambda: copy.replace(office))
        flush_folder(office.parent)


def at_rest(path: Path, key: bytes) -> None:
    """Bring a database into one file, its log written into it and gone."""
    from desktop_app.office import engine  # noqa: PLC0415 - to ask whether anything is unfinished needs no database

    engine.asked(path, key, _into_one_file)
    with refusing(path):
        for suffix in COMPANIONS:
            path.with_name(path.name + suffix).unlink(missing_ok=True)


def _into_one_file(connection: Any) -> None:
    connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    connection.execute("PRAGMA journal_mode=DELETE")


@contextlib.contextmanager
def beside(office: Path) -> Iterator[Path]:
    """A random name beside an office for a database, gone at the end unless it has been moved."""
    copy = office.absolute().with_name(f"{ASIDE}{os.urandom(8).hex()}.tmp")
    try:
        yield copy
    finally:
        for suffix in ("", *COMPANIONS):
            copy.with_name(copy.name + suffix).unlink(missing_ok=True)


@dataclass(frozen=True)
class _Plan:
    """Names in the office's folder: the new database, its keys, and the stem under which the old office is kept."""

    database: str
    keys: str
    kept: str


def exchange(office: Path, copy: Path, new_keys: keys.Keys) -> Path | None:
    """Put another office, a closed and checked copy with its keys, at `office`: a restore. Gives where the old is kept.

    What is to be done is written down before it is begun, so that `finish` can do the rest after a crash: two files
    cannot be replaced at once.
    """
    there, kept = office.exists(), keys.free_name(office)
    with refusing(office):
        flush_to_disk(copy)
        new = copy.rename(copy.with_suffix(".new"))  # whatever happens from here on, nobody tidies it away
    plan = _Plan(new.name, new.name + "-keys", kept.name)
    try:
        keys.write_keys(office.with_name(plan.keys), new_keys)
        write_atomically(_plan_path(office), json.dumps(vars(plan)).encode())
    except BaseException:
        new.rename(copy)
        office.with_name(plan.keys).unlink(missing_ok=True)
        raise
    finish(office)
    return kept if there else None


def settle(office: Path) -> None:
    """Finish an exchange that was broken off at this place, if one was."""
    if office.name and _plan_path(office).exists():
        with locks.alone(office):
            finish(office)


def tidy(office: Path) -> None:
    """Delete the copies that killed processes left beside an office, but those that an exchange still needs."""
    folder = office.absolute().parent
    sweep(folder, f"{ASIDE}*.tmp*" if any(folder.glob(f"*{_PLAN}")) else f"{ASIDE}*")


def finish(office: Path) -> None:
    """Do what is left of an exchange that was broken off; nothing where none was."""
    with refusing(office):
        if _plan_path(office).exists():
            _carry_out(_Plan(**json.loads(_plan_path(office).read_bytes())), office)


def _carry_out(plan: _Plan, office: Path) -> None:
    folder = office.parent
    copy, kept = folder / plan.database, folder / plan.kept
    if copy.exists():  # as long as it has not moved, what lies at the place is the old office
        for suffix in COMPANIONS:
            _move(office.with_name(office.name + suffix), kept.with_name(kept.name + suffix))
        _move(office, kept)
    if (folder / plan.keys).exists():
        _move(keys.keys_path(office), keys.keys_path(kept))
        _move(folder / plan.keys, keys.keys_path(office))
    _move(copy, office)
    flush_folder(folder)
    keys_copy.keep_copy(office)
    moved.forget(office)
    _plan_path(office).unlink()
    flush_folder(folder)


def _move(path: Path, place: Path) -> None:
    """Move a file that is there to a place where none is."""
    if path.exists() and not place.exists():
        patiently(lambda: path.rename(place))


def _plan_path(office: Path) -> Path:
    return office.with_name(office.name + _PLAN)
