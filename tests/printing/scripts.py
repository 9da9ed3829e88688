"""Pages of single lines in any script, and what poppler and PDFium read in them."""

import re
import subprocess
import unicodedata
from collections.abc import Sequence

import pypdfium2

from desktop_app.printing.fonts import font_uses
from desktop_app.printing.layout import Layout
from desktop_app.printing.rendering import render
from desktop_app.printing.setting import one_line

_INVISIBLE = re.compile("[\u200e\u200f\u202a-\u202e\u2060]")
"""Marks of direction, of pdftotext's own and of ours."""


def lines_page(texts: Sequence[str], *, font: str = "text", size: float = 14, rtl: bool = False) -> Layout:
    """A page wide enough for these lines."""
    items = tuple(
        one_line(text, font, rtl=rtl).at("line", 980 if rtl else 20, 20 + 12 * place, size, "20242C", align=float(rtl))
        for place, text in enumerate(texts)
    )
    return Layout(1000, 40 + 12 * len(texts), "Sətirlər", "fa" if rtl else "az", font_uses(items), items)


def pdf_of(*pages: Layout) -> bytes:
    """One file of these pages."""
    return render(pages, {}, title="Sətirlər")


def by_poppler(pdf: bytes) -> list[str]:
    """The lines that pdftotext reads, normalised."""
    done = subprocess.run(["pdftotext", "-enc", "UTF-8", "-", "-"], input=pdf, capture_output=True, check=True)
    return _lines(done.stdout.decode())


def by_pdfium(pdf: bytes) -> list[str]:
    """The lines that PDFium reads, normalised."""
    document = pypdfium2.PdfDocument(pdf)
    try:
        return _lines("\n".join(page.get_textpage().get_text_range() for page in document))
    finally:
        document.close()


def stored(texts: Sequence[str]) -> list[str]:
    """Lines as they are to be read back."""
    return [unicodedata.normalize("NFC", text) for text in texts]


def _lines(text: str) -> list[str]:
    seen = re.split(r"[\r\n\f]+", _INVISIBLE.sub("", text))
    return stored([line.strip(" ") for line in seen if line.strip(" ")])
