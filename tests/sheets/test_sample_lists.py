"""The two lists that offices gave: their raw shape, before anybody asks who is in them."""

import datetime
from pathlib import Path

from desktop_app.sheets.reading import read
from desktop_app.sheets.values import Kind

DATA = Path(__file__).parents[1] / "data"


def test_members_in_azerbaijani() -> None:
    workbook = read(DATA / "members_az.xlsx")
    assert workbook.kind is Kind.XLSX
    (sheet,) = workbook.sheets
    assert sheet.name == "Üzvlər"
    assert len(sheet.rows) == 268
    assert sheet.rows[1] == ("24 dekabr 2025-ci il", *[None] * 7)
    assert sheet.rows[3][1:4] == ("Soyadı, adı, atasının adı", "Cinsi", "Doğum tarixi")
    assert sheet.rows[5][:4] == (2, "Ǝliyev Ǝkbǝr Rövşǝn oğlu", "kişi", datetime.date(2009, 9, 25))
    assert not any(sheet.rows[6])
    assert sheet.rows[-1][1] == "Cəmi: 240"
    assert {type(row[3]) for row in sheet.rows[4:]} == {str, datetime.date, type(None)}


def test_members_in_russian() -> None:
    workbook = read(DATA / "members_ru_1251.csv")
    assert (workbook.kind, workbook.encoding, workbook.delimiter) == (Kind.TEXT, "windows-1251", ";")
    (sheet,) = workbook.sheets
    assert len(sheet.rows) == 121
    assert sheet.rows[0][:3] == ("Фамилия", "Имя", "Отчество")
    assert sheet.rows[1][7:] == ("+995 555 87 14 10", 'член; с "2019" года')
    assert all(len(row) == 9 for row in sheet.rows)
