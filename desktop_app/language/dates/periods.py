"""Ranges of days and school years as sentences on paper have them.

Source: domain facts 3.4: "2022-ci ilin 2–8 avqust tarixlərində", "2025–2026-cı tədris ili".
"""

import datetime as dt
import re
from typing import Final, NamedTuple

from desktop_app.language.dates.months import month_name
from desktop_app.language.dates.written import official
from desktop_app.language.numerals import ordinal


class _Forms(NamedTuple):
    """What a range looks like within a month, within a year, and over years."""

    of_month: str
    of_year: str
    of_years: str


_RANGES: Final = {
    "az": _Forms(
        "{ordinal} ilin {first}–{last} {month} tarixlərində",
        "{ordinal} ilin {first} {from_month} – {last} {month} tarixlərində",
        "{begin} – {end} tarixlərində",
    ),
    "en": _Forms(
        "from {first} to {last} {month} {year}",
        "from {first} {from_month} to {last} {month} {year}",
        "from {begin} to {end}",
    ),
    "ru": _Forms(
        "{first}–{last} {month} {year} года", "{first} {from_month} – {last} {month} {year} года", "{begin} – {end}"
    ),
    "uk": _Forms(
        "{first}–{last} {month} {year} року", "{first} {from_month} – {last} {month} {year} року", "{begin} – {end}"
    ),
    "tr": _Forms(
        "{first}–{last} {month} {year} tarihlerinde",
        "{first} {from_month} – {last} {month} {year} tarihlerinde",
        "{begin} – {end} tarihlerinde",
    ),
    "de": _Forms(
        "vom {first}. bis {last}. {month} {year}",
        "vom {first}. {from_month} bis {last}. {month} {year}",
        "vom {begin} bis {end}",
    ),
    "fr": _Forms(
        "du {first} au {last} {month} {year}", "du {first} {from_month} au {last} {month} {year}", "du {begin} au {end}"
    ),
}  # fmt: skip
_PLAIN: Final = _Forms(
    "{first}–{last} {month} {year}", "{first} {from_month} – {last} {month} {year}", "{begin} – {end}"
)
_SCHOOL_YEAR: Final = {
    "az": "{years} tədris ili",
    "en": "{years} school year",
    "ru": "{years} учебный год",
    "uk": "{years} навчальний рік",
    "tr": "{years} öğretim yılı",
    "de": "Schuljahr {years}",
    "fr": "année scolaire {years}",
}
_TYPED: Final = re.compile(r"(\d{4})(?:\s*[-–—/]\s*(\d{4}|\d{2})(?:-c[ıiuü])?)?")
_WITH_A_STROKE: Final = ("ru", "uk", "de")


def period(first: dt.date, last: dt.date, language: str) -> str:
    """The days from one date to another, as they say when something was; one day is a date alone.

    "2022-ci ilin 2–8 avqust tarixlərində", "2–8 августа 2022 года", "vom 2. bis 8. August 2022".
    """
    if last < first:
        first, last = last, first
    if first == last:
        return official(first, language)
    forms = _RANGES.get(language, _PLAIN)
    within = (
        forms.of_years if first.year != last.year else forms.of_year if first.month != last.month else forms.of_month
    )
    return within.format(
        first="1er" if language == "fr" and first.day == 1 else first.day,
        last="1er" if language == "fr" and last.day == 1 else last.day,
        from_month=month_name(first.month, language),
        month=month_name(last.month, language),
        year=last.year,
        ordinal=ordinal(last.year),
        begin=official(first, language),
        end=official(last, language),
    )


def read_school_year(text: str) -> int | None:
    """The year in which a typed school year begins: "2025", "2025/26", "2025–2026-cı"; None for any other text."""
    found = _TYPED.fullmatch(text.strip())
    if found is None:
        return None
    first, following = int(found[1]), found[2]
    expected = str(first + 1)
    return first if following is None or following in (expected, expected[2:]) else None


def school_years(first_year: int, language: str) -> str:
    """The two years of a school year: "2025–2026-cı", "2025/2026"."""
    following = ordinal(first_year + 1) if language == "az" else first_year + 1
    return f"{first_year}{'/' if language in _WITH_A_STROKE else '–'}{following}"


def school_year(first_year: int, language: str) -> str:
    """A school year by the year in which it begins: "2025–2026-cı tədris ili", "Schuljahr 2025/2026"."""
    return _SCHOOL_YEAR.get(language, "{years}").format(years=school_years(first_year, language))
