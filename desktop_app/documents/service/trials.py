"""The page of a template that is being changed: composed as papers are, for a sample, a person or the longest name."""

from collections.abc import Mapping
from dataclasses import dataclass, replace

from desktop_app.documents import press
from desktop_app.documents.rules.designing import TemplateDraft
from desktop_app.documents.rules.numbers import draft_number
from desktop_app.documents.rules.requests import IssueRequest
from desktop_app.documents.rules.snapping import Box, boxes
from desktop_app.documents.service.designs import DesignService
from desktop_app.documents.service.letterheads import letterhead
from desktop_app.documents.service.preparing import prepare
from desktop_app.documents.service.recipients import People, recipients, with_photos
from desktop_app.documents.service.signatories import SignatoryService
from desktop_app.documents.service.templates import LONGEST_PERSON, SAMPLE_PERSON, sample_values
from desktop_app.language.names import PersonName
from desktop_app.office.desk import Desk
from desktop_app.office.service import OfficeService
from desktop_app.printing.european_letters import european_letters, unprintable
from desktop_app.printing.families import OWN, Variant
from desktop_app.printing.findings import Finding
from desktop_app.printing.layout import TextLine
from desktop_app.printing.templates import Template
from desktop_app.printing.values import Letterhead, Values

Whom = int | PersonName
"""A person of the office by the id, or an invented one."""
SAMPLE, LONGEST = SAMPLE_PERSON, LONGEST_PERSON


@dataclass(frozen=True)
class Trial:
    """A page on trial: the PDF's bytes, where everything stands, in which size words came to be, what was found.

    `longest` has the sizes that the longest name leaves, and `too_long` the elements that it does not fit into.
    """

    pdf: bytes
    size: tuple[float, float]
    boxes: Mapping[str, Box]
    findings: tuple[Finding, ...]
    sizes: Mapping[str, float]
    longest: Mapping[str, float]
    too_long: frozenset[str]


class TrialService:
    """Tries out drafts of templates; nothing is numbered, nothing is kept."""

    def __init__(
        self, desk: Desk, people: People, office: OfficeService, signatories: SignatoryService, designs: DesignService
    ) -> None:
        self._desk, self._people, self._office = desk, people, office
        self._signatories, self._designs = signatories, designs

    def page(self, name: str, draft: TemplateDraft, language: str, whom: Whom = SAMPLE) -> Trial:
        """The page of a draft in a language; refused in plain words where the draft says no template."""
        from desktop_app.printing.composing import compose  # noqa: PLC0415 - 30 ms that the start need not wait

        template = self._designs.understood(name, draft.content, draft.pictures)
        variant = Variant(OWN, draft.sheet)
        head = replace(self._head(language), draft=True)
        made = compose(template, language, self._values(template, language, whom), head, variant=variant)
        tried = compose(template, language, self._values(template, language, LONGEST), head, variant=variant)
        return Trial(
            pdf=press.drawn([made.layout], made.pictures, title=name),
            size=(made.layout.width_mm, made.layout.height_mm),
            boxes=boxes(made.layout, made.design),
            findings=made.findings,
            sizes=_sizes(made.layout.items),
            longest=_sizes(tried.layout.items),
            too_long=frozenset(each.frame for each in tried.findings if each.code == "overflow"),
        )

    def letters(self, name: str, draft: TemplateDraft) -> Mapping[str, tuple[str, ...]]:
        """Of each font on the page those letters of European names that cannot be printed in it."""
        template = self._designs.understood(name, draft.content, draft.pictures)
        design = template.design(Variant(OWN, draft.sheet))
        fonts = {*design.emphasis.values(), *(text.font for text in design.texts.values())}
        return unprintable(fonts, european_letters())

    def _head(self, language: str) -> Letterhead:
        return letterhead(self._office.profile(), self._signatories.signatories(), language)[0]

    def _values(self, template: Template, language: str, whom: Whom) -> Values:
        profile, today = self._office.profile(), self._desk.clock.today()
        number = draft_number(profile.series, today.year)
        invented = sample_values(template, language, number, today, whom if isinstance(whom, PersonName) else SAMPLE)
        if isinstance(whom, PersonName):
            return invented
        there, _absent = recipients(self._people, (whom,))
        if template.has_photo:
            there = with_photos(self._desk, there)
        request = IssueRequest(template.name, language, (whom,), invented.fields)
        prepared = prepare(request, template, there, profile=profile, signatories=(), sources=(), today=today)
        return replace(prepared.papers[0].values, number=number) if prepared.papers else invented


def _sizes(items: tuple[object, ...]) -> dict[str, float]:
    """The size of each text on a page."""
    return {item.frame: item.size for item in items if isinstance(item, TextLine)}
