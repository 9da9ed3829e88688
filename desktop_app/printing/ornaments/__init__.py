"""The art of papers, drawn by us from general geometry; templates name it by kind."""

import functools
from collections.abc import Callable, Mapping
from typing import Final

from desktop_app.language import catalogs
from desktop_app.printing.design import Art
from desktop_app.printing.drawing import read_drawing
from desktop_app.printing.layout import PictureData
from desktop_app.printing.ornaments import bands, buta, carpet, guilloche
from desktop_app.printing.ornaments.bands import silhouette, stamp
from desktop_app.printing.ornaments.figures import mirrored
from desktop_app.printing.ornaments.grids import CARPET, PATTERNS
from desktop_app.printing.ornaments.guilloche import seal
from desktop_app.printing.ornaments.mark import mark
from desktop_app.printing.schema import TemplateError

__all__ = ["KINDS", "PICTURE", "drawn", "mark", "seal", "silhouette", "stamp"]

_ = catalogs.gettext

PICTURE: Final = "picture"
"""The kind of art that is a picture of the template's own."""
Drawn = Callable[[Art, float, float], PictureData]
RingMaker = Callable[[float], PictureData]


def _carpet(pattern: str) -> Drawn:
    return lambda art, width, height: carpet.border(
        pattern, width, height, scale=art.scale, fringed=art.fringed, colours=art.colours
    )


def _band(pattern: str) -> Drawn:
    return lambda art, width, height: carpet.band(pattern, width, height, art.colours)


KINDS: Final[Mapping[str, Drawn]] = {
    "guilloche": lambda art, width, height: guilloche.frame(width, height, art.scale, art.colours),
    "rules": lambda art, width, height: bands.rules(width, height, art.colours),
    "divider": lambda art, width, height: bands.divider(width, height, art.colours),
    "lozenge": lambda art, width, height: bands.diamond(width, height, art.colours),
    "columns": lambda art, width, height: bands.upright(width, height, art.colours),
    "panel": lambda art, width, height: bands.panel(width, height, art.colours),
    "flag-bars": lambda art, width, height: bands.flag_bars(width, height, art.colours),
    "flag-band": lambda art, width, height: bands.flag_band(width, height, art.colours),
    "buta": lambda art, _width, height: buta.filled(height, art.colours),
    "buta-outline": lambda art, _width, height: buta.outline(height, art.colours),
    "buta-row": lambda art, width, height: buta.row(width, height, art.colours),
} | {
    f"{kind}-{pattern}": make(pattern) for kind, make in (("carpet", _carpet), ("band", _band)) for pattern in PATTERNS
}
"""What there is, by name: drawn in a width and a height, in colours where they may be chosen."""
_USUAL: Final[Mapping[str, tuple[str, ...]]] = {
    "guilloche": (guilloche.INDIGO, guilloche.SLATE, bands.GOLD),
    "rules": (bands.TEAL, bands.GOLD),
    "divider": (bands.GOLD,),
    "lozenge": (bands.GOLD,),
    "columns": (bands.PALE_GOLD, bands.GOLD),
    "flag-bars": bands.FLAG,
    "flag-band": bands.FLAG,
    "buta": buta.FILLED,
    "buta-outline": buta.OUTLINE,
    "buta-row": buta.ROW,
}


def usual_colours(kind: str) -> tuple[str, ...]:
    """The colours of an ornament for which none are chosen; none for a picture."""
    return CARPET if kind.startswith(("carpet-", "band-")) else _USUAL.get(kind, ())


def drawn(art: Art, width: float, height: float) -> PictureData:
    """An ornament in a size; one that there is not is refused."""
    if art.kind not in KINDS:
        raise TemplateError(_("There is no ornament “{name}”.").format(name=art.kind))
    picture = KINDS[art.kind](art, width, height)
    return _turned(picture.content) if art.turned else picture


@functools.lru_cache(maxsize=32)
def _turned(content: bytes) -> PictureData:
    return mirrored(read_drawing(content)).picture()
