"""What the frame and the screens in it know of each other."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Protocol

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from desktop_app.gui.keys import Command
from desktop_app.gui.lanes import Lanes
from desktop_app.gui.prompts import Prompts
from desktop_app.gui.theme import Theme


@dataclass(frozen=True)
class Place:
    """Where one can be: an area, and in it a view and the thing shown; Back goes from place to place."""

    area: str
    view: str = ""
    ids: tuple[int, ...] = ()


class WindowPort(Protocol):
    """What a screen may ask of the window around it."""

    def go(self, place: Place) -> None:
        """Show another place, in this area or another."""
        ...

    def back(self) -> None:
        """Show the place before this one."""
        ...

    def say(self, text: str, undo: Callable[[], None] | None = None) -> None:
        """Say what has happened, with a way to take it back."""
        ...


@dataclass(frozen=True)
class Context:
    """What every screen is handed when it is made; its own services come beside it."""

    theme: Theme
    lanes: Lanes
    prompts: Prompts
    window: WindowPort
    may: Callable[[str], bool] = field(default=lambda _right: True)
    """Whether the user's role includes a right; what it does not is hidden or cannot be pressed."""


class Screen(QWidget):
    """A full pane of the window. Override what the screen has; the rest does nothing."""

    place_changed = Signal(object)
    """The screen itself went to another `Place`."""
    commands_changed = Signal()
    """What `commands` gives has changed."""

    kinds: frozenset[str] = frozenset()
    """The kinds of changes after which `reload` is called."""
    takes_search = False
    """Whether `search` shows what the field above finds."""

    def show_place(self, place: Place) -> None:
        """Show a place of this area; a bare area is its first view."""

    def reload(self, ids: Sequence[int]) -> None:
        """Show anew what has changed: these ids, or anything when there are none."""

    def search(self, text: str) -> None:
        """Show what is found for `text`; an empty text shows all."""

    def enter_found(self) -> None:
        """Go on to what was found: Enter or the down arrow in the search field."""

    def commands(self) -> Mapping[Command, Callable[[], None]]:
        """The commands that make sense now, and what they do."""
        return {}

    def panes(self) -> Sequence[QWidget]:
        """The parts that F6 steps through, along the line of reading."""
        return (self,)


@dataclass(frozen=True)
class AreaEntry:
    """An area of the office as the frame shows it; `factory` makes its screen when it is first gone to."""

    key: str
    number: int
    """Its key is Ctrl+number for good; 0 stands at the foot of the sidebar (Settings)."""
    label: str
    icon: str
    factory: Callable[[Context], Screen]
    commands: Mapping[Command, Place] = field(default_factory=dict)
    """Commands that lead into this area from everywhere: Ctrl+I goes to the import of People."""
    searches: bool = False
    """Whether the search field leads here from areas that find nothing themselves."""
    offers: frozenset[Command] = frozenset()
    """Commands that its screen may answer; the menus list them."""
    rights: Mapping[Command, str] = field(default_factory=dict)
    """The right that a command needs in here, or on the way in here."""
    listed: bool = True
    """Whether the sidebar lists it; History stands in the header."""


@dataclass(frozen=True)
class Panel:
    """A part of a page that an upper area gives to a lower one: a person's documents on a person's page."""

    key: str
    title: str
    make: Callable[[Context, int], QWidget]
    """Builds the part for the thing with this id."""


@dataclass(frozen=True)
class Offer:
    """An action that an upper area gives to a lower one: issue a document to the chosen people."""

    command: Command
    label: str
    icon: str
    place: Callable[[Sequence[int]], Place]
    """Where it leads with these ids."""
