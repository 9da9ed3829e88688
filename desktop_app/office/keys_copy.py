"""A second copy of each keys file, in the program's own folder: one that gets lost or torn is put back from there."""

import contextlib
from pathlib import Path
from typing import Final

from desktop_app.language.errors import Refused
from desktop_app.office import keys
from desktop_app.system import paths
from desktop_app.system.files import write_atomically

FOLDER: Final = "keys"
_NAME_LETTERS: Final = 32


def copy_path(office: Path) -> Path:
    """Where the copy of an office's keys lies, under a name that tells nothing of the office."""
    import hashlib  # noqa: PLC0415 - opening an office needs no hashes

    name = hashlib.sha256(str(office.resolve()).encode()).hexdigest()[:_NAME_LETTERS]
    return paths.data_folder() / FOLDER / f"{name}.ocaq{keys.SUFFIX}"


def write_both(office: Path, changed: keys.Keys) -> None:
    """Write the keys of an office; the copy first: where it cannot be written, nothing has changed."""
    _write_copy(office, keys.to_bytes(changed))
    keys.write_keys(keys.keys_path(office), changed)


def keep_copy(office: Path) -> None:
    """Copy the keys that have come beside an office by another way: a restore, a move."""
    with contextlib.suppress(Refused):  # a second net: no reason to leave a restore half done
        _write_copy(office, keys.to_bytes(keys.read_keys(keys.keys_path(office))))


def put_back(office: Path) -> bool:
    """Put the copy beside an office whose keys are missing or damaged, those set aside; whether that was done."""
    place, copy = keys.keys_path(office), copy_path(office)
    if not office.is_file() or not _is_lost(place) or _is_lost(copy):
        return False
    if place.exists():
        write_atomically(keys.free_name(place), place.read_bytes(), replace=False)
    write_atomically(place, copy.read_bytes())
    return True


def forget_copy(office: Path) -> None:
    """Let go of the copy: no office lies at this place any more."""
    copy_path(office).unlink(missing_ok=True)


def _write_copy(office: Path, content: bytes) -> None:
    copy = copy_path(office)
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
