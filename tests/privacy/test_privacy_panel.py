"""The foot of a person's page: a copy of the data, and erasure once the name was typed."""

import zipfile
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop_app.gui.screen import Context, Place
from desktop_app.gui.theme import Theme
from desktop_app.language import catalogs
from desktop_app.office.progress import Progress, Stopped
from desktop_app.people.rules.values import Person
from desktop_app.privacy.screens.panel import PersonPrivacy, erasure_words
from tests.gui.fakes import FakePrompts, FakeWindow, instant_lanes
from tests.privacy.people import Services, lived, services

__all__ = ["services"]


class Foot:
    """The panel of somebody who has lived in the office, and what is around it."""

    def __init__(self, services: Services, folder: Path, theme: Theme) -> None:
        self.services, self.folder = services, folder
        self.person: Person = lived(services, folder)
        self.prompts, self.window = FakePrompts(), FakeWindow()
        context = Context(theme, instant_lanes(), self.prompts, self.window)
        self.panel = PersonPrivacy(context, services, self.person.id)

    def is_there(self) -> bool:
        return bool(self.services.people.people([self.person.id]))


@pytest.fixture
def foot(services: Services, tmp_path: Path, qapp: QApplication, qtbot: QtBot) -> Iterator[Foot]:
    catalogs.use("en")
    theme = Theme.light()
    theme.apply(qapp)
    made = Foot(services, tmp_path, theme)
    qtbot.addWidget(made.panel)
    yield made
    catalogs.use("az")


def test_a_copy_is_written_where_staff_say(foot: Foot) -> None:
    foot.prompts.path = foot.folder / "copy.zip"
    foot.panel.copying.click()
    assert zipfile.is_zipfile(foot.prompts.path)
    assert foot.window.said == ["Written to copy.zip, with 2 documents"]
    assert foot.panel.copying.isEnabled()


def test_nothing_is_written_when_no_place_is_named(foot: Foot) -> None:
    foot.panel.copying.click()
    assert foot.window.said == []


def test_the_name_erases(foot: Foot) -> None:
    foot.prompts.text = foot.person.name.everyday()
    foot.panel.erasing.click()
    assert foot.prompts.asked == [f"Erase all data of “{foot.person.name.everyday()}”?"]
    assert not foot.is_there()
    assert foot.window.said == ["The data were erased"]
    assert foot.window.went == [Place("people")]


@pytest.mark.parametrize("typed", [None, "", "somebody else"])
def test_anything_else_does_not(typed: str | None, foot: Foot) -> None:
    foot.prompts.text = typed
    foot.panel.erasing.click()
    assert foot.is_there()
    assert foot.window.went == []
    assert len(foot.prompts.told) == (typed is not None)


def test_what_goes_and_what_stays_is_said_first(foot: Foot) -> None:
    words = erasure_words(foot.services.erasures.preview(foot.person.id))
    assert "– Phone numbers: 3" in words
    assert "– Documents: 2. The register may have no gap" in words
    assert "Backups" in words


def test_an_erasure_shows_how_far_it_is_and_can_be_stopped_until_it_is_done(
    foot: Foot, monkeypatch: pytest.MonkeyPatch
) -> None:
    seen: list[tuple[bool, bool]] = []

    def erase(_person: int, progress: Progress) -> None:
        for step in ((0, 9), (8, 9), (1, 1), (0, 0)):
            progress.report(*step)
            seen.append((not foot.panel.going.isHidden(), foot.panel.going.stop_button.isEnabled()))
        raise Stopped("Stopped. Nobody was erased.")

    monkeypatch.setattr(foot.services.erasures, "erase", erase)
    foot.prompts.text = foot.person.name.everyday()
    foot.panel.erasing.click()
    assert seen == [(True, True), (True, True), (True, False), (True, False)]
    assert foot.window.said == ["Stopped. Nobody was erased."]
    assert foot.prompts.told == []
    assert foot.panel.going.isHidden()
    assert foot.panel.going.stop_button.isEnabled()
    assert foot.panel.erasing.isEnabled()
