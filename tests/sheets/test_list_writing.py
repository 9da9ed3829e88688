"""What is written comes back equal, opens rightly elsewhere, and never runs as a formula."""

import datetime
import zipfile
from collections.abc import Sequence
from pathlib import Path
from xml.etree import ElementTree

import openpyxl
import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.language.errors import Refused
from desktop_app.sheets.reading import read
from desktop_app.sheets.values import Cell
from desktop_app.sheets.writing import write_csv, write_xlsx

HEADER = ["Ad", "Telefon", "Doğum tarixi"]
MOMENT, FIRST, LAST = map(datetime.datetime.fromisoformat, ("1985-03-04T05:06:07", "1900-03-01", "2100-01-01"))
ROWS: list[Sequence[Cell]] = [
    ("Əliyev", "+994501112233", datetime.date(1975, 2, 3)),
    ("=cmd|' /C calc'!A0", "00994", None),
    ("'+994", "-1", datetime.date(1880, 1, 1)),
    ("@SUM(A1)", "\tx", MOMENT),
]

TEXTS = st.text(
    alphabet=st.one_of(
        st.sampled_from("'=+-@\t\r\n;\",|əƏğıİşŞçöü Ёя\u200b_x0A<&>😀"),
        st.characters(exclude_categories=["Cs"], exclude_characters="\0\ufffe\uffff"),
    ),
    max_size=12,
)
CELLS = st.one_of(
    st.none(),
    TEXTS,
    st.booleans(),
    st.integers(-(10**15) + 1, 10**15 - 1),
    st.floats(-1e9, 1e9).map(lambda number: round(number, 3)),
    st.dates(FIRST.date(), LAST.date()),
    st.datetimes(FIRST, LAST).map(lambda moment: moment.replace(microsecond=0)),
)


def tables(cells: st.SearchStrategy[Cell]) -> st.SearchStrategy[list[list[Cell]]]:
    return st.lists(st.lists(cells, min_size=3, max_size=3), max_size=6)


def plain(cell: Cell) -> Cell:
    """A cell as reading gives it: whole floats are ints, midnight is a date, nothing is None."""
    if isinstance(cell, float) and cell.is_integer():
        return int(cell)
    if isinstance(cell, datetime.datetime) and cell.time() == datetime.time():
        return cell.date()
    return None if cell == "" else cell


def body(path: Path) -> list[list[Cell]]:
    return [list(row) for row in read(path).sheets[0].rows[1:]]


def test_xlsx_comes_back_equal(tmp_path: Path) -> None:
    path = tmp_path / "list.xlsx"
    write_xlsx(path, "Üzvlər", HEADER, ROWS)
    sheet = read(path).sheets[0]
    assert sheet.name == "Üzvlər"
    assert sheet.rows[0] == tuple(HEADER)
    assert sheet.rows[3][2] == "1880-01-01"
    assert [row[:2] for row in sheet.rows[1:]] == [tuple(row[:2]) for row in ROWS]
    assert sheet.rows[4][2] == MOMENT


@given(tables(TEXTS))
def test_every_text_survives_csv(tmp_path_factory: pytest.TempPathFactory, rows: list[list[Cell]]) -> None:
    path = tmp_path_factory.getbasetemp() / "round.csv"
    write_csv(path, HEADER, rows)
    assert body(path) == [[plain(cell) for cell in row] for row in rows]
    assert read(path).encoding == "utf-8"
    assert read(path).delimiter == ";"


def test_every_cell_survives_xlsx(tmp_path: Path) -> None:
    """One file for many examples: a child for each would cost a minute."""
    examples: list[list[list[Cell]]] = []

    @given(tables(CELLS))
    def gather(rows: list[list[Cell]]) -> None:
        examples.append(rows)

    gather()
    rows = [row for table in examples for row in table]
    rows.append(["son", "son", "son"])
    path = tmp_path / "round.xlsx"
    write_xlsx(path, "x", HEADER, rows)
    for written, came_back in zip(rows, body(path), strict=True):
        assert came_back == [plain(cell) for cell in written]
        assert [type(cell) for cell in came_back] == [type(plain(cell)) for cell in written]


