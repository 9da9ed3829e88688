"""Settings of backups: make one now, and where they go; the move to another computer; the full check."""

from desktop_app.gui.screen import Context
from desktop_app.gui.widgets.buttons import Button
from desktop_app.gui.widgets.labels import Label
from desktop_app.gui.widgets.surfaces import Card
from desktop_app.language.catalogs import gettext as _
from desktop_app.language.errors import Refused
from desktop_app.office.doctor import CheckReport
from desktop_app.office.screens.settings.backup_card import BackupCard
from desktop_app.office.screens.settings.backup_work import BackupWork, bar
from desktop_app.office.screens.settings.move_card import MoveCard
from desktop_app.office.screens.settings.page import GroupPage


class BackupGroup(GroupPage):
    """The backups, the move and the check of an office, each on its card."""

    def __init__(self, context: Context, work: BackupWork) -> None:
        super().__init__(context.theme)
        for card in (BackupCard, MoveCard, CheckCard):
            self.column.addWidget(card(context, work))


class CheckCard(Card):
    """Reads the whole office and says what it finds."""

    def __init__(self, context: Context, work: BackupWork) -> None:
        super().__init__(context.theme, _("Check"))
        self._context, self._work = context, work
        words = _("Reads every page of the office file and the whole register. It changes nothing.")
        self._found = Label(context.theme, words, ink="text2", wrap=True)
        self.checking = Button(context.theme, _("Check the office"), icon_name="search")
        self.add(self._found)
        self.add(bar(context, self.checking))
        self.checking.clicked.connect(self._look)

    def _look(self) -> None:
        self.checking.setEnabled(False)
        self._say(_("Reading the office…"), "text2")
        self._context.lanes.errand.ask(self._work.check, self._checked, self._failed, owner=self)

    def _checked(self, report: CheckReport) -> None:
        self.checking.setEnabled(True)
        if report.ok:
            self._say(_("Everything is in order."), "teal_text")
        else:
            self._say("\n".join(report.findings), "error")

    def _failed(self, error: BaseException) -> None:
        self.checking.setEnabled(True)
        if not isinstance(error, Refused):
            raise error
        self._say(str(error), "error")

    def _say(self, words: str, ink: str) -> None:
        self._found.set_ink(ink)
        self._found.setText(words)
