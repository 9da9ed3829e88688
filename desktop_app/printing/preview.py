"""Pages of a finished PDF as pictures, drawn from the very bytes that are saved and printed."""

from typing import Final

FINE: Final = 2000
"""Pixels across from which the hairlines of an ornament are told apart: PDFium draws none thinner than a pixel."""
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
