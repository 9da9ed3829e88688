"""What our papers can show of a name, whichever of them it comes to stand on: asked long before any is composed."""

from pathlib import Path

from desktop_app.printing.classical.naming import fitted_name
from desktop_app.printing.fonts import missing
from desktop_app.printing.templates import all_templates

_NEARLY = 0.01
"""Millimetres that the proof of a page lets pass too."""


class NameLimits:
    """The fonts and measures of the templates in a folder."""

    def __init__(self, templates: Path) -> None:
        editions = [edition for template in all_templates(templates) for edition in template.editions]
        frames = {(edition.design.frames["name"], edition.design.relief): edition.design for edition in editions}
        self._designs = tuple(frames.values())
        self._fonts = frozenset(design.frames["name"].font for design in self._designs)

    def unprintable(self, text: str) -> tuple[str, ...]:
        """The letters that no font of ours has, each once."""
        return tuple(dict.fromkeys(letter for font in self._fonts for letter in missing(text, font)))

    def has_room_for(self, name: str, surname: str) -> bool:
        """Whether a name fits on every paper in the smallest letters; it may be broken beside the surname."""
        return all(
            fitted_name(name, surname, design).width <= design.frames["name"].measure + _NEARLY
            for design in self._designs
        )
