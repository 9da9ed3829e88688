"""How long the window stands still: between two beats nothing is painted and no key is heard."""

from time import perf_counter

from PySide6.QtCore import QObject, QTimer


class Heart(QObject):
    """Beats every two milliseconds as far as the window's thread lets it; `longest` is its longest pause in seconds."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.longest, self._last = 0.0, 0.0
        self._timer = QTimer(self, interval=2)
        self._timer.timeout.connect(self._beat)

    def start(self) -> None:
        """Forget the pauses there were, and beat."""
        self.longest, self._last = 0.0, perf_counter()
        self._timer.start()

    def stop(self) -> None:
        """Beat no more."""
        self._timer.stop()

    def _beat(self) -> None:
        now = perf_counter()
        self.longest, self._last = max(self.longest, now - self._last), now
