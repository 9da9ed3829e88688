"""What each thing on a page is for those who do not see it: headings, paragraphs, figures with words, ornament.

A layout's frames tell: the title is a heading, lines of one frame under each other are a paragraph, a picture
with words is a figure. Everything else is an artifact, which reading programs pass over.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final, Literal

from desktop_app.printing.layout import Item, Layout, Picture, TextLine
from desktop_app.printing.pdf_file import PdfFile, Reference, Text, written

Tag = Literal["H1", "H2", "P", "Figure", "Artifact"]
_HEADINGS: Final[dict[str, Tag]] = {"title": "H1", "heading": "H2"}
_FIGURES: Final = frozenset(("logo", "code"))
_NEARLY: Final = 0.01
_PAGES_TOGETHER: Final = 200


@dataclass(slots=True)
class Block:
    """Items in a row that are read as one."""

    tag: Tag
    items: list[Item]


def blocks(layout: Layout) -> list[Block]:
    """The page's items in their order, put together."""
    found: list[Block] = []
    for item in layout.items:
        tag = _tag(item)
        if found and found[-1].tag == tag and _goes_on(found[-1].items[-1], item):
            found[-1].items.append(item)
        else:
            found.append(Block(tag, [item]))
    return found


def _tag(item: Item) -> Tag:
    if isinstance(item, TextLine):
        return _HEADINGS.get(item.frame, "P")
    if isinstance(item, Picture) and (item.alt or item.role in _FIGURES):
        return "Figure"
    return "Artifact"


def _goes_on(last: Item, item: Item) -> bool:
    """Whether an item is read on from the last: a line below it in its frame, or one more ornament."""
    if not isinstance(last, TextLine) or not isinstance(item, TextLine):
        return not (isinstance(last, Picture) and _tag(last) == "Figure")
    if item.frame != last.frame:
        return False
    aligned = min(
        abs(item.x - last.x),
        abs(item.x + item.width / 2 - last.x - last.width / 2),
        abs(item.x + item.width - last.x - last.width),
    )
    return (
        item.size == last.size
        and item.language == last.language
        and item.baseline > last.baseline
        and aligned < _NEARLY
    )


class Structure:
    """The tree of what all pages say, page by page."""

    def __init__(self, file: PdfFile) -> None:
        self._file = file
        self._root, self._document = file.reserve(), file.reserve()
        self._pages: list[Reference] = []
        self._parents: list[str] = []

    def add_page(self, page: Reference, layout: Layout, tagged: Sequence[Block], spoken: Sequence[str]) -> int:
        """Everything on a page that is read, in its order; `spoken` is what a block says where its letters do not.

        Returns the number under which the page finds itself in the tree.
        """
        section = self._file.reserve()
        around = f"/P {section}/Pg {page}/K "
        kids = []
        for place, (block, said) in enumerate(zip(tagged, spoken, strict=True)):
            more = _said(block.items[0], layout, said)
            kids.append(str(self._file.add(f"<</Type/StructElem/S/{block.tag}{around}{place}{more}>>")))
        whole = self._file.add(f"[{' '.join(kids)}]")
        self._file.add(f"<</Type/StructElem/S/Sect/P {self._document}/K {whole}>>", section)
        self._pages.append(section)
        self._parents.append(f"{len(self._parents)} {whole}")
        return len(self._parents) - 1

    def add_field(self, widget: Reference, page: Reference) -> int:
        """A field to be filled in on a page; returns the number under which it finds itself in the tree."""
        element = self._file.add(
            f"<</Type/StructElem/S/Form/P {self._document}/K<</Type/OBJR/Obj {widget}/Pg {page}>>>>"
        )
        self._pages.append(element)
        self._parents.append(f"{len(self._parents)} {element}")
        return len(self._parents) - 1

    def finish(self) -> Reference:
        """The root, once all pages are there."""
        document = {"Type": "/StructElem", "S": "/Document", "P": self._root, "K": self._pages}
        self._file.add(document, self._document)
        leaves = [self._leaf(start) for start in range(0, len(self._parents), _PAGES_TOGETHER)]
        root = {
            "Type": "/StructTreeRoot",
            "K": self._document,
            "ParentTree": {"Kids": leaves},
            "ParentTreeNextKey": len(self._parents),
        }
        return self._file.add(root, self._root)

    def _leaf(self, start: int) -> Reference:
        """The way back from the marks of some pages to their elements."""
        pages = self._parents[start : start + _PAGES_TOGETHER]
        return self._file.add(f"<</Limits [{start} {start + len(pages) - 1}] /Nums [{' '.join(pages)}]>>")


def _said(item: Item, layout: Layout, spoken: str) -> str:
    """What an element says beside what it holds."""
    found = ""
    if isinstance(item, Picture):
        found = "/Alt" + _text(item.alt or _words_of(item, layout))
    elif isinstance(item, TextLine) and item.language not in ("", layout.language):
        found = f"/Lang({item.language})"
    return found + ("/ActualText" + _text(spoken) if spoken else "")


def _text(words: str) -> str:
    return written(Text(words))


def _words_of(picture: Picture, layout: Layout) -> str:
    """A logo stands for the organisation that the page names beside it, a code for the number and its check."""
    frames = ("number", "check") if picture.role == "code" else ("organisation",)
    named = [item.text for item in layout.items if isinstance(item, TextLine) and item.frame in frames]
    words = " ".join(named) or layout.title
    return f"QR: {words}" if picture.role == "code" else words
