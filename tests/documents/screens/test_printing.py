"""Printing on real lanes: a thread for a few, a child for a batch, stopped and broken off."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop_app.documents import press
from desktop_app.documents.press import Printed, PrintJob
from desktop_app.documents.rules.requests import Output
from desktop_app.documents.screens import presses
from desktop_app.documents.screens.issue.draft import IssueDraft
from desktop_app.documents.screens.issue.issuing import Issuing, Outcome
from desktop_app.documents.screens.papers_folder import PapersFolder
from desktop_app.documents.screens.printing import PrintedPapers, Printing
from desktop_app.documents.screens.services import DocumentServices
from desktop_app.documents.service import TemplateRow
from desktop_app.gui.lanes import Lanes
from desktop_app.language.errors import Refused
from desktop_app.system.preferences import PreferencesFile
from tests.documents.offices import PapersOffice, many, thanks
from tests.documents.screens.viewers import FakeViewer

FEW, BATCH = presses.BATCH - 1, presses.BATCH + 5


@pytest.fixture
def owner(qapp: QApplication) -> QObject:
    """What lives as long as the test."""
    return QObject()


@pytest.fixture
def lanes(owner: QObject) -> Iterator[Lanes]:
    """Four real threads."""
    started = Lanes.start(owner)
    yield started
    started.close()


@pytest.fixture
def printing(office: PapersOffice, lanes: Lanes, owner: QObject) -> Printing:
    """Printing on those threads."""
    return Printing(lanes, office.documents, owner)


@pytest.fixture
def issuing(office: PapersOffice, lanes: Lanes, owner: QObject, tmp_path: Path) -> Issuing:
    """Issuing into a folder of the test."""
    papers = PapersFolder("test", PreferencesFile(tmp_path / "preferences.toml"))
    papers.choose(tmp_path / "papers")
    services = DocumentServices(office, papers, FakeViewer())
    return Issuing(lanes, services, owner)


def entered(office: PapersOffice, count: int) -> tuple[int, ...]:
    """So many documents with numbers and no files."""
    return office.documents.enter(thanks(office.add(*many(count)))).ids


def states(office: PapersOffice) -> list[str]:
    return [row.state for row in office.documents.register.listed()]


@pytest.mark.parametrize("count", [FEW, BATCH])
def test_files_are_the_same_from_thread_and_child(
    office: PapersOffice, printing: Printing, qtbot: QtBot, tmp_path: Path, count: int
) -> None:
    ids = entered(office, count)
    reports: list[tuple[int, int]] = []
    printing.progressed.connect(lambda done, total: reports.append((done, total)))
    with qtbot.waitSignal(printing.finished, timeout=30_000) as done:
        printing.start(ids, Output(tmp_path / "papers", joint=False))
    result: PrintedPapers = done.args[0]
    assert result.whole
    assert [each.id for each in result.papers] == list(ids)
    assert {each.file.read_bytes() for each in result.papers} == {office.documents.register.pdf(each) for each in ids}
    assert set(states(office)) == {"issued"}
    assert reports[-1] == (count, count)


def test_a_joint_file_from_the_child_has_all_pages(
    office: PapersOffice, printing: Printing, qtbot: QtBot, tmp_path: Path
) -> None:
    ids = entered(office, BATCH)
    with qtbot.waitSignal(printing.finished, timeout=30_000):
        printing.start(ids, Output(tmp_path / "all.pdf", joint=True))
    assert (tmp_path / "all.pdf").read_bytes() == office.documents.register.pdf(*ids)
    assert set(states(office)) == {"issued"}


def test_what_is_stopped_waits_and_is_finished_later(
    office: PapersOffice, printing: Printing, qtbot: QtBot, tmp_path: Path
) -> None:
    ids = entered(office, 60)
    printing.progressed.connect(lambda _done, _total: printing.stop())
    output = Output(tmp_path / "papers", joint=False)
    with qtbot.waitSignal(printing.finished, timeout=30_000) as done:
        printing.start(ids, output)
    result: PrintedPapers = done.args[0]
    assert not result.whole
    assert 0 < len(result.papers) < 60
    assert states(office).count("issued") == len(result.papers)
    assert not list(output.path.glob("*.tmp"))
    office.documents.finish([each for each in ids if each not in {paper.id for paper in result.papers}], output)
    assert set(states(office)) == {"issued"}
    assert len(list(output.path.iterdir())) == 60


def test_a_child_that_is_refused_says_why(office: PapersOffice, tmp_path: Path) -> None:
    job = office.documents.register.print_job(entered(office, BATCH))
    taken = tmp_path / "taken.pdf"
    taken.write_bytes(b"something else")
    with pytest.raises(Refused, match=r"taken\.pdf"):
        list(presses.printed(job, Output(taken, joint=True), lambda: False))
    assert taken.read_bytes() == b"something else"


def test_a_bug_in_the_child_is_a_bug_here_without_its_words(office: PapersOffice, tmp_path: Path) -> None:
    job = office.documents.register.print_job(entered(office, BATCH))
    broken = PrintJob(job.papers, {})
    with pytest.raises(RuntimeError, match="KeyError") as found:
        list(presses.printed(broken, Output(tmp_path, joint=False), lambda: False))
    assert "Əliyev" not in str(found.value)


def test_what_was_written_before_a_failure_is_marked(
    office: PapersOffice, printing: Printing, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    ids = entered(office, 3)

    def full_disk(job: PrintJob, output: Output, _sign_with: object = None) -> Iterator[Printed]:
        yield Printed(ids[0], output.path / "a.pdf")
        raise Refused("the disk is full")

    monkeypatch.setattr(press, "printed", full_disk)
    with qtbot.waitSignal(printing.failed, timeout=30_000) as failed:
        printing.start(ids, Output(tmp_path / "papers", joint=False))
    assert str(failed.args[0]) == "the disk is full"
    assert states(office) == ["issued", "not printed", "not printed"]


def letters(office: PapersOffice) -> tuple[TemplateRow, ...]:
    return tuple(each for each in office.documents.templates() if each.name == "thanks")


def test_stopping_while_composing_gives_no_number(office: PapersOffice, issuing: Issuing, qtbot: QtBot) -> None:
    ids = office.add(*many(120))
    issuing.composing.connect(lambda _done, _total: issuing.stop())
    with qtbot.waitSignal(issuing.finished, timeout=30_000) as done:
        issuing.start(IssueDraft(person_ids=ids, templates=letters(office), fields={"field": "dil"}))
    outcome: Outcome = done.args[0]
    assert outcome.rows == ()
    assert states(office) == []


def test_stopping_while_printing_keeps_the_numbers(office: PapersOffice, issuing: Issuing, qtbot: QtBot) -> None:
    ids = office.add(*many(60))
    issuing.printing.connect(lambda done, _total: issuing.stop() if done else None)
    with qtbot.waitSignal(issuing.finished, timeout=30_000) as done:
        issuing.start(IssueDraft(person_ids=ids, templates=letters(office), fields={"field": "dil"}))
    outcome: Outcome = done.args[0]
    assert len(outcome.rows) == 60
    assert 0 < len(outcome.waiting) < 60
    assert states(office).count("not printed") == len(outcome.waiting)
