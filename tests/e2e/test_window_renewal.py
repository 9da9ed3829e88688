"""An office whose words of search follow former rules is brought up to date while one works."""

from pathlib import Path

from pytestqt.qtbot import QtBot
from sqlalchemy import text

from desktop_app import bootstrap
from desktop_app.people.rules.values import Matching, PersonDraft
from tests.e2e.test_window import Program, bars, words
from tests.e2e.test_window_backups import office, opened, program

__all__ = ["office", "program"]


def test_the_bar_stands_until_all_words_are_made(program: Program, qtbot: QtBot, office: Path) -> None:
    services = bootstrap.open_services(office, None)
    services.people.add(PersonDraft(surname="Əliyev", given="Vəli"))
    with services.desk.database.write() as connection:
        connection.execute(text("PRAGMA user_version=0"))
        connection.execute(text("DELETE FROM person_term"))
    services.close()
    opened(program, office, qtbot)
    office_open = program.root.office()
    assert office_open.people.count(Matching(text="aliyev")) == 0
    program.seat._renewal.begin()
    qtbot.waitUntil(lambda: any("%" in word or "axtarış" in word for bar in bars(program) for word in words(bar)))
    qtbot.waitUntil(lambda: office_open.people.count(Matching(text="aliyev")) == 1, timeout=15_000)
    qtbot.waitUntil(lambda: not any("axtarış" in word for bar in bars(program) for word in words(bar)))
    assert not office_open.is_search_old()
