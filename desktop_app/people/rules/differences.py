"""What differs between two states of a person, as plain values that the history keeps."""

from dataclasses import asdict

from desktop_app.people.rules.values import DETAILS, Consent, PersonDetails, Phone, Spelling

Plain = object
NOBODY = PersonDetails()


def differences(old: PersonDetails, new: PersonDetails) -> dict[str, tuple[Plain, Plain]]:
    """Old and new value of each field that changed; what a person has several of as lists."""
    changed: dict[str, tuple[Plain, Plain]] = {}
    for name in DETAILS:
        before, after = getattr(old, name), getattr(new, name)
        if before != after:
            changed[name] = (_plain(before), _plain(after))
    return changed


def _plain(value: object) -> Plain:
    if isinstance(value, tuple):
        return [_plain(each) for each in value]
    if isinstance(value, Phone):
        return value.text
    if isinstance(value, Spelling | Consent):
        return asdict(value)
    return value
