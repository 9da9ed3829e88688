"""The recovery sheet read back: every group by pdftotext, and its QR by a decoder that knows only the standard."""

import re
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from desktop_app.language import catalogs
from desktop_app.printing.codes import QUIET
from desktop_app.printing.layout import Picture, TextLine
from desktop_app.printing.preview import page_count, page_image
from desktop_app.printing.recovery_sheet import RecoverySheet

from .papers import extracted, tool

GROUPS = tuple(
    f"{letters}{place % 10}" for place, letters in enumerate(["7KQ2", "ZX09", "M4VB"] * 4 + ["HJ3N", "0001"])
)
CODE = "OCAQ-1:" + "-".join(GROUPS)
OFFICE = "“Nar çiçəyi” Azərbaycan Mədəniyyət Birliyi"
_SIDE = 41
_ALPHANUMERIC = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:"
_MASKS: tuple[Callable[[int, int], int], ...] = (
    lambda row, column: (row + column) % 2,
    lambda row, _column: row % 2,
    lambda _row, column: column % 3,
    lambda row, column: (row + column) % 3,
    lambda row, column: (row // 2 + column // 3) % 2,
    lambda row, column: row * column % 2 + row * column % 3,
    lambda row, column: (row * column % 2 + row * column % 3) % 2,
    lambda row, column: ((row + column) % 2 + row * column % 3) % 2,
)


def sheet(**changes: str) -> RecoverySheet:
    return RecoverySheet(**{"office": OFFICE, "date": "25 noyabr 2026", "groups": GROUPS, "code": CODE} | changes)  # type: ignore[arg-type]  # of several types


@pytest.fixture(params=catalogs.SCREEN_LANGUAGES, autouse=True)
def language(request: pytest.FixtureRequest) -> Iterator[str]:
    catalogs.use(request.param)
    yield request.param
    catalogs.use(catalogs.DEFAULT_LANGUAGE)


def test_every_group_reads_behind_its_number(tmp_path: Path, language: str) -> None:
    text = extracted(sheet().pdf(), tmp_path, "-layout")
    numbered = dict(re.findall(r"(?<!\S)(\d{1,2}) +([0-9A-Z]{5})(?!\S)", text))
    assert numbered == {str(place + 1): group for place, group in enumerate(GROUPS)}
    assert OFFICE in text
    assert "25 noyabr 2026" in text
    assert ("Recovery sheet" in text) == (language == "en")


def test_the_picture_holds_the_code() -> None:
    made = sheet()
    layout, _pictures = made.laid_out()
    place = next(item for item in layout.items if isinstance(item, Picture))
    width, _height, pixels = page_image(made.pdf(), 0, 2100)
    module = place.width / (_SIDE + 2 * QUIET)

    def dark(row: int, column: int) -> bool:
        x, y = place.x + (column + QUIET + 0.5) * module, place.y + (row + QUIET + 0.5) * module
        return pixels[3 * (int(y * 10) * width + int(x * 10))] < 128

    assert decoded([[dark(row, column) for column in range(_SIDE)] for row in range(_SIDE)]) == CODE


@pytest.mark.parametrize("office", [OFFICE * 4, "A", "دار آذربيجان", ""])
def test_it_is_one_page_that_nothing_leaves_and_nothing_overlaps(office: str) -> None:
    made = sheet(office=office)
    layout, _pictures = made.laid_out()
    texts = [item for item in layout.items if isinstance(item, TextLine)]
    assert page_count(made.pdf()) == 1
    assert all(item.x > 21 and item.x + item.width < 189.5 and 20 < item.baseline < 285 for item in texts)
    date = next(item for item in texts if item.frame == "date")
    assert date.baseline < min(item.baseline for item in texts if item.frame == "group") - 8


def test_it_brings_its_fonts_along(tmp_path: Path) -> None:
    rows = tool(sheet().pdf(), tmp_path, "pdffonts").splitlines()[2:]
    assert rows
    assert all(" yes yes yes " in row for row in rows)


def decoded(dark: list[list[bool]]) -> str:
    """The text of a code of version 6-Q, in which four blocks hold 19 bytes each."""
    mask = _MASKS[sum((dark[8][column] ^ (0b101 >> (4 - column) & 1)) << (4 - column) for column in (2, 3, 4))]
    bits = "".join(str(int(dark[row][column] ^ (mask(row, column) == 0))) for row, column in _data_modules())
    stored = [int(bits[start : start + 8], 2) for start in range(0, 8 * 76, 8)]
    data = "".join(f"{byte:08b}" for block in range(4) for byte in stored[block::4])
    assert data[:4] == "0010", "letters and digits"
    count, at, text = int(data[4:13], 2), 13, ""
    while len(text) < count - 1:
        pair = int(data[at : at + 11], 2)
        text, at = text + _ALPHANUMERIC[pair // 45] + _ALPHANUMERIC[pair % 45], at + 11
    return text if len(text) == count else text + _ALPHANUMERIC[int(data[at : at + 6], 2)]


def _data_modules() -> Iterator[tuple[int, int]]:
    """The modules that hold data, in their order: up and down in columns of two, from the right."""
    upwards = True
    for right in [column for column in range(_SIDE - 1, 0, -2) if column > 6] + [5, 3, 1]:
        for row in reversed(range(_SIDE)) if upwards else range(_SIDE):
            yield from ((row, column) for column in (right, right - 1) if not _of_the_frame(row, column))
        upwards = not upwards


def _of_the_frame(row: int, column: int) -> bool:
    corners = (row < 9 and column < 9) or (row < 9 and column >= _SIDE - 8) or (row >= _SIDE - 8 and column < 9)
    return corners or row == 6 or column == 6 or (32 <= row <= 36 and 32 <= column <= 36)
