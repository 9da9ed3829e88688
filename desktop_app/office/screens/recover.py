"""The door for whoever has lost the password or the keys file: the recovery sheet, and a new password."""

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop_app.gui.forms import FieldFinding, Form
from desktop_app.gui.theme import Theme, Type
from desktop_app.gui.widgets.buttons import Button, Kind
from desktop_app.gui.widgets.labels import ElidedLabel, Label
from desktop_app.gui.widgets.surfaces import ScrollPane
from desktop_app.language.catalogs import gettext as _
from desktop_app.office.keys import LEAST_LETTERS
from desktop_app.office.recovering import Misread, key_in
from desktop_app.office.screens.door_window import BackupDoor
from desktop_app.office.screens.password_field import PasswordRow
from desktop_app.office.screens.sheet_groups import SheetGroups


class RecoverWindow(BackupDoor):
    """Takes the groups of the sheet and a new password. Whoever holds it opens the office, or calls `refuse`.

    `why` says what led here where nobody asked for it: a keys file that is missing or damaged.
    """

    given = Signal(str, str)
    """With the code, every group of which can be right, and the new password."""
    left = Signal()

    def __init__(self, theme: Theme, office: Path, why: str = "", parent: QWidget | None = None) -> None:
        super().__init__(theme, parent=parent)
        self.help_topic = "password"
        self.groups = SheetGroups(theme)
        self.form = Form(self)
        self.opening = Button(theme, _("Set the password and open"), Kind.PRIMARY, icon_name="lock-open")
        self.back = Button(theme, _("Back"), Kind.QUIET, icon_name="arrow-left")
        self.refusal = Label(theme, "", Type.MEDIUM, "error", wrap=True)
        self.refusal.hide()
        self._assemble(office, why)
        self.opening.clicked.connect(self._give)
        self.back.clicked.connect(self.left)
        self.groups.filled.connect(self.form.row("password").field.setFocus)

    def refuse(self, sentence: str) -> None:
        """Say why the office did not open, ready for another try."""
        self.set_busy(busy=False)
        self.refusal.setText(sentence)
        self.refusal.setVisible(bool(sentence))

    def set_busy(self, *, busy: bool) -> None:
        """Whether the sheet is being tried."""
        self._say_busy(_("The office is being opened…") if busy else "")
        for part in (self.opening, self.back, self.groups):
            part.setEnabled(not busy)

    def showEvent(self, event: QShowEvent) -> None:
        """The cursor stands in the first group at once."""
        super().showEvent(event)
        self.groups.fields[0].setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter opens; Esc goes back."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.opening.click()
        elif event.key() == Qt.Key.Key_Escape:
            self.back.click()
        else:
            super().keyPressEvent(event)

    def _assemble(self, office: Path, why: str) -> None:
        theme = self._theme
        pane = ScrollPane(theme, margin=28, gap=0)
        place = ElidedLabel(theme, office.stem, Type.BODY, "text2")
        place.setToolTip(str(office))
        words = _(
            "Type the groups of your recovery sheet; each is checked at once. Then choose a new password: it becomes "
            "the administrator’s."
        )
        column = QWidget()
        column.setMaximumWidth(theme.px(644))
        body = QVBoxLayout(column)
        around = theme.px(2)
        body.setContentsMargins(around, theme.px(28), around, around)
        body.setSpacing(theme.px(14))
        body.addWidget(Label(theme, _("Open with the recovery sheet"), Type.DISPLAY, wrap=True))
        body.addWidget(place)
        if why:
            body.addWidget(Label(theme, why, Type.MEDIUM, "error", wrap=True))
        body.addWidget(Label(theme, words, ink="text2", wrap=True))
        body.addWidget(self.groups)
        body.addLayout(self._passwords())
        for part in (self.refusal, self._busy, self.progress):
            body.addWidget(part)
        foot = QHBoxLayout()
        foot.addWidget(self.back)
        foot.addWidget(self._help_button())
        foot.addStretch()
        foot.addWidget(self.opening)
        body.addLayout(foot)
        middle = QHBoxLayout()
        middle.addWidget(column)
        pane.body.addLayout(middle)
        pane.body.addStretch()
        self._put(pane)

    def _passwords(self) -> QHBoxLayout:
        beside = QHBoxLayout()
        beside.setSpacing(self._theme.px(14))
        hint = _("At least 8 letters; a short sentence is best.")
        new = PasswordRow(self._theme, _("The new password"), hint=hint)
        again = PasswordRow(self._theme, _("Type the new password again"))
        beside.addWidget(self.form.add("password", new, _long_enough))
        beside.addWidget(self.form.add("again", again, self._the_same))
        return beside

    def _give(self) -> None:
        self.refuse("")
        try:
            key_in(self.groups.text)
        except Misread as misread:
            self.refuse(str(misread))
            self.groups.mark(misread.groups)
            return
        self.groups.mark(())
        if not self.form.check_all():
            self.form.jump()
            return
        self.set_busy(busy=True)
        self.given.emit(self.groups.text, str(self.form.value("password")))

    def _the_same(self, value: object) -> FieldFinding | None:
        if value == self.form.value("password"):
            return None
        return FieldFinding(_("The two passwords are not the same. Please type it again."))


def _long_enough(value: object) -> FieldFinding | None:
    return None if len(str(value)) >= LEAST_LETTERS else FieldFinding(_("The password needs at least 8 letters."))
