"""The check of an office file: what SQLite says of it, on the errand lane after the window is usable."""

from dataclasses import dataclass

from desktop_app.language.catalogs import gettext as _
from desktop_app.office.desk import Desk
from desktop_app.office.engine import Damaged, integrity_findings


@dataclass(frozen=True)
class CheckReport:
    """What a full check found: sentences, none when all is well."""

    findings: tuple[str, ...]

    @property
    def ok(self) -> bool:
        """Whether the office is whole."""
        return not self.findings


def check(desk: Desk) -> CheckReport:
    """Read every page of the office file and say what is wrong with it. Changes nothing."""
    try:
        with desk.database.read() as connection:
            found = integrity_findings(connection.connection.driver_connection)
    except Damaged as damaged:  # a file may be too damaged even to be checked
        return CheckReport((str(damaged),))
    return CheckReport(tuple(_("The office file is damaged: {detail}").format(detail=each) for each in found))
