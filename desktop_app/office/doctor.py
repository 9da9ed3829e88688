"""The check of an office file: what SQLite says of it, on the errand lane after the window is usable."""

from dataclasses import dataclass

from sqlalchemy.exc import DatabaseError, OperationalError

from desktop_app.language.catalogs import gettext as _
from desktop_app.office.desk import Desk
from desktop_app.office.engine import integrity_findings


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
    found: list[str] = []
    try:
        with desk.database.read() as connection:
            found = integrity_findings(connection.connection.driver_connection)
    except OperationalError:
        raise  # interrupted: the window is closing
    except DatabaseError as error:  # on a damaged file even the end of a transaction fails
        found = found or [str(error.orig)]
    return CheckReport(tuple(_("The office file is damaged: {detail}").format(detail=each) for each in found))
