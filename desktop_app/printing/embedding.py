"""Fonts and pictures as objects of a PDF file.

A font is embedded as a subset whose codes are Unicode (a map leads from code to glyph), so a letter has the
same code in every file; glyphs that are no letter's own have codes of the private area. A drawing is a form, its
groups forms within; both kinds of picture fill the unit square.
"""

import functools
import hashlib
import io
import struct
import zlib
from collections.abc import Iterable
from collections.abc import Set as AbstractSet
from itertools import groupby
from typing import Any, Final, NamedTuple

from desktop_app.printing.codes import size
from desktop_app.printing.drawing import Shape, Use, read_drawing
from desktop_app.printing.fonts import Face, Glyph
from desktop_app.printing.layout import PictureData
from desktop_app.printing.pdf_file import PdfFile, Reference

_TOGETHER: Final = tuple(
    map(
        frozenset,
        (
            "abcçdeəfgğhxıijkqlmnoöprsştuüvyzwäß",
            "ABCÇDEƏFGĞHXIİJKQLMNOÖPRSŞTUÜVYZWÄ",
            "абвгдеёжзийклмнопрстуфхцчшщъыьэюя",
            "АБВГДЕЁЖЗИЙКЛМНОПРСТУФХЦЧШЩЪЫЬЭЮЯ",
            " 0123456789.,:;-–()/“”„«»’№",
        ),
    )
)
"""Letters that a file has all of or none, so that the papers of a batch, one a file, have the same fonts."""
_SERIF, _SYMBOLIC, _ITALIC = 2, 4, 64


class Codes(NamedTuple):
    """What a file shows of a font: by code, the glyph and the letters that it stands for."""

    glyphs: dict[int, int]
    letters: dict[int, str]


def alphabet(font: Face, letters: AbstractSet[str]) -> frozenset[str]:
    """The letters that a file has of a font where some are shown."""
    whole = frozenset().union(*(each for each in _TOGETHER if not each.isdisjoint(letters)))
    return whole & font.letters | letters


def codes(font: Face, letters: Iterable[str], forms: Iterable[Glyph]) -> Codes:
    """The codes of letters and of shaped glyphs. A glyph that stands for several texts is read as the first."""
    known = {ord(letter): (font.glyph(letter), letter) for letter in letters}
    for glyph in sorted(forms, key=lambda each: each.text):
        known.setdefault(glyph.code, (glyph.number, glyph.text))
    ordered = dict(sorted(known.items()))
    return Codes(
        {code: number for code, (number, _text) in ordered.items()},
        {code: text for code, (_number, text) in ordered.items()},
    )


def embedded_font(file: PdfFile, font: Face, used: Codes) -> Reference:
    """The font with these codes only."""
    tag = hashlib.sha256("".join(map(chr, used.glyphs)).encode()).digest()[:6]
    name = "/" + "".join(chr(ord("A") + byte % 26) for byte in tag) + "+" + font.name
    descendant = file.add({
        "Type": "/Font",
        "Subtype": "/CIDFontType2",
        "BaseFont": name,
        "CIDSystemInfo": {"Registry": "(Adobe)", "Ordering": "(Identity)", "Supplement": 0},
        "DW": 0,
        "W": _widths(font, used.glyphs),
        "CIDToGIDMap": file.stream(_glyph_map(used.glyphs)),
        "FontDescriptor": _descriptor(file, font, name, font.subset(used.glyphs.values())),
    })  # fmt: skip
    return file.add({
        "Type": "/Font",
        "Subtype": "/Type0",
        "BaseFont": name,
        "Encoding": "/Identity-H",
        "DescendantFonts": [descendant],
        "ToUnicode": file.stream(_to_unicode(used.letters)),
    })  # fmt: skip


def embedded_picture(file: PdfFile, data: PictureData) -> Reference:
    """A drawing or a raster picture, filling the unit square."""
    if data.kind == "drawing":
        return _form(file, data.content)
    if data.kind == "bitmap":
        return _mask(file, data.content)
    return _image(file, data)


def _descriptor(file: PdfFile, font: Face, name: str, content: bytes) -> Reference:
    italic = font.italic_angle
    flags = _SYMBOLIC | (_ITALIC if italic else 0) | (_SERIF if "Sans" not in font.name else 0)
    return file.add({
        "Type": "/FontDescriptor",
        "FontName": name,
        "Flags": flags,
        "FontBBox": font.box,
        "ItalicAngle": italic,
        "Ascent": font.measure("ascender"),
        "Descent": font.measure("descender"),
        "CapHeight": font.measure("cap_height"),
        "StemV": 80,
        "FontFile2": file.stream(content, {"Length1": len(content)}),
    })  # fmt: skip


def _widths(font: Face, glyphs: dict[int, int]) -> list[Any]:
    widths: list[Any] = []
    for row in _neighbours(glyphs):
        widths += [row[0], [font.width_of(glyphs[code]) for code in row]]
    return widths


def _glyph_map(glyphs: dict[int, int]) -> bytes:
    found = [0] * (max(glyphs) + 1)
    for code, number in glyphs.items():
        found[code] = number
    return struct.pack(f">{len(found)}H", *found)


_CMAP: Final = """/CIDInit /ProcSet findresource begin
12 dict begin
begincmap
/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def
/CMapName /Adobe-Identity-UCS def
/CMapType 2 def
1 begincodespacerange
<0000> <FFFF>
endcodespacerange
{ranges}
endcmap
CMapName currentdict /CMap defineresource pop
end
end"""


