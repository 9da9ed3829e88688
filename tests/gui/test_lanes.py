"""Every answer comes back, on the window's thread, to those who still want it."""

import threading
import weakref
from concurrent.futures import Future
from functools import partial
from threading import Event
from time import sleep

import pytest
from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication
from pytestqt.exceptions import capture_exceptions
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from desktop_app.gui.lanes import Lane, Lanes, Progress

MANY = 2_000
PATIENCE = 10


@pytest.fixture
def lane(qapp: QApplication) -> Lane:
    return Lane("test", qapp)


@pytest.fixture
def owner(qapp: QApplication) -> QObject:
    return QObject(qapp)


def test_all_of_many_answers_come(lane: Lane, owner: QObject, qtbot: QtBot) -> None:
    came: list[int] = []
    for number in range(MANY):
        lane.ask(partial(abs, number), came.append, owner=owner)
    qtbot.waitUntil(lambda: len(came) == MANY)
    assert came == list(range(MANY))
    lane.close()


def test_the_job_runs_elsewhere_and_its_answer_comes_here(lane: Lane, owner: QObject, qtbot: QtBot) -> None:
    threads: list[threading.Thread] = []

    def done(worker: threading.Thread) -> None:
        threads.extend((worker, threading.current_thread()))

    lane.ask(threading.current_thread, done, owner=owner)
    qtbot.waitUntil(lambda: bool(threads))
    assert threads[0] is not threading.main_thread()
    assert threads[1] is threading.main_thread()
    lane.close()


def test_a_failure_goes_to_the_one_who_asked(lane: Lane, owner: QObject, qtbot: QtBot) -> None:
    failed: list[BaseException] = []
    lane.ask(lambda: 1 // 0, lambda _answer: pytest.fail("no answer"), failed.append, owner=owner)
    qtbot.waitUntil(lambda: bool(failed))
    assert isinstance(failed[0], ZeroDivisionError)
    lane.close()


def test_a_failure_that_nobody_took_surfaces(lane: Lane, owner: QObject, qtbot: QtBot) -> None:
    with capture_exceptions() as exceptions:
        lane.ask(lambda: 1 // 0, lambda _answer: None, owner=owner)
        qtbot.waitUntil(lambda: bool(exceptions))
    assert exceptions[0][0] is ZeroDivisionError
    lane.close()


def test_nothing_comes_to_an_owner_that_is_gone(lane: Lane, qtbot: QtBot) -> None:
    gone, gate, came = QObject(), Future[int](), list[int]()
    lane.ask(gate.result, came.append, owner=gone)
    gone.deleteLater()
    qtbot.wait(1)
    gate.set_result(1)
    _wait_for_all(lane, qtbot)
    assert came == []
    lane.close()


def test_a_newer_search_replaces_the_waiting_one(lane: Lane, owner: QObject, qtbot: QtBot) -> None:
    gate, came, ran = Future[str](), list[str](), list[str]()

    def search(text: str) -> str:
        ran.append(text)
        return text

    lane.ask(gate.result, came.append, owner=owner)
    for text in ("e", "el", "eli"):
        lane.ask(partial(search, text), came.append, owner=owner, replaces="search")
    gate.set_result("first")
    qtbot.waitUntil(lambda: "eli" in came)
    assert came == ["first", "eli"]
    assert ran == ["eli"]
    lane.close()


def test_the_answer_of_a_cancelled_job_is_dropped(lane: Lane, owner: QObject, qtbot: QtBot) -> None:
    gate, came = Future[int](), list[int]()
    ticket = lane.ask(gate.result, came.append, owner=owner)
    ticket.cancel()
    gate.set_result(1)
    _wait_for_all(lane, qtbot)
    assert came == []
    lane.close()


def test_a_stopped_job_delivers_what_it_has(lane: Lane, owner: QObject, qtbot: QtBot) -> None:
    came: list[int] = []
    steps: list[tuple[int, int]] = []
    started = threading.Event()

    def count(progress: Progress) -> int:
        done = 0
        while not progress.stopped():
            done += 1
            progress.report(done, 10_000_000)
            started.set()
        return done

    ticket = lane.work(count, came.append, owner=owner, progressed=lambda *step: steps.append(step))
    started.wait(PATIENCE)
    ticket.stop()
    qtbot.waitUntil(lambda: bool(came))
    assert came[0] >= 1
    assert steps[0] == (1, 10_000_000)
    assert len(steps) < came[0] or came[0] < 10
    lane.close()


def test_the_last_step_is_always_reported(lane: Lane, owner: QObject, qtbot: QtBot) -> None:
    steps: list[tuple[int, int]] = []
    came: list[None] = []

    def job(progress: Progress) -> None:
        for done in range(1, 501):
            progress.report(done, 500)

    lane.work(job, came.append, owner=owner, progressed=lambda *step: steps.append(step))
    qtbot.waitUntil(lambda: bool(came))
    assert steps[-1] == (500, 500)
    lane.close()


def _wait_for_all(lane: Lane, qtbot: QtBot) -> None:
    """Until a job asked for now has come back: those before it have by then."""
    done: list[int] = []
    waiting = QObject()
    lane.ask(lambda: 1, done.append, owner=waiting)
    qtbot.waitUntil(lambda: bool(done))


def test_what_was_written_while_the_window_closed_is_told(owner: QObject, qapp: QApplication) -> None:
    lanes = Lanes.start(owner)
    told: list[int] = []
    lanes.writer.ask(lambda: 42, told.append, owner=owner)
    lanes.close()
    assert told == [42]


def test_what_waits_to_be_written_while_the_window_closes_is_written(owner: QObject) -> None:
    lanes = Lanes.start(owner)
    started, written = Event(), []

    def first() -> None:
        started.set()
        sleep(0.05)

    lanes.writer.ask(first, lambda _none: None, owner=owner)
    lanes.writer.ask(lambda: written.append("a name"), lambda _none: None, owner=owner)
    started.wait(5)
    lanes.close()
    assert written == ["a name"]


def test_what_a_job_holds_goes_on_the_thread_of_the_window(lane: Lane, owner: QObject, qtbot: QtBot) -> None:
    gone: list[int] = []
    heard: list[bool] = []
    for _job in range(200):
        held = QObject()
        weakref.finalize(held, lambda: gone.append(threading.get_ident()))
        lane.ask(partial(isValid, held), heard.append, owner=owner)
        del held
    qtbot.waitUntil(lambda: len(heard) == len(gone) == 200)
    assert set(gone) == {threading.get_ident()}
    lane.close()
