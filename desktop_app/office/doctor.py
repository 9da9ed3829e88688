"""The check of an office: the file first, then whatever each area finds in its own tables."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from desktop_app.language.catalogs import gettext as _
from desktop_app.office.desk import Desk
from desktop_app.office.engine import Damaged, integrity_findings
from desktop_app.office.progress import UNWATCHED, Progress

if TYPE_CHECKING:
    from sqlalchemy import Connection


Finder = Callable[["Connection", Progress], Iterable[str]]
"""Says what is wrong in the tables of one area, each in a sentence with what to do."""


@dataclass(frozen=True)
class CheckReport:
    """What a check found: sentences, each with what to do; none when all is well.

    `damaged` says that the file itself is, so that nothing may be written to it; `derived` that what is out of step
    can be rebuilt from the rest; `stopped` that the check was broken off.
    """

    findings: tuple[str, ...]
    damaged: bool = False
    derived: bool = False
    stopped: bool = False

    @property
    def ok(self) -> bool:
        """Whether the office is whole."""
        return not self.findings


def check(
    desk: Desk,
    kept: Sequence[Finder] = (),
    derived: Sequence[Finder] = (),
    watch: Progress = UNWATCHED,
) -> CheckReport:
    """Read every page of the office file, then ask the finders of what is kept and of what is derived from it.

    Changes nothing. In a damaged file nobody else is asked: their findings would only be its consequences.
    """
    try:
        with desk.database.read() as connection:
            found = integrity_findings(connection.connection.driver_connection)
            if found:
                return CheckReport(tuple(map(_of_the_file, found)), damaged=True)
            wrong = tuple(each for finder in kept for each in finder(connection, watch))
            behind = tuple(each for finder in derived for each in finder(connection, watch))
    except Damaged as damaged:  # a file may be too damaged even to be checked
        return CheckReport((str(damaged),), damaged=True)
    return CheckReport((*wrong, *behind), derived=bool(behind), stopped=watch.stopped())


def _of_the_file(detail: str) -> str:
    return _("The office file is damaged: {detail}").format(detail=detail)
