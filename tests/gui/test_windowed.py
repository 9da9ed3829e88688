"""A long list: the first page at once, the rest by windows, the choice kept by id."""

from array import array
from collections.abc import Sequence
from functools import partial
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop_app.gui.lanes import Lane, Lanes
from desktop_app.gui.models.columns import GONE, ROW, Column, RowsModel
from desktop_app.gui.models.windowed import KEPT, WINDOW, WindowedListModel
from desktop_app.gui.theme import Theme
from desktop_app.gui.widgets.lists import ListView, _runs
from desktop_app.gui.widgets.rows import RowLook
from tests.gui.fakes import NumberListing, NumberRow, instant_lanes

SAY = QAbstractItemModelTester.FailureReportingMode.Warning
"""What the tester finds becomes a Qt warning, and that fails the test."""
Model = WindowedListModel[NumberRow]


def made(lanes: Lanes) -> Model:
    return WindowedListModel(lanes, [Column("Name", lambda row: row.name)], lambda row: f"{row.name}, member")


@pytest.fixture
def view(qapp: QApplication, qtbot: QtBot) -> ListView:
    shown = ListView(Theme.light(), made(instant_lanes()), lambda row: RowLook(row.name), "People")
    qtbot.addWidget(shown)
    shown.resize(356, 600)
    shown.show()
    return shown


def test_model_obeys_qt(qapp: QApplication) -> None:
    model = made(instant_lanes())
    QAbstractItemModelTester(model, SAY)
    model.show(NumberListing(230))
    model.show(NumberListing(0))
    model.show(NumberListing(40))
    assert model.rowCount() == 40


def test_the_first_page_stands_before_the_order_is_known(qapp: QApplication, qtbot: QtBot) -> None:
    lanes = Lanes.start(qapp)
    model = made(lanes)
    with qtbot.waitSignal(model.completed):
        with qtbot.waitSignal(model.arrived):
            model.show(NumberListing(1_000))
        assert model.rowCount() in {50, 1_000}
    assert model.rowCount() == 1_000
    assert model.index(3, 0).data() == "Person 000003"
    lanes.close()


def test_rows_are_asked_for_by_windows_as_they_come_into_sight(qapp: QApplication, qtbot: QtBot) -> None:
    listing = NumberListing(200_000)
    model = made(instant_lanes())
    model.show(listing)
    assert model.index(150_000, 0).data(ROW) is None
    qtbot.waitUntil(lambda: bool(listing.asked))
    assert listing.asked == [tuple(range(150_000, 150_000 + WINDOW))]
    assert model.index(150_000, 0).data() == "Person 150000"
    assert model.index(150_099, 0).data(Qt.ItemDataRole.AccessibleTextRole) == "Person 150099, member"


def test_windows_that_were_only_flown_past_are_not_asked_for(qapp: QApplication, qtbot: QtBot) -> None:
    listing = NumberListing(200_000)
    model = made(instant_lanes())
    model.show(listing)
    for place in range(1_000, 100_000, 1_000):
        model.index(place, 0).data(ROW)
    qtbot.waitUntil(lambda: model.index(99_000, 0).data(ROW) is not None)
    qtbot.wait(1)
    assert len(listing.asked) <= 5


def test_memory_is_bounded(qapp: QApplication, qtbot: QtBot) -> None:
    model = made(instant_lanes())
    model.show(NumberListing(20_000))
    for window in range(2 * KEPT):
        model.index(window * WINDOW + 60, 0).data(ROW)
        qtbot.waitUntil(partial(_is_there, model, window * WINDOW + 60))
    assert len(model._rows) <= (KEPT + 2) * WINDOW


def test_a_deleted_row_shows_as_gone(qapp: QApplication, qtbot: QtBot) -> None:
    model = made(instant_lanes())
    model.show(NumberListing(500, without=frozenset({300})))
    model.index(300, 0).data(ROW)
    qtbot.waitUntil(lambda: model.index(300, 0).data(GONE))
    assert model.index(300, 0).data(ROW) is None
    assert model.index(301, 0).data() == "Person 000301"


def test_old_rows_stay_until_the_new_ones_come(qapp: QApplication, qtbot: QtBot) -> None:
    lanes = Lanes.start(qapp)
    model = made(lanes)
    with qtbot.waitSignal(model.completed):
        model.show(NumberListing(300))
    model.show(NumberListing(10))
    assert model.rowCount() == 300
    assert model.index(0, 0).data() == "Person 000000"
    qtbot.waitUntil(lambda: model.rowCount() == 10)
    lanes.close()


def test_an_order_other_than_the_first_page_wins(qapp: QApplication) -> None:
    class Moved(NumberListing):
        def order(self) -> "array[int]":
            return array("q", reversed(range(self.count)))

    model = made(instant_lanes())
    model.show(Moved(120))
    assert list(model.ids(0, 3)) == [119, 118, 117]


