"""A text set into its element: as large as it may be, on as few lines as it may have; what does not fit is found."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Final

from desktop_app.language import catalogs
from desktop_app.printing.design import Parted, Text
from desktop_app.printing.findings import Finding
from desktop_app.printing.layout import POINT, Run, TextLine
from desktop_app.printing.proof import overflow, overflowing, unprintable
from desktop_app.printing.setting import PARAGRAPH, Line, joined, lines

_ = catalogs.gettext

_ANCHOR: Final = {"start": 0.0, "centre": 0.5, "end": 1.0}


@dataclass(frozen=True, slots=True)
class Block:
    """A text that has been set: its lines are `step` millimetres apart, and `width` is that of the widest.

    `fresh` are the lines that begin another paragraph.
    """

    name: str
    look: Text
    lines: tuple[Line, ...]
    size: float
    step: float
    tracking: float
    findings: tuple[Finding, ...]
    fresh: frozenset[int] = frozenset()

    @property
    def width(self) -> float:
        """The width of the widest line in millimetres."""
        return max((line.width(self.size, self.tracking) for line in self.lines), default=0.0)

    @property
    def depth(self) -> float:
        """From the first baseline to the last."""
        return self._offset(max(len(self.lines) - 1, 0))

    def _offset(self, index: int) -> float:
        """How far below the first line another one stands."""
        return index * self.step + self.look.paragraph * sum(each <= index for each in self.fresh)

    def at(self, x: float, baseline: float) -> list[TextLine]:
        """The lines on a page, the first on a baseline."""
        look, align = self.look, _ANCHOR[self.look.align]
        return [
            line.at(
                self.name,
                x,
                baseline + self._offset(index),
                self.size,
                look.colour,
                tracking=self.tracking,
                align=align,
            )
            for index, line in enumerate(self.lines)
        ]


def fitted(name: str, look: Text, said: Sequence[Run], step: int = 0, *, surname: str = "", size: float = 0.0) -> Block:
    """What is said, set for an element at a step of relief; `size` goes before the element's own."""
    largest, leading = size or look.size, look.leading
    if look.tight and step >= look.tight.step:
        largest, leading = look.tight.size, look.tight.leading or leading
    smallest = min(look.smallest or largest, largest)
    if look.most == 0:
        return _flowing(name, look, said, largest, leading)
    if look.breaks:
        return _broken_first(name, look, said, (largest, smallest), leading)
    line = joined(said, rtl=look.rtl)
    tightest = look.tracking if look.tightest is None else look.tightest
    for tracking in dict.fromkeys((look.tracking, tightest)):
        if line.width(largest, tracking) <= look.width:
            return _made(name, look, (line,), largest, leading, tracking=tracking)
    shrunk = line.fitting(look.width, largest, smallest, tightest)
    if look.parted and line.width(shrunk, tightest) > look.width:
        return _parted(name, look, look.parted, said, surname)
    if look.most == 1 or line.width(shrunk, tightest) <= look.width:
        return _made(name, look, (line,), shrunk, leading, tracking=tightest)
    broken = lines(said, look.width / (1 + 2 * tightest), smallest, rtl=look.rtl)
    return _made(name, look, broken, smallest, leading * smallest / look.size, tracking=tightest)


def _flowing(name: str, look: Text, said: Sequence[Run], size: float, leading: float) -> Block:
    """On as many lines as it takes, paragraph by paragraph."""
    found: list[Line] = []
    fresh = set()
    for paragraph in _paragraphs(said):
        if found:
            fresh.add(len(found))
        found.extend(lines(paragraph, look.width, size, balanced=look.balanced, rtl=look.rtl))
    return replace(_made(name, look, tuple(found), size, leading), fresh=frozenset(fresh))


def _paragraphs(said: Sequence[Run]) -> Iterator[Sequence[Run]]:
    if not any(PARAGRAPH in run.text for run in said):
        yield said
        return
    paragraph: list[Run] = []
    for run in said:
        first, *others = run.text.split(PARAGRAPH)
        paragraph.append(Run(first, run.font))
        for text in others:
            yield paragraph
            paragraph = [Run(text, run.font)]
    yield paragraph


def _broken_first(name: str, look: Text, said: Sequence[Run], sizes: tuple[float, float], leading: float) -> Block:
    """In the largest size in which it keeps to its lines and its measure."""
    size, smallest = sizes
    while True:
        found = lines(said, look.width / (1 + 2 * look.tracking), size, rtl=look.rtl)
        fits = len(found) <= look.most and all(line.width(size, look.tracking) <= look.width for line in found)
        if fits or size <= smallest:
            return _made(name, look, found, size, leading, tracking=look.tracking)
        size -= 0.5


def _parted(name: str, look: Text, two: Parted, said: Sequence[Run], surname: str) -> Block:
    """A name on two lines: broken after the surname, before it in the everyday order, else in the middle."""
    text, font = "".join(run.text for run in said), said[0].font
    before, after = text.removeprefix(f"{surname} "), text.removesuffix(f" {surname}")
    if surname and before != text:
        found: tuple[Line, ...] = tuple(joined([Run(part, font)], rtl=look.rtl) for part in (surname, before))
    elif surname and after != text:
        found = tuple(joined([Run(part, font)], rtl=look.rtl) for part in (after, surname))
    else:
        found = lines(said, joined(said).width(two.size) * 0.6, two.size, rtl=look.rtl)
    size = min(each.fitting(look.width, two.size, two.smallest) for each in found)
    return _made(name, look, found, size, two.leading)


def _made(
    name: str, look: Text, found: tuple[Line, ...], size: float, leading: float, *, tracking: float = 0.0
) -> Block:
    wrong = [
        unprintable(name, [run for line in found for run in line.runs]),
        overflow(name, max((line.width(size, tracking) for line in found), default=0.0), look.width),
        overflowing(name, len(found), look.most) if look.most > 1 else None,
    ]
    return Block(name, look, found, size, leading * POINT, tracking, tuple(each for each in wrong if each))
