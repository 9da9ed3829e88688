"""Backups: whole or none, opened again, and nothing lost on the way back."""

import zipfile
from pathlib import Path

import pytest
from sqlalchemy import text

from desktop_app.language.errors import Refused
from desktop_app.office import backup, door, keys, restoring
from desktop_app.office.service import OfficeService
from tests.office.offices import StillClock, new_office

PASSWORD = "Gülüstan 1813"


def test_a_backup_is_one_file_that_gives_the_office_back(tmp_path: Path) -> None:
    desk = new_office(tmp_path, password=PASSWORD)
    OfficeService(desk).change_profile(series="KAE")
    made = backup.back_up(desk, tmp_path / "backups")
    OfficeService(desk).change_profile(series="LATE")
    desk.database.close()
    assert [each.name for each in (tmp_path / "backups").iterdir()] == ["office-000001.ocaq-backup"]
    restoring.restore(made, tmp_path / "office.ocaq", PASSWORD)
    restored = door.open_office(tmp_path / "office.ocaq", PASSWORD, StillClock())
    assert OfficeService(restored).profile().series == "KAE"
    restored.database.close()
    door_before = door.open_office(tmp_path / "office-1.ocaq", PASSWORD, StillClock())
    assert OfficeService(door_before).profile().series == "LATE"
    door_before.database.close()


def test_backups_are_numbered_on(tmp_path: Path) -> None:
    desk = new_office(tmp_path)
    (tmp_path / "office-000041.ocaq-backup").write_bytes(b"of another day")
    assert backup.back_up(desk, tmp_path).name == "office-000042.ocaq-backup"
    desk.database.close()


def test_a_backup_names_nobody_outside_its_encrypted_part(tmp_path: Path) -> None:
    desk = new_office(tmp_path)
    made = backup.back_up(desk, tmp_path)
    desk.database.close()
    content = made.read_bytes()
    for personal in ("Nümunə İşçi", "Nümunə Azərbaycan Evi", "Köln"):
        assert personal.encode() not in content


@pytest.mark.parametrize("at", [0.02, 0.3, 0.6, 0.95])
def test_a_damaged_backup_replaces_nothing(tmp_path: Path, at: float) -> None:
    desk = new_office(tmp_path)
    made = backup.back_up(desk, tmp_path / "backups")
    desk.database.close()
    content = bytearray(made.read_bytes())
    content[int(len(content) * at)] ^= 0xFF
    made.write_bytes(content)
    before = (tmp_path / "office.ocaq").read_bytes()
    with pytest.raises(Refused):
        restoring.restore(made, tmp_path / "office.ocaq", None)
    assert (tmp_path / "office.ocaq").read_bytes() == before
    assert sorted(each.name for each in tmp_path.iterdir() if each.name != "ocaq-home") == [
        "backups", "office.ocaq", "office.ocaq-keys", "office.ocaq-use",
    ]  # fmt: skip


def test_a_backup_cut_short_replaces_nothing(tmp_path: Path) -> None:
    desk = new_office(tmp_path)
    made = backup.back_up(desk, tmp_path / "backups")
    desk.database.close()
    made.write_bytes(made.read_bytes()[:-2000])
    with pytest.raises(Refused):
        restoring.restore(made, tmp_path / "elsewhere.ocaq", None)
    assert not (tmp_path / "elsewhere.ocaq").exists()


def test_a_backup_keeps_the_password_of_its_day(tmp_path: Path) -> None:
    desk = new_office(tmp_path, password=PASSWORD)
    made = backup.back_up(desk, tmp_path)
    door.change_password(desk, PASSWORD, "a later one")
    desk.database.close()
    with pytest.raises(keys.WrongPassword):
        restoring.restore(made, tmp_path / "restored.ocaq", "a later one")
    restoring.restore(made, tmp_path / "restored.ocaq", PASSWORD)


def test_a_stale_log_beside_the_old_office_does_not_reach_the_restored_one(tmp_path: Path) -> None:
    desk = new_office(tmp_path)
    made = backup.back_up(desk, tmp_path)
    with desk.database.write() as connection:
        connection.execute(text("UPDATE office SET series = 'OLD'"))
    log = (tmp_path / "office.ocaq-wal").read_bytes()
    desk.database.close()
    (tmp_path / "office.ocaq-wal").write_bytes(log)
    restoring.restore(made, tmp_path / "office.ocaq", None)
    restored = door.open_office(tmp_path / "office.ocaq", None, StillClock())
    assert OfficeService(restored).profile().series == "S"
    restored.database.close()


def test_something_else_is_told_plainly(tmp_path: Path) -> None:
    stranger = tmp_path / "holiday.jpg"
    stranger.write_bytes(b"\xff\xd8\xff\xe0")
    with zipfile.ZipFile(tmp_path / "other.zip", "w") as archive:
        archive.writestr("manifest.json", "[]")
    for each in (stranger, tmp_path / "other.zip", tmp_path / "missing", tmp_path):
        with pytest.raises(Refused):
            restoring.restore(each, tmp_path / "office.ocaq", None)
    assert not (tmp_path / "office.ocaq").exists()


def test_processes_that_back_up_at_once_take_numbers_of_their_own(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk = new_office(tmp_path)
    numbers = iter((1, 1, 2))
    monkeypatch.setattr(backup, "next_number", lambda _folder, _stem: next(numbers))
    made = [backup.back_up(desk, tmp_path / "backups").name for _process in range(2)]
    assert made == ["office-000001.ocaq-backup", "office-000002.ocaq-backup"]
    desk.database.close()
