"""Backups in the whole window: at its end, when they fail, the way back, the move to another computer."""

import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop_app import bootstrap
from desktop_app.gui.screen import Place
from desktop_app.language import catalogs
from desktop_app.language.errors import Refused
from desktop_app.office.found import found_in
from desktop_app.office.progress import Progress, Stopped
from desktop_app.office.screens.restore import RestoreWindow
from desktop_app.people.rules.values import Matching
from desktop_app.system import paths
from desktop_app.system.preferences import PreferencesFile
from tests.e2e.test_window import OFFICE, PASSWORD, Program, bars, words
from tests.office.crowds import take_in
from tests.office.offices import StillClock


@pytest.fixture
def program(qapp: QApplication, ocaq_home: Path) -> Iterator[Program]:
    made = Program(qapp, PreferencesFile())
    yield made
    made.root.close()
    if made.root.window is not None:
        made.root.window.close()
        made.root.window.deleteLater()
    catalogs.use(catalogs.DEFAULT_LANGUAGE)


@pytest.fixture
def office(tmp_path: Path) -> Path:
    bootstrap.create_services(tmp_path / "a.ocaq", OFFICE, None, StillClock()).close()
    return tmp_path / "a.ocaq"


def opened(program: Program, office: Path, qtbot: QtBot) -> None:
    program.doors.begin(office)
    qtbot.waitUntil(program.is_at(Place("home")), timeout=15_000)


def made() -> list[str]:
    return sorted(each.place.name for each in found_in([paths.backups_folder()]))


def test_closing_backs_up_what_has_changed(program: Program, qtbot: QtBot, office: Path) -> None:
    opened(program, office, qtbot)
    frame = program.frame
    frame.close()
    assert frame.isVisible(), "it waits for its backup"
    qtbot.waitUntil(lambda: not frame.isVisible(), timeout=15_000)
    assert made() == ["a-000001.ocaq-backup"]


def test_closing_again_with_nothing_new_makes_no_other(program: Program, qtbot: QtBot, office: Path) -> None:
    services = bootstrap.open_services(office, None)
    services.backups.back_up()
    services.close()
    opened(program, office, qtbot)
    program.frame.close()
    qtbot.waitUntil(lambda: not program.frame.isVisible(), timeout=15_000)
    assert made() == ["a-000001.ocaq-backup"]


@pytest.mark.parametrize("way", [None, 1, 2])
def test_a_backup_that_fails_keeps_the_window_open(
    program: Program, qtbot: QtBot, office: Path, tmp_path: Path, way: int | None
) -> None:
    opened(program, office, qtbot)
    paths.backups_folder().parent.mkdir(parents=True, exist_ok=True)
    paths.backups_folder().write_bytes(b"a file in the place of the folder")
    program.prompts.chosen, program.prompts.path = way, tmp_path / "elsewhere"
    frame = program.frame
    frame.close()
    qtbot.waitUntil(lambda: program.prompts.asked != [], timeout=15_000)
    if way is None:
        assert frame.isVisible()
        assert program.seat.backups.age().tone == "wrong"
        paths.backups_folder().unlink()
        frame.close()
        qtbot.waitUntil(lambda: not frame.isVisible(), timeout=15_000)
        assert made() == ["a-000001.ocaq-backup"]
        return
    qtbot.waitUntil(lambda: not frame.isVisible(), timeout=15_000)
    assert (tmp_path / "elsewhere").exists() == (way == 1)


def test_another_language_asks_for_no_backup(program: Program, qtbot: QtBot, office: Path) -> None:
    opened(program, office, qtbot)
    program.root.choose("language", "en")
    qtbot.waitUntil(program.is_at(Place("home")))
    assert made() == []


def test_a_long_import_is_preceded_by_a_backup(office: Path, tmp_path: Path) -> None:
    rows = "\n".join(f"Nümunəyev;Nümunə{number}" for number in range(101))
    (tmp_path / "long.csv").write_text(f"Soyad;Ad\n{rows}\n", encoding="utf-8")
    (tmp_path / "short.csv").write_text("Soyad;Ad\nƏliyev;Vəli\n", encoding="utf-8")
    services = bootstrap.open_services(office, None)
    services.imports.carry_out(services.imports.plan_file(tmp_path / "short.csv"))
    assert made() == []
    services.imports.carry_out(services.imports.plan_file(tmp_path / "long.csv"))
    assert made() == ["a-000001.ocaq-backup"]
    assert found_in([paths.backups_folder()])[0].manifest.people == 1
    services.close()


