"""Where on a page the words of its frames stand: so that a finding can be shown there."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from desktop_app.printing.design import Design, Text
from desktop_app.printing.layout import POINT, Layout, TextLine

_ABOVE: Final = 0.95
_BELOW: Final = 0.38
"""How far letters reach from the baseline, accents and tails included, as shares of the size."""
_AIR: Final = 1.0
"""Millimetres between the words and whatever is drawn around them."""


@dataclass(frozen=True, slots=True)
class Place:
    """A rectangle, in shares of the page's width and height."""

    left: float
    top: float
    width: float
    height: float


Places = Mapping[str, tuple[Place, ...]]


def places(layout: Layout, design: Design) -> Places:
    """The places of each frame that has words, from the left: a frame may stand on a page more than once."""
    lines: defaultdict[str, list[TextLine]] = defaultdict(list)
    for item in layout.items:
        if isinstance(item, TextLine):
            lines[item.frame].append(item)
    return {
        frame: tuple(_place(stack, design.texts[frame].width, layout) for stack in _of_each(found, design.texts[frame]))
        for frame, found in lines.items()
    }


def _of_each(lines: list[TextLine], look: Text) -> list[list[TextLine]]:
    """The lines of an element together, where it stands once; else those of each signature."""
    return [lines] if look.text else _stacks(lines)


def _stacks(lines: Sequence[TextLine]) -> list[list[TextLine]]:
    """Lines under each other, which have one middle; from the left."""
    stacks: list[list[TextLine]] = []
    for line in sorted(lines, key=_middle):
        if stacks and _middle(line) - _middle(stacks[-1][-1]) < _AIR:
            stacks[-1].append(line)
        else:
            stacks.append([line])
    return stacks


def _middle(line: TextLine) -> float:
    return line.x + line.width / 2


def _place(stack: Sequence[TextLine], measure: float, layout: Layout) -> Place:
    """Around lines that stand under each other; no wider than their frame, for what is beyond it is too much."""
    left = min(line.x for line in stack)
    right = max(line.x + line.width for line in stack)
    if right - left > measure:
        left, right = (left + right - measure) / 2, (left + right + measure) / 2
    top = min(line.baseline - _ABOVE * line.size * POINT for line in stack)
    bottom = max(line.baseline + _BELOW * line.size * POINT for line in stack)
    return Place(
        (left - _AIR) / layout.width_mm,
        (top - _AIR) / layout.height_mm,
        (right - left + 2 * _AIR) / layout.width_mm,
        (bottom - top + 2 * _AIR) / layout.height_mm,
    )
