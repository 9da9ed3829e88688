"""A date of which only the year may be known, as old papers and memories have it."""

import datetime as dt
import re
from dataclasses import dataclass
from functools import total_ordering
from typing import Final, Self

_ISO: Final = re.compile(r"(\d{4})(?:-(\d\d)-(\d\d))?", re.ASCII)


@total_ordering
@dataclass(frozen=True, slots=True)
class PartialDate:
    """A year, or a year with month and day; `str()` gives "1975" or "1975-02-03". A bare year sorts before its days."""

    year: int
    month: int | None = None
    day: int | None = None

    def __post_init__(self) -> None:
        """Refuse what no calendar has."""
        if (self.month is None) != (self.day is None):
            raise ValueError("a month and its day are known together or not at all")
        dt.date(self.year, *(1 if part is None else part for part in (self.month, self.day)))

    @classmethod
    def parse_iso(cls, text: str) -> Self:
        """The date that ISO text names; ValueError for any other text."""
        parts = _ISO.fullmatch(text)
        if not parts:
            raise ValueError(f"not a date in ISO form: {text!r}")
        return cls(*(int(part) if part else None for part in parts.groups()))  # type: ignore[arg-type]  # the year is there

    @classmethod
    def of(cls, date: dt.date) -> Self:
        """A whole date."""
        return cls(date.year, date.month, date.day)

    @property
    def is_whole(self) -> bool:
        """Whether month and day are known."""
        return self.month is not None

    def as_date(self) -> dt.date | None:
        """The day of the calendar, None when only the year is known."""
        return dt.date(self.year, self.month, self.day) if self.month and self.day else None

    def __str__(self) -> str:
        """ISO text."""
        return f"{self.year:04}" if self.month is None else f"{self.year:04}-{self.month:02}-{self.day:02}"

    def __lt__(self, other: object) -> bool:
        if not isinstance(other, PartialDate):
            return NotImplemented
        return (self.year, self.month or 0, self.day or 0) < (other.year, other.month or 0, other.day or 0)
