"""The one gate through which text reaches paper: who has a letter, how wide words are, how they are shown.

A word is shaped once with its kerning. On paper it is a string of UTF-16 codes in hexadecimal, so nothing
in it can be read as PDF, and the code of a letter is the letter itself, whichever document it stands in.
"""

import functools
import hashlib
import re
import struct
import unicodedata
from collections.abc import Iterable
from pathlib import Path
from typing import Any, Final, NamedTuple

import uharfbuzz as harfbuzz

from desktop_app.language import catalogs
from desktop_app.language.errors import Refused
from desktop_app.printing.layout import FontUse, Item, Run, TextLine
from desktop_app.system import paths

_ = catalogs.gettext

FILES: Final = {
    "display": "NotoSerifDisplay-Regular.ttf",
    "display-medium": "NotoSerifDisplay-Medium.ttf",
    "display-medium-italic": "NotoSerifDisplay-MediumItalic.ttf",
    "text": "Vollkorn-Regular.ttf",
    "text-medium": "Vollkorn-Medium.ttf",
    "text-semibold": "Vollkorn-SemiBold.ttf",
    "text-bold": "Vollkorn-Bold.ttf",
    "text-italic": "Vollkorn-Italic.ttf",
    "text-medium-italic": "Vollkorn-MediumItalic.ttf",
    "label": "NotoSans-Regular.ttf",
    "label-medium": "NotoSans-Medium.ttf",
    "label-semibold": "NotoSans-SemiBold.ttf",
    "other": "DejaVuSans.ttf",
}
"""Keys that kept layouts use: a key, once released, means the same file for ever."""
FALLBACKS: Final = ("text", "label", "other")
EM: Final = 1000
"""Widths are thousandths of the type's size."""

# Letters stand one by one, with lining figures; whatever joins or replaces them would not extract as typed.
_FEATURES: Final = {"kern": True, "lnum": True} | dict.fromkeys(("calt", "ccmp", "clig", "liga", "locl", "rlig"), False)
_MOST_APART: Final = 60
"""How far kerning may part two letters: from a tenth of the size on, readers of the file take the gap for a blank."""
_SET_LETTER_BY_LETTER: Final = re.compile("L[ultm]|N[dlo]|P[cdefios]|S[ckmo]")

_NOT_EMBEDDED: Final = tuple(
    int.from_bytes(tag, "big")
    for tag in (b"GSUB", b"GPOS", b"GDEF", b"BASE", b"kern", b"name", b"DSIG", b"STAT", b"meta", b"gasp")
)


class FontChanged(Refused):
    """A kept layout was measured with another file than the one that is here under its name."""


class Word(NamedTuple):
    """A word as it is shown: its width in thousandths of the size, its letters, its operand with kerning."""

    width: float
    letters: int
    operand: str


