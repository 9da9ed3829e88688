"""What is derived in an office, made anew: search words, sort keys, indexes."""

from dataclasses import replace

from desktop_app.bootstrap.services import Services, records
from desktop_app.language import folding
from desktop_app.language.catalogs import gettext as _
from desktop_app.language.errors import Refused
from desktop_app.office.desk import Desk


def repaired(desk: Desk) -> Services:
    """Rebuild what is derived in a closed office, and sit down in it again at the same desk.

    It is done on a copy, which takes the office's place only when all that can be rebuilt is well there.
    """
    from desktop_app.office import locks, swapping
    from desktop_app.office.backup import copy_database
    from desktop_app.office.changes import ChangeBoard
    from desktop_app.office.engine import OfficeDatabase

    office, key = desk.database.path, desk.database.key
    with locks.alone(office), swapping.beside(office) as copy:
        copy_database(office, key, copy)
        mended = Services(replace(desk, database=OfficeDatabase(copy, key), board=ChangeBoard()))
        try:
            _derive(mended)
            report = mended.check()
        finally:
            mended.close()
        if report.damaged or report.derived:
            raise Refused(_("The office could not be repaired, and was left as it is. Please restore the last backup."))
        swapping.replace(office, copy, key)
    database = OfficeDatabase(office, key, locks.Share(office))
    return Services(replace(desk, database=database, board=ChangeBoard()))


def _derive(services: Services) -> None:
    """Make anew what is derived from the rest: search words, sort keys, indexes; drop what belongs to nothing."""
    from desktop_app.documents import service as documents
    from desktop_app.office import derived
    from desktop_app.office.progress import UNWATCHED
    from desktop_app.office.sharing import drop_unused
    from desktop_app.people import service as people

    with services.desk.database.write() as connection:
        people.derive(connection, UNWATCHED)
        documents.derive(connection)
        derived.note_rules(connection, folding.VERSION)
        drop_unused(connection, records().metadata)
        connection.exec_driver_sql("REINDEX")
