"""The templates that an office can choose from, read from their files when they are first asked for."""

import datetime as dt
import functools
from dataclasses import dataclass, replace
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from desktop_app.documents import press
from desktop_app.documents.rules.numbers import draft_number
from desktop_app.documents.rules.requests import IssueRequest
from desktop_app.documents.rules.values import FIRST_LANGUAGE
from desktop_app.documents.service.designs import DesignService
from desktop_app.language import catalogs
from desktop_app.language.catalogs import gettext as _
from desktop_app.language.errors import Refused
from desktop_app.language.names import Gender, PersonName
from desktop_app.language.plain_words import plain
from desktop_app.printing.families import Variant
from desktop_app.printing.imposing import Imposition, Sheet, sheets
from desktop_app.printing.layout import PictureData
from desktop_app.printing.ornaments import silhouette
from desktop_app.printing.templates import Edition, Template, all_templates
from desktop_app.printing.values import Letterhead, Values

if TYPE_CHECKING:
    from desktop_app.printing.composing import Composition

SAMPLE_PERSON = PersonName("Əliyev", "Vəli", "Həsən", "oğlu", Gender.MALE)
LONGEST_PERSON = PersonName(
    "Məhəmmədhəsənzadə-Şirinbəyli", "Əbdülrəhman-Nəsrullah", "Məhəmmədhüseynəli", "oğlu", Gender.MALE
)
"""As long as names are that people bear; what fits this one fits everybody."""


@dataclass(frozen=True)
class FieldRow:
    """What a template asks for, in words of the screen language.

    `kind` is "text", "paragraphs", "date", "number" or "school_year"; `samples` shows the form that is wanted, for each
    language of the template.
    """

    name: str
    label: str
    sample: str
    required: bool
    kind: str
    samples: dict[str, str]


@dataclass(frozen=True)
class VariantRow:
    """A design on a paper; `two` says that it has room for a second language."""

    family: str
    paper: str
    two: bool


@dataclass(frozen=True)
class SheetRow:
    """A sheet of cells that a template's papers are printed on; one that is to be `cut` is plain paper.

    What is `two_sided` has fronts and backs, on pages that alternate.
    """

    name: str
    paper: str
    cells: int
    cut: bool = False
    two_sided: bool = False


@dataclass(frozen=True)
class TemplateRow:
    """A template as it is offered, the program's or the office's `own`, with the `sheets` that its papers go onto.

    `drafts` are those of its languages that no native speaker has read yet. What is `signed_by_hand` has a place for
    those who sign, in one of its looks at least.
    """

    name: str
    title: str
    languages: tuple[str, ...]
    fields: tuple[FieldRow, ...]
    drafts: tuple[str, ...] = ()
    variants: tuple[VariantRow, ...] = ()
    own: bool = False
    registered: bool = True
    sheets: tuple[SheetRow, ...] = ()
    signed_by_hand: bool = True

    @property
    def finished(self) -> tuple[str, ...]:
        """The languages among which each person's own is looked for."""
        return tuple(language for language in self.languages if language not in self.drafts)

    @property
    def needs_sheet(self) -> bool:
        """Whether its papers exist on sheets alone, as labels do."""
        return any(not each.cut for each in self.sheets)

    def as_json(self) -> dict[str, object]:
        """The template as the command line prints it."""
        return {
            "name": self.name,
            "title": self.title,
            "languages": list(self.languages),
            "drafts": list(self.drafts),
            "designs": [{"design": each.family, "paper": each.paper, "two": each.two} for each in self.variants],
            "own": self.own,
            "registered": self.registered,
            "sheets": [each.name for each in self.sheets],
            "fields": [
                {"name": each.name, "label": each.label, "sample": each.sample, "required": each.required}
                for each in self.fields
            ],
        }


