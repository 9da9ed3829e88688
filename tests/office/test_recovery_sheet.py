"""The sheet of an office: written only where its user says, read back, remembered, made by administrators alone."""

import re
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

from desktop_app.bootstrap import Services
from desktop_app.language.errors import Refused
from desktop_app.office import recovery
from desktop_app.office.changes import ChangeBoard
from desktop_app.office.desk import Desk, User
from desktop_app.office.rights import NotAllowed, Role
from tests.office.offices import new_office


@pytest.fixture
def services(tmp_path: Path) -> Iterator[Services]:
    services = Services(new_office(tmp_path, password="bir az uzun"))
    yield services
    services.close()


def groups_in(pdf: Path) -> list[str]:
    """The groups that pdftotext reads in a sheet, in their order."""
    text = subprocess.run(
        ["pdftotext", "-layout", "-enc", "UTF-8", pdf, "-"], capture_output=True, check=True
    ).stdout.decode()
    found = re.findall(r"(?<!\S)\d{1,2} +([0-9A-Z]{5})(?!\S)", text)
    assert len(found) == recovery.GROUPS
    return found


def test_the_groups_on_paper_hold_the_key(services: Services, tmp_path: Path) -> None:
    assert services.recovery_sheet.made_at() is None
    services.recovery_sheet.write(tmp_path / "sheet.pdf")
    assert recovery.read(" ".join(groups_in(tmp_path / "sheet.pdf"))).key == services.desk.database.key
    assert services.recovery_sheet.made_at() is not None
    last = services.past.page(limit=1)[0]
    assert (last.action, last.kind, last.user) == ("sheet made", "office", "Nümunə İşçi")
    assert services.past.verify() == ()


def test_a_file_that_is_there_stays_and_nothing_is_remembered(services: Services, tmp_path: Path) -> None:
    (tmp_path / "sheet.pdf").write_text("mine")
    for place in (tmp_path / "sheet.pdf", tmp_path / "nowhere" / "sheet.pdf"):
        with pytest.raises(Refused):
            services.recovery_sheet.write(place)
    assert (tmp_path / "sheet.pdf").read_text() == "mine"
    assert services.recovery_sheet.made_at() is None
    services.recovery_sheet.write(tmp_path / "sheet.pdf", replace=True)
    assert len(groups_in(tmp_path / "sheet.pdf")) == recovery.GROUPS


@pytest.mark.parametrize("role", [role for role in Role if role is not Role.ADMINISTRATOR])
def test_only_an_administrator_gets_a_sheet(services: Services, tmp_path: Path, role: Role) -> None:
    desk = services.desk
    theirs = Services(Desk(desk.database, ChangeBoard(), User(1, "Nümunə İşçi", role), desk.clock)).recovery_sheet
    for forbidden in (theirs.pdf, lambda: theirs.write(tmp_path / "sheet.pdf")):
        with pytest.raises(NotAllowed):
            forbidden()
    assert not (tmp_path / "sheet.pdf").exists()


def test_groups_that_were_copied_are_compared(services: Services) -> None:
    groups = recovery.groups_of(services.desk.database.key)
    assert services.recovery_sheet.says(3, f" {groups[2]} ".replace("0", "O"))
    assert not services.recovery_sheet.says(3, groups[3])
    assert not services.recovery_sheet.says(3, "")
