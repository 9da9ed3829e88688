"""Layouts become PDF: the same layouts give the same bytes, and a page is the same alone and among others.

Text is shown by Unicode codes in embedded fonts (see `fonts.py`), so what is extracted is what was laid
out. A drawing is one form, a raster picture one image, however many pages show it. Every page is tagged (see
`tagging.py`): the files keep PDF/A-2a, made to be kept, and PDF/UA-1, made to be read aloud.
"""

import hashlib
import zlib
from collections import defaultdict
from collections.abc import Mapping, Sequence
from typing import Any, Final

from desktop_app.printing import fonts
from desktop_app.printing.bidi import runs_leftwards
from desktop_app.printing.embedding import codes, colour, embedded_font, embedded_picture
from desktop_app.printing.fonts import Glyph
from desktop_app.printing.layout import POINT, Item, Layout, Picture, Pictures, Rule, TextLine
from desktop_app.printing.metadata import information, metadata, output_intent
from desktop_app.printing.pdf_file import PdfFile, Reference
from desktop_app.printing.reading import is_set_apart, page_runs_leftwards, to_be_read
from desktop_app.printing.shaping import is_plain, shaped
from desktop_app.printing.tagging import Block, Structure, blocks

_SPELLED: Final = "/Span <</ActualText"
_BEFORE: Final = 10
"""How far before a line its reading begins, in thousandths of the size."""
_FONT_NAMES: Final = {key: f"F{index}" for index, key in enumerate(fonts.FILES)}


def render(layouts: Sequence[Layout], pictures: Pictures, *, title: str, packed: bool = True) -> bytes:
    """One PDF of these pages, at least one; not `packed` for readers that know nothing after PDF 1.4."""
    for use in {use for layout in layouts for use in layout.fonts}:
        fonts.checked(use)
    file = PdfFile(packed=packed)
    shown: dict[tuple[int, bool], str] = {}  # by identity: papers of a batch share the items of their sheet
    resources = file.add(_resources(file, layouts, pictures))
    tree, structure = file.reserve(), Structure(file)
    identity = hashlib.sha256()
    pages = []
    for layout in layouts:
        tagged = blocks(layout)
        leftwards = page_runs_leftwards(item.text for item in layout.items if isinstance(item, TextLine))
        content = _operators(layout, tagged, shown, leftwards=leftwards)
        identity.update(content)
        page = file.reserve()
        read = [block for block in tagged if block.tag != "Artifact"]
        spoken = [_spoken(block) if _is_spelled(block, shown, leftwards=leftwards) else "" for block in read]
        number = structure.add_page(page, layout, read, spoken)
        size = f"{_points(layout.width_mm)} {_points(layout.height_mm)}"
        drawn = file.stream(content, compressed=True)
        head = f"<</Type/Page/Parent {tree}/MediaBox[0 0 {size}]/Resources {resources}"
        pages.append(file.add(f"{head}/Contents {drawn}/StructParents {number}>>", page))
    file.add({"Type": "/Pages", "Kids": pages, "Count": len(pages)}, tree)
    root = _catalog(file, layouts[0].language, title, {"Pages": tree, "StructTreeRoot": structure.finish()})
    return file.finished(root, information(file, title), identity.digest()[:16])


def _catalog(file: PdfFile, language: str, title: str, trees: Mapping[str, Any]) -> Reference:
    return file.add({
        "Type": "/Catalog",
        **trees,
        "Lang": f"({language})",
        "MarkInfo": {"Marked": True},
        "Metadata": metadata(file, title),
        "OutputIntents": [output_intent(file)],
        "ViewerPreferences": {"DisplayDocTitle": True},
    })  # fmt: skip


def _resources(file: PdfFile, layouts: Sequence[Layout], pictures: Pictures) -> dict[str, Any]:
    letters: defaultdict[str, set[str]] = defaultdict(set)
    forms: defaultdict[str, set[Glyph]] = defaultdict(set)
    pictured: dict[str, None] = {}
    for item in {id(item): item for layout in layouts for item in layout.items}.values():
        if isinstance(item, TextLine):
            _collect(item, letters, forms)
        elif isinstance(item, Picture):
            pictured[item.sha256] = None
    faces = {}
    for key in sorted({*letters, *forms}):
        font = fonts.face(key)
        faces[_FONT_NAMES[key]] = embedded_font(file, font, codes(font, letters[key], forms[key]))
    images = {_picture_name(sha256): embedded_picture(file, pictures[sha256]) for sha256 in sorted(pictured)}
    return {"Font": faces, "XObject": images}


def _collect(line: TextLine, letters: Mapping[str, set[str]], forms: Mapping[str, set[Glyph]]) -> None:
    """What a line shows of its fonts."""
    if is_plain(line.runs, rtl=line.rtl):
        for run in line.runs:
            letters[run.font].update(run.text)
        return
    if _needs_start(line):
        first = line.runs[0].font
        forms[first].add(fonts.face(first).start)
    for font, glyph in shaped(line.runs, line.rtl).forms:
        forms[font].add(glyph)


def _operators(
    layout: Layout, tagged: Sequence[Block], shown: dict[tuple[int, bool], str], *, leftwards: bool
) -> bytes:
    """The page's content, packed."""
    lines = []
    number = 0
    for block in tagged:
        if block.tag == "Artifact":
            lines.append("/Artifact BMC")
        else:
            lines.append(f"/{block.tag} <</MCID {number}>> BDC")
            number += 1
        for item in block.items:
            operators = shown.get((id(item), leftwards))
            if operators is None:
                operators = shown[id(item), leftwards] = _shown(item, layout.height_mm, leftwards=leftwards)
            lines.append(operators)
        lines.append("EMC")
    return zlib.compress("\n".join(lines).encode("ascii"))


def _is_spelled(block: Block, shown: Mapping[tuple[int, bool], str], *, leftwards: bool) -> bool:
    return any(shown[id(item), leftwards].startswith(_SPELLED) for item in block.items)


def _spoken(block: Block) -> str:
    """What a block says in the order of reading, where what is given for its letters has them in another."""
    return " ".join(item.text for item in block.items if isinstance(item, TextLine))


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
    if not plain and _needs_start(line):
        words = f"{_start(line)} {words}"
    return f"{_SPELLED} <feff{spelled.encode('utf-16-be').hex()}>>> BDC BT {place} {words} ET EMC"


def _needs_start(line: TextLine) -> bool:
    """Whether anything in a line runs leftwards."""
    return line.rtl or any(map(runs_leftwards, line.text))


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
