"""The window and the keychain: it opens the office at the start, and nothing but the start."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop_app import bootstrap
from desktop_app.gui.lanes import Lane
from desktop_app.gui.screen import Place
from desktop_app.language import catalogs
from desktop_app.office import door
from desktop_app.office.keychain import Keychain
from desktop_app.office.screens.settings.keychain_card import KeychainCard
from desktop_app.office.screens.unlock import UnlockScreen
from desktop_app.office.screens.wizard import Answers, Wizard
from desktop_app.office.screens.wizard.sheet_page import SheetPage
from desktop_app.system.preferences import PreferencesFile
from tests.e2e.test_window import OFFICE, PASSWORD, Program
from tests.office.offices import StillClock
from tests.system.keychains import MemoryKeyring, set_keyring, trusting

HOME = Place("home")


class OfAnotherOffice(Keychain):
    """Gives a key that does not open this office."""

    def key(self, _office: Path, _user: int) -> bytes:
        return bytes(32)


@pytest.fixture
def memory() -> Iterator[MemoryKeyring]:
    backend = MemoryKeyring()
    with set_keyring(backend):
        yield backend


@pytest.fixture
def program(qapp: QApplication, ocaq_home: Path, memory: MemoryKeyring) -> Iterator[Program]:
    made = Program(qapp, PreferencesFile())
    made.root.keychain = Keychain(made.root.file, trusting())
    yield made
    made.root.close()
    if made.root.window is not None:
        made.root.window.close()
        made.root.window.deleteLater()
    catalogs.use(catalogs.DEFAULT_LANGUAGE)


@pytest.fixture
def office(tmp_path: Path, ocaq_home: Path) -> Path:
    place = tmp_path / "a.ocaq"
    bootstrap.create_services(place, OFFICE, PASSWORD, StillClock()).close()
    return place


@pytest.fixture
def kept(program: Program, office: Path) -> Path:
    """An office whose user lets it open by itself."""
    desk = door.open_office(office, PASSWORD, StillClock())
    program.root.keychain.turn_on(desk)
    desk.database.close()
    return office


def start_anew(program: Program, qtbot: QtBot, office: Path) -> None:
    """As if the window had been closed, once it is at rest, and the program started again."""
    qtbot.waitUntil(lambda: not program.root.lanes.are_busy, timeout=15_000)
    program.root.leave()
    program.doors.start(office)


def asked(program: Program, qtbot: QtBot) -> UnlockScreen:
    """The door, once the keychain has been asked in vain."""
    qtbot.waitUntil(lambda: not program.root.lanes.are_busy and not program.unlock._busy.isVisible())
    return program.unlock


def test_it_is_turned_on_in_the_settings_and_opens_the_next_start(
    program: Program, qtbot: QtBot, office: Path, memory: MemoryKeyring
) -> None:
    program.doors.start(office)
    assert memory.asked == 0, "nobody has turned it on"
    program.unlock.password_given.emit(PASSWORD)
    qtbot.waitUntil(program.is_at(HOME), timeout=15_000)
    program.frame.go(Place("settings", "password"))
    qtbot.waitUntil(lambda: any(card.isVisible() for card in program.frame.findChildren(KeychainCard)))
    (card,) = program.frame.findChildren(KeychainCard)
    card.box.click()
    qtbot.waitUntil(lambda: card.box.isChecked() and card.box.isEnabled())
    start_anew(program, qtbot, office)
    qtbot.waitUntil(program.is_at(HOME), timeout=15_000)


def test_only_the_start_asks_it(program: Program, qtbot: QtBot, kept: Path, memory: MemoryKeyring) -> None:
    before = memory.asked
    program.doors.begin(kept)
    qtbot.wait(200)
    assert memory.asked == before
    assert program.unlock.isVisible()


def test_a_locked_office_asks_for_the_password_and_so_does_the_next_start(
    program: Program, qtbot: QtBot, kept: Path, memory: MemoryKeyring
) -> None:
    program.doors.start(kept)
    qtbot.waitUntil(program.is_at(HOME), timeout=15_000)
    before = memory.asked
    program.doors.lock()
    program.unlock.other_office_asked.emit()
    assert isinstance(program.root.window, Wizard)
    program.root.window.left.emit()
    assert program.unlock.isVisible()
    program.doors.start(kept)  # as if the window had been closed and opened again
    assert asked(program, qtbot).isVisible()
    assert memory.asked == before
    program.unlock.password_given.emit(PASSWORD)
    qtbot.waitUntil(program.is_at(HOME), timeout=15_000)
    start_anew(program, qtbot, kept)
    qtbot.waitUntil(program.is_at(HOME), timeout=15_000)


def test_after_the_lock_was_opened_the_next_start_opens_by_itself(program: Program, qtbot: QtBot, kept: Path) -> None:
    program.doors.start(kept)
    qtbot.waitUntil(program.is_at(HOME), timeout=15_000)
    program.doors.lock()
    program.unlock.password_given.emit(PASSWORD)
    qtbot.waitUntil(lambda: not program.root.is_covered, timeout=15_000)
    start_anew(program, qtbot, kept)
    qtbot.waitUntil(program.is_at(HOME), timeout=15_000)


@pytest.mark.parametrize("trouble", ["locked", "lost", "another key"])
def test_without_the_keychain_the_password_is_asked_and_nothing_else_said(
    program: Program, qtbot: QtBot, kept: Path, memory: MemoryKeyring, trouble: str
) -> None:
    if trouble == "locked":
        memory.locked = True
    elif trouble == "lost":
        memory.kept.clear()
    else:
        program.root.keychain = OfAnotherOffice(program.root.file, trusting())
    program.doors.start(kept)
    unlock = asked(program, qtbot)
    assert unlock._field.isEnabled()
    assert unlock._row.finding == ""
    assert program.prompts.told == []
    unlock.password_given.emit(PASSWORD)
    qtbot.waitUntil(program.is_at(HOME), timeout=15_000)


def test_whoever_types_is_quicker_than_a_keychain_that_waits(
    program: Program, qtbot: QtBot, kept: Path, memory: MemoryKeyring
) -> None:
    errand = program.root.lanes.errand
    assert isinstance(errand, Lane)
    errand.hold()  # as long as the system asks its user
    program.doors.start(kept)
    qtbot.wait(100)
    assert program.unlock._field.isEnabled()
    assert program.unlock._busy.isVisible()
    program.unlock.password_given.emit(PASSWORD)
    qtbot.waitUntil(program.is_at(HOME), timeout=15_000)
    former = program.root.office()
    errand.release()
    qtbot.waitUntil(lambda: not program.root.lanes.are_busy)
    assert program.root.office() is former


def test_an_office_that_moves_away_leaves_no_key(
    program: Program, qtbot: QtBot, kept: Path, tmp_path: Path, memory: MemoryKeyring
) -> None:
    program.doors.start(kept)
    qtbot.waitUntil(program.is_at(HOME), timeout=15_000)
    work = program.seat.backups.work()
    program.root.lanes.writer.work(
        lambda progress: work.move(tmp_path / "stick", progress), lambda _made: None, owner=program.root
    )
    qtbot.waitUntil(lambda: not memory.kept, timeout=15_000)
    assert PreferencesFile().read().keychain == {}


def test_a_password_changed_in_the_settings_keeps_it_on(program: Program, qtbot: QtBot, kept: Path) -> None:
    program.doors.start(kept)
    qtbot.waitUntil(program.is_at(HOME), timeout=15_000)
    program.seat.change_password(PASSWORD, "tamam yeni parol")
    start_anew(program, qtbot, kept)
    qtbot.waitUntil(program.is_at(HOME), timeout=15_000)


def test_the_wizard_prints_the_sheet(program: Program, qtbot: QtBot, tmp_path: Path) -> None:
    program.doors.begin(None)
    program.wizard.create_asked.emit(Answers(OFFICE, PASSWORD))
    qtbot.waitUntil(lambda: program.root.opened is not None, timeout=15_000)
    page = program.wizard._sheet
    assert isinstance(page, SheetPage)
    page.printing.click()
    qtbot.waitUntil(lambda: page._says is not None, timeout=15_000)
    assert program.prompts.paper is not None
    assert program.root.office().recovery_sheet.made_at() is not None
