"""The door when it is closed: the password, and plain words when it does not open."""

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from desktop_app.gui.theme import Theme, Type
from desktop_app.gui.widgets.buttons import Button, Kind
from desktop_app.gui.widgets.fields import FieldRow, TextField
from desktop_app.gui.widgets.labels import Label
from desktop_app.gui.widgets.surfaces import ScrollPane
from desktop_app.language.catalogs import gettext as _
from desktop_app.office.screens.welcome_panel import WelcomePanel


class UnlockScreen(QWidget):
    """Asks for the password of one office."""

    password_given = Signal(str)
    other_office_asked = Signal()

    def __init__(self, theme: Theme, office: Path, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._password = TextField(theme)
        self._password.setEchoMode(QLineEdit.EchoMode.Password)
        self._row = FieldRow(theme, _("Password"), self._password)
        self._open = Button(theme, _("Open"), Kind.PRIMARY)
        self._other = Button(theme, _("Open or create another office…"), Kind.LINK)
        self._assemble(office)
        self._open.clicked.connect(self._give)
        self._password.returnPressed.connect(self._give)
        self._other.clicked.connect(self.other_office_asked)

    def refuse(self, sentence: str) -> None:
        """Say why the office did not open, ready for another try."""
        self._row.show_error(sentence)
        self.set_busy(busy=False)
        self._password.selectAll()
        self._password.setFocus()

    def set_busy(self, *, busy: bool) -> None:
        """Whether the password is being tried."""
        self._open.setEnabled(not busy)
        self._password.setEnabled(not busy)

    def showEvent(self, event: QShowEvent) -> None:
        """The cursor stands in the password at once."""
        super().showEvent(event)
        self._password.setFocus()

    def _assemble(self, office: Path) -> None:
        pane = ScrollPane(self._theme, margin=48)
        column = QWidget()
        column.setMaximumWidth(self._theme.px(420))
        body = QVBoxLayout(column)
        body.setSpacing(self._theme.px(14))
        title = Label(self._theme, _("Your office is locked"), Type.TITLE, wrap=True)
        place = Label(self._theme, office.stem, Type.BODY, "text2", wrap=True)
        place.setToolTip(str(office))
        for part in (title, place, self._row):
            body.addWidget(part)
        body.addWidget(self._open, alignment=Qt.AlignmentFlag.AlignLeft)
        body.addWidget(self._other, alignment=Qt.AlignmentFlag.AlignLeft)
        pane.body.addStretch()
        pane.body.addWidget(column)
        pane.body.addStretch()
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(WelcomePanel(self._theme))
        layout.addWidget(pane, stretch=1)

    def _give(self) -> None:
        self._row.show_error("")
        if not self._password.text():
            self._row.show_error(_("Please type the password of this office."))
            return
        self.set_busy(busy=True)
        self.password_given.emit(self._password.text())
