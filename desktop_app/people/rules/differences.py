"""What differs between two states of a person, as plain values that the history keeps."""

from collections.abc import Mapping
from dataclasses import asdict
from operator import attrgetter

from desktop_app.language.cases import Case
from desktop_app.language.names import NameOrder
from desktop_app.people.rules.values import (
    DETAILS,
    Consent,
    Inflection,
    PersonDetails,
    Phone,
    Spelling,
    SpellingKind,
)

Plain = object
NOBODY = PersonDetails()
_all = attrgetter(*DETAILS)


def differences(old: PersonDetails, new: PersonDetails) -> dict[str, tuple[Plain, Plain]]:
    """Old and new value of each field that changed; what a person has several of as lists."""
    states = zip(DETAILS, _all(old), _all(new), strict=True)
    return {name: (plain(before), plain(after)) for name, before, after in states if before != after}


def plain(value: object) -> Plain:
    """A value of a field as the history keeps it."""
    if type(value) is str:
        return value
    if isinstance(value, tuple):
        return [plain(each) for each in value]
    if isinstance(value, Phone):
        return value.text
    if isinstance(value, Spelling):
        return {"kind": value.kind, "language": value.language, "text": value.text}
    if isinstance(value, (Consent, Inflection)):
        return asdict(value)
    return value


def spelling_of(kept: Mapping[str, str]) -> Spelling:
    """The spelling that is kept as plain values, in the history or in a draft."""
    return Spelling(SpellingKind(kept["kind"]), kept["language"], kept["text"])


def inflection_of(kept: Mapping[str, str]) -> Inflection:
    """The inflection that is kept so."""
    return Inflection(kept["language"], NameOrder(kept["order"]), Case(kept["case"]), kept["text"])
