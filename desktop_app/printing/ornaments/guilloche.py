"""Guilloche, as on bank notes: the frame of the classical family, its divider, the seal's rosette.

Formulas and figures: lengths in millimetres, angles in radians, y downwards.
"""

import functools
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
def frame(width: float, height: float) -> PictureData:
    """The guilloche frame of a page of this size."""
    inner = BAND + CORNER
    across, down = _periods(width - 2 * inner), _periods(height - 2 * inner)
    edge = 0.5 * (CORNER - BAND_HEIGHT)
    period = _guilloche(across[1])
    uses: list[Shape | Use] = []
    for index in range(across[0]):
        x = inner + index * across[1]
        uses += [Use("period", (1, 0, 0, 1, x, y)) for y in (BAND + edge, height - BAND - edge - BAND_HEIGHT)]
    stretch = down[1] / across[1]
    for index in range(down[0]):
        y = inner + index * down[1]
        uses += [Use("period", (0, stretch, -1, 0, x, y)) for x in (BAND + edge + BAND_HEIGHT, width - BAND - edge)]
    corners = [(x, y) for x in (BAND, width - inner) for y in (BAND, height - inner)]
    for x, y in corners:
        uses.append(Shape(box(x, y, CORNER, CORNER), stroke=GOLD, line=0.22))
        uses += _rosette_uses("corner", ((16, 4), (10, 4)), x + CORNER / 2, y + CORNER / 2)
        uses.append(Shape(lozenge(x + CORNER / 2, y + CORNER / 2, 0.9, 0.6), fill=INDIGO))
    rules = [
        Shape(inset(width, height, EDGE + 0.45), stroke=INDIGO, line=0.9),
        Shape(inset(width, height, BAND), stroke=GOLD, line=0.22),
        Shape(inset(width, height, inner), stroke=GOLD, line=0.22),
        Shape(inset(width, height, 21.4), stroke=INDIGO, line=0.4),
    ]
    rings = (
        _ring("corner0", 4.9, (1.0, 0.70, 16), GOLD, 0.12),
        _ring("corner1", 4.9, (0.68, 0.34, 10), SLATE, 0.12),
    )
    return Drawing(width, height, (*uses, *rules), (period, *rings)).picture()


@functools.cache
def divider() -> PictureData:
    """The line under a title: two strokes that end in dots, a lozenge between them."""
    width, height, middle = 92.0, 3.0, 1.5
    strokes = [
        Shape(f"M {x1:g} {middle} L {x2:g} {middle}", stroke=GOLD, line=0.28)
        for x1, x2 in ((0.4, width / 2 - 3.3), (width / 2 + 3.3, width - 0.4))
    ]
    dots = [Shape(lozenge(x, middle, 0.5, 0.38), fill=GOLD) for x in (0.5, width - 0.5)]
    return Drawing(width, height, (*strokes, *dots, Shape(lozenge(width / 2, middle, 1.5, 1.1), fill=GOLD))).picture()


@functools.cache
def seal(radius: float) -> PictureData:
    """The ring that shows where the seal goes, pale enough to be stamped upon."""
    rings = (
        _ring("seal0", radius, (1.0, 0.80, 30), PALE_GOLD, 0.14),
        _ring("seal1", radius, (0.78, 0.62, 18), PALE_SLATE, 0.14),
        _ring("seal2", radius, (0.60, 0.34, 10), PALE_GOLD, 0.14),
    )
    size = 2 * radius + 0.4
    shapes = _rosette_uses("seal", ((30, 5), (18, 5), (10, 6)), size / 2, size / 2)
    return Drawing(size, size, tuple(shapes), rings).picture()


def _periods(length: float) -> tuple[int, float]:
    count = round(length / PERIOD)
    return count, length / count


def _guilloche(period: float) -> Group:
    """One period of two families of ten waves, that swell where the other narrows."""
    middle = BAND_HEIGHT / 2
    shapes = []
    for swell, colour in ((-1, SLATE), (1, GOLD)):
        for line in range(10):

            def wave(s: float, swell: int = swell, line: int = line) -> Point:
                reach = middle * (0.62 + 0.38 * swell * cos(2 * pi * s / period))
                return s, middle + reach * sin(2 * pi * 5 * s / period + 2 * pi * line / 10)

            shapes.append(Shape(curve(wave, 0, period, 40), stroke=colour, line=0.12))
    return Group("period", -0.1, -0.1, period + 0.1, BAND_HEIGHT + 0.1, tuple(shapes))


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
