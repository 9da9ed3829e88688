"""What the window says of the office in it: bars, backup age, help, and the check once the window is usable."""

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QApplication
from shiboken6 import isValid

from desktop_app.documents.screens import places as documents
from desktop_app.gui.screen import Place
from desktop_app.gui.widgets.buttons import Button, Kind
from desktop_app.gui.widgets.surfaces import NoticeBar
from desktop_app.language import catalogs
from desktop_app.language.catalogs import gettext as _
from desktop_app.people.screens import places as people
from desktop_app.system.paths import resources
from desktop_app.window.backups import Backups
from desktop_app.window.doors import Doors
from desktop_app.window.leaving import Leaving
from desktop_app.window.lock import IdleWatch
from desktop_app.window.places import BACKUP, CHECK, PASSWORD, SETTINGS
from desktop_app.window.renewing import SearchRenewal
from desktop_app.window.root import Root

if TYPE_CHECKING:
    from desktop_app.office.doctor import CheckReport
    from desktop_app.office.keeping import BackupState
    from desktop_app.office.screens.settings.keychain_card import KeychainWork
    from desktop_app.office.users import UserRow

TOPICS = {
    (people.AREA, ""): "find",
    (people.AREA, people.MERGE): "merge",
    (people.AREA, people.CHECK): "check",
    (people.AREA, people.CHECK_NAMES): "check",
    (documents.AREA, ""): "issue",
    (documents.AREA, documents.VERIFY): "verify",
    (documents.AREA, documents.TEMPLATES): "designer",
    (documents.AREA, documents.TEMPLATE): "designer",
    (SETTINGS, ""): "password",
    (SETTINGS, documents.AREA): "verify",
}
"""The page of help that F1 opens in a view, or else in its area; the first one elsewhere."""


SHOWN_AFTER, USABLE_AFTER = 700, 3_000
"""Milliseconds after which the first page has been shown, and the next ones too."""


