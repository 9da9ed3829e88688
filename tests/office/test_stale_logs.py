"""The log of a replaced office is never replayed into the one that took its place."""

import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from sqlalchemy import text

from desktop_app.office import door, engine, swapping
from desktop_app.office.backup import back_up
from desktop_app.office.desk import Desk
from desktop_app.office.restoring import restore
from tests.office.offices import StillClock, new_office, value_in

ROOT = Path(__file__).resolve().parents[2]
ROWS = 200
KILLED = """
import os, signal, sys
from pathlib import Path
from tests.office.test_stale_logs import filled
from tests.office.offices import StillClock, value_in
from desktop_app.office import door
filled(door.open_office(Path(sys.argv[1]), None, StillClock()), "old")
print("committed", flush=True)
os.kill(os.getpid(), signal.SIGKILL)
"""


def filled(desk: Desk, what: str) -> None:
    """Tags, so many, in one transaction."""
    with desk.database.write() as connection:
        for number in range(ROWS):
            connection.execute(
                text(
                    "INSERT INTO draft (user_id, form, title, content, updated_at) "
                    "VALUES (1, :form, '', '{}', '2026-11-25 09:00:00')"
                ),
                {"form": f"{what} {number}"},
            )


def old_rows(office: Path) -> int:
    return int(value_in(office, "SELECT count(*) FROM draft WHERE form LIKE 'old %'"))


@pytest.fixture
def backup(tmp_path: Path) -> Path:
    desk = new_office(tmp_path)
    made = back_up(desk, tmp_path / "backups")
    desk.database.close()
    return made


@pytest.fixture
def office(backup: Path, tmp_path: Path) -> Path:
    """An office whose last 200 rows lie in its log only, for its process was killed."""
    place = tmp_path / "office.ocaq"
    killed = subprocess.run(
        [sys.executable, "-c", KILLED, str(place)], cwd=ROOT, capture_output=True, check=False, text=True
    )
    assert killed.stdout == "committed\n", killed.stderr
    assert place.with_name("office.ocaq-wal").stat().st_size > 0
    return place


def test_replacing_only_the_file_would_bring_old_rows_back(office: Path, tmp_path: Path) -> None:
    """The fault that all this is for: what is put beside the old log comes to hold its rows, or is ruined."""
    copy = tmp_path / "copy.db"
    shutil.copy(office, copy)  # without its log: the state before the rows
    copy.replace(office)
    assert old_rows(office) == ROWS


def test_a_restore_takes_the_log_along_with_its_office(office: Path, backup: Path) -> None:
    kept = restore(backup, office, None).kept
    assert old_rows(office) == 0
    assert kept is not None
    assert old_rows(kept) == ROWS, "what was there is kept whole, with what lay in its log"


def test_a_swap_leaves_no_log(office: Path) -> None:
    desk = door.open_office(office, None, StillClock())
    key = desk.database.key
    desk.database.close()
    with swapping.beside(office) as copy:
        shutil.copy(office, copy)
        emptied = engine.connect(copy, key)
        emptied.execute("DELETE FROM draft")
        emptied.close()
        killed = subprocess.run([sys.executable, "-c", KILLED, str(office)], cwd=ROOT, capture_output=True, check=False)
        assert killed.returncode != 0
        swapping.replace(office, copy, key)
    assert not any(office.with_name(office.name + suffix).exists() for suffix in swapping.COMPANIONS)
    assert old_rows(office) == 0


def test_an_office_that_does_not_open_is_moved_aside_and_never_overwritten(backup: Path, tmp_path: Path) -> None:
    place = tmp_path / "office.ocaq"
    place.write_bytes(b"ruined" * 1000)
    kept = restore(backup, place, None).kept
    assert kept is not None
    assert kept.read_bytes() == b"ruined" * 1000
    assert old_rows(place) == 0
