"""A pale word across a page that is not to be taken for an issued one."""

import functools
from math import cos, sin
from typing import Final

from desktop_app.printing.drawing import Drawing, Matrix, Shape, Use
from desktop_app.printing.fonts import EM, face
from desktop_app.printing.layout import PictureData
from desktop_app.printing.ornaments.figures import Point, xy

PALE_GREY: Final = "ECEEF1"


@functools.cache
def mark(word: str, width: float, height: float) -> PictureData:
    """A pale word across a page. It is drawn, not set: its letters never mingle with the page's text."""
    font = face("label-semibold")
    size = min(0.74 * width / (font.word(word).width / EM + 0.06 * len(word)), 48.0)
    turn = 0.38
    length = size * (font.word(word).width / EM + 0.06 * (len(word) - 1))
    x, y = width / 2 - length / 2 * cos(turn), height / 2 + length / 2 * sin(turn)
    x, y = x + 0.36 * size * sin(turn), y + 0.36 * size * cos(turn)
    shapes: list[Shape | Use] = []
    for letter in word:
        scale = size / EM
        at = (scale * cos(turn), -scale * sin(turn), -scale * sin(turn), -scale * cos(turn), x, y)
        shapes.append(Shape(_outline(font.outline(letter), at), fill=PALE_GREY))
        step = size * (font.advance(letter) / EM + 0.06)
        x, y = x + step * cos(turn), y - step * sin(turn)
    return Drawing(width, height, tuple(shapes)).picture()


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
