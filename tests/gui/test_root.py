"""The root: paints before the office is open, fills the frame after it, makes the window anew for another look."""

import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from desktop_app.gui.screen import AreaEntry, Place
from desktop_app.gui.theme import BASE_POINTS
from desktop_app.language import catalogs
from desktop_app.office.changes import ChangeBoard, Changes
from desktop_app.office.desk import User
from desktop_app.office.profile import OfficeKind, OfficeProfile, Wording
from desktop_app.office.rights import Role
from desktop_app.system.preferences import PreferencesFile
from desktop_app.window.root import Root
from tests.gui import demo


class FakeDatabase:
    def stop_reading(self) -> None:
        """Nothing is being read."""


@dataclass
class FakeDesk:
    board: ChangeBoard = field(default_factory=ChangeBoard)
    user: User = field(default_factory=lambda: User(1, "Sevinc Kərimova", Role.ADMINISTRATOR))
    database: FakeDatabase = field(default_factory=FakeDatabase)


class FakeOffice:
    def profile(self) -> OfficeProfile:
        return OfficeProfile(
            identity="x",
            kind=OfficeKind.HOUSE,
            country="DE",
            address="",
            series="S",
            sample=True,
            protected=False,
            wordings={"az": Wording("Köln Azərbaycan Evi", "Köln"), "en": Wording("Azerbaijani House", "Cologne")},
        )


@dataclass
class FakeServices:
    desk: FakeDesk = field(default_factory=FakeDesk)
    office: FakeOffice = field(default_factory=FakeOffice)
    closed: bool = False

    def profile(self) -> OfficeProfile:
        return self.office.profile()

    def close(self) -> None:
        self.closed = True


@pytest.fixture
def preferences(tmp_path: Path) -> PreferencesFile:
    return PreferencesFile(tmp_path / "preferences.toml")


@pytest.fixture
def root(qapp: QApplication, preferences: PreferencesFile) -> Iterator[Root]:
    made = Root(qapp, preferences, _demo_areas)
    yield made
    made.close()
    if made.window is not None:
        made.window.close()
        made.window.deleteLater()
    catalogs.use(catalogs.DEFAULT_LANGUAGE)


def test_the_frame_stands_before_the_office_is_open(root: Root, qtbot: QtBot) -> None:
    services = FakeServices()
    root.open(lambda: services)  # type: ignore[arg-type,return-value]  # as much of the services as is used
    assert root.frame is not None
    assert root.frame.isVisible()
    assert root.frame.place is None
    qtbot.waitUntil(lambda: root.frame is not None and root.frame.place == Place("home"))


def test_another_language_makes_the_window_anew_at_the_same_place(root: Root, qtbot: QtBot) -> None:
    _opened(root, qtbot)
    former = root.frame
    assert former is not None
    former.go(Place("people"))
    root.choose("language", "en")
    assert root.frame is not former
    assert root.frame is not None
    assert root.frame.place == Place("people")
    qtbot.waitUntil(lambda: _says(root, "Azerbaijani House"))
    assert PreferencesFile(root.file._path).read().language == "en"


def test_larger_letters_are_kept(root: Root, qtbot: QtBot, preferences: PreferencesFile) -> None:
    _opened(root, qtbot)
    root.choose("text_size", 150)
    assert root.theme.scale == 1.5
    assert preferences.read().text_size == 150


def test_a_change_on_any_thread_reaches_the_screens(root: Root, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    services = _opened(root, qtbot)
    assert root.frame is not None
    told: list[tuple[bool, bool]] = []
    people, documents = frozenset({"person"}), frozenset({"document"})
    monkeypatch.setattr(root.frame, "reload", lambda concern, _ids: told.append((concern(people), concern(documents))))
    root.lanes.writer.ask(
        lambda: services.desk.board.publish(Changes.of("person", ids=(1,))), lambda _done: None, owner=root
    )
    qtbot.waitUntil(lambda: told == [(True, False)])


def test_closing_finishes_what_runs_and_closes_the_office(root: Root, qtbot: QtBot) -> None:
    services = _opened(root, qtbot)
    root.close()
    assert services.closed


def test_a_closed_root_leaves_no_translator_behind(root: Root, qtbot: QtBot, qapp: QApplication) -> None:
    _opened(root, qtbot)
    word = qapp.translate("QPlatformTheme", "Cancel")
    root.close()
    assert word == "İmtina et"
    assert qapp.translate("QPlatformTheme", "Cancel") == "Cancel"


def test_an_old_look_does_not_come_back(root: Root, qtbot: QtBot, qapp: QApplication) -> None:
    _opened(root, qtbot)
    former = root.theme
    root.choose("text_size", 125)
    qtbot.waitUntil(lambda: not isValid(former))
    qapp.styleHints().colorSchemeChanged.emit(Qt.ColorScheme.Dark)
    assert qapp.font().pointSizeF() == pytest.approx(BASE_POINTS * 1.25)


def test_the_start_imports_no_database() -> None:
    program = "import sys, desktop_app.window; print(*sys.modules)"
    loaded = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True).stdout.split()
    heavy = {"sqlalchemy", "alembic", "sqlcipher3", "reportlab", "babel", "phonenumbers", "PIL", "typer", "openpyxl"}
    assert heavy.isdisjoint(loaded)
    assert "desktop_app.window" in loaded


def _opened(root: Root, qtbot: QtBot) -> FakeServices:
    services = FakeServices()
    root.open(lambda: services)  # type: ignore[arg-type,return-value]  # as much of the services as is used
    qtbot.waitUntil(lambda: root.frame is not None and root.frame.place == Place("home"))
    return services


def _says(root: Root, text: str) -> bool:
    return root.frame is not None and any(label.text() == text for label in root.frame.findChildren(QLabel))


def _demo_areas(_root: Root) -> tuple[AreaEntry, ...]:
    return demo.areas()
