"""Which papers bear a signed code: certificates, diplomas, letters of thanks, cards; not invitations or labels."""

from collections.abc import Mapping
from typing import Final

from desktop_app.documents.authenticity import codes
from desktop_app.documents.authenticity.claims import Kind

_KINDS: Final[Mapping[str, Kind]] = {
    "participation": Kind.PARTICIPATION,
    "completion": Kind.COMPLETION,
    "thanks": Kind.THANKS,
    "honorary": Kind.HONORARY,
    "diploma-1": Kind.FIRST_DEGREE,
    "diploma-2": Kind.SECOND_DEGREE,
    "diploma-3": Kind.THIRD_DEGREE,
    "card": Kind.CARD,
    "nomination": Kind.NOMINATION,
}
_SMALL: Final = frozenset({Kind.CARD, Kind.NOMINATION})


def kind_of(template: str) -> Kind | None:
    """The kind of paper that a template makes, as its code says it; None for those without a code."""
    return _KINDS.get(template)


def most_bytes_of(kind: Kind) -> int:
    """How large the signed message of such a paper may be."""
    return codes.MOST_BYTES_OF_A_CARD if kind in _SMALL else codes.MOST_BYTES
