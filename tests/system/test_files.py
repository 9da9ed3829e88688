"""A file is there whole or not at all, and what was there before stays until then."""

import errno
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from desktop_app.language import catalogs
from desktop_app.language.errors import Refused
from desktop_app.system.files import patiently, write_atomically, writing_atomically


@pytest.fixture(autouse=True, scope="module")
def english() -> Iterator[None]:
    """Sentences are compared in the language they are written in."""
    catalogs.use("en")
    yield
    catalogs.use("az")


@pytest.fixture
def path(tmp_path: Path) -> Iterator[Path]:
    """A file that is there; whatever happens, nothing else may be left beside it."""
    final = tmp_path / "Əliyev.xlsx"
    final.write_bytes(b"old")
    yield final
    assert [entry.name for entry in tmp_path.iterdir()] == [final.name]


def test_the_new_file_takes_the_place_of_the_old_one(path: Path) -> None:
    with writing_atomically(path) as temporary:
        temporary.write_bytes(b"new")
        assert path.read_bytes() == b"old"
    assert path.read_bytes() == b"new"


def test_the_temporary_name_says_nothing(path: Path) -> None:
    names = []
    for _attempt in range(3):
        with writing_atomically(path) as temporary:
            assert temporary.parent == path.parent
            assert temporary.exists()
            names.append(temporary.name)
    assert len(set(names)) == 3
    assert not any("liyev" in name or name.endswith("xlsx") for name in names)


def test_a_failure_leaves_the_old_file(path: Path) -> None:
    with pytest.raises(ZeroDivisionError), writing_atomically(path) as temporary:
        temporary.write_bytes(b"half")
        _ = 1 // 0
    assert path.read_bytes() == b"old"


def test_an_interrupt_leaves_the_old_file(path: Path) -> None:
    with pytest.raises(KeyboardInterrupt), writing_atomically(path) as temporary:
        temporary.write_bytes(b"half")
        raise KeyboardInterrupt
    assert path.read_bytes() == b"old"


def test_a_file_that_is_there_is_kept_on_wish(path: Path) -> None:
    with pytest.raises(Refused, match=r"“Əliyev\.xlsx” is already there"):
        write_atomically(path, b"new", replace=False)
    assert path.read_bytes() == b"old"


def test_a_file_that_came_meanwhile_is_kept_on_wish(path: Path) -> None:
    path.unlink()
    with pytest.raises(Refused, match="already there"), writing_atomically(path, replace=False) as temporary:
        temporary.write_bytes(b"new")
        path.write_bytes(b"theirs")
    assert path.read_bytes() == b"theirs"


def test_a_new_file_is_made_on_wish(path: Path) -> None:
    path.unlink()
    write_atomically(path, b"new", replace=False)
    assert path.read_bytes() == b"new"


def test_a_link_stays_a_link(tmp_path: Path) -> None:
    (tmp_path / "real").mkdir()
    real = tmp_path / "real" / "list.csv"
    real.write_bytes(b"old")
    link = tmp_path / "list.csv"
    link.symlink_to(real)
    write_atomically(link, b"new")
    assert link.is_symlink()
    assert real.read_bytes() == b"new"


@pytest.mark.parametrize(
    ("number", "said"),
    [(errno.ENOSPC, "disk is full"), (errno.EDQUOT, "disk is full")],
)
def test_a_full_disk_is_a_plain_sentence(path: Path, number: int, said: str) -> None:
    with pytest.raises(Refused, match=said), writing_atomically(path) as temporary:
        temporary.write_bytes(b"half")
        raise OSError(number, os.strerror(number))
    assert path.read_bytes() == b"old"


def test_other_faults_of_the_block_are_its_own(path: Path, tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError), writing_atomically(path) as temporary:
        temporary.write_bytes((tmp_path / "source that is not there").read_bytes())
    assert path.read_bytes() == b"old"


def test_a_folder_that_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(Refused, match=r"folder of “list\.csv” is not there"):
        write_atomically(tmp_path / "gone" / "list.csv", b"new")


def test_a_name_too_long_and_a_folder_in_its_place(tmp_path: Path) -> None:
    with pytest.raises(Refused, match="too long"):
        write_atomically(tmp_path / ("x" * 300), b"new")
    with pytest.raises(Refused, match="cannot be saved here"):
        write_atomically(tmp_path, b"new")
    assert list(tmp_path.iterdir()) == []


@pytest.mark.skipif(not Path("/sys/kernel").is_dir(), reason="needs a folder that nobody may write to")
def test_a_folder_that_may_not_be_written_to() -> None:
    with pytest.raises(Refused, match="cannot be saved here"):
        write_atomically(Path("/sys/kernel/list.csv"), b"new")


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs the disk that is always full")
def test_a_disk_that_is_really_full(path: Path) -> None:
    with pytest.raises(Refused, match="disk is full"), writing_atomically(path):
        Path("/dev/full").write_bytes(b"x")


class FakeClock:
    """Time that passes only while somebody pauses."""

    now = 0.0

    def __call__(self) -> float:
        return self.now

    def pause(self, seconds: float) -> None:
        self.now += seconds


def busy(number: int) -> OSError:
    error = OSError(errno.EACCES, "busy")
    error.winerror = number  # type: ignore[attr-defined,unused-ignore]  # only Windows knows it
    return error


@pytest.mark.parametrize("number", [5, 32, 33])
def test_a_file_held_by_a_virus_scanner_is_waited_for(number: int) -> None:
    clock = FakeClock()
    failures = [busy(number), busy(number)]

    def replace() -> None:
        if failures:
            raise failures.pop()

    patiently(replace, clock=clock, pause=clock.pause)
    assert not failures
    assert 0 < clock.now < 1


def test_patience_ends_after_two_and_a_half_seconds() -> None:
    clock = FakeClock()

    def replace() -> None:
        raise busy(32)

    with pytest.raises(OSError, match="busy"):
        patiently(replace, clock=clock, pause=clock.pause)
    assert 2.5 <= clock.now < 2.7


def test_other_errors_are_not_waited_for() -> None:
    clock = FakeClock()

    def replace() -> None:
        raise busy(112)

    with pytest.raises(OSError, match="busy"):
        patiently(replace, clock=clock, pause=clock.pause)
    assert clock.now == 0


@contextmanager
def umask(mask: int) -> Iterator[None]:
    before = os.umask(mask)
    try:
        yield
    finally:
        os.umask(before)


@pytest.mark.skipif(os.name == "nt", reason="Windows has no modes")
def test_a_new_file_has_the_rights_that_the_system_gives(path: Path) -> None:
    path.unlink()
    with umask(0o027):
        write_atomically(path, b"new")
    assert path.stat().st_mode & 0o777 == 0o640
