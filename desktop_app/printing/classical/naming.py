"""How a name stands on its certificate: on one line, as large as it may be, or on two."""

from typing import NamedTuple

from desktop_app.printing.design import Design, Frame
from desktop_app.printing.layout import Run
from desktop_app.printing.setting import Line, lines, one_line


class FittedName(NamedTuple):
    """The lines of a name and their size; `width` is that of the longest, in millimetres."""

    lines: tuple[Line, ...]
    size: float

    @property
    def width(self) -> float:
        """The width of the longest line, in millimetres; over the measure where even the least size is too large."""
        return max(line.width(self.size) for line in self.lines)


def fitted_name(text: str, surname: str, design: Design) -> FittedName:
    """A name on one line, or on two: the surname, then the rest."""
    frame, relief = design.frames["name"], design.relief
    line = one_line(text, frame.font)
    size = line.fitting(frame.measure, frame.size, frame.smallest)
    if line.width(size) <= frame.measure:
        return FittedName((line,), size)
    found = _parted(text, surname, frame, relief.name_two_lines)
    size = min(each.fitting(frame.measure, relief.name_two_lines, relief.name_least) for each in found)
    return FittedName(found, size)


def _parted(text: str, surname: str, frame: Frame, size: float) -> tuple[Line, ...]:
    """A name on two lines: broken after the surname, before it in the everyday order, else in the middle."""
    before, after = text.removeprefix(f"{surname} "), text.removesuffix(f" {surname}")
    if surname and before != text:
        return one_line(surname, frame.font), one_line(before, frame.font)
    if surname and after != text:
        return one_line(after, frame.font), one_line(surname, frame.font)
    whole = one_line(text, frame.font)
    return lines([Run(text, frame.font)], whole.width(size) * 0.6, size)
