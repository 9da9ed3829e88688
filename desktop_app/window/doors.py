"""The doors by which one comes to an office: the last one, the password, the wizard, the sample, a backup."""

from collections.abc import Callable
from datetime import datetime
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QApplication

from desktop_app.gui.prompts import FileKind
from desktop_app.language import transliteration
from desktop_app.language.catalogs import gettext as _
from desktop_app.language.errors import Refused
from desktop_app.office.keys import keys_path, read_keys
from desktop_app.office.swapping import settle
from desktop_app.system import paths
from desktop_app.window.places import HOME, IMPORT, NEW_PERSON
from desktop_app.window.root import Opened, Root
from desktop_app.window.single import OneWindow, raise_other

if TYPE_CHECKING:
    from desktop_app.bootstrap import Services
    from desktop_app.office.screens.unlock import UnlockScreen
    from desktop_app.office.screens.wizard import Answers, FirstWork, Wizard

OFFICE_FILE, BACKUP_FILE = "ocaq", "ocaq-backup"


class Doors(QObject):
    """Shows the door that fits, and sits down in the office behind it."""

    help_asked = Signal(str)
    """At a door, with the topic."""

    def __init__(self, root: Root) -> None:
        super().__init__(root)
        self._root = root
        self._wizard: Wizard | None = None
        self._answers: object = None
        self._back: Callable[[], None] | None = None
        root.rebuilt.connect(self._rebuild)
        root.entered.connect(self._remember_here)
        self._one = OneWindow(root.come_to_front, self)
        root.entered.connect(self._hold)
        root.left.connect(self._one.release)

    def begin(self, office: Path | None) -> None:
        """Open this office, asking for its password when it has one; without it the wizard."""
        try:
            if office is not None:
                settle(office)
            if office is None or not office.exists():
                self.show_wizard()
                return
            protected = read_keys(keys_path(office)).protected
            if not self._is_ours(office):
                return
        except Refused as refused:
            self.show_wizard().refuse(str(refused))
            return
        if protected:
            self._ask_password(office, partial(_open, office))
        else:
            self._root.open(partial(_open, office, None), self._failed)

    def open_sample(self) -> None:
        """Open the sample office of this machine, made now if it is not there yet."""
        if self._wizard is not None:
            self._answers = self._wizard.state()
            self._wizard = None
        self._root.leave()
        place = paths.sample_office()
        try:
            ours = not place.exists() or self._is_ours(place)
        except Refused as refused:
            self._failed(refused)
        else:
            if ours:
                self._root.open(_open_sample, self._failed)

    def begin_own(self) -> None:
        """Leave the sample office for one's own; what was answered before looking at the sample still stands."""
        self._root.leave()
        self.show_wizard(self._answers).begin_office()

    def restore(self) -> None:
        """Ask for a backup and put it where no office lies yet."""
        backup = self._root.prompts.choose_open_file(
            _("Which backup?"), (FileKind(_("Backups of Ocaq"), (BACKUP_FILE,)),)
        )
        if backup is None:
            return
        try:
            protected = _backup_is_protected(backup)
        except Refused as refused:
            self._root.prompts.tell(_("This backup cannot be restored"), str(refused))
            return
        self._root.leave()
        place = _free_place(backup.name.partition(".")[0].rpartition("-")[0])
        if protected:
            self._ask_password(backup, partial(_restore, backup, place))
        else:
            self._root.open(partial(_restore, backup, place, None), self._failed)

    def show_wizard(self, state: object = None, back: Callable[[], None] | None = None) -> "Wizard":
        """Show the wizard in the window's place; `back` leads to the door that was left for it."""
        from desktop_app.office.screens.wizard import Wizard

        wizard = Wizard(self._root.theme, datetime.now().astimezone().year, state, can_leave=back is not None)
        wizard.create_asked.connect(self._create)
        wizard.open_asked.connect(self._choose_office)
        wizard.restore_asked.connect(self.restore)
        wizard.sample_asked.connect(self.open_sample)
        wizard.language_chosen.connect(lambda language: self._root.choose("language", language))
        wizard.finished.connect(self._begin_work)
        wizard.help_asked.connect(self.help_asked)
        if back is not None:
            wizard.left.connect(back)
        self._wizard, self._back = wizard, back
        self._root.show(wizard)
        return wizard

    def _rebuild(self) -> None:
        """Language or text size has changed while no office is open."""
        self.show_wizard(self._wizard.state() if self._wizard is not None else None, self._back)

    def _create(self, answers: "Answers") -> None:
        place = _free_place(transliteration.ascii(answers.office.wordings["az"].name))
        wizard = self._wizard

        def made(opened: Opened) -> None:
            self._answers = None
            self._root.opened = opened  # the root closes it when the window is closed on the last page
            self._remember(opened)
            if wizard is not None:
                wizard.office_made()

        def refused(error: BaseException) -> None:
            if not isinstance(error, Refused) or wizard is None:
                raise error
            wizard.refuse(str(error))

        self._root.ask(partial(_create, place, answers), made, refused)

    def _begin_work(self, work: "FirstWork") -> None:
        if self._root.opened is not None:
            self._root.enter(self._root.opened, {"import": IMPORT, "person": NEW_PERSON, "home": HOME}[work.value])

    def _choose_office(self) -> None:
        office = self._root.prompts.choose_open_file(
            _("Which office?"), (FileKind(_("Offices of Ocaq"), (OFFICE_FILE,)),), paths.data_folder()
        )
        if office is not None:
            self.begin(office)

    def _ask_password(self, office: Path, open_with: Callable[[str], "Services"]) -> None:
        from desktop_app.office.screens.unlock import UnlockScreen

        unlock = UnlockScreen(self._root.theme, office)
        unlock.password_given.connect(lambda password: self._try(unlock, partial(open_with, password)))
        back = partial(self._ask_password, office, open_with)
        unlock.other_office_asked.connect(lambda: self.show_wizard(back=back))
        unlock.help_asked.connect(self.help_asked)
        self._wizard = None
        self._root.show(unlock)

    def _try(self, unlock: "UnlockScreen", open_office: Callable[[], "Services"]) -> None:
        def refused(error: BaseException) -> None:
            if not isinstance(error, Refused):
                raise error
            unlock.refuse(str(error))

        self._root.ask(open_office, self._root.enter, refused)

    def _hold(self) -> None:
        """An office made or restored just now has its window from here on."""
        self._is_ours(self._root.office().desk.database.path)

    def _is_ours(self, office: Path) -> bool:
        """Be the window of this office; where there is one already, show that and end this program."""
        if self._one.claim(office):
            return True
        if not raise_other(office):
            self._root.prompts.tell(
                _("This office is already open"), _("It is open in another window of Ocaq. Please go on there.")
            )
        QTimer.singleShot(0, QApplication.quit)
        return False

    def _remember_here(self) -> None:
        """Whichever door led into an office, it is the one to open next time."""
        if self._root.opened is not None:
            self._remember(self._root.opened)

    def _remember(self, opened: Opened) -> None:
        if not opened.profile.sample:
            self._root.file.change(last_office=str(opened.services.desk.database.path.absolute()))

    def _failed(self, error: BaseException) -> None:
        """An office that does not open leads back to the wizard, which says why."""
        if not isinstance(error, Refused):
            raise error
        self.show_wizard().refuse(str(error))