def test_another_reader_sees_texts_and_no_formula(tmp_path: Path) -> None:
    path = tmp_path / "list.xlsx"
    write_xlsx(path, "Üzvlər", HEADER, ROWS)
    sheet = openpyxl.load_workbook(path).active
    assert sheet is not None
    assert [[cell.data_type for cell in row] for row in sheet.iter_rows(min_row=2)] == [
        ["s", "s", "d"],
        ["s", "s", "n"],
        ["s", "s", "s"],
        ["s", "s", "d"],
    ]
    assert sheet["A3"].value == "=cmd|' /C calc'!A0"
    assert sheet["B2"].number_format == "@"
    assert sheet["A1"].font.bold
    assert sheet.freeze_panes == "A2"
    assert sheet.column_dimensions["A"].width > 10


def test_same_rows_same_bytes_and_nobody_named(tmp_path: Path) -> None:
    for name in ("a", "b"):
        write_xlsx(tmp_path / f"{name}.xlsx", "Üzvlər", HEADER, ROWS)
        write_csv(tmp_path / f"{name}.csv", HEADER, ROWS)
    assert (tmp_path / "a.xlsx").read_bytes() == (tmp_path / "b.xlsx").read_bytes()
    assert (tmp_path / "a.csv").read_bytes() == (tmp_path / "b.csv").read_bytes()
    with zipfile.ZipFile(tmp_path / "a.xlsx") as packed:
        core = ElementTree.fromstring(packed.read("docProps/core.xml"))  # noqa: S314  written by ourselves
    texts = {part.tag.rpartition("}")[2]: part.text for part in core}
    assert not texts["creator"]
    assert not texts["lastModifiedBy"]
    assert texts["created"] == "2000-01-01T00:00:00Z"


def test_a_long_number_is_a_text_and_loses_no_digit(tmp_path: Path) -> None:
    write_xlsx(tmp_path / "list.xlsx", "x", ["a"], [[4_111_111_111_111_111_111]])
    assert body(tmp_path / "list.xlsx") == [["4111111111111111111"]]


def test_a_text_too_long_for_a_cell_is_refused_and_nothing_is_written(tmp_path: Path) -> None:
    path = tmp_path / "list.xlsx"
    write_xlsx(path, "x", HEADER, [["x" * 32_767]])
    before = path.read_bytes()
    for text in ("x" * 32_768, "😀" * 16_384):
        with pytest.raises(Refused, match="Row 3, column “Telefon”"):
            write_xlsx(path, "x", HEADER, [["a", "b"], ["a", text]])
    assert path.read_bytes() == before
    assert [entry.name for entry in tmp_path.iterdir()] == ["list.xlsx"]
    write_csv(tmp_path / "list.csv", HEADER, [["x" * 32_768, "b", "c"]])
    assert body(tmp_path / "list.csv") == [["x" * 32_768, "b", "c"]]


def test_csv_is_what_excel_opens_at_a_double_click(tmp_path: Path) -> None:
    write_csv(tmp_path / "list.csv", HEADER, ROWS)
    assert (tmp_path / "list.csv").read_bytes().splitlines()[:3] == [
        "\ufeffAd;Telefon;Doğum tarixi".encode(),
        "Əliyev;'+994501112233;1975-02-03".encode(),
        b"'=cmd|' /C calc'!A0;00994;",
    ]
    assert (tmp_path / "list.csv").read_bytes().count(b"\r\n") == 5


def test_a_file_that_is_there_can_be_kept(tmp_path: Path) -> None:
    for name, write in (
        ("list.csv", write_csv),
        ("list.xlsx", lambda *rest, **how: write_xlsx(rest[0], "x", *rest[1:], **how)),
    ):
        (tmp_path / name).write_bytes(b"mine")
        with pytest.raises(Refused, match="already there"):
            write(tmp_path / name, HEADER, ROWS, replace=False)
        assert (tmp_path / name).read_bytes() == b"mine"
