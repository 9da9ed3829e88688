"""Settings of backups: make one now, and where they go; the way to restore one."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop_app.gui.screen import Context
from desktop_app.gui.theme import Type
from desktop_app.gui.widgets.buttons import Button, Kind
from desktop_app.gui.widgets.labels import Label
from desktop_app.gui.widgets.reflow import FlowLayout
from desktop_app.gui.widgets.surfaces import Card, IconLabel
from desktop_app.language import catalogs
from desktop_app.language.catalogs import gettext as _
from desktop_app.language.dates.spoken import moment
from desktop_app.language.errors import Refused
from desktop_app.office.screens.settings.page import GroupPage


@dataclass(frozen=True)
class BackupState:
    """Where backups go, and when the last verified one was made on this machine."""

    folder: Path
    last: datetime | None


@dataclass(frozen=True)
class BackupWork:
    """What the page can have done; all but `restore` are called on a lane."""

    state: Callable[[], BackupState]
    back_up: Callable[[], Path]
    choose_folder: Callable[[Path], BackupState]
    restore: Callable[[], None]
    """Leaves this office and asks which backup to restore; called on the window's thread."""


class BackupGroup(GroupPage):
    """The backup and the check of an office, each on its card."""

    def __init__(self, context: Context, work: BackupWork) -> None:
        super().__init__(context.theme)
        self.column.addWidget(BackupCard(context, work))


class BackupCard(Card):
    """When the last backup was made and where it lies; makes one, moves the place, restores."""

    def __init__(self, context: Context, work: BackupWork) -> None:
        super().__init__(context.theme, _("Backup"))
        self._context, self._work = context, work
        theme = context.theme
        self._shield = IconLabel(theme, "shield-check", "teal", 28)
        self._last = Label(theme, "…", Type.STRONG, wrap=True)
        self._place = Label(theme, "", Type.SMALL, "text2", wrap=True)
        self.now = Button(theme, _("Back up now"), Kind.PRIMARY, icon_name="shield-check")
        self.choosing = Button(theme, _("Choose the folder…"), icon_name="folder")
        self.restoring = Button(theme, _("Restore a backup…"), icon_name="history")
        words = _("A backup is one encrypted file that holds the whole office. Best on another disk or a stick.")
        self.add(Label(theme, words, ink="text2", wrap=True))
        self.add(self._state())
        self.add(_bar(context, self.now, self.choosing, self.restoring))
        self.now.clicked.connect(self._back_up)
        self.choosing.clicked.connect(self._choose)
        self.restoring.clicked.connect(work.restore)
        self._look()

    def _state(self) -> QHBoxLayout:
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(self._last)
        words.addWidget(self._place)
        state = QHBoxLayout()
        state.setSpacing(self._context.theme.px(12))
        state.addWidget(self._shield)
        state.addLayout(words, stretch=1)
        return state

    def _look(self) -> None:
        self._context.lanes.reader.ask(self._work.state, self._show, owner=self)

    def _show(self, state: BackupState) -> None:
        if state.last:
            made = moment(state.last, catalogs.current())
            self._last.setText(_("Last backup: {moment}").format(moment=made))
        else:
            self._last.setText(_("No backup has been made on this computer yet"))
        self._shield.show_icon("shield-check" if state.last else "shield-exclamation", "teal" if state.last else "warn")
        self._place.setText(_("Folder: {folder}").format(folder=state.folder))

    def _back_up(self) -> None:
        self._busy(busy=True)
        self._context.lanes.writer.ask(self._work.back_up, self._backed_up, self._failed, owner=self)

    def _backed_up(self, place: Path) -> None:
        self._busy(busy=False)
        self._context.window.say(_("Backed up and read back: {name}").format(name=place.name))
        self._look()

    def _failed(self, error: BaseException) -> None:
        self._busy(busy=False)
        if not isinstance(error, Refused):
            raise error
        self._context.prompts.tell(_("No backup was made"), str(error))

    def _busy(self, *, busy: bool) -> None:
        self.now.setText(_("Backing up…") if busy else _("Back up now"))
        for button in (self.now, self.choosing, self.restoring):
            button.setEnabled(not busy)

    def _choose(self) -> None:
        folder = self._context.prompts.choose_folder(_("Where backups go"))
        if folder is not None:
            self._context.lanes.writer.ask(lambda: self._work.choose_folder(folder), self._show, owner=self)


def _bar(context: Context, *buttons: Button) -> QWidget:
    bar = QWidget()
    layout = FlowLayout(bar, gap=context.theme.px(10))
    for button in buttons:
        layout.addWidget(button)
    return bar
