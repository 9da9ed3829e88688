"""The one gate through which text reaches paper: who has a letter, how wide words are, how they are shown.

A word is shaped once with its kerning. On paper it is a string of UTF-16 codes in hexadecimal, so nothing
in it can be read as PDF, and the code of a letter is the letter itself, whichever document it stands in.
"""

import functools
import hashlib
import re
import struct
import unicodedata
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any, Final, NamedTuple

import uharfbuzz as harfbuzz

from desktop_app.language import catalogs
from desktop_app.language.errors import Refused
from desktop_app.printing.bidi import runs_leftwards
from desktop_app.printing.clusters import can_be_set, clusters, is_wide
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
    "arabic": "NotoNaskhArabic-Regular.ttf",
    "arabic-medium": "NotoNaskhArabic-Medium.ttf",
    "arabic-semibold": "NotoNaskhArabic-SemiBold.ttf",
    "arabic-display": "Amiri-Bold.ttf",
    "armenian": "NotoSerifArmenian-Regular.ttf",
    "armenian-medium": "NotoSerifArmenian-Medium.ttf",
    "armenian-semibold": "NotoSerifArmenian-SemiBold.ttf",
    "georgian": "NotoSerifGeorgian-Regular.ttf",
    "georgian-medium": "NotoSerifGeorgian-Medium.ttf",
    "georgian-semibold": "NotoSerifGeorgian-SemiBold.ttf",
    "hebrew": "NotoSerifHebrew-Regular.ttf",
    "hebrew-medium": "NotoSerifHebrew-Medium.ttf",
    "hebrew-semibold": "NotoSerifHebrew-SemiBold.ttf",
    "cjk": "DroidSansFallbackFull.ttf",
}
"""Keys that kept layouts use: a key, once released, means the same file for ever."""
FALLBACKS: Final = ("text", "label", "other", "cjk")
_COMPANIONS: Final = ("arabic", "hebrew", "georgian", "armenian")
EM: Final = 1000
"""Widths are thousandths of the type's size."""

# Letters stand one by one, with lining figures; whatever joins or replaces them would not extract as typed.
_FEATURES: Final = {"kern": True, "lnum": True} | dict.fromkeys(("calt", "ccmp", "clig", "liga", "locl", "rlig"), False)
_MOST_APART: Final = 60
"""How far kerning may part two letters: from a tenth of the size on, readers of the file take the gap for a blank."""
_SET_LETTER_BY_LETTER: Final = re.compile("L[ultm]|N[dlo]|P[cdefios]|S[ckmo]")
_MARKED: Final = _FEATURES | {"ccmp": True}
_JOINED: Final = {"kern": True} | dict.fromkeys(("clig", "dlig", "liga"), False)
"""Arabic letters join, and lam with alef must; what joins for beauty alone is left out."""
_FORMS, _LAST_FORM, _START = 0xE000, 0xF8FE, 0xF8FF
"""A glyph that no letter has for its own is shown by a code of the private area, which no text may use."""

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


