"""A half-changed template as a draft of a form keeps it: plain values, its pictures among them."""

from base64 import b64decode, b64encode
from collections.abc import Mapping
from typing import Any, Final

from desktop_app.documents.rules.designing import TemplateDraft
from desktop_app.printing.layout import PictureData

FORM: Final = "template"


def as_content(draft: TemplateDraft, version: int) -> dict[str, Any]:
    """What is kept; `version` is the template's when it was opened."""
    pictures = {sha: [data.kind, b64encode(data.content).decode()] for sha, data in draft.pictures.items()}
    return {"version": version, "content": draft.content, "pictures": pictures, "paper": draft.paper}


def from_content(content: Mapping[str, Any]) -> TemplateDraft:
    """The draft that was kept."""
    pictures = {sha: PictureData(kind, b64decode(text)) for sha, (kind, text) in content["pictures"].items()}
    return TemplateDraft(content["content"], pictures, content["paper"])
