"""The sheet typed at the door: each group checked at once, pasted text spread, slips told with their group."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from desktop_app.office import recovery
from desktop_app.office.desk import Desk
from desktop_app.office.screens.recover import RecoverWindow
from tests.gui.fakes import activate
from tests.office.screens.conftest import Around

KEY = bytes(range(32))
GROUPS = recovery.groups_of(KEY)
NEW = "a new sentence"


@pytest.fixture
def window(around: Around, desk: Desk, qtbot: QtBot) -> RecoverWindow:
    made = RecoverWindow(around.theme, desk.database.path)
    qtbot.addWidget(made)
    made.resize(1280, 800)
    made.show()
    activate(made, qtbot)
    return made


def wrong(window: RecoverWindow) -> list[int]:
    return [place + 1 for place, row in enumerate(window.groups.rows) if row.finding]


def paste(window: RecoverWindow, place: int, text: str) -> None:
    QApplication.clipboard().setText(text)
    window.groups.fields[place].setFocus()
    window.groups.fields[place].paste()


def type_password(window: RecoverWindow, password: str = NEW, again: str = NEW) -> None:
    for name, words in (("password", password), ("again", again)):
        field = window.form.row(name).field
        field.setFocus()
        QTest.keyClicks(field, words)


def test_typed_through_from_the_first_group_to_the_password(window: RecoverWindow, qtbot: QtBot) -> None:
    assert window.groups.fields[0].hasFocus()
    for letter in "".join(GROUPS):
        QTest.keyClicks(_focused(), chr(ord(letter) | 0x20) if letter > "9" else letter)
    assert wrong(window) == []
    assert window.form.row("password").field.hasFocus()
    type_password(window)
    with qtbot.waitSignal(window.given) as given:
        QTest.keyClick(_focused(), Qt.Key.Key_Return)
    code, password = given.args
    assert recovery.read(code).key == KEY
    assert password == NEW
    assert not window.opening.isEnabled()
    window.refuse("No.")
    assert window.opening.isEnabled()
    assert window.refusal.isVisible()


def test_a_wrong_group_is_marked_at_once_and_until_it_is_right(window: RecoverWindow) -> None:
    slip = "Z" if GROUPS[0][0] != "Z" else "Y"
    QTest.keyClicks(window.groups.fields[0], slip + GROUPS[0][1:])
    assert wrong(window) == [1]
    assert window.groups.fields[0].hasFocus(), "there is something to look at again"
    window.groups.fields[0].selectAll()
    QTest.keyClicks(window.groups.fields[0], GROUPS[0])
    assert wrong(window) == []
    assert window.groups.fields[1].hasFocus()


@pytest.mark.parametrize("between", ["-", " ", "\n", ""])
@pytest.mark.parametrize("place", [0, 7])
def test_a_pasted_code_spreads_itself(window: RecoverWindow, between: str, place: int) -> None:
    paste(window, place, recovery.MARK + between.join(GROUPS))
    assert [field.text() for field in window.groups.fields] == list(GROUPS)
    assert wrong(window) == []


def test_some_groups_pasted_go_on_from_where_they_are(window: RecoverWindow) -> None:
    paste(window, 12, " ".join(GROUPS[12:]) + " too much")
    assert [field.text() for field in window.groups.fields[12:]] == list(GROUPS[12:])
    paste(window, 3, f"{GROUPS[3]} {GROUPS[0]}")
    assert wrong(window) == [5], "a group in another's place"


def test_a_slip_is_told_with_its_group_and_what_it_should_be(window: RecoverWindow, qtbot: QtBot) -> None:
    slip = "Z" if GROUPS[8][1] != "Z" else "Y"
    paste(window, 0, " ".join((*GROUPS[:8], GROUPS[8][0] + slip + GROUPS[8][2:], *GROUPS[9:])))
    type_password(window)
    with qtbot.assertNotEmitted(window.given):
        window.opening.click()
    assert "group 9" in window.refusal.text()
    assert GROUPS[8] in window.refusal.text()
    assert wrong(window) == [9]


def test_the_new_password_is_judged_too(window: RecoverWindow, qtbot: QtBot) -> None:
    paste(window, 0, " ".join(GROUPS))
    for password, again in (("short", "short"), (NEW, "another one")):
        type_password(window, password, again)
        with qtbot.assertNotEmitted(window.given):
            window.opening.click()
        window.form.fill({"password": "", "again": ""})


def test_esc_leads_back(window: RecoverWindow, qtbot: QtBot) -> None:
    with qtbot.waitSignal(window.left):
        QTest.keyClick(window.groups.fields[0], Qt.Key.Key_Escape)


def _focused() -> QWidget:
    widget = QApplication.focusWidget()
    assert widget is not None
    return widget
