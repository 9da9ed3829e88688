"""The buta, the drop-shaped figure of Azerbaijani ornament: filled, in outline, and in rows.

It is drawn in a unit square with y upwards and lies in a square of the size asked for.
"""

import functools
from collections.abc import Iterator, Sequence
from itertools import pairwise
from math import cos, hypot, pi, sin
from typing import Final

from desktop_app.printing.drawing import Drawing, Group, Shape, Use
from desktop_app.printing.layout import PictureData
from desktop_app.printing.ornaments.figures import Point, disc, xy

FILLED: Final = ("8E1F2F", "FFFFFF", "1F3A5F")
OUTLINE: Final = ("8FBABE", "B3CFD1")
ROW: Final = ("0F5C66", "B08A3E")

Curve = tuple[Point, ...]
"""A closed curve: its start, then three points for each cubic."""

_OUTER: Final[Curve] = (
    (0.80, 0.975), (0.66, 1.02), (0.43, 0.93), (0.30, 0.72), (0.12, 0.44), (0.14, 0.0), (0.47, 0.0),
    (0.76, 0.0), (0.90, 0.24), (0.80, 0.44),
    (0.71, 0.60), (0.56, 0.66), (0.58, 0.80), (0.60, 0.91), (0.70, 0.96), (0.80, 0.975),
)  # fmt: skip
_MIDDLE: Final[Curve] = (
    (0.545, 0.835), (0.46, 0.83), (0.39, 0.75), (0.345, 0.66), (0.22, 0.44), (0.24, 0.10), (0.475, 0.10),
    (0.67, 0.10), (0.775, 0.26), (0.705, 0.40),
    (0.64, 0.53), (0.50, 0.59), (0.505, 0.71), (0.508, 0.76), (0.52, 0.80), (0.545, 0.835),
)  # fmt: skip
_INNER: Final[Curve] = (
    (0.475, 0.64), (0.42, 0.61), (0.39, 0.56), (0.37, 0.50), (0.31, 0.36), (0.33, 0.19), (0.475, 0.19),
    (0.60, 0.19), (0.655, 0.29), (0.615, 0.37), (0.575, 0.45), (0.48, 0.48), (0.475, 0.64),
)  # fmt: skip
_PEARL: Final = 0.0095
_PEARLS_INSIDE: Final = 0.05
_PEARLS_REACH: Final = (0.13, 0.80)
_HEART: Final = (0.475, 0.315)
_STEM: Final = ((0.463, 0.44, 0.017), (0.46, 0.505, 0.013), (0.468, 0.56, 0.009))
_STEPS: Final = 60
_AIR: Final = 0.2
"""Millimetres around the figure, in which half of a stroke lies."""


@functools.cache
def filled(size: float, colours: tuple[str, ...] = ()) -> PictureData:
    """A buta in three colours: its body, the ring in it, its heart; pearls and seeds have the ring's."""
    body, ring, heart = colours or FILLED
    curves = zip((_OUTER, _MIDDLE, _INNER), (body, ring, heart), strict=True)
    shapes = [Shape(_path(curve, size), fill=colour) for curve, colour in curves]
    dots = [*_pearls(24, size), *_seeds(size)]
    return Drawing(size, size, (*shapes, Shape(" ".join(dots), fill=ring))).picture()


@functools.cache
def outline(size: float, colours: tuple[str, ...] = (), line: float = 0.3) -> PictureData:
    """A buta in strokes; pearls and seeds have a colour of their own."""
    colour, dots = colours or OUTLINE
    return Drawing(size, size, tuple(_outlined(size, (colour, dots), line, 34))).picture()


