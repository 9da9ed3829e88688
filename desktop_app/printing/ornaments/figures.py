"""Figures that ornaments are made of: curves through points of a function, boxes, lozenges; paths in millimetres."""

from collections.abc import Callable
from itertools import pairwise

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
