"""The lock: after minutes without a key or a click, on waking from sleep, and on request."""

import time
from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QCursor
from PySide6.QtWidgets import QApplication, QWidget
from shiboken6 import isValid

TICK = 5_000
"""Milliseconds between two looks at the clock."""
SLEPT = 60.0
"""Seconds that no tick is late unless the computer slept meanwhile."""
_WORK = frozenset({QEvent.Type.KeyPress, QEvent.Type.MouseButtonPress, QEvent.Type.Wheel, QEvent.Type.InputMethod})


class IdleWatch(QObject):
    """Tells when nobody has worked for a while. Looks at the clock on the wall: timers stand still in sleep."""

    idle = Signal()

    def __init__(self, app: QApplication, minutes: int, parent: QObject, now: Callable[[], float] = time.time) -> None:
        super().__init__(parent)
        self.minutes = minutes
        self._now = now
        self._worked = self._looked = now()
        self._timer = QTimer(self, interval=TICK)
        self._timer.timeout.connect(self.look)
        self._timer.start()
        self._mouse = QCursor.pos()
        app.focusChanged.connect(self._watch)
        self._watch(None, app.focusWidget())
        app.applicationStateChanged.connect(self._state_changed)

    def look(self) -> None:
        """Look at the clock, and tell if it is time."""
        now = self._now()
        if self._mouse != QCursor.pos():
            self._mouse = QCursor.pos()
            self._worked = now
        slept = now - self._looked > SLEPT
        rested = now - self._worked >= self.minutes * 60
        self._looked = now
        if slept or rested:
            self._worked = now
            self.idle.emit()

    def look_again(self) -> None:
        """Nothing came of it: tell again at the next look."""
        self._worked = self._now() - self.minutes * 60

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Notice work; every event goes on to whom it is for."""
        if event.type() in _WORK:
            self._worked = self._now()
        return False

    def _watch(self, before: QWidget | None, now: QWidget | None) -> None:
        """Hear the keys of the widget that has them; a filter over the whole program would hear every paint too."""
        if before is not None and isValid(before):
            before.removeEventFilter(self)
        if now is not None:
            now.installEventFilter(self)

    def _state_changed(self, state: Qt.ApplicationState) -> None:
        if state == Qt.ApplicationState.ApplicationSuspended:
            self.idle.emit()
        elif state == Qt.ApplicationState.ApplicationActive:
            self.look()
