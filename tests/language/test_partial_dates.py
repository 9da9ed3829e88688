"""Dates of which only the year may be known, and how papers write dates."""

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.language.dates import PartialDate, official, written

DAYS = st.dates(dt.date(1900, 1, 1), dt.date(2100, 12, 31))


@given(DAYS)
def test_iso_text_comes_back(day: dt.date) -> None:
    whole, year = PartialDate.of(day), PartialDate(day.year)
    assert PartialDate.parse_iso(str(whole)) == whole
    assert PartialDate.parse_iso(str(year)) == year
    assert (whole.as_date(), year.as_date()) == (day, None)
    assert str(whole) == day.isoformat()
    assert year < whole


@given(DAYS, DAYS)
def test_order_is_that_of_the_calendar(a: dt.date, b: dt.date) -> None:
    assert (PartialDate.of(a) < PartialDate.of(b)) == (a < b)


@pytest.mark.parametrize("text", ["", "75", "1975-2-3", "1975-02", "1975-02-30", "03.02.1975", "0000"])
def test_other_texts_are_refused(text: str) -> None:
    with pytest.raises(ValueError):
        PartialDate.parse_iso(text)


@pytest.mark.parametrize(("month", "day"), [(2, None), (None, 3), (2, 30), (13, 1), (0, 0)])
def test_what_no_calendar_has(month: int | None, day: int | None) -> None:
    with pytest.raises(ValueError):
        PartialDate(1975, month, day)


@pytest.mark.parametrize(
    ("language", "paper", "screen", "year"),
    [
        ("az", "24 dekabr 2025-ci il", "24 dekabr 2025", "1990-cı il"),
        ("en", "24 December 2025", "24 December 2025", "1990"),
        ("ru", "24 декабря 2025 года", "24 декабря 2025 г.", "1990 год"),
        ("tr", "24 Aralık 2025", "24 Aralık 2025", "1990"),
        ("de", "24. Dezember 2025", "24. Dezember 2025", "1990"),
        ("fr", "24 décembre 2025", "24 décembre 2025", "1990"),
        ("uk", "24 грудня 2025 року", "24 грудня 2025 р.", "1990 рік"),
        ("ka", "24 დეკემბერი, 2025", "24 დეკემბერი, 2025", "1990"),
        ("hy", "2025-12-24", "2025-12-24", "1990"),
    ],
)
def test_written(language: str, paper: str, screen: str, year: str) -> None:
    day = dt.date(2025, 12, 24)
    assert official(day, language) == official(PartialDate.of(day), language) == paper
    assert written(day, language) == screen
    assert official(PartialDate(1990), language) == year
    assert written(PartialDate(1990), language) == "1990"


def test_the_first_of_a_french_month() -> None:
    assert official(dt.date(2026, 1, 1), "fr") == "1er janvier 2026"
