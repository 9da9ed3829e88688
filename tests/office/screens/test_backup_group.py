"""The page of backups over the real service: made, failed, paused, in two places, moved; an office that shrank."""

from dataclasses import dataclass
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from desktop_app.language.errors import Refused
from desktop_app.office.desk import Desk
from desktop_app.office.keeping import BackupService
from desktop_app.office.manifest import read_manifest
from desktop_app.office.screens.settings import (
    BackupWork,
)
from desktop_app.office.screens.settings.backup_card import BackupCard
from desktop_app.office.screens.settings.move_card import MoveCard
from desktop_app.system.preferences import PreferencesFile
from tests.office.screens.conftest import Around
from tests.office.whole import hollow


@dataclass
class Backups:
    """The real service of a real office, and what was asked beside it."""

    service: BackupService
    restored: int = 0

    @property
    def work(self) -> BackupWork:
        return BackupWork(
            state=self.service.state,
            back_up=self.service.back_up,
            choose_second=self.service.choose_second,
            resume=self.service.resume,
            shrunk=self.service.shrunk,
            accept=self.service.accept,
            move=self.service.move,
            stay=self.service.stay,
            restore=self.restore,
        )

    def restore(self) -> None:
        self.restored += 1


@pytest.fixture
def backups(desk: Desk, tmp_path: Path) -> Backups:
    return Backups(BackupService(desk, tmp_path / "backups", PreferencesFile()))


def backup_card(backups: Backups, around: Around, qtbot: QtBot) -> BackupCard:
    card = BackupCard(around.context, backups.work)
    qtbot.addWidget(card)
    return card


def test_a_backup_is_made_said_and_dated(backups: Backups, around: Around, qtbot: QtBot, tmp_path: Path) -> None:
    card = backup_card(backups, around, qtbot)
    assert "No backup" in card._last.text()
    card.now.click()
    assert card._last.text().startswith("Last verified backup: ")
    (made,) = (tmp_path / "backups").iterdir()
    assert made.name in around.window.said[0]
    assert read_manifest(made).rows["office"] == 1
    assert card.now.isEnabled()
    assert "off this disk" in card._care.text()


def test_a_backup_that_fails_says_so(backups: Backups, around: Around, qtbot: QtBot, tmp_path: Path) -> None:
    (tmp_path / "backups").write_bytes(b"a file where the folder should be")
    card = backup_card(backups, around, qtbot)
    card.now.click()
    assert around.prompts.told[0].startswith("No backup was made: ")
    assert "earlier backups are still good" in card._care.text()
    assert card.now.isEnabled()
    assert around.window.said == []


def test_a_second_place_is_chosen_missed_and_dropped(
    backups: Backups, around: Around, qtbot: QtBot, tmp_path: Path
) -> None:
    card = backup_card(backups, around, qtbot)
    around.prompts.path = None
    card.choosing.click()
    assert card.dropping.isHidden()
    stick = around.prompts.path = tmp_path / "stick"
    card.choosing.click()
    assert str(stick) in card._places.text()
    card.now.click()
    assert around.prompts.told[0].startswith("There is no copy in the second place: “")
    assert "is not there" in card._care.text()
    stick.mkdir()
    card.now.click()
    assert [each.name for each in stick.iterdir()] == ["office-000002.ocaq-backup"]
    assert len(around.prompts.told) == 1
    card.dropping.click()
    assert str(stick) not in card._places.text()
    card.restoring.click()
    assert backups.restored == 1


def test_backups_that_pause_are_resumed(backups: Backups, around: Around, qtbot: QtBot) -> None:
    backups.service.pause()
    card = backup_card(backups, around, qtbot)
    assert not card.resuming.isHidden()
    card.resuming.click()
    assert card.resuming.isHidden()
    assert not backups.service.state().paused


def test_an_office_moves_and_is_called_back(
    backups: Backups, around: Around, qtbot: QtBot, tmp_path: Path, desk: Desk
) -> None:
    card = MoveCard(around.context, backups.work)
    qtbot.addWidget(card)
    around.prompts.path, around.prompts.confirms = tmp_path / "stick", False
    card.moving.click()
    assert not (tmp_path / "stick").exists(), "it was asked first"
    around.prompts.confirms = True
    card.moving.click()
    assert read_manifest(next((tmp_path / "stick").iterdir())).rows["office"] == 1
    assert "ready to move" in around.prompts.told[0]
    assert str(tmp_path / "stick") in card._words.text()
    with pytest.raises(Refused), desk.database.write():
        pass
    card.staying.click()
    assert card.staying.isHidden()
    with desk.database.write():
        pass


def test_a_shrunken_office_is_shown_until_somebody_says_it_is_right_so(
    backups: Backups, around: Around, qtbot: QtBot, tmp_path: Path
) -> None:
    (tmp_path / "backups").mkdir()
    hollow(tmp_path / "backups", 1, 400, identity=backups.service.present().identity)
    card = backup_card(backups, around, qtbot)
    assert "400 people" in card._shrunk.text()
    assert not card.accepting.isHidden()
    card.accepting.click()
    assert card._shrunk.isHidden()
    assert card.accepting.isHidden()
    assert backup_card(backups, around, qtbot)._shrunk.isHidden()
