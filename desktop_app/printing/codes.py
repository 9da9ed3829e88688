"""A QR code as a drawing: a text that a telephone's camera reads."""

from itertools import groupby
from typing import Final

from reportlab.graphics.barcode.qrencoder import QRCode, QRErrorCorrectLevel

from desktop_app.printing.drawing import Drawing, Shape

QUIET: Final = 4
"""How many modules stay white around a code, so that readers find it."""


def qr(text: str) -> Drawing:
    """The code of a text, its quiet border included; a quarter of it may be stained and it still reads."""
    code = QRCode(None, QRErrorCorrectLevel.Q)
    code.addData(text)
    code.make()
    modules: list[list[bool]] = code.modules
    count = len(modules)
    path = " ".join(_bar(row, *bar) for row in range(count) for bar in _dark(modules[row]))
    side = count + 2 * QUIET
    return Drawing(side, side, (Shape(path, fill="000000"),))


def _dark(row: list[bool]) -> list[tuple[int, int]]:
    """Where dark modules begin in a row, and how many stand together."""
    bars = [(dark, [column for column, _dark in together]) for dark, together in groupby(enumerate(row), _is_dark)]
    return [(columns[0], len(columns)) for dark, columns in bars if dark]


def _is_dark(module: tuple[int, bool]) -> bool:
    return bool(module[1])


def _bar(row: int, column: int, length: int) -> str:
    left, top = column + QUIET, row + QUIET
    right, bottom = left + length, top + 1
    return f"M {left} {top} L {right} {top} L {right} {bottom} L {left} {bottom} Z"
