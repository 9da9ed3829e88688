"""The locked door: a password typed, refused in plain words, tried again."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from desktop_app.gui.widgets.buttons import Button
from desktop_app.gui.widgets.labels import ElidedLabel
from desktop_app.language.errors import Refused
from desktop_app.office import door
from desktop_app.office.desk import Desk
from desktop_app.office.screens.unlock import UnlockScreen
from tests.gui.fakes import activate
from tests.office.offices import StillClock
from tests.office.screens.conftest import PASSWORD, Around


@pytest.fixture
def unlock(around: Around, desk: Desk, qtbot: QtBot) -> UnlockScreen:
    screen = UnlockScreen(around.theme, desk.database.path)
    qtbot.addWidget(screen)
    screen.resize(1280, 800)
    screen.show()
    activate(screen, qtbot)
    return screen


def test_a_wrong_password_is_refused_and_the_right_one_opens(unlock: UnlockScreen, desk: Desk) -> None:
    opened: list[Desk] = []

    def try_it(password: str) -> None:
        try:
            opened.append(door.open_office(desk.database.path, password, StillClock()))
        except Refused as refused:
            unlock.refuse(str(refused))

    unlock.password_given.connect(try_it)
    assert unlock._field.hasFocus()
    QTest.keyClicks(unlock._field, "not this one")
    QTest.keyClick(unlock._field, Qt.Key.Key_Return)
    assert "does not open the office" in unlock._row.finding
    assert unlock._field.hasFocus()
    QTest.keyClicks(unlock._field, PASSWORD)  # over the wrong one, which is marked
    QTest.keyClick(unlock._field, Qt.Key.Key_Return)
    assert [each.user.name for each in opened] == [desk.user.name]
    opened[0].database.close()


def test_while_a_password_is_tried_no_other_can_be(unlock: UnlockScreen) -> None:
    QTest.keyClicks(unlock._field, PASSWORD)
    unlock._open.click()
    assert not unlock._open.isEnabled()
    assert not unlock._field.isEnabled()
    assert not unlock._forgotten.isEnabled()
    assert unlock._busy.isVisible()
    unlock.refuse("No.")
    assert not unlock._busy.isVisible()


def test_who_has_forgotten_the_password_is_helped(unlock: UnlockScreen, qtbot: QtBot) -> None:
    with qtbot.waitSignal(unlock.help_asked) as asked:
        QTest.keyClick(unlock._field, Qt.Key.Key_F1)
    assert asked.args == ["password"]
    with qtbot.waitSignal(unlock.forgotten):
        next(each for each in unlock.findChildren(Button) if "Forgotten" in each.text()).click()


def test_nothing_typed_is_no_password(unlock: UnlockScreen, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(unlock.password_given):
        unlock._open.click()
    assert "type the password" in unlock._row.finding


def test_another_office_can_be_asked_for(unlock: UnlockScreen, qtbot: QtBot) -> None:
    with qtbot.waitSignal(unlock.other_office_asked):
        QTest.mouseClick(unlock._other, Qt.MouseButton.LeftButton)


@pytest.mark.parametrize(
    ("letter", "modifier", "caps_lock"),
    [
        ("A", Qt.KeyboardModifier.NoModifier, True),
        ("a", Qt.KeyboardModifier.ShiftModifier, True),
        ("ə", Qt.KeyboardModifier.ShiftModifier, True),
        ("a", Qt.KeyboardModifier.NoModifier, False),
        ("Ə", Qt.KeyboardModifier.ShiftModifier, False),
        ("7", Qt.KeyboardModifier.NoModifier, False),
    ],
)
def test_caps_lock_is_noticed(
    letter: str, modifier: Qt.KeyboardModifier, caps_lock: bool, unlock: UnlockScreen
) -> None:
    QTest.sendKeyEvent(QTest.KeyAction.Click, unlock._field, Qt.Key.Key_A, letter, modifier)
    assert ("Caps Lock" in unlock._row._below.text()) is caps_lock


def test_the_eye_shows_what_is_typed_and_is_reached_by_tab(unlock: UnlockScreen) -> None:
    assert unlock._field.echoMode() is QLineEdit.EchoMode.Password
    QTest.keyClick(unlock._field, Qt.Key.Key_Tab)
    assert unlock._field.showing.hasFocus()
    assert unlock._field.showing.accessibleName()
    QTest.keyClick(unlock._field.showing, Qt.Key.Key_Space)
    assert unlock._field.echoMode() is QLineEdit.EchoMode.Normal


def test_the_office_is_named(unlock: UnlockScreen, desk: Desk) -> None:
    named = [label.full_text for label in unlock.findChildren(ElidedLabel)]
    assert named == [desk.database.path.stem]
