"""The measures of a page: what stands where, in which type, and what gives way; read from a family's TOML files.

Lengths are millimetres from the top left corner of the page, sizes and leadings points, tracking em. An element either
has a `y` of its own or stands in the page's flow, `gap` below the one before it; what has nothing to show takes no
room. `x` is where an element starts, has its middle or ends, by its `align`; without one it is the middle of the page.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Literal

Align = Literal["start", "centre", "end"]


@dataclass(frozen=True, slots=True)
class Tight:
    """Type that an element takes from a step of relief on: 1 with the head raised, 2 with the body set closer."""

    step: int
    size: float
    leading: float = 0.0


@dataclass(frozen=True, slots=True)
class Parted:
    """A name that is too long for one line stands on two, the surname by itself."""

    size: float
    leading: float
    smallest: float


@dataclass(frozen=True, slots=True)
class Text:
    """A place for words. `text` says which, with placeholders; `width` is the measure that they must keep.

    Type shrinks from `size` to `smallest` before anything else gives way, and tracking to `tightest` before that.
    `most` is how many lines there may be (0: as many as it takes); `breaks` says that a text is broken into lines
    before it shrinks, not after. Lines are balanced unless told not to be; paragraphs are `paragraph` apart besides the
    leading. `half_of` is the element whose size this one has by half, as a gloss; `beside` the one on whose first line
    it stands; `aside` is how far it gives way to the office's picture. What is said in the `second` language is left
    out where the first says it alike, and a label that goes `only_with` another text where that says nothing.
    """

    text: str
    font: str
    size: float
    colour: str
    width: float
    x: float | None = None
    y: float | None = None
    align: Align = "centre"
    gap: float = 0.0
    gap_after: Mapping[str, float] = field(default_factory=dict)
    leading: float = 0.0
    smallest: float = 0.0
    most: int = 1
    breaks: bool = False
    tracking: float = 0.0
    tightest: float | None = None
    tight: Tight | None = None
    parted: Parted | None = None
    half_of: str = ""
    balanced: bool = True
    paragraph: float = 0.0
    beside: str = ""
    aside: float = 0.0
    second: bool = False
    only_with: str = ""
    rtl: bool = False


@dataclass(frozen=True, slots=True)
class Art:
    """An ornament by its name, or a picture of the template's own by its hash (`kind` is then "picture").

    Its `gap` or `y` is to its middle; without width it covers the whole page.
    `scale` is that of the parts of a border, `fringed` gives a carpet its fringe, `turned` shows the ornament as in a
    mirror. One that `flanks` a text stands at both of its sides, its middle `beyond` the ends of the widest line and
    its gap that from the text's first baseline.
    """

    kind: str
    picture: str = ""
    width: float = 0.0
    height: float = 0.0
    x: float | None = None
    y: float | None = None
    gap: float = 0.0
    gap_after: Mapping[str, float] = field(default_factory=dict)
    colours: tuple[str, ...] = ()
    scale: float = 1.0
    fringed: bool = False
    turned: bool = False
    flanks: str = ""
    beyond: float = 0.0
    second: bool = False


@dataclass(frozen=True, slots=True)
class Stroke:
    """A straight level line. With `under`, as long as the widest of these texts and `beyond`, at most `width`."""

    colour: str
    thickness: float
    width: float
    x: float | None = None
    y: float | None = None
    align: Align = "centre"
    gap: float = 0.0
    gap_after: Mapping[str, float] = field(default_factory=dict)
    under: tuple[str, ...] = ()
    beyond: float = 0.0
    second: bool = False


@dataclass(frozen=True, slots=True)
class Logo:
    """The office's picture; its `gap` or `y` is to its middle."""

    size: float
    x: float | None = None
    y: float | None = None
    align: Align = "centre"
    gap: float = 0.0
    gap_after: Mapping[str, float] = field(default_factory=dict)
    second: bool = False


