"""Whether a row says nothing that is not known already: its mapped values all equal those of one person or row."""

from collections.abc import Iterable
from typing import Any, Final, Generic, TypeVar

from desktop_app.people.rules.fields import Target
from desktop_app.people.rules.values import DETAILS, SEVERAL, PersonDetails

H = TypeVar("H")
_FIELDS_OF: Final = {
    "full_name": ("surname", "given", "father"),
    "consent_given": ("consents",),
    "consent_how": ("consents",),
    "consent_text": ("consents",),
    "consent_withdrawn": ("consents",),
}


class Repeats(Generic[H]):
    """People by the values that a list maps; of what a person may have several of, the row's must be among them."""

    def __init__(self, targets: Iterable[Target]) -> None:
        mapped = {name for target in targets for name in _FIELDS_OF.get(target.field, (target.field,))}
        self._single = tuple(name for name in DETAILS if name in mapped and name not in SEVERAL)
        self._several = tuple(name for name in DETAILS if name in mapped and name in SEVERAL)
        self._known: dict[tuple[Any, ...], list[tuple[H, tuple[frozenset[Any], ...]]]] = {}

    def add(self, handle: H, details: PersonDetails) -> None:
        """Let a person's values be known from now on."""
        several = tuple([frozenset(getattr(details, name)) for name in self._several])
        self._known.setdefault(self._key(details), []).append((handle, several))

    def of(self, details: PersonDetails) -> H | None:
        """Whom this one repeats."""
        alike = self._known.get(self._key(details))
        if not alike:
            return None
        several = [frozenset(getattr(details, name)) for name in self._several]
        for handle, known in alike:
            if all(mine <= theirs for mine, theirs in zip(several, known, strict=True)):
                return handle
        return None

    def _key(self, details: PersonDetails) -> tuple[Any, ...]:
        return tuple([getattr(details, name) for name in self._single])
