"""What becomes of a code that somebody shows: valid, revoked, unknown key, altered, or none of ours."""

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from desktop_app.documents.authenticity import codes
from desktop_app.documents.authenticity.cbor import MalformedError
from desktop_app.documents.authenticity.claims import Claims
from desktop_app.documents.authenticity.trust import StatedKey, Trust


class State(StrEnum):
    """The five answers; only the first is good."""

    VALID = "valid"
    REVOKED = "revoked"
    UNKNOWN_KEY = "unknown-key"
    ALTERED = "altered"
    NOT_OURS = "not-ours"


@dataclass(frozen=True)
class Verdict:
    """An answer with what the code says. What an unknown key says is only claimed, and nobody vouches for `claims`.

    `as_of` is the day of the list of annulled papers by which it was judged, `since` when the paper was annulled.
    """

    state: State
    claims: Claims | None = None
    check_code: str = ""
    issuer: str = ""
    as_of: dt.date | None = None
    since: dt.date | None = None

    def as_json(self) -> dict[str, str | None]:
        """The answer as the command line prints it."""
        claims = self.claims
        return {
            "state": self.state.value,
            "number": claims.serial if claims else None,
            "name": claims.name if claims else None,
            "what_for": claims.what_for if claims else None,
            "issuer": self.issuer or None,
            "date": claims.date.isoformat() if claims else None,
            "language": claims.language if claims else None,
            "check_code": self.check_code or None,
            "as_of": self.as_of.isoformat() if self.as_of else None,
            "since": self.since.isoformat() if self.since else None,
        }


NOT_OURS: Final = Verdict(State.NOT_OURS)
ALTERED: Final = Verdict(State.ALTERED)


def judge(code: str, trusts: Iterable[Trust], language: str = "az") -> Verdict:
    """What to say of a code, by the offices that are known."""
    if not codes.looks_like_code(code):
        return NOT_OURS
    try:
        signed, claims = codes.read_code(code)
    except MalformedError:
        return ALTERED
    check = codes.check_code(code)
    found = next(
        ((trust, key) for trust in trusts if trust.keys.office == claims.office and (key := trust.key_of(signed.kid))),
        None,
    )
    if found is None:
        return Verdict(State.UNKNOWN_KEY, claims, check)
    trust, key = found
    if not signed.holds(key.public):
        return ALTERED
    if claims.date > key.last:
        return Verdict(State.UNKNOWN_KEY, claims, check)
    since = _annulled_since(trust, key, check)
    state = State.REVOKED if since else State.VALID
    return Verdict(state, claims, check, trust.issuer(language), trust.as_of, since)


def _annulled_since(trust: Trust, key: StatedKey, check: str) -> dt.date | None:
    return trust.annulled.get(check) or key.revoked
