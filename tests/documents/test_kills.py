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
WRITERS = 3
BATCHES = 4

Acknowledged = dict[str, list[str]]
"""The numbers that a process said are in a file."""


def test_kill_9_while_issuing_loses_nothing(tmp_path: Path) -> None:
    office_file, folder = office_of_six(tmp_path)
    chance = random.Random(20261125)
    acknowledged: Acknowledged = {}
    cut_off = 0
    for _kill in range(KILLS):
        child = start(office_file, folder, batches=0)
        time.sleep(chance.uniform(0.0, 0.25))  # the instant of the kill is what this test is about
        child.kill()
        new = heard(child)
        acknowledged |= new
        office = opened(office_file)
        assert_kept(office, new)
        cut_off += judged_and_finished(office, folder)
        office.close()
    office = opened(office_file)
    assert_kept(office, acknowledged)
    office.close()
    assert acknowledged, "no batch was ever acknowledged: the test kills too early to prove anything"
    assert cut_off, "no kill ever fell between a number and its file: the test proves nothing"


def test_processes_that_issue_at_once_share_the_numbers(tmp_path: Path) -> None:
    office_file, folder = office_of_six(tmp_path)
    children = [start(office_file, folder, batches=BATCHES) for _writer in range(WRITERS)]
    said = [heard(child) for child in children]
    assert [child.returncode for child in children] == [0] * WRITERS
    office = opened(office_file)
    for each in said:
        assert_kept(office, each)
    numbers = [number for each in said for file_numbers in each.values() for number in file_numbers]
    assert len(numbers) == len(set(numbers)) == WRITERS * BATCHES * 6
    assert judged_and_finished(office, folder) == 0
    office.close()


def office_of_six(folder: Path) -> tuple[Path, Path]:
    """An office with six people, closed, and a folder for its papers."""
    office = papers_office(folder)
    office.add(*many(6))
    office.close()
    papers = folder / "papers"
    papers.mkdir()
    return folder / "office.ocaq", papers


def start(office_file: Path, folder: Path, *, batches: int) -> "subprocess.Popen[str]":
    """A process that is about to issue."""
    command = [sys.executable, "-m", "tests.documents.issuing_child", str(office_file), str(folder), str(batches)]
    child = subprocess.Popen(command, stdout=subprocess.PIPE, text=True)
    assert child.stdout is not None
    assert child.stdout.readline() == "ready\n"
    return child


def heard(child: "subprocess.Popen[str]") -> Acknowledged:
    """All that a process acknowledged before its end; a line cut off by a kill was never heard."""
    assert child.stdout is not None
    with child.stdout:
        said = child.stdout.read()
    child.wait()
    acknowledged: Acknowledged = {}
    for line in said.splitlines(keepends=True):
        if line.endswith("\n"):
            acknowledged |= json.loads(line)
    return acknowledged


def assert_kept(office: PapersOffice, acknowledged: Acknowledged) -> None:
    """Every number that was acknowledged is issued, and its file holds its paper."""
    register = office.documents.register
    for file, numbers in acknowledged.items():
        ids = [register.id_of(number) for number in numbers]
        assert {row.state for row in register.rows(ids)} == {"issued"}
        assert Path(file).read_bytes() == register.pdf(*ids)


def judged_and_finished(office: PapersOffice, folder: Path) -> int:
    """Check the office after a kill and finish what it left; gives how many numbers had no file yet."""
    register = office.documents.register
    rows = register.listed()
    with office.desk.database.outside_transaction() as connection:
        assert integrity_findings(connection) == []
    assert office.documents.check() == ()
    assert [row.number for row in rows] == [f"S-2026/{running:04d}" for running in range(1, len(rows) + 1)]
    open_ones = [row.id for row in rows if row.state == "not printed"]
    finished = office.documents.finish(open_ones, Output.at(folder))
    assert [paper.id for paper in finished] == open_ones
    assert all(paper.file.read_bytes() == register.pdf(paper.id) for paper in finished)
    assert {row.state for row in register.listed()} <= {"issued"}
    return len(open_ones)
