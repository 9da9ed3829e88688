"""The doors by which one comes to an office: the last one, the password, the wizard, the sample, a backup."""

from collections.abc import Callable
from datetime import datetime
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QApplication

from desktop_app.gui.painted import OncePainted
from desktop_app.gui.prompts import FileKind
from desktop_app.language import transliteration
from desktop_app.language.catalogs import gettext as _
from desktop_app.language.errors import Refused
from desktop_app.office.keys import KeysDamaged, keys_path, read_keys
from desktop_app.office.keys_copy import put_back
from desktop_app.office.swapping import settle
from desktop_app.system import paths
from desktop_app.window import openings
from desktop_app.window.places import HOME, IMPORT, NEW_PERSON
from desktop_app.window.restoring import OFFICE_FILE, Restoring, free_place
from desktop_app.window.root import Opened, Root
from desktop_app.window.single import OneWindow, bring_to_front, raise_other

if TYPE_CHECKING:
    from desktop_app.bootstrap import Services
    from desktop_app.office.screens.recover import RecoverWindow
    from desktop_app.office.screens.unlock import UnlockScreen
    from desktop_app.office.screens.wizard import Answers, FirstWork, Wizard

ByPassword = Callable[["UnlockScreen", str], None]
"""Tries a password that was typed at a door."""
BySheet = Callable[["RecoverWindow", str, str], None]
"""Tries the code of a recovery sheet with a new password."""


