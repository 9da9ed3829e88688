"""One paper on its sheet: name, sentences, number and date, and what gives way when there is too much.

When a page does not fit, relief is given in the order that the design lists; never is anything cut off.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final, NamedTuple

from desktop_app.language import catalogs, dates
from desktop_app.language.spacing import NO_BREAK
from desktop_app.printing.classical.naming import fitted_name
from desktop_app.printing.classical.sheet import Sheet
from desktop_app.printing.findings import Finding
from desktop_app.printing.layout import POINT, Item, Rule, Run
from desktop_app.printing.proof import Proof
from desktop_app.printing.setting import Line, lines, one_line
from desktop_app.printing.values import Values
from desktop_app.printing.wording import Speech, clean

_ = catalogs.gettext


NEARLY: Final = 0.05
"""Millimetres that nobody sees."""


@dataclass(frozen=True, slots=True)
class Page:
    """The items of one paper and what its proof found."""

    items: tuple[Item, ...]
    findings: tuple[Finding, ...]


def page(on: Sheet, values: Values, speech: Speech) -> Page:
    """One paper on its sheet."""
    return _PageMaker(on, values, speech).page()


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
    raised: bool


class _PageMaker:
    """Sets one paper on its sheet."""

    def __init__(self, on: Sheet, values: Values, speech: Speech) -> None:
        self._sheet = on
        self._values = values
        self._speech = speech
        self._design = on.edition.design
        self._middle = self._design.paper.width / 2
        self._proof = Proof(self._design)

    def page(self) -> Page:
        """The paper with no more relief than it needs."""
        speech = self._speech
        for frame, said in (("lead", speech.lead), ("body", speech.body), ("address", speech.address)):
            self._proof.letters(frame, said)
        arrangement = self._relieved(*self._fitted_name())
        over = arrangement.end - self._design.flow.bottom
        if over > NEARLY:
            message = _("The text is too long for the page by {millimetres} mm.")
            self._proof.find("overflow", "body", message.format(millimetres=round(over, 1)))
        sheet = self._sheet
        head = sheet.heads[arrangement.raised].items
        items = (*sheet.background, *head, *self._items(arrangement), *sheet.foot, *self._foot())
        return Page(items, tuple(dict.fromkeys(self._proof.findings)))

    def _relieved(self, name: tuple[Line, ...], size: float) -> _Arrangement:
        """The head higher, the body smaller, the gaps closer: each only when those before did not do."""
        bottom, least = self._design.flow.bottom, self._design.relief.gaps
        for raised, smaller in ((False, False), (True, False), (True, True)):
            tried = self._arranged(name, size, raised=raised, smaller=smaller)
            if tried.end <= bottom:
                return tried
        closest = self._arranged(name, size, raised=True, smaller=True, gap=least)
        if closest.end >= bottom:
            return closest
        gap = least + (1 - least) * (bottom - closest.end) / (tried.end - closest.end)
        return self._arranged(name, size, raised=True, smaller=True, gap=gap)

    def _fitted_name(self) -> tuple[tuple[Line, ...], float]:
        """The name on one line, as large as it may be, or on two: surname, then the rest."""
        frame, text = self._design.frames["name"], self._speech.name
        if not text:
            self._proof.find("empty_value", "name", _("The name is empty."))
            return (), frame.size
        self._proof.letters("name", one_line(text, frame.font).runs)
        found = fitted_name(text, clean(self._values.surname), self._design)
        self._proof.width("name", found.width, frame.measure)
        return found.lines, found.size

    def _arranged(
        self, name: tuple[Line, ...], size: float, *, raised: bool, smaller: bool, gap: float = 1.0
    ) -> _Arrangement:
        flow, speech = self._design.flow, self._speech
        y = self._sheet.heads[raised].end
        placed: list[_Placed] = []
        if speech.lead:
            y += flow.lead * gap
            placed.append(self._one("lead", _words(speech.lead), y))
        y += (flow.name_after_lead if speech.lead else flow.name) * gap
        for index, line in enumerate(name):
            y += self._design.relief.name_two_lines_leading * POINT if index else 0
            placed.append(_Placed("name", line, size, y))
        if stored := self._stored():
            y += flow.stored * size / self._design.frames["name"].size
            placed.append(self._one("stored", stored, y, largest=size / 2))
        hairline = y = y + flow.hairline
        if speech.address:
            y += flow.address * gap
            placed.append(self._one("address", _words(speech.address), y))
        y += (flow.body_after_address if speech.address else flow.body) * gap
        placed += self._body(y, smaller=smaller)
        return _Arrangement(placed, hairline, placed[-1].baseline if placed else y, raised)

    def _one(self, name: str, text: str, baseline: float, largest: float = 0.0) -> _Placed:
        frame = self._design.frames[name]
        line = one_line(text, frame.font)
        size = line.fitting(frame.measure, largest or frame.size, frame.smallest)
        return _Placed(name, line, size, baseline)

    def _stored(self) -> str:
        """The stored name, where the large line is a spelling of the paper's language or stands in a case."""
        stored = clean(self._values.name)
        return stored if self._speech.name != stored else ""

    def _body(self, baseline: float, *, smaller: bool) -> Iterator[_Placed]:
        frame, relief = self._design.frames["body"], self._design.relief
        size, leading = (relief.body, relief.body_leading) if smaller else (frame.size, frame.leading)
        for index, line in enumerate(lines(self._speech.body, frame.measure, size)):
            yield _Placed("body", line, size, baseline + index * leading * POINT)

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


def _words(said: tuple[Run, ...]) -> str:
    return "".join(run.text for run in said).replace(NO_BREAK, " ")
