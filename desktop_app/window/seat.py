"""What the window says of the office in it: bars, backup age, help, and the check once the window is usable."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal
from shiboken6 import isValid

from desktop_app.gui.screen import Place
from desktop_app.gui.widgets.buttons import Button, Kind
from desktop_app.gui.widgets.surfaces import NoticeBar
from desktop_app.language import catalogs
from desktop_app.language.catalogs import gettext as _
from desktop_app.system.paths import resources
from desktop_app.window.backups import Backups
from desktop_app.window.doors import Doors
from desktop_app.window.places import BACKUP, CHECK, PASSWORD
from desktop_app.window.root import Root

if TYPE_CHECKING:
    from desktop_app.office.doctor import CheckReport

TOPICS = {"people": "find", "documents": "issue", "settings": "password"}
"""The page of help that F1 opens in an area; the first one elsewhere."""


SHOWN_AFTER, USABLE_AFTER = 700, 3_000
"""Milliseconds after which the first page has been shown, and the next ones too."""


class Seat(QObject):
    """Follows the root from office to office."""

    _backed_up = Signal()

    def __init__(self, root: Root, doors: Doors) -> None:
        super().__init__(root)
        self._root, self.doors = root, doors
        self.backups = Backups(root, doors.restore, self._backed_up.emit)
        self._checked: object = None
        self._bars: list[NoticeBar] = []
        root.entered.connect(self._sit_down)
        root.profile_changed.connect(self._add_notices)
        self._backed_up.connect(self._say_age)
        doors.help_asked.connect(self._open_help)

    def change_password(self, old: str | None, new: str) -> None:
        """Set the password of the user at the desk; to be called on a lane."""
        from desktop_app.office.door import change_password

        change_password(self._root.office().desk, old, new)

    def _sit_down(self) -> None:
        frame = self._root.frame
        if frame is None:
            return
        frame.help_asked.connect(self._show_help)
        frame.sidebar.backup_chosen.connect(lambda: frame.go(BACKUP))
        self._add_notices()
        self._say_age()
        if self._checked is not self._root.office():  # once an office, not at every change of language
            self._checked = self._root.office()
            QTimer.singleShot(SHOWN_AFTER, self, self._load)
            QTimer.singleShot(USABLE_AFTER, self, self._check)

    def _load(self) -> None:
        """Import what the next screens need, before somebody waits for it."""
        if self._root.opened is not None and self._root.frame is not None:
            office = self._root.office()

            def load() -> None:
                office.load()
                _import_screens()

            self._root.lanes.errand.ask(load, lambda _none: None, owner=self._root.frame)

    def _check(self) -> None:
        """Read the whole office beside the work, on the lane that nobody waits for just after a start."""
        if self._root.opened is not None and self._root.frame is not None:
            office = self._root.office()
            self._root.lanes.press.ask(lambda: office.check(deep=False), self._say_check, owner=self._root.frame)

    def _add_notices(self) -> None:
        """The bars that the office needs now, in the place of those that stood."""
        for bar in self._bars:
            if isValid(bar):
                bar.deleteLater()
        self._bars = [*self._of_sample(), *self._of_protection()]
        for bar in self._bars:
            if self._root.frame is not None:
                self._root.frame.add_notice(bar)

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

    def _say_age(self) -> None:
        if self._root.frame is not None and self._root.opened is not None:
            age = self.backups.age()
            self._root.frame.sidebar.set_backup(_("Backup"), age.line, age.tone)

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
        self._open_help(TOPICS.get(place.area if place is not None else "", "start"))

    def _open_help(self, topic: str) -> None:
        from desktop_app.gui.help import HelpWindow

        window = self._root.window  # help goes when its window goes
        former = window.findChild(HelpWindow) if window is not None else None
        shown = former or HelpWindow(self._root.theme, resources() / "help" / catalogs.current(), topic, window)
        shown.show_topic(topic)
        shown.show()
        shown.activateWindow()


def _import_screens() -> None:
    """Import the screens that the first page does not need: whoever goes there finds them read."""
    import desktop_app.documents.screens.screen
    import desktop_app.office.screens.settings
    import desktop_app.people.screens.area  # noqa: F401 - all three
