"""Cells of a woven pattern become shapes: equal neighbours are merged, each colour is one path."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from itertools import groupby

from desktop_app.printing.drawing import Group, Shape, Use
from desktop_app.printing.ornaments.figures import box

Rows = Sequence[str]
Palette = Mapping[str, str]
Vector = tuple[float, float]

_AIR = 0.5
"""Cells around a group, so that its edge is not where it is cut off."""
_UNIT = 40
"""About how many cells of a strip are one group: few uses, and each kept once."""


def woven(rows: Rows, palette: Palette, ground: str = "") -> tuple[Shape, ...]:
    """A pattern one unit to a cell; cells of the ground are left out."""
    found: dict[str, list[str]] = {}
    for colour, *sides in _rectangles(rows):
        if colour != ground:
            found.setdefault(colour, []).append(box(*sides))
    return tuple(Shape(" ".join(paths), fill=palette[colour]) for colour, paths in sorted(found.items()))


def group(name: str, rows: Rows, palette: Palette, ground: str = "") -> Group:
    """A pattern to be used more than once."""
    wide, deep = len(rows[0]), len(rows)
    return Group(name, -_AIR, -_AIR, wide + _AIR, deep + _AIR, woven(rows, palette, ground))


class Strip:
    """A long pattern that repeats itself: a group for the part that recurs, one for what is left over."""

    def __init__(self, name: str, length: int, depth: int, period: int, cell: Callable[[int, int], str]) -> None:
        self._name = name
        unit = period * max(1, _UNIT // period)
        self._whole, self._left_over = divmod(length, unit)
        self._unit = _rows(cell, 0, unit, depth)
        self._rest = _rows(cell, self._whole * unit, self._left_over, depth)

    def groups(self, palette: Palette, ground: str) -> Iterator[Group]:
        """What the strip's uses name."""
        if self._whole:
            yield group(self._name, self._unit, palette, ground)
        if self._left_over:
            yield group(f"{self._name}-end", self._rest, palette, ground)

    def along(self, start: Vector, along: Vector, inward: Vector) -> Iterator[Use]:
        """The strip from a point on; the vectors say where a cell along it, and one inward, leads."""
        unit = len(self._unit[0])
        names = [self._name] * self._whole + [f"{self._name}-end"] * bool(self._left_over)
        for index, name in enumerate(names):
            x, y = (start[axis] + index * unit * along[axis] for axis in (0, 1))
            yield Use(name, (*along, *inward, round(x, 5), round(y, 5)))


def _rows(cell: Callable[[int, int], str], start: int, count: int, depth: int) -> tuple[str, ...]:
    return tuple("".join(cell(q, k) for q in range(start, start + count)) for k in range(depth))


def _rectangles(rows: Rows) -> Iterator[tuple[str, int, int, int, int]]:
    """Colour, left, top, width and height of runs of a row, joined with equal ones below them."""
    standing: dict[tuple[int, int, str], int] = {}
    for y, row in enumerate((*rows, "")):
        runs = dict.fromkeys(_runs(row))
        for run in [run for run in standing if run not in runs]:
            left, width, colour = run
            top = standing.pop(run)
            yield colour, left, top, width, y - top
        for run in runs:
            standing.setdefault(run, y)


def _runs(row: Iterable[str]) -> Iterator[tuple[int, int, str]]:
    start = 0
    for colour, together in groupby(row):
        width = len(list(together))
        yield start, width, colour
        start += width
