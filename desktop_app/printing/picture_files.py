"""A picture in a stranger's file: decoded in a process of its own, turned as taken, without the camera's notes."""

import warnings
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Final

from desktop_app.language import catalogs
from desktop_app.language.errors import Refused
from desktop_app.system.confined import BrokenOffError, Confined, Work

if TYPE_CHECKING:
    from PIL.Image import Image

_ = catalogs.gettext

MOST_PIXELS: Final = 40_000_000
FIT: Final = b"fit"
TOO_LARGE: Final = b"too large"
NO_PICTURE: Final = b"no picture"


def worked(work: Work, path: Path, *arguments: object, reader: Confined | None = None) -> tuple[bytes, bytes]:
    """What `work` says has become of a file, and the content that it made; in `reader`, else in a process for it."""
    process = reader or Confined()
    try:
        outcome, *content = process.work(work, str(path), *arguments)
    except BrokenOffError:
        return NO_PICTURE, b""
    finally:
        if reader is None:
            process.close()
    if outcome == TOO_LARGE:
        raise Refused(_("This picture is too large. Please choose one below 40 megapixels."))
    return outcome, b"".join(content)


def no_picture() -> Refused:
    """Said of a file that is no picture."""
    return Refused(_("This file is not a picture that can be read. Please choose a PNG or JPEG file."))


def made_of(path: str, make: "Callable[[Image], Iterator[bytes]]") -> Iterator[bytes]:
    """What `make` says of the picture in a file, or why there is none; runs in the process of its own."""
    from PIL import Image, ImageOps, UnidentifiedImageError  # noqa: PLC0415 - only when a picture is chosen

    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # of odd metadata too; our own limit comes before Pillow's
            with Image.open(path, formats=("PNG", "JPEG")) as opened:
                if opened.width * opened.height > MOST_PIXELS:
                    yield TOO_LARGE
                    return
                ImageOps.exif_transpose(opened, in_place=True)  # no second picture beside it: one may be 160 MB
                picture: Image.Image = opened
                if picture.mode.startswith("I"):  # 16 bits of grey, which Pillow would cut off, not scale
                    picture = picture.point(lambda grey: grey * (1 / 256)).convert("L")
                wanted = "RGBA" if picture.has_transparency_data else "RGB"
                picture.load()
                picture = picture if picture.mode == wanted else picture.convert(wanted)
    except Image.DecompressionBombError:
        yield TOO_LARGE
        return
    except (UnidentifiedImageError, OSError, SyntaxError, ValueError):
        yield NO_PICTURE
        return
    yield from make(picture)
