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
from desktop_app.printing.embedding import codes, colour, embedded_font, embedded_picture, reference
from desktop_app.printing.fonts import Glyph
from desktop_app.printing.layout import POINT, Item, Layout, Picture, Pictures, Rule, TextLine
from desktop_app.printing.reading import is_set_apart, page_runs_leftwards, to_be_read
from desktop_app.printing.shaping import is_plain, shaped

PRODUCER: Final = "Ocaq"
_PDF_VERSION: Final = (1, 7)
_BEFORE: Final = 10
"""How far before a line its reading begins, in thousandths of the size."""
_FONT_NAMES: Final = {key: f"F{index}" for index, key in enumerate(fonts.FILES)}


def render(layouts: Sequence[Layout], pictures: Pictures, *, title: str) -> bytes:
    """One PDF of these pages, at least one."""
    for use in {use for layout in layouts for use in layout.fonts}:
        fonts.checked(use)
    shown: dict[tuple[int, bool], str] = {}  # by identity: papers of a batch share the items of their sheet
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
    forms: defaultdict[str, set[Glyph]] = defaultdict(set)
    shown: dict[str, None] = {}
    for item in {id(item): item for layout in layouts for item in layout.items}.values():
        if isinstance(item, TextLine):
            if not is_plain(item.runs, rtl=item.rtl):
                for font, glyph in shaped(item.runs, item.rtl).forms:
                    forms[font].add(glyph)
                forms[item.runs[0].font].add(fonts.face(item.runs[0].font).start)
                continue
            for run in item.runs:
                letters[run.font].update(run.text)
        elif isinstance(item, Picture):
            shown[item.sha256] = None
    faces = {_FONT_NAMES[key]: _embedded(document, key, letters[key], forms[key]) for key in sorted({*letters, *forms})}
    images = {_picture_name(sha256): embedded_picture(document, pictures[sha256]) for sha256 in sorted(shown)}
    return PDFDictionary({"Font": PDFDictionary(faces), "XObject": PDFDictionary(images)})


def _embedded(document: PDFDocument, key: str, letters: set[str], forms: set[Glyph]) -> PDFObject:
    font = fonts.face(key)
    return embedded_font(document, font, codes(font, letters, forms))


def _operators(layout: Layout, shown: dict[tuple[int, bool], str]) -> bytes:
    """The page's content, packed."""
    lines = []
    leftwards = page_runs_leftwards(item.text for item in layout.items if isinstance(item, TextLine))
    for item in layout.items:
        operators = shown.get((id(item), leftwards))
        if operators is None:
            operators = shown[id(item), leftwards] = _shown(item, layout.height_mm, leftwards=leftwards)
        lines.append(operators)
    return zlib.compress("\n".join(lines).encode("ascii"))


def _shown(item: Item, height: float, *, leftwards: bool) -> str:
    if isinstance(item, TextLine):
        return _text(item, height, leftwards=leftwards)
    if isinstance(item, Rule):
        start, end = _place(item.x1, height - item.y1), _place(item.x2, height - item.y2)
        return f"{colour(item.colour)} RG {_points(item.thickness)} w {start} m {end} l S"
    size = f"{_points(item.width)} 0 0 {_points(item.height)}"
    place = _place(item.x, height - item.y - item.height)
    return f"q {size} {place} cm /{_picture_name(item.sha256)} Do Q"


def _text(line: TextLine, height: float, *, leftwards: bool) -> str:
    place = f"{colour(line.colour)} rg {_place(line.x, height - line.baseline)} Td"
    plain = is_plain(line.runs, rtl=line.rtl)
    words = _letter_by_letter(line) if plain else _shaped(line)
    tracking = line.tracking if plain or shaped(line.runs, line.rtl).letters > 1 else 0
    if tracking:
        place, words = f"{tracking * line.size:g} Tc {place}", f"{words} 0 Tc"
    # Letters set apart would be extracted as words of one letter, and shaped ones in the order of the line.
    as_shown = plain and not tracking and not leftwards and not is_set_apart(line.text)
    spelled = "" if as_shown else to_be_read(line.text, leftwards=leftwards)
    if not spelled:
        return f"BT {place} {words} ET"
    if not plain:
        words = f"{_start(line)} {words}"
    return f"/Span <</ActualText <feff{spelled.encode('utf-16-be').hex()}>>> BDC BT {place} {words} ET EMC"


def _start(line: TextLine) -> str:
    """Ink that is not seen: PDFium would turn the text round if what it meets first ran leftwards."""
    font = line.runs[0].font
    start = fonts.face(font).start
    back = start.width - _BEFORE
    return f"3 Tr /{_FONT_NAMES[font]} {line.size:g} Tf [{_BEFORE}<{start.code:04x}>] TJ 0 Tr [{back:g}] TJ"


def _letter_by_letter(line: TextLine) -> str:
    return " ".join(
        f"/{_FONT_NAMES[run.font]} {line.size:g} Tf [<{fonts.face(run.font).text(run.text).operand}>] TJ"
        for run in line.runs
    )


def _shaped(line: TextLine) -> str:
    """The glyphs of a line; those that stand above or below it are raised and let down again."""
    found = []
    for font, up, operand in shaped(line.runs, line.rtl).shown:
        rise, down = (f"{up * line.size / fonts.EM:.3f} Ts ", " 0 Ts") if up else ("", "")
        found.append(f"{rise}/{_FONT_NAMES[font]} {line.size:g} Tf [<{operand}>] TJ{down}")
    return " ".join(found)


def _place(x: float, y: float) -> str:
    return f"{_points(x)} {_points(y)}"


def _points(millimetres: float) -> str:
    return f"{millimetres / POINT:.2f}"


def _picture_name(sha256: str) -> str:
    return f"P{sha256[:16]}"
