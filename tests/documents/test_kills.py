"""A process killed while it issues leaves a whole file and a register without gaps, and loses nothing."""

import json
import random
import subprocess
import sys
import time
from pathlib import Path

from desktop_app.documents.rules.requests import Output
from desktop_app.office.engine import integrity_findings
from tests.documents.offices import PapersOffice, many, opened, papers_office

KILLS = 20


def test_kill_9_while_issuing_loses_nothing(tmp_path: Path) -> None:
    office = papers_office(tmp_path)
    office.add(*many(6))
    office.close()
    folder = tmp_path / "papers"
    chance = random.Random(20261125)
    acknowledged: dict[str, str] = {}
    cut_off = 0
    for _kill in range(KILLS):
        new = issue_and_kill(tmp_path / "office.ocaq", folder, chance.uniform(0.0, 0.25))
        acknowledged |= new
        office = opened(tmp_path / "office.ocaq")
        assert_kept(office, new)
        cut_off += judged_and_finished(office, folder)
        office.close()
    office = opened(tmp_path / "office.ocaq")
    assert_kept(office, acknowledged)
    office.close()
    assert acknowledged, "no batch was ever acknowledged: the test kills too early to prove anything"
    assert cut_off, "no kill ever fell between a number and its file: the test proves nothing"


def issue_and_kill(office_file: Path, folder: Path, after: float) -> dict[str, str]:
    """Let a process issue for a moment, kill it, and give the numbers and files that it acknowledged."""
    child = subprocess.Popen(
        [sys.executable, "-m", "tests.documents.issuing_child", office_file, folder],
        stdout=subprocess.PIPE,
        text=True,
    )
    assert child.stdout is not None
    ready = child.stdout.readline()
    assert ready, "the child never got ready"
    time.sleep(after)  # the instant of the kill is what this test is about
    child.kill()
    said = child.stdout.read()
    child.wait()
    child.stdout.close()
    whole = [line for line in said.splitlines(keepends=True) if line.endswith("\n")]
    return {number: file for line in whole for number, file in json.loads(line)}


def assert_kept(office: PapersOffice, acknowledged: dict[str, str]) -> None:
    """Every number that was acknowledged is issued, and its file holds its paper."""
    register = office.documents.register
    for number, file in acknowledged.items():
        found = register.document(register.id_of(number))
        assert found.row.state == "issued"
        assert Path(file).read_bytes() == register.pdf(found.row.id)


def judged_and_finished(office: PapersOffice, folder: Path) -> int:
    """Check the office after a kill and finish what it left; gives how many numbers had no file yet."""
    register = office.documents.register
    rows = register.listed()
    with office.desk.database.outside_transaction() as connection:
        assert integrity_findings(connection) == []
    assert [row.number for row in rows] == [f"S-2026/{running:04d}" for running in range(1, len(rows) + 1)]
    open_ones = [row.id for row in rows if row.state == "not printed"]
    finished = office.documents.finish(open_ones, Output.at(folder))
    assert [paper.id for paper in finished] == open_ones
    assert {row.state for row in register.listed()} <= {"issued"}
    assert len(list(folder.glob("*.pdf"))) == len(rows)
    return len(open_ones)
