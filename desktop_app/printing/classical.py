"""The classical page: where each text of a paper stands, and what gives way when there is too much of it.

A page is made in two steps. The sheet is what a batch has in common: frame, head, signatures, seal. On it each paper
is set; when it does not fit, relief is given in the order that the design lists, and never is anything cut off.
"""

import functools
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import IntEnum
from typing import Final, NamedTuple

from desktop_app.language import catalogs, dates, quotes
from desktop_app.printing import ornaments
from desktop_app.printing.design import Design, Frame
from desktop_app.printing.findings import Finding
from desktop_app.printing.fonts import missing
from desktop_app.printing.layout import Item, Picture, PictureData, Role, Rule, Run, TextLine
from desktop_app.printing.rasters import BadPicture, Raster, read_raster
from desktop_app.printing.setting import NO_BREAK, POINT, Line, lines, one_line
from desktop_app.printing.templates import Edition
from desktop_app.printing.values import MOST_SIGNATORIES, Letterhead, Signatory, Values
from desktop_app.printing.wording import Speech, clean

_ = catalogs.gettext

SAMPLE: Final = "NÜMUNƏ"
_GREY: Final = "5F646B"


class Relief(IntEnum):
    """How far relief goes on a page that is too full; each step keeps those before it."""

    NONE = 0
    HEAD_RAISED = 1
    BODY_SMALLER = 2
    GAPS_CLOSED = 3


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


@dataclass(frozen=True, slots=True)
class Page:
    """The items of one paper and what its proof found."""

    items: tuple[Item, ...]
    findings: tuple[Finding, ...]


@functools.lru_cache(maxsize=16)
def sheet(edition: Edition, look: Letterhead) -> Sheet:
    """The sheet for papers of an edition under a letterhead; made once for a batch."""
    return _SheetMaker(edition, look).sheet()


def page(on: Sheet, values: Values, speech: Speech) -> Page:
    """One paper on its sheet."""
    return _PageMaker(on, values, speech).page()


class _Proof:
    """Collects findings about texts on their frames."""

    def __init__(self, design: Design) -> None:
        self.design = design
        self.findings: list[Finding] = []

    def letters(self, frame: str, runs: tuple[Run, ...]) -> None:
        """Every letter must have a font."""
        lost = dict.fromkeys(
            letter for run in runs for letter in missing(run.text.replace(NO_BREAK, " "), run.font)
        )
        if lost:
            named = ", ".join(
                f"“{letter}”" if letter.isprintable() else f"U+{ord(letter):04X}" for letter in lost
            )
            text = "".join(run.text for run in runs).replace(NO_BREAK, " ")
            message = _("“{text}” has letters that cannot be printed: {letters}.").format(
                text=text, letters=named
            )
            self.findings.append(Finding("error", "missing_glyph", frame, message))

    def width(self, frame: str, width: float, measure: float) -> None:
        """No line may be wider than its measure."""
        if width > measure + 0.01:
            message = _("A line is too long by {millimetres} mm.").format(
                millimetres=round(width - measure, 1)
            )
            self.findings.append(Finding("error", "overflow", frame, message))

    def line(self, name: str, text: str, x: float, baseline: float, align: float = 0.5) -> TextLine:
        """A text on one line of a frame, shrunk as far as the frame allows."""
        frame = self.design.frames[name]
        set_line = one_line(text, frame.font)
        self.letters(name, set_line.runs)
        size = set_line.fitting(frame.measure, frame.size, frame.smallest or frame.size)
        self.width(name, set_line.width(size, frame.tracking), frame.measure)
        return set_line.at(name, x, baseline, size, frame.colour, tracking=frame.tracking, align=align)

    def block(self, name: str, text: str, x: float, baseline: float, most: int) -> list[Item]:
        """A text on as few centred lines as it needs, at most so many before it is too long."""
        frame = self.design.frames[name]
        size = max(frame.smallest or frame.size, min(frame.size, _size_for(text, frame, most)))
        found = lines([Run(text, frame.font)], frame.measure, size)
        self.letters(name, tuple(run for line in found for run in line.runs))
        self.width(name, max((line.width(size) for line in found), default=0), frame.measure)
        if len(found) > most:
            message = _("The text needs {count} lines; there is room for {most}.").format(
                count=len(found), most=most
            )
            self.findings.append(Finding("error", "overflow", name, message))
        step = frame.leading * POINT
        return [
            line.at(name, x, baseline + index * step, size, frame.colour, tracking=frame.tracking)
            for index, line in enumerate(found)
        ]


