"""What first run and unlocking have in common: the panel at the leading edge, the ring of the keyboard, help."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtGui import QShortcut
from PySide6.QtWidgets import QHBoxLayout, QWidget

from desktop_app.gui import icons
from desktop_app.gui.keys import Command, shortcut, shortcut_text
from desktop_app.gui.theme import Theme
from desktop_app.gui.widgets.buttons import Button, Kind
from desktop_app.gui.widgets.focus import FocusRing
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
