"""The window's root: dresses the program, opens an office behind the first paint, builds the frame."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QApplication, QDialog, QWidget
from shiboken6 import isValid

from desktop_app.gui.crash import CrashCatcher, show_problem
from desktop_app.gui.frame.frame import Frame
from desktop_app.gui.frame.menu import Looks
from desktop_app.gui.lanes import Lanes
from desktop_app.gui.painted import OncePainted
from desktop_app.gui.prompts import DialogPrompts
from desktop_app.gui.screen import AreaEntry, Place
from desktop_app.gui.theme import Theme, load_fonts
from desktop_app.gui.translator import ScreenTranslator
from desktop_app.language import catalogs
from desktop_app.language.catalogs import gettext as _
from desktop_app.office.changes import OFFICE
from desktop_app.office.keychain import Keychain
from desktop_app.system.paths import resources
from desktop_app.system.preferences import Preferences, PreferencesFile
from desktop_app.window.places import HOME

if TYPE_CHECKING:  # the database comes after the first paint
    from desktop_app.bootstrap import Services
    from desktop_app.office.changes import Changes
    from desktop_app.office.profile import OfficeProfile

LOCK_LOOK = 100
"""Milliseconds between two looks whether a locked office can be closed."""
OpenOffice = Callable[[], "Services"]
"""Opens an office; called on the writer's lane, so that no paint waits for what it imports."""
Areas = Callable[["Root"], Sequence[AreaEntry]]
"""The areas of a window: they ask the root for the office when a screen is made, that is when it is open."""


@dataclass(frozen=True)
class Opened:
    """An open office and what it says of itself."""

    services: "Services"
    profile: "OfficeProfile"


