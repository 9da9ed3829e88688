"""A second copy of each keys file, in the program's own folder: one that gets lost or torn is put back from there.

It goes by what the office is, the salt that its file and all its backups share, and not by where it lies: an office
that was moved or renamed without its keys gets them back, and another one laid in its place never gets any but its own.
"""

import contextlib
from pathlib import Path
from typing import Final

from desktop_app.language.errors import Refused
from desktop_app.office import keys
from desktop_app.system import paths
from desktop_app.system.files import write_atomically

FOLDER: Final = "keys"


def copy_path(office: Path) -> Path:
    """Where the copy of an office's keys lies, under a name that tells nothing of the office."""
    from desktop_app.office import engine  # noqa: PLC0415 - keys that are well need no database

    return paths.data_folder() / FOLDER / f"{engine.salt(office)}.ocaq{keys.SUFFIX}"


def write_both(office: Path, changed: keys.Keys, database: Path | None = None) -> None:
    """Write the keys of an office; the copy first: where it cannot be written, nothing has changed.

    `database` is the file of an office that is not in its place yet.
    """
    _write_copy(copy_path(database or office), keys.to_bytes(changed))
    keys.write_keys(keys.keys_path(office), changed)


def keep_copy(office: Path) -> None:
    """Copy the keys that have come beside an office by another way: a restore."""
    with contextlib.suppress(Refused):  # a second net: no reason to leave a restore half done
        _write_copy(copy_path(office), keys.to_bytes(keys.read_keys(keys.keys_path(office))))


def put_back(office: Path) -> bool:
    """Put the copy beside an office whose keys are missing or damaged, those set aside; whether that was done."""
    place = keys.keys_path(office)
    if not office.is_file() or not _is_lost(place) or _is_lost(copy := copy_path(office)):
        return False
    if place.exists():
        write_atomically(keys.free_name(place), place.read_bytes(), replace=False)
    write_atomically(place, copy.read_bytes())
    return True


def are_of_another(office: Path, beside: keys.Keys) -> bool:
    """Whether the keys beside an office are known to be those of another one: the copy of its own tells."""
    try:
        return keys.read_keys(copy_path(office)).identity != beside.identity
    except Refused:  # no copy, or none that can be read: nothing is known
        return False


def _write_copy(copy: Path, content: bytes) -> None:
    with contextlib.suppress(OSError):  # what is wrong with the folder is told when the copy is written
        copy.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    write_atomically(copy, content)


def _is_lost(place: Path) -> bool:
    """Whether there are no keys here that can be understood; those that just cannot be read now are not lost."""
    try:
        keys.read_keys(place)
    except keys.KeysDamaged:
        return True
    return False
