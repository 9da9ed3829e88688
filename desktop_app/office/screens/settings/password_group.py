"""Settings of the password of whoever is at the desk."""

from collections.abc import Callable

from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from desktop_app.gui.forms import FieldFinding, Form
from desktop_app.gui.screen import Context
from desktop_app.gui.theme import Theme
from desktop_app.gui.widgets.buttons import Button, Kind
from desktop_app.gui.widgets.fields import FieldRow, TextField
from desktop_app.gui.widgets.labels import Label
from desktop_app.gui.widgets.surfaces import Card
from desktop_app.language.catalogs import gettext as _
from desktop_app.language.errors import Refused
from desktop_app.office.keys import LEAST_LETTERS


class PasswordGroup(QWidget):
    """Set or change the password; the old one is asked where there is one."""

    def __init__(self, context: Context, *, protected: bool, change: Callable[[str | None, str], object]) -> None:
        super().__init__()
        self._context, self._change = context, change
        self._form = Form(self)
        self._set = Button(
            context.theme, _("Change the password") if protected else _("Set the password"), Kind.PRIMARY
        )
        self._protected = protected
        self._card = Card(context.theme, _("Password"))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._card)
        self._fill()
        self._set.clicked.connect(self._try)

    def _fill(self) -> None:
        theme = self._context.theme
        words = (
            _("Backups made before a change open with the password of their day.")
            if self._protected
            else _("Nothing protects this office yet: whoever gets its file can read it.")
        )
        self._card.add(Label(theme, words, ink="text2" if self._protected else "error", wrap=True))
        if self._protected:
            self._card.add(self._form.add("old", FieldRow(theme, _("The password until now"), _hidden(theme))))
        hint = _("At least 8 letters; a short sentence is best.")
        self._card.add(
            self._form.add("new", FieldRow(theme, _("The new password"), _hidden(theme), hint=hint), self._long_enough)
        )
        self._card.add(
            self._form.add("again", FieldRow(theme, _("The new password again"), _hidden(theme)), self._the_same)
        )
        foot = QHBoxLayout()
        foot.addStretch()
        foot.addWidget(self._set)
        self._card.add(foot)

    def _try(self) -> None:
        if not self._form.check_all():
            self._form.jump()
            return
        old = str(self._form.value("old")) if self._protected else None
        new = str(self._form.value("new"))
        self._set.setEnabled(False)
        self._context.lanes.writer.ask(lambda: self._change(old, new), self._done, self._refused, owner=self)

    def _done(self, _desk: object) -> None:
        self._set.setEnabled(True)
        self._form.fill(dict.fromkeys(("old", "new", "again"), ""))
        self._context.window.say(_("The new password is set. Keep it in a safe place."))

    def _refused(self, error: BaseException) -> None:
        self._set.setEnabled(True)
        if not isinstance(error, Refused):
            raise error
        self._form.show_findings({"old" if self._protected else "new": str(error)})

    @staticmethod
    def _long_enough(value: object) -> FieldFinding | None:
        if len(str(value)) >= LEAST_LETTERS:
            return None
        return FieldFinding(_("The password needs at least 8 letters."))

    def _the_same(self, value: object) -> FieldFinding | None:
        if value == self._form.value("new"):
            return None
        return FieldFinding(_("The two passwords are not the same. Please type it again."))


def _hidden(theme: Theme) -> TextField:
    field = TextField(theme)
    field.setEchoMode(QLineEdit.EchoMode.Password)
    return field
