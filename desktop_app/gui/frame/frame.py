"""The window itself: puts the frame round the screens, and carries commands and places between them."""

from collections.abc import Callable, Mapping, Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QCloseEvent, QResizeEvent
from PySide6.QtWidgets import (
    QApplication,
    QHBoxLayout,
    QLineEdit,
    QMainWindow,
    QPlainTextEdit,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from desktop_app.gui import icons
from desktop_app.gui.frame.header import Header
from desktop_app.gui.frame.history import History
from desktop_app.gui.frame.menu import Looks, Menus
from desktop_app.gui.frame.panes import next_pane
from desktop_app.gui.frame.sidebar import Sidebar
from desktop_app.gui.keys import Command
from desktop_app.gui.lanes import Lanes
from desktop_app.gui.prompts import Prompts
from desktop_app.gui.screen import AreaEntry, Context, Place, Screen
from desktop_app.gui.theme import Theme
from desktop_app.gui.widgets.focus import FocusRing

if TYPE_CHECKING:
    from desktop_app.gui.widgets.toast import Toast

LEAST = QSize(1024, 640)
COLLAPSE_BELOW = 1180


class Frame(QMainWindow):
    """The frame and the screens in it; each screen is made when it is first gone to."""

    place_shown = Signal(object)
    help_asked = Signal(object)
    """F1, with the place one is at."""
    lock_asked = Signal()
    closed = Signal()

    def __init__(
        self,
        theme: Theme,
        lanes: Lanes,
        prompts: Prompts,
        areas: Sequence[AreaEntry],
        looks: Looks,
        *,
        search_hint: str,
        motion: bool = True,
        may: Callable[[str], bool] = lambda _right: True,
    ) -> None:
        super().__init__()
        self._context = Context(theme, lanes, prompts, self, may)
        self._areas = {area.key: area for area in areas}
        self._screens: dict[str, Screen] = {}
        self._searched: dict[str, str] = {}
        self._history = History()
        self.sidebar = Sidebar(theme, [area for area in areas if area.listed])
        self.header = Header(theme, search_hint)
        self._stack = QStackedWidget()
        self._menus = Menus(self, areas, self.run, self.go_to_area, looks)
        self._assemble()
        self._toast: Toast | None = None
        self._motion = motion
        self.may_close: Callable[[], bool] = lambda: True
        """Asked before the window closes; who says no closes it later."""
        self._ring = FocusRing(theme, self)
        self._connect()
        self._allow()

    def go(self, place: Place) -> None:
        """Show a place; its area's screen is made when it is not there yet."""
        screen = self._screen(place.area)
        if screen is not self.current:
            self._put_search(self._searched.get(place.area, ""))
        self._stack.setCurrentWidget(screen)
        self.sidebar.show_area(place.area)
        screen.show_place(place)
        self._arrived(place)

    def go_to_area(self, area: str) -> None:
        """Show the first view of an area."""
        self.go(Place(area))

    def back(self) -> None:
        """Show the place before this one."""
        place = self._history.back()
        if place is not None:
            self.go(place)

    def say(self, text: str, undo: Callable[[], None] | None = None) -> None:
        """Say what has happened, with a way to take it back."""
        if self._toast is None:
            from desktop_app.gui.widgets.toast import Toast  # noqa: PLC0415 - a start says nothing

            self._toast = Toast(self._context.theme, self._body, motion=self._motion)
        self._toast.say(text, undo)

    def add_notice(self, bar: QWidget) -> None:
        """Put a bar above everything."""
        self._notices.addWidget(bar)

    def reload(self, concern: Callable[[frozenset[str]], object], ids: Sequence[int]) -> None:
        """Tell the screens that something has changed, if what they show is of its concern."""
        for screen in self._screens.values():
            if screen.kinds and concern(screen.kinds):
                screen.reload(ids)

    def run(self, command: Command) -> None:
        """Do a command: the screen's own answer comes before the way into an area."""
        answer = self._answers().get(command)
        if answer is not None:
            answer()

    @property
    def place(self) -> Place | None:
        """Where one is."""
        return self._history.here

    @property
    def current(self) -> Screen | None:
        """The screen in sight."""
        shown = self._stack.currentWidget()
        return shown if isinstance(shown, Screen) else None

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep only icons in the sidebar of a narrow window."""
        super().resizeEvent(event)
        self.sidebar.set_narrow(narrow=self.width() < self._context.theme.px(COLLAPSE_BELOW))

    def closeEvent(self, event: QCloseEvent) -> None:
        """Ask whether it may be, and tell the root."""
        if not self.may_close():
            event.ignore()
            return
        super().closeEvent(event)
        self.closed.emit()

    def _assemble(self) -> None:
        self.setWindowIcon(icons.application_icon())
        self.setMinimumSize(LEAST)
        self._body = QWidget()
        self._body.setObjectName("canvas")
        main = QVBoxLayout(self._body)
        main.setContentsMargins(0, 0, 0, 0)
        main.setSpacing(0)
        main.addWidget(self.header)
        main.addWidget(self._stack, stretch=1)
        across = QHBoxLayout()
        across.setSpacing(0)
        across.addWidget(self.sidebar)
        across.addWidget(self._body, stretch=1)
        whole = QWidget()
        layout = QVBoxLayout(whole)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        self._notices = QVBoxLayout()
        layout.addLayout(self._notices)
        layout.addLayout(across, stretch=1)
        self.setCentralWidget(whole)

    def _connect(self) -> None:
        self.sidebar.area_chosen.connect(self.go_to_area)
        self.header.help_asked.connect(self._ask_help)
        self.header.lock_asked.connect(self.lock_asked)
        self.header.history_asked.connect(lambda: self.go_to_area("history"))
        self.header.search.searched.connect(self._search)
        self.header.search.entered.connect(self._enter_found)

    def _screen(self, key: str) -> Screen:
        if key not in self._screens:
            screen = self._areas[key].factory(self._context)
            screen.place_changed.connect(self._arrived)
            screen.commands_changed.connect(self._allow)
            self._screens[key] = screen
            self._stack.addWidget(screen)
        return self._screens[key]

    def _arrived(self, place: Place) -> None:
        self._history.visit(place)
        self._allow()
        self.place_shown.emit(place)

    def _search(self, text: str) -> None:
        """The screen in sight searches if it can, else the first area that can."""
        if self.current is None or not self.current.takes_search:
            area = next((area.key for area in self._areas.values() if area.searches), None)
            if not text or area is None:
                return
            self.go_to_area(area)
            self._put_search(text)
        if self.current is not None:
            self._searched[self._area()] = text
            self.current.search(text)

    def _area(self) -> str:
        return self.place.area if self.place is not None else ""

    def _put_search(self, text: str) -> None:
        """Show what the screen in sight was last searched for, without searching again."""
        self.header.search.show_searched(text)

    def _enter_found(self) -> None:
        if self.current is not None:
            self.current.enter_found()

    def _answers(self) -> Mapping[Command, Callable[[], None]]:
        """Who answers what now; later ones win."""
        answers: dict[Command, Callable[[], None]] = {
            Command.SEARCH: self._focus_search,
            Command.UNDO: self._undo,
            Command.NEXT_PANE: self._next_pane,
            Command.HELP: self._ask_help,
            Command.QUIT: self._quit,
        }
        if self.header.can_lock:
            answers[Command.LOCK] = self.lock_asked.emit
        if self._history.can_go_back:
            answers[Command.BACK] = self.back
        for area in reversed(self._areas.values()):
            leading = {command: partial(self.go, place) for command, place in area.commands.items()}
            answers |= self._permitted(area, leading)
            if area.number == 0 and area.listed:
                answers[Command.SETTINGS] = partial(self.go_to_area, area.key)
        if self.current is not None:
            own = self.current.commands()
            answers = {command: run for command, run in answers.items() if command not in own}
            answers |= self._permitted(self._areas[self._area()], own) if self.place else own
        if self._toast is not None and self._toast.can_undo:
            answers[Command.UNDO] = self._toast.undo
        return answers

    def _permitted(
        self, area: AreaEntry, commands: Mapping[Command, Callable[[], None]]
    ) -> Mapping[Command, Callable[[], None]]:
        """Those for which the user has the right."""
        may = self._context.may
        return {each: run for each, run in commands.items() if each not in area.rights or may(area.rights[each])}

    def _undo(self) -> None:
        """Take back what was typed last, where the keyboard is."""
        focused = QApplication.focusWidget()
        if isinstance(focused, QLineEdit | QPlainTextEdit):
            focused.undo()

    def _quit(self) -> None:
        self.close()

    def _allow(self) -> None:
        self._menus.allow(self._answers())

    def _focus_search(self) -> None:
        self.header.search.setFocus()
        self.header.search.selectAll()

    def _next_pane(self) -> None:
        screen_panes = self.current.panes() if self.current is not None else ()
        next_pane((self.sidebar, self.header, *screen_panes), QApplication.focusWidget())

    def _ask_help(self) -> None:
        self.help_asked.emit(self.place)
