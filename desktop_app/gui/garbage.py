"""Garbage that refers to itself, collected on the window's thread and on no other.

Python looks for it on whichever thread happens to allocate. A screen that has gone is often part of such a circle, and
a widget or timer that is destroyed on a lane's thread takes the program with it: the timer fires once more, into
nothing.
"""

import gc
from typing import Final

from PySide6.QtCore import QObject, QTimer

LOOKS_EVERY: Final = 500
"""Milliseconds between two looks."""
_OLDEST: Final = 2


class GarbageCollector(QObject):
    """Does from now on what Python's own collector did, by the same thresholds."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        gc.disable()
        timer = QTimer(self, interval=LOOKS_EVERY)
        timer.timeout.connect(self.look)
        timer.start()

    def look(self) -> None:
        """Collect the oldest generation of which there is enough."""
        due = zip(range(_OLDEST + 1), gc.get_count(), gc.get_threshold(), strict=True)
        oldest = max((age for age, count, threshold in due if count > threshold > 0), default=None)
        if oldest is not None:
            gc.collect(oldest)
