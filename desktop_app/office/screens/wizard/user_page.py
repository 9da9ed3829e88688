"""The page about who is at the desk: a name, and the password that keeps the office closed to others."""

from collections.abc import Mapping

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop_app.gui.forms import FieldFinding
from desktop_app.gui.theme import Theme, Type
from desktop_app.gui.widgets.checks import CheckBox
from desktop_app.gui.widgets.fields import FieldRow, TextField
from desktop_app.gui.widgets.labels import Label
from desktop_app.language.catalogs import gettext as _
from desktop_app.office.keys import LEAST_LETTERS
from desktop_app.office.screens.password_field import PasswordRow
from desktop_app.office.screens.wizard.page import Page

WITHOUT = "without password"


class UserPage(Page):
    """Name and password; going without a password has to be said in so many words."""

    protection_chosen = Signal(bool)
    """Whether there is to be a password."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(
            theme,
            _("You"),
            _("You become the administrator of this office. Your name stands beside what you change."),
        )
        self.without = CheckBox(theme, _("Go without a password"))
        warning = Label(theme, _("Whoever gets the file can then read it."), Type.SMALL, "text2", wrap=True)
        name = FieldRow(theme, _("Your name"), TextField(theme), required=True)
        self._hint = _("At least 8 letters; a short sentence is best.")
        password = PasswordRow(theme, _("Password"), hint=self._hint)
        again = PasswordRow(theme, _("Type the password again"))
        self.add(self.form.add("user", name, self._needed))
        self.add(self.form.add("password", password, self._long_enough), self.form.add("again", again, self._the_same))
        care = _("Nobody can open the office without its password or its recovery sheet. Keep both in a safe place.")
        self._care = Label(theme, care, Type.BODY, "text2", wrap=True)
        self.add(self._care)
        going_without = QWidget()
        words = QVBoxLayout(going_without)
        words.setContentsMargins(theme.px(2), theme.px(4), 0, 0)
        words.setSpacing(theme.px(2))
        words.addWidget(self.without)
        words.addWidget(warning)
        self.add(going_without)
        self.without.toggled.connect(self._go_without)

    @property
    def password(self) -> str | None:
        """The password; None for an office without."""
        return None if self.without.isChecked() else str(self.form.value("password"))

    def answers(self) -> dict[str, object]:
        """The fields, and whether there is to be no password."""
        return {**super().answers(), WITHOUT: self.without.isChecked()}

    def fill(self, answers: Mapping[str, object]) -> None:
        """Put earlier answers back."""
        super().fill(answers)
        self.without.setChecked(bool(answers.get(WITHOUT)))

    def _go_without(self, without: bool) -> None:
        for name in ("password", "again"):
            row = self.form.row(name)
            row.field.setEnabled(not without)
            row.set_required(required=not without)
            row.show_error("")
        self.form.row("password").show_hint("" if without else self._hint)
        self._care.setVisible(not without)
        self.protection_chosen.emit(not without)

    @staticmethod
    def _needed(value: object) -> FieldFinding | None:
        return None if str(value).strip() else FieldFinding(_("Please type your name."))

    def _long_enough(self, value: object) -> FieldFinding | None:
        if self.without.isChecked() or len(str(value)) >= LEAST_LETTERS:
            return None
        return FieldFinding(_("The password needs at least 8 letters."))

    def _the_same(self, value: object) -> FieldFinding | None:
        if self.without.isChecked() or value == self.form.value("password"):
            return None
        return FieldFinding(_("The two passwords are not the same. Please type it again."))
