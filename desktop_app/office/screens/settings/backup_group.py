"""Settings of backups: make one now, and where they go; the full check; the way to restore one."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop_app.gui.screen import Context
from desktop_app.gui.widgets.buttons import Button, Kind
from desktop_app.gui.widgets.reflow import FlowLayout
from desktop_app.gui.widgets.labels import Label
from desktop_app.gui.widgets.surfaces import Card, InfoRow
from desktop_app.language import catalogs
from desktop_app.language.catalogs import gettext as _
from desktop_app.language.dates.spoken import moment
from desktop_app.language.errors import Refused
from desktop_app.office.doctor import CheckReport


@dataclass(frozen=True)
class BackupState:
    """Where backups go, and when the last verified one was made on this machine."""

    folder: Path
    last: datetime | None


@dataclass(frozen=True)
class BackupWork:
    """What the page can have done, each to be called on a lane."""

    state: Callable[[], BackupState]
    back_up: Callable[[], Path]
    choose_folder: Callable[[Path], BackupState]
    check: Callable[[], CheckReport]
    restore: Callable[[], None]
    """Leaves this office and asks which backup to restore; called on the window's thread."""


class BackupGroup(QWidget):
    """Backups and the check of the office."""

    def __init__(self, context: Context, work: BackupWork) -> None:
        super().__init__()
        self._context, self._work = context, work
        theme = context.theme
        self._last, self._place = InfoRow(theme, _("Last backup"), "…"), InfoRow(theme, _("Folder"), "…")
        self._now = Button(theme, _("Back up now"), Kind.PRIMARY, icon_name="shield-check")
        self._folder = Button(theme, _("Choose the folder…"), icon_name="folder")
        self._restore = Button(theme, _("Restore a backup…"), icon_name="history")
        self._check = Button(theme, _("Check the office"), icon_name="stethoscope")
        self._found = Label(theme, "", ink="text2", wrap=True)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(theme.px(14))
        layout.addWidget(self._backups())
        layout.addWidget(self._checks())
        self._connect()
        context.lanes.reader.ask(work.state, self._show, owner=self)

    def _backups(self) -> Card:
        theme, card = self._context.theme, Card(self._context.theme, _("Backup"))
        words = _(
            "A backup is one file that holds the whole office, encrypted as it is. Best on another disk or a stick."
        )
        card.add(Label(theme, words, ink="text2", wrap=True))
        card.add(self._last)
        card.add(self._place)
        bar = QWidget()
        buttons = FlowLayout(bar, gap=theme.px(10))
        for each in (self._restore, self._folder, self._now):
            buttons.addWidget(each)
        card.add(bar)
        return card

    def _checks(self) -> Card:
        card = Card(self._context.theme, _("Check"))
        card.add(self._found)
        bar = QWidget()
        FlowLayout(bar, gap=self._context.theme.px(10)).addWidget(self._check)
        card.add(bar)
        self._found.setText(_("Reads every page of the office file and the whole register. It changes nothing."))
        return card

    def _connect(self) -> None:
        self._now.clicked.connect(self._back_up)
        self._folder.clicked.connect(self._choose)
        self._restore.clicked.connect(self._work.restore)
        self._check.clicked.connect(self._look)

    def _show(self, state: BackupState) -> None:
        made = moment(state.last, catalogs.current()) if state.last else _("none yet on this computer")
        self._last.say(made)
        self._place.say(str(state.folder))

    def _back_up(self) -> None:
        self._now.setEnabled(False)
        self._context.lanes.writer.ask(self._work.back_up, self._backed_up, self._failed, owner=self)

    def _backed_up(self, place: Path) -> None:
        self._now.setEnabled(True)
        self._context.window.say(_("Backed up and read back: {name}").format(name=place.name))
        self._context.lanes.reader.ask(self._work.state, self._show, owner=self)

    def _failed(self, error: BaseException) -> None:
        self._now.setEnabled(True)
        if not isinstance(error, Refused):
            raise error
        self._context.prompts.tell(_("No backup was made"), str(error))

    def _choose(self) -> None:
        folder = self._context.prompts.choose_folder(_("Where backups go"))
        if folder is not None:
            self._context.lanes.writer.ask(lambda: self._work.choose_folder(folder), self._show, owner=self)

    def _look(self) -> None:
        self._check.setEnabled(False)
        self._found.setText(_("Reading the office…"))
        self._context.lanes.errand.ask(self._work.check, self._checked, owner=self)

    def _checked(self, report: CheckReport) -> None:
        self._check.setEnabled(True)
        self._found.set_ink("teal_text" if report.ok else "error")
        self._found.setText(_("Everything is in order.") if report.ok else "\n".join(report.findings))
