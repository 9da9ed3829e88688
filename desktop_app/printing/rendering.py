"""Layouts become PDF: the same layouts give the same bytes, and a page is the same alone and among others.

Text is shown by Unicode codes in embedded fonts (see `fonts.py`), so what is extracted is what was laid
out. A drawing is one form, a raster picture one image, however many pages show it. ReportLab writes the
file's objects.
"""

import hashlib
import zlib
from collections import defaultdict
from collections.abc import Sequence
from typing import Final

from reportlab.pdfbase.pdfdoc import PDFArray, PDFDictionary, PDFDocument, PDFObject, PDFStream, PDFString

from desktop_app.printing import fonts
from desktop_app.printing.embedding import colour, embedded_font, embedded_picture, reference
from desktop_app.printing.layout import POINT, Item, Layout, Picture, Pictures, Rule, TextLine

PRODUCER: Final = "Ocaq"
_PDF_VERSION: Final = (1, 7)
_FONT_NAMES: Final = {key: f"F{index}" for index, key in enumerate(fonts.FILES)}


def render(layouts: Sequence[Layout], pictures: Pictures, *, title: str) -> bytes:
    """One PDF of these pages, at least one."""
    for use in {use for layout in layouts for use in layout.fonts}:
        fonts.checked(use)
    shown: dict[int, str] = {}  # by identity: papers of a batch share the items of their sheet
    pages = [_operators(layout, shown) for layout in layouts]
    document = _document(layouts, pages, title)
    resources = reference(document, _resources(document, layouts, pictures))
    parent = reference(document, document.Pages)  # type: ignore[attr-defined]  # not in the stubs
    for layout, operators in zip(layouts, pages, strict=True):
        content = PDFStream(PDFDictionary({"Filter": "/FlateDecode"}), operators)
        document.addPage(
            PDFDictionary(
                {
                    "Type": "/Page",
                    "Parent": parent,
                    "MediaBox": PDFArray([0, 0, _points(layout.width_mm), _points(layout.height_mm)]),
                    "Resources": resources,
                    "Contents": reference(document, content),
                }
            )
        )
    made: bytes = document.format()
    return made


def _document(layouts: Sequence[Layout], pages: list[bytes], title: str) -> PDFDocument:
    """An empty file: no date, no chance, nothing about persons; its identifier follows from its pages."""
    document = PDFDocument(invariant=1, lang=layouts[0].language, pdfVersion=_PDF_VERSION)
    information = PDFDictionary({"Title": PDFString(title), "Producer": PDFString(PRODUCER)})
    document.info = information  # type: ignore[assignment]  # its own would state a date
    catalog = document.Catalog  # type: ignore[attr-defined]  # not in the stubs
    catalog.Outlines = None
    catalog.ViewerPreferences = PDFDictionary({"DisplayDocTitle": "true"})
    document.updateSignature(hashlib.sha256(b"".join(pages)).hexdigest())
    return document


def _resources(document: PDFDocument, layouts: Sequence[Layout], pictures: Pictures) -> PDFObject:
    letters: defaultdict[str, set[str]] = defaultdict(set)
    shown: dict[str, None] = {}
    for item in {id(item): item for layout in layouts for item in layout.items}.values():
        if isinstance(item, TextLine):
            for run in item.runs:
                letters[run.font].update(run.text)
        elif isinstance(item, Picture):
            shown[item.sha256] = None
    faces = {_FONT_NAMES[key]: embedded_font(document, fonts.face(key), letters[key]) for key in sorted(letters)}
    images = {_picture_name(sha256): embedded_picture(document, pictures[sha256]) for sha256 in sorted(shown)}
    return PDFDictionary({"Font": PDFDictionary(faces), "XObject": PDFDictionary(images)})


def _operators(layout: Layout, shown: dict[int, str]) -> bytes:
    """The page's content, packed."""
    lines = []
    for item in layout.items:
        operators = shown.get(id(item))
        if operators is None:
            operators = shown[id(item)] = _shown(item, layout.height_mm)
        lines.append(operators)
    return zlib.compress("\n".join(lines).encode("ascii"))


def _shown(item: Item, height: float) -> str:
    if isinstance(item, TextLine):
        return _text(item, height)
    if isinstance(item, Rule):
        start, end = _place(item.x1, height - item.y1), _place(item.x2, height - item.y2)
        return f"{colour(item.colour)} RG {_points(item.thickness)} w {start} m {end} l S"
    size = f"{_points(item.width)} 0 0 {_points(item.height)}"
    place = _place(item.x, height - item.y - item.height)
    return f"q {size} {place} cm /{_picture_name(item.sha256)} Do Q"


def _text(line: TextLine, height: float) -> str:
    words = " ".join(
        f"/{_FONT_NAMES[run.font]} {line.size:g} Tf [<{fonts.face(run.font).text(run.text).operand}>] TJ"
        for run in line.runs
    )
    place = f"{colour(line.colour)} rg {_place(line.x, height - line.baseline)} Td"
    if not line.tracking:
        return f"BT {place} {words} ET"
    # Letters set apart would be extracted as words of one letter, so what they spell is said beside them.
    spelled = line.text.encode("utf-16-be").hex()
    shown = f"BT {line.tracking * line.size:g} Tc {place} {words} 0 Tc ET"
    return f"/Span <</ActualText <feff{spelled}>>> BDC {shown} EMC"


def _place(x: float, y: float) -> str:
    return f"{_points(x)} {_points(y)}"


def _points(millimetres: float) -> str:
    return f"{millimetres / POINT:.2f}"


def _picture_name(sha256: str) -> str:
    return f"P{sha256[:16]}"
