"""The window from end to end: wizard to open office, the password, the sample, another look, a backup and back."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from desktop_app import bootstrap
from desktop_app.gui.frame.frame import Frame
from desktop_app.gui.help import HelpWindow
from desktop_app.gui.screen import Place
from desktop_app.gui.widgets.fields import ChoiceField
from desktop_app.gui.widgets.surfaces import NoticeBar
from desktop_app.language import catalogs
from desktop_app.language.errors import Refused
from desktop_app.office import door, locks
from desktop_app.office.keeping import BackupState
from desktop_app.office.keys_copy import copy_path
from desktop_app.office.profile import NewOffice, OfficeKind, Wording
from desktop_app.office.rights import Role
from desktop_app.office.screens.recover import RecoverWindow
from desktop_app.office.screens.unlock import UnlockScreen
from desktop_app.office.screens.wizard import Answers, FirstWork, Wizard
from desktop_app.people.screens.form.screen import PersonFormScreen
from desktop_app.system.locks import FileLock
from desktop_app.system.preferences import PreferencesFile
from desktop_app.window.areas import areas
from desktop_app.window.doors import Doors
from desktop_app.window.root import Root
from desktop_app.window.seat import Seat
from tests.gui.fakes import FakePrompts
from tests.office.offices import StillClock

PASSWORD = "Gülüstan 1813"
OFFICE = NewOffice(
    OfficeKind.HOUSE, "DE", {"az": Wording("Köln Azərbaycan Evi", "Köln")}, user="Nümunə İşçi", series="K"
)


class Program:
    """The whole window, with prompts that answer themselves."""

    def __init__(self, app: QApplication, file: PreferencesFile) -> None:
        self.root = Root(app, file, lambda root: areas(root, self.seat))
        self.doors = Doors(self.root)
        self.seat = Seat(app, self.root, self.doors)
        self.prompts = FakePrompts()
        self.root.prompts = self.prompts  # type: ignore[assignment]  # the port is what is used

    @property
    def frame(self) -> Frame:
        assert self.root.frame is not None
        return self.root.frame

    @property
    def wizard(self) -> Wizard:
        assert isinstance(self.root.window, Wizard)
        return self.root.window

    @property
    def unlock(self) -> UnlockScreen:
        assert isinstance(self.root.window, UnlockScreen)
        return self.root.window

    def is_at(self, place: Place) -> Callable[[], bool]:
        return lambda: self.root.opened is not None and self.root.frame is not None and self.frame.place == place


@pytest.fixture
def program(qapp: QApplication, ocaq_home: Path) -> Iterator[Program]:
    made = Program(qapp, PreferencesFile())
    yield made
    if made.root.window is not None:
        made.root.window.close()
        made.root.window.deleteLater()
    made.root.close()
    catalogs.use(catalogs.DEFAULT_LANGUAGE)


def test_from_the_wizard_to_the_first_list(program: Program, qtbot: QtBot, ocaq_home: Path) -> None:
    program.doors.begin(None)
    program.wizard.create_asked.emit(Answers(OFFICE, PASSWORD))
    qtbot.waitUntil(lambda: program.root.opened is not None, timeout=15_000)
    program.wizard.finished.emit(FirstWork.IMPORT)
    qtbot.waitUntil(program.is_at(Place("people", "import")))
    place = program.root.office().desk.database.path
    assert place == ocaq_home / "data" / "Koln-Azerbaycan-Evi.ocaq"
    assert PreferencesFile().read().last_office == str(place)
    assert door.is_protected(place)
    assert bars(program) == []


def test_the_window_does_not_wait_for_the_office(program: Program, qtbot: QtBot) -> None:
    program.doors.begin(None)
    program.wizard.create_asked.emit(Answers(OFFICE, PASSWORD))
    assert program.root.opened is None
    qtbot.waitUntil(lambda: program.root.opened is not None, timeout=15_000)


def test_an_office_just_made_is_closed_with_the_window(program: Program, qtbot: QtBot, ocaq_home: Path) -> None:
    program.doors.begin(None)
    program.wizard.create_asked.emit(Answers(OFFICE, PASSWORD))
    qtbot.waitUntil(lambda: program.root.opened is not None, timeout=15_000)
    place = program.root.office().desk.database.path
    program.wizard.close()
    program.root.close()
    assert program.root.opened is None
    assert not place.with_name(f"{place.name}-wal").exists()
    bootstrap.open_services(place, PASSWORD, StillClock()).close()


def test_help_opens_at_the_doors_and_goes_with_them(program: Program, qtbot: QtBot) -> None:
    program.doors.begin(None)
    program.wizard.help_asked.emit("password")
    (window,) = program.wizard.findChildren(HelpWindow)
    assert window.isVisible()
    program.wizard.help_asked.emit("start")
    assert program.wizard.findChildren(HelpWindow) == [window]
    assert window.page.accessibleName() == "İlk addımlar"
    assert window.parentWidget() is program.wizard
    program.doors.show_wizard()
    qtbot.waitUntil(lambda: not isValid(window))


def test_the_password_opens_and_a_wrong_one_says_so(program: Program, qtbot: QtBot, tmp_path: Path) -> None:
    bootstrap.create_services(tmp_path / "a.ocaq", OFFICE, PASSWORD, StillClock()).close()
    program.doors.begin(tmp_path / "a.ocaq")
    program.unlock.password_given.emit("wrong")
    qtbot.waitUntil(lambda: any("Caps Lock" in text for text in words(program.unlock)))
    program.unlock.password_given.emit(PASSWORD)
    qtbot.waitUntil(program.is_at(Place("home")), timeout=15_000)


def test_a_missing_office_leads_to_the_wizard(program: Program, tmp_path: Path) -> None:
    program.doors.begin(tmp_path / "gone.ocaq")
    assert program.wizard.isVisible()


def test_an_office_without_keys_says_so_and_is_left_alone(program: Program, tmp_path: Path) -> None:
    bootstrap.create_services(tmp_path / "a.ocaq", OFFICE, None, StillClock()).close()
    (tmp_path / "a.ocaq-keys").unlink()
    copy_path(tmp_path / "a.ocaq").unlink()
    program.doors.begin(tmp_path / "a.ocaq")
    assert isinstance(program.root.window, RecoverWindow)
    assert any("a.ocaq-keys" in text for text in words(program.root.window))
    assert not (tmp_path / "a.ocaq-keys").exists()


def test_the_sample_office_is_there_at_once_and_leads_to_ones_own(program: Program, qtbot: QtBot) -> None:
    program.doors.open_sample()
    qtbot.waitUntil(program.is_at(Place("home")), timeout=30_000)
    assert program.root.office().people.count() > 20
    qtbot.waitUntil(lambda: len(bars(program)) == 2)
    assert PreferencesFile().read().last_office == ""
    own = next(each for each in bars(program)[0].findChildren(QPushButton))
    QTest.mouseClick(own, Qt.MouseButton.LeftButton)
    assert program.wizard.isVisible()
    assert program.root.opened is None


def test_every_area_opens_and_another_language_keeps_the_place(program: Program, qtbot: QtBot) -> None:
    program.doors.open_sample()
    qtbot.waitUntil(program.is_at(Place("home")), timeout=30_000)
    for place in (Place("people"), Place("documents"), Place("documents", "issue"), Place("settings")):
        program.frame.go(place)
        qtbot.waitUntil(lambda: program.frame.current is not None and words(program.frame.current) != [])
    program.frame.go(Place("people"))
    former = program.frame
    program.root.choose("language", "en")
    qtbot.waitUntil(program.is_at(Place("people")))
    assert program.frame is not former
    qtbot.waitUntil(lambda: len(bars(program)) == 2)


def test_setting_a_password_takes_the_red_bar_away(program: Program, qtbot: QtBot, tmp_path: Path) -> None:
    bootstrap.create_services(tmp_path / "a.ocaq", OFFICE, None, StillClock()).close()
    program.doors.begin(tmp_path / "a.ocaq")
    qtbot.waitUntil(program.is_at(Place("home")), timeout=15_000)
    qtbot.waitUntil(lambda: len(bars(program)) == 1)
    assert PreferencesFile().read().last_office == str(tmp_path / "a.ocaq")
    set_it = lambda: program.seat.change_password(None, PASSWORD)  # noqa: E731 - one job for the lane
    program.root.lanes.writer.ask(set_it, lambda _: None, owner=program.root)
    qtbot.waitUntil(lambda: bars(program) == [], timeout=15_000)


def test_the_foot_of_the_sidebar_tells_the_age_of_the_backup(program: Program, qtbot: QtBot, tmp_path: Path) -> None:
    bootstrap.create_services(tmp_path / "a.ocaq", OFFICE, None, StillClock()).close()
    program.doors.begin(tmp_path / "a.ocaq")
    qtbot.waitUntil(program.is_at(Place("home")), timeout=15_000)
    backups = program.seat.backups
    assert backups.age().tone == "care"
    assert backups.age().more
    program.root.lanes.writer.work(backups.work().back_up, lambda _: None, owner=program.root)
    qtbot.waitUntil(lambda: backups.age().tone == "done", timeout=15_000)
    now = program.root.office().desk.clock.now()
    ages = [BackupState(tmp_path, last=now - timedelta(days=days)) for days in (6, 8, 31)]
    assert [backups.age(each).tone for each in ages] == ["done", "care", "wrong"]
    assert backups.age(replace(ages[0], failed="The stick is not in.")).tone == "wrong"
    assert backups.age(replace(ages[0], apart=now)).more == ""


def bars(program: Program) -> list[NoticeBar]:
    return [bar for bar in program.frame.findChildren(NoticeBar) if bar.isVisible()]


def words(widget: QWidget) -> list[str]:
    return [label.text() for label in widget.findChildren(QLabel) if label.text()]


def test_an_office_that_was_being_made_when_the_window_closed_is_remembered(program: Program, ocaq_home: Path) -> None:
    program.doors.begin(None)
    program.wizard.create_asked.emit(Answers(OFFICE, PASSWORD))
    program.wizard.close()
    program.root.close()
    place = ocaq_home / "data" / "Koln-Azerbaycan-Evi.ocaq"
    assert PreferencesFile().read().last_office == str(place)
    assert not place.with_name(f"{place.name}-wal").exists(), "and it is closed"


def test_answers_outlive_a_look_at_the_sample_office(program: Program, qtbot: QtBot) -> None:
    program.doors.begin(None)
    program.wizard._pages[1].fill({"name": "Köln Azərbaycan Evi"})
    program.wizard.sample_asked.emit()
    qtbot.waitUntil(program.is_at(Place("home")), timeout=30_000)
    program.doors.begin_own()
    assert program.wizard._pages[1].answers()["name"] == "Köln Azərbaycan Evi"


def test_from_another_office_there_is_a_way_back_to_the_password(program: Program, tmp_path: Path) -> None:
    bootstrap.create_services(tmp_path / "a.ocaq", OFFICE, PASSWORD, StillClock()).close()
    program.doors.begin(tmp_path / "a.ocaq")
    program.unlock.other_office_asked.emit()
    program.wizard.left.emit()
    assert program.unlock.isVisible()


def test_a_locked_office_is_closed_and_goes_on_where_it_was(program: Program, qtbot: QtBot, tmp_path: Path) -> None:
    bootstrap.create_services(tmp_path / "a.ocaq", OFFICE, PASSWORD, StillClock()).close()
    program.doors.begin(tmp_path / "a.ocaq")
    program.unlock.password_given.emit(PASSWORD)
    qtbot.waitUntil(program.is_at(Place("home")), timeout=15_000)
    program.frame.go(Place("people", "new"))
    form = program.frame.findChild(PersonFormScreen)
    assert form is not None
    qtbot.waitUntil(form.isEnabled)
    form.fields.surname.setText("Əliyeva")
    form.fields.form.edited.emit()
    frame, database = program.frame, program.root.office().desk.database
    dialog, ended = QDialog(frame), list[int]()
    dialog.finished.connect(ended.append)
    dialog.open()
    program.doors.lock()
    assert not frame.isVisible()
    assert not dialog.isVisible(), "it shows what is locked"
    assert program.unlock.isVisible()
    qtbot.waitUntil(lambda: database.locked, timeout=15_000)
    with pytest.raises(Refused):
        program.root.office().people.count()
    program.unlock.password_given.emit("wrong")
    qtbot.waitUntil(lambda: any("Caps Lock" in text for text in words(program.unlock)), timeout=15_000)
    program.unlock.password_given.emit(PASSWORD)
    qtbot.waitUntil(frame.isVisible, timeout=15_000)
    assert program.frame is frame
    assert dialog.isVisible()
    assert ended == []
    dialog.reject()
    assert frame.place == Place("people", "new")
    assert form.fields.surname.text() == "Əliyeva"
    assert [each.title for each in program.root.office().drafts.drafts()] == ["Əliyeva"]


def test_another_user_sits_down_at_a_locked_office(program: Program, qtbot: QtBot, tmp_path: Path) -> None:
    services = bootstrap.create_services(tmp_path / "a.ocaq", OFFICE, PASSWORD, StillClock())
    hers = services.users.add("Aygün Əliyeva", Role.AUDITOR, "daha da uzun")
    services.close()
    program.doors.begin(tmp_path / "a.ocaq")
    assert program.unlock.who == "", "nobody is known on this computer yet: the name is to be typed"
    program.root.ask(lambda: bootstrap.open_services(tmp_path / "a.ocaq", PASSWORD, user=1), program.root.enter)
    qtbot.waitUntil(program.is_at(Place("home")), timeout=15_000)
    program.seat.remember_users()
    qtbot.waitUntil(lambda: bool(PreferencesFile().read().users), timeout=15_000)
    former = program.frame
    program.doors.lock()
    assert program.unlock.who == 1  # type: ignore[comparison-overlap]  # it was "" before
    assert program.unlock._users is not None
    assert isinstance(program.unlock._users.field, ChoiceField)
    program.unlock._users.field.choose(hers)
    program.unlock.password_given.emit("daha da uzun")
    qtbot.waitUntil(lambda: program.root.frame is not None and program.root.frame is not former, timeout=15_000)
    assert program.root.office().desk.user.name == "Aygün Əliyeva"
    assert not program.root.may("people")
    assert program.root.may("history")
    qtbot.waitUntil(program.is_at(Place("home")), timeout=15_000)
    program.frame.go(Place("history"))
    qtbot.waitUntil(lambda: any("2" in text for text in words(program.frame.current or program.frame)))


def test_an_office_that_is_just_being_restored_is_said_at_the_door(
    program: Program, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    place = tmp_path / "office.ocaq"
    bootstrap.create_services(place, OFFICE, None, StillClock()).close()
    (tmp_path / "office.ocaq-swap").write_text("{}")
    restoring = FileLock(tmp_path / "office.ocaq-use")
    assert restoring.take(shared=False)
    monkeypatch.setattr(locks, "BRIEF", 0.1)
    program.doors.begin(place)
    assert "açıb" in " ".join(each.text() for each in program.wizard.findChildren(QLabel))
    restoring.release()
    (tmp_path / "office.ocaq-swap").unlink()
    program.doors.begin(place)
    qtbot.waitUntil(program.is_at(Place("home")))
