"""What .xlsx, .xls and .ods hold, as plain cells with the file's own row numbers."""

import datetime
from pathlib import Path

import openpyxl
import pytest
import xlwt
from openpyxl.utils.datetime import CALENDAR_MAC_1904

from desktop_app.sheets.reading import read
from desktop_app.sheets.values import Kind
from tests.sheets import makers

BIRTH = datetime.date(1975, 2, 3)
MOMENT = datetime.datetime.fromisoformat("1985-03-04T05:06:07")


@pytest.mark.parametrize("epoch_of_mac", [False, True])
def test_cells_of_xlsx_are_plain_values(tmp_path: Path, epoch_of_mac: bool) -> None:
    workbook = openpyxl.Workbook()
    if epoch_of_mac:
        workbook.epoch = CALENDAR_MAC_1904
    sheet = workbook.active
    assert sheet is not None
    sheet.append(["Əliyev", BIRTH, MOMENT, 994501234567, 1.5, True, datetime.time(10, 5), "+994", " x "])
    path = tmp_path / "list.xlsx"
    workbook.save(path)
    read_back = read(path)
    assert read_back.kind is Kind.XLSX
    assert read_back.encoding is None
    row = read_back.sheets[0].rows[0]
    assert row == ("Əliyev", BIRTH, MOMENT, 994501234567, 1.5, True, "10:05:00", "+994", " x ")
    assert [type(cell) for cell in row[1:6]] == [datetime.date, datetime.datetime, int, float, bool]


def test_a_formula_gives_its_last_result_and_an_error_gives_nothing(tmp_path: Path) -> None:
    path = makers.xlsx(tmp_path / "list.xlsx", {"A1": "ad"})
    cells = (
        b'<row r="2"><c r="A2" t="str"><f>B1&amp;C1</f><v>\xc6\x8fli</v></c><c r="B2"><f>1+1</f><v>2</v></c>'
        b'<c r="C2" t="e"><f>NA()</f><v>#N/A</v></c><c r="D2" t="e"><v>#DIV/0!</v></c>'
        b'<c r="E2" t="b"><v>0</v></c></row>'
    )
    start = b'<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>'
    makers.with_members(path, {"xl/worksheets/sheet1.xml": start + cells + b"</sheetData></worksheet>"})
    sheet = read(path).sheets[0]
    assert sheet.rows == ((None,) * 5, ("Əli", 2, None, None, False))


def test_numbers_of_rows_and_columns_are_those_of_the_file(tmp_path: Path) -> None:
    sheet = read(makers.xlsx(tmp_path / "list.xlsx", {"C4": "ad", "D6": "x"})).sheets[0]
    assert sheet.first_row == 1
    assert len(sheet.rows) == 6
    assert sheet.rows[3] == (None, None, "ad", None)
    assert sheet.rows[5] == (None, None, None, "x")


def test_hidden_and_empty_sheets_are_left_out(tmp_path: Path) -> None:
    workbook = openpyxl.Workbook()
    workbook.create_sheet("gizli").append(["x"])
    workbook["gizli"].sheet_state = "hidden"
    workbook.create_sheet("çox gizli").append(["x"])
    workbook["çox gizli"].sheet_state = "veryHidden"
    workbook.create_sheet("Üzvlər").append(["Əli"])
    workbook.create_sheet("Qonaqlar").append(["Vəli"])
    workbook.create_chartsheet("Qrafik")
    workbook.save(tmp_path / "list.xlsx")
    assert [sheet.name for sheet in read(tmp_path / "list.xlsx").sheets] == ["Üzvlər", "Qonaqlar"]


