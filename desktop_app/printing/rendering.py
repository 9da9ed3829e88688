"""Layouts become PDF: the same layouts give the same bytes, and a page is the same alone and among others.

Text is shown by Unicode codes in embedded fonts (see `fonts.py`), so what is extracted is what was laid
out. A drawing is one form, a raster picture one image, however many pages show it, and what pages say alike is written
once. Every page is tagged (see `tagging.py`): the files keep PDF/A-2a, made to be kept, and PDF/UA-1, made to be read
aloud.
"""

import functools
import hashlib
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import chain, groupby
from typing import TYPE_CHECKING, Final, NamedTuple

from desktop_app.printing import fonts
from desktop_app.printing.codes import inner
from desktop_app.printing.embedding import alphabet, codes, embedded_font, embedded_picture
from desktop_app.printing.fonts import Glyph
from desktop_app.printing.labels import Labels
from desktop_app.printing.layout import FontUse, Item, Layout, Picture, Pictures, TextLine
from desktop_app.printing.metadata import information, metadata, output_intent
from desktop_app.printing.pdf_file import PdfFile, Reference, Text
from desktop_app.printing.reading import page_runs_leftwards
from desktop_app.printing.showing import FONT_NAMES, Shown, picture_name, points, shown
from desktop_app.printing.tagging import Block, Structure, blocks

if TYPE_CHECKING:
    from desktop_app.printing.signing import FileSigner

_MOST_KEPT: Final = 8192  # pieces: what a few hundred papers say
_MOST_TRUNKS: Final = 8
_WORTH_SHARING: Final = 300
"""How long what some pages say alike has to be, to stand in the file for itself."""


@dataclass(frozen=True, slots=True, eq=False)
class _Piece:
    """What is read as one, marked as such; `spelled` is whether letters of it are not in the order of reading."""

    operators: str
    shown: list[Shown]
    spelled: bool


class _Page(NamedTuple):
    """A page before it stands in a file: what it shows, block by block, what is read of it, its pictures."""

    layout: Layout
    pieces: list[str]
    read: list[Block]
    spoken: list[str]
    pictures: dict[str, None]


class _Trunk(NamedTuple):
    """What files begin with that show the same of fonts and art."""

    file: PdfFile
    fonts: Reference
    pictures: dict[str, Reference]
    intent: Reference


_PRINTED_AND_LOCKED: Final = 4 + 128
_SIGNED_AND_KEPT_SO: Final = 1 + 2
"""Flags of an annotation, and of a form: it has signatures, and is only ever added to."""
_Faces = tuple[tuple[str, frozenset[str], frozenset[Glyph]], ...]
"""By font, the letters and the other glyphs that are shown."""


def render(layouts: Sequence[Layout], pictures: Pictures, *, title: str, signer: "FileSigner | None" = None) -> bytes:
    """One PDF of these pages, at least one."""
    return Renderer(pictures, signer).pdf(layouts, title=title)


