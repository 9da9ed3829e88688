"""The way back from a backup: beside what is there, proved, and only then in its place."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path

from desktop_app.office import locks, swapping
from desktop_app.office.backup import unpack, verified_rows
from desktop_app.office.keys import Keys, insist_on_length
from desktop_app.office.manifest import Manifest, checked, damaged
from desktop_app.office.progress import UNWATCHED, Progress
from desktop_app.office.where import insist_on_local_disk
from desktop_app.system.clock import Clock


@dataclass(frozen=True)
class Restored:
    """What was restored, where the office that lay there before is now, and whose password opened the backup."""

    manifest: Manifest
    kept: Path | None
    user: int | None


def restore(backup: Path, office: Path, password: str | None, watch: Progress = UNWATCHED) -> Restored:
    """Put the office of a backup at `office`; what lies there is moved aside whole, never deleted.

    The backup's own password opens it first: a backup that cannot be opened replaces nothing.
    """
    return _restored(backup, office, lambda known, _copy: known.unlock(password), watch)


def restore_with_sheet(
    backup: Path, office: Path, code: str, password: str, clock: Clock, *, watch: Progress = UNWATCHED
) -> Restored:
    """The same where the backup's password is forgotten: its recovery sheet opens it, and a new password follows."""
    from desktop_app.office import recovering  # noqa: PLC0415 - a rare way

    key = recovering.key_in(code)
    insist_on_length(password)

    def opened(_known: Keys, copy: Path) -> tuple[bytes, int | None]:
        recovering.insist_on_key(copy, key)
        return key, None

    restored = _restored(backup, office, opened, watch)
    desk = recovering.recover(office, code, password, clock)
    desk.database.close()
    return replace(restored, user=desk.user.id)


def _restored(
    backup: Path, office: Path, opened: Callable[[Keys, Path], tuple[bytes, int | None]], watch: Progress
) -> Restored:
    """Restore with the key that `opened` gives for the backup's keys and its unpacked database."""
    manifest = checked(backup)
    insist_on_local_disk(office)
    office.parent.mkdir(parents=True, exist_ok=True)
    with locks.alone(office), swapping.beside(office) as copy:
        swapping.finish(office)
        known = unpack(backup, manifest, copy, watch)
        key, user = opened(known, copy)
        if verified_rows(copy, key) != manifest.rows:
            raise damaged(backup)
        kept = swapping.exchange(office, copy, known)
    return Restored(manifest, kept, user)
