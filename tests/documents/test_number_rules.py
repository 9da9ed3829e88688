"""Numbers of documents read as the register has them."""

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.documents.rules.dates import parse_date
from desktop_app.documents.rules.numbers import Number, draft_number, in_order


@pytest.mark.parametrize(("running", "printed"), [(1, "S-2026/0001"), (9999, "S-2026/9999"), (10000, "S-2026/10000")])
def test_a_number_has_four_digits_or_more(running: int, printed: str) -> None:
    assert str(Number("S", 2026, running)) == printed


@given(st.integers(1, 10**6), st.integers(1, 10**6))
def test_different_numbers_are_printed_differently(one: int, other: int) -> None:
    assert (str(Number("S", 2026, one)) == str(Number("S", 2026, other))) == (one == other)


def test_a_draft_has_dots_where_the_number_will_be() -> None:
    assert draft_number("KAE", 2026) == "KAE-2026/····"


@pytest.mark.parametrize("text", ["2025-12-24", "24.12.2025", " 24.12.2025 ", "2025-12-24 "])
def test_a_date_is_typed_in_two_ways(text: str) -> None:
    assert parse_date(text) == dt.date(2025, 12, 24)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "31.02.2025",
        "24/12/2025",
        "12.2025",
        "24.12.25",
        "0001-01-01",
        "24.12.2101",
        "٢٤.١٢.٢٠٢٥",
        "heute",
    ],
)
def test_what_is_no_date_of_a_document_is_none(text: str) -> None:
    assert parse_date(text) is None


@given(st.text())
def test_no_text_makes_the_date_fail(text: str) -> None:
    date = parse_date(text)
    assert date is None or 1900 <= date.year <= 2100


@given(st.dates(dt.date(1900, 1, 1), dt.date(2100, 12, 31)))
def test_every_date_of_two_centuries_is_understood(date: dt.date) -> None:
    assert parse_date(date.isoformat()) == date
    assert parse_date(f"{date:%d.%m.%Y}".rjust(10, "0")) == date


@given(st.sets(st.integers(1, 100_000)))
def test_numbers_are_in_order_whatever_their_length(running: set[int]) -> None:
    numbers = [str(Number("S", 2026, each)) for each in running]
    assert in_order(numbers) == [str(Number("S", 2026, each)) for each in sorted(running)]