def _size_for(text: str, frame: Frame, most: int) -> float:
    """The largest size in which a text needs no more lines than it may have."""
    size = frame.size
    while (
        frame.smallest
        and size > frame.smallest
        and len(lines([Run(text, frame.font)], frame.measure, size)) > most
    ):
        size -= 0.5
    return size


class _SheetMaker:
    """Makes the sheet of a batch."""

    def __init__(self, edition: Edition, look: Letterhead) -> None:
        self._edition = edition
        self._look = look
        self._design = edition.design
        self._middle = edition.design.paper.width / 2
        self._proof = _Proof(edition.design)
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
            self._proof.findings.append(Finding("error", "bad_picture", "logo", str(error)))
            return None

    def _background(self) -> tuple[Item, ...]:
        paper = self._design.paper
        whole = (0.0, 0.0, paper.width, paper.height)
        found = [self._picture("frame", ornaments.frame(paper.width, paper.height), whole, "frame")]
        if word := self._mark():
            found.append(
                self._picture("mark", ornaments.mark(word, paper.width, paper.height), whole, "mark")
            )
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
        name = quotes.organisation(clean(self._look.organisation), self._edition.language)
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
        return self._picture(
            "logo", logo.data, (self._middle - width / 2, centre - height / 2, width, height), "logo"
        )

    def _signatures(self) -> Iterator[Item]:
        foot = self._design.foot
        signatories = self._look.signatories[:MOST_SIGNATORIES] or (Signatory(),)
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
        foot, words = self._design.foot, self._labels.gettext("L.S.")
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
            yield self._proof.line(
                "city", city, self._design.paper.margin, foot.line + 2 * foot.lead, align=0
            )
        words = [SAMPLE] if self._look.sample else []
        words += [self._labels.gettext("DRAFT")] if self._look.draft else []
        for index, word in enumerate(words):
            yield self._proof.line("mark", word, foot.code_centre, foot.line + index * foot.lead)

    def _picture(
        self, frame: str, data: PictureData, box: tuple[float, float, float, float], role: Role
    ) -> Picture:
        digest = data.sha256
        self._pictures[digest] = data
        return Picture(frame, digest, *(round(value, 3) for value in box), role)


class _Placed(NamedTuple):
    """A line that has its place on the page, not yet its share of the room to spare."""

    frame: str
    line: Line
    size: float
    baseline: float


class _Arrangement(NamedTuple):
    """What stands between head and foot."""

    lines: list[_Placed]
    hairline: float
    end: float


