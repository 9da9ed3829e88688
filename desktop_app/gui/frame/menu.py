"""The menu bar: every command that something here can answer, with its key."""

from collections.abc import Callable, Container, Iterable, Sequence
from dataclasses import dataclass

from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QMainWindow, QMenu

from desktop_app.gui.keys import Command, action, area_shortcut
from desktop_app.gui.screen import AreaEntry
from desktop_app.language.catalogs import gettext as _

FILE = (
    Command.NEW,
    Command.IMPORT,
    Command.EXPORT,
    Command.ISSUE,
    Command.PRINT,
    Command.SETTINGS,
    Command.LOCK,
    Command.QUIT,
)
EDIT = (Command.UNDO, Command.EDIT, Command.SAVE, Command.DELETE)
TEXT_SIZES = (100, 110, 125, 150)


@dataclass(frozen=True)
class Looks:
    """How the window looks now, and whom to ask for another look."""

    appearance: str
    text_size: int
    choose_appearance: Callable[[str], None]
    choose_text_size: Callable[[int], None]


class Menus:
    """The menus of one window and the actions in them."""

    def __init__(
        self,
        window: QMainWindow,
        areas: Sequence[AreaEntry],
        run: Callable[[Command], None],
        go: Callable[[str], None],
        looks: Looks,
    ) -> None:
        self._window, self._run = window, run
        self.actions: dict[Command, QAction] = {}
        offered = {command for area in areas for command in (*area.commands, *area.offers)}
        offered |= {
            Command.UNDO,
            Command.QUIT,
            Command.SEARCH,
            Command.BACK,
            Command.NEXT_PANE,
            Command.HELP,
        }
        if any(area.number == 0 for area in areas):
            offered.add(Command.SETTINGS)
        window.menuBar().setObjectName("menuBar")
        self._add(_("&File"), [command for command in FILE if command in offered])
        self._add(_("&Edit"), [command for command in EDIT if command in offered])
        view = self._add(_("&View"), [command for command in (Command.FILTER,) if command in offered])
        _add_looks(view, looks)
        _add_areas(self._add(_("&Go"), (Command.SEARCH, Command.BACK, Command.NEXT_PANE)), areas, go)
        self._add(_("&Help"), (Command.HELP,))
        window.addAction(self._action(Command.LEAVE))

    def allow(self, answered: Container[Command]) -> None:
        """Let those be chosen that something answers now."""
        for command, made in self.actions.items():
            made.setEnabled(command in answered)

    def _add(self, title: str, commands: Iterable[Command]) -> QMenu:
        menu = self._window.menuBar().addMenu(title)
        for command in commands:
            menu.addAction(self._action(command))
        return menu

    def _action(self, command: Command) -> QAction:
        self.actions[command] = action(command, self._window, lambda: self._run(command))
        return self.actions[command]


def _add_areas(menu: QMenu, areas: Sequence[AreaEntry], go: Callable[[str], None]) -> None:
    menu.addSeparator()
    for area in areas:
        if area.number or not area.listed:
            made = menu.addAction(area.label)
            if area.number:
                made.setShortcut(area_shortcut(area.number))
            made.triggered.connect(lambda _checked=False, key=area.key: go(key))


def _add_looks(menu: QMenu, looks: Looks) -> None:
    schemes = (("system", _("As the system")), ("light", _("Light")), ("dark", _("Dark")))
    _add_choices(menu, schemes, looks.appearance, looks.choose_appearance)
    sizes = tuple((size, _("Text size {percent} %").format(percent=size)) for size in TEXT_SIZES)
    _add_choices(menu, sizes, looks.text_size, looks.choose_text_size)


def _add_choices(menu: QMenu, options: Sequence[tuple[object, str]], now: object, choose: Callable[..., None]) -> None:
    menu.addSeparator()
    group = QActionGroup(menu)
    for value, label in options:
        made = menu.addAction(label)
        made.setCheckable(True)
        made.setChecked(value == now)
        made.triggered.connect(lambda _checked=False, value=value: choose(value))
        group.addAction(made)
