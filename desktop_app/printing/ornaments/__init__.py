"""The art of papers, drawn by us from general geometry; templates name it by kind."""

from collections.abc import Callable, Mapping
from typing import Final

from desktop_app.language import catalogs
from desktop_app.printing.design import Art
from desktop_app.printing.layout import PictureData
from desktop_app.printing.ornaments.guilloche import divider, frame, seal
from desktop_app.printing.ornaments.mark import mark
from desktop_app.printing.schema import TemplateError

__all__ = ["KINDS", "PICTURE", "drawn", "mark", "seal"]

_ = catalogs.gettext

PICTURE: Final = "picture"
"""The kind of art that is a picture of the template's own."""
Drawn = Callable[[float, float, tuple[str, ...]], PictureData]
KINDS: Final[Mapping[str, Drawn]] = {
    "guilloche": lambda width, height, _colours: frame(width, height),
    "divider": lambda _width, _height, _colours: divider(),
}
"""What there is, by name: drawn in a width and a height, in colours where they may be chosen."""


def drawn(art: Art, width: float, height: float) -> PictureData:
    """An ornament in a size; one that there is not is refused."""
    if art.kind not in KINDS:
        raise TemplateError(_("There is no ornament “{name}”.").format(name=art.kind))
    return KINDS[art.kind](width, height, art.colours)