class Face:
    """One font file."""

    def __init__(self, key: str, path: Path) -> None:
        content = path.read_bytes()
        self.key = key
        self.sha256 = hashlib.sha256(content).hexdigest()
        self._face = harfbuzz.Face(harfbuzz.Blob(content))
        self._font = harfbuzz.Font(self._face)
        self._scale: float = EM / self._face.upem
        self._lining = self._lining_figures()
        self.name: str = self._face.get_name(harfbuzz.OTNameIdPredefined.POSTSCRIPT_NAME)
        self.letters = frozenset(filter(_stands_alone, map(chr, self._face.unicodes)))
        self.word = functools.lru_cache(maxsize=16_384)(self._word)

    def glyph(self, letter: str) -> int:
        """The number of a letter's glyph; 0, an empty box, where there is none."""
        found: int | None = self._lining.get(letter) or self._font.get_nominal_glyph(ord(letter))
        return found or 0

    def advance(self, letter: str) -> float:
        """A letter's own width, in thousandths of the size."""
        units: int = self._font.get_glyph_h_advance(self.glyph(letter))
        return round(units * self._scale, 1)

    def measure(self, name: str) -> float:
        """The font's `ascender`, `descender` or `cap_height`, in thousandths of the size."""
        metric = {
            "ascender": harfbuzz.OTMetricsTag.HORIZONTAL_ASCENDER,
            "descender": harfbuzz.OTMetricsTag.HORIZONTAL_DESCENDER,
            "cap_height": harfbuzz.OTMetricsTag.CAP_HEIGHT,
        }[name]
        units: int = self._font.get_metric_position_with_fallback(metric)
        return round(units * self._scale)

    @property
    def box(self) -> list[int]:
        """The box that holds every glyph, in thousandths of the size: left, bottom, right, top."""
        corners = struct.unpack_from(">4h", self._face.reference_table("head").data, 36)
        return [round(value * self._scale) for value in corners]

    @property
    def italic_angle(self) -> float:
        """Degrees that uprights lean, negative to the right."""
        (angle,) = struct.unpack_from(">i", self._face.reference_table("post").data, 4)
        return float(angle / 65536)

    def outline(self, letter: str) -> list[tuple[str, tuple[float, ...]]]:
        """The contours of a letter, as moves, lines and curves in thousandths of the size, upwards."""
        drawn: list[tuple[str, tuple[float, ...]]] = []
        functions = harfbuzz.DrawFuncs()
        functions.set_move_to_func(lambda x, y, into: into.append(("M", (x, y))))
        functions.set_line_to_func(lambda x, y, into: into.append(("L", (x, y))))
        functions.set_quadratic_to_func(lambda *points: points[-1].append(("Q", points[:-1])))
        functions.set_cubic_to_func(lambda *points: points[-1].append(("C", points[:-1])))
        functions.set_close_path_func(lambda into: into.append(("Z", ())))
        self._font.draw_glyph(self.glyph(letter), functions, drawn)
        return [(kind, tuple(value * self._scale for value in points)) for kind, points in drawn]

    def text(self, text: str) -> Word:
        """Words and the blanks between them, as one."""
        words = [self.word(word) for word in text.split(" ")]
        if len(words) == 1:
            return words[0]
        blanks = len(words) - 1
        return Word(
            sum(word.width for word in words) + blanks * self.word(" ").width,
            len(text),
            "0020".join(word.operand for word in words),
        )

    def subset(self, letters: Iterable[str]) -> bytes:
        """A font file that has only these letters, each under the glyph number that it has here."""
        wanted = harfbuzz.SubsetInput()
        wanted.flags = harfbuzz.SubsetFlags.RETAIN_GIDS | harfbuzz.SubsetFlags.NO_LAYOUT_CLOSURE
        wanted.glyph_set.update(map(self.glyph, letters))
        wanted.drop_table_tag_set.update(_NOT_EMBEDDED)
        made: bytes = harfbuzz.subset(self._face, wanted).blob.data
        return made

    def _word(self, text: str) -> Word:
        if not text:
            return Word(0.0, 0, "")
        glyphs = [self.glyph(letter) for letter in text]
        kerning = self._kerning(text, glyphs)
        width = sum(map(self.advance, text)) - sum(kerning)
        operand = "".join(
            f"{ord(letter):04x}" + (f">{kern:g}<" if kern else "") for letter, kern in zip(text, kerning, strict=True)
        )
        return Word(width, len(text), operand)

    def _kerning(self, text: str, glyphs: list[int]) -> list[float]:
        """How much closer each letter draws its successor; nothing where shaping is not letter by letter."""
        infos, positions = self._shaped(text)
        if [info.codepoint for info in infos] != glyphs:
            return [0.0] * len(text)
        return [
            max(round(self.advance(letter) - position.x_advance * self._scale, 1), -_MOST_APART)
            for letter, position in zip(text, positions, strict=True)
        ]

    def _shaped(self, text: str) -> tuple[Any, Any]:
        buffer = harfbuzz.Buffer()
        buffer.add_str(text)
        buffer.language = "az"  # else it would be the machine's, and might kern by it
        buffer.guess_segment_properties()
        harfbuzz.shape(self._font, buffer, _FEATURES)
        return buffer.glyph_infos, buffer.glyph_positions

    def _lining_figures(self) -> dict[str, int]:
        infos, _positions = self._shaped("0123456789")
        return {figure: info.codepoint for figure, info in zip("0123456789", infos, strict=True)}


@functools.cache
def face(key: str) -> Face:
    """The font under a key, read once."""
    return Face(key, paths.resources() / "fonts" / FILES[key])


def checked(use: FontUse) -> Face:
    """The font that a kept layout was measured with."""
    found = face(use.key) if use.key in FILES else None
    if found is None or found.sha256 != use.sha256:
        raise FontChanged(
            _("The font “{name}” that this page was laid out with is not there. Nothing was printed.").format(
                name=FILES.get(use.key, use.key)
            )
        )
    return found


@functools.lru_cache(maxsize=4096)
def runs(text: str, key: str) -> tuple[Run, ...]:
    """The text in its font, letters that it lacks in the next font that has them."""
    if face(key).letters.issuperset(text):
        return (Run(text, key),) if text else ()
    found: list[Run] = []
    for letter in text:
        owner = next((each for each in (key, *FALLBACKS) if letter in face(each).letters), key)
        if found and found[-1].font == owner:
            found[-1] = Run(found[-1].text + letter, owner)
        else:
            found.append(Run(letter, owner))
    return tuple(found)


def missing(text: str, key: str) -> tuple[str, ...]:
    """The letters of a text that no font of ours can print, each once."""
    if face(key).letters.issuperset(text):
        return ()
    return tuple(
        dict.fromkeys(letter for letter in text if not any(letter in face(each).letters for each in (key, *FALLBACKS)))
    )


def _stands_alone(letter: str) -> bool:
    """Whether a letter stands beside others from left to right: no joining scripts, no marks, no controls."""
    if letter in " ªº":
        return True
    if letter > "\uffff" or unicodedata.bidirectional(letter) in ("R", "AL", "AN"):
        return False
    return bool(_SET_LETTER_BY_LETTER.fullmatch(unicodedata.category(letter)))


def font_uses(items: Iterable[Item]) -> tuple[FontUse, ...]:
    """The fonts that these items need, with the hashes of their files."""
    keys = {run.font for item in items if isinstance(item, TextLine) for run in item.runs}
    return tuple(FontUse(key, face(key).sha256) for key in sorted(keys))
