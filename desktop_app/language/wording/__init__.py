"""The door to the sentences of papers: how they are read, and the forms that values take in them."""

from desktop_app.language.wording.forms import Form, GenderUnknown, formed, inflected
from desktop_app.language.wording.grammar import ByGender, Part, Placeholder, WordingError, parse

__all__ = [
    "ByGender",
    "Form",
    "GenderUnknown",
    "Part",
    "Placeholder",
    "WordingError",
    "formed",
    "inflected",
    "parse",
]