class Root(QObject):
    """Holds what lives as long as the program; makes its window anew when language or text size change."""

    entered = Signal()
    """An office has been opened, and its frame stands."""
    left = Signal()
    """The office has been closed."""
    profile_changed = Signal()
    """The open office says something else of itself."""
    rebuilt = Signal()
    """Another look was chosen while no office is open: whatever window stands is to be made anew."""
    _changed = Signal(object)

    def __init__(self, app: QApplication, file: PreferencesFile, areas: Areas) -> None:
        super().__init__()
        self._app, self._areas = app, areas
        self.file = file
        self.preferences: Preferences = file.read()
        self.keychain = Keychain(file)
        self.opened: Opened | None = None
        self.window: QWidget | None = None
        self.frame: Frame | None = None
        load_fonts(resources() / "fonts")
        self.lanes = Lanes.start(self)
        self._closing = False
        self._covered: Frame | None = None
        self._dialogs: list[QDialog] = []  # those that stood over the frame when it was covered
        self._locking = QTimer(self, interval=LOCK_LOOK)
        self._locking.timeout.connect(self._close_locked)
        self._dress()
        self.crashes = CrashCatcher(self._show_problem, self)
        self._changed.connect(self._reload)
        app.aboutToQuit.connect(self.close)

    def open(self, open_office: OpenOffice, failed: Callable[[BaseException], None] | None = None) -> None:
        """Show the frame at once and fill it when the office is open."""
        frame = self._frame()
        OncePainted(frame, lambda: self.ask(open_office, self.enter, failed))
        self._show(frame)

    def ask(
        self,
        open_office: OpenOffice,
        done: Callable[[Opened], None],
        failed: Callable[[BaseException], None] | None = None,
    ) -> None:
        """Open an office on the writer's lane and hand it to `done`."""
        self.lanes.writer.ask(lambda: _opened(open_office), done, failed, owner=self)

    def enter(self, opened: Opened, place: Place = HOME) -> None:
        """Sit down in an open office, at this place."""
        self.opened = opened
        if self._closing:  # the window went before the office was open: all that is left is to close it again
            return
        opened.services.desk.board.subscribe(self._changed.emit)
        if self.frame is None:
            self._show(self._frame())
        self._fill(place)
        self.entered.emit()

    def resume(self, place: Place) -> None:
        """Show the open office in a new frame, at this place."""
        self._show(self._frame())
        self._fill(place)
        self.entered.emit()

    def leave(self) -> None:
        """Close the office; another window is to be shown in the place of its frame."""
        if self.opened is not None:
            self.opened.services.desk.database.stop_reading()
            self.opened.services.close()
        self.opened = None
        self.left.emit()

    def office(self) -> "Services":
        """The open office."""
        if self.opened is None:
            raise RuntimeError("a screen was asked for before the office was open")
        return self.opened.services

    def profile(self) -> "OfficeProfile":
        """What the open office says of itself."""
        if self.opened is None:
            raise RuntimeError("a screen was asked for before the office was open")
        return self.opened.profile

    def may(self, right: str) -> bool:
        """Whether the role of the user at the desk includes a right."""
        from desktop_app.office.rights import Right

        return self.opened is None or self.opened.services.desk.user.may(Right(right))

    def cover(self, window: QWidget) -> None:
        """Lock the office: show this window, keep the frame behind it out of sight, close every connection."""
        frame, self._covered = self.window, self.frame
        self.window = window
        if frame is not None:
            window.setGeometry(frame.geometry())
            window.show()
            self._dialogs = [each for each in frame.findChildren(QDialog) if each.isVisible() and each.isWindow()]
            for dialog in self._dialogs:
                dialog.hide()
            frame.hide()  # the form in it keeps its draft as it goes
        self.lanes.hold()
        self._locking.start()

    def uncover(self, key: bytes) -> None:
        """Go on where one was, with what was half-typed."""
        self._locking.stop()
        cover, frame = self.window, self._covered
        if self.opened is None or frame is None or cover is None:
            raise RuntimeError("nothing is locked")
        self.opened.services.desk.database.unlock(key)
        self.lanes.release()
        self._covered, self.window = None, frame
        frame.setGeometry(cover.geometry())
        frame.show()
        for dialog in self._dialogs:
            if isValid(dialog):
                dialog.show()
        self._dialogs = []
        cover.close()
        cover.deleteLater()

    def leave_covered(self) -> None:
        """Leave the locked office for another one, or for another user."""
        self._locking.stop()
        frame, self._covered, self.frame = self._covered, None, None
        if frame is not None:
            frame.close()
            frame.deleteLater()
        self.leave()
        self.lanes.release()

    @property
    def is_covered(self) -> bool:
        """Whether the office is locked."""
        return self._covered is not None

    def _close_locked(self) -> None:
        """Forget the key as soon as nothing runs that was begun before: an import, a batch being printed."""
        if self._covered is not None and self.opened is not None and not self.lanes.are_busy:
            self._locking.stop()
            self.opened.services.desk.database.lock()

    def show(self, window: QWidget) -> None:
        """Show another window in the place of the one that stands: the wizard, the password."""
        self.frame = None
        self._show(window)

    def choose(self, name: str, value: object) -> None:
        """Keep a preference and build the window anew where it was: no text is ever translated twice."""
        self.preferences = self.file.change(**{name: value})
        place = self.frame.place if self.frame is not None else None
        former = self.theme
        self._app.removeTranslator(self._translator)
        self._dress()
        if self.opened is not None:
            self.resume(place or HOME)
        else:
            self.rebuilt.emit()
        former.deleteLater()

    def close(self) -> None:
        """Finish what runs and hear what came of it, then close the office."""
        self._closing = True
        self.crashes.uninstall()
        self._app.removeTranslator(self._translator)
        if self.opened is not None:
            self.opened.services.desk.database.stop_reading()  # a check of the whole office need not be waited for
        self.lanes.close()
        self.leave()

    def _dress(self) -> None:
        catalogs.use(self.preferences.language or catalogs.DEFAULT_LANGUAGE)
        self._translator = ScreenTranslator(self)
        self._app.installTranslator(self._translator)
        self.theme = Theme.chosen(self.preferences.appearance, self.preferences.text_size / 100)
        self.theme.apply(self._app)
        self.prompts = DialogPrompts(self.theme, lambda: self.window, self.file.read)

    def _frame(self) -> Frame:
        looks = Looks(
            self.preferences.appearance,
            self.preferences.text_size,
            lambda appearance: self.choose("appearance", appearance),
            lambda percent: self.choose("text_size", percent),
        )
        hint = _("Search: name, city, document number")
        self.frame = Frame(
            self.theme, self.lanes, self.prompts, self._areas(self), looks, search_hint=hint, may=self.may
        )
        return self.frame

    def _show(self, window: QWidget) -> None:
        former, self.window = self.window, window
        if former is None:
            window.resize(1280, 800)
        else:
            window.setGeometry(former.geometry())
        window.show()
        if former is not None:
            former.close()
            former.deleteLater()

    def _fill(self, place: Place) -> None:
        """Say whose office this is, and go to the place."""
        if self.frame is not None:
            self.frame.header.set_user(self.office().desk.user.name)
            self.frame.header.offer(history=self.may("history"), lock=self.profile().protected)
            self.frame.sidebar.set_office(self.profile().name(catalogs.current()))
            self.frame.go(place)

    def _show_problem(self, problem: BaseException) -> None:
        show_problem(problem, self.theme, self.prompts, self.window)

    def _reload(self, changes: "Changes") -> None:
        if changes.concern(frozenset({OFFICE})) and self.opened is not None:
            self.lanes.reader.ask(self.office().profile, self._say_profile, owner=self)
        if self.frame is not None:
            self.frame.reload(changes.concern, changes.ids)

    def _say_profile(self, profile: "OfficeProfile") -> None:
        if self.opened is not None and self.frame is not None:
            self.opened = Opened(self.opened.services, profile)
            self.frame.sidebar.set_office(profile.name(catalogs.current()))
            self.profile_changed.emit()


def _opened(open_office: OpenOffice) -> Opened:
    services = open_office()
    return Opened(services, services.profile())
