"""Disks that are full, protected or pulled out: a plain sentence, the old backup still good, no half file left."""

import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from desktop_app.language.errors import Refused
from desktop_app.office import backup, restoring
from desktop_app.office.desk import Desk
from desktop_app.office.keeping import BackupService
from desktop_app.system.preferences import PreferencesFile
from tests.office.offices import new_office

pytestmark = pytest.mark.usefixtures("in_english")


class Stick:
    """A small disk of memory, put in and pulled out as root may."""

    def __init__(self, place: Path) -> None:
        self.place = place
        place.mkdir()

    def put_in(self, size: str = "3m") -> None:
        self._do("mount", "-t", "tmpfs", "-o", f"size={size}", "tmpfs", str(self.place))

    def protect(self) -> None:
        self._do("mount", "-o", "remount,ro", str(self.place))

    def pull(self) -> None:
        self._do("umount", "--lazy", str(self.place))

    def _do(self, *command: str) -> None:
        if subprocess.run(command, capture_output=True, check=False).returncode:
            pytest.skip("disks can be mounted by root alone")


@pytest.fixture
def stick(tmp_path: Path) -> Iterator[Stick]:
    if sys.platform != "linux":
        pytest.skip("mounts as Linux does")
    made = Stick(tmp_path / "stick")
    made.put_in()
    yield made
    subprocess.run(("umount", "--lazy", str(made.place)), capture_output=True, check=False)


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    return new_office(tmp_path)


@pytest.fixture
def service(desk: Desk, stick: Stick, tmp_path: Path) -> BackupService:
    made = BackupService(desk, tmp_path / "first", PreferencesFile())
    made.choose_second(stick.place)
    return made


def names(folder: Path) -> list[str]:
    return sorted(each.name for each in folder.iterdir())


def still_good(place: Path, tmp_path: Path) -> bool:
    restoring.restore(place, tmp_path / "again" / "office.ocaq", None)
    return (tmp_path / "again" / "office.ocaq").exists()


def test_a_full_stick(service: BackupService, stick: Stick, tmp_path: Path) -> None:
    first = service.back_up()
    assert first.problem == ""
    assert service.state().apart is not None
    (stick.place / "holiday.mp4").write_bytes(b"\0" * (shutil.disk_usage(stick.place).free - 100_000))
    second = service.back_up()
    assert "no room left" in second.problem
    assert second.place.exists()
    assert names(stick.place) == ["holiday.mp4", "office-000001.ocaq-backup"]
    assert first.second is not None
    assert still_good(first.second, tmp_path)


def test_a_full_disk_of_the_first_place(desk: Desk, stick: Stick, tmp_path: Path) -> None:
    service = BackupService(desk, stick.place, PreferencesFile())
    first = service.back_up()
    for left in (200_000, 100_000, 4_096, 0):
        filling = stick.place / "holiday.mp4"
        filling.unlink(missing_ok=True)
        filling.write_bytes(b"\0" * (shutil.disk_usage(stick.place).free - left))
        with pytest.raises(Refused, match="no room left"):
            service.back_up()
        assert names(stick.place) == ["holiday.mp4", "office-000001.ocaq-backup"]
    assert "earlier backups are still good" in service.state().failed
    assert still_good(first.place, tmp_path)


def test_a_protected_stick(service: BackupService, stick: Stick, tmp_path: Path) -> None:
    first = service.back_up()
    stick.protect()
    second = service.back_up()
    assert "Nothing can be written" in second.problem
    assert second.place.exists()
    assert names(stick.place) == ["office-000001.ocaq-backup"]
    assert first.second is not None
    assert still_good(first.second, tmp_path)


class PullsIt:
    """Pulls the stick out at the so-manieth look."""

    def __init__(self, stick: Stick, at: int) -> None:
        self._stick, self._left = stick, at

    def report(self, done: int, total: int) -> None:
        del done, total

    def stopped(self) -> bool:
        self._left -= 1
        if self._left == 0:
            self._stick.pull()
        return False


@pytest.mark.parametrize("at", [1, 2])
def test_a_stick_pulled_out_mid_way(desk: Desk, stick: Stick, tmp_path: Path, at: int) -> None:
    first = backup.back_up(desk, tmp_path / "first")
    with pytest.raises(Refused, match="earlier backups are still good"):
        backup.copy_backup(first, stick.place, PullsIt(stick, at))
    assert names(stick.place) == []
    assert still_good(first, tmp_path)


@pytest.mark.parametrize("at", [1, 2])
def test_a_stick_pulled_out_while_the_office_is_written_to_it(
    desk: Desk, stick: Stick, tmp_path: Path, at: int
) -> None:
    with pytest.raises(Refused, match="earlier backups are still good"):
        backup.back_up(desk, stick.place, watch=PullsIt(stick, at))
    assert names(stick.place) == []
    assert still_good(backup.back_up(desk, tmp_path / "first"), tmp_path)
