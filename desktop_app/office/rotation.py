"""Which backups may go: by their numbers first, by their dates only after that, and never for the sake of emptier ones.

Clocks stand still, jump and run backwards; numbers do not. So the newest ten stay whatever their dates say, and dates
only choose among older ones. A backup is counted against another only when it holds at least half as much: an office
that was emptied by mistake, and backed up every evening since, never pushes out what it once held. And one that
shrinks little by little keeps its fullest backups all the same.
"""

from collections.abc import Callable, Hashable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final

NEWEST: Final = 10
DAILY: Final = 14
WEEKLY: Final = 8
MONTHLY: Final = 24
FULLEST: Final = 3
"""So many of those that hold most people are out of the rotation."""


@dataclass(frozen=True)
class Copy:
    """A good backup as the rotation sees it; `day` is what its clock said."""

    number: int
    day: date
    people: int
    documents: int

    def stands_for(self, other: "Copy") -> bool:
        """Whether this one holds at least half of what the other holds."""
        return 2 * self.people >= other.people and 2 * self.documents >= other.documents


def superfluous(copies: Iterable[Copy]) -> tuple[Copy, ...]:
    """The backups of one office that may go, oldest first."""
    newest_first = sorted(copies, key=lambda copy: copy.number, reverse=True)
    fullest = sorted(newest_first, key=lambda copy: (copy.people, copy.documents), reverse=True)[:FULLEST]
    return tuple(
        copy
        for place, copy in reversed(list(enumerate(newest_first)))
        if copy not in fullest and not _stays(copy, [newer for newer in newest_first[:place] if newer.stands_for(copy)])
    )


def _stays(copy: Copy, newer: Sequence[Copy]) -> bool:
    return len(newer) < NEWEST or any(
        _is_newest_of(copy, newer, period, most)
        for period, most in ((_day, DAILY), (_week, WEEKLY), (_month, MONTHLY), (_year, None))
    )


def _is_newest_of(copy: Copy, newer: Sequence[Copy], period: Callable[[date], Hashable], most: int | None) -> bool:
    """Whether it is the last one of its day (week, month, year), and that day one of the last so many there are."""
    periods = {period(each.day) for each in newer}
    return period(copy.day) not in periods and (most is None or len(periods) < most)


def _day(day: date) -> Hashable:
    return day


def _week(day: date) -> Hashable:
    return day.isocalendar()[:2]


def _month(day: date) -> Hashable:
    return day.year, day.month


def _year(day: date) -> Hashable:
    return day.year
