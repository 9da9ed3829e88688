"""Settings of the password of whoever is at the desk."""

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout

from desktop_app.gui.forms import FieldFinding, Form
from desktop_app.gui.screen import Context
from desktop_app.gui.widgets.buttons import Button, Kind
from desktop_app.gui.widgets.labels import Label
from desktop_app.gui.widgets.surfaces import Card
from desktop_app.language.catalogs import gettext as _
from desktop_app.language.errors import Refused
from desktop_app.office.keys import LEAST_LETTERS
from desktop_app.office.screens.password_field import PasswordRow
from desktop_app.office.screens.settings.keychain_card import KeychainCard, KeychainWork
from desktop_app.office.screens.settings.page import GroupPage
from desktop_app.office.screens.settings.sheet_card import SheetCard, SheetWork

ChangePassword = Callable[[str | None, str], object]
"""Sets the new password; the old one is None where there was none. Called on the writer's lane."""


class PasswordGroup(GroupPage):
    """Set or change the password; the old one is asked where there is one. `sheet` is for administrators alone."""

    def __init__(
        self,
        context: Context,
        *,
        protected: bool,
        change: ChangePassword,
        keychain: KeychainWork,
        sheet: SheetWork | None = None,
    ) -> None:
        super().__init__(context.theme)
        self._context, self._change = context, change
        self.card = self._put_card(protected=protected)
        self._keychain = KeychainCard(context, keychain)
        self.column.addWidget(self._keychain)
        if sheet is not None:
            self.column.addWidget(SheetCard(context, sheet))

    def _put_card(self, *, protected: bool) -> "PasswordCard":
        card = PasswordCard(self._context, self._change, protected=protected)
        card.password_set.connect(self._renew)
        self.column.insertWidget(0, card)
        return card

    def _renew(self) -> None:
        """There is a password now: the next change asks for it."""
        former, self.card = self.card, self._put_card(protected=True)
        former.hide()
        former.deleteLater()
        self._keychain.look()
        self._context.window.say(_("The new password is set. Keep it in a safe place."))


class PasswordCard(Card):
    """The fields for one change of the password."""

    password_set = Signal()

    def __init__(self, context: Context, change: ChangePassword, *, protected: bool) -> None:
        super().__init__(context.theme, _("Password"))
        self._context, self._change, self._protected = context, change, protected
        self.form = Form(self)
        verb = _("Change the password") if protected else _("Set the password")
        self.setting = Button(context.theme, verb, Kind.PRIMARY, icon_name="lock")
        self._assemble()
        self.setting.clicked.connect(self._try)

    def _assemble(self) -> None:
        theme = self._context.theme
        if self._protected:
            words, ink = _("Backups made before a change open with the password of their day."), "text2"
        else:
            words, ink = _("Nothing protects this office yet: whoever gets its file can read it."), "error"
        self.add(Label(theme, words, ink=ink, wrap=True))
        if self._protected:
            self._add("old", PasswordRow(theme, _("The password until now")), _given)
        hint = _("At least 8 letters; a short sentence is best.")
        self._add("new", PasswordRow(theme, _("The new password"), hint=hint), _long_enough)
        self._add("again", PasswordRow(theme, _("Type the new password again")), self._the_same)
        care = _("Nobody can open the office without its password or its recovery sheet. Keep both in a safe place.")
        self.add(Label(theme, care, ink="text2", wrap=True))
        foot = QHBoxLayout()
        foot.addWidget(self.setting)
        foot.addStretch()
        self.add(foot)

    def _add(self, name: str, row: PasswordRow, check: Callable[[object], FieldFinding | None]) -> None:
        row.setMaximumWidth(self._context.theme.px(420))
        row.password.returnPressed.connect(self.setting.click)
        self.add(self.form.add(name, row, check))

    def _try(self) -> None:
        if not self.form.check_all():
            self.form.jump()
            return
        old = str(self.form.value("old")) if self._protected else None
        new = str(self.form.value("new"))
        self.setting.setEnabled(False)
        self._context.lanes.writer.ask(lambda: self._change(old, new), self._done, self._refused, owner=self)

    def _done(self, _answer: object) -> None:
        self.password_set.emit()

    def _refused(self, error: BaseException) -> None:
        self.setting.setEnabled(True)
        if not isinstance(error, Refused):
            raise error
        self.form.show_findings({"old" if self._protected else "new": str(error)})
        self.form.jump()

    def _the_same(self, value: object) -> FieldFinding | None:
        if value == self.form.value("new"):
            return None
        return FieldFinding(_("The two passwords are not the same. Please type it again."))


def _given(value: object) -> FieldFinding | None:
    return None if value else FieldFinding(_("Please type the password of this office."))


def _long_enough(value: object) -> FieldFinding | None:
    return None if len(str(value)) >= LEAST_LETTERS else FieldFinding(_("The password needs at least 8 letters."))