def _open(office: Path, password: str | None) -> "Services":
    from desktop_app.bootstrap import open_services

    return open_services(office, password)


def _open_sample() -> "Services":
    from desktop_app import bootstrap

    place = paths.sample_office()
    return bootstrap.open_services(place, None) if place.exists() else bootstrap.create_sample(place)


def _create(place: Path, answers: "Answers") -> "Services":
    from desktop_app.bootstrap import create_services

    return create_services(place, answers.office, answers.password)


def _restore(backup: Path, place: Path, password: str | None) -> "Services":
    from desktop_app.bootstrap import open_services
    from desktop_app.office.restoring import restore

    restore(backup, place, password)
    return open_services(place, password)


def _backup_is_protected(backup: Path) -> bool:
    from desktop_app.office.backup import read_backup_keys
    from desktop_app.office.restoring import checked

    checked(backup)
    return read_backup_keys(backup).protected


def _free_place(name: str) -> Path:
    """A file below the data folder that is not there yet, named after the office."""
    stem = "-".join(name.split()) or "ocaq"
    folder = paths.data_folder()
    candidates = (folder / f"{stem}{number}.{OFFICE_FILE}" for number in ("", *(f"-{each}" for each in range(2, 1000))))
    return next(each for each in candidates if not each.exists())
