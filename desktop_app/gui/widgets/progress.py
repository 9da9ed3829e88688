"""How far a long piece of work is, with a way to stop it that says what stays; or only that it goes on."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QVBoxLayout, QWidget

from desktop_app.gui.theme import Theme, Type
from desktop_app.gui.widgets.buttons import Button, Kind
from desktop_app.gui.widgets.labels import Label
from desktop_app.language.catalogs import gettext as _


class ProgressBarRow(QWidget):
    """A thin bar, "143 / 500", and Stop; never in a window of its own."""

    stop_asked = Signal()

    def __init__(self, theme: Theme, what: str, *, stays: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._what = Label(theme, what, Type.MEDIUM)
        self._count = Label(theme, "", Type.BODY, "text2")
        self._words = stays
        self._stays = Label(theme, stays, Type.SMALL, "text2", wrap=True)
        if not stays:  # never shown by hand: without a parent yet, it would be a window of its own for a moment
            self._stays.hide()
        self._bar = QProgressBar()
        self._bar.setObjectName("progressBar")
        self._bar.setTextVisible(False)
        self._bar.setAccessibleName(what)
        self.stop_button = Button(theme, _("Stop"), Kind.COMPACT)
        self.stop_button.clicked.connect(self._ask_to_stop)
        head = QHBoxLayout()
        head.addWidget(self._what)
        head.addStretch()
        head.addWidget(self._count)
        words = QVBoxLayout()
        words.setSpacing(theme.px(6))
        words.addLayout(head)
        words.addWidget(self._bar)
        words.addWidget(self._stays)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(theme.px(16))
        layout.addLayout(words, stretch=1)
        layout.addWidget(self.stop_button)
        self.begin()

    def show_progress(self, done: int, total: int) -> None:
        """So many of so many; a total of 0 is not known yet. From the end on nothing can be stopped any more."""
        self._bar.setRange(0, total)
        self._bar.setValue(done)
        self._count.setText(f"{done} / {total}" if total else "")
        if 0 < total <= done:
            self.stop_button.setEnabled(False)
            self._stays.setText(_("Almost done; this can no longer be stopped."))

    def begin(self) -> None:
        """Be ready for another piece of the same work."""
        self.stop_button.setEnabled(True)
        self._stays.setText(self._words)
        self.show_progress(0, 0)

    def _ask_to_stop(self) -> None:
        self.stop_button.setEnabled(False)
        self.stop_asked.emit()


class BusyRow(QWidget):
    """What is being done that takes a few seconds and cannot be measured; out of sight until it is said."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._what = Label(theme, "", Type.MEDIUM, wrap=True)
        self._bar = QProgressBar()
        self._bar.setObjectName("progressBar")
        self._bar.setTextVisible(False)
        self._bar.setRange(0, 0)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(theme.px(6))
        layout.addWidget(self._what)
        layout.addWidget(self._bar)
        self.say("")

    def say(self, what: str) -> None:
        """Say what is being done; an empty text says that it is done."""
        self._what.setText(what)
        self._bar.setAccessibleName(what)
        self.setVisible(bool(what))
