"""The card of signed documents: whether the office signs, until when, and the files by which others can verify."""

from collections.abc import Sequence
from pathlib import Path

from desktop_app.documents.screens.keys.renew_dialog import RenewDialog
from desktop_app.documents.screens.keys.root_dialog import RootDialog
from desktop_app.documents.screens.keys.withdraw_dialog import WithdrawDialog
from desktop_app.documents.screens.services import DocumentServices
from desktop_app.documents.service.keys import HoldingKey, KeyState
from desktop_app.gui.prompts import FileKind
from desktop_app.gui.screen import Context
from desktop_app.gui.widgets.buttons import Button, Kind
from desktop_app.gui.widgets.labels import Label
from desktop_app.gui.widgets.surfaces import Card
from desktop_app.language import catalogs
from desktop_app.language.catalogs import gettext as _
from desktop_app.language.dates.written import written
from desktop_app.language.errors import Refused
from desktop_app.office.rights import Right
from desktop_app.office.screens.settings.backup_work import bar


class KeysCard(Card):
    """Says how the office signs, and leads to its root."""

    def __init__(self, context: Context, services: DocumentServices) -> None:
        super().__init__(context.theme, _("Signed documents"))
        self._context, self._services = context, services
        self.words = Label(context.theme, "", ink="text2", wrap=True)
        self.starting = Button(context.theme, _("Sign documents from now on…"), icon_name="shield-check")
        self.renewing = Button(context.theme, _("Renew the keys…"), icon_name="shield-check")
        self.page = Button(context.theme, _("Save the page that verifies…"), icon_name="download")
        self.file = Button(context.theme, _("Save the trust file…"), icon_name="download")
        self.withdrawing = Button(context.theme, _("Withdraw a key…"), Kind.DANGER, icon_name="ban")
        self.add(self.words)
        self.add(bar(context, self.starting, self.renewing, self.page, self.file, self.withdrawing))
        self.starting.clicked.connect(self.start)
        self.renewing.clicked.connect(self.renew)
        self.withdrawing.clicked.connect(self.withdraw)
        self.page.clicked.connect(lambda: self._save(f"{_('Verify')}.html", FileKind("HTML", ("html",))))
        self.file.clicked.connect(lambda: self._save(f"{_('Trust file')}.azt", FileKind(_("Trust file"), ("azt",))))
        self._buttons(signing=None)
        self.reload()

    def reload(self) -> None:
        """Look anew."""
        keys = self._services.documents.keys
        self._context.lanes.reader.ask(keys.state, self._show, owner=self)

    def start(self) -> None:
        """Make the root of the office."""
        self._open(RootDialog(self._context, self._services, self.window()))

    def renew(self) -> None:
        """Have the root state the keys of another year."""
        self._open(RenewDialog(self._context, self._services, self.window()))

    def withdraw(self) -> None:
        """Have the root withdraw a key that others may have."""
        keys = self._services.documents.keys
        self._context.lanes.errand.ask(keys.holding, self._ask_which, owner=self, replaces=f"keys {id(self)}")

    def _ask_which(self, keys: Sequence[HoldingKey]) -> None:
        self._open(WithdrawDialog(self._context, self._services, keys, self.window()))

    def _open(self, dialog: RootDialog | RenewDialog | WithdrawDialog) -> None:
        dialog.finished.connect(self.reload)
        dialog.open()

    def _show(self, state: KeyState | None) -> None:
        self.words.setText(_state_words(state))
        self.words.set_ink("text2" if state is None or state.signs_until else "warn")
        self._buttons(signing=state is not None)

    def _buttons(self, *, signing: bool | None) -> None:
        may = self._context.may(Right.USERS)
        self.starting.setVisible(signing is False and may)
        for button in (self.renewing, self.withdrawing):
            button.setVisible(bool(signing) and may)
        for button in (self.page, self.file):
            button.setVisible(bool(signing))

    def _save(self, name: str, kind: FileKind) -> None:
        place = self._context.prompts.choose_save_file(_("Where the file goes"), name, (kind,))
        if place is not None:
            keys = self._services.documents.keys
            self._context.lanes.errand.ask(
                lambda: keys.export(place, replace=True), lambda _none: self._saved(place), self._fail, owner=self
            )

    def _saved(self, place: Path) -> None:
        words = _("“{name}” is saved. Save it again after documents are annulled.")
        self._context.window.say(words.format(name=place.name))

    def _fail(self, error: BaseException) -> None:
        if not isinstance(error, Refused):
            raise error
        self._context.prompts.tell(_("The file was not saved"), str(error))


def _state_words(state: KeyState | None) -> str:
    if state is None:
        return _(
            "This office does not sign its documents yet. Signed ones bear a square code by which everybody can tell, "
            "also without the internet, that they are genuine."
        )
    if state.signs_until is None:
        return _("The signing keys of this office have ended. Renew them with the root sheet.")
    until = written(state.signs_until, catalogs.current())
    return _(
        "Documents are signed, with keys until {date}. Put the page that verifies on the office’s web site, or give it "
        "on a stick: it works in every browser."
    ).format(date=until)