class Glyph(NamedTuple):
    """A shaped glyph: its code on paper, the letters it stands for, its own width and where it goes, in thousandths."""

    code: int
    number: int
    text: str
    width: float
    advance: float
    right: float
    up: float


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
        self.advance = functools.cache(self._advance)
        self.word = functools.lru_cache(maxsize=16_384)(self._word)
        self.shaped = functools.lru_cache(maxsize=4096)(self._shaped_word)
        self.shows = functools.lru_cache(maxsize=16_384)(self._shows)

    def glyph(self, letter: str) -> int:
        """The number of a letter's glyph; 0, an empty box, where there is none."""
        found: int | None = self._lining.get(letter) or self._font.get_nominal_glyph(ord(letter))
        return found or 0

    @functools.cached_property
    def start(self) -> Glyph:
        """Some ink under a code of its own that is read as a full stop: see `rendering.py`."""
        inked = (self._font.get_nominal_glyph(code) for code in sorted(self._face.unicodes))
        number = next(each for each in inked if each and self._font.get_glyph_extents(each).width)
        width = self.width_of(number)
        return Glyph(_START, number, ".", width, width, 0.0, 0.0)

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

    def outline(self, number: int) -> list[tuple[str, tuple[float, ...]]]:
        """The contours of a glyph, as moves, lines and curves in thousandths of the size, upwards."""
        drawn: list[tuple[str, tuple[float, ...]]] = []
        functions = harfbuzz.DrawFuncs()
        functions.set_move_to_func(lambda x, y, into: into.append(("M", (x, y))))
        functions.set_line_to_func(lambda x, y, into: into.append(("L", (x, y))))
        functions.set_quadratic_to_func(lambda *points: points[-1].append(("Q", points[:-1])))
        functions.set_cubic_to_func(lambda *points: points[-1].append(("C", points[:-1])))
        functions.set_close_path_func(lambda into: into.append(("Z", ())))
        self._font.draw_glyph(number, functions, drawn)
        return [(kind, tuple(value * self._scale for value in points)) for kind, points in drawn]

    def text(self, text: str) -> Word:
        """Words and the blanks between them, as one."""
        if " " not in text:
            return self.word(text)
        words = [self.word(word) for word in text.split(" ")]
        blanks = len(words) - 1
        return Word(
            sum(word.width for word in words) + blanks * self.word(" ").width,
            len(text),
            self.operand(text),
        )

    def operand(self, text: str) -> str:
        """How words and the blanks between them are shown: what `text` has, without its measure."""
        return "0020".join([self.word(word).operand for word in text.split(" ")])

    def subset(self, glyphs: Iterable[int]) -> bytes:
        """A font file that has only these glyphs, each under the number that it has here."""
        wanted = harfbuzz.SubsetInput()
        flags = harfbuzz.SubsetFlags
        wanted.flags = flags.RETAIN_GIDS | flags.NO_LAYOUT_CLOSURE | flags.NO_HINTING
        wanted.glyph_set.update(glyphs)
        wanted.drop_table_tag_set.update(_NOT_EMBEDDED)
        made: bytes = harfbuzz.subset(self._face, wanted).blob.data
        return made

    def _advance(self, letter: str) -> float:
        """A letter's own width, in thousandths of the size."""
        return self.width_of(self.glyph(letter))

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

    def _shaped_word(self, text: str, rtl: bool) -> tuple[Glyph, ...]:
        """The glyphs of a word as they stand from left to right, each with the letters that it shows."""
        if not text:
            return ()
        infos, positions = self._shaped(text, _JOINED if rtl else _MARKED, "rtl" if rtl else "ltr")
        starts = sorted({info.cluster for info in infos})
        ends = dict(zip(starts, [*starts[1:], len(text)], strict=True))
        return tuple(
            self._placed(info.codepoint, text[info.cluster : ends[info.cluster]], position)
            for info, position in zip(infos, positions, strict=True)
        )

    def _placed(self, number: int, text: str, position: Any) -> Glyph:
        whole = unicodedata.normalize("NFC", text)
        own = len(whole) == 1 and whole <= "\uffff" and self.glyph(whole) == number
        lengths = (position.x_advance, position.x_offset, position.y_offset)
        advance, right, up = (round(units * self._scale, 1) for units in lengths)
        code = ord(whole) if own else _FORMS + number
        return Glyph(code, number, whole, self.width_of(number), advance, right, up)

    def width_of(self, number: int) -> float:
        """A glyph's own width, in thousandths of the size."""
        units: int = self._font.get_glyph_h_advance(number)
        return round(units * self._scale, 1)

    def _shows(self, cluster: str) -> bool:
        """Whether the font has all that a letter with its marks takes."""
        if cluster in self.letters:
            return True
        glyphs = self.shaped(cluster, runs_leftwards(cluster[0]))
        return bool(glyphs) and all(
            glyph.number and (glyph.code <= _LAST_FORM or glyph.text == chr(glyph.code)) for glyph in glyphs
        )

    def _shaped(self, text: str, features: Mapping[str, bool] = _FEATURES, direction: str = "ltr") -> tuple[Any, Any]:
        buffer = harfbuzz.Buffer()
        buffer.add_str(text)
        buffer.cluster_level = harfbuzz.BufferClusterLevel.MONOTONE_CHARACTERS
        buffer.language = "az"  # else it would be the machine's, and might kern by it
        buffer.guess_segment_properties()
        if direction:
            buffer.direction = direction
        harfbuzz.shape(self._font, buffer, features)
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
    parts = clusters(text)
    for part, owner in zip(parts, _owners(parts, key), strict=True):
        if found and found[-1].font == owner:
            found[-1] = Run(found[-1].text + part, owner)
        else:
            found.append(Run(part, owner))
    return tuple(found)


