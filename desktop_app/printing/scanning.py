"""Codes read back from pages and photos, in a process of their own: a stranger's file may crash or hang its parser.

Pages are drawn as on a printer of 300 dots per inch and read as a camera would; with each page come its words, so that
they can be compared with what was printed.
"""

import json
import warnings
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from desktop_app.printing.page_words import drawn_words
from desktop_app.system.confined import BrokenOffError, Confined

if TYPE_CHECKING:
    from PIL.Image import Image

MOST_PIXELS: Final = 40_000_000
MOST_ENLARGED: Final = MOST_PIXELS // 2
"""A turned A4 page at 300 dots per inch is as large; what is larger has larger modules."""
_DARK: Final = 128
_LEAST_WRITTEN: Final = 0.001
"""A blank page is not looked at large; of an A4 page a code of 20 mm makes three times as much dark."""
MOST_PAGES: Final = 500
SECONDS: Final = 180.0
_DOTS: Final = 300 / 72
_LONGEST_SIDE: Final = 6_000


class Unreadable(StrEnum):
    """Why a file shows nothing."""

    NO_FILE = "no file"
    NO_PICTURE = "no picture"
    TOO_LARGE = "too large"


class UnreadableError(Exception):
    """The file could not be looked at."""

    def __init__(self, reason: Unreadable) -> None:
        super().__init__(reason)
        self.reason = reason


@dataclass(frozen=True)
class Seen:
    """One page or photo: the texts of its square codes, and its words where it says that we made it."""

    codes: tuple[str, ...]
    words: str | None = None


def pages_of(pdf: Path) -> tuple[Seen, ...]:
    """Each page of a PDF as it is seen."""
    return _asked(see_pages, pdf)


def picture_of(picture: Path) -> Seen:
    """A photo or scan as it is seen."""
    (seen,) = _asked(see_picture, picture)
    return seen


def _asked(work: Any, path: Path) -> tuple[Seen, ...]:
    try:
        with Confined() as process:
            messages = [json.loads(each) for each in process.work(work, str(path.absolute()), seconds=SECONDS)]
    except BrokenOffError as error:
        raise UnreadableError(Unreadable.TOO_LARGE) from error
    for each in messages:
        if isinstance(each, str):
            raise UnreadableError(Unreadable(each))
    return tuple(Seen(tuple(each["codes"]), each["words"]) for each in messages)


def see_pages(path: str) -> Iterator[bytes]:
    """What is on each page; runs in the process of its own."""
    import pypdfium2  # noqa: PLC0415 - where it may crash

    from desktop_app.printing.metadata import PRODUCER  # noqa: PLC0415 - as above

    try:
        document = pypdfium2.PdfDocument(path)
    except FileNotFoundError:
        yield _spoken(Unreadable.NO_FILE)
        return
    except pypdfium2.PdfiumError:
        yield _spoken(Unreadable.NO_PICTURE)
        return
    if len(document) > MOST_PAGES:
        yield _spoken(Unreadable.TOO_LARGE)
        return
    ours = document.get_metadata_value("Producer") == PRODUCER
    for page in document:
        scale = min(_DOTS, _LONGEST_SIDE / max(page.get_size()))
        picture = page.render(scale=scale, grayscale=True).to_pil()
        words = drawn_words(page) if ours else None
        yield _spoken({"codes": _codes(picture), "words": words})
        page.close()


def see_picture(path: str) -> Iterator[bytes]:
    """What a PNG or JPEG shows; runs in the process of its own."""
    from PIL import Image, UnidentifiedImageError  # noqa: PLC0415 - where it may crash

    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # of odd metadata; our own limit comes before Pillow's
            with Image.open(path, formats=("PNG", "JPEG")) as opened:
                if opened.width * opened.height > MOST_PIXELS:
                    yield _spoken(Unreadable.TOO_LARGE)
                    return
                picture = opened.convert("L")
    except FileNotFoundError:
        yield _spoken(Unreadable.NO_FILE)
    except Image.DecompressionBombError:
        yield _spoken(Unreadable.TOO_LARGE)
    except (UnidentifiedImageError, OSError, SyntaxError, ValueError):
        yield _spoken(Unreadable.NO_PICTURE)
    else:
        yield _spoken({"codes": _codes(picture), "words": None})


def _codes(picture: "Image") -> list[str]:
    """The texts of the square codes; a grainy picture is looked at again, softened, then large, where none is found."""
    from PIL import Image, ImageFilter  # noqa: PLC0415 - where it may crash

    found = _found(picture) or _found(picture.filter(ImageFilter.BoxBlur(1)))
    pixels = picture.width * picture.height
    if found or pixels > MOST_ENLARGED or sum(picture.histogram()[:_DARK]) <= pixels * _LEAST_WRITTEN:
        return found
    twice = picture.resize((2 * picture.width, 2 * picture.height), Image.Resampling.BICUBIC)
    return _found(twice.filter(ImageFilter.BoxBlur(2)))  # of each hundred the first two looks miss one


def _found(picture: "Image") -> list[str]:
    import zxingcpp  # noqa: PLC0415 - where it may crash

    shades = memoryview(picture.tobytes()).cast("B", (picture.height, picture.width))
    squares = zxingcpp.BarcodeFormats([zxingcpp.BarcodeFormat.QRCode])
    found = zxingcpp.read_barcodes(shades, formats=squares, text_mode=zxingcpp.TextMode.Plain)
    return [each.text for each in found]


def _spoken(message: object) -> bytes:
    return json.dumps(message).encode()
