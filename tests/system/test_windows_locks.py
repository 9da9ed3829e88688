"""What is asked of Windows for a lock: the branch of another system, loaded with a kernel that only listens."""

import ctypes
import importlib.util
import sys
from pathlib import Path
from types import ModuleType

import pytest

from desktop_app.system import locks

FAIL_AT_ONCE, ALONE, LOCK_VIOLATION = 0x1, 0x2, 33


class Kernel:
    """Answers LockFileEx as told, and keeps what it was asked."""

    def __init__(self) -> None:
        self.asked: list[tuple[int, int]] = []
        self.gives = True
        self.LockFileEx = self._Function(self)

    class _Function:
        def __init__(self, kernel: "Kernel") -> None:
            self._kernel = kernel

        def __call__(self, handle: int, flags: int, _reserved: int, low: int, high: int, _overlapped: object) -> bool:
            assert (low, high) == (1, 0), "one byte, which no file needs to have"
            self._kernel.asked.append((handle, flags))
            return self._kernel.gives


@pytest.fixture
def kernel(monkeypatch: pytest.MonkeyPatch) -> Kernel:
    made = Kernel()
    handles = ModuleType("msvcrt")
    handles.get_osfhandle = lambda descriptor: descriptor + 1000  # type: ignore[attr-defined]  # a made-up module
    monkeypatch.setitem(sys.modules, "msvcrt", handles)
    monkeypatch.setattr(ctypes, "WinDLL", lambda _name, **_options: made, raising=False)
    monkeypatch.setattr(ctypes, "get_last_error", lambda: LOCK_VIOLATION, raising=False)
    monkeypatch.setattr(ctypes, "WinError", lambda code: OSError(code, "as told"), raising=False)
    return made


@pytest.fixture
def windows(kernel: Kernel, monkeypatch: pytest.MonkeyPatch) -> ModuleType:
    assert locks.__file__ is not None
    spec = importlib.util.spec_from_file_location("locks_of_windows", locks.__file__)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    with monkeypatch.context() as elsewhere:
        elsewhere.setattr(sys, "platform", "win32")
        spec.loader.exec_module(module)
    return module


@pytest.mark.parametrize(("shared", "flags"), [(True, FAIL_AT_ONCE), (False, FAIL_AT_ONCE | ALONE)])
def test_shared_and_alone_are_asked_for_and_never_waited_for(
    windows: ModuleType, kernel: Kernel, tmp_path: Path, shared: bool, flags: int
) -> None:
    lock = windows.FileLock(tmp_path / "lock")
    assert lock.take(shared=shared)
    ((handle, asked),) = kernel.asked
    assert handle >= 1000
    assert asked == flags
    lock.release()
    assert not lock.held
    assert (tmp_path / "lock").read_bytes() == b""


def test_a_lock_that_others_hold_is_not_taken(windows: ModuleType, kernel: Kernel, tmp_path: Path) -> None:
    kernel.gives = False
    lock = windows.FileLock(tmp_path / "lock")
    assert not lock.take(shared=False)
    assert not lock.held


def test_another_failure_is_told(
    windows: ModuleType, kernel: Kernel, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    kernel.gives = False
    monkeypatch.setattr(ctypes, "get_last_error", lambda: 6)
    lock = windows.FileLock(tmp_path / "lock")
    with pytest.raises(OSError, match="as told"):
        lock.take(shared=False)
