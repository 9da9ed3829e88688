"""The screens of documents over a real office: lanes that answer at once, prompts and viewer that are fakes."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop_app.documents.screens.papers_folder import PapersFolder
from desktop_app.documents.screens.screen import DocumentsScreen
from desktop_app.documents.screens.services import DocumentServices
from desktop_app.gui.screen import Context, Place
from desktop_app.gui.theme import Theme
from desktop_app.language import catalogs
from desktop_app.system.preferences import PreferencesFile
from tests.documents.offices import AYGUN, VALI, PapersOffice
from tests.documents.screens.viewers import FakeViewer
from tests.gui.fakes import FakePrompts, FakeWindow, instant_lanes

REGISTER = Place("documents")


@dataclass(frozen=True)
class Staged:
    """An office with two people, and the screen over it with all that it was handed."""

    office: PapersOffice
    services: DocumentServices
    context: Context
    viewer: FakeViewer
    prompts: FakePrompts
    window: FakeWindow
    ids: tuple[int, ...]
    folder: Path

    def screen(self, qtbot: QtBot, place: Place = REGISTER) -> DocumentsScreen:
        """The screen, at a place; changes reload it as the window would have it do."""
        screen = DocumentsScreen(self.context, self.services)
        qtbot.addWidget(screen)
        self.office.desk.board.subscribe(lambda changes: screen.reload(changes.ids))
        screen.resize(1060, 700)
        screen.show()
        screen.show_place(place)
        return screen


@pytest.fixture
def theme(qapp: QApplication) -> Theme:
    """The light theme, English words."""
    catalogs.use("en")
    made = Theme.light()
    made.apply(qapp)
    return made


@pytest.fixture
def staged(office: PapersOffice, theme: Theme, tmp_path: Path) -> Iterator[Staged]:
    """An office with Vəli and Aygün in it."""
    prompts, window, viewer = FakePrompts(), FakeWindow(), FakeViewer()
    papers = PapersFolder("test", PreferencesFile(tmp_path / "preferences.toml"))
    papers.choose(tmp_path / "papers")
    services = DocumentServices(office, papers, viewer)
    context = Context(theme, instant_lanes(), prompts, window)
    ids = office.add(VALI, AYGUN)
    yield Staged(office, services, context, viewer, prompts, window, ids, tmp_path / "papers")
    catalogs.use(catalogs.DEFAULT_LANGUAGE)
