"""What the papers of a batch have in common: ornament, marks, signatures, seal, and texts that never differ."""

import datetime as dt
import functools
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Final

from desktop_app.language import catalogs
from desktop_app.language.languages import runs_leftwards
from desktop_app.printing import ornaments
from desktop_app.printing.design import Art, Design, Signatures, Text
from desktop_app.printing.families import Variant
from desktop_app.printing.findings import Finding
from desktop_app.printing.layout import Item, Picture, PictureData, Role, Rule, Run, TextLine
from desktop_app.printing.page.fitting import Block, fitted
from desktop_app.printing.page.mirroring import led
from desktop_app.printing.rasters import BadPicture, Raster, read_raster
from desktop_app.printing.schema import TemplateError
from desktop_app.printing.templates import Edition, Template, Wording
from desktop_app.printing.values import Letterhead, Signatory, Values
from desktop_app.printing.wording import SAMPLE_MARK, Speaker, clean, differs, draft_mark, element_wording, said_once

_ = catalogs.gettext

_GREY: Final = "5F646B"
_SEAL_LEAD: Final = 4.2
_BEYOND_LINE: Final = 2.0
_SCAN_SHARE: Final = 0.6
"""How much of its line a scanned signature takes."""
_SCAN_HEIGHT: Final = 12.0
_BELOW_WORDS: Final = 1.5
_MOST_KEPT: Final = 500
_NOBODY: Final = Values(name="", date=dt.date.min, number="")
_CENTRED: Final = 1.1
"""How far below the middle of a line of labels its baseline lies."""
Box = tuple[float, float, float, float]
"""Left, top, width, height."""


@dataclass(frozen=True, slots=True)
class Voice:
    """One of the languages that a sheet speaks, and the office in it."""

    edition: Edition
    look: Letterhead


