"""Figures that ornaments are made of: curves through points of a function, boxes, lozenges; paths in millimetres."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from itertools import pairwise

from desktop_app.printing.drawing import Drawing, Shape, Use

Point = tuple[float, float]


def curve(at: Callable[[float], Point], start: float, end: float, pieces: int) -> str:
    """A smooth curve through points of a function, each piece a cubic with the function's own slopes."""
    step = (end - start) / pieces
    third = step / 3
    nearby = 1e-5

    def slope(t: float) -> Point:
        (x1, y1), (x2, y2) = at(t - nearby), at(t + nearby)
        return (x2 - x1) / (2 * nearby), (y2 - y1) / (2 * nearby)

    places = [(at(t), slope(t)) for t in (start + index * step for index in range(pieces + 1))]
    path = [f"M {xy(places[0][0])}"]
    for ((x1, y1), (u1, v1)), ((x2, y2), (u2, v2)) in pairwise(places):
        controls = ((x1 + u1 * third, y1 + v1 * third), (x2 - u2 * third, y2 - v2 * third), (x2, y2))
        path.append("C " + " ".join(map(xy, controls)))
    return " ".join(path)


def lozenge(x: float, y: float, across: float, down: float) -> str:
    """A lozenge about a point."""
    return f"M {x - across:g} {y:g} L {x:g} {y - down:g} L {x + across:g} {y:g} L {x:g} {y + down:g} Z"


def mirrored(drawing: Drawing) -> Drawing:
    """A drawing as in a mirror, left and right exchanged; its groups are used the other way round."""
    width = drawing.width
    shapes = tuple(
        replace(shape, path=turned(shape.path, width)) if isinstance(shape, Shape) else _used_turned(shape, width)
        for shape in drawing.shapes
    )
    return replace(drawing, shapes=shapes)


def _used_turned(use: Use, width: float) -> Use:
    a, b, c, d, e, f = use.at
    return Use(use.group, (-a, b, -c, d, width - e, f))


def turned(path: str, width: float) -> str:
    """A path as in a mirror, left and right exchanged."""
    across = False
    found: list[str] = []
    for part in path.split():
        across = not across if part not in "MLCZ" else False
        found.append(f"{width - float(part):g}" if across else part)
    return " ".join(found)


def inset(width: float, height: float, by: float) -> str:
    """The edge of a page, moved in."""
    return box(by, by, width - 2 * by, height - 2 * by)


def box(x: float, y: float, width: float, height: float) -> str:
    """A rectangle from its left top corner."""
    right, bottom = x + width, y + height
    return f"M {x:g} {y:g} L {right:g} {y:g} L {right:g} {bottom:g} L {x:g} {bottom:g} Z"


def xy(point: Point) -> str:
    """A point as paths have it."""
    return f"{round(point[0], 3):g} {round(point[1], 3):g}"


def segments(points: Sequence[Point]) -> str:
    """Straight strokes through points."""
    return "M " + " L ".join(map(xy, points))


def disc(x: float, y: float, radius: float) -> str:
    """A circle, as four cubics."""
    k = radius * 0.5523
    quarters = (
        ((x + radius, y + k), (x + k, y + radius), (x, y + radius)),
        ((x - k, y + radius), (x - radius, y + k), (x - radius, y)),
        ((x - radius, y - k), (x - k, y - radius), (x, y - radius)),
        ((x + k, y - radius), (x + radius, y - k), (x + radius, y)),
    )
    return " ".join([f"M {xy((x + radius, y))}", *("C " + " ".join(map(xy, quarter)) for quarter in quarters), "Z"])
