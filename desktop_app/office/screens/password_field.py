"""A field for passwords: its letters can be shown, and it notices Caps Lock."""

from PySide6.QtCore import QPoint, QRect, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from desktop_app.gui.icons import icon
from desktop_app.gui.theme import Theme
from desktop_app.gui.widgets.buttons import IconButton
from desktop_app.gui.widgets.fields import FieldRow, TextField
from desktop_app.language.catalogs import gettext as _


class PasswordField(TextField):
    """Hides what is typed until the eye at its end is pressed."""

    caps_lock_seen = Signal(bool)
    """A letter came out as only Caps Lock makes it, or came out as it should."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent=parent)
        self._pad = theme.px(8)
        self.setEchoMode(QLineEdit.EchoMode.Password)
        self.showing = IconButton(theme, "eye", _("Show what is typed"), parent=self)
        self.showing.setIcon(icon(theme, "eye", "text3", on="accent_text"))
        self.showing.setCheckable(True)
        self.showing.setCursor(Qt.CursorShape.ArrowCursor)
        self.showing.toggled.connect(self._show_letters)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Type, and look whether the letter is as large as Shift says: Qt itself does not tell of Caps Lock."""
        super().keyPressEvent(event)
        letter = event.text()
        if letter.isalpha() and letter.isupper() != letter.islower():
            shifted = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
            self.caps_lock_seen.emit(letter.isupper() != shifted)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the eye at the trailing end, clear of the letters."""
        super().resizeEvent(event)
        eye = QRect(QPoint(), self.showing.sizeHint().boundedTo(self.size()))
        eye.moveCenter(self.rect().center())
        mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        eye.moveLeft(1) if mirrored else eye.moveRight(self.width() - 2)
        self.showing.setGeometry(eye)
        wide = eye.width() - self._pad
        self.setTextMargins(wide if mirrored else 0, 0, 0 if mirrored else wide, 0)

    def _show_letters(self, shown: bool) -> None:
        self.setEchoMode(QLineEdit.EchoMode.Normal if shown else QLineEdit.EchoMode.Password)


class PasswordRow(FieldRow):
    """A password under its label, with a word below it while Caps Lock is on."""

    def __init__(self, theme: Theme, label: str, *, required: bool = True, hint: str = "") -> None:
        self.password = PasswordField(theme)
        super().__init__(theme, label, self.password, required=required, hint=hint)
        self.password.caps_lock_seen.connect(self._say_caps_lock)

    def _say_caps_lock(self, on: bool) -> None:
        self.show_warning(_("Caps Lock is on.") if on else "")
