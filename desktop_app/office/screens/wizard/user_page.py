"""The page about who is at the desk: a name, and the password that keeps the office closed to others."""

from PySide6.QtWidgets import QCheckBox, QLineEdit

from desktop_app.gui.forms import FieldFinding, Form
from desktop_app.gui.theme import Theme
from desktop_app.gui.widgets.fields import FieldRow, TextField
from desktop_app.language.catalogs import gettext as _
from desktop_app.office.keys import LEAST_LETTERS
from desktop_app.office.screens.wizard.page import Page


class UserPage(Page):
    """Name and password; going without a password has to be said in so many words."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(
            theme,
            _("You"),
            _("You become the administrator of this office. Your name stands beside what you change."),
        )
        self.form = Form(self)
        self._without = QCheckBox(_("Go without a password: whoever gets the file can read it"))
        self.add(self.form.add("user", FieldRow(theme, _("Your name"), TextField(theme), required=True), self._needed))
        self.add(
            self.form.add(
                "password",
                FieldRow(
                    theme,
                    _("Password"),
                    _hidden(theme),
                    hint=_("At least 8 letters; a short sentence is best."),
                ),
                self._long_enough,
            ),
            self.form.add("again", FieldRow(theme, _("The password again"), _hidden(theme)), self._the_same),
        )
        self.add(self._without)
        self._without.toggled.connect(self._go_without)

    @property
    def user(self) -> str:
        """The administrator's name."""
        return str(self.form.value("user")).strip()

    @property
    def password(self) -> str | None:
        """The password; None for an office without."""
        return None if self._without.isChecked() else str(self.form.value("password"))

    def complete(self) -> bool:
        """Whether there is a name, and one password typed twice or none wanted."""
        whole = self.form.check_all()
        if not whole:
            self.form.jump()
        return whole

    def _go_without(self, without: bool) -> None:
        for name in ("password", "again"):
            self.form.row(name).field.setEnabled(not without)
            self.form.check(name)

    @staticmethod
    def _needed(value: object) -> FieldFinding | None:
        return None if str(value).strip() else FieldFinding(_("Please type your name."))

    def _long_enough(self, value: object) -> FieldFinding | None:
        if self._without.isChecked() or len(str(value)) >= LEAST_LETTERS:
            return None
        return FieldFinding(_("The password needs at least 8 letters."))

    def _the_same(self, value: object) -> FieldFinding | None:
        if self._without.isChecked() or value == self.form.value("password"):
            return None
        return FieldFinding(_("The two passwords are not the same. Please type it again."))


def _hidden(theme: Theme) -> TextField:
    field = TextField(theme)
    field.setEchoMode(QLineEdit.EchoMode.Password)
    return field
