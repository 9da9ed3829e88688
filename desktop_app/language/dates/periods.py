"""Days in Azerbaijani cases, spans of days, and school years, as papers write them.

Source: domain facts 3.4, after laws and decrees as they are printed: "dekabrın 31-də", "2–8 avqust 2022-ci il",
"2025–2026-cı tədris ili".
"""

import datetime as dt
from typing import Final

from desktop_app.language.cases import Case, Kind
from desktop_app.language.dates.months import month_name
from desktop_app.language.dates.written import official
from desktop_app.language.declension import inflect, suffix_of_day
from desktop_app.language.numerals import ordinal

_SHORT: Final = {
    "az": "{first}–{last} {month} {ordinal} il",
    "ru": "{first}–{last} {month} {year} года",
    "uk": "{first}–{last} {month} {year} року",
    "de": "{first}.–{last}. {month} {year}",
    "fr": "du {first} au {last} {month} {year}",
}
_SHORT_OF_OTHERS: Final = "{first}–{last} {month} {year}"
_LONG: Final = {"fr": "du {first} au {last}"}
_LONG_OF_OTHERS: Final = "{first} – {last}"
_SCHOOL_YEAR: Final = {
    "az": "{first}–{ordinal} tədris ili",
    "en": "{first}–{last} school year",
    "ru": "{first}–{last} учебный год",
    "uk": "{first}–{last} навчальний рік",
    "tr": "{first}–{last} öğretim yılı",
    "de": "Schuljahr {first}/{short}",
    "fr": "année scolaire {first}-{last}",
}


def day_in(day: dt.date, case: Case) -> str:
    """A day without its year in an Azerbaijani case: locative "dekabrın 31-də", nominative "dekabrın 31-i"."""
    month = inflect(month_name(day.month, "az"), Case.GENITIVE, Kind.NOUN)
    return f"{month} {day.day}-{suffix_of_day(day.day, Case(case))}"


def year_in(year: int, case: Case) -> str:
    """A year in an Azerbaijani case: locative "2025-ci ildə", genitive "2025-ci ilin"."""
    return f"{ordinal(year)} {inflect('il', Case(case), Kind.NOUN)}"


def period(first: dt.date, last: dt.date, language: str) -> str:
    """A span of days as papers write it: "2–8 avqust 2022-ci il", "2.–8. August 2022", "du 2 au 8 août 2022".

    One day is that day; ValueError when the last comes before the first.
    """
    if last < first:
        raise ValueError(f"{first} comes after {last}")
    if first == last:
        return official(first, language)
    if (first.year, first.month) == (last.year, last.month):
        day = "1er" if language == "fr" and first.day == 1 else str(first.day)
        form = _SHORT.get(language, _SHORT_OF_OTHERS)
        month = month_name(first.month, language)
        return form.format(first=day, last=last.day, month=month, year=first.year, ordinal=ordinal(first.year))
    form = _LONG.get(language, _LONG_OF_OTHERS)
    return form.format(first=_without_year(first, last, language), last=official(last, language))


def school_year(first: int, language: str) -> str:
    """The school year that begins in a year: "2025–2026-cı tədris ili", "Schuljahr 2025/26"."""
    form = _SCHOOL_YEAR.get(language, _SCHOOL_YEAR["en"])
    return form.format(first=first, last=first + 1, ordinal=ordinal(first + 1), short=f"{(first + 1) % 100:02}")


def _without_year(day: dt.date, last: dt.date, language: str) -> str:
    """The first day of a span; its year stands with the last one where both have the same."""
    if day.year != last.year:
        return official(day, language)
    number = "1er" if language == "fr" and day.day == 1 else f"{day.day}." if language == "de" else str(day.day)
    return f"{number} {month_name(day.month, language)}"
