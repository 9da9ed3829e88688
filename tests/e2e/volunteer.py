"""A volunteer at the real window: clicks and types where there is something to see, and counts what it takes."""

import time
from collections.abc import Callable

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QComboBox, QPlainTextEdit, QScrollArea, QWidget

A_CLICK, A_KEY = 2.7, 0.28
"""Seconds that a click and a key take somebody who types slowly, looking for the place and thinking among them: the
keystroke-level model (Card, Moran, Newell 1980) with M + P + B for each click, K for each key."""


class Volunteer:
    """Knows no method of the program, only what can be seen."""

    def __init__(self) -> None:
        self.clicks = self.keys = 0
        self.waited = 0.0

    @property
    def seconds(self) -> float:
        """How long a person would have taken, and the program."""
        return self.clicks * A_CLICK + self.keys * A_KEY + self.waited

    def wait(self, it_is_so: Callable[[], bool], seconds: float = 60) -> None:
        """Wait for the program; this is its own time."""
        begun = time.monotonic()
        while not it_is_so():
            assert time.monotonic() - begun < seconds, "it did not come"
            QTest.qWait(10)
        self.waited += time.monotonic() - begun

    def button(self, words: str, where: QWidget) -> QAbstractButton:
        """The button that says so and can be seen."""
        found: list[QAbstractButton] = []

        def is_there() -> bool:
            found[:] = [
                each for each in where.findChildren(QAbstractButton) if each.text() == words and each.isVisible()
            ]
            return bool(found)

        self.wait(is_there)
        return found[0]

    def click(self, widget: QWidget, at: QPoint | None = None) -> None:
        """Click it, once it is there and in sight."""
        self.wait(lambda: widget.isVisible() and widget.isEnabled())
        self._bring_into_sight(widget, at)
        place = at if at is not None else widget.rect().center()
        self.clicks += 1
        QTest.mouseClick(widget, Qt.MouseButton.LeftButton, pos=place)

    def pick(self, field: QComboBox, words: str) -> None:
        """Open a choice and take what it calls so."""
        self.click(field)
        view = field.view()
        self.wait(view.isVisible)
        QTest.qWait(QApplication.doubleClickInterval() + 50)  # a list just opened takes no click: nobody is as quick
        row = next(row for row in range(field.count()) if field.itemText(row) == words)
        where = view.visualRect(field.model().index(row, 0)).center()
        self.clicks += 1
        QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=where)
        self.wait(lambda: field.currentIndex() == row)

    def type(self, widget: QWidget, text: str) -> None:
        """Click into a field and type at its end."""
        self.click(widget)
        if isinstance(widget, QPlainTextEdit):
            self.press(widget, Qt.Key.Key_End, Qt.KeyboardModifier.ControlModifier)
        self.keys += len(text)
        for letter in text:
            QTest.sendKeyEvent(
                QTest.KeyAction.Click, widget, Qt.Key.Key_unknown, letter, Qt.KeyboardModifier.NoModifier
            )

    def press(
        self,
        widget: QWidget,
        key: Qt.Key,
        modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier,
    ) -> None:
        """Press one key."""
        self.keys += 1
        QTest.keyClick(widget, key, modifier)

    def _bring_into_sight(self, widget: QWidget, at: QPoint | None) -> None:
        """Turn the wheel until it can be seen, which counts as a click."""
        parent = widget.parentWidget()
        spot = QRect(at if at is not None else widget.rect().center(), QPoint(1, 1))
        while parent is not None:
            if isinstance(parent, QScrollArea) and parent.widget() is not None:
                seen = QRect(widget.mapTo(parent.viewport(), spot.topLeft()), spot.size())
                if not parent.viewport().rect().contains(seen.topLeft()):
                    self.clicks += 1
                    parent.ensureWidgetVisible(widget)
                    QTest.qWait(1)
            parent = parent.parentWidget()
