"""Pages of a finished PDF as pictures, drawn from the very bytes that are saved and printed."""

from dataclasses import dataclass
from typing import Any, Final, Self

from desktop_app.printing.layout import POINT

FINE: Final = 2000
"""Pixels across from which the hairlines of an ornament are told apart: PDFium draws none thinner than a pixel."""
POINTS_AN_INCH: Final = 72
_LESS_THAN_A_PIXEL: Final = 1 - 1e-5  # sizes are rounded up: a breath more would be a row of white


def page_image(pdf: bytes, page: int, width_px: int) -> tuple[int, int, bytes]:
    """Width, height and RGB bytes of a page; the first is 0. PDFium knows no threads: one lane only.

    A small picture is drawn several times as large and reduced, so that fine lines become a tint.
    """
    import pypdfium2  # noqa: PLC0415  # 60 ms that only previews need

    times = max(1, round(FINE / width_px))
    document = pypdfium2.PdfDocument(pdf)
    try:
        sheet = document[page]
        scale = times * width_px / sheet.get_width() * _LESS_THAN_A_PIXEL
        bitmap = sheet.render(scale=scale, rev_byteorder=True)
        picture = bitmap.to_pil().convert("RGB").reduce(times)
        return picture.width, picture.height, picture.tobytes()
    finally:
        document.close()


def page_count(pdf: bytes) -> int:
    """How many pages a PDF has. The same lane as `page_image`."""
    import pypdfium2  # noqa: PLC0415  # as above

    document = pypdfium2.PdfDocument(pdf)
    try:
        return len(document)
    finally:
        document.close()


SheetSize = tuple[float, float]
"""Width and height in millimetres."""


@dataclass(frozen=True)
class Drawn:
    """A page as pixels of four bytes: blue, green, red and one that says nothing; a row is `stride` bytes."""

    width: int
    height: int
    stride: int
    dots: float
    pixels: Any


class Pages:
    """The pages of a PDF, drawn one by one as a printer needs them. The same lane as `page_image`."""

    def __init__(self, pdf: bytes) -> None:
        import pypdfium2  # noqa: PLC0415  # as above

        self._document = pypdfium2.PdfDocument(pdf)

    def __len__(self) -> int:
        return len(self._document)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_raised: object) -> None:
        self._document.close()

    def size(self, number: int) -> SheetSize:
        """How large a page is."""
        wide, high = self._document[number].get_size()
        return wide * POINT, high * POINT

    def drawn(self, number: int, dots: int) -> Drawn:
        """A page at so many dots an inch."""
        bitmap = self._document[number].render(scale=dots / POINTS_AN_INCH, prefer_bgrx=True)
        return Drawn(bitmap.width, bitmap.height, bitmap.stride, dots, bitmap.buffer)
