"""Carpet borders, woven of cells: dark lines, the pole of slanting stripes, the border, the water's edge, a fringe.

From the edge inwards: a line, four cells of pole, a line, the border, a line, six cells of water's edge, a line.
Cells are stretched, by three parts in a hundred at most, so that whole periods fill each side.
"""

import functools
from collections.abc import Iterator
from typing import Final, NamedTuple

from desktop_app.printing.drawing import Drawing, Group, Shape, Use
from desktop_app.printing.layout import PictureData
from desktop_app.printing.ornaments.cells import Palette, Strip, Vector, group
from desktop_app.printing.ornaments.figures import Point, box, segments
from desktop_app.printing.ornaments.grids import CARPET, COLOURS, MEDAXIL, MEDAXIL_CORNER, PATTERNS, Pattern

EDGE: Final = 8.0
CELL: Final = 0.56
FRINGE: Final = 5.4
GOLD: Final = "B08A3E"
_FRINGE_COLOUR: Final = "A8946F"
_POLE: Final = 4
_WATER: Final = 6
_TURN: Final = 8
"""After how many cells the stripes of the pole, and the figures of the water's edge, are the same again."""
_KNOT: Final = 1.7
_BUNDLES_APART: Final = 3.0


@functools.cache
def border(
    pattern: str,
    width: float,
    height: float,
    *,
    scale: float = 1.0,
    fringed: bool = False,
    colours: tuple[str, ...] = (),
) -> PictureData:
    """A carpet border of a page of this size, with a fringe above and below where one is wanted."""
    made = _Border(PATTERNS[pattern], _palette(colours), width, height, CELL * scale)
    return (made.fringed() if fringed else made).drawing().picture()