def _to_unicode(letters: dict[int, str]) -> bytes:
    own = [code for code, text in letters.items() if text == chr(code)]
    ranges = [f"<{row[0]:04X}> <{row[-1]:04X}> <{row[0]:04X}>" for row in _neighbours(own)]
    ranges += [
        f"<{code:04X}> <{code:04X}> <{text.encode('utf-16-be').hex()}>"
        for code, text in letters.items()
        if text != chr(code)
    ]
    blocks = [ranges[start : start + 100] for start in range(0, len(ranges), 100)]
    return _CMAP.format(
        ranges="\n".join(f"{len(block)} beginbfrange\n" + "\n".join(block) + "\nendbfrange" for block in blocks)
    ).encode()


def _neighbours(used: Iterable[int]) -> list[list[int]]:
    """Codes in unbroken rows, none across a change of the high byte."""
    rows = groupby(enumerate(used), key=lambda pair: (pair[1] - pair[0], pair[1] >> 8))
    return [[code for _index, code in row] for _key, row in rows]


def _form(file: PdfFile, content: bytes) -> Reference:
    art = _packed_drawing(content)
    groups = {name: file.stream(packed, _form_entries(box), compressed=True) for name, box, packed in art.groups}
    entries = _form_entries((0, 0, art.width, art.height))
    entries["Matrix"] = [f"{1 / art.width:.8f}", 0, 0, f"{-1 / art.height:.8f}", 0, 1]
    entries["Resources"] = {"XObject": groups}
    return file.stream(art.packed, entries, compressed=True)


def _form_entries(box: tuple[float, ...]) -> dict[str, Any]:
    return {"Type": "/XObject", "Subtype": "/Form", "BBox": [f"{value:g}" for value in box]}


class _PackedDrawing:
    """A drawing's streams, made once for all files."""

    def __init__(self, content: bytes) -> None:
        drawing = read_drawing(content)
        names = {group.name: f"G{index}" for index, group in enumerate(drawing.groups)}
        self.width, self.height = drawing.width, drawing.height
        self.packed = _packed(
            _used(shape, names) if isinstance(shape, Use) else _drawn(shape) for shape in drawing.shapes
        )
        self.groups = [
            (
                names[group.name],
                (group.left, group.top, group.right, group.bottom),
                _packed(map(_drawn, group.shapes)),
            )
            for group in drawing.groups
        ]


_packed_drawing = functools.lru_cache(maxsize=32)(_PackedDrawing)


def _packed(operators: Iterable[str]) -> bytes:
    return zlib.compress("\n".join(operators).encode("ascii"), 9)


def _used(use: Use, names: dict[str, str]) -> str:
    return "q " + " ".join(f"{value:g}" for value in use.at) + f" cm /{names[use.group]} Do Q"


def _drawn(shape: Shape) -> str:
    stroke = f"{colour(shape.stroke)} RG {shape.line:g} w " if shape.stroke else ""
    fill = f"{colour(shape.fill)} rg " if shape.fill else ""
    paint = "B" if stroke and fill else "S" if stroke else "f"
    return stroke + fill + _path(shape.path) + paint


_PATH_OPERATORS: Final = {"M": "m", "L": "l", "C": "c", "Z": "h"}


def _path(path: str) -> str:
    """The path of a shape in PDF's order: operands first."""
    found: list[str] = []
    operator = ""
    for token in path.split():
        if token in _PATH_OPERATORS:
            found.append(operator)
            operator = _PATH_OPERATORS[token]
        else:
            found.append(f"{float(token):g}")
    return " ".join((*found, operator)).strip() + " "


def colour(code: str) -> str:
    """RRGGBB as PDF's three numbers."""
    return " ".join(f"{byte / 255:.3f}" for byte in bytes.fromhex(code))


_TURNED: Final = bytes(range(255, -1, -1))
"""Ink goes where a mask has zeros."""


def _mask(file: PdfFile, content: bytes) -> Reference:
    """Ink where a code is dark, and nothing elsewhere; with no entry that need not be, for every page has its own."""
    width, rows = size(content)
    entries = {"Subtype": "/Image", "Width": width, "Height": width, "ImageMask": True}
    return file.raw(entries, rows.translate(_TURNED))  # packed they would be no shorter


def _image(file: PdfFile, data: PictureData) -> Reference:
    image = _packed_image(data)
    entries = _image_entries(image.size, image.mode)
    if not image.packed:
        return file.raw(entries | {"Filter": "/DCTDecode"}, data.content)
    if image.cover:
        entries["SMask"] = file.stream(image.cover, _image_entries(image.size, "L"), compressed=True)
    return file.stream(image.packed, entries, compressed=True)


class _PackedImage(NamedTuple):
    """A raster picture's streams: none where its file is shown as it is; `cover` says what can be seen through it."""

    size: dict[str, int]
    mode: str
    packed: bytes = b""
    cover: bytes = b""


@functools.lru_cache(maxsize=8)
def _packed_image(data: PictureData) -> _PackedImage:
    """Made once for all files: to pack a page's background takes half a second."""
    from PIL import Image  # noqa: PLC0415  # only papers with a logo need it

    with Image.open(io.BytesIO(data.content)) as image:
        image.load()
        size = {"Width": image.width, "Height": image.height}
        if data.kind == "jpeg" and image.mode in ("L", "RGB"):
            return _PackedImage(size, image.mode)
        transparent = "transparency" in image.info or image.mode in ("LA", "PA", "RGBA")
        opaque = image.convert("RGBA" if transparent else "RGB")
        cover = zlib.compress(opaque.getchannel("A").tobytes()) if transparent else b""
        return _PackedImage(size, "RGB", zlib.compress(opaque.convert("RGB").tobytes()), cover)


def _image_entries(size: dict[str, int], mode: str) -> dict[str, Any]:
    space = "/DeviceGray" if mode == "L" else "/DeviceRGB"
    return {"Type": "/XObject", "Subtype": "/Image", "ColorSpace": space, "BitsPerComponent": 8, **size}
