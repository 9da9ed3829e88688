"""Whether a colour can be read on what lies under it; colours are RRGGBB."""

from collections.abc import Mapping
from typing import Final

from desktop_app.documents.rules.designing import TemplateDraft
from desktop_app.documents.rules.snapping import Box

PAPER: Final = "FFFFFF"
FOR_WORDS, FOR_LARGE_WORDS, FOR_SHAPES = 4.5, 3.0, 1.5
"""How many times lighter the ground must be: WCAG 2.2 for words; a shape need only be seen."""
_LARGE, _LARGE_BOLD = 18.0, 14.0
_SHARES: Final = (0.2126, 0.7152, 0.0722)


def contrast(ink: str, ground: str = PAPER) -> float:
    """How far two colours are apart: 1 for the same, 21 for black and white."""
    dark, light = sorted((_light_of(ink), _light_of(ground)))
    return (light + 0.05) / (dark + 0.05)


def least_for(draft: TemplateDraft, name: str) -> float:
    """The contrast that an element needs."""
    if draft.group(name) != "texts":
        return FOR_SHAPES
    look = draft.look(name)
    large = _LARGE_BOLD if "bold" in str(look["font"]) else _LARGE
    return FOR_LARGE_WORDS if look["size"] >= large else FOR_WORDS


def ground_of(draft: TemplateDraft, name: str, boxes: Mapping[str, Box]) -> str:
    """The colour under an element: that of a panel that it stands on, else the paper's."""
    box = boxes.get(name)
    if box is not None:
        x, y = box.left + box.width / 2, box.top + box.height / 2
        for each, look in draft.page.get("art", {}).items():
            under = boxes.get(each)
            if each != name and look.get("kind") == "panel" and under is not None and under.holds(x, y):
                return str(look["colours"][0])
    return PAPER


def _light_of(colour: str) -> float:
    parts = (int(colour[at : at + 2], 16) / 255 for at in (0, 2, 4))
    linear = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return sum(share * part for share, part in zip(_SHARES, linear, strict=True))
