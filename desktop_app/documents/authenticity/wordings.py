"""The words of a paper as its code hashes them: letters only, whatever program took them out of the PDF."""

import hashlib
import unicodedata
from collections.abc import Sequence
from typing import Final

from desktop_app.documents.authenticity.claims import HASH_BYTES

_LEFT_OUT: Final = (
    "Z",
    "C",
    "Pd",
)  # blanks; controls and marks of direction; hyphens, which programs lose at line ends

_MOST_LINES: Final = 40  # of a small paper


def text_hash(text: str, check_code: str = "") -> bytes:
    """The first 8 bytes of the SHA-256 of a paper's words, in the order of reading, its own check code left out.

    NFC, without any blank, hyphen, control or invisible letter: extracting programs differ in those.
    """
    return hashlib.sha256(_plain(text, check_code)).digest()[:HASH_BYTES]


def hash_within(words: str, expected: bytes, check_code: str) -> bool:
    """Whether some lines in a row, the check code among them, are those of this hash: a card on a sheet of cards."""
    lines = words.split("\n")
    parts = [_plain(line, check_code) for line in lines]
    codes = [place for place, line in enumerate(lines) if check_code in line]
    return any(
        _begins_with(parts[start:], expected, least=place - start + 1)
        for place in codes
        for start in range(max(0, place - _MOST_LINES), place + 1)
    )


def _begins_with(parts: Sequence[bytes], expected: bytes, least: int) -> bool:
    digest = hashlib.sha256()
    for count, part in enumerate(parts[: 2 * _MOST_LINES], start=1):
        digest.update(part)
        if count >= least and digest.digest()[:HASH_BYTES] == expected:
            return True
    return False


def _plain(text: str, check_code: str) -> bytes:
    letters = "".join(each for each in unicodedata.normalize("NFC", text) if _counts(each))
    plain = letters.replace("".join(each for each in check_code if _counts(each)), "") if check_code else letters
    return plain.encode()


def _counts(letter: str) -> bool:
    return not unicodedata.category(letter).startswith(_LEFT_OUT)
