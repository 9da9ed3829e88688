"""An exchange of offices that is broken off anywhere is finished by whoever opens next."""

import contextlib
import os
import shutil
from pathlib import Path

import pytest
from sqlalchemy import text

from desktop_app.office import backup, door, moved, restoring, swapping
from tests.office.offices import StillClock, new_office, value_in


class Died(BaseException):
    """The process ends here."""


def _series(place: Path, password: str) -> str:
    return str(value_in(place, "SELECT series FROM office", password))


def _made(folder: Path, series: str, password: str) -> Path:
    desk = new_office(folder, password=password)
    with desk.database.write() as connection:
        connection.execute(text("UPDATE office SET series = :series"), {"series": series})
    made = backup.back_up(desk, folder / "backups")
    desk.database.close()
    return made


def _let_die(monkeypatch: pytest.MonkeyPatch, after: int) -> None:
    """From now on so many files are moved, or the plan of an exchange removed, before the process dies."""
    left = [after]
    rename, unlink = Path.rename, Path.unlink

    def count() -> None:
        left[0] -= 1
        if left[0] < 0:
            raise Died

    def moving(self: Path, to: Path) -> Path:
        if not self.name.endswith(".tmp"):  # before the plan
            count()
        return rename(self, to)

    def removing(self: Path, *, missing_ok: bool = False) -> None:
        if self.name.endswith("-swap"):
            count()
        unlink(self, missing_ok=missing_ok)

    monkeypatch.setattr(Path, "rename", moving)
    monkeypatch.setattr(Path, "unlink", removing)


@pytest.mark.parametrize("step", range(9))
def test_wherever_a_restore_is_broken_off_both_offices_are_whole(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, step: int
) -> None:
    incoming = _made(tmp_path / "new", "NEW", "the new password")
    _made(tmp_path / "old", "OLD", "the old password")
    place = tmp_path / "old" / "office.ocaq"
    # a log that belongs to the old office, as a killed process leaves it
    desk = door.open_office(place, "the old password", StillClock())
    with desk.database.write() as connection:
        connection.execute(text("UPDATE office SET series = 'LOG'"))
    for suffix in ("", "-wal", "-shm"):
        shutil.copy(place.with_name(place.name + suffix), tmp_path / f"kept{suffix}")
    desk.database.close()
    for suffix in ("", "-wal", "-shm"):
        shutil.copy(tmp_path / f"kept{suffix}", place.with_name(place.name + suffix))

    moved.mark(place, moved.Moved(StillClock().now(), "office-000001.ocaq-backup"))

    with monkeypatch.context() as dying, contextlib.suppress(Died):
        _let_die(dying, step)
        restoring.restore(incoming, place, "the new password")
    assert _series(place, "the new password") == "NEW"
    assert _series(place.with_name("office-1.ocaq"), "the old password") == "LOG"
    assert not list(place.parent.glob("*-swap")), "it is finished"
    assert moved.moved_from(place) is None, "what is restored here is worked in here"


def test_before_the_plan_is_written_nothing_has_changed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    incoming = _made(tmp_path / "new", "NEW", "the new password")
    _made(tmp_path / "old", "OLD", "the old password")
    place = tmp_path / "old" / "office.ocaq"

    def die(*_: object) -> None:
        raise Died

    with monkeypatch.context() as dying:
        dying.setattr(swapping, "write_atomically", die)
        with pytest.raises(Died):
            restoring.restore(incoming, place, "the new password")
    assert _series(place, "the old password") == "OLD"


def test_what_killed_processes_left_beside_an_office_goes_after_a_day(tmp_path: Path) -> None:
    new_office(tmp_path).database.close()
    old = [tmp_path / name for name in (".ocaq-01.tmp", ".ocaq-01.tmp-wal", ".ocaq-02.new", ".ocaq-02.new-keys")]
    for each in old:
        each.write_bytes(b"half")
        os.utime(each, (0, 0))
    (fresh := tmp_path / ".ocaq-03.tmp").write_bytes(b"being written")
    swapping.tidy(tmp_path / "office.ocaq")
    assert not any(each.exists() for each in old)
    assert fresh.exists()


def test_what_an_exchange_still_needs_stays(tmp_path: Path) -> None:
    new_office(tmp_path).database.close()
    (needed := tmp_path / ".ocaq-02.new").write_bytes(b"whole")
    os.utime(needed, (0, 0))
    (tmp_path / "other.ocaq-swap").write_bytes(b"{}")
    swapping.tidy(tmp_path / "office.ocaq")
    assert needed.exists()
