"""Template and values become one page and its proof, which comes before any number is taken."""

from collections.abc import Mapping
from dataclasses import dataclass

from desktop_app.printing.classical.page import page
from desktop_app.printing.classical.sheet import sheet
from desktop_app.printing.findings import Finding
from desktop_app.printing.fonts import font_uses
from desktop_app.printing.layout import Layout, PictureData
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
    on = sheet(edition, look)
    speech = Speaker(edition, values, look).speech()
    paper = page(on, values, speech)
    size = edition.design.paper
    layout = Layout(size.width, size.height, edition.label, language, font_uses(paper.items), paper.items)
    findings = tuple(dict.fromkeys((*on.findings, *speech.findings, *paper.findings)))
    return Composition(layout, on.pictures, findings)
