"""What the first page says: greeting, work left over, counts; frozen values and the hour of the day."""

from dataclasses import dataclass
from typing import Protocol

from desktop_app.language.catalogs import gettext as _

MORNING, AFTERNOON, EVENING, NIGHT = 5, 12, 17, 23


@dataclass(frozen=True)
class Work:
    """Something that waits: a half-typed form, documents that were numbered but not printed."""

    title: str
    line: str
    verb: str
    """The word on its button."""
    icon: str
    area: str
    """Where its button leads: an area, a view in it, the things concerned."""
    view: str = ""
    ids: tuple[int, ...] = ()


@dataclass(frozen=True)
class Count:
    """A figure and what it counts."""

    number: int
    label: str


@dataclass(frozen=True)
class Recent:
    """A person that was lately added or changed."""

    id: int
    name: str
    line: str = ""


@dataclass(frozen=True)
class HomeView:
    """All that the first page shows."""

    greeting: str
    date_line: str
    """Today as people write it: "23 noyabr 2026, bazar ertəsi"."""
    work: tuple[Work, ...] = ()
    counts: tuple[Count, ...] = ()
    recent: tuple[Recent, ...] = ()
    empty_office: bool = False
    """Whether there is nobody yet: the first thing to do is to bring in a list."""


class HomeSource(Protocol):
    """Where the first page comes from."""

    def view(self) -> HomeView:
        """What the first page shows now."""
        ...


def greeting(hour: int, user: str) -> str:
    """The greeting of the hour (0-23) to the user, by the first word of the name as it was given."""
    name = user.split(maxsplit=1)[0] if user.split() else ""
    words = _of_the_hour(hour)
    return _("{greeting}, {name}").format(greeting=words, name=name) if name else words


def _of_the_hour(hour: int) -> str:
    if MORNING <= hour < AFTERNOON:
        return _("Good morning")
    if AFTERNOON <= hour < EVENING:
        return _("Good afternoon")
    if EVENING <= hour < NIGHT:
        return _("Good evening")
    return _("Welcome")
