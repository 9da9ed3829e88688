"""What a spreadsheet is once it has been read: sheets of plain cells, and why one cannot be read."""

from __future__ import annotations

import datetime
from dataclasses import dataclass
from enum import StrEnum

Cell = str | int | float | bool | datetime.date | datetime.datetime | None
"""One value: never an empty text (that is None), never a whole float (that is an int: no ".0" on a phone)."""

Row = tuple[Cell, ...]


class Kind(StrEnum):
    """What a file holds, told by its content and never by its name."""

    XLSX = "xlsx"
    XLS = "xls"
    ODS = "ods"
    TEXT = "text"


@dataclass(frozen=True)
class Sheet:
    """One sheet: all rows equally long, column A first, blank rows kept, so that numbers are the file's."""

    name: str
    rows: tuple[Row, ...]
    first_row: int = 1
    """The number that Excel shows beside `rows[0]`; a quoted line break in a text file starts no new row."""


@dataclass(frozen=True)
class Workbook:
    """A file that was read: the visible sheets that hold anything; encoding and delimiter of a text file."""

    kind: Kind
    sheets: tuple[Sheet, ...]
    encoding: str | None = None
    delimiter: str | None = None


class Reason(StrEnum):
    """Why a file cannot be read; `sentences.py` has the words."""

    MISSING = "missing"
    FOLDER = "folder"
    FORBIDDEN = "forbidden"
    EMPTY = "empty"
    NOT_A_SPREADSHEET = "not a spreadsheet"
    PASSWORD = "password"  # noqa: S105  a reason, not a secret
    DAMAGED = "damaged"
    TOO_LARGE = "too large"
    CRASHED = "crashed"
    TOO_SLOW = "too slow"
    TOO_MANY_ROWS = "too many rows"
    TOO_MANY_COLUMNS = "too many columns"
    UNKNOWN_LETTERS = "unknown letters"
    OPEN_QUOTE = "open quote"


class Unreadable(Exception):  # noqa: N818  read as a sentence, like Refused
    """A file that cannot be read, before it has become a sentence; `row` where one is to blame."""

    def __init__(self, reason: Reason, row: int | None = None) -> None:
        super().__init__(reason, row)
        self.reason = reason
        self.row = row
