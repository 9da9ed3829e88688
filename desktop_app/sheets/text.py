"""Delimited text (.csv .tsv .txt) as a sheet; parsed here, for Python's own parser needs no child."""

import csv
import io
from collections.abc import Iterable
from itertools import chain

from desktop_app.sheets.apostrophes import take_off
from desktop_app.sheets.delimiters import sniff, take_sep_line
from desktop_app.sheets.encodings import decode
from desktop_app.sheets.limits import Limits
from desktop_app.sheets.values import Kind, Reason, Row, Sheet, Unreadable, Workbook

_OTHER_TEXT = ("%PDF-", "{\\rtf", "<")
"""Begins a PDF, a letter, a web page: text to the eye of a decoder, but no list."""
_END = "\x03end"


def read_text(content: bytes, *, name: str, encoding: str | None, limits: Limits) -> Workbook:
    """One sheet called `name`; every cell a text as it stands, or None."""
    text, encoding = decode(content, encoding)
    if text.lstrip().startswith(_OTHER_TEXT):
        raise Unreadable(Reason.NOT_A_SPREADSHEET)
    text, delimiter = take_sep_line(text)
    delimiter = delimiter or sniff(text)
    rows = _rows(text, delimiter, limits)
    if not any(map(any, rows)):
        raise Unreadable(Reason.EMPTY)
    return Workbook(Kind.TEXT, (Sheet(name, _evened(rows, limits)),), encoding, delimiter)


def _rows(text: str, delimiter: str, limits: Limits) -> list[Row]:
    """One for each record; a line of our own behind the last shows whether a quotation mark swallowed it."""
    records = csv.reader(chain(io.StringIO(text, newline=""), [_END]), delimiter=delimiter)
    rows: list[Row] = []
    try:
        for row in _cells(records, escaped="'" in text):
            rows.append(row)
            if len(rows) > limits.rows + 1:
                raise Unreadable(Reason.TOO_MANY_ROWS)
    except csv.Error as error:
        raise Unreadable(Reason.OPEN_QUOTE, len(rows) + 1) from error
    if rows.pop() != (_END,):
        raise Unreadable(Reason.OPEN_QUOTE, len(rows) + 1)
    return rows


def _cells(records: Iterable[list[str]], *, escaped: bool) -> Iterable[Row]:
    """50,000 rows must cost next to nothing: no call for a cell unless the file has an apostrophe."""
    if escaped:
        return (tuple([take_off(cell) or None for cell in record]) for record in records)
    return (tuple([cell or None for cell in record]) for record in records)


def _evened(rows: list[Row], limits: Limits) -> tuple[Row, ...]:
    width = max(map(len, rows))
    if width > limits.columns:
        raise Unreadable(Reason.TOO_MANY_COLUMNS)
    if width * len(rows) > limits.cells:
        raise Unreadable(Reason.TOO_LARGE)
    return tuple([row if len(row) == width else row + (None,) * (width - len(row)) for row in rows])
