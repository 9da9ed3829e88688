"""A second copy of an issued paper (dublikat): the same page, on a plate at its head the word for it and the day.

The word stands last in the page, so that what was signed can be told from it again.
"""

import datetime as dt
import functools
import re
import unicodedata
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from desktop_app.language import catalogs
from desktop_app.printing.design import Text
from desktop_app.printing.fonts import font_uses
from desktop_app.printing.labels import Labels
from desktop_app.printing.layout import POINT, FontUse, Item, Layout, Rule, Run, moved
from desktop_app.printing.page.fitting import fitted

FRAME: Final = "duplicate"
_FONT: Final = "label-semibold"
_SIZE, _SMALLEST = 11.0, 6.0
_INK, _PAPER = "8E1F2F", "FFFFFF"
_MIDDLE: Final = 14.0
"""Millimetres from the upper edge: on the border of a page that has one."""
_SHARE: Final = 0.13  # of the height of a small paper
_AIR: Final = 3.0
_LINE: Final = 0.3
_UNSEEN: Final = frozenset(("Cc", "Cf"))


def duplicate(layout: Layout, day: dt.date) -> Layout:
    """The page as a duplicate made on a day."""
    height_of_face = layout.height_mm / layout.faces
    size = max(_SMALLEST, min(_SIZE, height_of_face / 14))
    look = Text("", _FONT, size, _INK, layout.width_mm / 2, smallest=_SMALLEST)
    block = fitted(FRAME, look, [Run(_mark(layout.language, day), _FONT)])
    middle = min(_MIDDLE, height_of_face * _SHARE)
    height = 2 * block.size * POINT
    half = block.width / 2 + _AIR
    centre = layout.width_mm / 2
    left, right = round(centre - half, 3), round(centre + half, 3)
    top, bottom = round(middle - height / 2, 3), round(middle + height / 2, 3)
    plate: list[Item] = [
        Rule(FRAME, left, round(middle, 3), right, round(middle, 3), round(height, 3), _PAPER),
        Rule(FRAME, left, top, right, top, _LINE, _INK),
        Rule(FRAME, left, bottom, right, bottom, _LINE, _INK),
        Rule(FRAME, left, top, left, bottom, _LINE, _INK),
        Rule(FRAME, right, top, right, bottom, _LINE, _INK),
        *block.at(centre, round(middle + 0.36 * block.size * POINT, 3)),
    ]
    faces = range(layout.faces)
    items = [*layout.items, *(moved(item, 0.0, face * height_of_face) for face in faces for item in plate)]
    return replace(layout, items=tuple(items), fonts=_fonts(layout, items))


def without_mark(words: str) -> str:
    """The letters that stand on a page, blanks and invisible ones aside, without its mark as a duplicate."""
    return _mark_at_the_end().sub("", _letters(words))


def _fonts(layout: Layout, items: Sequence[Item]) -> tuple[FontUse, ...]:
    """Those that the page was laid out with, and what its plate needs besides."""
    kept = {use.key: use for use in layout.fonts}
    return tuple(kept.get(use.key, use) for use in font_uses(items))


def _mark(language: str, day: dt.date) -> str:
    return f"{Labels(language).duplicate} · {day:%d.%m.%Y}"


def _letters(text: str) -> str:
    return "".join(each for each in text if unicodedata.category(each) not in _UNSEEN and not each.isspace())


@functools.cache
def _mark_at_the_end() -> re.Pattern[str]:
    languages = (*catalogs.PAPER_LANGUAGES, *catalogs.DRAFT_LANGUAGES)
    words = "|".join(re.escape(_letters(Labels(each).duplicate)) for each in languages)
    return re.compile(rf"(?:{words})·\d\d\.\d\d\.\d{{4}}\Z")
