"""Base45 (RFC 9285): bytes in the letters of a QR code's denser mode."""

from typing import Final

from desktop_app.documents.authenticity.cbor import MalformedError

ALPHABET: Final = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:"
_VALUES: Final = {letter: value for value, letter in enumerate(ALPHABET)}


def encode(content: bytes) -> str:
    """Two bytes become three letters, a single last one two."""
    return "".join(_letters(content[place : place + 2]) for place in range(0, len(content), 2))


def decode(text: str) -> bytes:
    """The bytes behind letters; only what `encode` writes is understood."""
    return b"".join(_bytes(text[place : place + 3]) for place in range(0, len(text), 3))


def _letters(pair: bytes) -> str:
    number, found = int.from_bytes(pair, "big"), ""
    for _place in range(len(pair) + 1):
        number, letter = divmod(number, 45)
        found += ALPHABET[letter]
    return found


def _bytes(letters: str) -> bytes:
    if len(letters) == 1:
        raise MalformedError("a single letter left over")
    number = 0
    for letter in reversed(letters):
        if letter not in _VALUES:
            raise MalformedError("a letter that Base45 does not have")
        number = 45 * number + _VALUES[letter]
    if number >= 1 << 8 * (len(letters) - 1):
        raise MalformedError("more than its letters may say")
    return number.to_bytes(len(letters) - 1, "big")
