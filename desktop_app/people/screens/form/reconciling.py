"""Two people who saved the same person: what each changed, put together."""

from dataclasses import dataclass
from typing import Any

from desktop_app.people.rules.values import DETAILS, PersonDetails, PersonDraft


@dataclass(frozen=True)
class Reconciled:
    """The fields together, and those that both had changed, where `draft` has mine."""

    draft: PersonDraft
    both: tuple[str, ...]


def reconciled(base: PersonDetails, mine: PersonDetails, theirs: PersonDetails) -> Reconciled:
    """What I changed since `base` over what they saved since."""
    values: dict[str, Any] = {}
    both = []
    for name in DETAILS:
        before, own, other = (getattr(each, name) for each in (base, mine, theirs))
        values[name] = own if own != before else other
        if own != before and other not in (before, own):
            both.append(name)
    return Reconciled(PersonDraft(**values), tuple(both))
