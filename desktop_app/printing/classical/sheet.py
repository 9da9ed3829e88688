"""What the papers of a batch have in common: frame, head, signatures, seal."""

import functools
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Final

from desktop_app.language import catalogs
from desktop_app.printing import ornaments
from desktop_app.printing.findings import Finding
from desktop_app.printing.layout import POINT, Item, Picture, PictureData, Role, Rule, Run, TextLine
from desktop_app.printing.proof import Proof
from desktop_app.printing.rasters import BadPicture, Raster, read_raster
from desktop_app.printing.setting import lines, one_line
from desktop_app.printing.templates import Edition
from desktop_app.printing.values import Letterhead, Signatory
from desktop_app.printing.wording import clean

_ = catalogs.gettext

SAMPLE: Final = "NÜMUNƏ"
_GREY: Final = "5F646B"


@dataclass(frozen=True, slots=True)
class Head:
    """Logo, organisation, title and divider; the rest of the page begins from `end`."""

    items: tuple[Item, ...]
    end: float


@dataclass(frozen=True, slots=True)
class Sheet:
    """What all papers of a batch have in common."""

    edition: Edition
    look: Letterhead
    background: tuple[Item, ...]
    heads: tuple[Head, Head]
    foot: tuple[Item, ...]
    number: str
    pictures: Mapping[str, PictureData]
    findings: tuple[Finding, ...]


def sheet(edition: Edition, look: Letterhead) -> Sheet:
    """The sheet for papers of an edition under a letterhead; made once for a batch."""
    return _sheet(edition, look, catalogs.current())


@functools.lru_cache(maxsize=16)
def _sheet(edition: Edition, look: Letterhead, _screen_language: str) -> Sheet:
    """Kept for each language of the screen too, for findings speak it."""
    return _SheetMaker(edition, look).sheet()


