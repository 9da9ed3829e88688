"""The process that parses one .xlsx, .xls or .ods: started for it, held to its limits, ended after it.

It imports only what it needs (no Qt, no database, no catalogs) and speaks JSON: one message is a list whose
first item says what it is. Nothing that comes out of a stranger's file is ever unpickled.
"""

from __future__ import annotations

import contextlib
import datetime
import json
import math
import os
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

from desktop_app.sheets.contents import kind_of
from desktop_app.sheets.limits import Limits
from desktop_app.sheets.values import Reason, Unreadable

if TYPE_CHECKING:
    from multiprocessing.connection import Connection

Message = list[Any]
_ROWS_A_MESSAGE = 1_000
_EXACT = 2**53


def run(path: str, limits: Limits, out: Connection) -> None:
    """Parse the file and send it, or send why not. A crash sends nothing: the parent sees the pipe close."""
    _silence()
    _hold_to(limits)
    try:
        for message in messages(Path(path), limits):
            out.send_bytes(json.dumps(message, default=_moment).encode())
    except Unreadable as unreadable:
        out.send_bytes(json.dumps(["unreadable", unreadable.reason]).encode())
    except MemoryError:
        out.send_bytes(json.dumps(["unreadable", Reason.TOO_LARGE]).encode())


def messages(path: Path, limits: Limits) -> Iterator[Message]:
    """`["kind", kind]`, then for each sheet `["sheet", name]` and its `["rows", ...]`, at last `["end"]`."""
    import python_calamine as calamine  # noqa: PLC0415  the parent imports this module too, and must not pay

    kind = kind_of(path, limits)
    yield ["kind", kind]
    try:
        yield from _sheets(calamine.load_workbook(path), limits)
    except calamine.PasswordError as error:
        raise Unreadable(Reason.PASSWORD) from error
    except calamine.CalamineError as error:
        raise Unreadable(Reason.DAMAGED) from error
    yield ["end"]


def _sheets(workbook: Any, limits: Limits) -> Iterator[Message]:
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


def _names(workbook: Any) -> list[str]:
    """Hidden sheets hold what staff do not see and cannot be asked about; charts and macros hold no rows."""
    sheets = [sheet for sheet in workbook.sheets_metadata if sheet.typ.name == "WorkSheet"]
    visible = [sheet for sheet in sheets if sheet.visible.name == "Visible"]
    return [sheet.name for sheet in visible or sheets]


def _rows(sheet: Any) -> Iterator[Message]:
    margin: list[Any] = [None] * sheet.start[1]
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
        self._open: dict[int, tuple[int, Any]] = {}
        for (top, left), (bottom, _right) in ranges:
            if bottom > top:
                self._starts.setdefault(top, []).append((left, bottom))

    def down(self, number: int, row: list[Any]) -> list[Any]:
        for column, (bottom, value) in list(self._open.items()):
            if number > bottom:
                del self._open[column]
            elif row[column] is None:
                row[column] = value
        for column, bottom in self._starts.get(number, ()):
            if column < len(row):
                self._open[column] = (bottom, row[column])
        return row


def _cell(value: Any) -> Any:
    """A cell as `values.Cell`, dates still to be packed by `_moment`; an error such as #N/A is empty."""
    if isinstance(value, str):
        return value or None
    if isinstance(value, float):
        if value.is_integer() and abs(value) <= _EXACT:
            return int(value)
        return value if math.isfinite(value) else None
    if isinstance(value, datetime.time):
        return value.isoformat()
    if isinstance(value, datetime.timedelta):
        return str(value)
    return value


def _moment(value: Any) -> list[str]:
    """JSON has no dates: a list of one text can be nothing else, for no cell is a list."""
    if isinstance(value, datetime.datetime) and value.time() == datetime.time():
        value = value.date()
    return [value.isoformat()]


def _silence() -> None:
    """A parser that dies writes to stderr, which belongs to the command line's own sentences."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, 2)


def _hold_to(limits: Limits) -> None:
    """Bound the memory of this process; where it cannot be, the zip directory and the clock still bound it.

    Windows knows such a limit only for job objects, which Python cannot make without foreign calls;
    macOS accepts the call for address space and may refuse the value.
    """
    if sys.platform == "win32":
        return
    import resource  # noqa: PLC0415  only POSIX has it

    with contextlib.suppress(ValueError, OSError):
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
        resource.setrlimit(resource.RLIMIT_AS, (limits.memory_bytes, limits.memory_bytes))
