"""A card that stood open long enough is kept as seen; one in passing, or out of sight, is not."""

from pytestqt.qtbot import QtBot
from sqlalchemy import text

from desktop_app.gui.screen import Place
from desktop_app.people.screens.onlooker import LONG_ENOUGH
from desktop_app.people.screens.people import PeopleScreen
from tests.people.screens.conftest import Staged


def seen(staged: Staged) -> list[int]:
    with staged.desk.database.read() as connection:
        return list(connection.scalars(text("SELECT person_id FROM sighting ORDER BY person_id")))


def test_who_stays_in_sight_was_seen_and_who_passed_was_not(staged: Staged, qtbot: QtBot) -> None:
    passed, stayed = staged.ids[1], staged.ids[2]
    area = staged.area(qtbot, Place("people", "person", (passed,)))
    detail = area.findChild(PeopleScreen).detail  # type: ignore[union-attr]  # the list is there
    assert detail.person_id == passed
    detail.show_person(stayed)
    assert seen(staged) == []
    qtbot.waitUntil(lambda: seen(staged) == [stayed], timeout=5 * LONG_ENOUGH)
    detail.show_person(passed)
    area.hide()
    qtbot.wait(LONG_ENOUGH + 200)
    assert seen(staged) == [stayed]
    area.show()
    qtbot.waitUntil(lambda: seen(staged) == [passed, stayed], timeout=5 * LONG_ENOUGH)


def test_an_office_that_is_read_only_is_read_in_peace(staged: Staged, qtbot: QtBot) -> None:
    staged.desk.database.refuse_writing("read only")
    staged.area(qtbot, Place("people", "person", (staged.ids[0],)))
    qtbot.wait(LONG_ENOUGH + 200)
    assert seen(staged) == []
