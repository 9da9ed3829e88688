"""Patterns of the carpet borders in cells, each letter a colour: a half of one period, the rest is its mirror image.

Colours: r madder, i ivory, b indigo, o ochre, g green, t mist, d dark. The order of a palette is that of `COLOURS`.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

COLOURS: Final = "ribogtd"
CARPET: Final = ("8E1F2F", "F6EBD2", "1F3A5F", "C4953F", "3E5B45", "5E7F8E", "2A1A1E")

Rows = tuple[str, ...]

MEDAXIL: Final = ("BBBABBBB", "BBAAABBB", "BAAAAABB", "BBAAABBB", "BAAAAABB", "AAAAAAAB")
"""The water's edge that closes a border: A the figures, B what lies between them."""
MEDAXIL_CORNER: Final = ("BBBBBB", "BBAABB", "BAAAAB", "BAAAAB", "BBAABB", "BBBBBB")


@dataclass(frozen=True, slots=True)
class Pattern:
    """One carpet border. `period` has whole rows of one period and the column that closes it, `corner` a square."""

    period: Rows
    corner: Rows
    medaxil: tuple[str, str]
    """Colours of the figures of the water's edge and of what lies between them."""

    @property
    def ground(self) -> str:
        """The colour that most of the border has."""
        cells = "".join(self.period)
        return max(COLOURS, key=cells.count)

    @property
    def depth(self) -> int:
        """How many cells deep the border is."""
        return len(self.period)


def _unfolded(half: Rows) -> Rows:
    """Columns mirrored at the last one."""
    return tuple(row + row[-2::-1] for row in half)


def _mirrored(half: Rows) -> Rows:
    """Rows mirrored at the last one."""
    return (*half, *half[-2::-1])


def _symmetric(half: Rows, medaxil: tuple[str, str]) -> Pattern:
    """A border that is its own mirror image; its corner has the last columns, as many as there are rows."""
    corner = tuple(row[-len(half) :] for row in half)
    return Pattern(_mirrored(_unfolded(half)), _mirrored(_unfolded(corner)), medaxil)


def _quba() -> Pattern:
    """Leaves and tulips stand upright; the border begins with the last column, its corner is its own."""
    rows = tuple(row[::-1] for row in _QUBA)
    blank = "i" * len(rows[0])
    return Pattern(_unfolded((blank, *rows, blank, blank)), _mirrored(_unfolded(_QUBA_CORNER)), ("i", "r"))


_QARABAG: Final = (
    "rrrrrrrrrrrrrrrrrrr",
    "ooorrrrrrrrrrrrrrii",
    "tttorrrrrrrrrrriibb",
    "ttorrrroorrrriiibbb",
    "torrrrrorrriiibbbbo",
    "orrorrrrriiibbbbooo",
    "rrooorriiibbbbooooi",
    "rrrorriiibbbbooiiii",
    "iirrrriibbbbooiirrr",
    "giirrriibbbooiirrir",
    "ggirrriibbooiirriii",
    "gggirriibbooirriiio",
)
_SIRVAN: Final = (
    "oooobbbbbbbbb",
    "ooobbbbbiibbi",
    "oobbbbbbibbir",
    "obbbbbbbiiirr",
    "bbbbbiibbirro",
    "bbbbbibbirroo",
    "bbbbbiiirrooi",
    "bbiibbirrooig",
    "obibbirrooigg",
    "ooiiirrooiggo",
)
_QUBA: Final = (
    "iiiiiiiiiiiiiiiibii",
    "rirgiiiiiiiiibrorbi",
    "rrrgiiiiiiiibrorbii",
    "orrgiiiiiibrrorrbii",
    "orrgiiiiibrrorrbiii",
    "rrgiiiibrrrorrrbiii",
    "rgiiiiibrrorrbiiiii",
    "giiiibrrrorrrbiiiii",
    "giiiiibrorbiiiiiiii",
    "giiibrrorrbiiiiiiii",
    "ggiiibobiiiiiiiiiii",
    "gggiibiiiiiiiiiiiii",
)
_QUBA_CORNER: Final = (
    "iiiiiiii",
    "ibbiiibb",
    "ibrbibrr",
    "iibibrro",
    "iiibrroo",
    "iibrroii",
    "ibrrooig",
    "ibrooigg",
)

PATTERNS: Final[Mapping[str, Pattern]] = {
    "qarabag": _symmetric(_QARABAG, ("o", "b")),
    "sirvan": _symmetric(_SIRVAN, ("o", "b")),
    "quba": _quba(),
}