class Renderer:
    """Makes files whose pages show these pictures; what one file has in common with the next is prepared once.

    With a `signer`, every file bears its signature.
    """

    def __init__(self, pictures: Pictures, signer: "FileSigner | None" = None) -> None:
        self._pictures = pictures
        self._signer = signer
        self._trunks: dict[tuple[_Faces, tuple[str, ...]], _Trunk] = {}
        self._checked: set[FontUse] = set()
        self._piece = functools.lru_cache(_MOST_KEPT)(_piece)

    def pdf(self, layouts: Sequence[Layout], *, title: str) -> bytes:
        """One PDF of these pages, at least one."""
        self._check(layouts)
        used: dict[_Piece, None] = {}
        pages = [self._page(layout, used) for layout in layouts]
        trunk = self._trunk(_faces(used), dict.fromkeys(chain.from_iterable(page.pictures for page in pages)))
        file = _Binder(trunk, self._pictures, self._signer).bound(pages, title)
        return self._signer.signed(file) if self._signer else file

    def _check(self, layouts: Sequence[Layout]) -> None:
        for use in {use for each in {id(layout.fonts): layout.fonts for layout in layouts}.values() for use in each}:
            if use not in self._checked:
                fonts.checked(use)
                self._checked.add(use)

    def _page(self, layout: Layout, used: dict[_Piece, None]) -> _Page:
        leftwards = page_runs_leftwards(
            run.text for item in layout.items if isinstance(item, TextLine) for run in item.runs
        )
        pieces: list[_Piece] = []
        read: list[Block] = []
        spoken: list[str] = []
        for block in blocks(layout):
            items = tuple(map(self._inner, block.items) if block.tag in ("Figure", "Artifact") else block.items)
            piece = self._piece(block.tag, len(read), items, layout.height_mm, leftwards)
            pieces.append(piece)
            if block.tag != "Artifact":
                read.append(block)
                spoken.append(_spoken(block) if piece.spelled else "")
        used.update(dict.fromkeys(pieces))
        pictures = dict.fromkeys(item.sha256 for item in layout.items if isinstance(item, Picture))
        return _Page(layout, [piece.operators for piece in pieces], read, spoken, pictures)

    def _inner(self, item: Item) -> Item:
        """An item where its ink is."""
        if isinstance(item, Picture) and (data := self._pictures[item.sha256]).kind == "bitmap":
            return inner(item, data.content)
        return item

    def _trunk(self, faces: _Faces, pictures: Iterable[str]) -> _Trunk:
        art = tuple(sorted(each for each in pictures if self._pictures[each].kind != "bitmap"))
        if (faces, art) not in self._trunks:
            if len(self._trunks) >= _MOST_TRUNKS:
                self._trunks.clear()
            self._trunks[faces, art] = self._made(faces, art)
        return self._trunks[faces, art]

    def _made(self, faces: _Faces, art: Sequence[str]) -> _Trunk:
        file = PdfFile()
        embedded = {}
        for key, letters, forms in faces:
            font = fonts.face(key)
            embedded[FONT_NAMES[key]] = embedded_font(file, font, codes(font, letters, forms))
        placed = {sha256: embedded_picture(file, self._pictures[sha256]) for sha256 in art}
        return _Trunk(file, file.add(embedded), placed, output_intent(file))


