"""Lists out of the program: .xlsx with typed cells, .csv that opens rightly in Excel; whole or not at all."""

from __future__ import annotations

import csv
import datetime
import io
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

from desktop_app.language.catalogs import gettext as _
from desktop_app.language.errors import Refused
from desktop_app.sheets.apostrophes import put_on
from desktop_app.sheets.values import Cell
from desktop_app.system.files import write_atomically, writing_atomically

LONGEST_TEXT = 32_767
"""What one Excel cell holds, in UTF-16 units; Excel cuts a longer one off when it repairs the file."""
MOST_ROWS = 1_048_576
_EXACT = 10**15
"""Excel keeps 15 digits of a number; a longer one is written as text."""
_FIRST_DATE = datetime.date(1900, 3, 1)
"""Excel believes in a 29 February 1900: days before this differ by one between programs; they become text."""
_WIDTHS = (8, 48)
_MADE = datetime.datetime(2000, 1, 1)  # noqa: DTZ001  Excel's properties know no time zone


def write_xlsx(
    path: Path,
    sheet_name: str,
    header: Sequence[str],
    rows: Iterable[Sequence[Cell]],
    *,
    replace: bool = True,
) -> None:
    """Write one sheet: a text is a text and never a formula, a date is a date; same rows, same bytes.

    Raises `Refused` for a text over 32,767 characters, or when the file cannot be written.
    """
    import xlsxwriter  # noqa: PLC0415  60 ms that only an export should cost

    content = io.BytesIO()
    # in memory: xlsxwriter's other ways put people's rows into the system's folder for temporary files
    workbook = xlsxwriter.Workbook(content, {"in_memory": True})
    workbook.set_properties({"author": "", "comments": "", "created": _MADE})
    page = _Page(workbook, sheet_name, header)
    for row in rows:
        page.add(row)
    page.finish()
    workbook.close()
    write_atomically(path, content.getvalue(), replace=replace)


def write_csv(path: Path, header: Sequence[str], rows: Iterable[Sequence[Cell]], *, replace: bool = True) -> None:
    """Write UTF-8 with its mark, semicolons and CRLF: what Excel opens into columns at a double click.

    A comma would not: where the comma is the decimal sign (Azerbaijan, Germany, Russia, Turkey) Excel puts a
    comma-separated line into one cell. Texts that a spreadsheet program would take for a formula get the
    apostrophe that `reading` takes off again.
    """
    with (
        writing_atomically(path, replace=replace) as temporary,
        temporary.open("w", encoding="utf-8-sig", newline="") as file,
    ):
        lines = csv.writer(file, delimiter=";", lineterminator="\r\n")
        lines.writerow([put_on(title) for title in header])
        lines.writerows([_csv_text(cell) for cell in row] for row in rows)


def _csv_text(cell: Cell) -> str:
    if isinstance(cell, str):
        return put_on(cell)
    if cell is None:
        return ""
    return cell.isoformat() if isinstance(cell, datetime.date) else str(cell)


class _Page:
    """One sheet being filled, row by row."""

    def __init__(self, workbook: Any, name: str, header: Sequence[str]) -> None:
        self._sheet = workbook.add_worksheet(name)
        self._text = workbook.add_format({"num_format": "@"})
        self._date = workbook.add_format({"num_format": "dd.mm.yyyy"})
        self._moment = workbook.add_format({"num_format": "dd.mm.yyyy hh:mm:ss"})
        self._header = header
        self._widths = [len(title) for title in header]
        self._row = 0
        bold = workbook.add_format({"bold": True, "num_format": "@"})
        for column, title in enumerate(header):
            self._write_text(column, title, bold)
        self._sheet.freeze_panes(1, 0)

    def add(self, row: Sequence[Cell]) -> None:
        self._row += 1
        if self._row == MOST_ROWS:
            raise ValueError(f"a sheet has no more than {MOST_ROWS} rows")  # xlsxwriter would leave them out
        for column, cell in enumerate(row):
            self._write(column, cell)

    def finish(self) -> None:
        for column, width in enumerate(self._widths):
            self._sheet.set_column(column, column, min(max(width + 2, _WIDTHS[0]), _WIDTHS[1]))

    def _write(self, column: int, cell: Cell) -> None:
        if cell is None or cell == "":
            return
        if isinstance(cell, str):
            self._write_text(column, cell, self._text)
        elif isinstance(cell, bool):
            self._sheet.write_boolean(self._row, column, cell)
        elif isinstance(cell, datetime.date):
            self._write_date(column, cell)
        elif abs(cell) < _EXACT:
            self._sheet.write_number(self._row, column, cell)
        else:
            self._write_text(column, str(cell), self._text)

    def _write_text(self, column: int, text: str, form: Any) -> None:
        if len(text.encode("utf-16-le")) > 2 * LONGEST_TEXT:
            raise Refused(
                _(
                    "Row {row}, column “{column}”: an .xlsx cell cannot hold more than {most} characters, "
                    "and nothing was saved. Save as .csv instead."
                ).format(row=self._row + 1, column=self._header[column], most=LONGEST_TEXT)
            )
        self._sheet.write_string(self._row, column, text, form)
        if column < len(self._widths) and len(text) > self._widths[column]:
            self._widths[column] = len(text)

    def _write_date(self, column: int, cell: datetime.date) -> None:
        moment = isinstance(cell, datetime.datetime)
        day = cell.date() if isinstance(cell, datetime.datetime) else cell
        exact = not isinstance(cell, datetime.datetime) or (cell.tzinfo is None and not cell.microsecond)
        if day < _FIRST_DATE or not exact:
            self._write_text(column, cell.isoformat(), self._text)
        else:
            self._sheet.write_datetime(self._row, column, cell, self._moment if moment else self._date)
