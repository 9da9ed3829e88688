"""What first run and unlocking have in common: the panel at the leading edge, the ring of the keyboard, help.

And what the doors have by which a backup comes back: how far that is, with a way to stop it.
"""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtGui import QShortcut
from PySide6.QtWidgets import QHBoxLayout, QWidget

from desktop_app.gui import icons
from desktop_app.gui.keys import Command, shortcut, shortcut_text
from desktop_app.gui.theme import Theme
from desktop_app.gui.widgets.buttons import Button, Kind
from desktop_app.gui.widgets.focus import FocusRing
from desktop_app.gui.widgets.progress import BusyRow, ProgressBarRow
from desktop_app.language.catalogs import gettext as _
from desktop_app.office.screens.welcome_panel import WelcomePanel


class DoorWindow(QWidget):
    """A window before an office is open; `help_topic` is the page of help that fits what is in sight."""

    help_asked = Signal(str)
    """With the topic."""

    def __init__(self, theme: Theme, steps: Sequence[str] = (), parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.help_topic = "start"
        self.setWindowTitle("Ocaq")
        self.setWindowIcon(icons.application_icon())
        self._panel = WelcomePanel(theme, steps)
        self._ring = FocusRing(theme, self)
        QShortcut(shortcut(Command.HELP), self, self._ask_for_help)

    def _put(self, body: QWidget) -> None:
        """Show `body` beside the panel."""
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self._panel, stretch=1)
        layout.addWidget(body, stretch=2)

    def _help_button(self) -> Button:
        button = Button(self._theme, _("Help"), Kind.QUIET, icon_name="help")
        button.setToolTip(shortcut_text(Command.HELP))
        button.clicked.connect(self._ask_for_help)
        return button

    def _ask_for_help(self) -> None:
        self.help_asked.emit(self.help_topic)


class BackupDoor(DoorWindow):
    """A door behind which an office may be restored, which takes a while and may be stopped."""

    stop_asked = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent=parent)
        self._busy = BusyRow(theme)
        stays = _("Until it is whole and checked, nothing that lies here is changed.")
        self.progress = ProgressBarRow(theme, _("The office is being restored"), stays=stays)
        self.progress.hide()
        self.progress.stop_asked.connect(self.stop_asked)

    def show_restoring(self) -> None:
        """Show how far the restore is."""
        self._busy.say("")
        self.progress.begin()
        self.progress.show()

    def _say_busy(self, what: str) -> None:
        """Say what is being done, or with an empty text that it is done."""
        self.progress.hide()
        self._busy.say(what)
