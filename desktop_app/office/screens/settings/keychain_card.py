"""The card of the keychain: whether the office opens on this computer without a password. Not there without one."""

from collections.abc import Callable
from dataclasses import dataclass

from desktop_app.gui.screen import Context
from desktop_app.gui.widgets.checks import CheckBox
from desktop_app.gui.widgets.labels import Label
from desktop_app.gui.widgets.surfaces import Card
from desktop_app.language.catalogs import gettext as _
from desktop_app.language.errors import Refused


@dataclass(frozen=True)
class KeychainWork:
    """What the keychain of this computer does for the user at the desk; called on a lane."""

    state: Callable[[], bool | None]
    """Whether the office opens by itself here; None where it never could."""
    switch: Callable[[bool], object]


class KeychainCard(Card):
    """One box to tick. The system may ask its user first, so that the answer can take a while."""

    def __init__(self, context: Context, work: KeychainWork) -> None:
        super().__init__(context.theme, _("On this computer"))
        self._context, self._work = context, work
        self.box = CheckBox(context.theme, _("Open without a password on this computer"))
        self.refusal = Label(context.theme, "", ink="error", wrap=True)
        words = _(
            "The keychain of this computer then opens the office for you when Ocaq starts: whoever uses your account "
            "on this computer gets in. A locked office still asks for the password, and so does the next start after "
            "it was locked."
        )
        self.add(self.box)
        self.add(Label(context.theme, words, ink="text2", wrap=True))
        self.add(self.refusal)
        self.refusal.hide()
        self.hide()
        self.box.clicked.connect(self._switch)
        self.look()

    def look(self) -> None:
        """See whether there is a keychain, and what it does."""
        self._context.lanes.errand.ask(self._work.state, self._show, owner=self)

    def _show(self, state: bool | None) -> None:
        self.setVisible(state is not None)
        self.box.setChecked(bool(state))
        self.box.setEnabled(True)

    def _switch(self, on: bool) -> None:
        self.box.setEnabled(False)
        self.refusal.hide()
        self._context.lanes.errand.ask(
            lambda: self._work.switch(on), lambda _none: self.look(), self._failed, owner=self
        )

    def _failed(self, error: BaseException) -> None:
        if not isinstance(error, Refused):
            raise error
        self.refusal.setText(str(error))
        self.refusal.show()
        self.look()
