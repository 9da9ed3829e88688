"""A picture from a file, made fit to be a logo: small, upright, without the camera's notes."""

import io
import warnings
from pathlib import Path
from typing import Final

from desktop_app.language.catalogs import gettext as _
from desktop_app.language.errors import Refused

LONGEST_SIDE: Final = 1600
MOST_PIXELS: Final = 40_000_000


def read_logo(path: Path) -> bytes:
    """The picture as PNG, its longest side at most 1,600 pixels, turned as it was taken, its metadata left out."""
    from PIL import Image, ImageOps, UnidentifiedImageError  # noqa: PLC0415 - only when a picture is chosen

    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore", Image.DecompressionBombWarning)  # our own limit comes before
            with Image.open(path, formats=("PNG", "JPEG")) as opened:
                if opened.width * opened.height > MOST_PIXELS:
                    raise Refused(_("This picture is too large. Please choose one below 40 megapixels."))
                upright = ImageOps.exif_transpose(opened)
                mode = "RGBA" if upright.has_transparency_data else "RGB"
                picture = upright.convert(mode)
    except (UnidentifiedImageError, OSError, SyntaxError, ValueError) as error:
        raise Refused(_("This file is not a picture that can be read. Please choose a PNG or JPEG file.")) from error
    picture.thumbnail((LONGEST_SIDE, LONGEST_SIDE))
    content = io.BytesIO()
    picture.save(content, "PNG", optimize=True)
    return content.getvalue()
