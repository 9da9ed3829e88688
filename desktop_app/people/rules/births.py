"""Dates of birth and of consent out of cells and fields: as ISO text, only a year when only that is known."""

import datetime
import re
from collections.abc import Sequence
from functools import lru_cache
from typing import Any, Final

from desktop_app.language import dates
from desktop_app.language.catalogs import gettext as _
from desktop_app.language.dates import Order, PartialDate
from desktop_app.people.rules.plans import Column, DateQuestion

_YEARS: Final = range(1900, 2101)
_FIRST_SERIAL: Final = 10_000
"""May 1927. Smaller numbers in a column of dates are ages or years typed wrongly; real days stand in date cells."""
_NUMBER: Final = re.compile(r"(\d{4,5})(?:[.,](\d+))?", re.ASCII)
_ISO_LENGTH: Final = 10


def read_birth(text: str, today: datetime.date, order: Order | None = None) -> tuple[str, str]:
    """A date as it was typed, as ISO text, and what is wrong with it; the date is "" then."""
    if is_blank(text):
        return "", ""
    found = _date(text, order)
    if found is not None:
        return _within(found, today)
    reading = dates.read(text, order)
    if reading.suggestion is None:
        return "", reading.problem
    perhaps = _("Perhaps {date}?").format(date=shown(str(reading.suggestion)))
    return "", f"{reading.problem} {perhaps}"


def read_date_cell(cell: Any, today: datetime.date, order: Order) -> tuple[str, str]:
    """A date as a list has it: a date cell, text, a bare year, or the serial number that Excel counts days by."""
    if isinstance(cell, datetime.date):
        return _within(PartialDate.of(cell), today)
    number = _number(cell)
    if number is None:
        return read_birth(as_text(cell), today, order)
    serial = dates.from_excel_serial(number) if number >= _FIRST_SERIAL else None
    if serial is not None:
        return _within(serial, today)
    return read_birth(str(int(number) if number.is_integer() else number), today, order)


def _number(cell: Any) -> float | None:
    """A number that stands in a cell, as one or as text; whether something is true is none."""
    if isinstance(cell, int | float) and not isinstance(cell, bool):
        return float(cell)
    typed = _NUMBER.fullmatch(cell.strip()) if isinstance(cell, str) else None
    return float(f"{typed[1]}.{typed[2] or 0}") if typed else None


def shown(iso: str) -> str:
    """An ISO date as staff write it: 24.12.1985; a bare year stays."""
    return ".".join(reversed(iso.split("-")))


def as_text(cell: Any) -> str:
    """A cell as the text that stands in it."""
    if isinstance(cell, str):
        return cell
    if isinstance(cell, datetime.date):
        return cell.isoformat()[:_ISO_LENGTH]
    if isinstance(cell, bool):
        return "TRUE" if cell else "FALSE"
    return "" if cell is None else str(cell)


def is_blank(cell: Any) -> bool:
    """Whether nothing stands in a cell, or only blanks."""
    return cell is None or (isinstance(cell, str) and (not cell or cell.isspace()))


def day_order(cells: Sequence[Any]) -> tuple[Order, str]:
    """Whether a column has the day or the month first; with an example when it allows both."""
    texts = list(dict.fromkeys(cell for cell in cells if isinstance(cell, str)))
    order = dates.column_order(texts)
    if order is not Order.EITHER:
        return order, ""
    return Order.DAY_FIRST, next(text for text in texts if dates.read(text).ambiguous)


def date_question(column: Column, example: str) -> DateQuestion:
    """What to ask about a column that allows both."""
    day_first, month_first = (
        shown(str(dates.read(example, order).value)) for order in (Order.DAY_FIRST, Order.MONTH_FIRST)
    )
    return DateQuestion(column, example, day_first, month_first)


@lru_cache(65_536)  # not the whole reading: the words of a problem are in the language of the screen
def _date(text: str, order: Order | None) -> PartialDate | None:
    return dates.read(text, order).value


def _within(date: PartialDate, today: datetime.date) -> tuple[str, str]:
    iso = str(date)
    if iso > today.isoformat():
        return "", _("{date} has not come yet. Please look at the year again.").format(date=shown(iso))
    if date.year < _YEARS.start:
        return "", _("{date} is too long ago. Please look at the year again.").format(date=shown(iso))
    return iso, ""
