"""Long work: a bar after a second, with a way to stop it."""

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop_app.gui.theme import Theme
from desktop_app.gui.widgets.progress import ProgressBarRow

SHOWN_AFTER = 1_000


class Working(QWidget):
    """Takes no room until work lasts longer than a second."""

    stop_asked = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None, *, top: int = 0) -> None:
        super().__init__(parent)
        self._theme = theme
        self._row: ProgressBarRow | None = None
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(theme.px(24), theme.px(top), theme.px(20), theme.px(12))
        self._soon = QTimer(self, singleShot=True, interval=SHOWN_AFTER)
        self._soon.timeout.connect(self.show)
        self.hide()

    def begin(self, what: str, stays: str) -> None:
        """Some work has begun; `stays` says what stopping it leaves."""
        self.end()
        self._row = ProgressBarRow(self._theme, what, stays=stays)
        self._row.stop_asked.connect(self.stop_asked)
        self._layout.addWidget(self._row)
        self._soon.start()

    def show_progress(self, done: int, total: int) -> None:
        """So many of so many are done."""
        if self._row is not None:
            self._row.show_progress(done, total)

    def end(self) -> None:
        """The work is over."""
        self._soon.stop()
        self.hide()
        if self._row is not None:
            self._row.hide()
            self._row.deleteLater()
            self._row = None
