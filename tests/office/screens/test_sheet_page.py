"""The recovery sheet in the wizard: saved, printed, two of its groups typed back; or left for later."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from desktop_app.office import recovery
from desktop_app.office.screens.wizard.sheet_page import SheetPage
from tests.office.screens.conftest import Around
from tests.office.screens.test_wizard import Shown


def test_the_sheet_is_saved_and_two_of_its_groups_are_typed_back(around: Around, qtbot: QtBot) -> None:
    shown = Shown(around, qtbot)
    key = bytes(range(32))
    groups = recovery.groups_of(key)
    shown.wizard.office_made()
    page = shown.page
    assert isinstance(page, SheetPage)
    shown.wizard._on.click()
    assert shown.page is page, "nothing is saved yet"
    with qtbot.waitSignal(shown.wizard.sheet_asked):
        page.saving.click()
    shown.wizard.refuse("The disk is full.")
    shown.wizard.sheet_saved(Path("sheet.pdf"), partial(recovery.same_group, key))
    one, other = page.groups
    assert 1 <= one < other <= recovery.GROUPS
    assert shown.at is page.form.row(str(one)).field
    QTest.keyClicks(shown.at, groups[other - 1])
    shown.press(Qt.Key.Key_Return)
    assert str(one) in shown.error(str(one))
    assert shown.page is page
    page.form.fill({str(one): groups[one - 1], str(other): f" {groups[other - 1]} "})
    shown.wizard._on.click()
    assert shown.page is not page
    assert not shown.wizard._later.isVisible()


def test_the_groups_asked_for_are_not_always_the_same(around: Around, qtbot: QtBot) -> None:
    asked = set()
    for _each in range(8):
        page = SheetPage(around.theme)
        qtbot.addWidget(page)
        asked.add(tuple(page.groups))
    assert len(asked) > 1
