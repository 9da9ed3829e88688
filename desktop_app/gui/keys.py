"""Every action that has a key, in one table: menus, tooltips and badges show what stands here."""

from collections.abc import Callable
from dataclasses import dataclass
from enum import Enum

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction, QKeySequence

from desktop_app.language.catalogs import N_
from desktop_app.language.catalogs import gettext as _


class Command(Enum):
    """What staff may want done, wherever they are; screens answer those that make sense there."""

    SEARCH = "search"
    NEW = "new"
    EDIT = "edit"
    SAVE = "save"
    UNDO = "undo"
    FILTER = "filter"
    PRINT = "print"
    IMPORT = "import"
    EXPORT = "export"
    ISSUE = "issue"
    SETTINGS = "settings"
    LOCK = "lock"
    NEXT_PANE = "next pane"
    HELP = "help"
    BACK = "back"
    DELETE = "delete"
    LEAVE = "leave"
    QUIT = "quit"


@dataclass(frozen=True)
class _Key:
    label: str
    keys: str | QKeySequence.StandardKey


_STANDARD = QKeySequence.StandardKey
TABLE = {
    Command.SEARCH: _Key(N_("Search"), "Ctrl+K"),
    Command.NEW: _Key(N_("New"), _STANDARD.New),
    Command.EDIT: _Key(N_("Edit this"), "Ctrl+E"),
    Command.SAVE: _Key(N_("Save"), _STANDARD.Save),
    Command.UNDO: _Key(N_("Undo"), _STANDARD.Undo),
    Command.FILTER: _Key(N_("Filter"), "Ctrl+F"),
    Command.PRINT: _Key(N_("Print"), _STANDARD.Print),
    Command.IMPORT: _Key(N_("Import a list"), "Ctrl+I"),
    Command.EXPORT: _Key(N_("Export the list"), "Ctrl+Shift+E"),
    Command.ISSUE: _Key(N_("Issue a document"), "Ctrl+D"),
    Command.SETTINGS: _Key(N_("Settings"), "Ctrl+,"),
    Command.LOCK: _Key(N_("Lock"), "Ctrl+L"),
    Command.NEXT_PANE: _Key(N_("Next pane"), "F6"),
    Command.HELP: _Key(N_("Help"), _STANDARD.HelpContents),
    Command.BACK: _Key(N_("Back"), _STANDARD.Back),
    Command.DELETE: _Key(N_("Delete"), _STANDARD.Delete),
    Command.LEAVE: _Key(N_("Leave"), "Esc"),
    Command.QUIT: _Key(N_("Quit"), "Ctrl+Q"),
}


def shortcut(command: Command) -> QKeySequence:
    """The key of a command on this system."""
    keys = TABLE[command].keys
    if isinstance(keys, str):
        return QKeySequence(keys)
    bindings = QKeySequence.keyBindings(keys)
    return bindings[0] if bindings else QKeySequence()


def shortcut_text(command: Command) -> str:
    """The key as people read it here: "Ctrl+K", "⌘K"."""
    return shortcut(command).toString(QKeySequence.SequenceFormat.NativeText)


def area_shortcut(number: int) -> QKeySequence:
    """The key of an area, fixed for good whether or not the areas before it exist yet."""
    return QKeySequence(f"Ctrl+{number}")


def action(command: Command, parent: QObject, run: Callable[[], None]) -> QAction:
    """The action of a command, with its words and its key."""
    made = QAction(_(TABLE[command].label), parent)
    made.setShortcut(shortcut(command))
    made.setObjectName(command.value)
    made.triggered.connect(run)
    return made
