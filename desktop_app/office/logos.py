"""A picture from a file, made fit to be a logo: small, upright, without the camera's notes."""

import io
import warnings
from collections.abc import Iterator
from pathlib import Path
from typing import Final

from desktop_app.language.catalogs import gettext as _
from desktop_app.language.errors import Refused
from desktop_app.system.confined import BrokenOffError, Confined

LONGEST_SIDE: Final = 1600
MOST_PIXELS: Final = 40_000_000
_FIT: Final = b"fit"
_TOO_LARGE: Final = b"too large"
_NO_PICTURE: Final = b"no picture"


def read_logo(path: Path, reader: Confined | None = None) -> bytes:
    """The picture as PNG, its longest side at most 1,600 pixels, turned as it was taken, its metadata left out.

    It is decoded in `reader`, else in a process started for it.
    """
    process = reader or Confined()
    try:
        outcome, *content = process.work(fitted, str(path))
    except BrokenOffError:
        outcome, content = _NO_PICTURE, []
    finally:
        if reader is None:
            process.close()
    if outcome == _TOO_LARGE:
        raise Refused(_("This picture is too large. Please choose one below 40 megapixels."))
    if outcome == _NO_PICTURE:
        raise Refused(_("This file is not a picture that can be read. Please choose a PNG or JPEG file."))
    return b"".join(content)


def fitted(path: str) -> Iterator[bytes]:
    """What became of the picture, and its new content; runs in the process of its own."""
    from PIL import Image, ImageOps, UnidentifiedImageError  # noqa: PLC0415 - only when a picture is chosen

    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # of odd metadata too; our own limit comes before Pillow's
            with Image.open(path, formats=("PNG", "JPEG")) as opened:
                if opened.width * opened.height > MOST_PIXELS:
                    yield _TOO_LARGE
                    return
                upright = ImageOps.exif_transpose(opened)
                if upright.mode.startswith("I"):  # 16 bits of grey, which Pillow would cut off, not scale
                    upright = upright.point(lambda grey: grey * (1 / 256)).convert("L")
                mode = "RGBA" if upright.has_transparency_data else "RGB"
                picture = upright.convert(mode)
    except Image.DecompressionBombError:
        yield _TOO_LARGE
        return
    except (UnidentifiedImageError, OSError, SyntaxError, ValueError):
        yield _NO_PICTURE
        return
    picture.thumbnail((LONGEST_SIDE, LONGEST_SIDE))
    content = io.BytesIO()
    picture.save(content, "PNG", optimize=True)
    yield _FIT
    yield content.getvalue()
