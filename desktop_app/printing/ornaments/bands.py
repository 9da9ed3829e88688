"""Plain ornament: bands of the flag, rules around a page, lozenges, what parts columns, the place of a stamp."""

import functools
from math import cos, pi, sin
from typing import Final

from desktop_app.printing.drawing import Drawing, Shape
from desktop_app.printing.layout import PictureData
from desktop_app.printing.ornaments.figures import box, disc, inset, lozenge, segments, xy

FLAG: Final = ("00B5E2", "EF3340", "509E2F")
GOLD: Final = "B08A3E"
PALE_GOLD: Final = "E3D7BB"
TEAL: Final = "0F5C66"
EDGE: Final = 8.0


@functools.cache
def flag_bars(width: float, height: float, colours: tuple[str, ...] = ()) -> PictureData:
    """Three upright bars beside each other, with air between them."""
    pitch = width / 2.65
    bars = [
        Shape(box(index * pitch, 0, 0.65 * pitch, height), fill=colour) for index, colour in enumerate(colours or FLAG)
    ]
    return Drawing(width, height, tuple(bars)).picture()


@functools.cache
def flag_band(width: float, height: float, colours: tuple[str, ...] = ()) -> PictureData:
    """Three level bands under each other."""
    third = height / 3
    bands = [Shape(box(0, index * third, width, third), fill=colour) for index, colour in enumerate(colours or FLAG)]
    return Drawing(width, height, tuple(bands)).picture()


@functools.cache
def panel(width: float, height: float, colours: tuple[str, ...]) -> PictureData:
    """A field of one colour."""
    return Drawing(width, height, (Shape(box(0, 0, width, height), fill=colours[0]),)).picture()


@functools.cache
def rules(width: float, height: float, colours: tuple[str, ...] = ()) -> PictureData:
    """Two lines around a page, a strong one and a fine one inside it."""
    strong, fine = colours or (TEAL, GOLD)
    shapes = (
        Shape(inset(width, height, EDGE + 0.23), stroke=strong, line=0.45),
        Shape(inset(width, height, EDGE + 1.8), stroke=fine, line=0.25),
    )
    return Drawing(width, height, shapes).picture()


@functools.cache
def divider(width: float, height: float, colours: tuple[str, ...] = ()) -> PictureData:
    """The line under a title: two strokes that end in dots, a lozenge between them."""
    colour, middle = (colours or (GOLD,))[0], height / 2
    strokes = [
        Shape(segments(((x1, middle), (x2, middle))), stroke=colour, line=0.28)
        for x1, x2 in ((0.4, width / 2 - 3.3), (width / 2 + 3.3, width - 0.4))
    ]
    dots = [Shape(lozenge(x, middle, 0.5, 0.38), fill=colour) for x in (0.5, width - 0.5)]
    return Drawing(width, height, (*strokes, *dots, Shape(lozenge(width / 2, middle, 1.5, 1.1), fill=colour))).picture()


@functools.cache
def diamond(width: float, height: float, colours: tuple[str, ...] = ()) -> PictureData:
    """A lozenge alone."""
    shape = Shape(lozenge(width / 2, height / 2, width / 2, height / 2), fill=(colours or (GOLD,))[0])
    return Drawing(width, height, (shape,)).picture()


@functools.cache
def upright(width: float, height: float, colours: tuple[str, ...] = ()) -> PictureData:
    """What parts two columns: an upright line between two lozenges."""
    line, ends = colours or (PALE_GOLD, GOLD)
    middle = width / 2
    stroke = Shape(segments(((middle, 1.6), (middle, height - 1.6))), stroke=line, line=0.22)
    dots = [Shape(lozenge(middle, y, 0.9, 0.7), fill=ends) for y in (0.7, height - 0.7)]
    return Drawing(width, height, (stroke, *dots)).picture()


@functools.cache
def silhouette(width: float, height: float) -> PictureData:
    """A head and shoulders: where a sample has the photo of nobody."""
    middle, ground, figure, edge = width / 2, "ECEEF2", "BFC6D1", "9AA0A8"
    left, right, inner, outer, neck = 0.08 * width, 0.92 * width, 0.26 * width, 0.74 * width, 0.62 * height
    curves = ((left, 0.72 * height), (inner, neck), (middle, neck)), ((outer, neck), (right, 0.72 * height))
    points = [*curves[0], *curves[1], (right, height)]
    first, second = " ".join(map(xy, points[:3])), " ".join(map(xy, points[3:]))
    shoulders = f"M {xy((left, height))} C {first} C {second} Z"
    shapes = (
        Shape(box(0, 0, width, height), fill=ground),
        Shape(disc(middle, 0.38 * height, 0.22 * width), fill=figure),
        Shape(shoulders, fill=figure),
        Shape(inset(width, height, 0.1), stroke=edge, line=0.2),
    )
    return Drawing(width, height, shapes).picture()


@functools.cache
def stamp(radius: float) -> PictureData:
    """A broken ring, the place of a stamp on a letter."""
    size, dashes = 2 * radius + 0.4, 48
    middle = size / 2
    path = " ".join(
        segments(tuple(
            (round(middle + radius * cos(turn), 4), round(middle + radius * sin(turn), 4))
            for turn in (2 * pi * (index + share) / dashes for share in (0.0, 0.28, 0.56))
        ))
        for index in range(dashes)
    )  # fmt: skip
    return Drawing(size, size, (Shape(path, stroke="C4C7CB", line=0.2),)).picture()
