"""How far a piece of work is that goes on behind the window, with a way to stop it; seen only if it takes its time."""

from collections.abc import Callable

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QDialog, QVBoxLayout, QWidget

from desktop_app.gui.theme import Theme
from desktop_app.gui.widgets.progress import ProgressBarRow

LONG = 1000
"""Milliseconds from which on work is watched."""


class WatchDialog(QDialog):
    """A bar over the window; Esc is its Stop. `end` closes it for good."""

    def __init__(self, theme: Theme, what: str, stop: Callable[[], None], parent: QWidget | None) -> None:
        super().__init__(parent)
        self.setWindowTitle(what)
        self.setWindowModality(Qt.WindowModality.WindowModal)
        self.setFixedWidth(theme.px(480))
        self.row = ProgressBarRow(theme, what)
        self.row.stop_asked.connect(stop)
        layout = QVBoxLayout(self)
        pad = theme.px(20)
        layout.setContentsMargins(pad, pad, pad, pad)
        layout.addWidget(self.row)
        self._showing = QTimer(self, singleShot=True, interval=LONG)
        self._showing.timeout.connect(self.show)
        self._showing.start()

    def show_progress(self, done: int, total: int) -> None:
        """So many of so many."""
        self.row.show_progress(done, total)

    def end(self) -> None:
        """The work is over."""
        self._showing.stop()
        self.done(0)
        self.deleteLater()

    def reject(self) -> None:
        """Closing it stops the work; it goes when the work has ended."""
        self.row.stop_button.click()
