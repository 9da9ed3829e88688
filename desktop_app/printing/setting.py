"""Setting type: how wide text is in millimetres, which size fits, where lines break.

Lines are balanced: the narrowest measure that needs no more lines than the full one. A no-break space holds
words together and is printed as a blank. Lines of Chinese or Japanese break between letters too.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import groupby
from math import floor
from operator import attrgetter
from typing import Final, NamedTuple

from desktop_app.language.spacing import NO_BREAK
from desktop_app.printing.bidi import runs_leftwards
from desktop_app.printing.clusters import clusters, has_wide, may_break
from desktop_app.printing.fonts import EM, face, runs
from desktop_app.printing.layout import POINT, Run, TextLine
from desktop_app.printing.shaping import is_plain, shaped

PARAGRAPH: Final = "\n"
"""Ends a paragraph of a text that may have more than one."""
_NEARLY: Final = 0.25 / POINT * EM / 14
"""How exactly lines are balanced, in thousandths of the size: a quarter of a millimetre of body text."""


@dataclass(frozen=True, slots=True)
class Line:
    """Text on one line, whatever its size: `ems` is its width in thousandths of the size."""

    runs: tuple[Run, ...]
    ems: float
    letters: int
    rtl: bool = False

    def width(self, size: float, tracking: float = 0.0) -> float:
        """The width in millimetres when set in `size`."""
        return (self.ems / EM + tracking * (self.letters - 1)) * size * POINT

    def fitting(self, measure: float, largest: float, smallest: float, tracking: float = 0.0) -> float:
        """The largest size, by half points, in which the line fits a measure; never below `smallest`."""
        if self.width(largest, tracking) <= measure:
            return largest
        return max(smallest, floor(2 * measure / self.width(1, tracking)) / 2)

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
        language: str = "",
    ) -> TextLine:
        """The line on a page: it starts (align 0), has its middle (0.5) or ends (1) at `x`.

        `language` is said of a line that is not in the page's.
        """
        width = self.width(size, tracking)
        place = (round(x - align * width, 3), round(baseline, 3), round(width, 3))
        return TextLine(frame, *place, self.runs, size, colour, tracking, self.rtl, language)


class _Token(NamedTuple):
    """What never breaks: a word, or several held together; `blank` is the width of the blank behind it.

    A `plain` one is as wide in a line as alone.
    """

    runs: tuple[Run, ...]
    ems: float
    blank: float
    plain: bool


def one_line(text: str, font: str, *, rtl: bool = False) -> Line:
    """A text on one line; `rtl` if the paper is read from right to left."""
    found = runs(text, font)
    return _line(found, _is_read_leftwards(found, rtl))


def joined(stretches: Iterable[Run], *, rtl: bool = False) -> Line:
    """Stretches on one line, whatever their fonts; `rtl` as in `one_line`."""
    found: list[Run] = []
    for font, together in groupby(stretches, key=attrgetter("font")):
        found.extend(runs("".join(stretch.text for stretch in together).replace(NO_BREAK, " "), font))
    return _line(tuple(found), _is_read_leftwards(found, rtl))


def lines(
    stretches: Iterable[Run], measure: float, size: float, *, balanced: bool = True, rtl: bool = False
) -> tuple[Line, ...]:
    """Lines of a text whose stretches may differ in font, balanced unless told otherwise; `rtl` as in `one_line`."""
    stretches = tuple(stretches)
    rtl = _is_read_leftwards(stretches, rtl)
    tokens = _tokens(stretches)
    if not tokens:
        return ()
    full = measure / POINT / size * EM
    breaks = _breaks(tokens, full)
    if balanced and len(breaks) > 1:
        breaks = _balanced(tokens, full, breaks)
    starts = [0, *breaks[:-1]]
    return tuple(_joined(tokens[start:end], rtl) for start, end in zip(starts, breaks, strict=True))


def _is_read_leftwards(stretches: Iterable[Run], rtl: bool) -> bool:
    """Whether a text on a page that is read from right to left is so itself: an address abroad is not."""
    return rtl and any(runs_leftwards(letter) for stretch in stretches for letter in stretch.text)


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
    for index, (_runs, ems, blank, _plain) in enumerate(tokens):
        if width and width + ems > measure:
            ends.append(index)
            width = 0.0
        width += ems + blank
    return [*ends, len(tokens)]


def _tokens(stretches: Iterable[Run]) -> list[_Token]:
    pending: list[Run] = []
    found: list[_Token] = []
    for stretch in stretches:
        first, *others = stretch.text.split(" ")
        _add(pending, first, stretch.font)
        if not others:
            continue
        *whole, last = others
        found += _word(tuple(pending))
        for word in whole:
            found += _whole(word, stretch.font)
        pending = []
        _add(pending, last, stretch.font)
    return [*found, *_word(tuple(pending))]


@lru_cache(16_384)  # papers of a batch say mostly the same
def _whole(word: str, font: str) -> tuple[_Token, ...]:
    """A word with a blank at both ends."""
    pending: list[Run] = []
    _add(pending, word, font)
    return _word(tuple(pending))


def _add(pending: list[Run], word: str, font: str) -> None:
    if word:
        pending.extend(runs(word.replace(NO_BREAK, " "), font))


@lru_cache(4096)
def _word(whole: tuple[Run, ...]) -> tuple[_Token, ...]:
    """A word is one token; it breaks into several beside letters that fill a square.

    The blank behind it is set in the font of its last letters, which may be another than the stretch asks for.
    """
    if not whole:
        return ()
    blank = face(whole[-1].font).word(" ").width
    if not any(has_wide(run.text) for run in whole):
        return (_token(whole, blank),)
    *parts, last = _breakable(whole)
    return (*(_token(part, 0.0) for part in parts), _token(last, blank))


def _token(part: tuple[Run, ...], blank: float) -> _Token:
    if not is_plain(part, rtl=False):
        return _Token(part, shaped(part, False).width, blank, plain=False)
    return _Token(part, sum(face(run.font).text(run.text).width for run in part), blank, plain=True)


def _breakable(word: Sequence[Run]) -> Iterator[tuple[Run, ...]]:
    part: list[Run] = []
    for run in word:
        for letters in _unbroken(run.text):
            if part and may_break(part[-1].text, letters):
                yield tuple(part)
                part = []
            if part and part[-1].font == run.font:
                part[-1] = Run(part[-1].text + letters, run.font)
            else:
                part.append(Run(letters, run.font))
    yield tuple(part)


def _unbroken(text: str) -> list[str]:
    """The stretches of a run between which a line may break."""
    found: list[str] = []
    for part in clusters(text) if has_wide(text) else (text,):
        if found and not may_break(found[-1], part):
            found[-1] += part
        else:
            found.append(part)
    return found


def _joined(tokens: Sequence[_Token], rtl: bool) -> Line:
    texts: list[str] = []
    fonts: list[str] = []
    blank = False
    for token in tokens:
        if texts and blank:
            texts[-1] += " "
        for run in token.runs:
            if fonts and fonts[-1] == run.font:
                texts[-1] += run.text
            else:
                texts.append(run.text)
                fonts.append(run.font)
        blank = token.blank > 0
    found = tuple(map(Run, texts, fonts))
    if rtl or not all(token.plain for token in tokens):
        return _line(found, rtl)
    ems = sum(token.ems + token.blank for token in tokens) - tokens[-1].blank
    return Line(found, ems, sum(map(len, texts)))


def _line(found: tuple[Run, ...], rtl: bool) -> Line:
    if not is_plain(found, rtl=rtl):
        whole = shaped(found, rtl)
        return Line(found, whole.width, whole.letters, rtl)
    words = [face(run.font).text(run.text) for run in found]
    return Line(found, sum(word.width for word in words), sum(word.letters for word in words))
