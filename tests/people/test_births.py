"""Dates of birth as lists have them: typed, as date cells, as years, as the numbers that Excel counts days by."""

import datetime as dt
import re
from pathlib import Path

import pytest
import xlsxwriter

from desktop_app.office.desk import Desk
from desktop_app.people.rules.plans import RowKind
from desktop_app.people.service import ImportService
from tests.people.sheets import planned

HALF_PAST_TEN = dt.datetime(1985, 12, 24, 10, 30)  # noqa: DTZ001 - a cell knows no time zone


@pytest.mark.parametrize(
    ("cell", "birth"),
    [
        ("24.12.1985", "1985-12-24"),
        ("1985-12-24", "1985-12-24"),
        ("24/12/1985", "1985-12-24"),
        ("24 dekabr 1985", "1985-12-24"),
        ("24 dekabr 1985-ci il", "1985-12-24"),
        ("24 декабря 1985 г.", "1985-12-24"),
        ("24. Dezember 1985", "1985-12-24"),
        ("1985", "1985"),
    ],
)
def test_dates_as_people_write_them(desk: Desk, tmp_path: Path, cell: str, birth: str) -> None:
    (row,) = planned(desk, tmp_path, f"Soyad;Doğum tarixi\nƏliyev;{cell}\n").rows
    assert (row.kind, row.draft.birth) == (RowKind.NEW, birth)


@pytest.mark.parametrize(
    ("cell", "birth"),
    [
        *((31405, "1985-12-24"), (31405.75, "1985-12-24"), (10_000, "1927-05-18"), (1985, "1985"), (1985.0, "1985")),
        *(("31405", "1985-12-24"), ("31405,0", "1985-12-24"), ("1985.0", "1985"), (" 1985 ", "1985")),
        *((HALF_PAST_TEN, "1985-12-24"), ("24.12.1985 10:30", "1985-12-24")),
        *((True, ""), (False, ""), (0, ""), (45, ""), ("45", ""), (1899, ""), (1985.5, ""), ("1985.5", "")),
        *((2027, ""), (2101, ""), ("2101", ""), (9_999, ""), (60_000, ""), (99_999, ""), (20_251_224, "")),
        *((dt.date(1899, 12, 24), ""), (dt.date(2100, 12, 31), "")),
    ],
)
def test_cells_of_dates(desk: Desk, tmp_path: Path, cell: object, birth: str) -> None:
    path = tmp_path / "list.xlsx"
    with xlsxwriter.Workbook(path, {"default_date_format": "dd.mm.yyyy"}) as workbook:
        sheet = workbook.add_worksheet()
        sheet.write_row(0, 0, ["Soyad", "Doğum tarixi"])
        sheet.write_row(1, 0, ["Əliyev", cell])
    (row,) = ImportService(desk).plan_file(path).rows
    assert row.draft.birth == birth
    assert row.kind is (RowKind.NEW if birth else RowKind.PROBLEM)
    assert not re.search(r"e\+|\.0”", " ".join(finding.text for finding in row.findings))
