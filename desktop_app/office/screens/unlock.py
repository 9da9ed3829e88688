"""The door when it is closed: the password, and plain words when it does not open."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop_app.gui.theme import Theme, Type
from desktop_app.gui.widgets.buttons import Button, Kind
from desktop_app.gui.widgets.fields import ChoiceField, FieldRow, TextField
from desktop_app.gui.widgets.labels import ElidedLabel, Label
from desktop_app.gui.widgets.surfaces import ScrollPane
from desktop_app.language.catalogs import gettext as _
from desktop_app.office.screens.door_window import BackupDoor
from desktop_app.office.screens.password_field import PasswordRow


@dataclass(frozen=True)
class SignIns:
    """Who may sign in: how many, those whom this computer knows by number and name, and who did last."""

    count: int = 1
    known: Sequence[tuple[int, str]] = ()
    last: int | None = None


class UnlockScreen(BackupDoor):
    """Asks for the password of one office. Whoever holds it opens the office when asked, or calls `refuse`."""

    password_given = Signal(str)
    other_office_asked = Signal()
    forgotten = Signal()
    """The password is not known any more: the recovery sheet opens the office."""

    def __init__(self, theme: Theme, office: Path, who: SignIns | None = None, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent=parent)
        self.help_topic = "password"
        self._users = _users_row(theme, who or SignIns())
        self._row = PasswordRow(theme, _("Password"), required=False)
        self._field = self._row.password
        self._open = Button(theme, _("Open"), Kind.PRIMARY, icon_name="lock-open")
        self._other = Button(theme, _("Open or create another office…"), Kind.LINK)
        self._forgotten = Button(theme, _("Forgotten the password?"), Kind.LINK)
        self._assemble(office)
        self._forgotten.clicked.connect(self.forgotten)
        self._open.clicked.connect(self._give)
        if self._users is not None and isinstance(self._users.field, TextField):
            self._users.field.returnPressed.connect(self._field.setFocus)
        self._field.returnPressed.connect(self._give)
        self._other.clicked.connect(self.other_office_asked)

    @property
    def who(self) -> int | str | None:
        """Who signs in: the number of the user chosen, or the name typed; None where there is only one."""
        if self._users is None:
            return None
        if isinstance(self._users.field, ChoiceField):
            chosen = self._users.field.value
            return chosen if isinstance(chosen, int) else None
        return self._users.field.text().strip() if isinstance(self._users.field, TextField) else None

    def refuse(self, sentence: str) -> None:
        """Say why the office did not open, ready for another try."""
        self.set_busy(busy=False)
        self._row.show_error(sentence)
        self._field.selectAll()
        self._field.setFocus()

    def say_keychain_is_asked(self) -> None:
        """The keychain may open the office too; meanwhile the password can be typed."""
        self._say_busy(_("The keychain of this computer is being asked…"))

    def ask_password(self) -> None:
        """The office did not open by itself: its password does."""
        self.set_busy(busy=False)
        self._field.setFocus()

    def set_busy(self, *, busy: bool) -> None:
        """Whether the password is being tried."""
        self._say_busy(_("The office is being opened…") if busy else "")
        for part in (self._open, self._field, self._forgotten, self._other):
            part.setEnabled(not busy)

    def showEvent(self, event: QShowEvent) -> None:
        """The cursor stands in the password at once."""
        super().showEvent(event)
        self._field.setFocus()

    def _assemble(self, office: Path) -> None:
        column = QWidget()
        column.setMaximumWidth(self._theme.px(420))
        body = QVBoxLayout(column)
        around = self._theme.px(2)  # room for the ring
        body.setContentsMargins(around, around, around, around)
        body.setSpacing(0)
        place = ElidedLabel(self._theme, office.stem, Type.BODY, "text2")
        place.setToolTip(str(office))
        body.addWidget(Label(self._theme, _("Your office is locked"), Type.DISPLAY, wrap=True))
        body.addWidget(place)
        body.addSpacing(self._theme.px(24))
        if self._users is not None:
            body.addWidget(self._users)
            body.addSpacing(self._theme.px(14))
        body.addWidget(self._row)
        body.addSpacing(self._theme.px(20))
        body.addWidget(self._open, alignment=Qt.AlignmentFlag.AlignLeft)
        body.addSpacing(self._theme.px(12))
        body.addWidget(self._busy)
        body.addWidget(self.progress)
        body.addSpacing(self._theme.px(12))
        for link in (self._forgotten, self._other):
            body.addWidget(link, alignment=Qt.AlignmentFlag.AlignLeft)
        inner = QWidget()
        inner.setMaximumWidth(self._theme.px(640))
        indented = QHBoxLayout(inner)
        indented.setContentsMargins(0, 0, 0, 0)
        indented.addWidget(column, stretch=1)
        indented.addStretch()
        middle = QHBoxLayout()
        middle.addWidget(inner)
        pane = ScrollPane(self._theme, margin=28)
        pane.body.addStretch(2)
        pane.body.addLayout(middle)
        pane.body.addStretch(3)
        self._put(pane)

    def _give(self) -> None:
        if self.who == "":
            self._users_missing()
            return
        password = self._field.text()
        if not password:
            self._row.show_error(_("Please type the password of this office."))
            return
        self._row.show_error("")
        self.set_busy(busy=True)
        self.password_given.emit(password)

    def _users_missing(self) -> None:
        if self._users is not None:
            self._users.show_error(_("Please type your name as the administrator wrote it."))
            self._users.field.setFocus()


def _users_row(theme: Theme, who: SignIns) -> FieldRow | None:
    """Who signs in: a choice where the names are known here, else a line to type one's own; nothing for one user."""
    if who.count < 2:
        return None
    if len(who.known) == who.count:
        choice = ChoiceField(theme, [(name, number) for number, name in who.known])
        if who.last is not None:
            choice.choose(who.last)
        return FieldRow(theme, _("Who are you?"), choice)
    return FieldRow(theme, _("Who are you?"), TextField(theme), hint=_("Your name as the administrator wrote it."))
