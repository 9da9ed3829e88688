"""The screen History: what was done is listed, found, looked at and taken back."""

from collections.abc import Sequence

import pytest
from pytestqt.qtbot import QtBot

from desktop_app.office.changes import OFFICE
from desktop_app.office.desk import Desk
from desktop_app.office.history import occasion, record, record_all
from desktop_app.office.past import PastRow, PastService, Prospect, SaveRow, Undo
from desktop_app.office.rights import Right
from desktop_app.office.screens.history import Areas, HistoryScreen
from tests.office.screens.conftest import Around


@pytest.fixture
def undone() -> list[int]:
    return []


@pytest.fixture
def screen(around: Around, desk: Desk, undone: list[int], qtbot: QtBot) -> HistoryScreen:
    with desk.database.write() as connection:
        record(connection, occasion(desk, "changed"), OFFICE, 1, {"country": ("DE", "AT")})
        record_all(connection, occasion(desk, "deleted"), "person", [(7, {}), (8, {})])

    def take_back(_row: PastRow, saves: Sequence[SaveRow]) -> str:
        undone.extend(save.object_id for save in saves)
        return "All but the city."

    def prospect(_row: PastRow, _saves: Sequence[SaveRow]) -> Prospect:
        return Prospect(possible=not undone, left="All but the city.")

    past = PastService(desk, undos={("person", "deleted"): Undo(Right.PEOPLE, take_back, prospect)})
    made = HistoryScreen(around.context, past, desk.clock.today, Areas(find_people=lambda _text: (7,)))
    qtbot.addWidget(made)
    made.resize(1000, 600)
    made.show()
    return made


def _texts(screen: HistoryScreen) -> list[str]:
    return [str(screen.model.index(row, 2).data()) for row in range(screen.model.rowCount())]


def test_everything_is_listed_newest_first(screen: HistoryScreen) -> None:
    assert _texts(screen) == [
        "Person deleted",
        "The office’s data changed",
        "The office was made",
        "The history begins",
    ]
    assert screen.head is not None


def test_it_is_filtered_by_kind_and_by_the_name_searched(screen: HistoryScreen) -> None:
    screen.kind.choose(OFFICE)
    screen.kind.activated.emit(0)
    assert _texts(screen) == ["The office’s data changed", "The office was made"]
    screen.clearing.click()
    screen.search("Aygün")
    assert _texts(screen) == ["Person deleted"]
    screen.search("")
    assert len(_texts(screen)) == 4


def test_what_can_be_taken_back_is(screen: HistoryScreen, around: Around, undone: list[int]) -> None:
    screen.table.setCurrentIndex(screen.model.index(1, 0))
    assert screen.detail.undoing.isHidden()
    screen.table.setCurrentIndex(screen.model.index(0, 0))
    assert not screen.detail.undoing.isHidden()
    assert screen.detail.left.text() == "All but the city."
    screen.detail.undoing.click()
    assert undone == [7, 8]
    assert any("Taken back: Person deleted. All but the city." in said for said in around.window.said)


def test_what_cannot_be_taken_back_any_more_is_not_offered(screen: HistoryScreen, undone: list[int]) -> None:
    undone.append(7)
    screen.table.setCurrentIndex(screen.model.index(1, 0))
    screen.table.setCurrentIndex(screen.model.index(0, 0))
    assert screen.detail.undoing.isHidden()
    assert not screen.detail.left.isHidden()
