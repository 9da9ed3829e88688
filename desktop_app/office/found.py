"""The backups that lie in folders: what each holds, and which of them may go."""

from collections.abc import Iterable
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from desktop_app.language.errors import Refused
from desktop_app.office.backup import SUFFIX, numbered
from desktop_app.office.manifest import Manifest, read_manifest
from desktop_app.office.rotation import Copy, superfluous
from desktop_app.system.files import sweep


@dataclass(frozen=True)
class FoundBackup:
    """A backup that can be restored, as a list shows it."""

    place: Path
    manifest: Manifest


def found_in(folders: Iterable[Path], identity: str | None = None) -> tuple[FoundBackup, ...]:
    """The whole backups in these folders, of one office or of all; the newest first, each once."""
    found: dict[str, FoundBackup] = {}
    for folder in folders:
        for place in sorted(_files(folder)):
            try:
                manifest = read_manifest(place)
            except Refused:  # whoever chooses that file is told; a list shows what can be restored
                continue
            if identity in {None, manifest.identity}:
                found.setdefault(f"{place.name} {manifest.sha256}", FoundBackup(place, manifest))
    return tuple(sorted(found.values(), key=lambda each: (each.manifest.made_at, each.place.name), reverse=True))


def rotate(folder: Path, stem: str, identity: str) -> tuple[Path, ...]:
    """Delete the superfluous backups of one office, and what broken-off ones left. Gives the files that went.

    Files that cannot be read, have other names or belong to other offices are never touched.
    """
    copies: dict[Copy, Path] = {}
    for number, place in numbered(folder, stem):
        with suppress(Refused):
            manifest = read_manifest(place)
            if manifest.identity == identity:
                copies[_copy(number, manifest)] = place
    gone = tuple(copies[each] for each in superfluous(copies))
    for place in gone:
        place.unlink(missing_ok=True)
    sweep(folder)
    return gone


def _copy(number: int, manifest: Manifest) -> Copy:
    return Copy(number, manifest.made_at.astimezone().date(), manifest.people, manifest.documents)


def _files(folder: Path) -> list[Path]:
    try:
        return [each for each in folder.iterdir() if each.name.endswith(SUFFIX) and each.is_file()]
    except OSError:  # a stick that is not in holds nothing just now
        return []