def missing(text: str, key: str) -> tuple[str, ...]:
    """The letters of a text that no font of ours can print, each once."""
    if face(key).letters.issuperset(text):
        return ()
    return tuple(dict.fromkeys(part for part in clusters(text) if _owner(part, key) is None))


def _owners(parts: Sequence[str], key: str) -> list[str]:
    """The font of each cluster; signs between words of one script come from that script's font."""
    firm = [None if _is_sign(part) else _owner(part, key) or key for part in parts]
    before, after = _carried(firm), _carried(firm[::-1])[::-1]
    return [
        own or _owner_of_sign(part, key, {last, following})
        for part, own, last, following in zip(parts, firm, before, after, strict=True)
    ]


def _carried(owners: Sequence[str | None]) -> list[str | None]:
    """The last owner up to each place."""
    found: list[str | None] = []
    for owner in owners:
        found.append(owner or (found[-1] if found else None))
    return found


def _is_sign(part: str) -> bool:
    return unicodedata.category(part[0])[0] in "PSZ"


def _owner_of_sign(part: str, key: str, beside: set[str | None]) -> str:
    known = beside - {None}
    (only,) = known if len(known) == 1 else (None,)
    return only if only and face(only).shows(part) else _owner(part, key) or key


@functools.lru_cache(maxsize=16_384)
def _owner(part: str, key: str) -> str | None:
    """The first font that has a cluster; none where it is no writing or no font of ours has it."""
    if not can_be_set(part):
        return None
    return next((each for each in _chain(key) if face(each).shows(part)), None)


def _chain(key: str) -> tuple[str, ...]:
    """Where the letters of a text are looked for: its font, those of other scripts in its weight, the last resorts."""
    weight = next((weight for weight in ("medium", "semibold") if weight in key), "")
    companions = [f"{script}-{weight}" if weight else script for script in _COMPANIONS]
    if key.startswith("display"):
        companions[0] = "arabic-display"
    return tuple(dict.fromkeys((key, *companions, *FALLBACKS)))


def _stands_alone(letter: str) -> bool:
    """Whether a letter stands beside others from left to right: no joining scripts, no marks, no controls."""
    if letter in " ªº":
        return True
    if not can_be_set(letter) or unicodedata.bidirectional(letter) in ("R", "AL", "AN"):
        return False
    if unicodedata.category(letter) == "Lo":
        return is_wide(letter)
    return bool(_SET_LETTER_BY_LETTER.fullmatch(unicodedata.category(letter)))


def font_uses(items: Iterable[Item]) -> tuple[FontUse, ...]:
    """The fonts that these items need, with the hashes of their files."""
    keys = {run.font for item in items if isinstance(item, TextLine) for run in item.runs}
    return _uses(frozenset(keys))


@functools.cache
def _uses(keys: frozenset[str]) -> tuple[FontUse, ...]:
    return tuple(FontUse(key, face(key).sha256) for key in sorted(keys))
