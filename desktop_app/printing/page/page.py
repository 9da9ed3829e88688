"""One paper on its sheet: what flows down the page, what stands in its place, and what gives way.

When a page does not fit, relief is given in the order that the design lists; never is anything cut off.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from itertools import pairwise
from typing import Final

from desktop_app.language import catalogs
from desktop_app.printing import codes
from desktop_app.printing.design import Art, Logo, Stroke, Text
from desktop_app.printing.findings import Finding
from desktop_app.printing.layout import Item, PictureData, Rule, Run, moved
from desktop_app.printing.page.fitting import Block
from desktop_app.printing.page.sheet import Sheet, placed
from desktop_app.printing.rasters import size_of
from desktop_app.printing.values import Values
from desktop_app.printing.wording import Said, Speaker, name_on_paper, said_once

_ = catalogs.gettext

NEARLY: Final = 0.05
"""Millimetres that nobody sees."""
_MOST_RELIEF: Final = 2
_FRAME: Final = 0.2
_ANCHOR: Final = {"start": 0.0, "centre": 0.5, "end": 1.0}


@dataclass(frozen=True, slots=True)
class Page:
    """The items of one paper, the pictures that are its own, and what its proof found."""

    items: tuple[Item, ...]
    pictures: dict[str, PictureData]
    findings: tuple[Finding, ...]


@dataclass(slots=True)
class _Arrangement:
    """Where what flows has come to stand: baselines and middles, from the top."""

    places: dict[str, float] = field(default_factory=dict)
    blocks: dict[str, Block] = field(default_factory=dict)
    end: float = 0.0


def page(on: Sheet, values: Sequence[Values]) -> Page:
    """One paper on its sheet; `values` for each of its languages."""
    return _PageMaker(on, values).page()


class _PageMaker:
    """Sets one paper on its sheet."""

    def __init__(self, on: Sheet, values: Sequence[Values]) -> None:
        self._sheet = on
        self._design = on.design
        self._values = values[0]
        self._speakers = [
            Speaker(voice.edition, own, voice.look, on.design.emphasis)
            for voice, own in zip(on.voices, values, strict=True)
        ]
        own = {name: self._say(name, look) for name, look in on.design.texts.items() if name not in on.said}
        said = said_once(on.design.texts, on.said | own)
        self._said = {name: () if self._lonely(name, said) else runs for name, runs in said.items()}
        self._findings: list[Finding] = []

    def page(self) -> Page:
        """The paper with no more relief than it needs."""
        arranged = self._relieved()
        over = arranged.end - self._design.flow.bottom
        pictures: dict[str, PictureData] = {}
        items = (
            *self._sheet.background,
            *self._flowing(arranged),
            *self._signed(arranged),
            *self._photographed(pictures),
            *self._coded(pictures),
            *self._standing(),
        )
        if self._design.flow.rest and over > NEARLY:
            message = _("The text is too long for the page by {millimetres} mm.").format(millimetres=round(over, 1))
            self._findings.append(Finding("error", "overflow", "body", message))
        spoken = [finding for speaker in self._speakers for finding in speaker.findings()]
        return Page(items, pictures, tuple(dict.fromkeys((*spoken, *self._findings))))

    def _signed(self, made: _Arrangement) -> Iterator[Item]:
        """Those who sign, in their place or where the flow has come to."""
        y = made.places.get("signatures")
        if y is None:
            yield from self._sheet.signatures
        else:
            yield from (moved(item, 0.0, y + self._spare(made)) for item in self._sheet.signatures)

    def _coded(self, pictures: dict[str, PictureData]) -> Iterator[Item]:
        """The code, its quiet border around it; its picture is put to the paper's own."""
        place = self._design.code
        if not self._values.code or place is None:
            return
        made = codes.qr(self._values.code)
        code = made.picture()
        pictures[code.sha256] = code
        border = place.size * codes.QUIET / (made.width - 2 * codes.QUIET)
        side = place.size + 2 * border
        yield placed("code", code, (place.x - border, place.y - border, side, side), "code")

    def _photographed(self, pictures: dict[str, PictureData]) -> Iterator[Item]:
        """The person's photo, or the frame where it belongs; that there is none is found."""
        place = self._design.photo
        if place is None:
            return
        left, top, right, bottom = place.x, place.y, place.x + place.width, place.y + place.height
        photo = self._values.photo
        if photo is None:
            message = _("There is no photo of this person that may be printed: its place stays empty.")
            self._findings.append(Finding("notice", "no_photo", "photo", message))
            corners = ((left, top), (right, top), (right, bottom), (left, bottom), (left, top))
            for (x1, y1), (x2, y2) in pairwise(corners):
                yield Rule("photo", x1, y1, round(x2, 3), round(y2, 3), _FRAME, place.colour)
            return
        pictures[photo.sha256] = photo
        width, height = size_of(photo)
        scale = min(place.width / width, place.height / height)
        width, height = width * scale, height * scale
        box = ((left + right - width) / 2, (top + bottom - height) / 2, width, height)
        words = catalogs.paper(self._sheet.voices[0].edition.language).gettext("Photo")
        yield replace(placed("photo", photo, box, "photo"), alt=f"{words}: {name_on_paper(self._values)}")

    def _lonely(self, name: str, said: Said) -> bool:
        """Whether it is a label of what says nothing."""
        other = self._design.texts[name].only_with
        return bool(other) and not said.get(other)

    def _say(self, name: str, look: Text) -> tuple[Run, ...]:
        return self._speakers[-1 if look.second else 0].said(name, self._sheet.wordings[name], look.font)

    def _relieved(self) -> _Arrangement:
        """The head higher, the body smaller, the gaps closer: each only when those before did not do."""
        bottom, closest = self._design.flow.bottom, self._design.flow.closest
        for step in range(_MOST_RELIEF + 1):
            tried = self._arranged(step)
            if tried.end <= bottom:
                return tried
        tightest = self._arranged(_MOST_RELIEF, closest)
        if tightest.end >= bottom:
            return tightest
        share = closest + (1 - closest) * (bottom - tightest.end) / (tried.end - tightest.end)
        return self._arranged(_MOST_RELIEF, share)

    def _arranged(self, step: int, share: float = 1.0) -> _Arrangement:
        flow, made = self._design.flow, _Arrangement()
        y, before = (-flow.rise if step else 0.0), ""
        for name in (*flow.head, *flow.rest):
            gap = self._gap(name, before, made, step)
            if gap is None:
                continue
            shrinks = name in flow.rest and name not in flow.firm
            y = self._put(name, y + gap * (share if shrinks else 1.0), made)
            before = name
        made.end = y
        return made

    def _gap(self, name: str, before: str, made: _Arrangement, step: int) -> float | None:
        """How far below the one before an element begins; None for one that has nothing to show."""
        look = self._design.element(name)
        if look is None or (look.second and len(self._sheet.voices) == 1):
            return None
        if name == "logo" and self._sheet.logo is None:
            return None
        gap = look.gap_after.get(before, look.gap)
        if isinstance(look, Text):
            if not self._said[name]:
                return None
            other = made.blocks.get(look.half_of)
            size = other.size / 2 if other else 0.0
            surname = self._speakers[0].surname if look.parted else ""  # else each name would set the heads anew
            made.blocks[name] = self._sheet.set(name, self._said[name], step, surname=surname, size=size)
            if other:
                gap *= other.size / self._design.texts[look.half_of].size
        return gap

    def _put(self, name: str, y: float, made: _Arrangement) -> float:
        """Give an element its place; gives where the next one is measured from."""
        look, block = self._design.element(name), made.blocks.get(name)
        if isinstance(look, Art) and look.flanks:
            made.places[name] = made.places[look.flanks] + look.gap
            return made.places[look.flanks] + made.blocks[look.flanks].depth
        if isinstance(look, Text) and look.beside in made.places:
            other = look.beside
            made.places[name] = made.places[other]
            ends = [made.places[each] + made.blocks[each].depth for each in (name, other)]
            return max(ends)
        made.places[name] = y
        return y + block.depth if block else y

    def _flowing(self, made: _Arrangement) -> Iterator[Item]:
        """What flows; the head stands, the rest moves down by its share of what the page has to spare."""
        flow, spare = self._design.flow, self._spare(made)
        laid: dict[str, Sequence[Item]] = {}
        for name, y in made.places.items():
            shift = spare if name in flow.rest else 0.0
            look = self._design.element(name)
            if block := made.blocks.get(name):
                self._findings.extend(block.findings)
                laid[name] = self._sheet.lay(block, y + shift)
                yield from laid[name]
            elif isinstance(look, Art) and look.flanks:
                yield from self._sheet.flanks(name, look, y + shift, laid[look.flanks])
            elif isinstance(look, Art):
                yield self._sheet.art(name, look, y + shift)
            elif isinstance(look, Stroke):
                yield self._stroke(name, look, y + shift, made)
            elif isinstance(look, Logo) and (logo := self._sheet.logo_at(y + shift)):
                yield logo

    def _spare(self, made: _Arrangement) -> float:
        """How much of what a page has to spare goes above its rest."""
        flow = self._design.flow
        return max(0.0, flow.bottom - made.end - flow.ample) * flow.share

    def _stroke(self, name: str, look: Stroke, y: float, made: _Arrangement | None = None) -> Rule:
        length = look.width
        if look.under and made:
            widest = max((made.blocks[each].width for each in look.under if each in made.blocks), default=0.0)
            length = min(max(look.width, widest), widest + look.beyond)
        x = self._sheet.middle if look.x is None else look.x
        left = round(x - _ANCHOR[look.align] * length, 3)
        return Rule(name, left, round(y, 3), round(left + length, 3), round(y, 3), look.thickness, look.colour)

    def _standing(self) -> Iterator[Item]:
        """What has a place of its own."""
        if self._design.logo and self._design.logo.y is not None and (logo := self._sheet.logo_at(self._design.logo.y)):
            yield logo
        for name, look in self._sheet.standing:
            if isinstance(look, Stroke) and look.y is not None:
                yield self._stroke(name, look, look.y)
            elif isinstance(look, Text) and look.y is not None and self._said[name]:
                block = self._sheet.set(name, self._said[name], 0)
                self._findings.extend(block.findings)
                yield from self._sheet.lay(block, look.y)