class _PageMaker:
    """Sets one paper on its sheet."""

    def __init__(self, on: Sheet, values: Values, speech: Speech) -> None:
        self._sheet = on
        self._values = values
        self._speech = speech
        self._design = on.edition.design
        self._middle = self._design.paper.width / 2
        self._proof = _Proof(self._design)

    def page(self) -> Page:
        """The paper with no more relief than it needs."""
        for frame, said in (
            ("lead", self._speech.lead),
            ("body", self._speech.body),
            ("address", self._speech.address),
        ):
            self._proof.letters(frame, said)
        name, size = self._fitted_name()
        bottom = self._design.flow.bottom
        for relief in Relief:
            arrangement = self._arranged(relief, name, size)
            if arrangement.end <= bottom:
                break
        else:
            over = round(arrangement.end - bottom, 1)
            message = _("The text is too long for the page by {millimetres} mm.").format(millimetres=over)
            self._proof.findings.append(Finding("error", "overflow", "body", message))
        head = self._sheet.heads[min(relief, Relief.HEAD_RAISED)]
        items = (
            *self._sheet.background,
            *head.items,
            *self._items(arrangement),
            *self._sheet.foot,
            *self._foot(),
        )
        return Page(items, tuple(dict.fromkeys(self._proof.findings)))

    def _fitted_name(self) -> tuple[tuple[Line, ...], float]:
        """The name on one line, as large as it may be, or on two: surname, then the rest."""
        frame, relief = self._design.frames["name"], self._design.relief
        text = clean(self._values.spelling) or clean(self._values.name)
        if not text:
            self._proof.findings.append(Finding("error", "empty_value", "name", _("The name is empty.")))
            return (), frame.size
        line = one_line(text, frame.font)
        self._proof.letters("name", line.runs)
        size = line.fitting(frame.measure, frame.size, frame.smallest)
        if line.width(size) <= frame.measure:
            return (line,), size
        found = _parted(text, clean(self._values.surname), frame, relief.name_two_lines)
        size = min(each.fitting(frame.measure, relief.name_two_lines, relief.name_least) for each in found)
        self._proof.width("name", max(each.width(size) for each in found), frame.measure)
        return found, size

    def _arranged(self, relief: Relief, name: tuple[Line, ...], name_size: float) -> _Arrangement:
        flow, given_up = self._design.flow, self._design.relief
        gap = given_up.gaps if relief >= Relief.GAPS_CLOSED else 1.0
        y = self._sheet.heads[min(relief, Relief.HEAD_RAISED)].end
        placed: list[_Placed] = []
        if self._speech.lead:
            y += flow.lead * gap
            placed.append(self._one("lead", "".join(run.text for run in self._speech.lead), y))
            y += flow.name_after_lead * gap
        else:
            y += flow.name * gap
        for index, line in enumerate(name):
            y += given_up.name_two_lines_leading * POINT if index else 0
            placed.append(_Placed("name", line, name_size, y))
        if stored := self._stored():
            y += flow.stored * gap
            placed.append(self._one("stored", stored, y, largest=name_size / 2))
        hairline = y + flow.hairline
        y = hairline
        if self._speech.address:
            y += flow.address * gap
            placed.append(self._one("address", "".join(run.text for run in self._speech.address), y))
            y += flow.body_after_address * gap
        else:
            y += flow.body * gap
        body, size, leading = self._body(smaller=relief >= Relief.BODY_SMALLER)
        placed += [_Placed("body", line, size, y + index * leading) for index, line in enumerate(body)]
        return _Arrangement(placed, hairline, placed[-1].baseline if placed else y)

    def _one(self, name: str, text: str, baseline: float, largest: float = 0.0) -> _Placed:
        frame = self._design.frames[name]
        line = one_line(text, frame.font)
        return _Placed(
            name, line, line.fitting(frame.measure, largest or frame.size, frame.smallest), baseline
        )

    def _stored(self) -> str:
        """The stored name, where the large line is a spelling of the paper's language."""
        stored = clean(self._values.name)
        return stored if clean(self._values.spelling) not in ("", stored) else ""

    def _body(self, *, smaller: bool) -> tuple[tuple[Line, ...], float, float]:
        frame, relief = self._design.frames["body"], self._design.relief
        size, leading = (relief.body, relief.body_leading) if smaller else (frame.size, frame.leading)
        return lines(self._speech.body, frame.measure, size), size, leading * POINT

    def _items(self, arrangement: _Arrangement) -> Iterator[Item]:
        """The lines, moved down by the name's share of what the page has to spare."""
        flow, hairline = self._design.flow, self._design.hairline
        shift = max(0.0, flow.bottom - arrangement.end - flow.ample) * flow.share_above_name
        longest = 0.0
        for frame, line, size, baseline in arrangement.lines:
            look = self._design.frames[frame]
            set_line = line.at(frame, self._middle, baseline + shift, size, look.colour)
            if frame in ("name", "stored"):
                longest = max(longest, set_line.width)
                self._proof.letters(frame, line.runs)
            self._proof.width(frame, set_line.width, look.measure)
            yield set_line
        half = min(max(hairline.longest, longest), longest + hairline.beyond) / 2
        y = round(arrangement.hairline + shift, 3)
        ends = (round(self._middle - half, 3), y, round(self._middle + half, 3), y)
        yield Rule("hairline", *ends, hairline.thickness, hairline.colour)

    def _foot(self) -> Iterator[Item]:
        foot, left = self._design.foot, self._design.paper.margin
        number = self._sheet.number.format(number=clean(self._values.number))
        date = dates.official(self._values.date, self._sheet.edition.language)
        yield self._proof.line("number", number, left, foot.line, align=0)
        yield self._proof.line("date", date, left, foot.line + foot.lead, align=0)


def _parted(text: str, surname: str, frame: Frame, size: float) -> tuple[Line, ...]:
    """A name on two lines: broken after the surname, before it in the everyday order, else where it is even."""
    before, after = text.removeprefix(f"{surname} "), text.removesuffix(f" {surname}")
    if surname and before != text:
        return one_line(surname, frame.font), one_line(before, frame.font)
    if surname and after != text:
        return one_line(after, frame.font), one_line(surname, frame.font)
    whole = one_line(text, frame.font)
    return lines([Run(text, frame.font)], whole.width(size) * 0.6, size)


def _last_baseline(items: list[Item], otherwise: float) -> float:
    return max((item.baseline for item in items if isinstance(item, TextLine)), default=otherwise)
