"""Rows out of .xlsx, .xls and .ods by calamine, as plain values. Runs in the child only."""

import datetime
import math
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import python_calamine as calamine

from desktop_app.sheets.child import Message
from desktop_app.sheets.contents import kind_of
from desktop_app.sheets.limits import Limits
from desktop_app.sheets.values import Cell, Kind, Reason, Unreadable

_ROWS_A_MESSAGE = 1_000
_EXACT = 2**53
_TOO_MANY = "Cell limit exceeded"
"""What calamine says of an .ods that repeats a cell over the whole sheet; it has no class for it."""
_PANIC = "PanicException"
"""What a parser written in Rust raises when it meets what its authors held to be impossible; nothing exports it."""
_MIDNIGHT = datetime.time()


def messages(path: Path, limits: Limits) -> Iterator[Message]:
    """The kind, then each sheet and its rows; raises `Unreadable`."""
    kind = kind_of(path, limits)
    yield ["kind", kind]
    try:
        with path.open("rb") as file:
            source = path if _is_named_rightly(path, kind) else file
            yield from _sheets(calamine.load_workbook(source), limits)
    except calamine.PasswordError as error:
        raise Unreadable(Reason.PASSWORD) from error
    except calamine.CalamineError as error:
        raise Unreadable(Reason.TOO_LARGE if _TOO_MANY in str(error) else Reason.DAMAGED) from error
    except BaseException as error:
        if type(error).__name__ != _PANIC:
            raise
        raise Unreadable(Reason.DAMAGED) from error


def _is_named_rightly(path: Path, kind: Kind) -> bool:
    """By a path calamine trusts the name's ending; else it tries all kinds and forgets what was wrong."""
    return re.fullmatch(re.escape("." + kind), path.suffix, re.IGNORECASE) is not None


def _sheets(workbook: calamine.CalamineWorkbook, limits: Limits) -> Iterator[Message]:
    cells = 0
    for name in _names(workbook):
        sheet = workbook.get_sheet_by_name(name)
        if sheet.end is None:
            continue
        rows, columns = (last + 1 for last in sheet.end)
        cells += rows * columns
        if rows > limits.rows:
            raise Unreadable(Reason.TOO_MANY_ROWS)
        if columns > limits.columns:
            raise Unreadable(Reason.TOO_MANY_COLUMNS)
        if cells > limits.cells:
            raise Unreadable(Reason.TOO_LARGE)
        yield ["sheet", name]
        yield from _rows(sheet)


def _names(workbook: calamine.CalamineWorkbook) -> list[str]:
    """Hidden sheets hold what staff do not see and cannot be asked about; charts and macros hold no rows."""
    sheets = [sheet for sheet in workbook.sheets_metadata if sheet.typ == calamine.SheetTypeEnum.WorkSheet]
    visible = [sheet for sheet in sheets if sheet.visible == calamine.SheetVisibleEnum.Visible]
    return [sheet.name for sheet in visible or sheets]


def _rows(sheet: calamine.CalamineSheet) -> Iterator[Message]:
    margin: list[Cell] = [None] * (sheet.start or (0, 0))[1]
    spread = _Spread(sheet.merged_cell_ranges or [])
    batch = []
    for number, row in enumerate(sheet.iter_rows()):
        batch.append(spread.down(number, margin + [_cell(value) for value in row]))
        if len(batch) == _ROWS_A_MESSAGE:
            yield ["rows", batch]
            batch = []
    yield ["rows", batch]


class _Spread:
    """Merged cells: what is written once beside several rows holds for each (a city, a two-line header).

    Sideways it is not repeated: a title over the whole width would look like a row of eight values.
    """

    def __init__(self, ranges: list[tuple[tuple[int, int], tuple[int, int]]]) -> None:
        self._starts: dict[int, list[tuple[int, int]]] = {}
        self._open: dict[int, tuple[int, Cell]] = {}
        for (top, left), (bottom, _right) in ranges:
            if bottom > top:
                self._starts.setdefault(top, []).append((left, bottom))

    def down(self, number: int, row: list[Cell]) -> list[Cell]:
        for column, (bottom, value) in list(self._open.items()):
            if number > bottom:
                del self._open[column]
            elif row[column] is None:
                row[column] = value
        for column, bottom in self._starts.get(number, ()):
            if column < len(row):
                self._open[column] = (bottom, row[column])
        return row


def _cell(value: Any) -> Cell:
    """What calamine gives as `Cell`; an error such as #N/A comes as an empty text already."""
    if isinstance(value, str):
        return value or None
    if isinstance(value, float):
        if value.is_integer() and abs(value) <= _EXACT:
            return int(value)
        return value if math.isfinite(value) else None
    if isinstance(value, datetime.datetime):
        return value.date() if value.time() == _MIDNIGHT else value
    if isinstance(value, bool | int | datetime.date):
        return value
    return str(value)  # a time of day or a length of time
