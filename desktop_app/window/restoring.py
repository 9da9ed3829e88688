"""The way from a backup to an office: which one, what it holds, and where it goes."""

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from desktop_app.gui.prompts import FileKind
from desktop_app.language.catalogs import gettext as _
from desktop_app.language.errors import Refused
from desktop_app.office.keys import keys_path, read_keys
from desktop_app.system import paths
from desktop_app.window.places import BACKUP
from desktop_app.window.root import Root

if TYPE_CHECKING:
    from desktop_app.bootstrap import Services
    from desktop_app.office.found import FoundBackup
    from desktop_app.office.keeping import Present
    from desktop_app.office.screens.restore import RestoreWindow

OFFICE_FILE, BACKUP_FILE = "ocaq", "ocaq-backup"


class Restoring(QObject):
    """Shows which backups there are and has one restored; `ask_password` shows the door of a protected one."""

    left = Signal()
    """Back to the wizard: no office was open."""
    help_asked = Signal(str)

    def __init__(
        self,
        root: Root,
        ask_password: Callable[[Path, "Callable[[str], Services]", "Callable[[str, str], Services]"], None],
        failed: Callable[[BaseException], None],
    ) -> None:
        super().__init__(root)
        self._root, self._ask_password, self._failed = root, ask_password, failed
        self._window: RestoreWindow | None = None

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
        if place.exists() and not self._confirmed(found, place):
            return
        if self._root.opened is None:
            self._restore(found.place, place, protected)
        else:
            self._back_up_first(lambda: self._restore(found.place, place, protected))

    def _show(self, found: "tuple[FoundBackup, ...]", present: "Present | None") -> None:
        from desktop_app.office.screens.restore import RestoreWindow

        window = RestoreWindow(self._root.theme, found, present)
        window.chosen.connect(self.choose)
        window.file_asked.connect(self.choose_file)
        window.left.connect(self._leave)
        window.help_asked.connect(self.help_asked)
        self._window = window
        self._root.show(window)

    def _leave(self) -> None:
        if self._root.opened is not None:
            self._root.resume(BACKUP)
        else:
            self.left.emit()

    def _confirmed(self, found: "FoundBackup", place: Path) -> bool:
        from desktop_app.office.screens.restore.card import holds_line, title_of

        manifest = found.manifest
        words = _(
            "The backup holds: {holds}. The office that lies here now, “{name}”, is kept beside it under another "
            "name. Automatic backups then pause until you have them go on."
        ).format(holds=holds_line(manifest.people, manifest.documents, manifest.changed_at), name=place.name)
        title = _("Restore “{backup}”?").format(backup=title_of(found))
        return self._root.prompts.confirm(title, words, _("Restore"), destructive=True)

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

    def _restore(self, backup: Path, place: Path, protected: bool) -> None:
        self._root.leave()
        if protected:
            self._ask_password(backup, partial(_restore, backup, place), partial(_restore_with_sheet, backup, place))
        else:
            self._root.open(partial(_restore, backup, place, None), self._failed)

    def _place(self, found: "FoundBackup") -> Path:
        """Where the office of this backup lies on this computer, else a place where none does."""
        if self._root.opened is not None and self._root.profile().identity == found.manifest.identity:
            return self._root.office().desk.database.path
        last = self._root.file.read().last_office
        there = (*sorted(paths.data_folder().glob(f"*.{OFFICE_FILE}")), *([Path(last)] if last else []))
        same = (each for each in there if _identity(each) == found.manifest.identity)
        return next(same, None) or free_place(found.place.name.partition(".")[0].rpartition("-")[0])


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


def _restore(backup: Path, place: Path, password: str | None) -> "Services":
    from desktop_app.bootstrap import open_services, restore

    restored = restore(backup, place, password)
    return _paused(open_services(place, password, user=restored.user), restored.kept)


def _restore_with_sheet(backup: Path, place: Path, code: str, password: str) -> "Services":
    from desktop_app.bootstrap import open_services, restore

    restored = restore(backup, place, password, code)
    return _paused(open_services(place, password, user=restored.user), restored.kept)


def _paused(services: "Services", kept: Path | None) -> "Services":
    """Where an office gave way, automatic backups pause, so that good copies survive."""
    if kept is not None:
        services.backups.pause()
    return services
