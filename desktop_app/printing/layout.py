"""A page as frozen data in millimetres: what a register row keeps, and all that is needed to print it again.

A layout names each font with the hash of its file and each picture by the hash of its content; ornaments
are pictures too (drawings, see `drawing.py`). So a later version of the program prints the same page,
whatever has become of templates, names or logos. Lengths are millimetres from the page's top left corner,
sizes of type are points.
"""

import functools
import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any, Final, Literal

from desktop_app.language import catalogs
from desktop_app.language.errors import Refused

_ = catalogs.gettext

FORMAT: Final = 2
_READ: Final = (1, FORMAT)
_NEW_IN_2: Final = frozenset({"rtl", "language", "alt"})
POINT: Final = 25.4 / 72
"""Millimetres of a point."""
PictureKind = Literal["drawing", "bitmap", "png", "jpeg"]
Role = Literal["frame", "ornament", "mark", "logo", "scan", "photo", "code"]


class UnreadableLayout(Refused):
    """A kept layout is damaged, or was written by a later version of the program."""


@dataclass(frozen=True, slots=True)
class Run:
    """Words in one font. `font` is a key of `fonts.FILES`."""

    text: str
    font: str


@dataclass(frozen=True, slots=True)
class TextLine:
    """One line of type. `x` is where it starts, `baseline` is measured from the top, `tracking` in em.

    Runs follow each other as they are read; how they stand on the line follows from their letters and from
    the way in which the line as a whole is read: from right to left if `rtl`. `language` is said where it is not
    the page's.
    """

    frame: str
    x: float
    baseline: float
    width: float
    runs: tuple[Run, ...]
    size: float
    colour: str
    tracking: float = 0.0
    rtl: bool = False
    language: str = ""

    @property
    def text(self) -> str:
        """The line's characters."""
        return "".join(run.text for run in self.runs)


@dataclass(frozen=True, slots=True)
class Rule:
    """A straight stroke."""

    frame: str
    x1: float
    y1: float
    x2: float
    y2: float
    thickness: float
    colour: str


@dataclass(frozen=True, slots=True)
class Picture:
    """A drawing or a raster picture, by the hash of its content; `x`, `y` is its top left corner.

    `alt` says in words what a picture shows that is more than ornament.
    """

    frame: str
    sha256: str
    x: float
    y: float
    width: float
    height: float
    role: Role
    alt: str = ""


Item = TextLine | Rule | Picture


def moved(item: Item, right: float, down: float) -> Item:
    """An item in another place."""
    if isinstance(item, Rule):
        x1, x2 = round(item.x1 + right, 3), round(item.x2 + right, 3)
        return replace(item, x1=x1, x2=x2, y1=round(item.y1 + down, 3), y2=round(item.y2 + down, 3))
    x = round(item.x + right, 3)
    if isinstance(item, TextLine):
        return replace(item, x=x, baseline=round(item.baseline + down, 3))
    return replace(item, x=x, y=round(item.y + down, 3))


_ITEMS: Final[Mapping[str, type[Item]]] = {"text": TextLine, "rule": Rule, "picture": Picture}
_KINDS: Final = {kind: name for name, kind in _ITEMS.items()}


@dataclass(frozen=True, slots=True)
class FontUse:
    """A font that a layout was measured with, and the hash of its file."""

    key: str
    sha256: str


@dataclass(frozen=True)
class PictureData:
    """The content behind a picture's hash."""

    kind: PictureKind
    content: bytes

    @functools.cached_property
    def sha256(self) -> str:
        """The hash under which a layout names it."""
        return hashlib.sha256(self.content).hexdigest()


Pictures = Mapping[str, PictureData]


@dataclass(frozen=True, slots=True)
class Layout:
    """One paper, complete. One with several `faces`, a card, has them below each other, all of one height."""

    width_mm: float
    height_mm: float
    title: str
    language: str
    fonts: tuple[FontUse, ...]
    items: tuple[Item, ...]
    faces: int = 1

    @property
    def text(self) -> str:
        """All that is printed, line by line in the order in which it is drawn."""
        return "\n".join(item.text for item in self.items if isinstance(item, TextLine))

    @property
    def pictures(self) -> frozenset[str]:
        """The hashes of the pictures that it shows."""
        return frozenset(item.sha256 for item in self.items if isinstance(item, Picture))


def sides(layout: Layout) -> tuple[Layout, ...]:
    """The pages of a paper, a page for each of its faces."""
    if layout.faces == 1:
        return (layout,)
    height = layout.height_mm / layout.faces
    return tuple(
        replace(
            layout,
            height_mm=round(height, 3),
            items=tuple(
                moved(item, 0.0, -face * height) for item in layout.items if face_at(layout, _top(item)) == face
            ),
            faces=1,
        )
        for face in range(layout.faces)
    )


def face_at(layout: Layout, y: float) -> int:
    """The face at this height of a paper; what begins above the first is on it, what begins below the last on that."""
    return min(max(int(y // (layout.height_mm / layout.faces)), 0), layout.faces - 1)


def _top(item: Item) -> float:
    """Where an item begins; of a line of text, the line that it stands on."""
    if isinstance(item, Rule):
        return min(item.y1, item.y2)
    return item.baseline if isinstance(item, TextLine) else item.y


def to_json(layout: Layout) -> bytes:
    """The layout as canonical JSON: equal layouts give equal bytes."""
    items = [{"kind": _KINDS[type(item)], **_said(item)} for item in layout.items]
    whole = {**_fields(layout), "fonts": list(map(_fields, layout.fonts)), "items": items}
    if layout.faces == 1:
        del whole["faces"]
    new = layout.faces > 1 or any(item.keys() & _NEW_IN_2 for item in items)
    whole["format"] = FORMAT if new else 1
    return json.dumps(whole, ensure_ascii=False, sort_keys=True, separators=(",", ":")).encode()


def _said(item: Item) -> dict[str, Any]:
    """An item's fields. Those that format 1 did not know are left out while they say nothing, so that a page of
    that format stays the same bytes."""
    found = {name: value for name, value in _fields(item).items() if value or name not in _NEW_IN_2}
    return found | {"runs": list(map(_fields, item.runs))} if isinstance(item, TextLine) else found


def _fields(of: Layout | Item | Run | FontUse) -> dict[str, Any]:
    """A dataclass's fields as they are: `asdict` would copy all that is in them, which takes three times as long."""
    return {name: getattr(of, name) for name in of.__slots__}


def from_json(content: bytes) -> Layout:
    """The layout that `to_json` wrote."""
    try:
        fields: dict[str, Any] = json.loads(content)
        if fields.pop("format") not in _READ:
            raise UnreadableLayout(
                _("This page was laid out by a newer version of Ocaq. Update the program to print it.")
            )
        fields["fonts"] = tuple(FontUse(**use) for use in fields["fonts"])
        fields["items"] = tuple(_item(**item) for item in fields["items"])
        return Layout(**fields)
    except (ValueError, TypeError, KeyError, AttributeError) as error:
        raise UnreadableLayout(_("The kept page is damaged and cannot be read.")) from error


def sha256(layout: Layout) -> str:
    """The hash of the layout's canonical JSON."""
    return hashlib.sha256(to_json(layout)).hexdigest()


def _item(*, kind: str, **fields: Any) -> Item:
    if kind == "text":
        fields["runs"] = tuple(Run(**run) for run in fields["runs"])
    return _ITEMS[kind](**fields)
