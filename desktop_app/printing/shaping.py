"""Lines that are not set letter by letter: order of the runs, joined forms, marks in their places.

What is shown follows from the line's runs and its direction alone, so a kept layout needs no more than these.
"""

import functools
from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import NamedTuple

from desktop_app.printing import bidi
from desktop_app.printing.fonts import Glyph, face
from desktop_app.printing.layout import Run


class Shown(NamedTuple):
    """Glyphs in one font at one height above the line (thousandths of the size), as a PDF operand."""

    font: str
    up: float
    operand: str


class Shaped(NamedTuple):
    """A line as it is shown from left to right; `letters` is how many can be set apart, `forms` what is used."""

    width: float
    letters: int
    shown: tuple[Shown, ...]
    forms: tuple[tuple[str, Glyph], ...]


def is_plain(runs: Sequence[Run], *, rtl: bool) -> bool:
    """Whether a line is set letter by letter from left to right."""
    if rtl:
        return not runs
    for run in runs:  # noqa: SIM110 - asked for every word of a batch: a generator would cost as much as the question
        if not face(run.font).letters.issuperset(run.text):
            return False
    return True


@functools.lru_cache(maxsize=4096)
def shaped(runs: tuple[Run, ...], rtl: bool) -> Shaped:
    """A line of any scripts."""
    placed = glyphs(runs, rtl=rtl)
    shown = tuple(
        Shown(font, up, "".join(_operand(glyph) for _font, glyph in row))
        for (font, up), row in groupby(placed, lambda each: (each[0], each[1].up))
    )
    width = sum(glyph.advance for _font, glyph in placed)
    joined = any(bidi.runs_leftwards(letter) for run in runs for letter in run.text)
    return Shaped(width, 1 if joined else len(placed), shown, tuple(dict.fromkeys(placed)))


def glyphs(runs: Sequence[Run], *, rtl: bool) -> list[tuple[str, Glyph]]:
    """The font and the glyph of each place of a line, from left to right."""
    return [(font, glyph) for font, text, leftwards in _parts(runs, rtl) for glyph in _glyphs(font, text, leftwards)]


def _parts(runs: Sequence[Run], rtl: bool) -> Iterator[tuple[str, str, bool]]:
    """Font, text and direction of each part of a line, as the parts stand from left to right."""
    text = "".join(run.text for run in runs)
    ends: list[int] = []
    for run in runs:
        ends.append((ends[-1] if ends else 0) + len(run.text))
    for span in bidi.spans(text, rtl=rtl):
        parts = []
        start = 0
        for run, end in zip(runs, ends, strict=True):
            part = text[max(start, span.start) : min(end, span.end)]
            if part:
                parts.append((run.font, part, span.rtl))
            start = end
        yield from reversed(parts) if span.rtl else parts


def _glyphs(font: str, text: str, leftwards: bool) -> Iterator[Glyph]:
    """Word by word, as in lines that are set letter by letter."""
    words = text.split(" ")
    blank = face(font).shaped(" ", False)
    for place, word in enumerate(reversed(words) if leftwards else words):
        if place:
            yield from blank
        yield from face(font).shaped(word, leftwards)


def _operand(glyph: Glyph) -> str:
    before, after = -glyph.right, round(glyph.width - glyph.advance + glyph.right, 1)
    return (f">{before:g}<" if before else "") + f"{glyph.code:04x}" + (f">{after:g}<" if after else "")
