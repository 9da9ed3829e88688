"""Where elements of a page stand, and how one that is pulled comes to rest on a line with others."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Final, Literal

from desktop_app.printing.design import Design
from desktop_app.printing.layout import POINT, Item, Layout, Picture, Rule, TextLine

_ABOVE: Final = 0.95
_BELOW: Final = 0.38
_ANCHOR: Final = {"start": 0.0, "centre": 0.5, "end": 1.0}
_ROW: Final = frozenset(("signature", "signatory", "role", "seal"))
_THIN: Final = 1.0
"""Millimetres on both sides of a stroke in which it can be taken hold of."""


@dataclass(frozen=True)
class Box:
    """Where an element stands, in millimetres; `baseline` is that of its first line, if it has lines."""

    left: float
    top: float
    width: float
    height: float
    baseline: float | None = None

    @property
    def right(self) -> float:
        """Where it ends."""
        return self.left + self.width

    @property
    def bottom(self) -> float:
        """Where it ends below."""
        return self.top + self.height

    def moved(self, right: float, down: float) -> "Box":
        """The box further right and down."""
        baseline = None if self.baseline is None else self.baseline + down
        return replace(self, left=self.left + right, top=self.top + down, baseline=baseline)

    def holds(self, x: float, y: float) -> bool:
        """Whether a point is in it."""
        return self.left <= x <= self.right and self.top <= y <= self.bottom


@dataclass(frozen=True)
class Guide:
    """A line that an element has come to rest on: upright at an x, level at a y."""

    axis: Literal["x", "y"]
    at: float


@dataclass(frozen=True)
class Snap:
    """How much further right and down an element goes so that it rests, and on which lines."""

    right: float = 0.0
    down: float = 0.0
    guides: tuple[Guide, ...] = ()


def boxes(layout: Layout, design: Design) -> dict[str, Box]:
    """Where everything on a composed page stands; a text is as wide as its measure."""
    found: defaultdict[str, list[Box]] = defaultdict(list)
    for item in layout.items:
        name = "signatures" if item.frame in _ROW else item.frame
        if name in design.texts or name in design.art or name in design.strokes or name in ("logo", "photo", "code"):
            found[name].append(_box(item, design))
        elif name == "signatures":
            found[name].append(_box(item, None))
    return {name: _around(each) for name, each in found.items()}


def snapped(
    box: Box,
    others: Sequence[Box],
    page: tuple[float, float],
    margin: float,
    reach: float,
    *,
    guides: Sequence[Guide] = (),
) -> Snap:
    """The nearest line within reach, for each direction by itself; failing that the nearest whole millimetre."""
    width, height = page
    upright = [width / 2, margin, width - margin, *(x for each in others for x in _uprights(each))]
    level = [height / 2, *(y for each in others for y in _levels(each))]
    upright += [each.at for each in guides if each.axis == "x"]
    level += [each.at for each in guides if each.axis == "y"]
    right, at_x = _nearest(list(_uprights(box)), upright, reach)
    down, at_y = _nearest(list(_levels(box)), level, reach)
    rested = [Guide("x", at) for at in at_x] + [Guide("y", at) for at in at_y]
    return Snap(right, down, tuple(rested))


def _uprights(box: Box) -> Iterator[float]:
    yield from (box.left, box.left + box.width / 2, box.right)


def _levels(box: Box) -> Iterator[float]:
    yield from (box.top, box.bottom) if box.baseline is None else (box.baseline,)


def _nearest(own: Sequence[float], lines: Sequence[float], reach: float) -> tuple[float, tuple[float, ...]]:
    """The smallest step that brings one of our edges onto a line, and the line."""
    steps = [(line - edge, line) for edge in own for line in lines if abs(line - edge) <= reach]
    if steps:
        step, line = min(steps, key=lambda each: (abs(each[0]), each[1]))
        return step, (line,)
    to_grid = round(own[0]) - own[0]
    return (to_grid if abs(to_grid) <= reach else 0.0), ()


def _box(item: Item, design: Design | None) -> Box:
    if isinstance(item, Picture):
        return Box(item.x, item.y, item.width, item.height)
    if isinstance(item, Rule):
        return Box(item.x1, item.y1 - _THIN, item.x2 - item.x1, 2 * _THIN, item.y1)
    return _of_line(item, design)


def _of_line(line: TextLine, design: Design | None) -> Box:
    top = line.baseline - _ABOVE * line.size * POINT
    height = (_ABOVE + _BELOW) * line.size * POINT
    look = design.texts.get(line.frame) if design else None
    if look is None or design is None:
        return Box(line.x, top, line.width, height, line.baseline)
    width = max(look.width, line.width)
    anchor = _ANCHOR[look.align]
    x = design.paper.width / 2 if look.x is None else look.x
    return Box(x - anchor * width, top, width, height, line.baseline)


def _around(each: Sequence[Box]) -> Box:
    left, top = min(box.left for box in each), min(box.top for box in each)
    right, bottom = max(box.right for box in each), max(box.bottom for box in each)
    return Box(left, top, right - left, bottom - top, each[0].baseline)


Boxes = Mapping[str, Box]
