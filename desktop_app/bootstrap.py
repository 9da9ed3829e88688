"""The one place where the program is put together: services built, upper areas made known to lower ones. No Qt."""

from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final

from desktop_app.documents import records as document_records
from desktop_app.documents.service import DocumentService, Signatory
from desktop_app.home.service import HomeService
from desktop_app.language.catalogs import gettext as _
from desktop_app.office import doctor, door
from desktop_app.office import records as office_records
from desktop_app.office.columns import Base
from desktop_app.office.desk import Desk
from desktop_app.office.doctor import CheckReport
from desktop_app.office.profile import NewOffice, OfficeKind, Wording
from desktop_app.office.service import DraftService, OfficeService
from desktop_app.people import records as people_records
from desktop_app.people.service import ExportService, ImportService, PeopleService
from desktop_app.system import paths
from desktop_app.system.clock import Clock, SystemClock

RECORDS: Final = (office_records, people_records, document_records)
METADATA: Final = Base.metadata
SAMPLE_SHEET: Final = "sample/members.xlsx"


@dataclass(frozen=True)
class Services:
    """All that staff can do in one open office."""

    desk: Desk
    office: OfficeService
    drafts: DraftService
    people: PeopleService
    imports: ImportService
    exports: ExportService
    documents: DocumentService
    home: HomeService

    def check(self) -> CheckReport:
        """The full check of the office: the file itself; then, where that is whole, the register in it."""
        found = doctor.check(self.desk).findings
        return CheckReport(found or self.documents.check())

    def close(self) -> None:
        """Close the office file."""
        self.desk.database.close()


def open_services(office: Path, password: str | None, clock: Clock | None = None) -> Services:
    """Open an office and everything that works in it."""
    return services_at(door.open_office(office, password, clock or SystemClock()))


def create_services(office: Path, new: NewOffice, password: str | None, clock: Clock | None = None) -> Services:
    """Make an office, which must not exist yet, and open it."""
    return services_at(door.create(office, new, password, clock or SystemClock()))


def create_sample(office: Path, clock: Clock | None = None) -> Services:
    """Make the sample office: unprotected, marked as a sample, with the people of the sample spreadsheet.

    It is made aside and takes its place whole, so that a broken-off start leaves no empty sample behind.
    """
    if office.exists():
        raise door.taken(office)
    office.parent.mkdir(parents=True, exist_ok=True)
    with TemporaryDirectory(prefix=".", dir=office.parent) as aside:
        made = Path(aside) / office.name
        services = create_services(made, _sample(), None, clock)
        try:
            services.documents.signatories.change(_sample_signatories())
            services.imports.carry_out(services.imports.plan_file(paths.resources() / SAMPLE_SHEET))
        finally:
            services.close()
        door.move(made, office)
    return open_services(office, None, clock)


def services_at(desk: Desk) -> Services:
    """Everything that works at a desk: lower areas first, each given to those above it."""
    office = OfficeService(desk)
    people = PeopleService(desk)
    documents = DocumentService(desk, people, office, paths.resources() / "templates")
    drafts = DraftService(desk)
    return Services(
        desk=desk,
        office=office,
        drafts=drafts,
        people=people,
        imports=ImportService(desk),
        exports=ExportService(desk),
        documents=documents,
        home=HomeService(desk, people=people, documents=documents, drafts=drafts),
    )


def sample_place() -> Path:
    """Where the sample office of this machine lies, or will."""
    return paths.data_folder() / "sample.ocaq"


def _sample() -> NewOffice:
    return NewOffice(
        kind=OfficeKind.HOUSE,
        country="DE",
        wordings={
            "az": Wording("“Nümunə” Azərbaycan Evi", "Köln"),
            "de": Wording("Aserbaidschanisches Haus „Muster“", "Köln"),
            "en": Wording("“Sample” Azerbaijani House", "Cologne"),
            "ru": Wording("Азербайджанский дом «Образец»", "Кёльн"),
        },
        user=_("Sample user"),
        sample=True,
    )


def _sample_signatories() -> tuple[Signatory, ...]:
    return (
        Signatory("Nümunə Sədr", {"az": "Evin sədri", "en": "Chair of the House", "ru": "Председатель дома"}),
        Signatory("Nümunə Katib", {"az": "Katib", "en": "Secretary", "ru": "Секретарь"}),
    )
