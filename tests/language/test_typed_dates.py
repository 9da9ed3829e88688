"""Dates as people type them: understood, or refused with a reason and the nearest date that exists."""

import datetime as dt
from collections.abc import Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.language import catalogs
from desktop_app.language.dates import Order, PartialDate, column_order, from_excel_serial, official, read
from desktop_app.language.dates.months import IN_DATES

CHRISTMAS_EVE = PartialDate(2025, 12, 24)
DAYS = st.dates(dt.date(1900, 1, 1), dt.date(2100, 12, 31))


@pytest.fixture(autouse=True)
def screen_in_english() -> Iterator[None]:
    catalogs.use("en")
    yield
    catalogs.use(catalogs.DEFAULT_LANGUAGE)


@pytest.mark.parametrize(
    "text",
    [
        "24.12.2025", " 24.12.2025 ", "24. 12. 2025", "24/12/2025", "24-12-2025", "2025-12-24", "2025.12.24",
        "2025/12/24", "12/24/2025", "24 dekabr 2025", "24 Dekabr 2025-ci il", "24 DEKABR 2025", "2025-ci il 24 dekabr",
        "24 dek 2025", "24-dek-2025", "dekabrın 24-ü 2025", "24 December 2025", "December 24, 2025", "Dec 24th 2025",
        "24. Dezember 2025", "24 Aralık 2025", "24 décembre 2025", "24 декабря 2025", "24 декабря 2025 г.",
        "24 ДЕКАБРЯ 2025 ГОДА",
        "24 грудня 2025 р.", "2025-12-24 00:00:00", "2025-12-24T00:00:00", "24.12.2025 г.", "٢٤/١٢/٢٠٢٥",
    ],
)  # fmt: skip
def test_one_day_in_many_ways(text: str) -> None:
    reading = read(text)
    assert reading.value == CHRISTMAS_EVE
    assert reading.problem == ""
    assert not reading.ambiguous


@pytest.mark.parametrize("text", ["1975", "1975-ci il", "1975 il", "1975 г.", "1975 год", " 1975"])
def test_a_bare_year(text: str) -> None:
    assert read(text).value == PartialDate(1975)


@pytest.mark.parametrize(
    ("text", "problem", "suggestion"),
    [
        ("31.02.1980", "There is no such date: February 1980 has 29 days.", PartialDate(1980, 2, 29)),
        ("31 fevral 1981", "There is no such date: February 1981 has 28 days.", PartialDate(1981, 2, 28)),
        ("0.1.2000", "There is no such date: January 2000 has 31 days.", PartialDate(2000, 1, 1)),
        ("13.13.2020", "There is no month 13.", None),
        ("2020-24-12", "There is no month 24.", PartialDate(2020, 12, 24)),
        ("24.12.25", "The year has only two digits. Write all four of them.", PartialDate(2025, 12, 24)),
        ("3 may 75", "The year has only two digits. Write all four of them.", PartialDate(1975, 5, 3)),
        ("31.02.80", "The year has only two digits. Write all four of them.", None),
        ("1899", "The year 1899 is not between 1900 and 2100.", None),
        ("24.12.2205", "The year 2205 is not between 1900 and 2100.", None),
        ("dekabr 2025", "The day is missing.", PartialDate(2025)),
        ("yaz", "“yaz” is not understood as a date. Write it like 24.12.2025, or only the year.", None),
        ("45000", "“45000” is not understood as a date. Write it like 24.12.2025, or only the year.", None),
    ],
)
def test_refused(text: str, problem: str, suggestion: PartialDate | None) -> None:
    reading = read(text)
    assert reading.value is None
    assert (reading.problem, reading.suggestion) == (problem, suggestion)


def test_day_and_month_may_change_places() -> None:
    assert read("03/04/2025").ambiguous
    assert read("03/04/2025").value == PartialDate(2025, 4, 3)
    assert read("03/04/2025", Order.MONTH_FIRST).value == PartialDate(2025, 3, 4)
    assert not read("03/04/2025", Order.DAY_FIRST).ambiguous
    assert not read("04/04/2025").ambiguous
    assert read("12/24/2025").proves is Order.MONTH_FIRST
    assert read("24/12/2025").proves is Order.DAY_FIRST
    slip = read("12/24/2025", Order.DAY_FIRST)
    assert (slip.value, slip.suggestion) == (None, CHRISTMAS_EVE)


@pytest.mark.parametrize(
    ("texts", "order"),
    [
        (["03/04/2025", "12/24/2025"], Order.MONTH_FIRST),
        (["03/04/2025", "24/12/2025"], Order.DAY_FIRST),
        (["03/04/2025", "05.06.1990", "nobody knows"], Order.EITHER),
        (["24.12.2025", "25.01.1990", "02.13.1990"], Order.DAY_FIRST),
        (["31.02.1990", "03.03.1990", "1975"], Order.DAY_FIRST),
        ([], Order.DAY_FIRST),
    ],
)
def test_a_column_proves_its_order(texts: list[str], order: Order) -> None:
    assert column_order(texts) is order


@pytest.mark.parametrize("language", IN_DATES)
@given(day=DAYS)
def test_what_papers_write_is_read(language: str, day: dt.date) -> None:
    assert read(official(day, language)).value == PartialDate.of(day)


@given(DAYS)
def test_numbers_are_read(day: dt.date) -> None:
    assert read(f"{day:%d.%m.%Y}", Order.DAY_FIRST).value == PartialDate.of(day)
    assert read(f"{day:%m/%d/%Y}", Order.MONTH_FIRST).value == PartialDate.of(day)
    assert read(day.isoformat()).value == PartialDate.of(day)


@given(st.text() | st.text(alphabet="0123456789./- dekabril"))
def test_any_text_is_answered(text: str) -> None:
    reading = read(text)
    assert (reading.value is None) == bool(reading.problem)


@pytest.mark.parametrize(
    ("serial", "day"),
    [
        (1, PartialDate(1900, 1, 1)),
        (59, PartialDate(1900, 2, 28)),
        (60, None),
        (61, PartialDate(1900, 3, 1)),
        (45000, PartialDate(2023, 3, 15)),
        (45000.75, PartialDate(2023, 3, 15)),
        (0, None),
        (-1, None),
        (80_000, None),
        (float("nan"), None),
        (float("inf"), None),
    ],
)
def test_spreadsheet_numbers(serial: float, day: PartialDate | None) -> None:
    assert from_excel_serial(serial) == day


def test_spreadsheet_numbers_of_old_macs() -> None:
    assert from_excel_serial(0, date1904=True) == PartialDate(1904, 1, 1)
    assert from_excel_serial(45000 - 1462, date1904=True) == from_excel_serial(45000)
