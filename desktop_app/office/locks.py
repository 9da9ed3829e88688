"""Who uses an office: every process shares it; who puts another file in its place has it alone.

Two small lock files lie beside an office, never the database itself, whose own locks a second handle would drop:
`name.ocaq-use`, shared by every process that has the office open, taken alone for an upgrade, a restore and a change of
keys; and `name.ocaq-window`, which one window holds.
"""

import contextlib
from collections.abc import Iterator
from pathlib import Path
from typing import Final

from desktop_app.language.catalogs import gettext as _
from desktop_app.language.errors import Refused
from desktop_app.system.locks import FileLock

PATIENCE: Final = 10.0
"""Seconds to wait for somebody who has the office alone: an upgrade of 200,000 people takes as long."""
BRIEF: Final = 1.0
"""Seconds to wait for those who share it, who mostly are a command about to end."""


class InUse(Refused):
    """Somebody else has the office open, or has it alone just now."""


class Share:
    """This process's share in an office; `alone` has it to itself for a while."""

    def __init__(self, office: Path) -> None:
        self._lock = FileLock(_use_path(office))
        self._take()

    def release(self) -> None:
        """Leave the office to others."""
        self._lock.release()

    @contextlib.contextmanager
    def alone(self) -> Iterator[None]:
        """Have the office alone; refused while others have it open. The share is back at the end."""
        self._lock.release()
        if not self._lock.take(shared=False, patience=BRIEF):
            self._take()
            raise _open_elsewhere()
        try:
            yield
        finally:
            self._lock.release()
            self._take()

    def _take(self) -> None:
        if not self._lock.take(shared=True, patience=PATIENCE):
            raise InUse(_("This office is just being upgraded or restored. Please try again in a minute."))


@contextlib.contextmanager
def alone(office: Path) -> Iterator[None]:
    """Have an office that this process has not open alone; refused while anybody has it open."""
    lock = FileLock(_use_path(office))
    if not lock.take(shared=False, patience=BRIEF):
        raise _open_elsewhere()
    try:
        yield
    finally:
        lock.release()


def window_lock(office: Path) -> FileLock:
    """The lock that the one window of an office holds."""
    return FileLock(office.with_name(office.name + "-window"))


def _use_path(office: Path) -> Path:
    return office.with_name(office.name + "-use")


def _open_elsewhere() -> InUse:
    return InUse(
        _("Ocaq has this office open elsewhere on this computer. Nothing was changed. Close it there and try again.")
    )