class _SheetMaker:
    """Makes the sheet of a batch."""

    def __init__(self, edition: Edition, look: Letterhead) -> None:
        self._edition = edition
        self._look = look
        self._design = edition.design
        self._middle = edition.design.paper.width / 2
        self._proof = Proof(edition.design)
        self._pictures: dict[str, PictureData] = {}
        self._labels = catalogs.paper(edition.language)

    def sheet(self) -> Sheet:
        """The sheet, complete."""
        logo = self._logo()
        background = self._background()
        heads = (self._head(logo, raised=False), self._head(logo, raised=True))
        foot = (*self._signatures(), *self._place())
        findings = tuple(dict.fromkeys(self._proof.findings))
        number = self._labels.gettext("No. {number}")
        return Sheet(self._edition, self._look, background, heads, foot, number, self._pictures, findings)

    def _logo(self) -> Raster | None:
        if self._look.logo is None:
            return None
        try:
            return read_raster(self._look.logo)
        except BadPicture as error:
            self._proof.find("bad_picture", "logo", str(error))
            return None

    def _background(self) -> tuple[Item, ...]:
        paper = self._design.paper
        whole = (0.0, 0.0, paper.width, paper.height)
        found = [self._picture("frame", ornaments.frame(paper.width, paper.height), whole, "frame")]
        if word := self._mark():
            found.append(self._picture("mark", ornaments.mark(word, paper.width, paper.height), whole, "mark"))
        return tuple(found)

    def _mark(self) -> str:
        """What is said across a paper that is not to be taken for an issued one."""
        if self._look.draft:
            return self._labels.gettext("DRAFT")
        return SAMPLE if self._look.sample else ""

    def _head(self, logo: Raster | None, *, raised: bool) -> Head:
        design, flow = self._design, self._design.flow
        lift = design.relief.head if raised else 0.0
        items: list[Item] = []
        if logo:
            items.append(self._logo_picture(logo, flow.logo_centre - lift))
        y = (flow.first if logo else flow.first_without_logo) - lift
        name = clean(self._look.organisation)
        if not name:
            self._proof.find("empty_value", "organisation", _("The office has no name yet."))
        organisation = self._proof.block("organisation", name, self._middle, y, most=2)
        items += organisation
        y = _last_baseline(organisation, y) + flow.title
        title = self._title(y, smaller=design.relief.title if raised else 0.0)
        y = _last_baseline(title, y) + flow.divider
        line = (self._middle - 46, y - 1.5, 92.0, 3.0)
        return Head((*items, *title, self._picture("divider", ornaments.divider(), line, "ornament")), y)

    def _title(self, baseline: float, smaller: float) -> list[Item]:
        """The title on one line: tracked closer, then smaller, then on two lines."""
        frame = self._design.frames["title"]
        largest = frame.size - smaller
        line = one_line(self._edition.title, frame.font)
        self._proof.letters("title", line.runs)
        for tracking in (frame.tracking, frame.tightest):
            if line.width(largest, tracking) <= frame.measure:
                return [line.at("title", self._middle, baseline, largest, frame.colour, tracking=tracking)]
        size = min(largest, frame.measure / line.width(1, frame.tightest) // 0.5 * 0.5)
        if size >= frame.smallest:
            return [line.at("title", self._middle, baseline, size, frame.colour, tracking=frame.tightest)]
        size, tracking = frame.smallest, frame.tightest
        found = lines([Run(self._edition.title, frame.font)], frame.measure / (1 + 2 * tracking), size)
        self._proof.width("title", max(each.width(size, tracking) for each in found), frame.measure)
        step = frame.leading * size / frame.size * POINT
        return [
            each.at("title", self._middle, baseline + index * step, size, frame.colour, tracking=tracking)
            for index, each in enumerate(found)
        ]

    def _logo_picture(self, logo: Raster, centre: float) -> Picture:
        scale = self._design.flow.logo_size / max(logo.width, logo.height)
        width, height = logo.width * scale, logo.height * scale
        return self._picture("logo", logo.data, (self._middle - width / 2, centre - height / 2, width, height), "logo")

    def _signatures(self) -> Iterator[Item]:
        foot = self._design.foot
        signatories = self._look.signatories or (Signatory(),)
        centres = (foot.one, foot.two, foot.three)[len(signatories) - 1]
        seal = (foot.seal_with_one, foot.seal_with_two, foot.seal_with_three)[len(signatories) - 1]
        yield from self._seal(seal, centres[0] + foot.signature_width / 2)
        for signatory, centre in zip(signatories, centres, strict=True):
            half = foot.signature_width / 2
            yield Rule("signature", centre - half, foot.line, centre + half, foot.line, 0.2, _GREY)
            y = foot.line + foot.signature_name
            if name := clean(signatory.name):
                found = self._proof.block("signatory", name, centre, y, most=2)
                yield from found
                y = _last_baseline(found, y)
            y += foot.signature_role - foot.signature_name
            yield from self._proof.block("role", clean(signatory.role), centre, y, most=3)

    def _seal(self, centre: float, line_end: float) -> Iterator[Item]:
        """The ring with the letters in it, or the letters alone at the end of the first signature's line."""
        foot, words = self._design.foot, self._labels.gettext("Seal")
        if not centre:
            yield self._proof.line("seal", words, line_end + 1.2, foot.line, align=0)
            return
        ring, reach = ornaments.seal(foot.seal_radius), foot.seal_radius + 0.2
        y = foot.line - foot.seal_rise
        yield self._picture("seal", ring, (centre - reach, y - reach, 2 * reach, 2 * reach), "ornament")
        yield self._proof.line("seal", words, centre, y + 1.1)

    def _place(self) -> Iterator[Item]:
        foot = self._design.foot
        if city := clean(self._look.city):
            yield self._proof.line("city", city, self._design.paper.margin, foot.line + 2 * foot.lead, align=0)
        words = [SAMPLE] if self._look.sample else []
        words += [self._labels.gettext("DRAFT")] if self._look.draft else []
        for index, word in enumerate(words):
            yield self._proof.line("mark", word, foot.code_centre, foot.line + index * foot.lead)

    def _picture(self, frame: str, data: PictureData, box: tuple[float, float, float, float], role: Role) -> Picture:
        digest = data.sha256
        self._pictures[digest] = data
        x, y, width, height = (round(value, 3) for value in box)
        return Picture(frame, digest, x, y, width, height, role)


def _last_baseline(items: list[Item], otherwise: float) -> float:
    return max((item.baseline for item in items if isinstance(item, TextLine)), default=otherwise)
