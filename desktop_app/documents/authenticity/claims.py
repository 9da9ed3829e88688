"""What a code says of its paper: who issued what to whom for what and when."""

import datetime as dt
import hashlib
import re
import unicodedata
from dataclasses import dataclass, replace
from enum import IntEnum
from typing import Any, Final

from desktop_app.documents.authenticity import cbor
from desktop_app.documents.authenticity.cbor import MalformedError

OFFICE_BYTES: Final = 4
HASH_BYTES: Final = 8
_OFFICE, _SERIAL, _KIND, _NAME, _WHAT_FOR, _DATE, _LANGUAGE, _TEXT_HASH, _AUDIT_HEAD = range(1, 10)
_LANGUAGE_CODE: Final = re.compile(r"[a-z]{2,3}(-[A-Za-z]{2,4})?", re.ASCII)


class Kind(IntEnum):
    """What kind of paper it is; a verifier names it in its reader's language. Numbers are never given anew."""

    DOCUMENT = 0
    PARTICIPATION = 1
    COMPLETION = 2
    THANKS = 3
    HONORARY = 4
    FIRST_DEGREE = 5
    SECOND_DEGREE = 6
    THIRD_DEGREE = 7
    CARD = 8
    NOMINATION = 9


@dataclass(frozen=True)
class Claims:
    """All that is signed. `kind` is a number of `Kind`, or one that a later version gave."""

    office: bytes
    serial: str
    kind: int
    name: str
    what_for: str
    date: dt.date
    language: str
    text_hash: bytes
    audit_head: bytes

    def payload(self) -> bytes:
        """The bytes that are signed."""
        return cbor.encode(
            {
                _OFFICE: self.office,
                _SERIAL: self.serial,
                _KIND: self.kind,
                _NAME: unicodedata.normalize("NFC", self.name),
                _WHAT_FOR: unicodedata.normalize("NFC", self.what_for),
                _DATE: number_of_day(self.date),
                _LANGUAGE: self.language,
                _TEXT_HASH: self.text_hash,
                _AUDIT_HEAD: self.audit_head,
            }
        )

    def fitted(self, most_bytes: int) -> "Claims":
        """The same with "what for", then the name, cut at a word with "…" until the payload has room."""
        surplus = len(self.payload()) - most_bytes
        if surplus <= 0:
            return self
        shorter = replace(self, what_for=_cut(unicodedata.normalize("NFC", self.what_for), surplus))
        left = len(shorter.payload()) - most_bytes
        return shorter if left <= 0 else replace(shorter, name=_cut(unicodedata.normalize("NFC", self.name), left))


def read_claims(payload: bytes) -> Claims:
    """What a payload says; MalformedError unless it says all of it and nothing else."""
    fields: Any = cbor.decode(payload)
    kinds = {_OFFICE: bytes, _SERIAL: str, _KIND: int, _NAME: str, _WHAT_FOR: str, _DATE: int}
    kinds |= {_LANGUAGE: str, _TEXT_HASH: bytes, _AUDIT_HEAD: bytes}
    if not isinstance(fields, dict) or fields.keys() != kinds.keys():
        raise MalformedError("not the nine fields of a paper")
    if not all(isinstance(fields[key], kind) for key, kind in kinds.items()):
        raise MalformedError("a field of another kind")
    lengths = {_OFFICE: OFFICE_BYTES, _TEXT_HASH: HASH_BYTES, _AUDIT_HEAD: HASH_BYTES}
    if any(len(fields[key]) != length for key, length in lengths.items()) or fields[_KIND] < 0:
        raise MalformedError("a field of another length")
    if not fields[_SERIAL] or not fields[_NAME] or not _LANGUAGE_CODE.fullmatch(fields[_LANGUAGE]):
        raise MalformedError("an empty field")
    values: list[Any] = [day_of_number(fields[key]) if key == _DATE else fields[key] for key in kinds]
    return Claims(*values)


def office_id(identity: str) -> bytes:
    """The short identifier of an office."""
    return hashlib.sha256(identity.encode()).digest()[:OFFICE_BYTES]


def number_of_day(day: dt.date) -> int:
    """A day as people read it in a number: 20261125."""
    return day.year * 10_000 + day.month * 100 + day.day


def day_of_number(number: object) -> dt.date:
    """The day that `number_of_day` wrote."""
    if not isinstance(number, int):
        raise MalformedError("no day")
    try:
        return dt.date(number // 10_000, number // 100 % 100, number % 100)
    except (ValueError, OverflowError) as error:
        raise MalformedError("no day") from error


def _cut(text: str, surplus: int) -> str:
    """The text at least `surplus` bytes shorter in UTF-8, cut between words where there are several, with "…"."""
    room = len(text.encode()) - surplus - len("…".encode())
    if room <= 0:
        return ""
    kept = text.encode()[:room].decode(errors="ignore")
    if not text[len(kept) :].startswith(" "):
        kept = kept.rpartition(" ")[0] or kept
    return unicodedata.normalize("NFC", kept.rstrip(" ,;:–-") + "…")
