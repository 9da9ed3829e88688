"""Template and values become one page and what is to be said about it: the proof that precedes every number."""

from collections.abc import Mapping
from dataclasses import dataclass

from desktop_app.printing import classical
from desktop_app.printing.findings import Finding
from desktop_app.printing.fonts import face
from desktop_app.printing.layout import FontUse, Item, Layout, PictureData, TextLine
from desktop_app.printing.templates import Template
from desktop_app.printing.values import Letterhead, Values
from desktop_app.printing.wording import Speaker


@dataclass(frozen=True, slots=True)
class Composition:
    """A page, the pictures it shows, and what its proof found."""

    layout: Layout
    pictures: Mapping[str, PictureData]
    findings: tuple[Finding, ...]


def compose(template: Template, language: str, values: Values, look: Letterhead) -> Composition:
    """The page of one paper, laid out and proofed. The template must have the language."""
    edition = template.edition(language)
    sheet = classical.sheet(edition, look)
    speech = Speaker(edition, values, look).speech()
    page = classical.page(sheet, values, speech)
    paper = edition.design.paper
    layout = Layout(paper.width, paper.height, edition.label, language, _fonts(page.items), page.items)
    findings = tuple(dict.fromkeys((*sheet.findings, *speech.findings, *page.findings)))
    return Composition(layout, sheet.pictures, findings)


def _fonts(items: tuple[Item, ...]) -> tuple[FontUse, ...]:
    keys = {run.font for item in items if isinstance(item, TextLine) for run in item.runs}
    return tuple(FontUse(key, face(key).sha256) for key in sorted(keys))
