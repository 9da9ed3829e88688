"""What our papers can show of a name, whichever of them it comes to stand on: asked long before any is composed."""

from pathlib import Path

from desktop_app.printing.design import Text
from desktop_app.printing.fonts import missing
from desktop_app.printing.layout import Run
from desktop_app.printing.page.fitting import fitted
from desktop_app.printing.setting import one_line
from desktop_app.printing.templates import all_templates

_NAME = "name"
_WHOLE = "{name}"
_NEARLY = 0.01
"""Millimetres that the proof of a page lets pass too."""


class NameLimits:
    """The fonts and measures of the templates in a folder, each in its usual design."""

    def __init__(self, templates: Path) -> None:
        looks: list[Text] = []
        for template in all_templates(templates):
            look = template.design().texts[_NAME]
            if look not in looks and look.text == _WHOLE:  # a card has the surname apart: its proof tells
                looks.append(look)
        self._looks = tuple(looks)
        self._fonts = frozenset(look.font for look in looks)

    def unprintable(self, text: str) -> tuple[str, ...]:
        """The letters that no font of ours has, each once."""
        return tuple(dict.fromkeys(letter for font in self._fonts for letter in missing(text, font)))

    def has_room_for(self, name: str, surname: str) -> bool:
        """Whether a name fits on every paper in the smallest letters; it may be broken beside the surname."""
        return all(_has_room(look, name, surname) for look in self._looks)


def _has_room(look: Text, name: str, surname: str) -> bool:
    if one_line(name, look.font).width(look.smallest or look.size) <= look.width:
        return True
    return fitted(_NAME, look, [Run(name, look.font)], surname=surname).width <= look.width + _NEARLY
