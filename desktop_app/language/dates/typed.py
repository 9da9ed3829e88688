"""Dates as people type them, in lists and in forms: what they mean, or why they mean nothing.

Day before month, unless the column of a list proves otherwise: 12/24/2025 has only one meaning, 03/04/2025 two.
"""

import datetime as dt
import re
from calendar import monthrange
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from desktop_app.language import catalogs
from desktop_app.language.casing import lower
from desktop_app.language.catalogs import gettext as _
from desktop_app.language.catalogs import ngettext
from desktop_app.language.cleaning import clean
from desktop_app.language.dates.months import IN_DATES, month_name, month_of
from desktop_app.language.dates.partial import PartialDate

EARLIEST_YEAR: Final = 1900
LATEST_YEAR: Final = 2100


class Order(StrEnum):
    """Which of the two comes first in 03/04/2025."""

    DAY_FIRST = "day first"
    MONTH_FIRST = "month first"
    EITHER = "either"


@dataclass(frozen=True, slots=True)
class DateReading:
    """What a typed date means: a value, or a problem in words of the screen with the nearest date that exists.

    `ambiguous`: day and month could change places, and nobody said which is which. `proves`: the order in which alone
    the text is a date.
    """

    value: PartialDate | None = None
    problem: str = ""
    suggestion: PartialDate | None = None
    ambiguous: bool = False
    proves: Order | None = None


_TIME: Final = re.compile(r"[ T]\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:?\d{2})?(?: ?[AaPp][Mm])?$", re.ASCII)
_YEAR: Final = re.compile(r"(\d{4})", re.ASCII)
_YEAR_FIRST: Final = re.compile(r"(\d{4}) ?([-./ ]) ?(\d{1,2}) ?\2 ?(\d{1,2})\.?", re.ASCII)
_YEAR_LAST: Final = re.compile(r"(\d{1,2}) ?([-./, ]) ?(\d{1,2}) ?\2 ?(\d{4}|\d{2})", re.ASCII)
_AFTER_YEAR: Final = re.compile(r"(?<=\d{4})(?:[- ]?c[iıuü])?(?: ?(?:il|г|год|года|р|рік|року))?\.?$", re.ASCII)
_PIECES: Final = re.compile(r"\d+|[^\W\d_]+")
_SILENT: Final = re.compile(
    "c[iıuü]|il|ildə|ilin|г|год|года|р|рік|року|year|jahr|yılı?"  # beside the year
    "|st|nd|rd|th|er|e|of|the|den|de|s?[iıuü]|d[əa]|го|е"  # beside the day
)


def read(text: str, order: Order | None = None) -> DateReading:
    """What a typed date means. With an `order` (that of the column) day and month are taken in it and no other way.

    Understood: 24.12.2025, 24/12/2025, 2025-12-24, "24 dekabr 2025-ci il" and the months of az, en, ru, tr, de, fr, uk,
    a bare year from 1900 to 2100. A year of two digits is refused with a suggestion.
    """
    typed = lower(_ascii_digits(_TIME.sub("", clean(text))))
    bare = _AFTER_YEAR.sub("", typed)
    if year := _YEAR.fullmatch(bare):
        return _year(int(year[1]))
    if parts := _YEAR_FIRST.fullmatch(bare):
        return _whole(int(parts[1]), int(parts[3]), int(parts[4]))
    if parts := _YEAR_LAST.fullmatch(bare):
        return _day_and_month(int(parts[1]), int(parts[3]), parts[4], order)
    return _in_words(typed) or _not_understood(clean(text))


def column_order(texts: Iterable[str]) -> Order:
    """The order of day and month that a column of typed dates has; `EITHER` when it allows both.

    Where some dates prove one order and some the other, most of them decide: the others are slips.
    """
    readings = [read(text) for text in texts]
    proofs = [reading.proves for reading in readings if reading.proves]
    if proofs:
        month_first = proofs.count(Order.MONTH_FIRST)
        return Order.MONTH_FIRST if month_first > len(proofs) - month_first else Order.DAY_FIRST
    return Order.EITHER if any(reading.ambiguous for reading in readings) else Order.DAY_FIRST


