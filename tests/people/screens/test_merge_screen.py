"""The page on which two people are merged: who stays, what is right, the way back, and how one comes to it."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton
from pytestqt.qtbot import QtBot

from desktop_app.gui.keys import Command
from desktop_app.gui.screen import Place
from desktop_app.people.rules.values import Consent, Person, PersonDraft, Purpose
from desktop_app.people.screens.form.screen import PersonFormScreen
from desktop_app.people.screens.merge.choice import RIGHT
from desktop_app.people.screens.merge.comparing import Comparison
from desktop_app.people.screens.merge.screen import MergeScreen
from desktop_app.people.screens.places import merge_place
from tests.people.screens.conftest import VALI, Staged
from tests.people.screens.test_people_list import people_of, words
from tests.people.screens.test_person_form import button

TWIN = PersonDraft(
    surname="Aliyev",
    given="Vali",
    birth="1975-02-03",
    city="Bonn",
    occupation="müəllim",
    consents=(Consent("2021-05-01", purpose=Purpose.NEWSLETTER),),
)


@pytest.fixture
def twin(staged: Staged) -> Person:
    return staged.services.people.add(TWIN)


def screen_of(staged: Staged, qtbot: QtBot, first: int, second: int) -> tuple[MergeScreen, Comparison]:
    area = staged.area(qtbot, merge_place(first, second))
    screen = area.findChild(MergeScreen)
    assert isinstance(screen, MergeScreen)
    assert screen.comparison is not None
    return screen, screen.comparison


def test_what_differs_is_chosen_and_the_rest_is_told(staged: Staged, twin: Person, qtbot: QtBot) -> None:
    screen, comparison = screen_of(staged, qtbot, staged.ids[0], twin.id)
    assert list(comparison.lines) == ["surname", "given", "city"]
    said = words(screen)
    assert "müəllim" in said
    assert "1 consent" in said
    assert "Aliyev Vali" in said
    comparison.lines["city"].choose(RIGHT)
    screen.merge()
    one = staged.services.people.person(staged.ids[0])
    assert (one.surname, one.city, one.occupation) == ("Əliyev", "Bonn", "müəllim")
    assert staged.window.went[-1] == Place("people", "", (one.id,))


def test_the_arrow_keys_choose_and_ctrl_s_merges(staged: Staged, twin: Person, qtbot: QtBot) -> None:
    screen, comparison = screen_of(staged, qtbot, staged.ids[0], twin.id)
    radio = comparison.lines["city"].sides[0].radio
    radio.window().activateWindow()
    radio.setFocus()
    qtbot.waitUntil(radio.hasFocus)
    QTest.keyClick(radio, Qt.Key.Key_Right)
    assert comparison.chosen() == {"city"}
    screen.commands()[Command.SAVE]()
    assert staged.services.people.person(twin.id).city == "Bonn"


def test_a_click_on_the_value_chooses_it(staged: Staged, twin: Person, qtbot: QtBot) -> None:
    _screen, comparison = screen_of(staged, qtbot, staged.ids[0], twin.id)
    side = comparison.lines["given"].sides[RIGHT]
    QTest.mouseClick(side, Qt.MouseButton.LeftButton, pos=side.rect().center())
    assert comparison.chosen() == {"given"}


def test_the_other_may_stay_and_then_is_right_in_all(staged: Staged, twin: Person, qtbot: QtBot) -> None:
    screen, comparison = screen_of(staged, qtbot, staged.ids[0], twin.id)
    comparison.staying.choose(RIGHT)
    assert comparison.chosen() == frozenset()
    assert "Həsən oğlu" in words(comparison)
    assert screen.preview.texts()["formal"] == "Aliyev Vali Həsən oğlu"
    screen.merge()
    one = staged.services.people.person(staged.ids[0])
    assert (one.id, one.surname, one.city) == (twin.id, "Aliyev", "Bonn")


def test_the_toast_takes_it_back(staged: Staged, twin: Person, qtbot: QtBot) -> None:
    before = staged.services.people.person(staged.ids[0])
    screen, _comparison = screen_of(staged, qtbot, staged.ids[0], twin.id)
    button(screen, "Merge").click()
    assert staged.window.undo is not None
    staged.window.undo()
    assert "two people again" in staged.window.said[-1]
    now = staged.services.people.person(staged.ids[0])
    assert PersonDraft.of(now) == PersonDraft.of(before)
    assert staged.services.people.person(twin.id).id == twin.id


def test_who_was_changed_meanwhile_is_shown_anew(staged: Staged, twin: Person, qtbot: QtBot) -> None:
    screen, _comparison = screen_of(staged, qtbot, staged.ids[0], twin.id)
    staged.services.people.change(twin.id, twin.version, PersonDraft(surname="Aliyev", given="Vali", city="Ahlen"))
    screen.merge()
    assert staged.services.people.person(twin.id).id == twin.id
    assert "Nothing was merged" in words(screen)
    assert "Ahlen" in words(screen)
    screen.merge()
    assert staged.services.people.person(twin.id).id == staged.ids[0]


def test_not_the_same_person_is_remembered(staged: Staged, twin: Person, qtbot: QtBot) -> None:
    screen, _comparison = screen_of(staged, qtbot, staged.ids[0], twin.id)
    button(screen, "Not the same person").click()
    assert staged.window.backs == 1
    assert staged.services.merges.prospect(staged.ids[0], twin.id).told_apart
    screen.show_place(merge_place(staged.ids[0], twin.id))
    assert screen.parting.isHidden()
    assert "not the same person" in words(screen)
    assert staged.window.undo is not None
    staged.window.undo()
    assert not staged.services.merges.prospect(staged.ids[0], twin.id).told_apart


def test_two_of_the_list_are_merged_and_no_other_number(staged: Staged, qtbot: QtBot) -> None:
    screen = people_of(staged.area(qtbot))
    screen.list.selectAll()
    (action,) = (each for each in screen.chosen_bar.more.menu().actions() if each.text() == "Merge into one person")
    assert not action.isEnabled()
    model, selection = screen.model, screen.list.selectionModel()
    selection.select(model.index(2, 0), selection.SelectionFlag.Deselect)
    assert action.isEnabled()
    action.trigger()
    assert staged.window.went[-1] == merge_place(*staged.ids[:2])


def test_a_likely_duplicate_of_a_saved_person_is_merged_from_the_form(staged: Staged, qtbot: QtBot) -> None:
    twin = staged.services.people.add(VALI)
    area = staged.area(qtbot, Place("people", "edit", (twin.id,)))
    form = area.findChild(PersonFormScreen)
    assert isinstance(form, PersonFormScreen)
    button(form.duplicates, "Merge").click()
    assert staged.window.went[-1] == merge_place(twin.id, staged.ids[0])
    area.show_place(Place("people", "new"))
    form.fields.surname.setText("Əliyev")
    form.fields.given.setText("Vəli")
    form.fields.birth.setText("03.02.1975")
    form._hunt()
    shown = [each.text() for each in form.duplicates.findChildren(QAbstractButton) if each.isVisibleTo(form)]
    assert "Somebody else" in shown
    assert "Merge" not in shown


def test_an_old_link_shows_and_edits_the_one_who_stayed(staged: Staged, twin: Person, qtbot: QtBot) -> None:
    services = staged.services
    services.merges.merge(services.people.person(staged.ids[0]), twin)
    screen = people_of(staged.area(qtbot, Place("people", "", (twin.id,))))
    assert screen.detail.person_id == staged.ids[0]
    area = staged.area(qtbot, Place("people", "edit", (twin.id,)))
    form = area.findChild(PersonFormScreen)
    assert isinstance(form, PersonFormScreen)
    form.fields.city.setText("Ahlen")
    form.save()
    assert services.people.person(staged.ids[0]).city == "Ahlen"
