"""A QR code as a drawing: a text that a telephone's camera reads."""

from itertools import groupby
from typing import Any, Final

from desktop_app.printing.drawing import Drawing, Shape

QUIET: Final = 4
"""How many modules stay white around a code, so that readers find it."""


def qr(text: str) -> Drawing:
    """The code of a text, its quiet border included; a quarter of it may be stained and it still reads."""
    rows = modules(text)
    count = len(rows)
    path = " ".join(_bar(row, *bar) for row in range(count) for bar in _dark(rows[row]))
    side = count + 2 * QUIET
    return Drawing(side, side, (Shape(path, fill="000000"),))


def modules(text: str) -> tuple[tuple[bool, ...], ...]:
    """The code's rows of modules, dark ones True, without a border."""
    import zxingcpp  # noqa: PLC0415 - 10 ms that only papers with codes need

    code = zxingcpp.create_barcode(text, zxingcpp.BarcodeFormat.QRCode, ec_level="Q")
    rows: Any = memoryview(zxingcpp.write_barcode_to_image(code, scale=1, add_quiet_zones=False)).tolist()
    return tuple(tuple(shade == 0 for shade in row) for row in rows)


def _dark(row: tuple[bool, ...]) -> list[tuple[int, int]]:
    """Where dark modules begin in a row, and how many stand together."""
    bars = [(dark, [column for column, _dark in together]) for dark, together in groupby(enumerate(row), _is_dark)]
    return [(columns[0], len(columns)) for dark, columns in bars if dark]


def _is_dark(module: tuple[int, bool]) -> bool:
    return bool(module[1])


def _bar(row: int, column: int, length: int) -> str:
    left, top = column + QUIET, row + QUIET
    right, bottom = left + length, top + 1
    return f"M {left} {top} L {right} {top} L {right} {bottom} L {left} {bottom} Z"
