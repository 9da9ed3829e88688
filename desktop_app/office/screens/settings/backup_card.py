"""The card of backups: when the last one was made, where they lie, and what can be done about them."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from desktop_app.gui.lanes import Ticket
from desktop_app.gui.screen import Context
from desktop_app.gui.theme import Type
from desktop_app.gui.widgets.buttons import Button, Kind
from desktop_app.gui.widgets.labels import Label
from desktop_app.gui.widgets.progress import ProgressBarRow
from desktop_app.gui.widgets.surfaces import Card, IconLabel
from desktop_app.language import catalogs
from desktop_app.language.catalogs import gettext as _
from desktop_app.language.dates.spoken import moment
from desktop_app.language.errors import Refused
from desktop_app.office.keeping import BackedUp, BackupState, Shrunk
from desktop_app.office.progress import Stopped
from desktop_app.office.screens.settings.backup_work import BackupWork, bar, shrunk_words

LONG = 1_000
"""Milliseconds after which work shows how far it is."""


class BackupCard(Card):
    """When the last backup was made and where it lies; makes one, names the second place, restores."""

    def __init__(self, context: Context, work: BackupWork) -> None:
        super().__init__(context.theme, _("Backup"))
        self._context, self._work = context, work
        self._second: Path | None = None
        theme = context.theme
        self._shield = IconLabel(theme, "shield-check", "teal", 28)
        self._last = Label(theme, "…", Type.STRONG, wrap=True)
        self._places = Label(theme, "", Type.SMALL, "text2", wrap=True)
        self._care = Label(theme, "", ink="error", wrap=True)
        self.now = Button(theme, _("Back up now"), Kind.PRIMARY, icon_name="shield-check")
        self._shrunk = Label(theme, "", ink="warn", wrap=True)
        self.accepting = Button(theme, _("It is right so"), icon_name="check")
        self.resuming = Button(theme, _("Resume automatic backups"), icon_name="shield-check")
        self.choosing = Button(theme, _("Choose a second place…"), icon_name="folder")
        self.dropping = Button(theme, _("No second place"))
        self.restoring = Button(theme, _("Restore a backup…"), icon_name="history")
        self._buttons = (self.now, self.accepting, self.resuming, self.choosing, self.dropping, self.restoring)
        stays = _("The earlier backups stay as they are.")
        self._progress = ProgressBarRow(theme, _("Backing up…"), stays=stays)
        self._progress.hide()
        self._ticket: Ticket | None = None
        self._assemble()
        self._connect()
        self._look()

    def _assemble(self) -> None:
        words = _(
            "Ocaq backs the office up when it is closed, every four hours and before anything large. "
            "A backup is one encrypted file that holds the whole office. "
            "Name a second place on another disk or a stick: this computer may break."
        )
        self.add(Label(self._context.theme, words, ink="text2", wrap=True))
        self.add(self._state())
        self.add(self._care)
        self.add(self._shrunk)
        self.add(self._progress)
        self.add(bar(self._context, *self._buttons))
        self._show_shrunk(None)
        self.resuming.hide()
        self.dropping.hide()

    def _connect(self) -> None:
        self.now.clicked.connect(self._back_up)
        self.resuming.clicked.connect(lambda: self._ask(self._work.resume))
        self.accepting.clicked.connect(self._accept)
        self.choosing.clicked.connect(self._choose)
        self.dropping.clicked.connect(lambda: self._ask(lambda: self._work.choose_second(None)))
        self.restoring.clicked.connect(self._work.restore)
        self._progress.stop_asked.connect(self._stop)

    def _state(self) -> QHBoxLayout:
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(self._last)
        words.addWidget(self._places)
        state = QHBoxLayout()
        state.setSpacing(self._context.theme.px(12))
        state.addWidget(self._shield)
        state.addLayout(words, stretch=1)
        return state

    def _look(self) -> None:
        self._context.lanes.reader.ask(self._work.state, self._show, owner=self)
        self._context.lanes.errand.ask(self._work.shrunk, self._show_shrunk, owner=self)

    def _ask(self, verb: Callable[[], BackupState]) -> None:
        self._context.lanes.writer.ask(verb, self._show, owner=self)

    def _show(self, state: BackupState) -> None:
        if state.last:
            made = moment(state.last, catalogs.current())
            self._last.setText(_("Last verified backup: {moment}").format(moment=made))
        else:
            self._last.setText(_("No backup has been made on this computer yet"))
        well = state.last is not None and not state.failed
        self._shield.show_icon("shield-check" if well else "shield-exclamation", "teal" if well else "warn")
        places = [_("Folder: {folder}").format(folder=state.first)]
        if state.second is not None:
            places.append(_("Second place: {folder}").format(folder=state.second))
        self._places.setText("\n".join(places))
        self._care.setText("\n".join(_cares(state)))
        self._care.set_ink("error" if state.failed else "warn")
        self._care.setVisible(bool(self._care.text()))
        self._second = state.second
        self.resuming.setVisible(state.paused)
        self.dropping.setVisible(state.second is not None)

    def _show_shrunk(self, shrunk: Shrunk | None) -> None:
        self._shrunk.setText(shrunk_words(shrunk) if shrunk is not None else "")
        self._shrunk.setVisible(shrunk is not None)
        self.accepting.setVisible(shrunk is not None)

    def _accept(self) -> None:
        self._context.lanes.writer.ask(self._work.accept, lambda _none: self._show_shrunk(None), owner=self)

    def _back_up(self) -> None:
        self._busy(busy=True)
        QTimer.singleShot(LONG, self, self._show_progress)
        self._ticket = self._context.lanes.writer.work(
            self._work.back_up, self._backed_up, self._failed, owner=self, progressed=self._progress.show_progress
        )

    def _show_progress(self) -> None:
        self._progress.setVisible(not self.now.isEnabled())

    def _stop(self) -> None:
        if self._ticket is not None:
            self._ticket.stop()

    def _backed_up(self, made: BackedUp) -> None:
        self._busy(busy=False)
        self._context.window.say(_("Backed up and read back: {name}").format(name=made.place.name))
        if made.problem:
            self._context.prompts.tell(_("There is no copy in the second place"), made.problem)
        self._look()

    def _failed(self, error: BaseException) -> None:
        self._busy(busy=False)
        if not isinstance(error, Refused):
            raise error
        if isinstance(error, Stopped):
            self._context.window.say(str(error))
        else:
            self._context.prompts.tell(_("No backup was made"), str(error))
        self._look()

    def _busy(self, *, busy: bool) -> None:
        self.now.setText(_("Backing up…") if busy else _("Back up now"))
        for button in self._buttons:
            button.setEnabled(not busy)
        self._progress.stop_button.setEnabled(True)
        if not busy:
            self._progress.hide()

    def _choose(self) -> None:
        folder = self._context.prompts.choose_folder(_("The second place of the backups"), self._second)
        if folder is not None:
            self._ask(lambda: self._work.choose_second(folder))


def _cares(state: BackupState) -> list[str]:
    cares = []
    if state.failed:
        cares.append(state.failed)
    if state.apart is None:
        cares.append(_("No backup lies off this disk: if it breaks, they break with it."))
    if state.paused:
        cares.append(
            _("A backup was restored, so automatic backups pause: none of the good ones is pushed out meanwhile.")
        )
    return cares
