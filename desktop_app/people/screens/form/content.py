"""A half-typed person as plain values, as drafts are kept, and back."""

from collections.abc import Mapping
from dataclasses import asdict
from typing import Any, Final

from desktop_app.language.names import Gender
from desktop_app.people.rules.differences import inflection_of, spelling_of
from desktop_app.people.rules.values import (
    DETAILS,
    Consent,
    PersonDetails,
    PersonDraft,
    Phone,
    Purpose,
)

FORM: Final = "person"
"""Under this name drafts of this form are kept."""


def as_content(details: PersonDetails) -> dict[str, Any]:
    """Every field as JSON can hold it."""
    return {name: value for name, value in asdict(details).items() if name in DETAILS}


def from_content(content: Mapping[str, Any]) -> PersonDraft:
    """The person that `as_content` was given; fields that are not there are empty."""
    values = {name: _tupled(content[name]) for name in DETAILS if name in content}
    if values.get("gender"):
        values["gender"] = Gender(values["gender"])
    for name, make in _SEVERAL.items():
        values[name] = tuple(map(make, values.get(name, ())))
    return PersonDraft(**values)


def _phone(kept: Mapping[str, Any]) -> Phone:
    return Phone(**kept)


def _consent(kept: Mapping[str, Any]) -> Consent:
    return Consent(**{**kept, "purpose": Purpose(kept["purpose"])})


_SEVERAL: Final = {"spellings": spelling_of, "inflections": inflection_of, "phones": _phone, "consents": _consent}


def _tupled(value: Any) -> Any:
    return tuple(value) if isinstance(value, list) else value
