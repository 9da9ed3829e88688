"""The backups of the office in the window: when they are made, what the sidebar says of them."""

import contextlib
from collections.abc import Callable
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Literal, TypeVar

from PySide6.QtCore import QObject, QTimer, Signal

from desktop_app.gui.lanes import Progress
from desktop_app.language import catalogs
from desktop_app.language.catalogs import gettext as _
from desktop_app.language.errors import Refused
from desktop_app.window.root import Root

if TYPE_CHECKING:
    from desktop_app.office.keeping import BackedUp, BackupService, BackupState, Shrunk
    from desktop_app.office.screens.settings.backup_work import BackupWork

T = TypeVar("T")
AMBER, RED = timedelta(days=7), timedelta(days=30)
EVERY = 4 * 3600 * 1000
"""Milliseconds of use between two backups that nobody asked for."""


@dataclass(frozen=True)
class BackupAge:
    """What the foot of the sidebar says; `more` is there when no backup lies off this disk."""

    line: str
    tone: Literal["done", "care", "wrong"]
    more: str = ""


class Backups(QObject):
    """Backups of the open office; what reads or writes them is called on lanes."""

    changed = Signal()
    """There is another backup, or another place for them; sent from any thread."""

    def __init__(self, root: Root, restore: Callable[[], None]) -> None:
        super().__init__(root)
        self._root, self._restore = root, restore
        root.entered.connect(self._begin_counting)

    def state(self) -> "BackupState":
        """Where backups go and how they fare."""
        return self._service().state()

    def age(self, state: "BackupState | None" = None) -> BackupAge:
        """How old the last verified backup is."""
        known = state or self.state()
        more = _("only on this disk") if known.apart is None and not self._root.profile().sample else ""
        if known.last is None:
            return BackupAge(_("failed") if known.failed else _("none yet"), "wrong" if known.failed else "care", more)
        from desktop_app.language.dates.spoken import moment

        old = self._root.office().desk.clock.now() - known.last
        tone: Literal["done", "care", "wrong"] = "done" if old < AMBER else "care" if old < RED else "wrong"
        line = moment(known.last, catalogs.current())
        if known.failed:
            return BackupAge(_("failed; last: {moment}").format(moment=line), "wrong", more)
        return BackupAge(line, tone, more)

    def work(self) -> "BackupWork":
        """What the page of settings can have done."""
        from desktop_app.office.screens.settings.backup_work import BackupWork

        service = self._service()
        return BackupWork(
            state=service.state,
            back_up=self.back_up,
            choose_second=self._telling(service.choose_second),
            resume=lambda: self._told(service.resume()),
            shrunk=service.shrunk,
            accept=service.accept,
            move=self._move,
            stay=lambda: self._told(service.stay()),
            restore=self._restore,
        )

    def back_up(self, progress: Progress) -> "BackedUp":
        """Back the office up into both places."""
        try:
            return self._service().back_up(progress)
        finally:
            self.changed.emit()

    def back_up_to(self, folder: Path, progress: Progress) -> Path:
        """Back the office up into another folder, where the usual one does not take it."""
        return self._told(self._service().back_up_to(folder, progress))

    def back_up_if_due(self, progress: Progress) -> None:
        """Back up what has changed."""
        if self._service().is_due():
            self.back_up(progress)

    def back_up_to_leave(self, progress: Progress) -> "Shrunk | None":
        """The same before the window closes; gives whether the office has shrunk."""
        self.back_up_if_due(progress)
        return self._service().shrunk()

    def accept(self) -> None:
        """It is right that the office holds so little."""
        self._service().accept()

    def back_up_when_due(self) -> None:
        """The same, behind the work; what goes wrong stands at the foot of the sidebar and in the settings."""
        if self._root.opened is not None and self._root.frame is not None:
            self._root.lanes.writer.work(self.back_up_if_due, lambda _none: None, self._failed, owner=self._root.frame)

    def _move(self, folder: Path, progress: Progress) -> Path:
        """Move the office: the key of what stays behind is not left in the keychain of this computer."""
        made = self._told(self._service().move(folder, progress))
        with contextlib.suppress(Refused):  # the next start lets it go
            self._root.keychain.turn_off(self._root.office().desk.database.path)
        return made

    def _begin_counting(self) -> None:
        """A frame's timer goes with the frame."""
        timer = QTimer(self._root.frame)
        timer.timeout.connect(self.back_up_when_due)
        timer.start(EVERY)

    def _failed(self, error: BaseException) -> None:
        if not isinstance(error, Refused):
            raise error

    def _service(self) -> "BackupService":
        return self._root.office().backups

    def _telling(self, verb: "Callable[[Path | None], BackupState]") -> "Callable[[Path | None], BackupState]":
        return lambda folder: self._told(verb(folder))

    def _told(self, answer: T) -> T:
        self.changed.emit()
        return answer
