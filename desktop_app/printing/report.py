"""Plain pages of label and value, as many as they take: what is kept of a person, to be read by that person."""

import hashlib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import Final

from desktop_app.printing.fonts import font_uses
from desktop_app.printing.layout import POINT, Item, Layout, Rule, Run, TextLine
from desktop_app.printing.setting import Line, lines

WIDTH, HEIGHT, MARGIN = 210.0, 297.0, 20.0
_LABEL_WIDTH: Final = 52.0
_TITLE, _HEADING, _BODY, _SMALL = 18.0, 12.0, 9.5, 8.0
_INK, _QUIET, _LINE = "2B2522", "5C534C", "E1DAD0"
_LEADING: Final = 1.4
_LONGEST_WORD: Final = 40
"""Letters after which a word without blanks is broken, so that it stays on the page."""


@dataclass(frozen=True)
class Section:
    """A heading, and below it labels with their values; a row with nothing to say is a gap."""

    title: str
    rows: tuple[tuple[str, str], ...]


def report(
    title: str, introduction: str, sections: Sequence[Section], language: str, foot: str, *, sealed: bool = False
) -> tuple[Layout, ...]:
    """The pages. `foot` stands below each, with `{page}` and `{pages}` in it.

    `sealed`, each bears the SHA-256 of its lines, joined by line ends in UTF-8, after that of the page before.
    """
    setter = _Setter()
    setter.paragraph(title, "label-semibold", _TITLE, _INK, frame="title")
    setter.gap(2)
    setter.paragraph(introduction, "label", _BODY, _QUIET)
    for section in sections:
        setter.section(section)
    count, seal = len(setter.pages), ""
    made = []
    for number, items in enumerate(setter.pages, start=1):
        below = foot.format(page=number, pages=count)
        if sealed:
            seal = page_seal(seal, [item.text for item in items if isinstance(item, TextLine)])
            below = f"{below} · SHA-256 {grouped(seal)}"
        made.append(_page(items, title, language, below))
    return tuple(made)


def page_seal(before: str, texts: Sequence[str]) -> str:
    """The fingerprint of a page's lines and of all pages before it."""
    return hashlib.sha256("\n".join((before, *texts)).encode("utf-8")).hexdigest()


def grouped(digest: str) -> str:
    """A fingerprint as people can compare it: eight signs and a blank."""
    return " ".join(digest[start : start + 8] for start in range(0, len(digest), 8))


@dataclass
class _Setter:
    """Fills page after page from the top."""

    pages: list[list[Item]] = field(default_factory=lambda: [[]])
    _y: float = MARGIN

    def section(self, section: Section) -> None:
        """A heading that never stands alone at the foot of a page."""
        self.gap(7)
        self._room(3 * _HEADING * _LEADING * POINT)
        self.paragraph(section.title, "label-semibold", _HEADING, _INK, frame="heading")
        self.pages[-1].append(Rule("report", MARGIN, self._y, WIDTH - MARGIN, self._y, 0.2, _LINE))
        self.gap(1)
        for label, value in section.rows:
            self._row(label, value)

    def paragraph(self, text: str, font: str, size: float, colour: str, *, frame: str = "report") -> None:
        """Lines over the whole width."""
        for line in _lines(text, font, WIDTH - 2 * MARGIN, size):
            self._put(((line, MARGIN, colour),), size, frame)

    def gap(self, millimetres: float) -> None:
        """Leave room, except at the top of a page."""
        if self.pages[-1]:
            self._y += millimetres

    def _row(self, label: str, value: str) -> None:
        if not label and not value:
            self.gap(2.5)
            return
        labels = list(_lines(label, "label", _LABEL_WIDTH - 4, _BODY))
        values = list(_lines(value, "label-medium", WIDTH - 2 * MARGIN - _LABEL_WIDTH, _BODY))
        for place in range(max(len(labels), len(values))):
            pair = [(labels[place], MARGIN, _QUIET)] if place < len(labels) else []
            if place < len(values):
                pair.append((values[place], MARGIN + _LABEL_WIDTH, _INK))
            self._put(tuple(pair), _BODY)

    def _put(self, beside: tuple[tuple[Line, float, str], ...], size: float, frame: str = "report") -> None:
        height = size * _LEADING * POINT
        self._room(height)
        self._y += height
        baseline = self._y - 0.3 * height
        self.pages[-1].extend(line.at(frame, x, baseline, size, colour, align=0.0) for line, x, colour in beside)

    def _room(self, height: float) -> None:
        if self._y + height > HEIGHT - MARGIN - 6:
            self.pages.append([])
            self._y = MARGIN


def _lines(text: str, font: str, measure: float, size: float) -> Iterator[Line]:
    for paragraph in text.splitlines():
        words = " ".join(part for word in paragraph.split() for part in _parts(word))
        yield from lines([Run(words, font)], measure, size)


def _parts(word: str) -> Iterator[str]:
    return (word[start : start + _LONGEST_WORD] for start in range(0, len(word), _LONGEST_WORD))


def _page(items: list[Item], title: str, language: str, foot: str) -> Layout:
    below = [
        line.at("report", WIDTH - MARGIN, HEIGHT - MARGIN + 4, _SMALL, _QUIET, align=1.0)
        for line in _lines(foot, "label", WIDTH - 2 * MARGIN, _SMALL)
    ]
    whole = (*items, *below)
    return Layout(WIDTH, HEIGHT, title, language, font_uses(whole), whole)
