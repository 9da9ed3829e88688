"""Whether a row says nothing that is not known already: its mapped values all equal those of one person or row."""

from collections.abc import Iterable
from operator import attrgetter
from typing import Any, Final

from desktop_app.people.rules.fields import Target
from desktop_app.people.rules.known import Known
from desktop_app.people.rules.values import DETAILS, SEVERAL, PersonDetails

_FIELDS_OF: Final = {
    "full_name": ("surname", "given", "father"),
    "consent_given": ("consents",),
    "consent_how": ("consents",),
    "consent_text": ("consents",),
    "consent_withdrawn": ("consents",),
    "consent_purpose": ("consents",),
    "consent_language": ("consents",),
    "consent_by": ("consents",),
}


class Repeats:
    """People by the values that a list maps; of what a person may have several of, the row's must be among them."""

    def __init__(self, targets: Iterable[Target]) -> None:
        mapped = {name for target in targets for name in _FIELDS_OF.get(target.field, (target.field,))}
        self._key = attrgetter("surname", "given", *(name for name in DETAILS if name in mapped - SEVERAL))
        self._several = [name for name in DETAILS if name in mapped & SEVERAL]
        self._known: dict[Any, list[Known]] = {}

    def add(self, known: Known) -> None:
        """Let a person's values be known from now on."""
        self._known.setdefault(self._key(known.details), []).append(known)

    def of(self, details: PersonDetails) -> Known | None:
        """Whom this one repeats."""
        for known in self._known.get(self._key(details), ()):
            if all(set(getattr(details, name)) <= set(getattr(known.details, name)) for name in self._several):
                return known
        return None
