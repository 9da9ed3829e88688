"""An office is neither made, opened nor restored where it would get damaged; backups may lie there."""

import shutil
from pathlib import Path

import pytest

from desktop_app.language import catalogs
from desktop_app.office import door, where
from desktop_app.office.backup import back_up
from desktop_app.office.restoring import restore
from desktop_app.system.disks import Disk, DiskKind
from tests.office.offices import StillClock, new_office


@pytest.fixture
def synced(tmp_path: Path) -> Path:
    made = tmp_path / "Nextcloud"
    made.mkdir()
    return made


def test_no_office_is_made_in_a_folder_that_is_synchronised(synced: Path) -> None:
    with pytest.raises(where.Misplaced, match="Nextcloud"):
        new_office(synced)
    assert list(synced.iterdir()) == []


def test_one_that_was_put_there_is_left_as_it_is(synced: Path, tmp_path: Path) -> None:
    new_office(tmp_path).database.close()
    for name in ("office.ocaq", "office.ocaq-keys"):
        shutil.copy(tmp_path / name, synced)
    before = {each.name: each.read_bytes() for each in synced.iterdir()}
    with pytest.raises(where.Misplaced, match="Nextcloud"):
        door.open_office(synced / "office.ocaq", None, StillClock())
    assert {each.name: each.read_bytes() for each in synced.iterdir()} == before


def test_backups_may_lie_there_and_are_not_restored_there(synced: Path, tmp_path: Path) -> None:
    desk = new_office(tmp_path)
    backup = back_up(desk, synced)
    desk.database.close()
    with pytest.raises(where.Misplaced):
        restore(backup, synced / "again.ocaq", None)
    assert [each.name for each in synced.iterdir()] == [backup.name]


@pytest.mark.parametrize("language", ["az", "en", "ru"])
@pytest.mark.parametrize("kind", [DiskKind.SYNCED, DiskKind.SHARE, DiskKind.REMOVABLE])
def test_the_reason_and_what_to_do_are_said(kind: DiskKind, language: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(where, "disk_of", lambda _path: Disk(kind, "Dropbox"))
    catalogs.use(language)
    try:
        with pytest.raises(where.Misplaced) as refused:
            where.insist_on_local_disk(Path("office.ocaq"))
    finally:
        catalogs.use(catalogs.DEFAULT_LANGUAGE)
    assert "office.ocaq" in str(refused.value)
    assert "ocaq-home" in str(refused.value), "it names a folder that is fit"
    assert ("Dropbox" in str(refused.value)) is (kind is DiskKind.SYNCED)