class Seat(QObject):
    """Follows the root from office to office."""

    def __init__(self, app: QApplication, root: Root, doors: Doors) -> None:
        super().__init__(root)
        self._root, self.doors = root, doors
        self.idle = IdleWatch(app, root.preferences.lock_after, self)
        self.idle.idle.connect(self._lock_at_rest)
        self.backups = Backups(root, doors.restore)
        self._leaving = Leaving(root, self.backups)
        self._renewal = SearchRenewal(root)
        self._checked: object = None
        self._bars: list[NoticeBar] = []
        self._of_backups: list[NoticeBar] = []
        root.entered.connect(self._sit_down)
        root.profile_changed.connect(self._add_notices)
        self.backups.changed.connect(self._look_at_backups)
        doors.help_asked.connect(self._open_help)

    def remember_users(self) -> None:
        """Let the unlock screen of this computer know who works here, and who sat down last."""
        opened = self._root.opened
        if opened is None or not opened.profile.protected:
            return
        identity, me = opened.profile.identity, str(opened.services.desk.user.id)

        def keep(users: "Sequence[UserRow]") -> None:
            known = self._root.file.read()
            names = {str(user.id): user.name for user in users}
            self._root.file.change(
                users={**known.users, identity: names}, last_users={**known.last_users, identity: me}
            )

        def read() -> "Sequence[UserRow]":
            return opened.services.users.users()  # the service is imported on the lane

        self._root.lanes.reader.ask(read, keep, owner=self)

    def lock(self) -> None:
        """Lock the office now."""
        self.doors.lock()

    def choose_minutes(self, minutes: int) -> None:
        """Lock after so many minutes from now on."""
        self._root.preferences = self._root.file.change(lock_after=minutes)
        self.idle.minutes = minutes

    def keep_printers(self, shifts: dict[str, list[float]]) -> None:
        """Remember by how much printers print askew."""
        self._root.preferences = self._root.file.change(printers=shifts)

    def change_password(self, old: str | None, new: str) -> None:
        """Set the password of the user at the desk; to be called on a lane."""
        from desktop_app.office.door import change_password

        desk = self._root.office().desk
        change_password(desk, old, new)
        self._root.keychain.renew(desk)

    def keychain(self) -> "KeychainWork":
        """What the keychain of this computer does for the user at the desk."""
        from desktop_app.office.screens.settings.keychain_card import KeychainWork

        keychain, desk = self._root.keychain, self._root.office().desk

        def switch(on: bool) -> None:
            keychain.turn_on(desk) if on else keychain.turn_off(desk.database.path)

        return KeychainWork(lambda: keychain.state(desk), switch)

    def _sit_down(self) -> None:
        frame = self._root.frame
        if frame is None:
            return
        frame.help_asked.connect(self._show_help)
        frame.lock_asked.connect(self.doors.lock)
        frame.sidebar.backup_chosen.connect(lambda: frame.go(BACKUP))
        self._leaving.watch(frame)
        self._add_notices()
        self._look_at_backups()
        if self._checked is not self._root.office():  # once an office, not at every change of language
            self._checked = self._root.office()
            QTimer.singleShot(SHOWN_AFTER, self, self._load)
            QTimer.singleShot(USABLE_AFTER, self, self._check)

    def _load(self) -> None:
        """Import what the next screens need, before somebody waits for it."""
        if self._root.opened is not None and self._root.frame is not None and not self._root.is_covered:
            self.remember_users()
            office = self._root.office()

            def load() -> None:
                office.load()
                _import_screens()

            self._root.lanes.errand.ask(load, lambda _none: None, owner=self._root.frame)

    def _check(self) -> None:
        """Read the whole office beside the work, on the lane that nobody waits for just after a start."""
        if self._root.opened is not None and self._root.frame is not None and not self._root.is_covered:
            office = self._root.office()
            self._root.lanes.press.ask(lambda: office.check(deep=False), self._say_check, owner=self._root.frame)
            self._renewal.begin()

    def _add_notices(self) -> None:
        """The bars that the office needs now, in the place of those that stood."""
        self._clear(self._bars)
        self._bars = [*self._of_sample(), *self._of_protection()]
        for bar in self._bars:
            if self._root.frame is not None:
                self._root.frame.add_notice(bar)

    @staticmethod
    def _clear(bars: list[NoticeBar]) -> None:
        for bar in bars:
            if isValid(bar):
                bar.deleteLater()

    def _of_sample(self) -> Iterator[NoticeBar]:
        if self._root.profile().sample:
            own = Button(self._root.theme, _("Create my own office"), Kind.COMPACT)
            own.clicked.connect(self.doors.begin_own)
            words = _("This is a sample office with invented people. Try everything.")
            yield NoticeBar(self._root.theme, words, actions=(own,))

    def _of_protection(self) -> Iterator[NoticeBar]:
        frame, profile = self._root.frame, self._root.profile()
        if frame is not None and not profile.protected:
            protect = Button(self._root.theme, _("Set a password"), Kind.COMPACT)
            protect.clicked.connect(lambda: frame.go(PASSWORD))
            actions = () if profile.sample else (protect,)
            words = _("This office is not protected by a password")
            yield NoticeBar(self._root.theme, words, "wrong", actions=actions)

    def _lock_at_rest(self) -> None:
        """Nobody works: lock, unless the program itself is at work; then at the next look that finds it at rest."""
        if not self._root.lanes.are_busy:
            self.doors.lock()
        else:
            self.idle.look_again()

    def _look_at_backups(self) -> None:
        if self._root.frame is not None and self._root.opened is not None:
            self._root.lanes.reader.ask(self.backups.state, self._say_backups, owner=self._root.frame)

    def _say_backups(self, state: "BackupState") -> None:
        frame = self._root.frame
        if frame is None or self._root.opened is None:
            return
        age = self.backups.age(state)
        frame.sidebar.set_backup(_("Backup"), age.line, age.tone, age.more)
        self._clear(self._of_backups)
        self._of_backups = [
            NoticeBar(self._root.theme, words, "care", actions=(self._to_backups(),)) for words in _notices(state)
        ]
        for bar in self._of_backups:
            frame.add_notice(bar)

    def _to_backups(self) -> Button:
        going = Button(self._root.theme, _("To the backups"), Kind.COMPACT)
        going.clicked.connect(self._go_to_backups)
        return going

    def _go_to_backups(self) -> None:
        if self._root.frame is not None:
            self._root.frame.go(BACKUP)

    def _say_check(self, report: "CheckReport") -> None:
        """A damaged file takes no more changes; what else was found is told in the settings."""
        frame = self._root.frame
        if report.ok or frame is None:
            return
        if report.damaged:
            self._root.office().desk.database.protect()
            words = _("The office file is damaged and can only be read from now on. Please restore the last backup.")
            place, verb = BACKUP, _("Backups")
        else:
            words, place, verb = _("Something in this office is not in order."), CHECK, _("See what was found")
        leading = Button(self._root.theme, verb, Kind.COMPACT)
        leading.clicked.connect(lambda: frame.go(place))
        frame.add_notice(NoticeBar(self._root.theme, words, "wrong", actions=(leading,)))

    def _show_help(self, place: Place | None) -> None:
        self._open_help(help_topic(place))

    def _open_help(self, topic: str) -> None:
        from desktop_app.gui.help import HelpWindow

        window = self._root.window  # help goes when its window goes
        former = window.findChild(HelpWindow) if window is not None else None
        shown = former or HelpWindow(self._root.theme, resources() / "help" / catalogs.current(), topic, window)
        shown.show_topic(topic)
        shown.show()
        shown.activateWindow()


def help_topic(place: Place | None) -> str:
    """The page of help that fits where one is."""
    if place is None:
        return "start"
    return TOPICS.get((place.area, place.view)) or TOPICS.get((place.area, ""), "start")


def _notices(state: "BackupState") -> Iterator[str]:
    """What stands above everything until something is done about it."""
    if state.moved:
        yield state.moved
    if state.paused:
        yield _("A backup was restored: automatic backups pause, so that the good ones stay")


def _import_screens() -> None:
    """Import the screens that the first page does not need: whoever goes there finds them read."""
    import desktop_app.documents.screens.screen
    import desktop_app.office.screens.settings
    import desktop_app.people.screens.area  # noqa: F401 - all three