class Sheet:
    """What all papers of a batch have in common, made once; `voices` are one language or two."""

    def __init__(self, template: Template, variant: Variant | None, voices: Sequence[Voice]) -> None:
        first = voices[0]
        self.voices = tuple(voices)
        design = without_own_art(template.design(variant, second=len(voices) > 1))
        self.design = led(design, *(runs_leftwards(voice.edition.language) for voice in voices))
        self._own = template.pictures
        self.pictures: dict[str, PictureData] = {}
        self.findings: list[Finding] = []
        self.wordings = {name: self._wording(name, look) for name, look in self.design.texts.items()}
        self.said = {name: self._say(name) for name, said in self.wordings.items() if not differs(said)}
        self.logo = self._raster(first.look.logo, "logo") if self.design.logo else None
        self.design = self._centred_when_alone()
        self.standing = tuple((name, self.design.element(name)) for name in self.design.standing())
        self.background = tuple(self._background())
        self.signatures = tuple(self._signatures())
        self._blocks: dict[tuple[str, tuple[Run, ...], int, str, float], Block] = {}
        self._laid: dict[tuple[int, float], Sequence[Item]] = {}

    def _centred_when_alone(self) -> Design:
        """Without a picture between them, a text that the second language does not say again has the middle."""
        texts = self.design.texts
        said = said_once(texts, self.said)
        pairs = {look.beside: name for name, look in texts.items() if look.second and look.beside and name in said}
        alone = {
            name: replace(texts[name], x=None, align="centre")
            for name, other in pairs.items()
            if texts[name].aside and not (said[other] or self.logo)
        }
        return replace(self.design, texts={**texts, **alone}) if alone else self.design

    @property
    def middle(self) -> float:
        """Halfway between the sides of the page."""
        return self.design.paper.width / 2

    def set(self, name: str, said: tuple[Run, ...], step: int, *, surname: str = "", size: float = 0.0) -> Block:
        """A text of the page, set; what papers say alike is set once."""
        key = name, () if name in self.said else said, step, surname, size
        if key not in self._blocks:
            if len(self._blocks) > _MOST_KEPT:
                self._blocks.clear()
                self._laid.clear()
            self._blocks[key] = fitted(name, self.design.texts[name], said, step, surname=surname, size=size)
        return self._blocks[key]

    def lay(self, block: Block, baseline: float) -> Sequence[Item]:
        """The lines of a block from a baseline down; papers that say the same there share them."""
        key = id(block), round(baseline, 3)
        if key not in self._laid:
            x = self.middle if block.look.x is None else block.look.x
            self._laid[key] = block.at(x + self._aside(block.look), baseline)
        return self._laid[key]

    def _aside(self, look: Text) -> float:
        """Texts at the side of the office's picture give way to it."""
        return 0.0 if self.logo is None else look.aside if look.align == "start" else -look.aside

    def picture(self, frame: str, data: PictureData, box: Box, role: Role) -> Picture:
        """A picture on all pages; its content is kept beside."""
        self.pictures[data.sha256] = data
        return placed(frame, data, box, role)

    def art(self, name: str, look: Art, middle: float) -> Picture:
        """An ornament of the flow with its middle at a height."""
        x = self.middle if look.x is None else look.x
        box = (x - look.width / 2, middle - look.height / 2, look.width, look.height)
        return self.picture(name, self._drawn(look, look.width, look.height), box, "ornament")

    def flanks(self, name: str, look: Art, middle: float, lines: Sequence[Item]) -> Iterator[Picture]:
        """An ornament at both sides of lines of text, the one at the right turned."""
        texts = [line for line in lines if isinstance(line, TextLine)]
        left = min(line.x for line in texts) - look.beyond
        right = max(line.x + line.width for line in texts) + look.beyond
        yield self.art(name, replace(look, x=left), middle)
        yield self.art(name, replace(look, x=right, turned=not look.turned), middle)

    def logo_at(self, middle: float) -> Picture | None:
        """The office's picture with its middle at a height."""
        look = self.design.logo
        if look is None or self.logo is None:
            return None
        scale = look.size / max(self.logo.width, self.logo.height)
        width, height = self.logo.width * scale, self.logo.height * scale
        x = self.middle if look.x is None else look.x
        left = x - width * {"start": 0.0, "centre": 0.5, "end": 1.0}[look.align]
        return self.picture("logo", self.logo.data, (left, middle - height / 2, width, height), "logo")

    def _drawn(self, look: Art, width: float, height: float) -> PictureData:
        if look.kind != ornaments.PICTURE:
            return ornaments.drawn(look, width, height)
        return self._own_picture(look.picture)

    def _own_picture(self, sha256: str) -> PictureData:
        if sha256 not in self._own:
            raise TemplateError(_("A picture of this template is not there any more. Please choose it again."))
        return self._own[sha256]

    def _wording(self, name: str, look: Text) -> Wording:
        voice = self.voices[-1 if look.second else 0]
        if look.second and len(self.voices) == 1:
            return ()
        return element_wording(voice.edition.texts.get(name, look.text))

    def _say(self, name: str) -> tuple[Run, ...]:
        """A text that all papers say alike."""
        look = self.design.texts[name]
        voice = self.voices[-1 if look.second else 0]
        speaker = Speaker(voice.edition, _NOBODY, voice.look, self.design.emphasis)
        return speaker.said(name, self.wordings[name], look.font)

    def _raster(self, content: bytes | None, frame: str) -> Raster | None:
        """A picture that the office has given; one that cannot be printed is found."""
        if content is None:
            return None
        try:
            return read_raster(content)
        except BadPicture as error:
            self.findings.append(Finding("error", "bad_picture", frame, str(error)))
            return None

    def _background(self) -> Iterator[Item]:
        paper = self.design.paper
        if (ground := self.design.background) is not None:
            high = paper.height / paper.faces
            for face in range(paper.faces):
                whole = (0.0, face * high, paper.width, high)
                yield self.picture("background", self._own_picture(ground.picture), whole, "frame")
        for name in self.design.standing():
            look = self.design.art.get(name)
            if look is None or (look.second and len(self.voices) == 1) or (look.width and look.y is None):
                continue
            width, height = look.width or paper.width, look.height or paper.height
            x = self.middle if look.x is None else look.x
            y = paper.height / 2 if look.y is None else look.y
            box = (x - width / 2, y - height / 2, width, height)
            yield self.picture(name, self._drawn(look, width, height), box, "frame")
        if word := self._mark():
            height = paper.height / paper.faces
            drawn = ornaments.mark(word, paper.width, height)
            for face in range(paper.faces):
                yield self.picture("mark", drawn, (0.0, face * height, paper.width, height), "mark")

    def _mark(self) -> str:
        """What is said across a paper that is not to be taken for an issued one."""
        voice = self.voices[0]
        if voice.look.draft:
            return draft_mark(voice.edition.language)
        return SAMPLE_MARK if voice.look.sample else ""

    def _signatures(self) -> Iterator[Item]:
        row = self.design.signatures
        if row is None:
            return
        signatories = self.voices[0].look.signatories or (Signatory(),)
        which = len(signatories) - 1
        centres, half = (row.one, row.two, row.three)[which], row.widths[which] / 2
        yield from self._seal(row, which, centres[0] + half)
        for place, (signatory, centre) in enumerate(zip(signatories, centres, strict=True)):
            top = row.y + place * row.step
            yield from self._scan(signatory, centre, half, top)
            yield Rule("signature", centre - half, top, centre + half, top, 0.2, _GREY)
            y = top + row.name
            if name := clean(signatory.name):
                block = self._set("signatory", name, 0.0 if row.name_aside else 2 * half)
                yield from block.at(self._beside_line(block, centre, half, row.name_aside), y)
                y += 0.0 if row.name_aside else block.depth
            y += row.role - row.name
            roles = [voice.look.signatories[place].role for voice in self.voices if voice.look.signatories[place:]]
            for role in dict.fromkeys(filter(None, map(clean, roles))):
                block = self._set("role", role, 0.0 if row.role_aside else 2 * half)
                yield from block.at(self._beside_line(block, centre, half, row.role_aside), y)
                y += block.depth + block.step

    def _scan(self, signatory: Signatory, centre: float, half: float, line: float) -> Iterator[Picture]:
        """The signature itself, above the middle of its line and below the words of the page."""
        raster = self._raster(signatory.scan.content if signatory.scan else None, "signature")
        if raster is None:
            return
        row, flow = self.design.signatures, self.design.flow
        room = _SCAN_HEIGHT
        if row is not None and row.y > flow.bottom > 0:
            room = min(room, row.y - flow.bottom - _BELOW_WORDS)
        scale = min(2 * half * _SCAN_SHARE / raster.width, room / raster.height)
        width, height = raster.width * scale, raster.height * scale
        box = (centre - width / 2, line - height, width, height)
        signature = catalogs.paper(self.voices[0].edition.language).gettext("Signature")
        yield replace(self.picture("signature", raster.data, box, "scan"), alt=f"{signature}: {clean(signatory.name)}")

    @staticmethod
    def _beside_line(block: Block, centre: float, half: float, aside: float) -> float:
        """Where a text of a signature stands: under the middle of its line, or where the line begins or ends."""
        return centre + {"start": aside - half, "centre": 0.0, "end": half - aside}[block.look.align]

    def _seal(self, row: Signatures, which: int, end: float) -> Iterator[Item]:
        """The ring with the letters in it, or the letters alone at the end of the first signature's line."""
        if not row.seals:
            return
        centre = row.seals[which]
        words = [catalogs.paper(voice.edition.language).gettext("Seal") for voice in self.voices]
        if not centre:
            block = self._set("seal", words[0])
            yield from block.at(end + 1.2 + block.width / 2, row.y)
            return
        reach, middle = row.seal_radius + 0.2, row.y - row.seal_rise
        stamped = row.seal == "stamp"
        ring = ornaments.stamp(row.seal_radius) if stamped else ornaments.seal(row.seal_radius, row.seal_colours)
        yield self.picture("seal", ring, (centre - reach, middle - reach, 2 * reach, 2 * reach), "ornament")
        words = list(dict.fromkeys(words))
        top = middle + _CENTRED - _SEAL_LEAD * (len(words) - 1) / 2
        for index, each in enumerate(words):
            yield from self._set("seal", each).at(centre, top + index * _SEAL_LEAD)

    def _set(self, name: str, text: str, line: float = 0.0) -> Block:
        """A text of the foot; one that stands under a signature's line is a little wider than it at most."""
        look = self.design.texts[name]
        if line:
            look = replace(look, width=min(look.width, line + _BEYOND_LINE))
        block = fitted(name, look, [Run(text, look.font)])
        self.findings.extend(block.findings)
        return block


def without_own_art(design: Design) -> Design:
    """The design as a background of the template's own leaves it."""
    if design.background is None or design.background.art:
        return design
    return replace(design, art={name: look for name, look in design.art.items() if look.kind == ornaments.PICTURE})


def placed(frame: str, data: PictureData, box: Box, role: Role) -> Picture:
    """A picture in its box."""
    x, y, width, height = (round(value, 3) for value in box)
    return Picture(frame, data.sha256, x, y, width, height, role)


def sheet(template: Template, variant: Variant | None, voices: tuple[Voice, ...]) -> Sheet:
    """The sheet for papers of a template under a letterhead; made once for a batch."""
    return _sheet(template, variant, voices, catalogs.current())


@functools.lru_cache(maxsize=16)
def _sheet(template: Template, variant: Variant | None, voices: tuple[Voice, ...], _screen_language: str) -> Sheet:
    """Kept for each language of the screen too, for findings speak it."""
    return Sheet(template, variant, voices)