def test_a_backup_is_restored_in_the_place_of_its_office(
    program: Program, qtbot: QtBot, office: Path, tmp_path: Path
) -> None:
    services = bootstrap.open_services(office, None)
    services.backups.back_up()
    services.office.change_profile(series="LATE")
    services.close()
    opened(program, office, qtbot)
    program.frame.go(Place("settings", "backup"))
    program.doors.restore()
    qtbot.waitUntil(lambda: isinstance(program.root.window, RestoreWindow))
    window = program.root.window
    assert isinstance(window, RestoreWindow)
    (card,) = window.cards
    assert card.accessibleDescription().startswith("0 "), "it says what it holds"
    window.left.emit()
    assert program.frame.place == Place("settings", "backup")
    program.doors.restore()
    qtbot.waitUntil(lambda: isinstance(program.root.window, RestoreWindow))
    assert isinstance(program.root.window, RestoreWindow)
    program.prompts.confirms = False
    program.root.window.cards[0].click()
    assert program.root.opened is not None, "nothing is done before it is asked"
    program.prompts.confirms = True
    program.root.window.cards[0].click()
    qtbot.waitUntil(lambda: (tmp_path / "a-1.ocaq").exists() and program.is_at(Place("home"))(), timeout=15_000)
    assert program.root.office().desk.database.path == office
    assert program.root.profile().series == "K"
    assert made() == ["a-000001.ocaq-backup", "a-000002.ocaq-backup"], "what was there is backed up first"
    kept = bootstrap.open_services(tmp_path / "a-1.ocaq", None)
    assert kept.profile().series == "LATE"
    kept.close()
    assert program.seat.backups.state().paused
    qtbot.waitUntil(lambda: len(bars(program)) == 2)
    work = program.seat.backups.work()
    program.root.lanes.writer.ask(work.resume, lambda _: None, owner=program.root)
    qtbot.waitUntil(lambda: len(bars(program)) == 1)


def test_an_office_goes_on_on_another_computer(program: Program, qtbot: QtBot, tmp_path: Path, ocaq_home: Path) -> None:
    services = bootstrap.create_services(tmp_path / "old" / "a.ocaq", OFFICE, PASSWORD, StillClock())
    stick = services.backups.move(tmp_path / "stick")
    with pytest.raises(Refused):
        services.office.change_profile(series="OLD")
    services.close()
    program.doors.begin(None)
    program.wizard.restore_asked.emit()
    qtbot.waitUntil(lambda: isinstance(program.root.window, RestoreWindow))
    assert isinstance(program.root.window, RestoreWindow)
    assert program.root.window.cards == []
    program.prompts.path = stick
    program.root.window.file_asked.emit()
    program.unlock.password_given.emit(PASSWORD)
    qtbot.waitUntil(program.is_at(Place("home")), timeout=15_000)
    assert program.root.office().desk.database.path == ocaq_home / "data" / "a.ocaq"
    program.root.office().office.change_profile(series="NEW")
    assert not program.seat.backups.state().paused
    program.root.leave()
    program.doors.begin(tmp_path / "old" / "a.ocaq")
    program.unlock.password_given.emit(PASSWORD)
    qtbot.waitUntil(lambda: program.root.opened is not None and len(bars(program)) == 1, timeout=15_000)
    assert any(str(stick) in each for each in words(bars(program)[0]))


def test_a_file_that_is_no_backup_is_told(program: Program, qtbot: QtBot, tmp_path: Path) -> None:
    program.doors.begin(None)
    program.doors.restore()
    qtbot.waitUntil(lambda: isinstance(program.root.window, RestoreWindow))
    assert isinstance(program.root.window, RestoreWindow)
    (tmp_path / "holiday.jpg").write_bytes(b"\xff\xd8")
    program.prompts.path = tmp_path / "holiday.jpg"
    program.root.window.file_asked.emit()
    assert "holiday.jpg" in program.prompts.told[0]
    program.root.window.left.emit()
    assert program.wizard.isVisible()


def show_backups(program: Program, qtbot: QtBot) -> RestoreWindow:
    program.doors.restore()
    qtbot.waitUntil(lambda: isinstance(program.root.window, RestoreWindow))
    assert isinstance(program.root.window, RestoreWindow)
    return program.root.window


