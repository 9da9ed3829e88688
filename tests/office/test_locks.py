"""Who may use an office: many at once, or one alone; and the dead block nobody."""

import signal
import subprocess
import sys
from pathlib import Path

import pytest

from desktop_app.office import door, locks
from desktop_app.system.locks import FileLock
from tests.office.offices import StillClock, new_office

ROOT = Path(__file__).resolve().parents[2]
HOLDER = """
import sys
from pathlib import Path
from desktop_app.system.locks import FileLock
lock = FileLock(Path(sys.argv[1]))
assert lock.take(shared=sys.argv[2] == "shared")
print("held", flush=True)
sys.stdin.read()
"""


class Holder:
    """Another process that holds a lock until it is told to end, or killed."""

    def __init__(self, path: Path, how: str) -> None:
        command = [sys.executable, "-c", HOLDER, str(path), how]
        self.process = subprocess.Popen(command, cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
        assert self.process.stdout is not None
        assert self.process.stdout.readline() == "held\n"

    def end(self) -> None:
        self.process.communicate()

    def kill(self) -> None:
        self.process.send_signal(signal.SIGKILL)
        self.process.communicate()


@pytest.fixture(autouse=True)
def hurried(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(locks, "PATIENCE", 0.2)
    monkeypatch.setattr(locks, "BRIEF", 0.1)


@pytest.mark.parametrize(
    ("held", "asked_shared", "given"),
    [("shared", True, True), ("shared", False, False), ("alone", True, False), ("alone", False, False)],
)
def test_who_may_come_beside_whom(tmp_path: Path, held: str, asked_shared: bool, given: bool) -> None:
    place = tmp_path / "lock"
    holder = Holder(place, held)
    lock = FileLock(place)
    assert lock.take(shared=asked_shared) is given
    lock.release()
    holder.end()
    assert lock.take(shared=False), "whoever has ended holds nothing"
    lock.release()
    assert place.read_bytes() == b""


def test_the_dead_block_nobody(tmp_path: Path) -> None:
    place = tmp_path / "lock"
    Holder(place, "alone").kill()
    lock = FileLock(place)
    assert lock.take(shared=False)
    lock.release()


def test_many_processes_open_an_office(tmp_path: Path) -> None:
    desk = new_office(tmp_path)
    holder = Holder(tmp_path / "office.ocaq-use", "shared")
    door.open_office(tmp_path / "office.ocaq", None, StillClock()).database.close()
    holder.end()
    desk.database.close()


def test_nobody_opens_an_office_that_somebody_has_alone(tmp_path: Path) -> None:
    new_office(tmp_path).database.close()
    holder = Holder(tmp_path / "office.ocaq-use", "alone")
    with pytest.raises(locks.InUse, match=r"upgraded or restored|bərpa"):
        door.open_office(tmp_path / "office.ocaq", None, StillClock())
    holder.end()


def test_keys_are_not_changed_under_others(tmp_path: Path) -> None:
    desk = new_office(tmp_path)
    holder = Holder(tmp_path / "office.ocaq-use", "shared")
    before = (tmp_path / "office.ocaq-keys").read_bytes()
    with pytest.raises(locks.InUse):
        door.change_password(desk, None, "Gülüstan 1813")
    assert (tmp_path / "office.ocaq-keys").read_bytes() == before
    holder.end()
    door.change_password(desk, None, "Gülüstan 1813")
    later = Holder(tmp_path / "office.ocaq-use", "shared")
    later.end()
    desk.database.close()
    other = FileLock(tmp_path / "office.ocaq-use")
    assert other.take(shared=False), "a closed office is free"
    other.release()


def test_waits_for_who_is_about_to_end(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(locks, "PATIENCE", 10.0)
    new_office(tmp_path).database.close()
    holder = Holder(tmp_path / "office.ocaq-use", "alone")
    killer = subprocess.Popen(["sh", "-c", f"sleep 0.3; kill -9 {holder.process.pid}"])
    door.open_office(tmp_path / "office.ocaq", None, StillClock()).database.close()
    killer.wait()
    holder.process.communicate()
