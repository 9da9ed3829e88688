"""The way back from a backup: beside what is there, proved, and only then in its place."""

from dataclasses import dataclass
from pathlib import Path

from desktop_app.office import locks, moved, swapping
from desktop_app.office.backup import unpack, verified_rows
from desktop_app.office.manifest import Manifest, checked, damaged
from desktop_app.office.progress import UNWATCHED, Progress
from desktop_app.office.where import insist_on_local_disk


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
    manifest = checked(backup)
    insist_on_local_disk(office)
    office.parent.mkdir(parents=True, exist_ok=True)
    with locks.alone(office), swapping.beside(office) as copy:
        swapping.finish(office)
        known = unpack(backup, manifest, copy, watch)
        key, user = known.unlock(password)
        if verified_rows(copy, key) != manifest.rows:
            raise damaged(backup)
        kept = swapping.exchange(office, copy, known)
        moved.forget(office)
    return Restored(manifest, kept, user)
