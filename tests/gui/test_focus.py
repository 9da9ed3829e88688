"""The ring round what the keyboard is at: there by Tab, not by a click, gone with its window."""

import shiboken6
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from desktop_app.gui.theme import Theme
from desktop_app.gui.widgets.focus import FocusRing
from tests.gui.fakes import activate


def ringed(qtbot: QtBot) -> tuple[QWidget, FocusRing, QPushButton, QPushButton]:
    window = QWidget()
    first, second = QPushButton("Back"), QPushButton("Continue")
    layout = QVBoxLayout(window)
    layout.addWidget(first)
    layout.addWidget(second)
    ring = FocusRing(Theme.light(), window)
    window.show()
    activate(window, qtbot)
    first.setFocus()
    return window, ring, first, second


def test_the_ring_follows_the_keyboard(qtbot: QtBot) -> None:
    window, ring, first, second = ringed(qtbot)
    qtbot.addWidget(window)
    QTest.keyClick(first, Qt.Key.Key_Tab)
    assert ring.widget() is second
    QTest.mouseClick(first, Qt.MouseButton.LeftButton)
    assert not ring.isVisible()


def test_a_window_taken_down_while_the_keyboard_is_in_it_says_nothing(qapp: QApplication, qtbot: QtBot) -> None:
    window, _ring, first, second = ringed(qtbot)
    QTest.keyClick(first, Qt.Key.Key_Tab)
    assert QApplication.focusWidget() is second
    with qtbot.captureExceptions() as raised:
        shiboken6.delete(window)
    assert not raised


def test_the_corners_of_the_ring_are_drawn(qtbot: QtBot) -> None:
    window, ring, first, second = ringed(qtbot)
    qtbot.addWidget(window)
    QTest.keyClick(first, Qt.Key.Key_Tab)
    assert ring.mask().isEmpty()
    second.resize(second.width() + 20, second.height() + 20)
    assert ring.mask().isEmpty(), "nor does Qt cut them when the control grows"
