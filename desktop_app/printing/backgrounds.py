"""A page's background out of an office's own file: a picture, or the first page of a PDF painted as one.

A painted page brings no fonts, colours of the press or scripts into our files, and no parser of ours meets it again.
"""

import io
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Final

from desktop_app.language import catalogs
from desktop_app.language.errors import Refused
from desktop_app.printing.layout import PictureData, PictureKind
from desktop_app.printing.picture_files import FIT, NO_PICTURE, made_of, worked
from desktop_app.system.confined import Confined

if TYPE_CHECKING:
    from PIL.Image import Image

_ = catalogs.gettext

ENDINGS: Final = ("pdf", "png", "jpg", "jpeg")
DOTS: Final = 300
"""Pixels of an inch."""
_MOST_PIXELS: Final = 12_000_000
_MOST_BYTES: Final = 60_000_000
_MOST_KEPT: Final = 3_000_000
_QUALITIES: Final = (92, 85, 75, 60)
_INCH: Final = 25.4
_PDF: Final = b"%PDF-"
_PNG: Final = b"png"
_OTHER_SHAPE: Final = b"other shape"
_LOCKED: Final = b"locked"
_NEARLY_SQUARE: Final = 1.1


def read_background(path: Path, width_mm: float, height_mm: float, reader: Confined | None = None) -> PictureData:
    """What is in a PDF, PNG or JPEG file, as a picture that covers a page of this size; it is read in `reader`."""
    if path.stat().st_size > _MOST_BYTES:
        raise Refused(_("This file is too large for a background. Please choose one below 60 megabytes."))
    outcome, content = worked(covering, path, width_mm, height_mm, reader=reader)
    if outcome == _OTHER_SHAPE:
        raise Refused(
            _("One of them is upright and the other is not: turn the file, or choose a page that lies alike.")
        )
    if outcome == _LOCKED:
        raise Refused(_("This PDF is protected by a password. Please save it without one and choose it again."))
    kinds: dict[bytes, PictureKind] = {FIT: "jpeg", _PNG: "png"}
    if outcome not in kinds:
        raise Refused(_("This file cannot be read. Please choose a PDF, PNG or JPEG file that opens elsewhere."))
    return PictureData(kinds[outcome], content)


def covering(path: str, width_mm: float, height_mm: float) -> Iterator[bytes]:
    """What became of the file, and the picture; runs in the process of its own."""
    size = _pixels(width_mm, height_mm)
    with open(path, "rb") as file:  # noqa: PTH123 - the other side hands over a text
        is_pdf = _PDF in file.read(1024)
    if is_pdf:
        return _painted(path, size)
    return made_of(path, lambda picture: _cut(picture, size))


def _pixels(width_mm: float, height_mm: float) -> tuple[int, int]:
    scale = DOTS / _INCH
    scale *= min(1.0, (_MOST_PIXELS / (width_mm * height_mm * scale**2)) ** 0.5)
    return round(width_mm * scale), round(height_mm * scale)


def _painted(path: str, size: tuple[int, int]) -> Iterator[bytes]:
    """The first page of a PDF, just large enough to cover."""
    from pypdfium2 import PdfDocument, PdfiumError  # noqa: PLC0415 - only when one is chosen

    try:
        with open(path, "rb") as file:  # noqa: PTH123 - as above
            document = PdfDocument(file.read())
        page = document[0]
        wide, high = page.get_size()
        if _differ(wide / high, size[0] / size[1]):
            yield _OTHER_SHAPE
            return
        scale = max(size[0] / wide, size[1] / high)
        if wide * high * scale**2 > 4 * _MOST_PIXELS:
            yield NO_PICTURE
            return
        picture = page.render(scale=scale, may_draw_forms=False).to_pil().convert("RGB")
    except (PdfiumError, ValueError, ZeroDivisionError) as error:
        yield _LOCKED if "password" in str(error) else NO_PICTURE
        return
    yield from _cut(picture, size)


def _cut(picture: "Image", size: tuple[int, int]) -> Iterator[bytes]:
    """The middle of a picture that covers, in the smaller of the ways to keep it."""
    from PIL import Image, ImageOps  # noqa: PLC0415 - as above

    if _differ(picture.width / picture.height, size[0] / size[1]):
        yield _OTHER_SHAPE
        return
    ground = Image.new("RGB", picture.size, "white")
    ground.paste(picture, mask=picture.getchannel("A") if picture.mode == "RGBA" else None)
    few = min(1.0, ground.width / size[0] * 1.5, ground.height / size[1] * 1.5)  # no pixels that were not there
    made = ImageOps.fit(ground, (max(1, round(size[0] * few)), max(1, round(size[1] * few))))
    flat = io.BytesIO()
    made.save(flat, "PNG")
    for quality in _QUALITIES:
        soft = io.BytesIO()
        made.save(soft, "JPEG", quality=quality, subsampling=0, optimize=True)
        if soft.tell() <= _MOST_KEPT:
            break
    if flat.tell() <= soft.tell():
        yield _PNG
        yield flat.getvalue()
    else:
        yield FIT
        yield soft.getvalue()


def _differ(one: float, other: float) -> bool:
    """Whether of two shapes one is upright and the other lies."""
    return (one > _NEARLY_SQUARE and other < 1 / _NEARLY_SQUARE) or (
        other > _NEARLY_SQUARE and one < 1 / _NEARLY_SQUARE
    )
