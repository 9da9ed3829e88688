"""Where the rows of a sheet begin, and which of them are none."""

from typing import Any

import pytest

from desktop_app.people.rules.layouts import find_layout, is_no_data, letter_of
from desktop_app.people.rules.plans import Layout

Row = tuple[Any, ...]


def fields(layout: Layout | None) -> list[str | None]:
    assert layout is not None
    return [column.target.field if column.target else None for column in layout.columns]


def test_titles_and_blanks_above_the_header_are_passed_over() -> None:
    rows: list[Row] = [
        ("“Ocaq” cəmiyyəti – üzvlərin siyahısı", None, None),
        (None, None, None),
        ("Soyad", "Ad", "Şəhər"),
        ("Əliyev", "Vəli", "Bonn"),
    ]
    layout = find_layout(rows)
    assert layout is not None
    assert layout.start == 3
    assert fields(layout) == ["surname", "given", "city"]
    assert layout.columns[2].samples == ("Bonn",)


def test_a_header_of_two_lines() -> None:
    rows: list[Row] = [
        ("№", "Soyad, ad", "Əlaqə", None, "Ünvan", None),
        ("№", "Soyad, ad", "Telefon", "E-poçt", "Şəhər", "Küçə"),
        (1, "Əliyev Vəli", "+49 30 23125 000", "veli@example.org", "Bonn", None),
    ]
    layout = find_layout(rows)
    assert layout is not None
    assert layout.start == 2
    assert fields(layout)[:5] == [None, "full_name", "phones", "emails", "city"]


def test_the_first_person_is_no_second_line_of_the_header() -> None:
    rows: list[Row] = [("Ad, soyad", "Status", None), ("Əliyev Vəli", "üzv", "qrup"), ("Babayev Anar", "üzv", None)]
    layout = find_layout(rows)
    assert layout is not None
    assert layout.start == 1


def test_a_column_without_a_title_is_called_by_its_letter() -> None:
    layout = find_layout([("Soyad", None), ("Əliyev", "Bonn")])
    assert layout is not None
    assert "B" in layout.columns[1].title
    assert layout.columns[1].target is None


@pytest.mark.parametrize(
    "rows",
    [[], [("Əliyev", "Vəli")], [("Telefon", "E-poçt")], [("Əliyev Vəli", 1975), ("Babayev Anar", 1980)], [(None,)]],
)
def test_a_sheet_without_a_header(rows: list[Row]) -> None:
    assert find_layout(rows) is None


HEADER = ("№", "Soyad, ad", "Şəhər", "Telefon", "E-poçt")


@pytest.mark.parametrize(
    "row",
    [
        (None, "Cəmi: 240", None, None, None),
        ("Cəmi", 240, None, None, None),
        ("Итого:", "240", None, None, None),
        (None, "Total", 240, 12, None),
        (None, "YEKUN 12 nəfər", None, None, None),
        (None, "Insgesamt: 12 Personen", None, None, None),
        HEADER,
    ],
)
def test_sums_and_repeated_headers_are_no_people(row: Row) -> None:
    assert is_no_data(row, HEADER)


@pytest.mark.parametrize(
    "row",
    [
        (1, "Cəmilə", None, None, None),
        (None, "Total Vəli", None, None, None),
        (None, "Əliyev", None, None, None),
        (5, "Cəmi", "Bonn", None, None),
        ("№", "Soyad, ad", "Bonn", "Telefon", "E-poçt"),
    ],
)
def test_people_are_people(row: Row) -> None:
    assert not is_no_data(row, HEADER)


def test_letters_of_columns() -> None:
    assert [letter_of(index) for index in (0, 25, 26, 701, 702)] == ["A", "Z", "AA", "ZZ", "AAA"]
