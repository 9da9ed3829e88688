"""What the window shows in the morning is read without the database's library, and says what the services say."""

import subprocess
import sys
from pathlib import Path

from desktop_app.bootstrap import Services
from desktop_app.language.names import Gender
from desktop_app.people.rules.values import Consent, PersonDraft, Phone
from tests.office.offices import new_office

LOOK = """
import sys
from pathlib import Path
from desktop_app import bootstrap
import desktop_app.people.screens.area, desktop_app.documents.screens.panel
services = bootstrap.open_services(Path(sys.argv[1]), None)
assert services.profile().wordings and services.home.view().counts and services.first_people(50)
services.close()
heavy = {"sqlalchemy", "alembic", "reportlab", "babel", "phonenumbers", "PIL", "typer", "openpyxl", "pyhanko"}
print(sorted(heavy & set(sys.modules)))
"""


def test_the_first_pages_import_no_sqlalchemy(tmp_path: Path) -> None:
    services = _office(tmp_path)
    services.close()
    looked = subprocess.run(
        [sys.executable, "-c", LOOK, services.desk.database.path],
        env={"QT_QPA_PLATFORM": "offscreen", "OCAQ_HOME": str(tmp_path / "home")},
        capture_output=True,
        text=True,
        check=True,
    )
    assert looked.stdout.strip() == "[]"


def test_the_first_look_shows_what_the_services_read(tmp_path: Path) -> None:
    services = _office(tmp_path)
    try:
        page = services.people.page(limit=3)
        assert [row.surname for row in page.rows] == ["Cəfərov", "Çələbi", "Əliyev"]
        assert tuple(services.first_people(3)) == page.rows
        assert services.profile() == services.office.profile()
        assert services.home.view().counts[0].number == services.people.count()
    finally:
        services.close()


def _office(folder: Path) -> Services:
    services = Services(new_office(folder))
    for surname in ("Əliyev", "Zeynallı", "Çələbi", "Cəfərov", "Abbasov", "Quliyev"):
        services.people.add(
            PersonDraft(
                surname=surname,
                given="Vəli",
                gender=Gender.MALE,
                birth="1975-02-03",
                phones=(Phone("+49221555012"), Phone("+49221555013")),
                emails=("b@example.org", "a@example.org"),
                tags=("müəllim",),
                consents=(Consent("2020-01-01"),),
            )
        )
    gone, archived = services.people.order()[0], services.people.order()[5]
    services.people.delete([gone])
    services.people.archive([archived])
    return services
