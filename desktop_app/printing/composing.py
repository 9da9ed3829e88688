"""Template and values become one page and its proof, which comes before any number is taken."""

from collections.abc import Mapping
from dataclasses import dataclass

from desktop_app.printing.design import Design
from desktop_app.printing.families import Variant
from desktop_app.printing.findings import Finding
from desktop_app.printing.fonts import font_uses
from desktop_app.printing.layout import Layout, PictureData
from desktop_app.printing.page.page import page
from desktop_app.printing.page.sheet import Voice, sheet
from desktop_app.printing.templates import Template
from desktop_app.printing.values import Letterhead, Values


@dataclass(frozen=True, slots=True)
class Composition:
    """A page, the design that it follows, the pictures it shows, and what its proof found."""

    layout: Layout
    design: Design
    pictures: Mapping[str, PictureData]
    findings: tuple[Finding, ...]


@dataclass(frozen=True, slots=True)
class Words:
    """What a paper says in one of its languages; the template must have it."""

    language: str
    values: Values
    look: Letterhead


def compose(
    template: Template,
    language: str,
    values: Values,
    look: Letterhead,
    *,
    variant: Variant | None = None,
    second: Words | None = None,
) -> Composition:
    """The page of one paper, laid out and proofed: in the template's usual variant, in one language, unless told."""
    words = [Words(language, values, look), *([second] if second else [])]
    voices = tuple(Voice(template.edition(each.language), each.look) for each in words)
    on = sheet(template, variant, voices)
    paper = page(on, [each.values for each in words])
    size = on.design.paper
    label = voices[0].edition.label
    layout = Layout(size.width, size.height, label, language, font_uses(paper.items), paper.items, size.faces)
    findings = tuple(dict.fromkeys((*on.findings, *paper.findings)))
    return Composition(layout, on.design, {**on.pictures, **paper.pictures}, findings)
