"""The services that the screens of people call, always on a lane."""

from dataclasses import dataclass

from desktop_app.office.service import DraftService, OfficeService
from desktop_app.people.service import ExportService, ImportService, PeopleService
from desktop_app.system.clock import Clock


@dataclass(frozen=True)
class PeopleServices:
    """Handed to the screens together."""

    people: PeopleService
    imports: ImportService
    exports: ExportService
    drafts: DraftService
    office: OfficeService
    clock: Clock