@functools.cache
def band(pattern: str, width: float, height: float, colours: tuple[str, ...] = ()) -> PictureData:
    """A strip of the border alone, between dark lines under a row of blocks; its periods begin at the middle."""
    grid, palette = PATTERNS[pattern], _palette(colours)
    cell = height / (grid.depth + 6)
    middle, half = width / 2, int(width / 2 / cell) + 1
    closing = len(grid.period[0]) - 1
    strip = Strip("band", half, grid.depth, closing, lambda q, k: grid.period[k][(q + closing // 2) % closing])
    blocks = Strip("blocks", half, 2, 8, lambda q, _k: "irib"[(q + 1) // 2 % 4])
    shapes: list[Shape | Use] = [
        Shape(box(0, 0, width, height), fill=palette["d"]),
        Shape(box(0, cell, width, 2 * cell), fill=palette["i"]),
        Shape(box(0, 4 * cell, width, grid.depth * cell), fill=palette[grid.ground]),
    ]
    for way in (cell, -cell):
        shapes += blocks.along((middle - way / 2, cell), (way, 0.0), (0.0, cell))
        shapes += strip.along((middle - way / 2, 4 * cell), (way, 0.0), (0.0, cell))
    groups = (*blocks.groups(palette, "i"), *strip.groups(palette, grid.ground))
    return Drawing(width, height, tuple(shapes), groups).picture()


def _palette(colours: tuple[str, ...]) -> Palette:
    return dict(zip(COLOURS, colours or CARPET, strict=True))


class _Side(NamedTuple):
    """A side of the page: how many cells it has, and the length of one."""

    cells: int
    cell: float


class _Border:
    """Lays a border around a page."""

    def __init__(self, pattern: Pattern, palette: Palette, width: float, height: float, cell: float) -> None:
        self._pattern, self._palette = pattern, palette
        self._width, self._height = width, height
        self._fringed = False
        self._cell = cell
        self._outer = 1 + _POLE + 1
        self._inner = self._outer + pattern.depth + 1
        self._depth = self._inner + _WATER + 1
        self._period = len(pattern.period[0]) - 1
        self._fill(EDGE, EDGE)

    def fringed(self) -> "_Border":
        """The border drawn in, with a fringe above and below."""
        self._fringed = True
        self._fill(EDGE + 2, EDGE + 2 + FRINGE)
        return self

    def _fill(self, left: float, top: float) -> None:
        """As many periods as come near the cell wanted and leave it square."""
        self._left, self._top = left, top
        across = self._sides(self._width - 2 * left)
        down = self._sides(self._height - 2 * top)
        self._across, self._down = min(((a, d) for a in across for d in down), key=self._strain)

    def _sides(self, length: float) -> list[_Side]:
        closed = 2 * (7 + self._pattern.depth) + 1
        nearly = int((length / self._cell - closed) / self._period)
        counts = (closed + periods * self._period for periods in (nearly - 1, nearly, nearly + 1, nearly + 2))
        return [_Side(count, length / count) for count in counts]

    def _strain(self, sides: tuple[_Side, _Side]) -> float:
        across, down = (side.cell for side in sides)
        return abs(across / down - 1) + abs(across / self._cell - 1) / 4 + abs(down / self._cell - 1) / 4

    def drawing(self) -> Drawing:
        """Grounds first, so that no paper shines between the cells; then what is woven into them."""
        groups: list[Group] = []
        uses: list[Shape | Use] = list(self._grounds())
        figures, water = self._pattern.medaxil
        for across, side in ((True, self._across), (False, self._down)):
            name = "across" if across else "down"
            pole = Strip(f"pole-{name}", side.cells // 2, _POLE, _TURN, _pole)
            edge = side.cells - 2 * (self._inner + _WATER)
            drops = Strip(f"water-{name}", edge // 2 + 1, _WATER, _TURN, functools.partial(_water, figures, water))
            main = Strip(f"main-{name}", side.cells - 2 * self._inner, self._pattern.depth, self._period, self._main)
            groups += (*pole.groups(self._palette, "i"), *drops.groups(self._palette, water))
            groups += main.groups(self._palette, self._pattern.ground)
            for far in (False, True):
                uses += main.along(*self._seam(across, far, self._inner, self._outer))
                for back in (False, True):
                    uses += pole.along(*self._seam(across, far, 1, 1, back=back))
                    uses += drops.along(*self._seam(across, far, side.cells // 2, self._inner, back=back))
        corners = (
            (group("corner", self._pattern.corner, self._palette, self._pattern.ground), self._outer),
            (_water_corner(self._palette, figures, water), self._inner),
        )
        for piece, at in corners:
            groups.append(piece)
            uses += (Use(piece.name, self._corner(right, low, at)) for right in (False, True) for low in (False, True))
        return Drawing(self._width, self._height, (*uses, *self._lines(), *self._fringe()), (*groups, _bundle()))

    def _main(self, along: int, deep: int) -> str:
        return self._pattern.period[deep][along % self._period]

    def _at(self, x: float, y: float) -> Point:
        """Where a corner of a cell lies on the page."""
        return self._left + x * self._across.cell, self._top + y * self._down.cell

    def _seam(
        self, across: bool, far: bool, along: int, deep: int, *, back: bool = False
    ) -> tuple[Vector, Vector, Vector]:
        """Where a strip starts, so many cells from the corner and from the edge, and which way it runs."""
        long, short = (self._across, self._down) if across else (self._down, self._across)
        start = long.cells - along if back else along
        edge = short.cells - deep if far else deep
        ways = (-long.cell if back else long.cell), (-short.cell if far else short.cell)
        if across:
            return self._at(start, edge), (ways[0], 0.0), (0.0, ways[1])
        return self._at(edge, start), (0.0, ways[0]), (ways[1], 0.0)

    def _corner(self, right: bool, low: bool, cells: int) -> tuple[float, float, float, float, float, float]:
        x, y = self._at(self._across.cells - cells if right else cells, self._down.cells - cells if low else cells)
        return (
            -self._across.cell if right else self._across.cell, 0.0,
            0.0, -self._down.cell if low else self._down.cell,
            round(x, 5), round(y, 5),
        )  # fmt: skip

    def _ring(self, cells: int) -> str:
        """All of the border that lies so many cells inside its edge; what the border encloses stays open."""
        x, y = self._at(cells, cells)
        left, top = self._at(self._depth, self._depth)
        outer = box(x, y, self._width - 2 * x, self._height - 2 * y)
        return f"{outer} {box(self._width - left, top, 2 * left - self._width, self._height - 2 * top)}"

    def _grounds(self) -> Iterator[Shape]:
        palette = self._palette
        ground, water = self._pattern.ground, self._pattern.medaxil[1]
        depths = (0, 1, 1 + _POLE, self._outer, self._inner - 1, self._inner, self._inner + _WATER)
        for cells, colour in zip(depths, ("d", "i", "d", ground, "d", water, "d"), strict=True):
            yield Shape(self._ring(cells), fill=palette[colour])

    def _lines(self) -> Iterator[Shape]:
        """What closes the corners, and the golden line inside."""
        outer, inner, dark = self._outer, self._inner, self._palette["d"]
        wide, high, long = self._across.cells, self._down.cells, inner - outer
        for line in (inner - 1, wide - inner):
            yield from (Shape(self._cells(line, start, 1, long), fill=dark) for start in (outer, high - inner))
        for line in (inner - 1, high - inner):
            yield from (Shape(self._cells(start, line, long, 1), fill=dark) for start in (outer, wide - inner))
        x, y = self._at(self._depth + 3, self._depth + 3)
        yield Shape(box(x, y, self._width - 2 * x, self._height - 2 * y), stroke=GOLD, line=0.25)

    def _cells(self, x: int, y: int, wide: int, deep: int) -> str:
        (left, top), (right, bottom) = self._at(x, y), self._at(x + wide, y + deep)
        return box(left, top, right - left, bottom - top)

    def _fringe(self) -> Iterator[Use]:
        if not self._fringed:
            return
        length = self._width - 2 * self._left
        count = int(length / _BUNDLES_APART)
        apart = length / count
        for index in range(count):
            x = round(self._left + (index + 0.5) * apart, 5)
            yield Use("fringe", (1, 0, 0, -1, x, self._top))
            yield Use("fringe", (1, 0, 0, 1, x, self._height - self._top))


def _pole(along: int, deep: int) -> str:
    return "irob"[((along + deep) // 2) % 4]


def _water(figures: str, between: str, along: int, deep: int) -> str:
    """A figure stands in the middle of a side."""
    return figures if MEDAXIL[deep][(along + 3) % _TURN] == "A" else between


def _water_corner(palette: Palette, figures: str, between: str) -> Group:
    rows = tuple(row.replace("A", figures).replace("B", between) for row in MEDAXIL_CORNER)
    return group("water-corner", rows, palette, between)


def _bundle() -> Group:
    """Three threads that are knotted together."""
    threads = [segments(((at * 1.15, 0.0), (at * 0.12, _KNOT), (at * 0.75, FRINGE))) for at in (-1, 0, 1)]
    knot = segments(((-0.2, _KNOT), (0.2, _KNOT)))
    shapes = tuple(Shape(path, stroke=_FRINGE_COLOUR, line=0.2) for path in (*threads, knot))
    return Group("fringe", -1.4, -0.2, 1.4, FRINGE + 0.1, shapes)
