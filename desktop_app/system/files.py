"""Writing a file so that it is there whole or not at all, whatever happens to the machine meanwhile."""

from __future__ import annotations

import errno
import os
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from shutil import rmtree
from typing import Final

from desktop_app.language.catalogs import N_
from desktop_app.language.catalogs import gettext as _
from desktop_app.language.errors import Refused

ASIDE: Final = ".ocaq-"
"""How the name of whatever is only being written begins."""
_STALE: Final = 24 * 3600.0  # seconds; nothing takes as long to write

_FULL = frozenset({errno.ENOSPC, errno.EDQUOT})
_FAILING = frozenset({errno.EIO, errno.ENXIO, errno.ENODEV})
_FORBIDDEN = frozenset({errno.EACCES, errno.EPERM, errno.EROFS, errno.EISDIR})
_NO_FOLDER = frozenset({errno.ENOENT, errno.ENOTDIR})
_SENTENCES = (
    (_FULL, N_("The disk is full: “{file}” was not saved. Free some space and try again.")),
    (_FAILING, N_("The disk does not answer: “{file}” was not saved. Please try again, or choose another folder.")),
    ({errno.EEXIST}, N_("“{file}” is already there and was not changed. Choose another name.")),
    (_FORBIDDEN, N_("“{file}” cannot be saved here. Close it in other programs, or choose another folder.")),
    (_NO_FOLDER, N_("The folder of “{file}” is not there. Choose another folder.")),
    ({errno.ENAMETOOLONG}, N_("The name “{file}” is too long. Choose a shorter name.")),
)
_NO_HARD_LINKS = frozenset({errno.EPERM, errno.ENOSYS, errno.EOPNOTSUPP, errno.EMLINK})
_WINDOWS_BUSY = frozenset({5, 32, 33})
"""Access denied, sharing violation, lock violation: a virus scanner or an indexer looks at the new file."""
_PATIENCE = 2.5
_PAUSE = 0.05


@contextmanager
def writing_atomically(path: Path, *, replace: bool = True) -> Iterator[Path]:
    """Give a new file beside `path` to write; when the block ends well it takes the place of `path`.

    Until then whatever is at `path` stays as it was, and after a failure nothing of ours is left. The block
    must have closed the file. Without `replace` a file that is there, also one that came meanwhile, is kept.
    Raises `Refused` when the disk is full or may not be written to; the block's own errors pass as they are.
    """
    final = Path(os.path.realpath(path))
    temporary = final.with_name(f"{ASIDE}{os.urandom(8).hex()}.tmp")
    with refusing(path):
        if not replace and final.exists():
            raise FileExistsError(errno.EEXIST, os.strerror(errno.EEXIST))
        temporary.touch(exist_ok=False)
    try:
        with refusing(path, only=_FULL | _FAILING):
            yield temporary
        with refusing(path):
            flush_to_disk(temporary)
            _put(temporary, final, replace=replace)
            flush_folder(final.parent)
    finally:
        with suppress(OSError):  # what was saved is saved: a disk that keeps the leftover is no reason to say otherwise
            temporary.unlink(missing_ok=True)


def write_atomically(path: Path, content: bytes, *, replace: bool = True) -> None:
    """Write a whole file at once; see `writing_atomically`."""
    with writing_atomically(path, replace=replace) as temporary:
        temporary.write_bytes(content)


def sweep(folder: Path, pattern: str = f"{ASIDE}*") -> None:
    """Delete what a process that died left half written in a folder more than a day ago."""
    for each in folder.glob(pattern):
        with suppress(OSError):  # gone meanwhile, or somebody else's
            if abs(time.time() - each.stat().st_mtime) > _STALE:
                rmtree(each) if each.is_dir() else each.unlink()


@contextmanager
def refusing(path: Path, only: frozenset[int] | None = None) -> Iterator[None]:
    """Turn faults of disk and folder (or `only` these) into the sentence that staff read."""
    try:
        yield
    except OSError as error:
        sentence = _sentence(error)
        if sentence is None or (only is not None and error.errno not in only):
            raise
        raise Refused(sentence.format(file=path.name)) from error


def _sentence(error: OSError) -> str | None:
    return next((_(sentence) for numbers, sentence in _SENTENCES if error.errno in numbers), None)


def flush_to_disk(path: Path) -> None:
    """Return only when the file's content has reached the disk itself."""
    descriptor = os.open(path, os.O_RDWR)
    try:
        if sys.platform == "darwin":
            import fcntl  # noqa: PLC0415  only POSIX has it

            with suppress(OSError):  # a network disk may not know it; fsync below is then all there is
                fcntl.fcntl(descriptor, fcntl.F_FULLFSYNC)
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def _put(temporary: Path, final: Path, *, replace: bool) -> None:
    if replace:
        patiently(lambda: temporary.replace(final))
    elif sys.platform == "win32":
        patiently(lambda: temporary.rename(final))  # which never replaces on Windows
    else:
        _link_or_claim(temporary, final)


def _link_or_claim(temporary: Path, final: Path) -> None:
    """A hard link appears whole and never replaces; a disk without links gets an empty file claimed first."""
    try:
        final.hardlink_to(temporary)
    except OSError as error:
        if error.errno not in _NO_HARD_LINKS:
            raise
        final.touch(exist_ok=False)
        temporary.replace(final)


def patiently(
    action: Callable[[], object],
    *,
    clock: Callable[[], float] = time.monotonic,
    pause: Callable[[float], None] = time.sleep,
) -> None:
    """Do it again for up to 2.5 s while Windows says that another program holds the file."""
    deadline = clock() + _PATIENCE
    while True:
        try:
            action()
        except OSError as error:
            if getattr(error, "winerror", None) not in _WINDOWS_BUSY or clock() >= deadline:
                raise
        else:
            return
        pause(_PAUSE)


def flush_folder(folder: Path) -> None:
    """Make the new name itself last; Windows keeps it with the file and cannot open a folder."""
    if sys.platform == "win32":
        return
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    except OSError as error:
        if error.errno not in {errno.EINVAL, errno.ENOTSUP}:  # some network disks cannot flush a folder
            raise
    finally:
        os.close(descriptor)
