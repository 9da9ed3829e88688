"""The words of a page as PDFium reads them, in the order in which they are drawn."""

import ctypes
from collections.abc import Iterator
from typing import Any


def drawn_words(page: Any) -> str:
    """The words of an open page; PDFium's own extraction would sort those of one level by their place."""
    from pypdfium2 import raw  # noqa: PLC0415 - 60 ms that most starts never need

    text, found = page.get_textpage(), []
    for drawn in page.get_objects(filter=[raw.FPDF_PAGEOBJ_TEXT]):
        length = raw.FPDFTextObj_GetText(drawn.raw, text.raw, None, 0)
        letters = ctypes.create_string_buffer(length)
        raw.FPDFTextObj_GetText(drawn.raw, text.raw, ctypes.cast(letters, ctypes.POINTER(ctypes.c_ushort)), length)
        found.append(letters.raw[:-2].decode("utf-16-le", "ignore"))
    return "\n".join(found)


def words_of_pages(pdf: bytes) -> Iterator[str]:
    """The words of each page of a file of ours; nothing, where it cannot be opened. One lane only, as in previews."""
    import pypdfium2  # noqa: PLC0415 - as above

    try:
        document = pypdfium2.PdfDocument(pdf)
    except pypdfium2.PdfiumError:
        return
    try:
        for page in document:
            yield drawn_words(page)
            page.close()
    finally:
        document.close()
