"""A process killed while it issues leaves a whole file and a register without gaps, and loses nothing."""

import random
import time
from multiprocessing import get_all_start_methods, get_context
from multiprocessing.connection import Connection
from pathlib import Path

import pytest

from desktop_app.documents.rules.requests import Output
from desktop_app.office.engine import integrity_findings
from tests.documents.issuing_child import Acknowledged, issue
from tests.documents.offices import PapersOffice, many, opened, papers_office

KILLS = 10
WRITERS = 3
BATCHES = 4
PROCESSES = 8


class Child:
    """A process that issues; where it can be, a copy of one that has imported everything already."""

    def __init__(self, office_file: Path, folder: Path, *, batches: int) -> None:
        forks = "forkserver" in get_all_start_methods()
        context = get_context("forkserver") if forks else get_context("spawn")
        context.set_forkserver_preload(["tests.documents.issuing_child"])
        self._said: Connection[None, Acknowledged]
        self._said, theirs = context.Pipe(duplex=False)
        self.process = context.Process(target=issue, args=(office_file, folder, batches, theirs))
        self.process.start()
        theirs.close()
        self.acknowledged = self._said.recv()
        assert self.acknowledged == {}, "it only says that it is ready"

    def hear(self, batches: int) -> float:
        """Wait until so many batches are acknowledged; gives the seconds it took."""
        started = time.monotonic()
        for _batch in range(batches):
            self.acknowledged |= self._said.recv()
        return time.monotonic() - started

    def hear_what_is_said(self) -> None:
        """What has been acknowledged meanwhile; waits a little when nothing was."""
        if self._said.poll(0.01):
            self.hear(1)

    def end(self) -> None:
        """Hear the rest; what a kill cut off was never said."""
        with self._said:
            while True:
                try:
                    self.hear(1)
                except (EOFError, OSError):
                    break
        self.process.join()


def test_kill_9_while_issuing_loses_nothing(tmp_path: Path) -> None:
    office_file, folder = office_of_six(tmp_path)
    chance = random.Random(20261125)
    acknowledged: Acknowledged = {}
    cut_off = 0
    for kill in range(KILLS):
        child = Child(office_file, folder, batches=0)
        batch = child.hear(2) / 2
        child.hear(kill % 2)  # in the middle of a joint file, then in the middle of files apart
        time.sleep(chance.uniform(0.0, batch))  # the instant of the kill is what this test is about
        child.process.kill()
        child.end()
        acknowledged |= child.acknowledged
        office = opened(office_file)
        assert_kept(office, child.acknowledged)
        cut_off += judged_and_finished(office, folder)
        office.close()
    office = opened(office_file)
    assert_kept(office, acknowledged)
    office.close()
    assert len(acknowledged) >= KILLS * 2
    assert cut_off, "no kill ever fell between a number and its file: the test proves nothing"


def test_processes_that_issue_at_once_share_the_numbers(tmp_path: Path) -> None:
    office_file, folder = office_of_six(tmp_path)
    children = [Child(office_file, folder, batches=BATCHES) for _writer in range(WRITERS)]
    for child in children:
        child.end()
    assert [child.process.exitcode for child in children] == [0] * WRITERS
    office = opened(office_file)
    for child in children:
        assert_kept(office, child.acknowledged)
    numbers = [number for child in children for said in child.acknowledged.values() for number in said]
    assert len(numbers) == len(set(numbers)) == WRITERS * BATCHES * 6
    assert judged_and_finished(office, folder) == 0
    office.close()


@pytest.mark.parametrize(
    ("documents", "kills"), [(240, 4), pytest.param(10_000, 150, marks=pytest.mark.soak)], ids=["slice", "whole"]
)
def test_eight_processes_with_kills_among_them_leave_no_gap_and_no_double(
    tmp_path: Path, documents: int, kills: int
) -> None:
    office_file, folder = office_of_six(tmp_path)
    chance = random.Random(20261126)
    issuing = [Child(office_file, folder, batches=0) for _process in range(PROCESSES)]
    acknowledged: Acknowledged = {}
    killed = 0
    while (issued := sum(map(len, acknowledged.values()))) < documents:
        for child in issuing:
            child.hear_what_is_said()
            acknowledged |= child.acknowledged
        if issued * kills >= (killed + 1) * documents:
            unlucky = issuing.pop(chance.randrange(PROCESSES))
            time.sleep(chance.uniform(0.0, 0.1))  # the instant of the kill is what this test is about
            unlucky.process.kill()
            unlucky.end()
            acknowledged |= unlucky.acknowledged
            issuing.append(Child(office_file, folder, batches=0))
            killed += 1
    for child in issuing:
        child.process.kill()
        child.end()
        acknowledged |= child.acknowledged
    office = opened(office_file)
    assert_kept(office, acknowledged)
    numbers = [number for each in acknowledged.values() for number in each]
    assert len(numbers) == len(set(numbers))
    left = judged_and_finished(office, folder)
    office.close()
    assert killed >= kills - 1
    assert left <= (killed + PROCESSES) * 6, "more was left than a kill can leave"


def office_of_six(folder: Path) -> tuple[Path, Path]:
    """An office with six people, closed, and a folder for its papers."""
    office = papers_office(folder)
    office.add(*many(6))
    office.close()
    papers = folder / "papers"
    papers.mkdir()
    return folder / "office.ocaq", papers


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
