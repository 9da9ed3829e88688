"""What is printed on paper that has the office's ornament and logo already: words, lines to sign on, the code."""

from dataclasses import replace
from typing import Final

from desktop_app.printing.duplicates import FRAME as DUPLICATE
from desktop_app.printing.layout import Item, Layout, Picture, Rule

_STROKES: Final = frozenset({"signature", DUPLICATE})
"""Frames of strokes that belong to the words: to sign on, around what says that a page is a duplicate."""
_KEPT: Final = frozenset({"mark", "code", "scan", "photo"})
"""Roles of pictures that no printed form has: that a page is a draft, who signed, whose paper it is, and its code."""


def on_form(layout: Layout) -> Layout:
    """The page without what the form has."""
    return replace(layout, items=tuple(filter(_is_kept, layout.items)))


def _is_kept(item: Item) -> bool:
    if isinstance(item, Picture):
        return item.role in _KEPT
    return not isinstance(item, Rule) or item.frame in _STROKES
