"""What refers to itself goes on the window's thread, however busy a lane is."""

import gc
import threading
import weakref
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop_app.gui.garbage import GarbageCollector
from desktop_app.gui.lanes import Lane


class Circle(QObject):
    """An object that refers to itself and has a timer running."""

    def __init__(self) -> None:
        super().__init__()
        self.itself = self
        self.timer = QTimer(self, interval=10)
        self.timer.timeout.connect(self.beat)
        self.timer.start()

    def beat(self) -> None:
        """Nothing."""


@pytest.fixture
def owner(qapp: QApplication) -> Iterator[QObject]:
    yield QObject()
    gc.enable()


def test_a_busy_lane_destroys_nothing(owner: QObject, qtbot: QtBot) -> None:
    GarbageCollector(owner)
    lane = Lane("busy", owner)
    where: list[int] = []

    def garbage() -> None:
        for _each in range(50):
            weakref.finalize(Circle(), lambda: where.append(threading.get_ident()))

    def allocate() -> int:
        return len([[{}] for _each in range(200_000)])

    garbage()
    done: list[int] = []
    lane.ask(allocate, done.append, owner=owner)
    qtbot.waitUntil(lambda: bool(done) and len(where) == 50)
    assert set(where) == {threading.get_ident()}
    lane.close()


def test_little_garbage_is_left_lying(owner: QObject) -> None:
    collector = GarbageCollector(owner)
    gc.collect()
    looked = gc.get_stats()[0]["collections"]
    collector.look()
    assert gc.get_stats()[0]["collections"] == looked
