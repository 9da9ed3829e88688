"""Setting type: how wide text is in millimetres, which size fits, where lines break.

Lines are balanced: the narrowest measure that needs no more lines than the full one. A no-break space holds
words together and is printed as a blank.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from math import floor
from typing import Final, NamedTuple

from desktop_app.language.spacing import NO_BREAK
from desktop_app.printing.fonts import EM, face, runs
from desktop_app.printing.layout import POINT, Run, TextLine

_NEARLY: Final = 0.25 / POINT * EM / 14
"""How exactly lines are balanced, in thousandths of the size: a quarter of a millimetre of body text."""


@dataclass(frozen=True, slots=True)
class Line:
    """Text on one line, whatever its size: `ems` is its width in thousandths of the size."""

    runs: tuple[Run, ...]
    ems: float
    letters: int

    def width(self, size: float, tracking: float = 0.0) -> float:
        """The width in millimetres when set in `size`."""
        return (self.ems / EM + tracking * (self.letters - 1)) * size * POINT

    def fitting(self, measure: float, largest: float, smallest: float) -> float:
        """The largest size, by half points, in which the line fits a measure; never below `smallest`."""
        if self.width(largest) <= measure:
            return largest
        return max(smallest, floor(2 * measure / self.width(1)) / 2)

    def at(
        self,
        frame: str,
        x: float,
        baseline: float,
        size: float,
        colour: str,
        *,
        tracking: float = 0.0,
        align: float = 0.5,
    ) -> TextLine:
        """The line on a page: it starts (align 0), has its middle (0.5) or ends (1) at `x`."""
        width = self.width(size, tracking)
        place = (round(x - align * width, 3), round(baseline, 3), round(width, 3))
        return TextLine(frame, *place, self.runs, size, colour, tracking)


class _Token(NamedTuple):
    """What never breaks: a word, or several held together."""

    runs: tuple[Run, ...]
    ems: float
    blank: float


def one_line(text: str, font: str) -> Line:
    """A text on one line."""
    return _line(runs(text, font))


def lines(stretches: Iterable[Run], measure: float, size: float) -> tuple[Line, ...]:
    """Balanced lines of a text whose stretches may differ in font."""
    tokens = _tokens(stretches)
    if not tokens:
        return ()
    full = measure / POINT / size * EM
    breaks = _breaks(tokens, full)
    if len(breaks) > 1:
        breaks = _balanced(tokens, full, breaks)
    starts = [0, *breaks[:-1]]
    return tuple(_joined(tokens[start:end]) for start, end in zip(starts, breaks, strict=True))


def _balanced(tokens: Sequence[_Token], full: float, breaks: list[int]) -> list[int]:
    low = max(sum(token.ems for token in tokens) / len(breaks) * 0.9, 0.0)
    while full - low > _NEARLY:
        middle = (low + full) / 2
        tried = _breaks(tokens, middle)
        if len(tried) > len(breaks):
            low = middle
        else:
            full, breaks = middle, tried
    return breaks


def _breaks(tokens: Sequence[_Token], measure: float) -> list[int]:
    """Where each line ends when every line takes as many words as it can."""
    ends: list[int] = []
    width = 0.0
    for index, token in enumerate(tokens):
        if width and width + token.ems > measure:
            ends.append(index)
            width = 0.0
        width += token.ems + token.blank
    return [*ends, len(tokens)]


def _tokens(stretches: Iterable[Run]) -> list[_Token]:
    pending: list[Run] = []
    found: list[_Token] = []
    for stretch in stretches:
        first, *others = stretch.text.split(" ")
        _add(pending, first, stretch.font)
        for word in others:
            if pending:
                found.append(_token(pending))
            pending = []
            _add(pending, word, stretch.font)
    if pending:
        found.append(_token(pending))
    return found


def _add(pending: list[Run], word: str, font: str) -> None:
    if word:
        pending.extend(runs(word.replace(NO_BREAK, " "), font))


def _token(pending: list[Run]) -> _Token:
    """Its blank is set in the font of its last letters, which may be another than the stretch asks for."""
    return _Token(
        tuple(pending),
        sum(face(run.font).text(run.text).width for run in pending),
        face(pending[-1].font).word(" ").width,
    )


def _joined(tokens: Sequence[_Token]) -> Line:
    found: list[Run] = []
    for token in tokens:
        if found:
            found[-1] = Run(found[-1].text + " ", found[-1].font)
        for run in token.runs:
            if found and found[-1].font == run.font:
                found[-1] = Run(found[-1].text + run.text, run.font)
            else:
                found.append(run)
    return _line(tuple(found))


def _line(found: tuple[Run, ...]) -> Line:
    words = [face(run.font).text(run.text) for run in found]
    return Line(found, sum(word.width for word in words), sum(word.letters for word in words))
