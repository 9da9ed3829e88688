"""The card of moving: the office goes on to another computer, or is called back from there."""

from pathlib import Path

from PySide6.QtCore import QTimer

from desktop_app.gui.lanes import Ticket
from desktop_app.gui.screen import Context
from desktop_app.gui.widgets.buttons import Button
from desktop_app.gui.widgets.labels import Label
from desktop_app.gui.widgets.progress import ProgressBarRow
from desktop_app.gui.widgets.surfaces import Card
from desktop_app.language.catalogs import gettext as _
from desktop_app.language.errors import Refused
from desktop_app.office.keeping import BackupState
from desktop_app.office.screens.settings.backup_card import LONG
from desktop_app.office.screens.settings.backup_work import BackupWork, bar


class MoveCard(Card):
    """Writes a backup for the other computer; from then on this office says where it went."""

    def __init__(self, context: Context, work: BackupWork) -> None:
        super().__init__(context.theme, _("Another computer"))
        self._context, self._work = context, work
        self._words = Label(context.theme, "", ink="text2", wrap=True)
        self.moving = Button(context.theme, _("Move this office…"), icon_name="arrow-right")
        self.staying = Button(context.theme, _("Work here again…"))
        self._progress = ProgressBarRow(
            context.theme, _("Writing the backup for the other computer…"), stays=_("This office stays as it is.")
        )
        self._progress.hide()
        self._ticket: Ticket | None = None
        for part in (self._words, self._progress, bar(context, self.moving, self.staying)):
            self.add(part)
        self.moving.clicked.connect(self._move)
        self.staying.clicked.connect(self._stay)
        self._progress.stop_asked.connect(self._stop)
        context.lanes.reader.ask(work.state, self._show, owner=self)

    def _show(self, state: BackupState) -> None:
        words = _(
            "Writes a backup for the other computer, on a stick for example. There, “Continue an office” goes on "
            "with it. This office can then only be read, so that nobody works in both."
        )
        self._words.setText(state.moved or words)
        self._words.set_ink("warn" if state.moved else "text2")
        self.moving.setVisible(not state.moved)
        self.staying.setVisible(bool(state.moved))

    def _move(self) -> None:
        folder = self._context.prompts.choose_folder(_("Where the backup for the other computer goes"))
        if folder is None or not self._context.prompts.confirm(
            _("Move this office to another computer?"),
            _("A verified backup is written to “{folder}”. From then on this office can only be read here.").format(
                folder=folder
            ),
            _("Move the office"),
        ):
            return
        self.moving.setEnabled(False)
        self._progress.stop_button.setEnabled(True)
        QTimer.singleShot(LONG, self, self._show_progress)
        self._ticket = self._context.lanes.writer.work(
            lambda progress: self._work.move(folder, progress),
            self._moved,
            self._failed,
            owner=self,
            progressed=self._progress.show_progress,
        )

    def _show_progress(self) -> None:
        self._progress.setVisible(not self.moving.isEnabled())

    def _stop(self) -> None:
        if self._ticket is not None:
            self._ticket.stop()

    def _moved(self, place: Path) -> None:
        self._rest()
        self._context.lanes.reader.ask(self._work.state, self._show, owner=self)
        self._context.prompts.tell(
            _("The office is ready to move"),
            _(
                "The backup “{name}” was written and read back. On the other computer, open Ocaq and choose "
                "“Continue an office”. The password is the same there."
            ).format(name=place.name),
        )

    def _failed(self, error: BaseException) -> None:
        self._rest()
        if not isinstance(error, Refused):
            raise error
        self._context.prompts.tell(_("The office was not moved"), str(error))

    def _rest(self) -> None:
        self.moving.setEnabled(True)
        self._progress.hide()

    def _stay(self) -> None:
        if self._context.prompts.confirm(
            _("Work in this office again?"),
            _(
                "If somebody goes on working in it on the other computer, there will be two offices that differ, "
                "and nothing brings them together again."
            ),
            _("Work here again"),
            destructive=True,
        ):
            self._context.lanes.writer.ask(self._work.stay, self._show, owner=self)
