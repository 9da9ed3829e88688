"""The way back from a backup: beside what is there, proved, and only then in its place."""

from dataclasses import dataclass
from pathlib import Path

from desktop_app.language.catalogs import gettext as _
from desktop_app.office import locks, swapping, upgrade
from desktop_app.office.backup import Manifest, damaged, read_manifest, unpack, verified_rows
from desktop_app.office.upgrade import Newer


@dataclass(frozen=True)
class Restored:
    """What was restored, and where the office that lay there before is now."""

    manifest: Manifest
    kept: Path | None


def restore(backup: Path, office: Path, password: str | None) -> Restored:
    """Put the office of a backup at `office`; what lies there is moved aside whole, never deleted.

    The backup's own password opens it first: a backup that cannot be opened replaces nothing.
    """
    manifest = checked(backup)
    office.parent.mkdir(parents=True, exist_ok=True)
    with locks.alone(office), swapping.beside(office) as copy:
        swapping.finish(office)
        known = unpack(backup, manifest, copy)
        key, _user = known.unlock(password)
        if verified_rows(copy, key) != manifest.rows:
            raise damaged(backup)
        kept = swapping.exchange(office, copy, known)
    return Restored(manifest, kept)


def checked(backup: Path) -> Manifest:
    """What a backup says of itself, when this program can restore it: to be asked before its password."""
    manifest = read_manifest(backup)
    if manifest.schema > upgrade.HEAD:
        raise Newer(_("This backup was made by a newer Ocaq. Please update the program; nothing was changed."))
    return manifest
