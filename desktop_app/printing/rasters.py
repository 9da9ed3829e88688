"""Pictures from outside (logos): which kind they are and how large, told by content and within limits."""

import io
from dataclasses import dataclass
from typing import Final

from desktop_app.language import catalogs
from desktop_app.language.errors import Refused
from desktop_app.printing.drawing import read_drawing
from desktop_app.printing.layout import PictureData, PictureKind

_ = catalogs.gettext

MOST_PIXELS: Final = 16_000_000
_KINDS: Final[dict[str, PictureKind]] = {"PNG": "png", "JPEG": "jpeg"}


class BadPicture(Refused):
    """A picture that cannot be printed; says why."""


@dataclass(frozen=True, slots=True)
class Raster:
    """A picture that can be printed, and its size in pixels."""

    data: PictureData
    width: int
    height: int


def size_of(picture: PictureData) -> tuple[float, float]:
    """Width and height of a picture, in whatever it is measured in: pixels, or a drawing's millimetres."""
    if picture.kind == "drawing":
        drawing = read_drawing(picture.content)
        return drawing.width, drawing.height
    raster = read_raster(picture.content)
    return raster.width, raster.height


def read_raster(content: bytes) -> Raster:
    """The picture in a PNG or JPEG file."""
    from PIL import Image  # noqa: PLC0415  # 30 ms that only papers with a logo need

    try:
        with Image.open(io.BytesIO(content), formats=tuple(_KINDS)) as image:
            width, height = image.size
            if width * height > MOST_PIXELS:
                raise BadPicture(
                    _("The picture is too large: {width} × {height} pixels.").format(width=width, height=height)
                )
            image.load()
            return Raster(PictureData(_KINDS[str(image.format)], content), width, height)
    except (OSError, SyntaxError, ValueError, Image.DecompressionBombError) as error:
        raise BadPicture(_("The picture is neither a PNG nor a JPEG file that can be read.")) from error
