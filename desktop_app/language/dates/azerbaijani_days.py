"""Days and years with Azerbaijani endings: "dekabrın 31-də", "2025-ci ildə".

Source: domain facts 3.4. A day stands after its month in the genitive and takes the third-person possessive, so its
endings begin with n; before -də and -dən that n is heard in the word alone and is not written after a number.
"""

import datetime as dt
from typing import Final

from desktop_app.language.cases import Case
from desktop_app.language.numerals import ordinal

_ENDS_IN_VOWEL: Final = frozenset({2, 6, 7, 12, 16, 17, 20, 22, 26, 27})
"""iki, altı, yeddi, iyirmi."""
_BACK: Final = "ıu"
_GENITIVES: Final = (
    "yanvarın fevralın martın aprelin mayın iyunun iyulun avqustun sentyabrın oktyabrın noyabrın dekabrın"
)
_YEAR: Final = {
    Case.NOMINATIVE: "il",
    Case.VOCATIVE: "il",
    Case.GENITIVE: "ilin",
    Case.DATIVE: "ilə",
    Case.ACCUSATIVE: "ili",
    Case.LOCATIVE: "ildə",
    Case.ABLATIVE: "ildən",
    Case.INSTRUMENTAL: "illə",
}


def day(date: dt.date, case: Case) -> str:
    """A day of a month in a case: "dekabrın 31-i", "dekabrın 31-də", "iyunun 6-na"."""
    return f"{_month_genitive(date.month)} {_day(date.day, case)}"


def days_until(first: dt.date, last: dt.date) -> str:
    """From one day to another: "avqustun 3-dən 9-dək", "iyulun 28-dən avqustun 3-dək"."""
    month = "" if (first.year, first.month) == (last.year, last.month) else f"{_month_genitive(last.month)} "
    return f"{day(first, Case.ABLATIVE)} {month}{last.day}-dək"


def year(number: int, case: Case) -> str:
    """A year in a case: "2025-ci ildə", "2026-cı ilin"."""
    return f"{ordinal(number)} {_YEAR[Case(case)]}"


def year_until(number: int) -> str:
    """Up to a year: "2025-ci ilədək"."""
    return f"{year(number, Case.DATIVE)}dək"


def decade(first_year: int) -> str:
    """Ten years by the first of them: "1990-cı illər"."""
    return f"{ordinal(first_year)} illər"


def _month_genitive(month: int) -> str:
    return _GENITIVES.split()[month - 1]


def _day(number: int, case: Case) -> str:
    high = ordinal(number)[-1]
    low = "a" if high in _BACK else "ə"
    possessive = ("s" if number in _ENDS_IN_VOWEL else "") + high
    endings = {
        Case.NOMINATIVE: possessive,
        Case.VOCATIVE: possessive,
        Case.GENITIVE: f"n{high}n",
        Case.DATIVE: f"n{low}",
        Case.ACCUSATIVE: f"n{high}",
        Case.LOCATIVE: f"d{low}",
        Case.ABLATIVE: f"d{low}n",
        Case.INSTRUMENTAL: f"{possessive} ilə",
    }
    return f"{number}-{endings[Case(case)]}"
