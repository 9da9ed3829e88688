"""A process for strangers' files: kept for the next work, replaced after a death, never believed."""

import ctypes
import multiprocessing
import os
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from desktop_app.system import confinement
from desktop_app.system.confined import MIB, BrokenOffError, Cause, Confined, heard
from desktop_app.system.windows_job import ExtendedLimits


def whose() -> Iterator[bytes]:
    yield str(os.getpid()).encode()


def sleep() -> Iterator[bytes]:
    time.sleep(60)
    yield b""


def die() -> Iterator[bytes]:
    yield b"some"
    os._exit(3)


def devour() -> Iterator[bytes]:
    yield bytes(300 * MIB)[:1]


def chatter() -> Iterator[bytes]:
    while True:
        yield bytes(1000)


NAME = "Sevinc"


def stumble() -> Iterator[bytes]:
    yield b"some"
    raise KeyError(NAME)


def test_one_process_serves_many_works_and_ends(tmp_path: Path) -> None:
    with Confined() as process:
        ids = {b"".join(process.work(whose)) for _time in range(5)}
        assert ids == {str(process.process_id).encode()}
        assert len(multiprocessing.active_children()) == 1
    assert not multiprocessing.active_children()


@pytest.mark.parametrize(("work", "cause"), [(sleep, Cause.TOO_SLOW), (die, Cause.CRASHED), (chatter, Cause.TOO_LARGE)])
def test_what_hangs_dies_or_never_ends_is_replaced(work: object, cause: Cause) -> None:
    with Confined() as process:
        first = b"".join(process.work(whose))
        with pytest.raises(BrokenOffError) as broken:
            list(process.work(work, seconds=0.3, heard_bytes=100_000))  # type: ignore[arg-type]  # one of three above
        assert broken.value.cause is cause
        assert b"".join(process.work(whose)) != first


@pytest.mark.skipif(sys.platform == "win32", reason="its job object is tried on Windows alone")
def test_what_devours_memory_is_told_so() -> None:
    with Confined(200 * MIB) as process:
        with pytest.raises(BrokenOffError) as broken:
            list(process.work(devour))
        assert broken.value.cause is Cause.TOO_LARGE


def test_a_process_killed_between_two_works_is_replaced() -> None:
    with Confined() as process:
        first = b"".join(process.work(whose))
        os.kill(int(first), 9)
        time.sleep(0.1)  # until the system has taken note
        assert b"".join(process.work(whose)) != first


def test_a_bug_there_is_a_bug_here_and_quotes_nobody() -> None:
    with Confined() as process, pytest.raises(RuntimeError, match="KeyError") as bug:
        list(process.work(stumble))
    assert NAME not in str(bug.value)
    assert "test_confined.py" in str(bug.value)


class Evil:
    """Unpickled, it would make a folder."""

    def __init__(self, trace: Path) -> None:
        self.trace = trace

    def __reduce__(self) -> tuple[object, tuple[str]]:
        return os.mkdir, (str(self.trace),)


def test_what_a_process_says_is_never_unpickled(tmp_path: Path) -> None:
    ours, theirs = multiprocessing.Pipe(duplex=False)
    theirs.send(Evil(tmp_path / "trace"))
    with ours, theirs, pytest.raises(BrokenOffError):
        list(heard(ours, time.monotonic() + 1, 1000))
    assert not (tmp_path / "trace").exists()


def test_words_of_no_meaning_are_a_crash() -> None:
    ours, theirs = multiprocessing.Pipe(duplex=False)
    theirs.send_bytes(confinement.PIECE + b"one")
    theirs.send_bytes(b"")
    with ours, theirs, pytest.raises(BrokenOffError):
        list(heard(ours, time.monotonic() + 1, 1000))


def test_the_job_object_is_laid_out_as_windows_has_it() -> None:
    if ctypes.sizeof(ctypes.c_void_p) == 8:
        assert ctypes.sizeof(ExtendedLimits) == 144
