"""A pale word across a page that is not to be taken for an issued one."""

import functools
from math import cos, sin
from typing import Final

from desktop_app.printing import bidi
from desktop_app.printing.drawing import Drawing, Matrix, Shape, Use
from desktop_app.printing.fonts import EM, Glyph, face, runs
from desktop_app.printing.layout import PictureData
from desktop_app.printing.ornaments.figures import Point, xy
from desktop_app.printing.shaping import glyphs

PALE_GREY: Final = "ECEEF1"


_FONT: Final = "label-semibold"
_APART: Final = 0.06
"""How far letters stand apart, in parts of their size; joined ones stand as they are."""


@functools.cache
def mark(word: str, width: float, height: float) -> PictureData:
    """A pale word across a page. It is drawn, not set: its letters never mingle with the page's text."""
    placed = glyphs_of(word)
    joined = _is_joined(word)
    apart = 0.0 if joined else _APART
    long = sum(glyph.advance if joined else glyph.width for _font, glyph in placed) / EM
    size = min(0.74 * width / (long + apart * len(placed)), 48.0)
    turn = 0.38
    length = size * (long + apart * (len(placed) - 1))
    x, y = width / 2 - length / 2 * cos(turn), height / 2 + length / 2 * sin(turn)
    x, y = x + 0.36 * size * sin(turn), y + 0.36 * size * cos(turn)
    shapes: list[Shape | Use] = []
    scale = size / EM
    for font, glyph in placed:
        matrix = (scale * cos(turn), -scale * sin(turn), -scale * sin(turn), -scale * cos(turn), x, y)
        at = (*matrix[:4], *_moved((glyph.right, glyph.up), matrix))
        shapes.append(Shape(_outline(face(font).outline(glyph.number), at), fill=PALE_GREY))
        step = size * ((glyph.advance if joined else glyph.width) / EM + apart)
        x, y = x + step * cos(turn), y - step * sin(turn)
    return Drawing(width, height, tuple(shapes)).picture()


def glyphs_of(word: str) -> list[tuple[str, Glyph]]:
    """The glyphs of a mark from left to right, each in the first font that has it."""
    return glyphs(runs(word, _FONT), rtl=_is_joined(word))


def _is_joined(word: str) -> bool:
    """Whether the mark is of a script that runs leftwards."""
    return any(map(bidi.runs_leftwards, word))


def _outline(contours: list[tuple[str, tuple[float, ...]]], at: Matrix) -> str:
    """A letter's contours under a matrix; quadratic curves become cubic ones."""
    path: list[str] = []
    here = (0.0, 0.0)
    for kind, values in contours:
        points = list(zip(values[::2], values[1::2], strict=True))
        if kind == "Q":
            control, end = points
            points = [_between(here, control), _between(end, control), end]
        here = points[-1] if points else here
        path.append(" ".join([kind.replace("Q", "C"), *(xy(_moved(point, at)) for point in points)]))
    return " ".join(path)


def _between(point: Point, control: Point) -> Point:
    return point[0] + (control[0] - point[0]) * 2 / 3, point[1] + (control[1] - point[1]) * 2 / 3


def _moved(point: Point, at: Matrix) -> Point:
    a, b, c, d, e, f = at
    return a * point[0] + c * point[1] + e, b * point[0] + d * point[1] + f
