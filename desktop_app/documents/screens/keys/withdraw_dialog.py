"""A key that others may have is withdrawn: which one, why, what becomes of its papers, and the root that says so."""

from collections.abc import Mapping, Sequence

from PySide6.QtWidgets import QWidget

from desktop_app.documents.screens.services import DocumentServices
from desktop_app.documents.service.keys import HoldingKey
from desktop_app.gui.dialogs import FormDialog
from desktop_app.gui.screen import Context
from desktop_app.gui.theme import Type
from desktop_app.gui.widgets.buttons import Button, Kind
from desktop_app.gui.widgets.checks import CheckBox
from desktop_app.gui.widgets.fields import ChoiceField, FieldRow, TextField
from desktop_app.gui.widgets.labels import Label
from desktop_app.language import catalogs
from desktop_app.language.catalogs import gettext as _
from desktop_app.language.catalogs import ngettext
from desktop_app.language.dates.written import written
from desktop_app.office import recovery
from desktop_app.office.screens.sheet_groups import SheetGroups


class WithdrawDialog(FormDialog):
    """Asks for all that a withdrawal needs; nothing happens before the tick says that its meaning is understood."""

    def __init__(
        self, context: Context, services: DocumentServices, keys: Sequence[HoldingKey], parent: QWidget | None
    ) -> None:
        super().__init__(context.theme, _("Withdraw a key"), (640, 640), parent)
        self._context, self._services, theme = context, services, context.theme
        self._papers: Mapping[bytes, int] = {each.kid: each.papers for each in keys}
        self.key = ChoiceField(theme, [(_words(each), each.kid) for each in keys])
        self.reason = TextField(theme)
        self._reason_row = FieldRow(
            theme, _("Reason"), self.reason, required=True, hint=_("It stays in the history of the office.")
        )
        self.meaning = Label(theme, "", Type.BODY, "warn", wrap=True)
        self.understood = CheckBox(theme, _("I understand that this cannot be taken back"))
        self.groups = SheetGroups(theme)
        self.withdrawing = Button(theme, _("Withdraw the key"), Kind.DANGER, icon_name="ban")
        self._assemble()
        self.withdrawing.clicked.connect(self._withdraw)
        self.key.value_changed.connect(self._say_meaning)
        self.understood.toggled.connect(self.withdrawing.setEnabled)
        self.withdrawing.setEnabled(False)
        self._say_meaning()

    def _assemble(self) -> None:
        theme = self._context.theme
        asked = _("Please type the fourteen groups of the root sheet. They are compared and used, and kept nowhere.")
        pane = self.scrolled(
            FieldRow(theme, _("Key"), self.key),
            self.meaning,
            self._reason_row,
            Label(theme, asked, Type.BODY, "text2", wrap=True),
            self.groups,
            self.understood,
            self.words,
        )
        self.lay_out(pane, verb=self.withdrawing)

    def _say_meaning(self) -> None:
        count = self._papers.get(self._kid(), 0)
        self.meaning.setText(
            ngettext(
                "{count} document that is in force bears the code of this key. Whoever verifies it will be told that "
                "it does not hold any more. Issue it anew; its paper has to be exchanged.",
                "{count} documents that are in force bear the code of this key. Whoever verifies them will be told "
                "that they do not hold any more. Issue them anew; their papers have to be exchanged.",
                count,
            ).format(count=count)
            if count
            else _("No document in force bears the code of this key: nobody’s paper changes.")
        )

    def _kid(self) -> bytes:
        kid = self.key.value
        return kid if isinstance(kid, bytes) else b""

    def _withdraw(self) -> None:
        reason, code, kid = self.reason.text().strip(), self.groups.text, self._kid()
        if not reason:
            self._reason_row.show_error(_("Please say why"))
            self.reason.setFocus()
            return
        reading = recovery.read(code)
        self.groups.mark(each.group for each in reading.misread if each.group is not None)
        if reading.key is None:
            return
        keys = self._services.documents.keys
        self._context.lanes.writer.ask(
            lambda: keys.withdraw(kid, code, reason), lambda _none: self._end(), self.show_refusal, owner=self
        )

    def _end(self) -> None:
        self._context.window.say(_("The key was withdrawn. Give others the new trust file."))
        self.accept()


def _words(key: HoldingKey) -> str:
    """Which key: the days for which it signs, and the first letters of its name."""
    spoken = catalogs.current()
    return _("{first} – {last} (key {name})").format(
        first=written(key.first, spoken), last=written(key.last, spoken), name=key.kid.hex()
    )
