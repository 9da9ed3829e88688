"""The backups of the office in the window: where they go, when the last one was made, what the sidebar says of it."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Literal

from desktop_app.language import catalogs
from desktop_app.language.catalogs import gettext as _
from desktop_app.system import paths
from desktop_app.window.root import Root

if TYPE_CHECKING:
    from desktop_app.office.screens.settings.backup_group import BackupState, BackupWork

AMBER, RED = timedelta(days=7), timedelta(days=30)


@dataclass(frozen=True)
class BackupAge:
    """What the foot of the sidebar says."""

    line: str
    tone: Literal["done", "care", "wrong"]


class Backups:
    """Backups of the open office; all but `work` and `age` runs on lanes."""

    def __init__(self, root: Root, restore: Callable[[], None], made: Callable[[], None]) -> None:
        self._root, self._restore, self._made = root, restore, made

    def age(self) -> BackupAge:
        """How old the last verified backup is."""
        last = self._last()
        if last is None:
            return BackupAge(_("none yet"), "care")
        old = self._root.office().desk.clock.now() - last
        from desktop_app.language.dates.spoken import moment

        tone: Literal["done", "care", "wrong"] = "done" if old < AMBER else "care" if old < RED else "wrong"
        return BackupAge(moment(last, catalogs.current()), tone)

    def work(self) -> "BackupWork":
        """What the page of settings can have done."""
        from desktop_app.office.screens.settings.backup_group import BackupWork

        return BackupWork(
            state=self._state,
            back_up=self._back_up,
            choose_folder=self._choose_folder,
            restore=self._restore,
        )

    def _state(self) -> "BackupState":
        from desktop_app.office.screens.settings.backup_group import BackupState

        return BackupState(self._folder(), self._last())

    def _back_up(self) -> Path:
        from desktop_app.office.backup import back_up

        desk = self._root.office().desk
        place = back_up(desk, self._folder())
        kept = self._root.file.read().backups
        self._root.file.change(backups={**kept, self._identity(): desk.clock.now().isoformat()})
        self._made()
        return place

    def _choose_folder(self, folder: Path) -> "BackupState":
        kept = self._root.file.read().backup_folders
        self._root.file.change(backup_folders={**kept, self._identity(): str(folder)})
        return self._state()

    def _folder(self) -> Path:
        chosen = self._root.file.read().backup_folders.get(self._identity())
        return Path(chosen) if chosen else paths.backups_folder()

    def _last(self) -> datetime | None:
        text = self._root.file.read().backups.get(self._identity())
        return datetime.fromisoformat(text) if text else None

    def _identity(self) -> str:
        return self._root.profile().identity
