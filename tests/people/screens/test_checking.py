"""The check of the list as a screen: looking, deciding, the way back, keeping up, the keyboard, stopping."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QObject, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from desktop_app.gui.keys import Command
from desktop_app.gui.lanes import Lanes
from desktop_app.gui.screen import Context, Place
from desktop_app.language.names import Gender
from desktop_app.people.rules.doubts import Doubt
from desktop_app.people.rules.values import PersonDraft
from desktop_app.people.screens.checking.screen import CheckScreen
from desktop_app.people.screens.people import PeopleScreen
from desktop_app.people.screens.places import merge_place
from desktop_app.people.service import Stopped
from tests.people.screens.conftest import VALI, Staged

CHECK = Place("people", "check")
NAMES = Place("people", "check names")
ABROAD = replace(VALI, surname="Aliyev", given="Vali", father="", patronymic="", tags=(), consents=())
CAPITALS = PersonDraft(surname="QULİYEV", given="ANAR", gender=Gender.MALE)


def check_of(staged: Staged, qtbot: QtBot, place: Place = CHECK, lanes: Lanes | None = None) -> CheckScreen:
    found = staged.area(qtbot, place, lanes).findChild(CheckScreen)
    assert isinstance(found, CheckScreen)
    return found


def words(widget: QWidget) -> str:
    QApplication.processEvents()
    return "\n".join(label.text() for label in widget.findChildren(QLabel) if label.isVisibleTo(widget))


def button(widget: QWidget, text: str) -> QPushButton:
    QApplication.processEvents()
    shown = [each for each in widget.findChildren(QPushButton) if each.isVisible()]
    return next(each for each in shown if text in {each.text(), each.accessibleName()})


def titles(screen: CheckScreen, *, names: bool = False) -> list[str]:
    """What the list says, once the rows that came into sight are there."""
    model = screen.names.model if names else screen.twice.model
    for place in range(model.rowCount()):
        model.row_at(place)
    QApplication.processEvents()
    return [str(model.index(place, 0).data()) for place in range(model.rowCount())]


def test_pairs_are_shown_with_their_reasons(staged: Staged, qtbot: QtBot) -> None:
    staged.services.people.add(ABROAD)
    screen = check_of(staged, qtbot)
    assert titles(screen) == ["Əliyev Vəli Həsən oğlu · Aliyev Vali"]
    assert screen.head.quiet.full_text == "1 pair"
    said = words(screen.twice.detail)
    assert "This seems to be one person" in said
    assert "The same name, the same birth date" in said


def test_two_who_are_not_one_leave_and_come_back(staged: Staged, qtbot: QtBot) -> None:
    other = staged.services.people.add(ABROAD).id
    screen = check_of(staged, qtbot)
    button(screen, "Not the same person").click()
    assert titles(screen) == []
    assert "Nobody seems to be entered twice" in words(screen.twice)
    assert staged.window.said == ["Remembered: these are two people"]
    assert staged.window.undo is not None
    staged.window.undo()
    assert len(titles(screen)) == 1
    assert staged.services.people.history(other)[0].action == "in doubt again"


def test_the_way_to_merging_and_to_either_of_both(staged: Staged, qtbot: QtBot) -> None:
    other = staged.services.people.add(ABROAD).id
    screen = check_of(staged, qtbot)
    QTest.keyClick(screen.twice.list, Qt.Key.Key_Return)
    assert staged.window.went[-1] == merge_place(staged.ids[0], other)
    button(screen, "Merge into one person").click()
    assert staged.window.went[-1] == merge_place(staged.ids[0], other)
    button(screen, "Look at this person").click()
    assert staged.window.went[-1] == Place("people", "person", (staged.ids[0],))
    screen.commands()[Command.LEAVE]()
    assert staged.window.went[-1] == Place("people")


def test_the_list_of_pairs_keeps_up_with_what_changes(staged: Staged, qtbot: QtBot) -> None:
    screen = check_of(staged, qtbot)
    assert titles(screen) == []
    other = staged.services.people.add(ABROAD)
    assert len(titles(screen)) == 1
    changed = staged.services.people.change(other.id, 1, replace(ABROAD, birth="1960-01-01"))
    assert titles(screen) == []
    staged.services.people.change(other.id, changed.version, ABROAD)
    staged.services.people.delete((other.id,))
    assert titles(screen) == []


def test_a_merged_pair_is_no_pair(staged: Staged, qtbot: QtBot) -> None:
    other = staged.services.people.add(ABROAD)
    screen = check_of(staged, qtbot)
    first = staged.services.people.person(staged.ids[0])
    staged.services.merges.merge(first, other, frozenset())
    assert titles(screen) == []


def test_names_in_doubt_are_put_right_by_a_click_and_back(staged: Staged, qtbot: QtBot) -> None:
    person = staged.services.people.add(CAPITALS).id
    screen = check_of(staged, qtbot, NAMES)
    assert "QULİYEV ANAR" in titles(screen, names=True)
    screen.names.list.choose(person)
    button(screen, "Put it right: Write “Quliyev Anar”").click()
    assert staged.services.people.person(person).name.formal() == "Quliyev Anar"
    assert "QULİYEV ANAR" not in titles(screen, names=True)
    assert staged.window.said[-1] == "Put right: Quliyev Anar"
    assert staged.window.undo is not None
    staged.window.undo()
    assert staged.services.people.person(person).surname == "QULİYEV"
    assert "QULİYEV ANAR" in titles(screen, names=True)


def test_what_is_right_so_is_not_asked_again(staged: Staged, qtbot: QtBot) -> None:
    person = staged.services.people.add(CAPITALS).id
    screen = check_of(staged, qtbot, Place("people", "check names", (person,)))
    assert titles(screen, names=True) == ["QULİYEV ANAR"]
    assert "Among 1 chosen person" in words(screen.names)
    button(screen, "It is right so").click()
    assert titles(screen, names=True) == []
    assert "No name seems to print wrong" in words(screen.names)
    assert staged.window.undo is not None
    staged.window.undo()
    assert titles(screen, names=True) == ["QULİYEV ANAR"]


def test_one_kind_of_doubt_at_a_time(staged: Staged, qtbot: QtBot) -> None:
    staged.services.people.add(CAPITALS)
    screen = check_of(staged, qtbot, NAMES)
    assert titles(screen, names=True) == ["QULİYEV ANAR", "Rzayev Tural"], "the gender of Tural is not known"
    screen.names.kinds.choose(Doubt.GENDER_UNKNOWN.value)
    assert titles(screen, names=True) == ["Rzayev Tural"]
    button(screen, "Put it right: It is a man").click()
    assert titles(screen, names=True) == ["QULİYEV ANAR"], "there is no name of that kind any more"
    assert staged.services.people.person(staged.ids[2]).gender is Gender.MALE


def test_enter_opens_the_form(staged: Staged, qtbot: QtBot) -> None:
    screen = check_of(staged, qtbot, NAMES)
    QTest.keyClick(screen.names.list, Qt.Key.Key_Return)
    assert staged.window.went[-1] == Place("people", "edit", (staged.ids[2],))


def test_everybody_can_be_checked_after_some(staged: Staged, qtbot: QtBot) -> None:
    screen = check_of(staged, qtbot, Place("people", "check names", staged.ids[:2]))
    assert titles(screen, names=True) == []
    screen.names.look_among(None)
    assert titles(screen, names=True) == ["Rzayev Tural"]


def test_the_ways_here_from_the_list(staged: Staged, qtbot: QtBot) -> None:
    area = staged.area(qtbot)
    people = area.findChild(PeopleScreen)
    assert isinstance(people, PeopleScreen)
    check, shown = people.more.menu().actions()
    check.trigger()
    assert staged.window.went[-1] == CHECK
    people.filters.panel.city.choose("Bonn")
    shown.trigger()
    assert staged.window.went[-1] == Place("people", "check names", staged.ids[1:])
    people.list.selectAll()
    next(each for each in people.chosen_bar.more.menu().actions() if "names" in each.text()).trigger()
    assert staged.window.went[-1] == Place("people", "check names", staged.ids[1:])


def test_it_can_be_stopped_and_gone_on_with(
    staged: Staged, qtbot: QtBot, qapp: QObject, monkeypatch: pytest.MonkeyPatch
) -> None:
    staged.services.people.add(ABROAD)
    hunt = staged.services.pairs.hunt

    def stopped(_progress: object) -> None:
        raise Stopped

    monkeypatch.setattr(staged.services.pairs, "hunt", stopped)
    screen = check_of(staged, qtbot)
    assert "You have stopped looking" in words(screen.twice)
    monkeypatch.setattr(staged.services.pairs, "hunt", hunt)
    button(screen, "Look again").click()
    assert len(titles(screen)) == 1


def test_who_may_only_look_decides_nothing(staged: Staged, qtbot: QtBot) -> None:
    staged.services.people.add(ABROAD)
    context = Context(
        staged.context.theme, staged.context.lanes, staged.prompts, staged.window, may=lambda _right: False
    )
    screen = CheckScreen(context, staged.services)
    qtbot.addWidget(screen)
    screen.show()
    screen.show_place(CHECK)
    assert not screen.twice.pair_detail.merging.isEnabled()
    assert not screen.twice.pair_detail.parting.isEnabled()
    screen.show_place(NAMES)
    assert not button(screen, "Put it right: It is a man").isEnabled()
    assert not screen.names.name_detail.editing.isEnabled()


def test_on_real_lanes_the_window_goes_on_and_the_last_state_is_shown(staged: Staged, qtbot: QtBot) -> None:
    holder = QObject()
    lanes = Lanes.start(holder)
    screen = check_of(staged, qtbot, lanes=lanes)
    qtbot.waitUntil(lambda: screen.twice.found == (), timeout=10_000)
    ids = [staged.services.people.add(ABROAD).id for _each in range(3)]
    for each in ids:
        screen.reload((each,))
    qtbot.waitUntil(lambda: len(screen.twice.found or ()) == 6 and not lanes.are_busy, timeout=10_000)
    screen.tabs.setCurrentIndex(1)
    qtbot.waitUntil(lambda: screen.names.found is not None and not lanes.are_busy, timeout=10_000)
    lanes.close()
