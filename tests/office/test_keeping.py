"""Keeping backups: two places, when one is due, what goes and what must not."""

import os
import threading
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest
from sqlalchemy import text

from desktop_app.language.errors import Refused
from desktop_app.office import backup, comparing, engine, restoring
from desktop_app.office.amounts import Held
from desktop_app.office.desk import Desk
from desktop_app.office.found import found_in, rotate
from desktop_app.office.keeping import BackupService
from desktop_app.office.manifest import read_manifest
from desktop_app.office.progress import Stopped
from desktop_app.office.service import OfficeService
from desktop_app.system.preferences import PreferencesFile
from tests.office.offices import SAMPLE_OFFICE, StillClock, new_office
from tests.office.whole import hollow, values

pytestmark = pytest.mark.usefixtures("in_english")


class Watch:
    """Stops at the so-manieth look."""

    def __init__(self, at: int) -> None:
        self.looks, self.at = 0, at

    def report(self, done: int, total: int) -> None:
        assert 0 <= done <= total

    def stopped(self) -> bool:
        self.looks += 1
        return self.looks >= self.at


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    return new_office(tmp_path)


@pytest.fixture
def service(desk: Desk, tmp_path: Path) -> BackupService:
    return BackupService(desk, tmp_path / "first", PreferencesFile())


def names(folder: Path) -> list[str]:
    return sorted(each.name for each in folder.iterdir())


def test_both_places_hold_the_same(service: BackupService, tmp_path: Path) -> None:
    stick = tmp_path / "stick"
    stick.mkdir()
    (stick / "office-000040.ocaq-backup").write_bytes(b"of another year")
    service.choose_second(stick)
    made = service.back_up()
    assert made.problem == ""
    assert made.second == stick / "office-000041.ocaq-backup"
    assert made.second.read_bytes() == made.place.read_bytes()
    assert [each.place for each in service.found()] == [made.place], "each is listed once"


def test_a_stick_that_is_not_in_is_said_and_the_first_place_counts(service: BackupService, tmp_path: Path) -> None:
    stick = tmp_path / "stick"
    service.choose_second(stick)
    made = service.back_up()
    assert made.place.exists()
    assert str(stick) in made.problem
    assert not stick.exists(), "no folder is made where a stick should be"
    state = service.state()
    assert state.failed == made.problem
    assert state.last == read_manifest(made.place).made_at
    assert state.apart is None
    stick.mkdir()
    assert service.back_up().second is not None
    assert service.state().failed == ""


def test_what_lies_on_another_disk_is_known(service: BackupService) -> None:
    other = Path("/dev/shm")  # noqa: S108 - a disk of its own on every Linux
    if not other.is_dir() or other.stat().st_dev == service._first.parent.stat().st_dev:
        pytest.skip("this machine has no second disk to write to")
    folder = other / f"ocaq-test-{os.getpid()}"
    folder.mkdir()
    try:
        service.choose_second(folder)
        service.back_up()
        assert service.state().apart == service.state().last
    finally:
        for each in folder.iterdir():
            each.unlink()
        folder.rmdir()
    assert "is not there" in service.back_up().problem


def test_an_empty_folder_in_the_place_of_the_stick_is_not_the_stick(service: BackupService, tmp_path: Path) -> None:
    mounted = tmp_path / "mounted"
    mounted.mkdir()
    service.choose_second(mounted)
    service._note(second_is_apart=True)  # as it was when the stick was in
    made = service.back_up()
    assert str(mounted) in made.problem
    assert names(mounted) == []


def test_a_backup_is_due_when_something_has_changed_or_a_day_has_gone(service: BackupService, desk: Desk) -> None:
    assert service.is_due()
    service.back_up()
    assert not service.is_due()
    OfficeService(desk).change_profile(series="KAE")
    assert service.is_due()
    service.back_up()
    assert not service.is_due()
    with desk.database.write() as connection:  # as another program would, which tells no board of ours
        also = "INSERT INTO user_account (id, name, role, created_at) SELECT 2, 'N', role, created_at FROM user_account"
        connection.execute(text(also))
    assert service.is_due()
    service.back_up()
    desk.clock._now += timedelta(days=2)  # type: ignore[attr-defined]  # the clock of the tests
    assert service.is_due()


def test_backups_pause_and_go_on(service: BackupService, desk: Desk) -> None:
    service.pause()
    OfficeService(desk).change_profile(series="KAE")
    assert not service.is_due()
    for _number in range(12):
        service.back_up()
    assert len(service.found()) == 12, "what is asked for is made, and nothing goes"
    service.resume()
    service.back_up()
    assert len(service.found()) == 10


def test_the_newest_stay_and_other_files_too(service: BackupService, tmp_path: Path) -> None:
    folder = tmp_path / "first"
    folder.mkdir()
    for stranger in ("holiday.jpg", "office-000001.ocaq-backup", "other-000001.ocaq-backup"):
        (folder / stranger).write_bytes(b"not ours")
    (stale := folder / ".ocaq-0123.tmp").write_bytes(b"half")
    os.utime(stale, (0, 0))
    for _number in range(12):
        service.back_up()
    kept = names(folder)
    assert kept[-2:] == ["office-000013.ocaq-backup", "other-000001.ocaq-backup"]
    assert {"holiday.jpg", "office-000001.ocaq-backup"} <= set(kept)
    assert "office-000002.ocaq-backup" not in kept
    assert len(kept) == 13
    assert not stale.exists()