class Doors(QObject):
    """Shows the door that fits, and sits down in the office behind it."""

    help_asked = Signal(str)
    """At a door, with the topic."""

    def __init__(self, root: Root) -> None:
        super().__init__(root)
        self._root = root
        self._wizard: Wizard | None = None
        self._answers: object = None
        self._back: Callable[[], object] | None = None
        self._restoring = Restoring(root, self._ask_password_of_backup)
        self._restoring.left.connect(self.show_wizard)
        self._restoring.went_back.connect(self.begin)
        self._restoring.help_asked.connect(self.help_asked)
        root.rebuilt.connect(self._rebuild)
        root.entered.connect(self._remember_here)
        self._one = OneWindow(lambda: bring_to_front(root.window), self)
        root.entered.connect(self._hold)
        root.left.connect(self._one.release)

    def lock(self) -> None:
        """Lock the open office, if a password can open it again."""
        opened = self._root.opened
        if opened is None or self._root.is_covered or self._root.frame is None or not opened.profile.protected:
            return
        office = opened.services.desk.database.path
        unlock = self._unlock_screen(office)
        unlock.password_given.connect(
            lambda password: self._try(
                unlock, partial(openings.open_office, office, password, unlock.who), self._unlocked
            )
        )
        unlock.other_office_asked.connect(lambda: self._leave_locked(office))
        unlock.forgotten.connect(lambda: self._recover_locked(office))
        self._root.cover(unlock)
        self._root.keychain.lock(opened.profile.identity)

    def _unlocked(self, again: Opened) -> None:
        """The same user goes on where they were; another one sits down anew."""
        former = self._root.opened
        self._root.keychain.unlock(again.profile.identity, again.services.desk.user.id)
        if former is not None and former.services.desk.user == again.services.desk.user:
            again.services.close()
            self._root.uncover(again.services.desk.database.key)
        else:
            self._root.leave_covered()
            self._root.enter(again)

    def _leave_locked(self, office: Path) -> None:
        self._root.leave_covered()
        self.show_wizard(back=lambda: self.begin(office))

    def _recover_locked(self, office: Path) -> None:
        self._root.leave_covered()
        self._recover(office, self._by_sheet(office), back=lambda: self.begin(office))

    def start(self, office: Path | None) -> None:
        """Begin the day: the keychain of this computer may open the office without asking for its password."""
        self.begin(office, starting=True)

    def begin(self, office: Path | None, *, starting: bool = False) -> None:
        """Open this office, asking for its password when it has one; without it the wizard."""
        try:
            if office is not None:
                settle(office)
                self._put_keys_back(office)
            if office is None or not office.exists():
                self.show_wizard()
                return
            protected = read_keys(keys_path(office)).protected
            if not self._is_ours(office):
                return
        except KeysDamaged as damaged:
            if office is not None and self._is_ours(office):
                self._recover(office, self._by_sheet(office), back=self.show_wizard, why=str(damaged))
            return
        except Refused as refused:
            self.show_wizard().refuse(str(refused))
            return
        if protected:
            unlock = self._ask_password(office, self._by_password(office), self._by_sheet(office))
            if starting:
                self._ask_keychain(office, unlock)
        else:
            self._root.open(partial(openings.open_office, office, None), self._failed)

    def _put_keys_back(self, office: Path) -> None:
        try:
            done = put_back(office)
        except Refused:  # of the disk; what is missing is told when the office is opened
            return
        if done:
            words = _("They were put back from their copy on this computer.")
            self._root.prompts.tell(_("The keys of this office were lost or damaged"), words)

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
                self._root.open(openings.open_sample, self._failed)

    def begin_own(self) -> None:
        """Leave the sample office for one's own; what was answered before looking at the sample still stands."""
        self._root.leave()
        self.show_wizard(self._answers).begin_office()

    def restore(self) -> None:
        """Show which backups there are, to go on from one."""
        self._restoring.begin()

    def repair(self) -> None:
        """Leave the office, have what is derived in it made anew, and come back to it."""
        desk = self._root.office().desk
        self._root.leave()
        self._root.open(partial(openings.repaired, desk), self._failed)

    def show_wizard(self, state: object = None, back: Callable[[], object] | None = None) -> "Wizard":
        """Show the wizard in the window's place; `back` leads to the door that was left for it."""
        from desktop_app.office.screens.wizard import Wizard

        wizard = Wizard(self._root.theme, datetime.now().astimezone().year, state, can_leave=back is not None)
        wizard.create_asked.connect(self._create)
        wizard.open_asked.connect(self._choose_office)
        wizard.restore_asked.connect(self.restore)
        wizard.sample_asked.connect(self.open_sample)
        wizard.language_chosen.connect(lambda language: self._root.choose("language", language))
        wizard.sheet_asked.connect(lambda: self._write_sheet(wizard))
        wizard.sheet_print_asked.connect(lambda: self._print_sheet(wizard))
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
        place = free_place(transliteration.ascii(answers.office.wordings["az"].name))
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

        self._root.ask(partial(openings.create, place, answers), made, refused)

    def _write_sheet(self, wizard: "Wizard") -> None:
        from desktop_app.office.screens.settings.sheet_card import choose_place

        place = choose_place(self._root.prompts)
        if place is None:
            return
        services = self._root.office()
        self._root.lanes.writer.ask(
            lambda: services.recovery_sheet.write(place, replace=True),
            lambda _none: wizard.sheet_saved(place, services.recovery_sheet.says),
            partial(_refused, wizard),
            owner=wizard,
        )

    def _print_sheet(self, wizard: "Wizard") -> None:
        from desktop_app.office.screens.sheet_printing import print_sheet

        sheet = self._root.office().recovery_sheet

        def done(printed: bool) -> None:
            if printed:
                wizard.sheet_printed(sheet.says)

        refused = partial(_refused, wizard)
        print_sheet(self._root.lanes, self._root.prompts, sheet, done, refused, owner=wizard)

    def _begin_work(self, work: "FirstWork") -> None:
        if self._root.opened is not None:
            self._root.enter(self._root.opened, {"import": IMPORT, "person": NEW_PERSON, "home": HOME}[work.value])

    def _choose_office(self) -> None:
        office = self._root.prompts.choose_open_file(
            _("Which office?"), (FileKind(_("Offices of Ocaq"), (OFFICE_FILE,)),), paths.data_folder()
        )
        if office is not None:
            self.begin(office)

    def _ask_password(
        self, office: Path, by_password: ByPassword, by_sheet: BySheet, *, asks_who: bool = True
    ) -> "UnlockScreen":
        unlock = self._unlock_screen(office, asks_who=asks_who)
        unlock.password_given.connect(partial(by_password, unlock))
        back = partial(self._ask_password, office, by_password, by_sheet, asks_who=asks_who)
        unlock.other_office_asked.connect(lambda: self.show_wizard(back=back))
        unlock.forgotten.connect(lambda: self._recover(office, by_sheet, back=back))
        self._wizard = None
        self._root.show(unlock)
        return unlock

    def _ask_keychain(self, office: Path, unlock: "UnlockScreen") -> None:
        """Let the keychain open the office too, where its user wished so; whoever acts at the door is quicker."""
        keychain = self._root.keychain
        user = keychain.holder(read_keys(keys_path(office)).identity)
        if user is None:
            return

        def refused(error: BaseException) -> None:
            if not isinstance(error, Refused):
                raise error
            unlock.ask_password()  # which says what is wrong, if it still is

        def take(key: bytes | None) -> None:
            if key is None:
                unlock.ask_password()
            else:
                unlock.set_busy(busy=True)
                self._root.ask(partial(openings.open_as, office, key, user), self._root.enter, refused)

        def ask() -> None:
            ticket = self._root.lanes.errand.ask(partial(keychain.key, office, user), take, refused, owner=unlock)
            for acted in (unlock.password_given, unlock.other_office_asked, unlock.forgotten):
                acted.connect(ticket.cancel)

        unlock.say_keychain_is_asked()
        OncePainted(unlock, ask)

    def _ask_password_of_backup(self, backup: Path, by_password: ByPassword, by_sheet: BySheet) -> None:
        self._ask_password(backup, by_password, by_sheet, asks_who=False)

    def _by_password(self, office: Path) -> ByPassword:
        return lambda unlock, password: self._try(
            unlock, partial(openings.open_office, office, password, unlock.who), self._root.enter
        )

    def _by_sheet(self, office: Path) -> BySheet:
        return lambda window, code, password: self._try(
            window, partial(openings.open_with_sheet, office, code, password), self._root.enter
        )

    def _recover(self, office: Path, by_sheet: BySheet, back: Callable[[], object], why: str = "") -> None:
        """Show the door for the recovery sheet, of an office or of a backup."""
        from desktop_app.office.screens.recover import RecoverWindow

        window = RecoverWindow(self._root.theme, office, why)
        window.given.connect(partial(by_sheet, window))
        window.left.connect(back)
        window.help_asked.connect(self.help_asked)
        self._wizard = None
        self._root.show(window)

    def _unlock_screen(self, office: Path, *, asks_who: bool = True) -> "UnlockScreen":
        """The door of an office, with those who may sign in as far as this computer knows them."""
        from desktop_app.office.screens.unlock import SignIns, UnlockScreen

        who = SignIns()
        if asks_who:
            keys, preferences = read_keys(keys_path(office)), self._root.file.read()
            users = keys.users()
            names = preferences.users.get(keys.identity, {})
            last = preferences.last_users.get(keys.identity)
            known = [(each, names[str(each)]) for each in users if str(each) in names]
            who = SignIns(len(users), known, int(last) if last is not None else None)
        unlock = UnlockScreen(self._root.theme, office, who)
        unlock.help_asked.connect(self.help_asked)
        return unlock

    def _try(
        self,
        door: "UnlockScreen | RecoverWindow",
        open_office: Callable[[], "Services"],
        done: Callable[[Opened], None],
    ) -> None:
        def refused(error: BaseException) -> None:
            if not isinstance(error, Refused):
                raise error
            door.refuse(str(error))

        self._root.ask(open_office, done, refused)

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
            self._root.keychain.unlock(self._root.profile().identity, self._root.office().desk.user.id)

    def _remember(self, opened: Opened) -> None:
        if not opened.profile.sample:
            self._root.file.change(last_office=str(opened.services.desk.database.path.absolute()))

    def _failed(self, error: BaseException) -> None:
        """An office that does not open leads back to the wizard, which says why."""
        if not isinstance(error, Refused):
            raise error
        self.show_wizard().refuse(str(error))


def _refused(wizard: "Wizard", error: BaseException) -> None:
    if not isinstance(error, Refused):
        raise error
    wizard.refuse(str(error))
