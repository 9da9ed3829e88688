"""The trust file: which keys sign for an office, and which of its papers hold no longer; all of it signed.

The office's root, kept on paper, signs the list of its keys. The newest of those keys signs the list of annulled
papers, so that the root stays in its drawer while papers are annulled. Both lists and the root's public half are one
file.
"""

import datetime as dt
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Final

from desktop_app.documents.authenticity import cbor, cose
from desktop_app.documents.authenticity.cbor import MalformedError
from desktop_app.documents.authenticity.claims import OFFICE_BYTES, day_of_number, number_of_day
from desktop_app.documents.authenticity.codes import read_check_code
from desktop_app.documents.authenticity.cose import SigningKey

ENDING: Final = ".azt"
_FORMAT: Final = "OCAQ-TRUST-1"
_KEYS_PURPOSE: Final = b"ocaq keys"
_LIST_PURPOSE: Final = b"ocaq list"
_OFFICE, _NAMES, _DAY, _KEYS = 1, 2, 3, 4
_PUBLIC, _FIRST, _LAST, _REVOKED = 1, 2, 3, 4
_AS_OF, _ANNULLED = 2, 3


@dataclass(frozen=True)
class StatedKey:
    """A key that the root says signs from `first` to `last`; since `revoked` nothing that it signed holds."""

    public: bytes
    first: dt.date
    last: dt.date
    revoked: dt.date | None = None

    @property
    def kid(self) -> bytes:
        """Its identifier in codes."""
        return cose.kid_of(self.public)


@dataclass(frozen=True)
class KeyList:
    """What a root signs: the office, its names in their languages, its keys, and the day."""

    office: bytes
    names: Mapping[str, str]
    day: dt.date
    keys: tuple[StatedKey, ...]

    def signed(self, root: SigningKey) -> bytes:
        """The list as the root's signed message."""
        stated = [
            {
                _PUBLIC: each.public,
                _FIRST: number_of_day(each.first),
                _LAST: number_of_day(each.last),
                _REVOKED: number_of_day(each.revoked) if each.revoked else 0,
            }
            for each in self.keys
        ]
        content = {_OFFICE: self.office, _NAMES: dict(self.names), _DAY: number_of_day(self.day), _KEYS: stated}
        return root.sign(cbor.encode(content), _KEYS_PURPOSE)


@dataclass(frozen=True)
class Trust:
    """One office as a verifier knows it. `annulled` maps check codes to the day since when they do not hold."""

    root: bytes
    keys: KeyList
    as_of: dt.date
    annulled: Mapping[str, dt.date] = field(default_factory=dict)

    @property
    def fingerprint(self) -> str:
        """The root's public half in a few letters that people can compare."""
        digits = cose.fingerprint(self.root)
        return " ".join(digits[place : place + 4] for place in range(0, len(digits), 4))

    def key_of(self, kid: bytes) -> StatedKey | None:
        """The stated key with this identifier."""
        return next((each for each in self.keys.keys if each.kid == kid), None)

    def issuer(self, language: str) -> str:
        """The office's name in a language, else the Azerbaijani one, else any."""
        names = self.keys.names
        return names.get(language) or names.get("az") or next(iter(names.values()), "")


def trust_file(root: bytes, signed_keys: bytes, key: SigningKey, trust: Trust) -> bytes:
    """The file of an office: its root's public half, the root's key list as it was signed, today's list."""
    annulled = {code: number_of_day(day) for code, day in trust.annulled.items()}
    content = {_OFFICE: trust.keys.office, _AS_OF: number_of_day(trust.as_of), _ANNULLED: annulled}
    return cbor.encode([_FORMAT, root, signed_keys, key.sign(cbor.encode(content), _LIST_PURPOSE)])


def read_trust(content: bytes) -> Trust:
    """The trust in a file; MalformedError unless both lists hold."""
    parts: Any = cbor.decode(content)
    if not isinstance(parts, list) or len(parts) != 4 or parts[0] != _FORMAT:
        raise MalformedError("not a trust file")
    if not all(isinstance(each, bytes) for each in parts[1:]) or len(parts[1]) != cose.KEY_BYTES:
        raise MalformedError("a part of another kind")
    root, signed_keys, signed_list = parts[1:]
    keys = read_key_list(signed_keys, root)
    as_of, annulled = _read_list(signed_list, keys)
    return Trust(root, keys, as_of, annulled)


def read_key_list(signed_keys: bytes, root: bytes) -> KeyList:
    """The keys that a root states, once its signature holds."""
    fields = _signed_fields(signed_keys, root, _KEYS_PURPOSE)
    if fields.keys() != {_OFFICE, _NAMES, _DAY, _KEYS}:
        raise MalformedError("not a list of keys")
    office, names, keys = fields[_OFFICE], fields[_NAMES], fields[_KEYS]
    _insist(isinstance(office, bytes) and len(office) == OFFICE_BYTES)
    _insist(isinstance(names, dict) and bool(names))
    _insist(all(isinstance(each, str) for pair in names.items() for each in pair))
    _insist(isinstance(keys, list))
    stated = tuple(_stated(each) for each in keys)
    _insist(len({each.kid for each in stated}) == len(stated))
    return KeyList(office, names, day_of_number(fields[_DAY]), stated)


def key_for(keys: Sequence[StatedKey], day: dt.date) -> StatedKey | None:
    """Which key signs on a day: the newest one that holds then."""
    holding = [each for each in keys if each.first <= day <= each.last and each.revoked is None]
    return max(holding, key=lambda each: each.first, default=None)


def _read_list(signed_list: bytes, keys: KeyList) -> tuple[dt.date, dict[str, dt.date]]:
    kid = cose.parse(signed_list).kid
    signer = next((each for each in keys.keys if each.kid == kid and each.revoked is None), None)
    if signer is None:
        raise MalformedError("a list that none of the keys signed")
    fields = _signed_fields(signed_list, signer.public, _LIST_PURPOSE)
    if fields.keys() != {_OFFICE, _AS_OF, _ANNULLED} or fields[_OFFICE] != keys.office:
        raise MalformedError("not this office's list")
    annulled = fields[_ANNULLED]
    _insist(isinstance(annulled, dict))
    _insist(all(isinstance(code, str) and read_check_code(code) == code for code in annulled))
    return day_of_number(fields[_AS_OF]), {code: day_of_number(day) for code, day in annulled.items()}


def _signed_fields(message: bytes, public: bytes, purpose: bytes) -> dict[Any, Any]:
    signed = cose.parse(message)
    if signed.kid != cose.kid_of(public) or not signed.holds(public, purpose):
        raise MalformedError("a signature that does not hold")
    fields: Any = cbor.decode(signed.payload)
    if not isinstance(fields, dict):
        raise MalformedError("not fields")
    return fields


def _stated(fields: Any) -> StatedKey:
    if not isinstance(fields, dict) or fields.keys() != {_PUBLIC, _FIRST, _LAST, _REVOKED}:
        raise MalformedError("not a key")
    public = fields[_PUBLIC]
    _insist(isinstance(public, bytes) and len(public) == cose.KEY_BYTES)
    revoked = day_of_number(fields[_REVOKED]) if fields[_REVOKED] != 0 else None
    return StatedKey(public, day_of_number(fields[_FIRST]), day_of_number(fields[_LAST]), revoked)


def _insist(holds: bool) -> None:
    if not holds:
        raise MalformedError("a field of another kind")