def test_what_is_merged_beside_several_rows_holds_for_each(tmp_path: Path) -> None:
    workbook = openpyxl.Workbook()
    sheet = workbook.active
    assert sheet is not None
    for row in (
        ["Siyahı", None, None],
        ["Ad", "Əlaqə", None],
        [None, "Telefon", "E-poçt"],
        ["Əli", "1", "2"],
    ):
        sheet.append(row)
    sheet.merge_cells("A1:C1")
    sheet.merge_cells("A2:A3")
    sheet.merge_cells("B2:C2")
    workbook.save(tmp_path / "list.xlsx")
    assert read(tmp_path / "list.xlsx").sheets[0].rows == (
        ("Siyahı", None, None),
        ("Ad", "Əlaqə", None),
        ("Ad", "Telefon", "E-poçt"),
        ("Əli", "1", "2"),
    )


def test_xls(tmp_path: Path) -> None:
    workbook = xlwt.Workbook()
    sheet = workbook.add_sheet("Üzvlər")
    for column, value in enumerate(["Əliyev", 994501234567, 1.5, True]):
        sheet.write(1, column, value)
    sheet.write(1, 4, BIRTH, xlwt.easyxf(num_format_str="DD.MM.YYYY"))
    sheet.write_merge(2, 3, 0, 1, "Bakı")
    sheet.write(3, 2, "x")
    workbook.add_sheet("gizli").write(0, 0, "x")
    workbook.get_sheet("gizli").visibility = 1
    workbook.save(str(tmp_path / "list.csv"))
    read_back = read(tmp_path / "list.csv")
    assert read_back.kind is Kind.XLS
    assert [sheet.name for sheet in read_back.sheets] == ["Üzvlər"]
    assert read_back.sheets[0].rows == (
        (None,) * 5,
        ("Əliyev", 994501234567, 1.5, True, BIRTH),
        ("Bakı", None, None, None, None),
        ("Bakı", None, "x", None, None),
    )


def test_ods(tmp_path: Path) -> None:
    cells = (
        ("string", "", "Əliyev"),
        ("float", 'office:value="994501234567"', "9,9E11"),
        ("date", 'office:date-value="1975-02-03"', "03.02.75"),
        ("boolean", 'office:boolean-value="true"', "DOĞRU"),
    )
    rows = (
        '<table:table-row table:number-rows-repeated="2"><table:table-cell/></table:table-row>'
        "<table:table-row>" + "".join(makers.ods_cell(*cell) for cell in cells) + "</table:table-row>"
        '<table:table-row table:number-rows-repeated="1048573">'
        '<table:table-cell table:number-columns-repeated="16384"/></table:table-row>'
    )
    read_back = read(makers.ods(tmp_path / "list.xlsx", rows))
    assert read_back.kind is Kind.ODS
    assert read_back.sheets[0].name == "Üzvlər"
    assert read_back.sheets[0].rows[2] == ("Əliyev", 994501234567, BIRTH, True)
    assert not any(map(any, read_back.sheets[0].rows[:2]))


def test_the_kind_is_told_by_content(tmp_path: Path) -> None:
    path = makers.xlsx(tmp_path / "list.xlsx", {"A1": "Əli"})
    for ending in ("csv", "xls", "ods", "xlsb"):
        path = path.rename(path.with_suffix("." + ending))
        assert read(path).kind is Kind.XLSX
    for ending in ("csv", "xlsx", "ods"):
        assert read(makers.xls(tmp_path / f"old.{ending}", {(0, 0): "Əli"})).kind is Kind.XLS
    text = tmp_path / "text.xls"
    text.write_text("ad;şəhər\nƏli;Bakı\n", encoding="utf-8")
    assert read(text).kind is Kind.TEXT


def test_a_long_list_comes_whole_and_in_order(tmp_path: Path) -> None:
    workbook = openpyxl.Workbook(write_only=True)
    sheet = workbook.create_sheet("x")
    for number in range(2_500):
        sheet.append([number, f"Əli {number}"])
    workbook.save(tmp_path / "list.xlsx")
    assert read(tmp_path / "list.xlsx").sheets[0].rows == tuple((n, f"Əli {n}") for n in range(2_500))
