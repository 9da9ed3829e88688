"""The frame: places and the way back, commands, the search that leads to people, panes, toasts."""

from collections.abc import Callable, Mapping

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from desktop_app.gui.frame.frame import Frame
from desktop_app.gui.frame.history import History
from desktop_app.gui.frame.sidebar import NavButton
from desktop_app.gui.keys import Command, shortcut, shortcut_text
from desktop_app.gui.screen import Place
from desktop_app.gui.theme import Theme
from tests.gallery.frames import framed
from tests.gallery.scenes import Stage
from tests.gui import demo
from tests.gui.fakes import activate


@pytest.fixture
def frame(qapp: QApplication, qtbot: QtBot) -> Frame:
    made = framed(Stage(Theme.light()), demo.areas(), Place("home"))
    qtbot.addWidget(made)
    made.resize(1280, 800)
    made.show()
    return made


def test_a_screen_is_made_when_it_is_first_gone_to(frame: Frame) -> None:
    assert set(frame._screens) == {"home"}
    frame.go(Place("people"))
    assert set(frame._screens) == {"home", "people"}


def test_back_goes_to_the_place_before(frame: Frame) -> None:
    frame.go(Place("people"))
    frame.go(Place("documents", "issue"))
    frame.run(Command.BACK)
    assert frame.place == Place("people")
    frame.back()
    frame.back()
    assert frame.place == Place("home")


def test_the_trail_forgets_nothing_but_repetitions() -> None:
    history = History()
    for place in (Place("home"), Place("home"), Place("people"), Place("people", ids=(1,))):
        history.visit(place)
    assert history.back() == Place("people")
    assert history.back() == Place("home")
    assert history.back() is None


def test_commands_lead_into_the_area_that_has_them(frame: Frame) -> None:
    frame.run(Command.ISSUE)
    assert frame.place == Place("documents", "issue")


def test_the_screen_in_sight_answers_first(frame: Frame, monkeypatch: pytest.MonkeyPatch) -> None:
    answered: list[str] = []
    frame.go(Place("people"))
    current = frame.current
    assert current is not None

    def commands() -> Mapping[Command, Callable[[], None]]:
        return {Command.ISSUE: lambda: answered.append("chosen people")}

    monkeypatch.setattr(current, "commands", commands)
    frame.run(Command.ISSUE)
    assert answered == ["chosen people"]
    assert frame.place == Place("people")


def test_only_what_something_answers_can_be_chosen(frame: Frame) -> None:
    assert not _action(frame, Command.EDIT).isEnabled()
    frame.go(Place("people"))
    assert _action(frame, Command.EDIT).isEnabled()


def test_menus_name_nothing_that_is_not_there(frame: Frame) -> None:
    names = {action.objectName() for action in frame.findChildren(QAction)}
    assert Command.PRINT.value not in names
    assert Command.LOCK.value not in names


def test_every_action_shows_its_key(frame: Frame) -> None:
    for command in (Command.NEW, Command.SEARCH, Command.ISSUE, Command.HELP, Command.BACK):
        assert _action(frame, command).shortcut() == shortcut(command)
        assert shortcut_text(command)


def test_typing_in_the_search_leads_to_people(frame: Frame, qtbot: QtBot) -> None:
    QTest.keyClicks(frame.header.search, "eli")
    qtbot.waitUntil(lambda: frame.place == Place("people"))
    screen = frame.current
    assert isinstance(screen, demo.DemoPeople)
    assert screen.searched == ["eli"]
    assert frame.header.search.text() == "eli"


def test_each_area_keeps_its_own_search(frame: Frame, qtbot: QtBot) -> None:
    frame.header.search.search_now("eli")
    frame.go(Place("documents"))
    assert frame.header.search.text() == ""
    assert frame.header.search._clearing.isHidden(), "there is nothing to clear"
    frame.go(Place("people"))
    assert frame.header.search.text() == "eli"
    assert not frame.header.search._clearing.isHidden()


def test_escape_empties_the_search(frame: Frame, qtbot: QtBot) -> None:
    frame.header.search.setText("eli")
    QTest.keyClick(frame.header.search, Qt.Key.Key_Escape)
    assert frame.header.search.text() == ""


def test_f6_steps_through_the_panes(frame: Frame, qtbot: QtBot) -> None:
    frame.go(Place("people"))
    activate(frame, qtbot)
    reached = []
    for _ in range(4):
        frame.run(Command.NEXT_PANE)
        reached.append(type(QApplication.focusWidget()).__name__)
    assert reached[0] == reached[3]
    assert {"NavButton", "SearchField", "ListView"} == set(reached)


def test_undo_takes_back_what_the_toast_says(frame: Frame) -> None:
    undone: list[int] = []
    frame.say("2 people merged", lambda: undone.append(1))
    frame.run(Command.UNDO)
    frame.run(Command.UNDO)
    assert undone == [1]


def test_undo_without_a_toast_is_the_fields(frame: Frame, qtbot: QtBot) -> None:
    activate(frame, qtbot)
    field = frame.header.search
    field.setFocus()
    QTest.keyClicks(field, "abc")
    frame.run(Command.UNDO)
    assert isinstance(field, QLineEdit)
    assert field.text() == ""


def test_a_narrow_window_keeps_the_icons(frame: Frame) -> None:
    wide = frame.sidebar.width()
    frame.resize(1100, 700)
    assert frame.sidebar.width() == 56 < wide
    button = frame.sidebar.findChildren(NavButton)[1]
    assert "Ctrl+2" in button.toolTip()


def test_a_count_is_part_of_the_name_that_is_read_out(frame: Frame) -> None:
    frame.sidebar.set_count("home", 5)
    assert frame.sidebar.findChildren(NavButton)[0].accessibleName().endswith(", 5")


def test_screens_are_told_only_of_their_own_kinds(frame: Frame, monkeypatch: pytest.MonkeyPatch) -> None:
    frame.go(Place("people"))
    screen = frame.current
    assert screen is not None
    told: list[tuple[int, ...]] = []
    monkeypatch.setattr(screen, "kinds", frozenset({"person"}), raising=False)
    monkeypatch.setattr(screen, "reload", told.append)
    frame.reload(frozenset({"document"}).intersection, (1,))
    frame.reload(frozenset({"person"}).intersection, (2,))
    assert told == [(2,)]


def _action(frame: Frame, command: Command) -> QAction:
    found = frame.findChild(QAction, command.value)
    assert isinstance(found, QAction)
    return found
