"""The watch over an idle window: it tells after the minutes, on waking, and not while somebody works."""

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop_app.window.lock import IdleWatch


class Wall:
    """A clock on the wall that tests turn."""

    def __init__(self) -> None:
        self.seconds = 1_000.0

    def __call__(self) -> float:
        return self.seconds


def _watch(qapp: QApplication, wall: Wall, told: list[float]) -> IdleWatch:
    watch = IdleWatch(qapp, 10, qapp, wall)
    watch.idle.connect(lambda: told.append(wall.seconds))
    return watch


def _pass(watch: IdleWatch, wall: Wall, seconds: int) -> None:
    """So many seconds, with a look at the clock every five."""
    for _each in range(seconds // 5):
        wall.seconds += 5
        watch.look()


def test_it_tells_after_the_minutes_and_again_after_as_many(qapp: QApplication, qtbot: QtBot) -> None:
    wall, told = Wall(), list[float]()
    watch = _watch(qapp, wall, told)
    _pass(watch, wall, 595)
    assert told == []
    _pass(watch, wall, 5)
    assert len(told) == 1
    _pass(watch, wall, 600)
    assert len(told) == 2
    watch.deleteLater()


def test_a_key_is_work(qapp: QApplication, qtbot: QtBot) -> None:
    wall, told = Wall(), list[float]()
    watch = _watch(qapp, wall, told)
    _pass(watch, wall, 595)
    key = QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_A, Qt.KeyboardModifier.NoModifier)
    assert watch.eventFilter(QObject(), key) is False
    _pass(watch, wall, 595)
    assert told == []
    watch.deleteLater()


def test_it_tells_on_waking_from_sleep(qapp: QApplication, qtbot: QtBot) -> None:
    wall, told = Wall(), list[float]()
    watch = _watch(qapp, wall, told)
    wall.seconds += 90
    watch.look()
    assert len(told) == 1
    watch.deleteLater()


def test_it_asks_again_at_the_next_look(qapp: QApplication, qtbot: QtBot) -> None:
    wall, told = Wall(), list[float]()
    watch = _watch(qapp, wall, told)
    watch.look_again()
    _pass(watch, wall, 5)
    assert len(told) == 1
    watch.deleteLater()