class TemplateShelf:
    """The templates of a folder, which the program brings with it, and those that the office drew itself."""

    def __init__(self, folder: Path, designs: DesignService) -> None:
        self._folder, self._designs = folder, designs

    def template(self, name: str) -> Template:
        """The template of this name; an unknown one is refused with the names there are."""
        if name in self._built_in:
            return self._built_in[name]
        known = self._all()
        if name not in known:
            sentence = _("There is no template “{name}”. There are: {known}.")
            raise Refused(sentence.format(name=name, known=", ".join(known)))
        return known[name]

    def rows(self) -> tuple[TemplateRow, ...]:
        """All templates, in words of the screen language."""
        return tuple(
            replace(_row(each, catalogs.current(), own=name not in self._built_in), sheets=self._sheets_of(each))
            for name, each in self._all().items()
        )

    def imposition(self, request: IssueRequest) -> Imposition:
        """How the papers of a request go onto sheets; a sheet that its template does not know is refused."""
        if request.copies < 1:
            raise Refused(_("Please ask for one copy at least."))
        if not request.sheet:
            return Imposition(copies=request.copies)
        known = [each.name for each in self._sheets_of(self.template(request.template))]
        found = [each for each in known if plain(each) == plain(request.sheet)]
        if not found:
            sentence = _("“{template}” is not printed on sheets “{name}”. There are: {known}.")
            there = ", ".join(known) or "–"
            raise Refused(sentence.format(template=request.template, name=request.sheet, known=there))
        sheet = self._sheets[found[0]]
        if not 1 <= request.start <= sheet.cells:
            sentence = _("Such a sheet has places from 1 to {count}.")
            raise Refused(sentence.format(count=sheet.cells))
        return Imposition(sheet, request.start, request.copies)

    def _sheets_of(self, template: Template) -> tuple[SheetRow, ...]:
        papers = {each.paper for each in self._sheets.values()}
        faces = {each.paper: template.design(each).paper.faces for each in template.variants if each.paper in papers}
        found = (each for each in self._sheets.values() if each.paper in faces)
        return tuple(SheetRow(each.name, each.paper, each.cells, each.cut, faces[each.paper] > 1) for each in found)

    @cached_property
    def _sheets(self) -> dict[str, Sheet]:
        return sheets(self._folder)

    def _all(self) -> dict[str, Template]:
        return self._built_in | {each.name: each for each in self._designs.templates()}

    @cached_property
    def _built_in(self) -> dict[str, Template]:
        return {each.name: each for each in all_templates(self._folder)}


def sample_values(
    template: Template, language: str, number: str, date: dt.date, name: PersonName = SAMPLE_PERSON
) -> Values:
    """What a template's own samples say of somebody invented."""
    return Values(
        name=name.formal(),
        date=date,
        number=number,
        surname=name.surname,
        given=name.given,
        father=f"{name.father} {name.patronymic}",
        gender=name.gender,
        fields={each.name: each.sample for each in template.edition(language).fields if each.kind != "date"},
        photo=_nobody(template),
    )


def _nobody(template: Template) -> PictureData | None:
    place = template.design().photo
    return silhouette(place.width, place.height) if place else None


def sample_page(
    template: Template, language: str, look: Letterhead, series: str, date: dt.date, *, variant: Variant | None = None
) -> "Composition":
    """The page that a template makes of its own samples: it previews with no data."""
    number = draft_number(series, date.year) if template.registered else ""
    values = sample_values(template, language, number, date)
    from desktop_app.printing.composing import compose  # noqa: PLC0415 - 30 ms that the start need not wait

    return compose(template, language, values, look, variant=variant)


@functools.lru_cache(maxsize=64)
def sample_pdf(
    template: Template, language: str, look: Letterhead, series: str, date: dt.date, *, variant: Variant
) -> bytes:
    """The same as a file; kept, for all are shown on each way to the shelf, and each takes a tenth of a second."""
    made = sample_page(template, language, look, series, date, variant=variant)
    return press.drawn([made.layout], made.pictures, title=template.name)


def _row(template: Template, screen_language: str, *, own: bool) -> TemplateRow:
    spoken = _in_words_of(template, screen_language)
    editions = {language: template.edition(language) for language in template.languages}
    fields = tuple(
        FieldRow(
            name=each.name,
            label=each.label,
            sample=each.sample,
            required=each.required,
            kind=each.kind,
            samples={language: edition.fields[place].sample for language, edition in editions.items()},
        )
        for place, each in enumerate(spoken.fields)
        if each.kind != "postal"
    )
    drafts = tuple(language for language in template.languages if language in template.drafts)
    variants = tuple(
        VariantRow(each.family, each.paper, template.families.speaks_two(each)) for each in template.variants
    )
    return TemplateRow(
        template.name,
        spoken.label,
        template.languages,
        fields,
        drafts,
        variants,
        own,
        template.registered,
        signed_by_hand=any(template.design(each).signatures is not None for each in template.variants),
    )


def _in_words_of(template: Template, language: str) -> Edition:
    """The edition in a screen language, else the Azerbaijani one, else the first."""
    wanted = next(each for each in (language, FIRST_LANGUAGE, *template.languages) if each in template.languages)
    return template.edition(wanted)
