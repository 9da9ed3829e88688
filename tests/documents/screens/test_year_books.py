"""The register of a year, saved from the register's menu: said at the end, stopped without a trace."""

from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from pytestqt.qtbot import QtBot

from desktop_app.documents.screens.register.view import RegisterView
from desktop_app.documents.screens.screen import DocumentsScreen
from desktop_app.gui.lanes import Ticket
from desktop_app.office.rights import Right
from tests.documents.offices import thanks
from tests.documents.screens.conftest import Staged
from tests.gui.fakes import InstantLane


class HeldLane(InstantLane):
    """Keeps a long job until the test has it done."""

    def __init__(self) -> None:
        self.ticket = Ticket()
        self.held: list[tuple[Any, ...]] = []

    def work(self, job: Any, done: Any, failed: Any = None, *, owner: Any, progressed: Any = None) -> Ticket:  # noqa: ARG002 - as the lane has it
        self.held.append((job, done, failed))
        return self.ticket

    def finish(self) -> None:
        """Do the job now."""
        ((job, done, _failed),) = self.held
        done(job(self))

    def report(self, done: int, total: int) -> None:
        """As the `Progress` of the job: tells nobody."""

    def stopped(self) -> bool:
        """Whether the window has asked to stop."""
        return self.ticket.stopping


def register(staged: Staged, qtbot: QtBot) -> RegisterView:
    """The register of an office that has two numbers of 2026 and one of 2025."""
    documents = staged.office.documents
    documents.enter(thanks(staged.ids))
    documents.enter(thanks(staged.ids[:1], date="24.12.2025"))
    return staged.screen(qtbot).register


def with_held_lane(staged: Staged) -> tuple[Staged, HeldLane]:
    """The same office, whose errands wait."""
    lane = HeldLane()
    lanes = replace(staged.context.lanes, errand=lane)
    return replace(staged, context=replace(staged.context, lanes=lanes)), lane


def test_each_year_is_offered_and_written(staged: Staged, qtbot: QtBot, tmp_path: Path) -> None:
    view = register(staged, qtbot)
    offered = {each.text(): each for each in view.more.menu().actions()}
    assert sorted(offered) == ["Save the register of 2025…", "Save the register of 2026…"]
    staged.prompts.path = tmp_path / "book.xlsx"
    offered["Save the register of 2026…"].trigger()
    assert staged.prompts.path.is_file()
    assert staged.window.said[-1] == "2 numbers written to book.xlsx"
    assert not view.books.isVisible()


def test_without_a_place_nothing_is_written(staged: Staged, qtbot: QtBot) -> None:
    view = register(staged, qtbot)
    staged.prompts.path = None
    view.books.save(2026)
    assert staged.window.said == []
    assert not view.books.isVisible()


def test_a_refusal_is_told(staged: Staged, qtbot: QtBot, tmp_path: Path) -> None:
    view = register(staged, qtbot)
    staged.prompts.path = tmp_path / "book.doc"
    view.books.save(2026)
    assert staged.prompts.told[-1].startswith("The register was not written: ")
    assert not view.books.isVisible()


def test_stopped_it_leaves_no_file_and_can_begin_again(staged: Staged, qtbot: QtBot, tmp_path: Path) -> None:
    staged, lane = with_held_lane(staged)
    view = register(staged, qtbot)
    staged.prompts.path = tmp_path / "book.pdf"
    view.books.save(2026)
    assert view.books.isVisible()
    view.books.save(2025)
    assert len(lane.held) == 1
    view.books.progress.stop_button.click()
    lane.finish()
    assert not staged.prompts.path.exists()
    assert staged.window.said[-1] == "You have stopped. No file was written."
    assert not view.books.isVisible()
    view.books.save(2025)
    assert len(lane.held) == 2


@pytest.mark.parametrize("right", [Right.EXPORT, Right.VOID])
def test_it_needs_the_right_to_export(staged: Staged, qtbot: QtBot, right: Right) -> None:
    staged.office.documents.enter(thanks(staged.ids))
    screen = DocumentsScreen(replace(staged.context, may=lambda asked: asked != right), staged.services)
    qtbot.addWidget(screen)
    assert screen.register.more.isHidden() == (right is Right.EXPORT)
