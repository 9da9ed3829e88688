"""What tests of the office's screens are handed: a theme, prompts and a window that keep what they were told."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from desktop_app.gui.screen import Context
from desktop_app.gui.theme import Theme
from desktop_app.language import catalogs
from desktop_app.office.desk import Desk
from tests.gui.fakes import FakePrompts, FakeWindow, instant_lanes
from tests.office.offices import new_office

PASSWORD = "a short sentence"


@dataclass
class Around:
    """What a screen is handed, and what it told."""

    theme: Theme
    prompts: FakePrompts = field(default_factory=FakePrompts)
    window: FakeWindow = field(default_factory=FakeWindow)

    @property
    def context(self) -> Context:
        return Context(self.theme, instant_lanes(), self.prompts, self.window)


@pytest.fixture(autouse=True)
def english() -> Iterator[None]:
    """Screens that say what the source says."""
    before = catalogs.current()
    catalogs.use("en")
    yield
    catalogs.use(before)


@pytest.fixture
def around(qapp: QApplication) -> Around:
    theme = Theme.light()
    theme.apply(qapp)
    return Around(theme)


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    """An office that a password protects."""
    made = new_office(tmp_path, password=PASSWORD)
    yield made
    made.database.close()


def type_words(widget: QWidget, words: str) -> None:
    """Type letter by letter: Qt's own helper aborts at letters beyond Latin."""
    for letter in words:
        held = Qt.KeyboardModifier.ShiftModifier if letter.isupper() else Qt.KeyboardModifier.NoModifier
        QTest.sendKeyEvent(QTest.KeyAction.Click, widget, Qt.Key.Key_unknown, letter, held)
