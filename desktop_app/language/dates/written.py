"""Dates as papers and screens write them.

Source: domain facts 3.4 and laws as they are printed: "24 dekabr 2025-ci il".
"""

import datetime as dt
from typing import Final

from desktop_app.language.dates.months import IN_DATES, month_name
from desktop_app.language.dates.partial import PartialDate
from desktop_app.language.numerals import ordinal

_OFFICIAL: Final = {
    "az": "{day} {month} {ordinal} il",
    "ru": "{day} {month} {year} года",
    "uk": "{day} {month} {year} року",
    "de": "{day}. {month} {year}",
    "ka": "{day} {month}, {year}",
}
_WRITTEN: Final = {
    "az": "{day} {month} {year}",
    "ru": "{day} {month} {year} г.",
    "uk": "{day} {month} {year} р.",
    "de": "{day}. {month} {year}",
    "ka": "{day} {month}, {year}",
}
_OTHERS: Final = "{day} {month} {year}"
_ONLY_THE_YEAR: Final = {"az": "{ordinal} il", "ru": "{year} год", "uk": "{year} рік"}


def official(date: dt.date | PartialDate, language: str) -> str:
    """A date as certificates write it: "24 dekabr 2025-ci il", "24 декабря 2025 года", "1er janvier 2026"."""
    return _said(date, language, _OFFICIAL, _ONLY_THE_YEAR)


def numeric(date: PartialDate) -> str:
    """A date in figures, where there is room for nothing else: "31.12.2028"; of a bare year, the year."""
    day = date.as_date()
    return f"{day:%d.%m.%Y}" if day else str(date)


def written(date: dt.date | PartialDate, language: str) -> str:
    """A date as people read it on a screen: "24 dekabr 2025", "24 декабря 2025 г."; only a year is bare."""
    return _said(date, language, _WRITTEN, {})


def _said(date: dt.date | PartialDate, language: str, forms: dict[str, str], of_year: dict[str, str]) -> str:
    if isinstance(date, PartialDate) and date.month is None:
        return of_year.get(language, "{year}").format(year=date.year, ordinal=ordinal(date.year))
    if language not in IN_DATES:
        return str(date)
    day = "1er" if language == "fr" and date.day == 1 else date.day
    month = month_name(date.month or 1, language)
    return forms.get(language, _OTHERS).format(day=day, month=month, year=date.year, ordinal=ordinal(date.year))
