"""The sample office."""

from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Final

from desktop_app.bootstrap.offices import create_services, open_services
from desktop_app.bootstrap.services import Services
from desktop_app.language.catalogs import gettext as _
from desktop_app.office import door
from desktop_app.office.profile import NewOffice, OfficeKind, Wording
from desktop_app.system import paths
from desktop_app.system.clock import Clock

if TYPE_CHECKING:
    from desktop_app.documents.service import Signatory

SAMPLE_SHEET: Final = "sample/members.xlsx"


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


def _sample_signatories() -> "tuple[Signatory, ...]":
    from desktop_app.documents.service import Signatory

    return (
        Signatory("Nümunə Sədr", {"az": "Evin sədri", "en": "Chair of the House", "ru": "Председатель дома"}),
        Signatory("Nümunə Katib", {"az": "Katib", "en": "Secretary", "ru": "Секретарь"}),
    )
