"""Our side of the child process: start it, listen no longer than the limit, and end it whatever happens."""

import datetime
import json
import multiprocessing
import time
from collections.abc import Iterator
from multiprocessing.connection import Connection
from pathlib import Path
from typing import Any

from desktop_app.sheets import child
from desktop_app.sheets.limits import Limits
from desktop_app.sheets.values import Cell, Kind, Reason, Row, Sheet, Unreadable, Workbook


def read_in_a_child(path: Path, limits: Limits) -> Workbook:
    """Parse an .xlsx, .xls or .ods in a process of its own, so that a hostile file ends only that."""
    context = multiprocessing.get_context("spawn")
    ours, theirs = context.Pipe(duplex=False)
    process = context.Process(target=child.run, args=(str(path.absolute()), limits, theirs), daemon=True)
    with ours:
        with theirs:
            process.start()
        try:
            return _workbook(_messages(ours, limits))
        finally:
            process.kill()
            process.join()
            process.close()


def _messages(connection: Connection, limits: Limits) -> Iterator[child.Message]:
    """What the child says until its end; `recv` would unpickle, so only bytes are taken."""
    deadline = time.monotonic() + limits.seconds
    heard = 0
    while True:
        said = _hear(connection, deadline)
        heard += len(said)
        if heard > limits.heard_bytes:
            raise Unreadable(Reason.TOO_LARGE)
        message = _understood(said)
        if message[0] == "unreadable":
            raise Unreadable(Reason(message[1]))
        if message[0] == "bug":
            raise RuntimeError(message[1])
        if message[0] == "end":
            return
        yield message


def _hear(connection: Connection, deadline: float) -> bytes:
    """The next message; a pipe that closes before the end was said belongs to a child that has crashed."""
    try:
        if connection.poll(max(0.0, deadline - time.monotonic())):
            return connection.recv_bytes()
    except (EOFError, OSError) as error:
        raise Unreadable(Reason.CRASHED) from error
    raise Unreadable(Reason.TOO_SLOW)


def _understood(said: bytes) -> child.Message:
    try:
        message: child.Message = json.loads(said)
    except ValueError as error:
        raise Unreadable(Reason.CRASHED) from error
    return message


def _workbook(messages: Iterator[child.Message]) -> Workbook:
    kind = Kind(next(messages)[1])
    sheets: list[tuple[str, list[Row]]] = []
    for what, content in messages:
        if what == "sheet":
            sheets.append((content, []))
        else:
            sheets[-1][1].extend(_row(row) for row in content)
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
