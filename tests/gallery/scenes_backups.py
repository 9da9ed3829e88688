"""Backups: their page in trouble, the list to restore from, what is asked before and seen meanwhile."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from desktop_app.gui.dialogs import PromptDialog
from desktop_app.gui.frame.frame import Frame
from desktop_app.gui.screen import AreaEntry, Context, Place, Screen
from desktop_app.gui.widgets.choices import Choices
from desktop_app.gui.widgets.surfaces import NoticeBar
from desktop_app.language.catalogs import gettext as _
from desktop_app.office.amounts import Present
from desktop_app.office.found import FoundBackup
from desktop_app.office.keeping import BackedUp, BackupState, Shrunk
from desktop_app.office.manifest import Manifest
from desktop_app.office.screens.restore import RestoreWindow
from desktop_app.office.screens.restore.smaller import smaller_title, smaller_words
from desktop_app.office.screens.settings import BackupGroup, BackupWork, SettingsGroup, SettingsScreen
from desktop_app.office.screens.settings.backup_work import shrunk_words
from desktop_app.office.screens.unlock import UnlockScreen
from tests.gallery.frames import framed
from tests.gui import demo

if TYPE_CHECKING:
    from tests.gallery.scenes import Stage

MOMENT = datetime(2026, 11, 25, 9, 12, tzinfo=UTC)
WELL = BackupState(Path("Ocaq") / "backups", Path("USB") / "Ocaq", last=MOMENT, apart=MOMENT)
ILL = BackupState(
    Path("Ocaq") / "backups",
    Path("USB") / "Ocaq",
    last=MOMENT - timedelta(days=9),
    failed="“USB/Ocaq” yerində deyil.",
    paused=True,
    moved="Bu ofis 25 noyabr 2026 tarixində başqa kompüterə köçürülüb.",
)


def backups(state: BackupState, shrunk: Shrunk | None = None) -> BackupWork:
    return BackupWork(
        state=lambda: state,
        back_up=lambda _progress: BackedUp(Path("köln-000012.ocaq-backup")),
        choose_second=lambda _folder: state,
        resume=lambda: state,
        shrunk=lambda: shrunk,
        accept=lambda: None,
        move=lambda folder, _progress: folder,
        stay=lambda: state,
        restore=lambda: None,
    )


def backups_in_trouble(stage: Stage) -> QWidget:
    """Backups that failed, pause, and an office that has moved."""
    frame = _settings(stage, backups(ILL))
    frame.sidebar.set_backup(_("Backup"), "16 noyabr 2026, 09:12", "wrong", _("only on this disk"))
    frame.add_notice(NoticeBar(stage.theme, ILL.moved, "care"))
    return frame


def restore(stage: Stage, *, count: int = 6) -> QWidget:
    """The backups that were found."""
    found = [_found(412 - number, 96, days=number) for number in range(count)]
    return RestoreWindow(stage.theme, found, Present("", 413, 97, MOMENT) if count else None)


def restoring(stage: Stage) -> QWidget:
    """A backup on its way back."""
    window = RestoreWindow(stage.theme, [_found(412 - number, 96, days=number) for number in range(4)])
    window.set_busy(_("The office is being restored"))
    window.show_restoring()
    window.progress.show_progress(143, 315)
    return window


def unlock_restoring(stage: Stage) -> QWidget:
    """A protected backup on its way back, past the point where it can be stopped."""
    screen = UnlockScreen(stage.theme, Path("Köln-Azərbaycan-Evi-000123.ocaq-backup"))
    screen.set_busy(busy=True)
    screen.show_restoring()
    for step in ((1, 1), (0, 0)):
        screen.progress.show_progress(*step)
    return screen


def restore_smaller(stage: Stage) -> QWidget:
    """The question before a much smaller backup takes the place of an office."""
    found = _found(3, 0, days=200)
    words = smaller_words(found.manifest, Present("", 413, 97, MOMENT), "Köln Azərbaycan Evi.ocaq")
    return PromptDialog(stage.theme, smaller_title(found), words, _("Restore the smaller one"), destructive=True)


def backups_of_a_shrunken_office(stage: Stage) -> QWidget:
    """The page of backups when the office holds far less than one of them."""
    return _settings(stage, backups(WELL, SHRUNK))


def leaving_a_shrunken_office(stage: Stage) -> QWidget:
    """The question as its window is closed."""
    title = _("The office holds far less than a backup of it")
    dialog = PromptDialog(stage.theme, title, shrunk_words(SHRUNK), _("Continue"))
    dialog.put(Choices(stage.theme, (_("Stay, and look at the backups"), _("It is right so: close")), title))
    return dialog


def _settings(stage: Stage, work: BackupWork) -> Frame:
    def factory(context: Context) -> Screen:
        group = SettingsGroup("backup", _("Backup"), "shield-check", lambda each: BackupGroup(each, work))
        return SettingsScreen(context, (group,))

    settings = AreaEntry("settings", 0, _("Settings"), "settings", factory)
    return framed(stage, (*demo.areas(), settings), Place("settings", "backup"))


def _found(people: int, documents: int, *, days: int) -> FoundBackup:
    made = MOMENT - timedelta(days=days)
    place = Path("Ocaq") / "backups" / f"Köln-Azərbaycan-Evi-{max(123 - days, 1):06d}.ocaq-backup"
    return FoundBackup(place, Manifest("", "0001", made, made - timedelta(hours=2), people, documents, {}, ""))


SHRUNK = Shrunk(Present("", 12, 97, MOMENT), _found(412, 96, days=3))
BUILT: dict[str, Callable[[Stage], QWidget]] = {
    "restore": restore,
    "restore-none": partial(restore, count=0),
    "restore-smaller": restore_smaller,
    "restoring": restoring,
    "unlock-restoring": unlock_restoring,
    "backups-in-trouble": backups_in_trouble,
    "backups-shrunken": backups_of_a_shrunken_office,
    "leaving-shrunken": leaving_a_shrunken_office,
}
