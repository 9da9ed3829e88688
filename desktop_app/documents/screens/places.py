"""Where one can be in the area of documents."""

from collections.abc import Sequence
from typing import Final

from desktop_app.gui.screen import Place

AREA: Final = "documents"
ISSUE: Final = "issue"
DOCUMENT: Final = "document"
PERSON: Final = "person"
BATCH: Final = "batch"
VERIFY: Final = "verify"
TEMPLATES: Final = "templates"
TEMPLATE: Final = "template"


def issue_place(person_ids: Sequence[int]) -> Place:
    """The way to issue, begun for these people; for none it goes on where it was left."""
    return Place(AREA, ISSUE, tuple(person_ids))


def document_place(document_id: int) -> Place:
    """The register with this document at hand."""
    return Place(AREA, DOCUMENT, (document_id,))


def person_place(person_id: int) -> Place:
    """The register with only this person's documents."""
    return Place(AREA, PERSON, (person_id,))


def template_place(template_id: int) -> Place:
    """The designer with this template of the office."""
    return Place(AREA, TEMPLATE, (template_id,))