class _Binder:
    """Puts pages into a file."""

    def __init__(self, trunk: _Trunk, pictures: Pictures, signer: "FileSigner | None") -> None:
        self._trunk = trunk
        self._signer = signer
        self._pictures = pictures
        self._file = trunk.file.branch()
        self._tree, self._structure = self._file.reserve(), Structure(self._file)
        self._field = self._file.reserve() if signer else None
        self._placed = dict(trunk.pictures)
        self._contents: dict[str, Reference] = {}
        self._identity = hashlib.sha256()

    def bound(self, pages: Sequence[_Page], title: str) -> bytes:
        """The whole file."""
        kids = [
            self._bind(page, content)
            for page, content in zip(pages, _parted([page.pieces for page in pages]), strict=True)
        ]
        file = self._file
        form = {"AcroForm": self._signature_field(kids[0], pages[0].layout)} if self._signer else {}
        file.add({"Type": "/Pages", "Kids": kids, "Count": len(kids)}, self._tree)
        root = file.add({
            "Type": "/Catalog",
            "Pages": self._tree,
            "StructTreeRoot": self._structure.finish(),
            "Lang": f"({pages[0].layout.language})",
            "MarkInfo": {"Marked": True},
            "Metadata": metadata(file, title),
            "OutputIntents": [self._trunk.intent],
            "ViewerPreferences": {"DisplayDocTitle": True},
            **form,
        })  # fmt: skip
        return file.finished(root, information(file, title), self._identity.digest()[:16])

    def _bind(self, page: _Page, content: Sequence[str]) -> Reference:
        place, layout = self._file.reserve(), page.layout
        number = self._structure.add_page(place, layout, page.read, page.spoken)
        size = f"{points(layout.width_mm)} {points(layout.height_mm)}"
        shown = "".join(f"/{picture_name(sha256)} {self._picture(sha256)}" for sha256 in page.pictures)
        drawn = " ".join(str(self._content(each)) for each in content)
        drawn = f" {drawn}" if len(content) == 1 else f"[{drawn}]"
        noted = f"/Annots[{self._field}]/Tabs/S" if self._field and not number else ""
        return self._file.add(
            f"<</Type/Page/Parent {self._tree}/MediaBox[0 0 {size}]"
            f"/Resources<</Font {self._trunk.fonts}/XObject<<{shown}>>>>/Contents{drawn}"
            f"/StructParents {number}{noted}>>",
            place,
        )

    def _signature_field(self, page: Reference, layout: Layout) -> dict[str, object]:
        """The form of a signed file: one field that shows nothing, on the first page."""
        if self._signer is None or self._field is None:
            raise ValueError("nobody signs this file")
        signature = self._file.plain(self._signer.dictionary())
        number = self._structure.add_field(self._field, page)
        widget = {
            "Type": "/Annot",
            "Subtype": "/Widget",
            "FT": "/Sig",
            "T": Text("Signature"),
            "TU": Text(Labels(layout.language).signature),
            "F": _PRINTED_AND_LOCKED,
            "Rect": [0, 0, 0, 0],
            "P": page,
            "V": signature,
            "StructParent": number,
        }
        self._file.add(widget, self._field)
        return {"Fields": [self._field], "SigFlags": _SIGNED_AND_KEPT_SO}

    def _picture(self, sha256: str) -> Reference:
        if sha256 not in self._placed:
            self._placed[sha256] = embedded_picture(self._file, self._pictures[sha256])
        return self._placed[sha256]

    def _content(self, text: str) -> Reference:
        """A stretch of a page; what pages share is there already."""
        if text not in self._contents:
            content = text.encode("ascii")
            self._identity.update(content)
            self._contents[text] = self._file.stream(content)
        return self._contents[text]


def _parted(pages: Sequence[Sequence[str]]) -> list[list[str]]:
    """What pages show, in stretches that several of them share and such as are a page's own."""
    times = Counter(chain.from_iterable(pages))
    stretches = [
        ["\n".join(row) for _shared, row in groupby(pieces, lambda piece: times[piece] > 1)] for pieces in pages
    ]
    again = Counter(chain.from_iterable(stretches))
    shared = {text for text, count in again.items() if count > 1 and len(text) > _WORTH_SHARING}
    return [["\n".join(row) for _shared, row in groupby(row, shared.__contains__)] for row in stretches]


def _piece(tag: str, number: int, items: Sequence[Item], height: float, leftwards: bool) -> _Piece:
    """The items of a block on a page of this height, most of whose letters run leftwards or not."""
    made = [shown(item, height, leftwards=leftwards) for item in items]
    begin = "/Artifact BMC" if tag == "Artifact" else f"/{tag} <</MCID {number}>> BDC"
    operators = "\n".join([begin, *(each.operators for each in made), "EMC"])
    return _Piece(operators, made, any(each.spelled for each in made))


def _faces(used: Iterable[_Piece]) -> _Faces:
    letters: defaultdict[str, set[str]] = defaultdict(set)
    forms: defaultdict[str, set[Glyph]] = defaultdict(set)
    for each in chain.from_iterable(piece.shown for piece in used):
        for font, text in each.letters:
            letters[font].update(text)
        for font, glyph in each.forms:
            forms[font].add(glyph)
    return tuple(
        (key, alphabet(fonts.face(key), letters[key]), frozenset(forms[key])) for key in sorted({*letters, *forms})
    )


def _spoken(block: Block) -> str:
    """What a block says in the order of reading, where what is given for its letters has them in another."""
    return " ".join(item.text for item in block.items if isinstance(item, TextLine))
