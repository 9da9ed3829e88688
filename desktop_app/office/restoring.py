"""The way back from a backup: beside what is there, proved, and only then in its place."""

import contextlib
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from desktop_app.language.catalogs import gettext as _
from desktop_app.language.errors import Refused
from desktop_app.office import engine, locks, swapping
from desktop_app.office.amounts import Present, holds_line, is_much_smaller, read_present
from desktop_app.office.backup import unpack, verified_rows
from desktop_app.office.disk_faults import stopped
from desktop_app.office.keys import Keys, insist_on_length, keys_path, read_keys
from desktop_app.office.manifest import Manifest, checked, damaged
from desktop_app.office.progress import UNWATCHED, Progress, Stopped, go_on_to_the_end
from desktop_app.office.where import insist_on_local_disk
from desktop_app.system.clock import Clock


@dataclass(frozen=True)
class Restored:
    """What was restored, where the office that lay there before is now, and whose password opened the backup."""

    manifest: Manifest
    kept: Path | None
    user: int | None


class Smaller(Refused):
    """The backup holds far less than the office that lies there: nothing is done until somebody says so."""

    def __init__(self, manifest: Manifest, there: Present) -> None:
        super().__init__(
            _(
                "The backup holds far less than the office that lies there. The backup: {backup}. "
                "The office: {office}. Nothing was changed."
            ).format(backup=_holds(manifest), office=_holds(there))
        )
        self.there = there


def restore(
    backup: Path,
    office: Path,
    password: str | None,
    *,
    even_if_smaller: bool = False,
    watch: Progress = UNWATCHED,
) -> Restored:
    """Put the office of a backup at `office`; what lies there is moved aside whole, never deleted.

    The backup's own password opens it first: a backup that cannot be opened replaces nothing. Nor does one that holds
    far less than what lies there, as far as that can be read, but `even_if_smaller`.
    """
    way = _Way(lambda known, _copy: known.unlock(password), watch, even_if_smaller=even_if_smaller)
    return _restored(backup, office, way)


def restore_with_sheet(
    backup: Path,
    office: Path,
    code: str,
    password: str,
    clock: Clock,
    *,
    even_if_smaller: bool = False,
    watch: Progress = UNWATCHED,
) -> Restored:
    """The same where the backup's password is forgotten: its recovery sheet opens it, and a new password follows."""
    from desktop_app.office import recovering  # noqa: PLC0415 - a rare way

    key = recovering.key_in(code)
    insist_on_length(password)

    def opened(_known: Keys, copy: Path) -> tuple[bytes, int | None]:
        recovering.insist_on_key(copy, key)
        return key, None

    restored = _restored(backup, office, _Way(opened, watch, even_if_smaller=even_if_smaller))
    desk = recovering.recover(office, code, password, clock)
    desk.database.close()
    return replace(restored, user=desk.user.id)


@dataclass(frozen=True)
class _Way:
    """How to restore; `opened` gives the key for the backup's keys and its unpacked database."""

    opened: Callable[[Keys, Path], tuple[bytes, int | None]]
    watch: Progress
    even_if_smaller: bool


def _restored(backup: Path, office: Path, way: _Way) -> Restored:
    manifest = checked(backup)
    insist_on_local_disk(office)
    office.parent.mkdir(parents=True, exist_ok=True)
    with locks.alone(office), swapping.beside(office) as copy:
        swapping.finish(office)
        with _told_of_a_restore():
            known = unpack(backup, manifest, copy, way.watch)
            key, user = way.opened(known, copy)
            if not way.even_if_smaller and (there := _present(office, key)) and is_much_smaller(manifest, there):
                raise Smaller(manifest, there)
            way.watch.report(0, 0)
            if verified_rows(copy, key, way.watch) != manifest.rows:
                raise damaged(backup)
            if way.watch.stopped():
                raise stopped()
        go_on_to_the_end(way.watch)
        kept = swapping.exchange(office, copy, known)
    return Restored(manifest, kept, user)


def _present(office: Path, key: bytes) -> Present | None:
    """What lies there, read with the backup's key or its own where nobody protects it; None where neither opens it."""
    if not office.is_file():
        return None
    for each in (key, *_open_key(office)):
        with contextlib.suppress(Refused):
            return engine.asked(office, each, lambda raw: read_present(lambda sql: list(raw.execute(sql))))
    return None


def _open_key(office: Path) -> tuple[bytes, ...]:
    with contextlib.suppress(Refused):
        own = read_keys(keys_path(office)).open_key
        return (own,) if own else ()
    return ()


@contextlib.contextmanager
def _told_of_a_restore() -> Iterator[None]:
    """Reading a backup is stopped like writing one, and then it is the restore that was."""
    try:
        yield
    except Stopped as broken_off:
        raise Stopped(_("The restore was stopped. Nothing was changed.")) from broken_off


def _holds(each: Present | Manifest) -> str:
    return holds_line(each.people, each.documents, each.changed_at)
