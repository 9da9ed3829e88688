"""The measures of a page: read from a family's TOML file, changed by a template or one of its languages.

Lengths are millimetres, sizes and leadings points, tracking em.
"""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Frame:
    """A place for one text. Type shrinks from `size` to `smallest` before anything else gives way."""

    font: str
    size: float
    colour: str
    measure: float
    leading: float = 0.0
    smallest: float = 0.0
    tracking: float = 0.0
    tightest: float = 0.0


@dataclass(frozen=True, slots=True)
class Paper:
    """The sheet; the text area ends `margin` from its sides."""

    width: float
    height: float
    margin: float


@dataclass(frozen=True, slots=True)
class Flow:
    """What lies between one baseline and the next, down to `bottom`, below which no body goes."""

    logo_centre: float
    logo_size: float
    first: float
    first_without_logo: float
    title: float
    divider: float
    lead: float
    name_after_lead: float
    name: float
    stored: float
    hairline: float
    address: float
    body_after_address: float
    body: float
    bottom: float
    ample: float
    share_above_name: float


@dataclass(frozen=True, slots=True)
class Relief:
    """What a full page gives up, in this order: the name's one line, the head's place, size, gaps."""

    name_two_lines: float
    name_two_lines_leading: float
    name_least: float
    head: float
    title: float
    body: float
    body_leading: float
    gaps: float


@dataclass(frozen=True, slots=True)
class Foot:
    """The row that never moves. Centres of the signatures are listed for one, two and three of them."""

    line: float
    lead: float
    signature_width: float
    signature_name: float
    signature_role: float
    seal_radius: float
    seal_rise: float
    one: tuple[float, ...]
    two: tuple[float, ...]
    three: tuple[float, ...]
    seal_with_one: float
    seal_with_two: float
    seal_with_three: float
    code_centre: float


@dataclass(frozen=True, slots=True)
class Hairline:
    """The line under the name: as long as the name and `beyond`, at most `longest`."""

    colour: str
    thickness: float
    beyond: float
    longest: float


@dataclass(frozen=True, slots=True)
class Design:
    """A page of one family, to be filled. `emphasis` has the fonts of plain, italic and strong words."""

    paper: Paper
    flow: Flow
    relief: Relief
    foot: Foot
    hairline: Hairline
    frames: dict[str, Frame]
    emphasis: dict[str, str]
