"""Offices opened, made, restored, recovered: at the end somebody sits at a desk with all services."""

from pathlib import Path
from typing import TYPE_CHECKING

from desktop_app.bootstrap.services import Services
from desktop_app.office import door
from desktop_app.office.desk import Desk
from desktop_app.office.profile import NewOffice
from desktop_app.system.clock import Clock, SystemClock

if TYPE_CHECKING:
    from desktop_app.office.progress import Progress
    from desktop_app.office.restoring import Restored


def open_services(office: Path, password: str | None, clock: Clock | None = None, user: door.SignIn = None) -> Services:
    """Open an office and everything that works in it; whoever was erased from it stays erased."""
    return _settled(door.open_office(office, password, clock or SystemClock(), user))


def open_services_as(office: Path, key: bytes, user: int) -> Services:
    """Open an office with the key that the keychain of this computer kept for one of its users."""
    return _settled(door.open_as(office, key, user, SystemClock()))


def create_services(office: Path, new: NewOffice, password: str | None, clock: Clock | None = None) -> Services:
    """Make an office, which must not exist yet, and open it."""
    return Services(door.create(office, new, password, clock or SystemClock()))


def restore(
    backup: Path,
    office: Path,
    password: str | None,
    sheet: str | None = None,
    *,
    even_if_smaller: bool = False,
    watch: "Progress | None" = None,
) -> "Restored":
    """Put the office of a backup in place, and erase from it at once whoever has been erased since it was made.

    One that holds far less than what lies there is refused with `restoring.Smaller`, but `even_if_smaller`.
    With the code of a recovery sheet `password` is the new one of the administrator, else that of the backup.
    """
    from desktop_app.office import restoring
    from desktop_app.office.progress import UNWATCHED

    seen = watch or UNWATCHED
    if sheet is not None and password is not None:
        restored = restoring.restore_with_sheet(
            backup, office, sheet, password, SystemClock(), even_if_smaller=even_if_smaller, watch=seen
        )
    else:
        restored = restoring.restore(backup, office, password, even_if_smaller=even_if_smaller, watch=seen)
    services = open_services(office, password, user=restored.user)
    try:
        services.past.note_restored()
    finally:
        services.close()
    return restored


def recover_services(office: Path, code: str, password: str, clock: Clock | None = None) -> Services:
    """Open an office with its recovery sheet, under a new password of its administrator."""
    from desktop_app.office.recovering import recover

    return _settled(recover(office, code, password, clock or SystemClock()))


def _settled(desk: Desk) -> Services:
    services = Services(desk)
    try:
        _settle(services)
    except BaseException:
        services.close()
        raise
    return services


def _settle(services: Services) -> None:
    """See to it that nobody who was erased is here again, in a backup from before or in a copy never finished."""
    from desktop_app.office import swapping, tombstones

    swapping.tidy(services.desk.database.path)
    with services.desk.database.look() as execute:
        settled = tombstones.in_step(execute, services.desk.database.path)
    if not settled:
        services.erasures.settle()