def emptied_before(office: Path, password: str | None = None) -> Path:
    """A backup of the office when there was nobody in it, and somebody in it now."""
    services = bootstrap.open_services(office, password)
    empty = services.backups.back_up().place
    take_in(services, office.parent, 1)
    services.close()
    return empty


def test_an_empty_backup_of_the_open_office_is_asked_about(
    program: Program, qtbot: QtBot, office: Path, tmp_path: Path
) -> None:
    emptied_before(office)
    opened(program, office, qtbot)
    program.prompts.confirms = False
    show_backups(program, qtbot).cards[0].click()
    assert "xeyli az" in program.prompts.asked[-1]
    assert program.root.opened is not None, "the office has not even been left"
    program.prompts.confirms = True
    assert isinstance(program.root.window, RestoreWindow)
    program.root.window.cards[0].click()
    qtbot.waitUntil(lambda: (tmp_path / "a-1.ocaq").exists() and program.is_at(Place("home"))(), timeout=15_000)
    assert len(program.prompts.asked) == 2, "once is enough"
    assert program.root.office().people.count() == 0


@pytest.mark.parametrize("password", [None, PASSWORD])
def test_to_continue_an_office_where_a_fuller_one_lies_is_asked_about(
    program: Program, qtbot: QtBot, ocaq_home: Path, password: str | None
) -> None:
    place = paths.data_folder() / "a.ocaq"
    bootstrap.create_services(place, OFFICE, password, StillClock()).close()
    emptied_before(place, password)
    program.doors.begin(None)
    program.wizard.restore_asked.emit()
    qtbot.waitUntil(lambda: isinstance(program.root.window, RestoreWindow))
    program.prompts.confirms = True
    window = program.root.window
    assert isinstance(window, RestoreWindow)
    answers = iter((True, False, True))  # that the office gives way; the smaller one? no; yes
    program.prompts.confirm = lambda *_words, **_how: next(answers)  # type: ignore[method-assign]  # three answers
    window.cards[0].click()
    if password:
        program.unlock.password_given.emit(password)
        qtbot.waitUntil(lambda: any("olduğu kimidir" in text for text in words(program.unlock)))
        program.unlock.password_given.emit(password)
    else:
        qtbot.waitUntil(lambda: window.refusal.text() != "")
        answers = iter((True, True))
        window.cards[0].click()
    qtbot.waitUntil(program.is_at(Place("home")), timeout=15_000)
    assert program.root.office().people.count() == 0


def test_a_stopped_restore_leads_back_to_the_office(
    program: Program, qtbot: QtBot, office: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    services = bootstrap.open_services(office, None)
    services.backups.back_up()
    services.close()
    opened(program, office, qtbot)
    window = show_backups(program, qtbot)

    def slow(*_place: object, watch: Progress, **_how: object) -> None:
        while not watch.stopped():
            time.sleep(0.01)
        raise Stopped("stopped")

    monkeypatch.setattr(bootstrap, "restore", slow)
    window.cards[0].click()
    qtbot.waitUntil(window.progress.isVisible, timeout=15_000)
    QTest.mouseClick(window.progress.stop_button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(program.is_at(Place("home")), timeout=15_000)
    assert program.root.office().desk.database.path == office


@pytest.mark.parametrize("way", [None, 0, 1])
def test_a_shrunken_office_is_told_once_as_it_closes(
    program: Program, qtbot: QtBot, office: Path, way: int | None
) -> None:
    services = bootstrap.open_services(office, None)
    take_in(services, office.parent, 1)
    services.backups.back_up()
    services.people.delete(services.people.order(Matching()))
    services.close()
    opened(program, office, qtbot)
    program.prompts.chosen = way
    frame = program.frame
    frame.close()
    qtbot.waitUntil(lambda: program.prompts.asked != [], timeout=15_000)
    assert "xeyli az" in program.prompts.asked[0]
    assert made() == ["a-000001.ocaq-backup", "a-000002.ocaq-backup"], "it is backed up all the same"
    if way == 1:
        qtbot.waitUntil(lambda: not frame.isVisible(), timeout=15_000)
        assert program.seat.backups.work().shrunk() is None, "and never told again"
        return
    assert frame.isVisible()
    assert frame.place == (Place("settings", "backup") if way == 0 else Place("home"))
