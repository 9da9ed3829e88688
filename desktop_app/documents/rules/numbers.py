"""Numbers of documents: series, year of the document's date, running number; `S-2026/0001`."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

LEAST_DIGITS: Final = 4
DRAFT_DIGITS: Final = "·" * LEAST_DIGITS


@dataclass(frozen=True, order=True)
class Number:
    """One number of the register; `str()` is how it is printed."""

    series: str
    year: int
    running: int

    def __str__(self) -> str:
        return f"{self.series}-{self.year}/{self.running:0{LEAST_DIGITS}d}"

    def after(self, count: int = 1) -> "Number":
        """The number that comes `count` later in the same series and year."""
        return Number(self.series, self.year, self.running + count)


def in_order(numbers: Iterable[str]) -> list[str]:
    """Numbers of one series and year as they were given: 10000 comes after 9999."""
    return sorted(numbers, key=lambda number: (len(number), number))


def draft_number(series: str, year: int) -> str:
    """What stands in a number's place as long as there is none."""
    return f"{series}-{year}/{DRAFT_DIGITS}"
