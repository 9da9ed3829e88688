"""The list with its detail: finding, filtering, choosing many, what is done to the chosen, the way back."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from desktop_app.gui.keys import Command
from desktop_app.gui.lanes import Lanes
from desktop_app.gui.screen import Place
from desktop_app.people.rules.values import Matching, PersonDraft
from desktop_app.people.screens.people import PeopleScreen
from tests.people.screens.conftest import AYGUN, VALI, Staged


def people_of(area: QWidget) -> PeopleScreen:
    found = area.findChild(PeopleScreen)
    assert isinstance(found, PeopleScreen)
    return found


def names(screen: PeopleScreen) -> list[str]:
    model = screen.model
    return [str(model.index(place, 0).data()) for place in range(model.rowCount())]


def words(widget: QWidget) -> str:
    """All that is written in a widget and seen, once what was put into it is laid out."""
    QApplication.processEvents()
    return "\n".join(label.text() for label in widget.findChildren(QLabel) if label.isVisibleTo(widget))


def test_the_list_is_in_the_order_of_the_alphabet_and_the_first_is_shown(staged: Staged, qtbot: QtBot) -> None:
    screen = people_of(staged.area(qtbot))
    assert names(screen) == ["Əliyev Vəli Həsən oğlu", "Əliyeva Aygün Rauf qızı", "Rzayev Tural"]
    assert screen.detail.person_id == staged.ids[0]
    assert "3 people" in screen.head.quiet.full_text


@pytest.mark.parametrize("typed", ["eliyev", "Алиев", "ALIYEV", "Әлијев", "Əliyev"])
def test_every_spelling_finds_both(typed: str, staged: Staged, qtbot: QtBot) -> None:
    area = staged.area(qtbot)
    area.search(typed)
    assert len(names(people_of(area))) == 2


def test_typing_letters_jumps(staged: Staged, qtbot: QtBot) -> None:
    screen = people_of(staged.area(qtbot))
    screen.list.keyboardSearch("r")
    assert screen.detail.person_id == staged.ids[2]


def test_filters_by_city_are_shown_as_chips_that_can_be_removed(staged: Staged, qtbot: QtBot) -> None:
    screen = people_of(staged.area(qtbot))
    screen.commands()[Command.FILTER]()
    screen.filters.panel.city.choose("Bonn")
    assert names(screen) == ["Əliyeva Aygün Rauf qızı", "Rzayev Tural"]
    chip = next(each for each in screen.filters.findChildren(QPushButton) if each.text() == "Bonn")
    chip.click()
    assert len(names(screen)) == 3
    assert screen.filters.matching == Matching()


def test_those_without_consent_are_counted_marked_and_filtered(staged: Staged, qtbot: QtBot) -> None:
    screen = people_of(staged.area(qtbot))
    screen.filters.chips.choose("without consent")
    screen.filters.chips.chosen.emit("without consent")
    assert names(screen) == ["Əliyeva Aygün Rauf qızı"]
    row = screen.model.row_at(0)
    assert row is not None
    assert screen._look(row).chip == "no consent"


def test_nobody_found_offers_to_clear_the_filters(staged: Staged, qtbot: QtBot) -> None:
    area = staged.area(qtbot)
    screen = people_of(area)
    screen.filters.panel.tag.choose("Müəllim")
    area.search("Rzayev")
    assert screen.detail.person_id is None
    assert "Nobody is called “Rzayev”." in words(screen)
    next(each for each in screen.findChildren(QPushButton) if each.text() == "Clear all filters" and each.isVisible())
    screen.filters.clear()
    assert names(screen) == ["Rzayev Tural"]


def test_choosing_all_shows_how_many_and_what_can_be_done(staged: Staged, qtbot: QtBot) -> None:
    area = staged.area(qtbot)
    screen = people_of(area)
    QTest.keyClick(screen.list, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    assert screen.chosen_bar.isVisible()
    assert "3 chosen" in words(screen.chosen_bar)
    area.commands()[Command.ISSUE]()
    assert staged.window.went[-1] == Place("documents", "issue", staged.ids)


def test_deleting_can_be_taken_back(staged: Staged, qtbot: QtBot) -> None:
    area = staged.area(qtbot)
    screen = people_of(area)
    area.show_place(Place("people", "", (staged.ids[1],)))
    area.commands()[Command.DELETE]()
    assert len(names(screen)) == 2
    assert screen.detail.person_id == staged.ids[2], "whoever stands in the place of the deleted one"
    assert staged.window.said == ["1 person deleted"]
    assert staged.window.undo is not None
    staged.window.undo()
    assert len(names(screen)) == 3
    assert staged.window.said[-1] == "1 person is back"
    assert staged.window.went[-1] == Place("people", "", (staged.ids[1],))


def test_archiving_puts_people_behind_a_chip(staged: Staged, qtbot: QtBot) -> None:
    screen = people_of(staged.area(qtbot))
    screen.people_actions.archive(staged.ids[:2])
    assert names(screen) == ["Rzayev Tural"]
    screen.filters.chips.choose("archived")
    screen.filters.chips.chosen.emit("archived")
    assert len(names(screen)) == 2
    staged.window.undo()  # type: ignore[misc]  # it was said a line above
    assert staged.services.people.count() == 3


def test_export_writes_the_chosen(staged: Staged, qtbot: QtBot) -> None:
    area = staged.area(qtbot)
    staged.prompts.path = staged.folder / "people.csv"
    people_of(area).list.selectAll()
    area.commands()[Command.EXPORT]()
    assert staged.window.said == ["3 people written to people.csv"]
    assert "Rzayev" in staged.prompts.path.read_text(encoding="utf-8-sig")


def test_an_office_without_people_offers_to_import(staged: Staged, qtbot: QtBot) -> None:
    staged.services.people.delete(staged.ids)
    area = staged.area(qtbot)
    button = next(
        each for each in area.findChildren(QPushButton) if each.text() == "Import a list" and each.isVisible()
    )
    button.click()
    assert staged.window.went == [Place("people", "import")]


@pytest.mark.parametrize("view", ["", "person"])
def test_a_person_whom_the_list_does_not_show_is_shown_all_the_same(view: str, staged: Staged, qtbot: QtBot) -> None:
    staged.services.people.archive([staged.ids[0]])
    area = staged.area(qtbot, Place("people", view, (staged.ids[0],)))
    assert "Əliyev Vəli Həsən oğlu" in words(people_of(area).detail)


def test_the_page_of_a_person_says_what_is_known(staged: Staged, qtbot: QtBot) -> None:
    area = staged.area(qtbot, Place("people", "", (staged.ids[1],)))
    said = words(people_of(area).detail)
    for known in (
        "Əliyeva Aygün Rauf qızı", "38 years old", "+49 221 5550147", "aygun@posta.example", "4 May 1988", "Bonn",
        "ALIYEVA AYGUN", "Алиева Айгюн", "No consent to keep these data yet", f"papers of {staged.ids[1]}",
    ):  # fmt: skip
        assert known in said, known


def test_history_is_told_in_the_words_of_the_form(staged: Staged, qtbot: QtBot) -> None:
    people = staged.services.people
    person = people.person(staged.ids[1])
    values = {name: getattr(AYGUN, name) for name in ("surname", "given", "emails")}
    people.change(person.id, person.version, PersonDraft(**values, city="Köln"))
    screen = people_of(staged.area(qtbot, Place("people", "", (person.id,))))
    screen.detail.tabs.setCurrentIndex(1)
    said = words(screen.detail.history)
    assert "Bonn → Köln" in said
    assert "+49 221 5550147 → –" in said
    assert "Nümunə İşçi" in said


def test_a_change_elsewhere_is_shown(staged: Staged, qtbot: QtBot) -> None:
    screen = people_of(staged.area(qtbot, Place("people", "", (staged.ids[0],))))
    person = staged.services.people.person(staged.ids[0])
    staged.services.people.change(person.id, person.version, PersonDraft(surname="Əliyev", given="Vəli", city="Essen"))
    assert "Essen" in words(screen.detail)


def test_enter_opens_the_form_and_the_way_back_leads_to_the_person(staged: Staged, qtbot: QtBot) -> None:
    area = staged.area(qtbot)
    screen = people_of(area)
    screen.list.choose(staged.ids[1])
    with qtbot.waitSignal(area.place_changed) as told:
        QTest.keyClick(screen.list, Qt.Key.Key_Return)
    assert told.args == [Place("people", "", (staged.ids[1],))]
    assert staged.window.went == [Place("people", "edit", (staged.ids[1],))]


def test_on_real_lanes_all_arrives(staged: Staged, qtbot: QtBot) -> None:
    lanes = Lanes.start(staged.context.theme)
    try:
        screen = people_of(staged.area(qtbot, lanes=lanes))
        qtbot.waitUntil(lambda: screen.model.complete and "Vəli" in words(screen.detail), timeout=5_000)
        assert names(screen)[0] == VALI.name.formal()
        qtbot.waitUntil(lambda: screen.head.quiet.full_text == "3 people", timeout=5_000)
    finally:
        lanes.close()
