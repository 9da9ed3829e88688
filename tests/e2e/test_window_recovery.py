"""Nothing left but the sheet, or the sheet and a backup: the window gives the office back."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop_app import bootstrap
from desktop_app.gui.screen import Place
from desktop_app.gui.widgets.buttons import Button
from desktop_app.language import catalogs
from desktop_app.office import door
from desktop_app.office.found import found_in
from desktop_app.office.keys_copy import copy_path
from desktop_app.office.screens.recover import RecoverWindow
from desktop_app.office.screens.restore import RestoreWindow
from desktop_app.office.screens.wizard import Answers
from desktop_app.office.screens.wizard.sheet_page import SheetPage
from desktop_app.people.rules.values import PersonDraft
from desktop_app.system.preferences import PreferencesFile
from tests.e2e.test_window import OFFICE, PASSWORD, Program, words
from tests.office.offices import StillClock
from tests.office.test_recovery_sheet import groups_in

NEW = "tamam yeni parol"


@pytest.fixture
def program(qapp: QApplication, ocaq_home: Path) -> Iterator[Program]:
    made = Program(qapp, PreferencesFile())
    yield made
    made.root.close()
    if made.root.window is not None:
        made.root.window.close()
        made.root.window.deleteLater()
    catalogs.use(catalogs.DEFAULT_LANGUAGE)


class Kept:
    """What an office leaves: its file, a backup on a stick, and its sheet on paper."""

    def __init__(self, folder: Path) -> None:
        self.office = folder / "a.ocaq"
        services = bootstrap.create_services(self.office, OFFICE, PASSWORD, StillClock())
        services.people.add(PersonDraft(given="Aynur", surname="Əliyeva"))
        services.recovery_sheet.write(folder / "sheet.pdf")
        self.backup = services.backups.back_up_to(folder / "stick")
        services.close()
        self.groups = groups_in(folder / "sheet.pdf")


@pytest.fixture
def kept(tmp_path: Path, ocaq_home: Path) -> Kept:
    return Kept(tmp_path)


def type_the_sheet(program: Program, kept: Kept, qtbot: QtBot) -> None:
    window = program.root.window
    assert isinstance(window, RecoverWindow)
    for field, group in zip(window.groups.fields, kept.groups, strict=True):
        QTest.keyClicks(field, group)
    for name in ("password", "again"):
        QTest.keyClicks(window.form.row(name).field, NEW)
    window.opening.click()
    qtbot.waitUntil(program.is_at(Place("home")), timeout=20_000)


def forget(program: Program) -> None:
    next(each for each in program.unlock.findChildren(Button) if "unutmusunuz" in each.text()).click()


def names(program: Program) -> list[str]:
    people = program.root.office().people
    return [row.name for row in people.rows(people.order()) if row is not None]


def test_the_password_is_forgotten(program: Program, qtbot: QtBot, kept: Kept) -> None:
    program.doors.begin(kept.office)
    forget(program)
    type_the_sheet(program, kept, qtbot)
    assert names(program) == ["Əliyeva Aynur"]


@pytest.mark.parametrize("content", [None, b"torn"])
def test_the_keys_file_is_lost(program: Program, qtbot: QtBot, kept: Kept, content: bytes | None) -> None:
    place = kept.office.with_name("a.ocaq-keys")
    place.unlink()
    copy_path(kept.office).unlink()
    if content is not None:
        place.write_bytes(content)
    program.doors.begin(kept.office)
    type_the_sheet(program, kept, qtbot)
    assert names(program) == ["Əliyeva Aynur"]
    program.root.leave()
    door.open_office(kept.office, NEW, StillClock()).database.close()


def test_both_computers_are_lost(program: Program, qtbot: QtBot, kept: Kept) -> None:
    for name in ("a.ocaq", "a.ocaq-keys"):
        kept.office.with_name(name).unlink()
    program.doors.begin(None)
    program.doors.restore()
    qtbot.waitUntil(lambda: isinstance(program.root.window, RestoreWindow))
    (found,) = found_in([kept.backup.parent])
    program.root.window.chosen.emit(found)  # type: ignore[union-attr]  # it is there
    forget(program)
    type_the_sheet(program, kept, qtbot)
    assert names(program) == ["Əliyeva Aynur"]


def test_a_sheet_of_another_office_is_refused_in_plain_words(
    program: Program, qtbot: QtBot, kept: Kept, tmp_path: Path
) -> None:
    other = Kept(tmp_path / "other")
    before = kept.office.with_name("a.ocaq-keys").read_bytes()
    program.doors.begin(kept.office)
    forget(program)
    window = program.root.window
    assert isinstance(window, RecoverWindow)
    for field, group in zip(window.groups.fields, other.groups, strict=True):
        field.setText(group)
    window.form.fill({"password": NEW, "again": NEW})
    window.opening.click()
    qtbot.waitUntil(lambda: any("bu ofisi açmır" in text for text in words(window)), timeout=15_000)
    assert window.opening.isEnabled()
    assert kept.office.with_name("a.ocaq-keys").read_bytes() == before
    window.back.click()
    assert program.unlock.isVisible()


def test_the_wizard_leads_to_a_sheet_on_paper(program: Program, qtbot: QtBot, tmp_path: Path) -> None:
    program.doors.begin(None)
    program.wizard.create_asked.emit(Answers(OFFICE, PASSWORD))
    qtbot.waitUntil(lambda: program.root.opened is not None, timeout=15_000)
    page = program.wizard.findChild(SheetPage)
    assert page is not None
    program.prompts.path = tmp_path / "nowhere" / "sheet.pdf"
    page.saving.click()
    qtbot.waitUntil(lambda: any("sheet.pdf" in text for text in words(program.wizard)))
    program.prompts.path = tmp_path / "sheet.pdf"
    page.saving.click()
    qtbot.waitUntil(lambda: page.form.row(str(page.groups[0])).isVisible(), timeout=15_000)
    groups = groups_in(tmp_path / "sheet.pdf")
    page.form.fill({str(group): groups[group - 1] for group in page.groups})
    assert page.complete()
    assert program.root.office().recovery_sheet.made_at() is not None


def test_lost_keys_come_back_from_their_copy(program: Program, qtbot: QtBot, kept: Kept) -> None:
    place = kept.office.with_name("a.ocaq-keys")
    before = place.read_bytes()
    place.unlink()
    program.doors.begin(kept.office)
    assert len(program.prompts.told) == 1
    program.unlock.password_given.emit(PASSWORD)
    qtbot.waitUntil(program.is_at(Place("home")), timeout=15_000)
    assert place.read_bytes() == before