@dataclass(frozen=True, slots=True)
class Paper:
    """The sheet; the text area ends `margin` from its sides. The `faces` of a card stand below each other on it."""

    width: float
    height: float
    margin: float = 0.0
    faces: int = 1


@dataclass(frozen=True, slots=True)
class Background:
    """A picture of the template's own below everything, over the whole page, by its hash.

    It takes the place of the design's own art unless that is to be shown too (`art`).
    """

    picture: str
    art: bool = False


@dataclass(frozen=True, slots=True)
class Flow:
    """What follows one another from the top: the head, then the rest, which must end at `bottom`.

    A page with more than `ample` to spare gives `share` of it to the room above the rest. What a full page gives up,
    in this order: its head rises by `rise`, tight type is taken, gaps shrink to `closest` of theirs.
    """

    head: tuple[str, ...] = ()
    rest: tuple[str, ...] = ()
    bottom: float = 0.0
    ample: float = 0.0
    share: float = 0.0
    rise: float = 0.0
    closest: float = 1.0
    firm: tuple[str, ...] = ()
    """Elements whose gap never shrinks: they belong to the one before."""


@dataclass(frozen=True, slots=True)
class Signatures:
    """The row of those who sign: their lines lie at `y`, centred where `one`, `two` and `three` of them stand.

    `widths` are the lengths of the lines for one, two and three, `step` is how much lower each next one lies. `seals`
    has the middle of the seal for one, two and three; 0 leaves the letters alone beside the first line. `name` and
    `role` are the baselines below the line; texts that start there rather than being centred start with the line, or
    `name_aside` and `role_aside` from there.
    """

    widths: tuple[float, ...]
    name: float
    role: float
    one: tuple[float, ...]
    two: tuple[float, ...]
    three: tuple[float, ...]
    seals: tuple[float, ...] = ()
    seal_radius: float = 19.0
    seal_rise: float = 2.0
    seal: Literal["rosette", "stamp"] = "rosette"
    seal_colours: tuple[str, ...] = ()
    y: float = 0.0
    gap: float = 0.0
    gap_after: Mapping[str, float] = field(default_factory=dict)
    step: float = 0.0
    name_aside: float = 0.0
    role_aside: float = 0.0
    second: bool = False


@dataclass(frozen=True, slots=True)
class Code:
    """The square of the code that proves a paper, from its left top corner; its quiet border lies around it."""

    x: float
    y: float
    size: float


@dataclass(frozen=True, slots=True)
class Photo:
    """The place of the person's photo, from its left top corner; a photo of another shape is fitted into its middle.

    Without one a frame of `colour` shows where it is to be glued on.
    """

    x: float
    y: float
    width: float
    height: float
    colour: str


Element = Text | Art | Stroke | Logo | Signatures


@dataclass(frozen=True, slots=True)
class Design:
    """One page of one family, to be filled. `emphasis` has the fonts of plain, italic and strong words.

    Art that is in no flow lies behind all words.
    """

    paper: Paper
    flow: Flow
    texts: Mapping[str, Text]
    emphasis: Mapping[str, str]
    art: Mapping[str, Art] = field(default_factory=dict)
    strokes: Mapping[str, Stroke] = field(default_factory=dict)
    logo: Logo | None = None
    signatures: Signatures | None = None
    code: Code | None = None
    photo: Photo | None = None
    background: Background | None = None
    guides: Mapping[str, tuple[float, ...]] = field(default_factory=dict)
    """Where the designer has lines to rest on, upright ones at an `x`, level ones at a `y`; nobody prints them."""

    def element(self, name: str) -> Element | None:
        """The element of this name; the office's picture is `logo`, the row of those who sign `signatures`."""
        if name == "signatures":
            return self.signatures
        return self.logo if name == "logo" else self.texts.get(name) or self.art.get(name) or self.strokes.get(name)

    def standing(self) -> Iterator[str]:
        """The names of all that is not in the flow."""
        flowing = frozenset((*self.flow.head, *self.flow.rest))
        yield from (name for name in (*self.art, *self.strokes, *self.texts) if name not in flowing)
