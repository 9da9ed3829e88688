"""A signature on white paper, scanned or photographed: only its ink is kept, the paper becomes clear."""

import io
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Final

from desktop_app.language import catalogs
from desktop_app.language.errors import Refused
from desktop_app.printing.layout import PictureData
from desktop_app.printing.picture_files import FIT, made_of, no_picture, worked
from desktop_app.system.confined import Confined

if TYPE_CHECKING:
    from PIL.Image import Image

_ = catalogs.gettext

LONGEST_SIDE: Final = 1200
"""As many pixels as a pen's stroke needs on 60 mm of paper."""
_READ_SIDE: Final = 2400
_EMPTY: Final = b"empty"
_PAPER_SHARE: Final = 24
"""The light of the paper is looked for in so many parts of the longer side."""
_GRAIN: Final = 0.14
"""How much darker than the paper around it ink is, of all the way to black."""
_SURE: Final = 0.35
_FULL: Final = 0.85
_FAINTEST: Final = 24
_MARGIN: Final = 4


def read_scan(path: Path, reader: Confined | None = None) -> PictureData:
    """The signature in a PNG or JPEG file, cut to its ink, in the ink's colour; what was paper can be seen through."""
    outcome, content = worked(inked, path, reader=reader)
    if outcome == _EMPTY:
        raise Refused(_("No signature can be made out in this picture. Please choose one of dark ink on white paper."))
    if outcome != FIT:
        raise no_picture()
    return PictureData("png", content)


def inked(path: str) -> Iterator[bytes]:
    """What became of the picture, and its ink; runs in the process of its own."""
    return made_of(path, _ink)


def _ink(picture: "Image") -> Iterator[bytes]:
    from PIL import Image, ImageChops, ImageFilter  # noqa: PLC0415 - as in the file's reading

    picture.thumbnail((_READ_SIDE, _READ_SIDE))
    white = Image.new("RGB", picture.size, "white")
    white.paste(picture, mask=picture.getchannel("A") if picture.mode == "RGBA" else None)
    grey = white.convert("L")
    share = max(1, max(grey.size) // (_PAPER_SHARE * 4))
    few = grey.resize((max(1, grey.width // share), max(1, grey.height // share)), Image.Resampling.BOX)
    paper = few.filter(ImageFilter.MaxFilter(9)).filter(ImageFilter.GaussianBlur(4)).resize(grey.size)
    darker = ImageChops.subtract(paper, grey)  # a shadow on the paper is no ink: it darkens both
    deepest = _deepest(darker)
    if deepest < _FAINTEST:
        yield _EMPTY
        return
    ink = darker.point([_covering(value / deepest) for value in range(256)])
    box = ink.point(lambda cover: 255 * (cover > 255 * _SURE)).filter(ImageFilter.MedianFilter(3)).getbbox()
    if box is None:
        yield _EMPTY
        return
    around = (box[0] - _MARGIN, box[1] - _MARGIN, box[2] + _MARGIN, box[3] + _MARGIN)
    ink, colour = ink.crop(around), _colour(white.crop(around), ink.crop(around))
    ink.thumbnail((LONGEST_SIDE, LONGEST_SIDE))
    made = Image.new("RGBA", ink.size, colour)
    made.putalpha(ink)
    content = io.BytesIO()
    made.save(content, "PNG", optimize=True)
    yield FIT
    yield content.getvalue()


def _deepest(darker: "Image") -> int:
    """How much darker than its paper the ink is where it is dark, but for the darkest thousandth."""
    counts = darker.histogram()
    left = sum(counts) // 1000
    for value in range(255, 0, -1):
        left -= counts[value]
        if left < 0:
            return value
    return 0


def _covering(depth: float) -> int:
    """How much of what is below ink of a depth covers: grain of the paper nothing, full ink everything."""
    return round(255 * min(1.0, max(0.0, (depth - _GRAIN) / (0.8 - _GRAIN))))


def _colour(picture: "Image", ink: "Image") -> tuple[int, int, int]:
    """The colour of the ink where it covers most."""
    from PIL import ImageStat  # noqa: PLC0415 - as above

    mean = ImageStat.Stat(picture, ink.point(lambda cover: 255 * (cover > 255 * _FULL))).mean
    return round(mean[0]), round(mean[1]), round(mean[2])
