"""Our side of the process that parses: what it says becomes a workbook, and what became of it a reason."""

import contextlib
import datetime
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from desktop_app.sheets import child
from desktop_app.sheets.limits import Limits
from desktop_app.sheets.values import Cell, Kind, Reason, Row, Sheet, Unreadable, Workbook
from desktop_app.system.confined import BrokenOffError, Cause, Confined

_REASONS = {Cause.CRASHED: Reason.CRASHED, Cause.TOO_SLOW: Reason.TOO_SLOW, Cause.TOO_LARGE: Reason.TOO_LARGE}


def read_in_a_child(path: Path, limits: Limits, reader: Confined | None = None) -> Workbook:
    """Parse an .xlsx, .xls or .ods in a process of its own: in `reader`, else in one for this file alone."""
    with contextlib.ExitStack() as ending:
        process = reader or ending.enter_context(Confined(limits.memory_bytes))
        try:
            return _workbook(_messages(process, path, limits))
        except BrokenOffError as broken:
            raise Unreadable(_REASONS[broken.cause]) from broken


def _messages(process: Confined, path: Path, limits: Limits) -> Iterator[child.Message]:
    said = process.work(
        child.said_of, str(path.absolute()), limits, seconds=limits.seconds, heard_bytes=limits.heard_bytes
    )
    for piece in said:
        message: child.Message = json.loads(piece)
        yield message


def _workbook(messages: Iterator[child.Message]) -> Workbook:
    kind = Kind.XLSX
    sheets: list[tuple[str, list[Row]]] = []
    unreadable: Reason | None = None
    for what, content in messages:  # to its end, also when it is refused: the process stays for the next file
        if what == "unreadable":
            unreadable = Reason(content)
        elif what == "kind":
            kind = Kind(content)
        elif what == "sheet":
            sheets.append((content, []))
        else:
            sheets[-1][1].extend(_row(row) for row in content)
    if unreadable is not None:
        raise Unreadable(unreadable)
    filled = tuple(Sheet(name, tuple(rows)) for name, rows in sheets if any(map(any, rows)))
    if not filled:
        raise Unreadable(Reason.EMPTY)
    return Workbook(kind, filled)


def _row(cells: list[Any]) -> Row:
    return tuple([_date(cell[0]) if cell.__class__ is list else cell for cell in cells])


def _date(text: str) -> Cell:
    if len(text) == len("2025-12-24"):
        return datetime.date.fromisoformat(text)
    return datetime.datetime.fromisoformat(text)
