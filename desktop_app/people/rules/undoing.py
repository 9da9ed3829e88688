"""A saved change taken back: the fields that still are as it left them get their old values again."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any, Final

from desktop_app.language.catalogs import gettext as _
from desktop_app.language.names import Gender
from desktop_app.people.rules.differences import inflection_of, plain, spelling_of
from desktop_app.people.rules.fields import LABELS, field_label
from desktop_app.people.rules.phones import read_phone
from desktop_app.people.rules.values import (
    DETAILS,
    Consent,
    PersonDetails,
    PersonDraft,
    Purpose,
)


@dataclass(frozen=True)
class PutBack:
    """A person with the old values of a save, in `fields`; those in `left` have been changed again since."""

    draft: PersonDraft
    fields: tuple[str, ...]
    left: tuple[str, ...]


def put_back(now: PersonDetails, saved: Mapping[str, tuple[object, object]]) -> PutBack:
    """What becomes of a person as they are now when a save is taken back; its values are as the history keeps them."""
    still = tuple(name for name, (_old, new) in saved.items() if name in DETAILS and plain(getattr(now, name)) == new)
    old: dict[str, Any] = {name: _read(name, saved[name][0]) for name in still}
    return PutBack(replace(PersonDraft.of(now), **old), still, tuple(name for name in saved if name not in still))


def left_words(fields: Sequence[str]) -> str:
    """Which fields stay as they are, and why; "" for none."""
    if not fields:
        return ""
    named = ", ".join(field_label(name) if name in LABELS else name for name in fields)
    return _("Changed again since, and left as it is: {fields}.").format(fields=named)


def _read(name: str, value: Any) -> Any:
    """A value of the history as a draft has it."""
    if isinstance(value, list):
        return tuple(_SEVERAL.get(name, str)(each) for each in value)
    return Gender(value) if name == "gender" and value else value


def _consent(kept: Mapping[str, Any]) -> Consent:
    return Consent(**{**kept, "purpose": Purpose(kept.get("purpose", Purpose.PROCESSING))})


_SEVERAL: Final[Mapping[str, Callable[[Any], object]]] = {
    "phones": lambda text: read_phone(text, ""),
    "spellings": spelling_of,
    "inflections": inflection_of,
    "consents": _consent,
}
