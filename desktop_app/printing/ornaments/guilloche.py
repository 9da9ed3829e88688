"""Guilloche, as on bank notes: the frame of the classical family, the seal's rosette.

Formulas and figures: lengths in millimetres, angles in radians, y downwards.
"""

import functools
from collections.abc import Iterator
from math import cos, pi, sin
from typing import Final

from desktop_app.printing.drawing import Drawing, Group, Shape, Use
from desktop_app.printing.layout import PictureData
from desktop_app.printing.ornaments.figures import Point, box, curve, inset, lozenge

INDIGO: Final = "1F3A5F"
SLATE: Final = "7C93B2"
GOLD: Final = "B08A3E"
PALE_GOLD: Final = "DCC9A0"
PALE_SLATE: Final = "C3CEDD"
EDGE: Final = 8.0
CORNER: Final = 11.0
BAND: Final = 9.5
BAND_HEIGHT: Final = 9.0
PERIOD: Final = 30.0


@functools.cache
def frame(width: float, height: float, scale: float = 1.0, colours: tuple[str, ...] = ()) -> PictureData:
    """The guilloche frame of a page of this size; `colours` of its lines, and of its two families of waves."""
    return _Frame(width, height, scale, colours or (INDIGO, SLATE, GOLD)).drawing().picture()


class _Frame:
    """Lays a frame around a page: a band of waves along each side, a rosette in each corner."""

    def __init__(self, width: float, height: float, scale: float, colours: tuple[str, ...]) -> None:
        self._width, self._height = width, height
        self._line, self._first, self._second = colours
        self._corner, self._band = CORNER * scale, BAND_HEIGHT * scale
        self._inner = BAND + self._corner
        self._across = _periods(width - 2 * self._inner, PERIOD * scale)
        self._down = _periods(height - 2 * self._inner, PERIOD * scale)

    def drawing(self) -> Drawing:
        """The bands, the corners, and the lines about them."""
        radius = self._corner * 4.9 / CORNER
        groups = (
            _guilloche(self._across[1], self._band, (self._first, self._second)),
            _ring("corner0", radius, (1.0, 0.70, 16), self._second, 0.12),
            _ring("corner1", radius, (0.68, 0.34, 10), self._first, 0.12),
        )
        return Drawing(self._width, self._height, (*self._bands(), *self._corners(), *self._rules()), groups)

    def _bands(self) -> Iterator[Use]:
        near, far = BAND + (self._corner - self._band) / 2, BAND + (self._corner + self._band) / 2
        count, period = self._across
        for index in range(count):
            x = self._inner + index * period
            yield from (Use("period", (1, 0, 0, 1, x, y)) for y in (near, self._height - far))
        stretch = self._down[1] / period
        for index in range(self._down[0]):
            y = self._inner + index * self._down[1]
            yield from (Use("period", (0, stretch, -1, 0, x, y)) for x in (far, self._width - near))

    def _corners(self) -> Iterator[Shape | Use]:
        half = self._corner / 2
        for x in (BAND, self._width - self._inner):
            for y in (BAND, self._height - self._inner):
                yield Shape(box(x, y, self._corner, self._corner), stroke=self._second, line=0.22)
                yield from _rosette_uses("corner", ((16, 4), (10, 4)), x + half, y + half)
                yield Shape(lozenge(x + half, y + half, half * 0.16, half * 0.11), fill=self._line)

    def _rules(self) -> Iterator[Shape]:
        for by, colour, line in (
            (EDGE + 0.45, self._line, 0.9),
            (BAND, self._second, 0.22),
            (self._inner, self._second, 0.22),
            (self._inner + 0.9, self._line, 0.4),
        ):
            yield Shape(inset(self._width, self._height, by), stroke=colour, line=line)


@functools.cache
def seal(radius: float, colours: tuple[str, ...] = ()) -> PictureData:
    """The ring that shows where the seal goes, pale enough to be stamped upon."""
    first, second = colours or (PALE_GOLD, PALE_SLATE)
    rings = (
        _ring("seal0", radius, (1.0, 0.80, 30), first, 0.14),
        _ring("seal1", radius, (0.78, 0.62, 18), second, 0.14),
        _ring("seal2", radius, (0.60, 0.34, 10), first, 0.14),
    )
    size = 2 * radius + 0.4
    shapes = _rosette_uses("seal", ((30, 5), (18, 5), (10, 6)), size / 2, size / 2)
    return Drawing(size, size, tuple(shapes), rings).picture()


def _periods(length: float, period: float) -> tuple[int, float]:
    count = round(length / period)
    return count, length / count


def _guilloche(period: float, height: float, colours: tuple[str, str]) -> Group:
    """One period of two families of ten waves, that swell where the other narrows."""
    middle = height / 2
    shapes = []
    for swell, colour in zip((-1, 1), colours, strict=True):
        for line in range(10):

            def wave(s: float, swell: int = swell, line: int = line) -> Point:
                reach = middle * (0.62 + 0.38 * swell * cos(2 * pi * s / period))
                return s, middle + reach * sin(2 * pi * 5 * s / period + 2 * pi * line / 10)

            shapes.append(Shape(curve(wave, 0, period, 40), stroke=colour, line=0.12))
    return Group("period", -0.1, -0.1, period + 0.1, height + 0.1, tuple(shapes))


def _ring(name: str, radius: float, ring: tuple[float, float, int], colour: str, line: float) -> Group:
    """One closed wave of a rosette between two radii, with so many petals."""
    outer, inner, petals = ring

    def petal(angle: float) -> Point:
        r = radius * ((outer + inner) / 2 + (outer - inner) / 2 * cos(petals * angle))
        return r * cos(angle), r * sin(angle)

    reach = radius * outer + 0.2
    return Group(
        name,
        -reach,
        -reach,
        reach,
        reach,
        (Shape(curve(petal, 0, 2 * pi, petals * 6) + " Z", colour, line),),
    )


def _rosette_uses(name: str, rings: tuple[tuple[int, int], ...], x: float, y: float) -> list[Shape | Use]:
    """Each ring as many times as it has curves, turned by a part of a petal."""
    uses: list[Shape | Use] = []
    for index, (petals, curves) in enumerate(rings):
        for turn in (2 * pi * place / curves / petals for place in range(curves)):
            at = tuple(round(value, 5) for value in (cos(turn), sin(turn), -sin(turn), cos(turn), x, y))
            uses.append(Use(f"{name}{index}", at))  # type: ignore[arg-type]  # six numbers
    return uses