def test_reload_keeps_what_is_chosen_by_id(view: ListView) -> None:
    model = view.model()
    assert isinstance(model, WindowedListModel)
    listing = NumberListing(400)
    model.show(listing)
    view.choose(7)
    shorter = array("q", [each for each in range(400) if each != 3])
    listing.order = lambda: shorter  # type: ignore[method-assign]  # a row has gone since
    model.reload()
    assert list(view.chosen_ids()) == [7]
    assert view.currentIndex().row() == 6


def test_all_can_be_chosen_and_counted(view: ListView, qtbot: QtBot) -> None:
    model = view.model()
    assert isinstance(model, WindowedListModel)
    model.show(NumberListing(200_000))
    with qtbot.waitSignal(view.chosen_changed) as told:
        view.selectAll()
    assert told.args == [200_000]
    assert len(view.chosen_ids()) == 200_000


def test_all_is_also_what_is_still_on_its_way(qapp: QApplication, qtbot: QtBot) -> None:
    class Held(Lane):
        """A lane that begins when it is told to."""

    lanes = Lanes(Held("w"), Held("r"), Held("e"), Held("p"))
    model = made(lanes)
    shown = ListView(Theme.light(), model, lambda row: RowLook(row.name), "People")
    qtbot.addWidget(shown)
    model.show(NumberListing(1_000))
    shown.selectAll()
    qtbot.waitUntil(lambda: len(shown.chosen_ids()) == 1_000)
    lanes.close()


def test_typed_letters_jump(view: ListView) -> None:
    model = view.model()
    assert isinstance(model, WindowedListModel)
    listing = NumberListing(200_000)
    model.show(listing)
    view.jump_by(lambda typed: lambda row: row.name >= f"Person {typed}")
    view.keyboardSearch("15")
    assert view.currentIndex().row() == 150_000
    assert len(listing.asked) < 25


def test_home_and_end_go_to_the_ends_of_the_list(view: ListView) -> None:
    model = view.model()
    assert isinstance(model, WindowedListModel)
    model.show(NumberListing(500))
    view.choose(20)
    QTest.keyClick(view, Qt.Key.Key_End)
    assert view.currentIndex().row() == 499
    QTest.keyClick(view, Qt.Key.Key_Home)
    assert view.currentIndex().row() == 0


def test_a_long_list_costs_no_call_a_row(view: ListView, monkeypatch: pytest.MonkeyPatch) -> None:
    model = view.model()
    assert isinstance(model, WindowedListModel)
    asked: list[int] = []
    count = type(model).rowCount

    def counting(self: Model, *parent: QModelIndex) -> int:
        asked.append(1)
        return count(self, *parent)

    monkeypatch.setattr(type(model), "rowCount", counting)
    model.show(NumberListing(200_000))
    view.scrollToBottom()
    view.repaint()
    assert len(asked) < 2_000


def test_enter_opens_the_row(view: ListView, qtbot: QtBot) -> None:
    model = view.model()
    assert isinstance(model, WindowedListModel)
    model.show(NumberListing(20))
    view.choose(4)
    with qtbot.waitSignal(view.row_opened) as told:
        QTest.keyClick(view, Qt.Key.Key_Return)
    assert told.args is not None
    assert told.args[0] == NumberRow(4, "Person 000004")


def test_a_row_that_comes_later_is_shown_beside_the_list(view: ListView, qtbot: QtBot) -> None:
    model = view.model()
    assert isinstance(model, WindowedListModel)
    model.show(NumberListing(1_000))
    shown: list[object] = []
    view.row_shown.connect(shown.append)
    view.choose(900)
    qtbot.waitUntil(lambda: shown[-1:] == [NumberRow(900, "Person 000900")])


def _is_there(model: Model, place: int) -> bool:
    return model.row_at(place) is not None


@given(st.sets(st.integers(0, 60)))
def test_runs_are_the_places_again(places: set[int]) -> None:
    runs = _runs(sorted(places))
    assert [place for top, bottom in runs for place in range(top, bottom + 1)] == sorted(places)
    assert all(later[0] > earlier[1] + 1 for earlier, later in pairwise(runs))


def test_rows_in_memory_obey_qt(qapp: QApplication) -> None:
    rows: Sequence[NumberRow] = [NumberRow(1, "A"), NumberRow(2, "B")]
    model: RowsModel[NumberRow] = RowsModel([Column("Name", lambda row: row.name)])
    QAbstractItemModelTester(model, SAY)
    model.show(rows)
    assert model.index(1, 0).data() == "B"


def test_after_another_order_the_rows_kept_in_sight_are_asked_for_anew(qtbot: QtBot) -> None:
    """What stands elsewhere now may also say something else."""
    listing = NumberListing(120)
    model: WindowedListModel[NumberRow] = WindowedListModel(instant_lanes(), [Column("Name", lambda row: row.name)])
    model.show(listing)
    asked = len(listing.asked)
    listing.count = 119
    model.reload()
    assert model.row_at(0) is not None
    qtbot.waitUntil(lambda: len(listing.asked) > asked)
    assert 0 in listing.asked[-1]
