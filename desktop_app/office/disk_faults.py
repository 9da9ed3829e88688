"""What to say when a folder of backups cannot be written: full, not to be written to, or gone with its stick."""

import errno
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Final

import sqlcipher3.dbapi2 as sqlcipher

from desktop_app.language.catalogs import gettext as _
from desktop_app.language.errors import Refused
from desktop_app.office import engine
from desktop_app.office.progress import Stopped

_FULL: Final = frozenset({errno.ENOSPC, errno.EDQUOT, errno.EFBIG})
_FORBIDDEN: Final = frozenset({errno.EACCES, errno.EPERM, errno.EROFS})


@contextmanager
def plainly_told(folder: Path) -> Iterator[None]:
    """Faults of the disk that a backup meets become sentences which say that the earlier backups are still good."""
    try:
        yield
    except OSError as error:
        raise _told(error, folder) from error
    except sqlcipher.OperationalError as error:
        raise _told_by_sqlite(error, folder) from error
    except Refused as refused:
        if isinstance(refused.__cause__, OSError):  # told by whoever wrote the file, who knows of no earlier ones
            raise _told(refused.__cause__, folder) from refused
        raise


def gone(folder: Path) -> Refused:
    """What to say of a folder that is not there, most often because its stick is not in."""
    return Refused(
        _(
            "“{folder}” is not there. If it is on a stick or another disk, please plug that in; "
            "or choose another folder. Nothing was written there; the earlier backups are still good."
        ).format(folder=folder)
    )


def stopped() -> Stopped:
    """What to say to whoever stopped a backup."""
    return Stopped(_("The backup was stopped. The earlier backups are still good."))


def _told(error: OSError, folder: Path) -> Refused:
    if error.errno in _FULL:
        return _full(folder)
    if error.errno in _FORBIDDEN and folder.exists():
        return _forbidden(folder)
    return _broken(folder)


def _told_by_sqlite(error: Exception, folder: Path) -> Refused:
    words = str(error)
    if "interrupted" in words:
        return stopped()
    if "locked" in words:
        return engine.told(error)
    if "full" in words:
        return _full(folder)
    if "readonly" in words:
        return _forbidden(folder)
    return _broken(folder)


def _full(folder: Path) -> Refused:
    return Refused(
        _(
            "There is no room left in “{folder}”: no backup was made there. The earlier backups are still good. "
            "Please free some space or choose another folder, and try again."
        ).format(folder=folder)
    )


def _forbidden(folder: Path) -> Refused:
    return Refused(
        _(
            "Nothing can be written to “{folder}”: no backup was made there. The earlier backups are still good. "
            "If it is a stick, please look whether it is locked; or choose another folder."
        ).format(folder=folder)
    )


def _broken(folder: Path) -> Refused:
    if not folder.is_dir():
        return gone(folder)
    return Refused(
        _(
            "The disk of “{folder}” could not be written or read: no backup was made there. "
            "The earlier backups are still good. Please choose a folder on another disk, and try again."
        ).format(folder=folder)
    )
