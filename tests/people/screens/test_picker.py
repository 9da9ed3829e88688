"""The picker: found people are added one by one, many at once or all; chosen ones keep their order."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from desktop_app.people.screens.picker import PersonPicker
from tests.people.screens.conftest import Staged


def picker(staged: Staged, qtbot: QtBot, chosen: tuple[int, ...] = ()) -> PersonPicker:
    made = PersonPicker(staged.context, staged.services, chosen)
    qtbot.addWidget(made)
    made.resize(900, 600)
    made.show()
    return made


def test_enter_adds_whom_the_list_is_on(staged: Staged, qtbot: QtBot) -> None:
    made = picker(staged, qtbot)
    made.search.search_now("rzayev")
    made.search.entered.emit()
    with qtbot.waitSignal(made.chosen_changed) as told:
        QTest.keyClick(made.found, Qt.Key.Key_Return)
    assert told.args == [1]
    assert made.chosen() == (staged.ids[2],)


def test_many_at_once_in_their_order_and_none_twice(staged: Staged, qtbot: QtBot) -> None:
    made = picker(staged, qtbot, (staged.ids[2],))
    made.found.selectAll()
    assert made.adding.text() == "Add (3)"
    made.adding.click()
    assert made.chosen() == (staged.ids[2], staged.ids[0], staged.ids[1])
    made.adding.click()
    assert len(made.chosen()) == 3


def test_all_who_were_found_by_a_filter(staged: Staged, qtbot: QtBot) -> None:
    made = picker(staged, qtbot)
    made.filters.panel.city.choose("Bonn")
    assert made.adding_all.text() == "Add all who were found (2)"
    made.adding_all.click()
    assert made.chosen() == (staged.ids[1], staged.ids[2])


def test_delete_takes_off_the_list(staged: Staged, qtbot: QtBot) -> None:
    made = picker(staged, qtbot, staged.ids)
    made.picked.choose(staged.ids[1])
    made.removing.click()
    assert made.chosen() == (staged.ids[0], staged.ids[2])
    made.choose(())
    assert made.chosen() == ()
    assert not made.picked.isVisible()


def test_chosen_ones_are_marked_among_the_found(staged: Staged, qtbot: QtBot) -> None:
    made = picker(staged, qtbot, (staged.ids[0],))
    row = made._found_model.row_at(0)
    assert row is not None
    assert made._found_look(row).chip == "chosen"
