"""The `AZ1:` text of a paper's code, and the twelve letters that stand for it on the telephone."""

import hashlib
from typing import Final

from desktop_app.documents.authenticity import base45, cose
from desktop_app.documents.authenticity.cbor import MalformedError
from desktop_app.documents.authenticity.claims import Claims, read_claims
from desktop_app.documents.authenticity.cose import Signed, SigningKey

MARK: Final = "AZ1:"
MOST_BYTES: Final = 281
"""Of the signed message of a document: a QR code of version 15 at level Q holds it."""
MOST_BYTES_OF_A_CARD: Final = 191
"""The same for a card or a nomination: version 12."""

BLANK: Final = "····-····-····"
"""What stands in a check code's place as long as there is none."""

_LONGEST: Final = 1000  # letters of a text that may still be a code
_AROUND: Final = 81  # bytes of a signed message that are not its payload, which is shorter than 256
_ALPHABET: Final = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
_LETTERS: Final = 12
_READ_AS: Final = (
    {letter: letter for letter in _ALPHABET}
    | {chr(ord(letter) | 0x20): letter for letter in _ALPHABET if letter.isalpha()}
    | dict.fromkeys("Oo", "0")
    | dict.fromkeys("IiLlİı", "1")
)
_LEFT_OUT: Final = frozenset("-‐‑–—.")


def code_of(claims: Claims, key: SigningKey, most_bytes: int = MOST_BYTES) -> str:
    """The signed code of a paper; what does not fit is cut with "…"."""
    return MARK + base45.encode(key.sign(claims.fitted(most_bytes - _AROUND).payload()))


def message_of(code: str) -> bytes:
    """The signed message in a code. Line ends that a mail put into it do not matter, anything else does."""
    letters = tidy(code)
    if not letters.startswith(MARK) or len(letters) > _LONGEST:
        raise MalformedError("not a code")
    return base45.decode(letters[len(MARK) :])


def read_code(code: str) -> tuple[Signed, Claims]:
    """A code taken apart; whether the signature holds is still to be asked."""
    signed = cose.parse(message_of(code))
    return signed, read_claims(signed.payload)


def looks_like_code(text: str) -> bool:
    """Whether a text means to be a code of ours."""
    return tidy(text).startswith(MARK)


def tidy(text: str) -> str:
    """A text without the blanks around it and the line ends in it; a code never ends in a blank of its own."""
    return "".join(letter for letter in text.strip() if letter not in "\r\n\t")


def check_code(code: str) -> str:
    """`XXXX-XXXX-XXXX`: the first 60 bits of the SHA-256 of the signed message."""
    number = int.from_bytes(hashlib.sha256(message_of(code)).digest()[:8], "big") >> 4
    letters = "".join(_ALPHABET[number >> 5 * place & 31] for place in reversed(range(_LETTERS)))
    return _written(letters)


def read_check_code(text: str) -> str | None:
    """A check code as it was typed, in its one form: small letters, blanks, o for 0, i and l for 1 are understood."""
    letters = [letter for letter in text if not letter.isspace() and letter not in _LEFT_OUT]
    read = [_READ_AS.get(letter, "") for letter in letters]
    return _written("".join(read)) if len(read) == _LETTERS and all(read) else None


def _written(letters: str) -> str:
    return "-".join(letters[place : place + 4] for place in range(0, _LETTERS, 4))
