"""A page to measure a printer by: two lines that a ruler finds, and how long ten centimetres are."""

from collections.abc import Iterator
from typing import Final

from desktop_app.language import catalogs
from desktop_app.printing.fonts import font_uses
from desktop_app.printing.layout import POINT, Item, Layout, Rule, Run, TextLine
from desktop_app.printing.rendering import render
from desktop_app.printing.setting import lines, one_line

_ = catalogs.gettext

RULER: Final = 100.0
_WIDTH, _HEIGHT = 210.0, 297.0
_INK, _GREY, _ACCENT = "1F1A1C", "5B5356", "7A1436"
_HAIRLINE: Final = 0.2
_NAMES: Final = ("A", "B")
"""What the distances are called: from the left edge, and from the upper one."""


def measuring_page(edge: float) -> bytes:
    """The page as a PDF, in the language of the screen; both lines are `edge` millimetres from theirs of the paper."""
    items = (*_lines(edge), *_ruler(edge), *_words(edge))
    title = _("Page to measure a printer by")
    return render([Layout(_WIDTH, _HEIGHT, title, catalogs.current(), font_uses(items), items)], {}, title=title)


def _lines(edge: float) -> Iterator[Item]:
    """The upright line A and the level line B, across most of the page."""
    yield Rule("A", edge, 15, edge, 250, _HAIRLINE, _INK)
    yield Rule("B", 15, edge, 195, edge, _HAIRLINE, _INK)
    yield one_line(_NAMES[0], "label-semibold").at("A", edge + 2, 24, 14, _ACCENT, align=0)
    yield one_line(_NAMES[1], "label-semibold").at("B", 186, edge - 2, 14, _ACCENT, align=0)


def _ruler(edge: float) -> Iterator[Item]:
    """Ten centimetres, a stroke for each millimetre."""
    left, top = edge + 20, 150.0
    yield Rule("ruler", left, top, left + RULER, top, _HAIRLINE, _INK)
    for millimetre in range(int(RULER) + 1):
        length = 6 if millimetre % 10 == 0 else 4 if millimetre % 5 == 0 else 2.5
        yield Rule("ruler", left + millimetre, top - length, left + millimetre, top, _HAIRLINE, _INK)
    for centimetre in range(0, int(RULER) + 1, 10):
        yield one_line(str(centimetre), "label").at("numbers", left + centimetre, top + 5, 8, _GREY)


def _words(edge: float) -> Iterator[TextLine]:
    said = (
        (_("Page to measure a printer by"), "label-semibold", 16.0, 70.0),
        (
            _("A: with a ruler, from the left edge of the paper to the upright line. It should be 50 mm."),
            "label",
            11,
            84,
        ),
        (_("B: from the upper edge of the paper to the level line. It should be 50 mm."), "label", 11, 98),
        (_("Type both numbers in the settings, under Printers."), "label", 11, 112),
        (
            _("This ruler has to be 100 mm long. If it is not, the printer shrinks pages: choose 100 %."),
            "label",
            11,
            168,
        ),
    )
    for text, font, size, top in said:
        found = lines([Run(text, font)], 120, size)
        for place, line in enumerate(found):
            yield line.at("words", edge + 20, top + place * size * 1.35 * POINT, size, _INK, align=0)