def from_excel_serial(serial: float, *, date1904: bool = False) -> PartialDate | None:
    """The day that a spreadsheet keeps as a number; None when it keeps none from 1900 to 2100 under it.

    Days count from 1 January 1900 as 1, and Excel believes in a 29 February 1900, its day 60; or from 1 January 1904
    as 0, as Macs did.
    """
    if not 0 <= serial < 80_000:  # also false for a nan
        return None
    days = int(serial)
    if date1904:
        return PartialDate.of(dt.date(1904, 1, 1) + dt.timedelta(days))
    if days in {0, 60}:
        return None
    return PartialDate.of(dt.date(1899, 12, 31 if days < 60 else 30) + dt.timedelta(days))


def _day_and_month(first: int, second: int, year_typed: str, order: Order | None) -> DateReading:
    """Two numbers before a year: day and month in an order that is known, proved or usual."""
    swap = order is Order.MONTH_FIRST or (order is None and first <= 12 < second)
    day, month = (second, first) if swap else (first, second)
    if len(year_typed) == 2:
        return _two_digits(day, month, int(year_typed))
    reading = _whole(int(year_typed), month, day)
    if reading.value is None or order in {Order.DAY_FIRST, Order.MONTH_FIRST} or first == second:
        return reading
    both = first <= 12 and second <= 12
    proves = None if both else Order.MONTH_FIRST if swap else Order.DAY_FIRST
    return DateReading(reading.value, ambiguous=both, proves=proves)


def _in_words(typed: str) -> DateReading | None:
    """A date with the name of its month, in any order of its parts; None when it is none."""
    numbers: list[str] = []
    months: list[int] = []
    for piece in _PIECES.findall(typed):
        if piece.isdecimal():
            numbers.append(piece)
        elif month := month_of(piece):
            months.append(month)
        elif not _SILENT.fullmatch(piece):
            return None
    if len(months) != 1:
        return None
    years = [number for number in numbers if len(number) == 4]
    days = [number for number in numbers if len(number) <= 2]
    match len(years), len(days), len(numbers):
        case 1, 1, 2:
            return _whole(int(years[0]), months[0], int(days[0]))
        case 1, 0, 1:
            return DateReading(problem=_("The day is missing."), suggestion=_possible(int(years[0])))
        case 0, 2, 2:
            return _two_digits(int(days[0]), months[0], int(days[1]))
    return None


def _year(year: int) -> DateReading:
    value = _possible(year)
    return DateReading(value) if value else DateReading(problem=_outside(year))


def _whole(year: int, month: int, day: int) -> DateReading:
    if not EARLIEST_YEAR <= year <= LATEST_YEAR:
        return DateReading(problem=_outside(year))
    if not 1 <= month <= 12:
        return DateReading(
            problem=_("There is no month {month}.").format(month=month), suggestion=_possible(year, day, month)
        )
    last = monthrange(year, month)[1]
    if not 1 <= day <= last:
        return DateReading(
            problem=ngettext(
                "There is no such date: {month} {year} has {count} day.",
                "There is no such date: {month} {year} has {count} days.",
                last,
            ).format(month=_month(month), year=year, count=last),
            suggestion=_possible(year, month, max(1, min(day, last))),
        )
    return DateReading(PartialDate(year, month, day))


def _two_digits(day: int, month: int, year: int) -> DateReading:
    likely = year + (2000 if year <= 30 else 1900)
    problem = _("The year has only two digits. Write all four of them.")
    return DateReading(problem=problem, suggestion=_possible(likely, month, day))


def _possible(year: int, month: int | None = None, day: int | None = None) -> PartialDate | None:
    try:
        date = PartialDate(year, month, day)
    except ValueError:
        return None
    return date if EARLIEST_YEAR <= year <= LATEST_YEAR else None


def _not_understood(text: str) -> DateReading:
    sentence = _("“{text}” is not understood as a date. Write it like 24.12.2025, or only the year.")
    return DateReading(problem=sentence.format(text=text))


def _outside(year: int) -> str:
    sentence = _("The year {year} is not between {earliest} and {latest}.")
    return sentence.format(year=year, earliest=EARLIEST_YEAR, latest=LATEST_YEAR)


def _month(month: int) -> str:
    language = catalogs.current()
    return month_name(month, language if language in IN_DATES else "en")


def _ascii_digits(typed: str) -> str:
    """Arabic and Persian digits as those that everybody reads."""
    if typed.isascii():
        return typed
    return "".join([str(int(letter)) if letter.isdecimal() else letter for letter in typed])
