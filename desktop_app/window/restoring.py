"""The way from a backup to an office: which one, what it holds, and where it goes."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from desktop_app.gui.lanes import Progress, Ticket
from desktop_app.gui.prompts import FileKind
from desktop_app.language.catalogs import gettext as _
from desktop_app.language.errors import Refused
from desktop_app.office.keys import keys_path, read_keys
from desktop_app.system import paths
from desktop_app.window.places import BACKUP
from desktop_app.window.root import Opened, Root

if TYPE_CHECKING:
    from desktop_app.bootstrap import Services
    from desktop_app.office.amounts import Present
    from desktop_app.office.found import FoundBackup
    from desktop_app.office.screens.recover import RecoverWindow
    from desktop_app.office.screens.restore import RestoreWindow
    from desktop_app.office.screens.unlock import UnlockScreen

OFFICE_FILE, BACKUP_FILE = "ocaq", "ocaq-backup"
LONG = 1_000
"""Milliseconds after which a restore shows how far it is."""


@dataclass(frozen=True)
class _Wanted:
    """What is to be restored where, and the office that was left for it."""

    backup: "FoundBackup"
    place: Path
    left: Path | None
    even_if_smaller: bool = False
    password: str | None = None
    code: str | None = None


class Restoring(QObject):
    """Shows which backups there are and has one restored; `ask_password` shows the door of a protected one."""

    left = Signal()
    """Back to the wizard: no office was open."""
    went_back = Signal(object)
    """To the office that was left; with its file."""
    help_asked = Signal(str)

    def __init__(
        self,
        root: Root,
        ask_password: Callable[
            [Path, "Callable[[UnlockScreen, str], None]", "Callable[[RecoverWindow, str, str], None]"], None
        ],
    ) -> None:
        super().__init__(root)
        self._root, self._ask_password = root, ask_password
        self._window: RestoreWindow | None = None
        self._present: Present | None = None
        self._ticket: Ticket | None = None

    def begin(self) -> None:
        """Look for backups and show them."""
        services = self._root.opened.services if self._root.opened is not None else None
        folders = (paths.backups_folder(), *map(Path, self._root.file.read().backup_folders.values()))

        def look() -> "tuple[tuple[FoundBackup, ...], Present | None]":
            from desktop_app.office.found import found_in

            return found_in(folders), services.backups.present() if services is not None else None

        self._root.lanes.reader.ask(look, lambda seen: self._show(*seen), owner=self._root)

    def choose_file(self) -> None:
        """A backup that lies elsewhere."""
        kinds = (FileKind(_("Backups of Ocaq"), (BACKUP_FILE,)),)
        backup = self._root.prompts.choose_open_file(_("Which backup?"), kinds)
        if backup is None:
            return
        try:
            found = _found(backup)
        except Refused as refused:
            self._root.prompts.tell(_("This backup cannot be restored"), str(refused))
            return
        self.choose(found)

    def choose(self, found: "FoundBackup") -> None:
        """Restore this one: in the place of its office where that lies here, else in a new one."""
        try:
            _found(found.place)
            place, protected = self._place(found), _is_protected(found.place)
        except Refused as refused:
            self._root.prompts.tell(_("This backup cannot be restored"), str(refused))
            return
        present = self._present if self._is_open(place) else None
        if place.exists() and not self._confirmed(found, place, present):
            return
        wanted = _Wanted(found, place, self._open_place(), even_if_smaller=present is not None)
        if self._root.opened is None:
            self._begin(wanted, protected=protected)
        else:
            self._back_up_first(lambda: self._begin(wanted, protected=protected))

    def _show(self, found: "tuple[FoundBackup, ...]", present: "Present | None") -> None:
        from desktop_app.office.screens.restore import RestoreWindow

        window = RestoreWindow(self._root.theme, found, present)
        window.chosen.connect(self.choose)
        window.file_asked.connect(self.choose_file)
        window.left.connect(self._leave)
        window.help_asked.connect(self.help_asked)
        self._window, self._present = window, present
        self._root.show(window)

    def _leave(self) -> None:
        if self._root.opened is not None:
            self._root.resume(BACKUP)
        else:
            self.left.emit()

    def _confirmed(self, found: "FoundBackup", place: Path, present: "Present | None") -> bool:
        """Ask before an office gives way; `present` is what it holds, where that is known."""
        from desktop_app.office.amounts import holds_line, is_much_smaller
        from desktop_app.office.screens.restore.card import title_of

        manifest = found.manifest
        if present is not None and is_much_smaller(manifest, present):
            return self._insists(found, place, present)
        words = _(
            "The backup holds: {holds}. The office that lies here now, “{name}”, is kept beside it under another "
            "name. Automatic backups then pause until you have them go on."
        ).format(holds=holds_line(manifest.people, manifest.documents, manifest.changed_at), name=place.name)
        title = _("Restore “{backup}”?").format(backup=title_of(found))
        return self._root.prompts.confirm(title, words, _("Restore"), destructive=True)

    def _insists(self, found: "FoundBackup", place: Path, there: "Present") -> bool:
        """Whether the backup is to be restored though it holds far less than what is there."""
        from desktop_app.office.screens.restore.smaller import smaller_title, smaller_words

        words = smaller_words(found.manifest, there, place.name)
        return self._root.prompts.confirm(smaller_title(found), words, _("Restore the smaller one"), destructive=True)

    def _back_up_first(self, then: Callable[[], None]) -> None:
        def failed(error: BaseException) -> None:
            self._say_busy("")
            if not isinstance(error, Refused):
                raise error
            words = _("{why} The office is kept beside the restored one all the same.").format(why=error)
            title = _("The office could not be backed up first")
            if self._root.prompts.confirm(title, words, _("Restore without it"), destructive=True):
                then()

        self._say_busy(_("The office is being backed up first…"))
        backups = self._root.office().backups
        self._root.lanes.writer.ask(backups.before_much, lambda _none: then(), failed, owner=self._root)

    def _say_busy(self, what: str) -> None:
        if self._window is not None and self._root.window is self._window:
            self._window.set_busy(what)

    def _begin(self, wanted: _Wanted, *, protected: bool) -> None:
        self._root.leave()
        window = self._window
        if protected:
            self._ask_password(
                wanted.backup.place,
                lambda door, password: self._restore(door, replace(wanted, password=password)),
                lambda door, code, password: self._restore(door, replace(wanted, password=password, code=code)),
            )
        elif window is not None:
            window.set_busy(_("The office is being restored"))
            self._restore(window, wanted)

    def _restore(self, door: "UnlockScreen | RecoverWindow | RestoreWindow", wanted: _Wanted) -> None:
        """Restore, and say at this door how far that is."""
        ticket = self._root.lanes.writer.work(
            partial(_restored, wanted),
            self._entered,
            partial(self._refused, door, wanted),
            owner=self,
            progressed=door.progress.show_progress,
        )
        self._ticket = ticket
        door.stop_asked.connect(ticket.stop)
        QTimer.singleShot(LONG, door, lambda: door.show_restoring() if self._ticket is ticket else None)

    def _entered(self, opened: Opened) -> None:
        self._ticket = None
        self._root.enter(opened)

    def _refused(
        self, door: "UnlockScreen | RecoverWindow | RestoreWindow", wanted: _Wanted, error: BaseException
    ) -> None:
        from desktop_app.office.restoring import Smaller

        self._ticket = None
        if not isinstance(error, Refused):
            raise error
        if isinstance(error, Smaller) and self._insists(wanted.backup, wanted.place, error.there):
            self._restore(door, replace(wanted, even_if_smaller=True))
            return
        door.refuse(_("Nothing was restored; the office is as it was.") if isinstance(error, Smaller) else str(error))
        if door is self._window and wanted.left is not None:
            self.went_back.emit(wanted.left)

    def _place(self, found: "FoundBackup") -> Path:
        """Where the office of this backup lies on this computer, else a place where none does."""
        here = self._open_place()
        if here is not None and self._root.profile().identity == found.manifest.identity:
            return here
        last = self._root.file.read().last_office
        there = (*sorted(paths.data_folder().glob(f"*.{OFFICE_FILE}")), *([Path(last)] if last else []))
        same = (each for each in there if _identity(each) == found.manifest.identity)
        return next(same, None) or free_place(found.place.name.partition(".")[0].rpartition("-")[0])

    def _open_place(self) -> Path | None:
        return self._root.office().desk.database.path if self._root.opened is not None else None

    def _is_open(self, place: Path) -> bool:
        return place == self._open_place()


def free_place(name: str) -> Path:
    """A file below the data folder that is not there yet, named after the office."""
    stem = "-".join(name.split()) or "ocaq"
    folder = paths.data_folder()
    candidates = (folder / f"{stem}{number}.{OFFICE_FILE}" for number in ("", *(f"-{each}" for each in range(2, 1000))))
    return next(each for each in candidates if not each.exists())


def _found(backup: Path) -> "FoundBackup":
    from desktop_app.office.found import FoundBackup
    from desktop_app.office.manifest import checked

    return FoundBackup(backup, checked(backup))


def _is_protected(backup: Path) -> bool:
    from desktop_app.office.backup import read_backup_keys

    return read_backup_keys(backup).protected


def _identity(office: Path) -> str | None:
    try:
        return read_keys(keys_path(office)).identity
    except Refused:  # whose keys cannot be read cannot be told to be the same
        return None


def _restored(wanted: _Wanted, progress: Progress) -> Opened:
    from desktop_app.bootstrap import open_services, restore

    restored = restore(
        wanted.backup.place,
        wanted.place,
        wanted.password,
        wanted.code,
        even_if_smaller=wanted.even_if_smaller,
        watch=progress,
    )
    services = _paused(open_services(wanted.place, wanted.password, user=restored.user), restored.kept)
    return Opened(services, services.profile())


def _paused(services: "Services", kept: Path | None) -> "Services":
    """Where an office gave way, automatic backups pause, so that good copies survive."""
    if kept is not None:
        services.backups.pause()
    return services
