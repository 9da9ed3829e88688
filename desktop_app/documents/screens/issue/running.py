"""What stands there while documents are made: how far it is, and what stays when it is stopped."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QSizePolicy, QStackedWidget, QVBoxLayout, QWidget

from desktop_app.gui.theme import Theme
from desktop_app.gui.widgets.progress import ProgressBarRow
from desktop_app.gui.widgets.surfaces import Card
from desktop_app.language.catalogs import gettext as _


class RunningPage(QWidget):
    """Composing first, then printing: stopping means something else in each, and for documents without a number."""

    stop_asked = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.composing = ProgressBarRow(
            theme, _("Preparing the documents"), stays=_("When you stop now, no number is given.")
        )
        self.printing = ProgressBarRow(
            theme,
            _("Printing the documents"),
            stays=_("The numbers are given. What is stopped stays “not printed” and can be finished later."),
        )
        self.preparing = ProgressBarRow(
            theme, _("Preparing the documents"), stays=_("Files that are written by then stay in the folder.")
        )
        self.registered = True
        self._stack = QStackedWidget()
        for row in (self.composing, self.printing, self.preparing):
            self._stack.addWidget(row)
            row.stop_asked.connect(self.stop_asked)
        card = Card(theme)
        card.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        card.add(self._stack)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(card)
        layout.addStretch()

    def show_composing(self, done: int, total: int) -> None:
        """So many are composed; a total of 0 is not known yet."""
        self._show(self.composing if self.registered else self.preparing, done, total)

    def show_printing(self, done: int, total: int) -> None:
        """So many are printed."""
        self._show(self.printing if self.registered else self.preparing, done, total)

    def _show(self, row: ProgressBarRow, done: int, total: int) -> None:
        if done == 0:
            row.stop_button.setEnabled(True)
        row.show_progress(done, total)
        self._stack.setCurrentWidget(row)
