"""What an erasure would do and has done, what is given to a person who asks: as values."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Protocol

from desktop_app.language.catalogs import gettext as _


@dataclass(frozen=True)
class Part:
    """Some rows of one table that speak of a person: what they are in words, and how many."""

    table: str
    title: str
    rows: int
    reason: str = ""
    """Why they stay, where they do."""


@dataclass(frozen=True)
class ErasurePreview:
    """What goes whole, and what stays with the values of the person blanked."""

    person_id: int
    goes: tuple[Part, ...]
    stays: tuple[Part, ...]

    def as_text(self) -> str:
        """The lines that the command line prints and the window shows before it asks."""
        goes = [_("Erased for good:"), *(f"– {part.title}: {part.rows}" for part in self.goes)]
        stays = [f"– {part.title}: {part.rows}. {part.reason}" for part in self.stays]
        return "\n".join([*goes, *([_("Stays, with the person’s values taken out:"), *stays] if stays else [])])


@dataclass(frozen=True)
class Column:
    """A column of what is kept of a person: its name in the table, and in words."""

    name: str
    title: str
    data_class: str


@dataclass(frozen=True)
class Kept:
    """The rows of one table that speak of a person, each as plain values by column."""

    table: str
    title: str
    columns: tuple[Column, ...]
    rows: tuple[Mapping[str, Any], ...]


@dataclass(frozen=True)
class Copy:
    """All that the office keeps of one person."""

    person_id: int
    language: str
    parts: tuple[Kept, ...]
    users: Mapping[int, str]
    """The names of the staff whom the rows mention by number."""


class Progress(Protocol):
    """What a long job says on its way."""

    def report(self, done: int, total: int) -> None:
        """So many of so many are done."""
        ...

    def stopped(self) -> bool:
        """Whether the user asked to stop."""
        ...


class Unwatched:
    """Nobody looks on."""

    def report(self, done: int, total: int) -> None:
        """Say nothing."""

    def stopped(self) -> bool:
        """Never."""
        return False
