"""The door to the sentences of papers: how they are read, and the forms that values take in them."""

from desktop_app.language.wording.forms import Form, formed, inflected
from desktop_app.language.wording.grammar import ByCount, ByGender, Part, Placeholder, WordingError, parse

__all__ = [
    "ByCount",
    "ByGender",
    "Form",
    "Part",
    "Placeholder",
    "WordingError",
    "formed",
    "inflected",
    "parse",
]