@functools.cache
def row(width: float, height: float, colours: tuple[str, ...] = ()) -> PictureData:
    """Eight butas in two colours by turns, which look to the middle, and two lines below them."""
    first, second = colours or ROW
    size = height - 2.5
    groups = [
        Group(name, -0.2, -0.2, size + 0.2, size + 0.2, tuple(_outlined(size, (colour, colour), 0.25, 20)))
        for name, colour in (("first", first), ("second", second))
    ]
    apart = width * 0.122
    uses: list[Shape | Use] = []
    for place in range(4):
        away = (3.5 - place) * apart + size * 0.01
        name = groups[place % 2].name
        uses.append(Use(name, (1, 0, 0, 1, round(width / 2 - away - size / 2, 3), 0)))
        uses.append(Use(name, (-1, 0, 0, 1, round(width / 2 + away + size / 2, 3), 0)))
    lines = [Shape(f"M 0 {y:g} L {width:g} {y:g}", stroke=second, line=0.25) for y in (height - 1.1, height - 0.2)]
    return Drawing(width, height, (*uses, *lines), tuple(groups)).picture()


def _outlined(size: float, colours: tuple[str, str], line: float, pearls: int) -> Iterator[Shape]:
    colour, dots = colours
    for curve in (_OUTER, _MIDDLE, _INNER):
        yield Shape(_path(curve, size), stroke=colour, line=line)
    yield Shape(" ".join([*_pearls(pearls, size), *_seeds(size)]), fill=dots)


def _path(curve: Curve, size: float) -> str:
    """A closed curve in a square of a size."""
    placed = [xy(_placed(point, size)) for point in curve]
    cubics = [f"C {' '.join(placed[index : index + 3])}" for index in range(1, len(placed), 3)]
    return " ".join((f"M {placed[0]}", *cubics, "Z"))


def _placed(point: Point, size: float) -> Point:
    """From the unit square to a square on the page, where y goes down."""
    side = size - 2 * _AIR
    return _AIR + point[0] * side, _AIR + (1 - point[1]) * side


def _seeds(size: float) -> Iterator[str]:
    """The heart, a ring of six about a seventh, and the stem above it."""
    x, y = _HEART
    around = [(x + 0.062 * cos(turn), y + 0.062 * sin(turn)) for turn in (pi / 6 + pi / 3 * k for k in range(6))]
    for place, radius in [*((point, 0.024) for point in around), (_HEART, 0.020)]:
        yield disc(*_placed(place, size), radius * size)
    for stem_x, stem_y, radius in _STEM:
        yield disc(*_placed((stem_x, stem_y), size), radius * size)


def _pearls(count: int, size: float) -> Iterator[str]:
    """A string of pearls inside the outer curve, evenly apart."""
    for point in _inside(_OUTER, count):
        yield disc(*_placed(point, size), _PEARL * size)


def _inside(curve: Curve, count: int) -> Iterator[Point]:
    """Points at even distances along a curve, moved to its inner side, which is at the left of its way."""
    points = list(_points(curve))
    lengths = [0.0]
    for (x1, y1), (x2, y2) in pairwise(points):
        lengths.append(lengths[-1] + hypot(x2 - x1, y2 - y1))
    start, end = (share * lengths[-1] for share in _PEARLS_REACH)
    for place in range(count):
        wanted = start + (end - start) * place / (count - 1)
        index = next(index for index, length in enumerate(lengths) if length >= wanted)
        (x1, y1), (x2, y2) = points[index - 1], points[index]
        share = (wanted - lengths[index - 1]) / (lengths[index] - lengths[index - 1])
        x, y, long = x1 + (x2 - x1) * share, y1 + (y2 - y1) * share, hypot(x2 - x1, y2 - y1)
        yield x - (y2 - y1) / long * _PEARLS_INSIDE, y + (x2 - x1) / long * _PEARLS_INSIDE


def _points(curve: Sequence[Point]) -> Iterator[Point]:
    yield curve[0]
    for index in range(0, len(curve) - 1, 3):
        a, b, c, d = curve[index : index + 4]
        for step in range(1, _STEPS + 1):
            t = step / _STEPS
            s = 1 - t
            yield (
                s**3 * a[0] + 3 * s * s * t * b[0] + 3 * s * t * t * c[0] + t**3 * d[0],
                s**3 * a[1] + 3 * s * s * t * b[1] + 3 * s * t * t * c[1] + t**3 * d[1],
            )
