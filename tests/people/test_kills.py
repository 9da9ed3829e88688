"""`kill -9` in the midst of an import: the office opens, is whole, and has all of the list or nothing."""

import random
import shutil
import signal
import subprocess
import sys
import threading
import time
from pathlib import Path

import pytest
from sqlalchemy import func, select

from desktop_app.office import doctor
from desktop_app.office.door import open_office
from desktop_app.people.records import ImportRecord, TermRecord
from desktop_app.people.service import PeopleService
from tests.office.offices import StillClock, new_office
from tests.samples.sheets import write_sample_csv

ROWS = 4_000
KILLS = 10


@pytest.mark.skipif(sys.platform == "win32", reason="kill -9 is a signal of POSIX")
def test_a_killed_import_leaves_all_or_nothing(tmp_path: Path) -> None:
    chance = random.Random(11)
    sheet, empty = tmp_path / "list.csv", tmp_path / "empty"
    write_sample_csv(sheet, ROWS)
    empty.mkdir()
    new_office(empty).database.close()
    begun = time.monotonic()
    assert bring_in(shutil.copytree(empty, tmp_path / "whole"), sheet, kill_after=None)
    longest = time.monotonic() - begun
    lost = 0
    for kill in range(KILLS):
        folder = shutil.copytree(empty, tmp_path / str(kill))
        acknowledged = bring_in(folder, sheet, kill_after=chance.uniform(0, longest / 2))
        is_in = is_whole(folder)
        assert is_in or not acknowledged, "an acknowledged import is lost"
        lost += not is_in
    assert lost, "no kill came before the commit: the test looks at nothing"


def bring_in(folder: Path, sheet: Path, *, kill_after: float | None) -> bool:
    """Import in a process of its own, killed so many seconds after it has planned; whether it was acknowledged."""
    command = [sys.executable, "-m", "tests.people.importing_child", str(folder / "office.ocaq"), str(sheet)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as child:
        assert child.stdout
        assert child.stdout.readline().strip() == "planned"
        killer = threading.Timer(kill_after or 600, child.send_signal, [signal.SIGKILL])
        killer.start()
        said = child.stdout.read().split()
        killer.cancel()
    return "acknowledged" in said


def is_whole(folder: Path) -> bool:
    """Whether the list is in, having found that all of it is or nothing, and that the file is sound."""
    desk = open_office(folder / "office.ocaq", None, StillClock())
    try:
        assert doctor.check(desk).ok
        count = PeopleService(desk).count()
        with desk.database.read() as connection:
            imports = connection.scalar(select(func.count()).select_from(ImportRecord))
            known = connection.scalar(select(func.count(TermRecord.person_id.distinct())))
        assert (count, imports, known) in {(0, 0, 0), (ROWS, 1, ROWS)}
        return count == ROWS
    finally:
        desk.database.close()