def test_an_emptied_office_pushes_out_no_full_one(tmp_path: Path) -> None:
    full = [hollow(tmp_path, number, 400) for number in range(1, 11)]
    for number in range(11, 60):
        hollow(tmp_path, number, 3, day=number)
        rotate(tmp_path, "office", "one")
    assert all(each.exists() for each in full)
    hollow(tmp_path, 60, 3, identity="two")
    rotate(tmp_path, "office", "two")
    assert all(each.exists() for each in full), "those of another office neither"


def test_the_list_of_backups_leaves_out_what_is_none(tmp_path: Path) -> None:
    one, two = hollow(tmp_path, 1, 5), hollow(tmp_path, 2, 9, day=3, identity="two")
    (tmp_path / "office-000003.ocaq-backup").write_bytes(one.read_bytes()[:-30])
    assert [each.place for each in found_in([tmp_path, tmp_path / "no stick"])] == [two, one]
    assert [each.place for each in found_in([tmp_path], "one")] == [one]


@pytest.mark.parametrize("at", [1, 2])
def test_a_backup_that_is_stopped_leaves_nothing(service: BackupService, tmp_path: Path, at: int) -> None:
    service.back_up()
    with pytest.raises(Stopped):
        service.back_up(Watch(at))
    assert names(tmp_path / "first") == ["office-000001.ocaq-backup"]
    assert service.state().failed == "", "who stops it knows"


def test_a_copy_with_another_value_is_told(desk: Desk, tmp_path: Path) -> None:
    copy = tmp_path / "copy.db"
    backup.copy_database(desk.database.path, desk.database.key, copy)
    office, other = (engine.connect(each, desk.database.key) for each in (desk.database.path, copy))
    assert comparing.same(office, other)
    other.execute("UPDATE office SET series = 'X'")
    assert not comparing.same(office, other)
    office.close()
    other.close()


def test_a_backup_beside_writers_is_one_moment_of_the_office(desk: Desk, tmp_path: Path) -> None:
    over = threading.Event()

    def write_all_the_time() -> None:
        number = 2
        while not over.is_set():
            with desk.database.write() as connection:
                connection.execute(text("UPDATE office SET series = :value"), {"value": f"V{number}"})
                connection.execute(text("UPDATE user_account SET name = :value"), {"value": f"V{number}"})
            number += 1

    writer = threading.Thread(target=write_all_the_time)
    writer.start()
    try:
        office, key = desk.database.path, desk.database.key
        made = [backup.back_up_file(office, key, tmp_path / "first", desk.clock) for _number in range(4)]
    finally:
        over.set()
        writer.join()
    for number, each in enumerate(made):
        copy = tmp_path / f"copy-{number}.db"
        backup.unpack(each, read_manifest(each), copy)
        rows = values(copy, desk.database.key)
        series = rows["office"][0][5]
        assert series in rows["user_account"][0], "both values of one transaction"


def test_a_restored_office_holds_every_value(desk: Desk, service: BackupService, tmp_path: Path) -> None:
    OfficeService(desk).change_profile(series="KAE", address="Lindenstr. 14")
    before = values(desk.database.path, desk.database.key)
    made = service.back_up().place
    OfficeService(desk).change_profile(series="LATE")
    key = desk.database.key
    desk.database.close()
    kept = restoring.restore(made, tmp_path / "office.ocaq", None).kept
    assert values(tmp_path / "office.ocaq", key) == before
    assert kept is not None
    assert values(kept, key)["office"][0][5] == "LATE"


def test_a_sample_is_backed_up_only_when_asked(tmp_path: Path) -> None:
    desk = new_office(tmp_path, office=replace(SAMPLE_OFFICE, sample=True), clock=StillClock(date(2026, 1, 1)))
    service = BackupService(desk, tmp_path / "first", PreferencesFile())
    service.before_much()
    assert not service.is_due()
    assert not (tmp_path / "first").exists()


def test_a_folder_that_takes_nothing_is_noted(service: BackupService, tmp_path: Path) -> None:
    (tmp_path / "first").write_bytes(b"a file")
    with pytest.raises(Refused) as refused:
        service.back_up()
    assert service.state().failed == str(refused.value)


def test_a_shrunken_office_is_told_once_and_again_when_it_has_grown_and_shrunk(
    service: BackupService, tmp_path: Path
) -> None:
    (tmp_path / "first").mkdir()
    identity = service.present().identity
    assert service.shrunk() is None, "no backup, nothing to tell"
    hollow(tmp_path / "first", 1, 9, identity="another")
    assert service.shrunk() is None, "of another office"
    hollow(tmp_path / "first", 2, 40, identity=identity)
    fullest = hollow(tmp_path / "first", 3, 400, identity=identity, day=1)
    told = service.shrunk()
    assert told is not None
    assert (told.now.people, told.fuller.place) == (0, fullest)
    service.pause()
    assert service.shrunk() is None, "after a restore nothing is pushed out"
    service.resume()
    assert service.shrunk() is not None
    for _number in range(15):
        service.back_up()
    assert fullest.exists()
    service.accept()
    assert service.shrunk() is None
    service.back_up()
    assert service.shrunk() is None
    service._note(accepted=service._grown(Held(200, 3))["accepted"])  # as after a backup of an office grown again
    assert service.shrunk() is not None


def test_an_office_that_lost_a_few_is_not_told(service: BackupService, tmp_path: Path) -> None:
    service.back_up()
    assert service.shrunk() is None
