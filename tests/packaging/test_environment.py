"""The private environment is used when whole, completed when its lock changed, made anew when broken."""

import shutil
import subprocess
import sys
import threading
from collections.abc import Callable
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

from tests.packaging import load

environment, installer, interpreters, words = (
    load("environment"),
    load("installer"),
    load("interpreters"),
    load("words"),
)


class Installer:
    """Stands for uv: puts a package into the environment, or is stopped before it is done."""

    def __init__(self) -> None:
        self.locks: list[str] = []
        self.stopped_by: BaseException | None = None

    def install(self, order: SimpleNamespace) -> None:
        packages = next(order.python.parent.parent.glob("[lL]ib/**/site-packages"))
        (packages / "half.py").touch()
        if self.stopped_by:
            raise self.stopped_by
        (packages / "whole").mkdir(exist_ok=True)
        self.locks.append(order.lock.name)


@pytest.fixture
def tool(monkeypatch: pytest.MonkeyPatch) -> Installer:
    fake = Installer()
    monkeypatch.setattr(installer, "install", fake.install)
    return fake


@pytest.fixture
def locks(tmp_path: Path) -> list[Path]:
    files = [tmp_path / "requirements.txt", tmp_path / "requirements-test.txt"]
    for file in files:
        file.write_text(f"{file.name}\n", encoding="utf-8")
    return files


@pytest.fixture
def private(tmp_path: Path) -> Any:
    return environment.Environment(tmp_path / "mühit ə boşluq" / ".venv")


def this_python() -> Any:
    return interpreters.Interpreter(sys.executable, sys.version_info[:3])


def never() -> Any:
    pytest.fail("a whole environment needs no other Python")


@pytest.mark.usefixtures("tool")
def test_made_once_and_then_used(private: Any, locks: list[Path]) -> None:
    assert not private.is_ready(locks[0])
    private.make_ready(locks[:1], this_python)
    assert private.is_ready(locks[0])
    assert not private.is_ready(locks[1])
    assert not (private.folder / "scratch").exists()
    asked = [private.python, "-c", "import sys; print(sys.prefix)"]
    told = subprocess.run(asked, capture_output=True, encoding="utf-8", env={"PYTHONUTF8": "1"}, check=True)
    assert Path(told.stdout.strip()).samefile(private.folder)


def test_what_is_for_the_tests_is_also_for_a_start(private: Any, tool: Installer, locks: list[Path]) -> None:
    private.make_ready(locks[:1], this_python)
    private.make_ready(locks, never)
    assert tool.locks == ["requirements.txt", "requirements-test.txt"]
    assert private.is_ready(locks[0])
    assert private.is_ready(locks[1])


@pytest.mark.usefixtures("tool")
def test_a_changed_lock_is_installed_on_top(private: Any, locks: list[Path]) -> None:
    private.make_ready(locks[:1], this_python)
    locks[0].write_text("something newer\n", encoding="utf-8")
    assert not private.is_ready(locks[0])
    private.make_ready(locks[:1], never)
    assert private.is_ready(locks[0])


@pytest.mark.usefixtures("tool")
def test_line_ends_of_a_checkout_change_nothing(private: Any, locks: list[Path]) -> None:
    private.make_ready(locks[:1], this_python)
    locks[0].write_bytes(locks[0].read_bytes().replace(b"\n", b"\r\n"))
    assert private.is_ready(locks[0])


@pytest.mark.parametrize("whole_before", [False, True])
@pytest.mark.parametrize("reason", [KeyboardInterrupt(), OSError("disk full")])
def test_a_set_up_that_was_stopped_is_begun_anew(
    private: Any, tool: Installer, locks: list[Path], reason: BaseException, whole_before: bool
) -> None:
    if whole_before:
        private.make_ready(locks[:1], this_python)
    tool.stopped_by = reason
    with pytest.raises((KeyboardInterrupt, words.SetupError)):
        private.make_ready(locks, this_python)
    assert not private.is_ready(locks[0])
    left = private.folder / "left-behind"
    left.touch()
    tool.stopped_by = None
    private.make_ready(locks, this_python)
    assert private.is_ready(locks[0])
    assert not left.exists()


def lose_a_package(private: Any) -> None:
    shutil.rmtree(next(private.folder.glob("[lL]ib/**/site-packages/whole")))


def lose_the_python(private: Any) -> None:
    private.python.unlink()


def break_the_stamp(private: Any) -> None:
    stamp = private.folder / environment.STAMP
    stamp.write_text(stamp.read_text(encoding="utf-8")[:-20], encoding="utf-8")


def empty_the_stamp(private: Any) -> None:
    (private.folder / environment.STAMP).write_text("{}", encoding="utf-8")


@pytest.mark.usefixtures("tool")
@pytest.mark.parametrize("damage", [lose_a_package, lose_the_python, break_the_stamp, empty_the_stamp])
def test_a_broken_one_is_repaired(private: Any, locks: list[Path], damage: Callable[[Any], None]) -> None:
    private.make_ready(locks[:1], this_python)
    damage(private)
    assert not private.is_ready(locks[0])
    private.make_ready(locks[:1], this_python)
    assert private.is_ready(locks[0])


def test_a_python_that_moved_on_under_it_is_noticed(private: Any, tool: Installer, locks: list[Path]) -> None:
    """Debian's python3 was 3.11 when the environment was made and is 3.13 now."""
    private.make_ready(locks[:1], this_python)
    stamp = private.folder / environment.STAMP
    version = str(sys.version_info[1])
    stamp.write_text(stamp.read_text(encoding="utf-8").replace(f'"{version}"', '"99"'), encoding="utf-8")
    assert not private.is_ready(locks[0])


def test_two_set_ups_wait_for_each_other(tmp_path: Path) -> None:
    file = tmp_path / "start.py"
    file.touch()
    order = []
    entered, may_leave = threading.Event(), threading.Event()

    def first() -> None:
        with environment.alone(file):
            entered.set()
            may_leave.wait(10)
            order.append("first")

    thread = threading.Thread(target=first)
    thread.start()
    entered.wait(10)
    threading.Timer(0.05, may_leave.set).start()
    with environment.alone(file):
        order.append("second")
    thread.join()
    assert order == ["first", "second"]


def test_where_a_checkout_cannot_be_written(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert environment.folder_for(tmp_path) == tmp_path / ".venv"
    monkeypatch.setattr(environment.os, "access", lambda *_: False)
    one, other = environment.folder_for(tmp_path / "one"), environment.folder_for(tmp_path / "other")
    assert one != other
    assert tmp_path not in one.parents
