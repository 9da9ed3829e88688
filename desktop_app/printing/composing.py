"""Template and values become one page and what is to be said about it (the proof)."""

from dataclasses import dataclass
from typing import Literal

from desktop_app.printing.layout import Layout, Pictures
from desktop_app.printing.templates import Template
from desktop_app.printing.values import Letterhead, Values

Severity = Literal["error", "notice"]
Code = Literal["missing_glyph", "overflow", "empty_value", "unknown_placeholder", "bad_picture"]


@dataclass(frozen=True, slots=True)
class Finding:
    """What is wrong with a page, in the screen language; only errors stop a paper. `frame` says where on the page."""

    severity: Severity
    code: Code
    frame: str
    message: str


@dataclass(frozen=True, slots=True)
class Composition:
    """A page, the pictures it shows, and what its proof found."""

    layout: Layout
    pictures: Pictures
    findings: tuple[Finding, ...]


def compose(template: Template, language: str, values: Values, look: Letterhead) -> Composition:
    """The page of one paper."""
    raise NotImplementedError
