"""The words of a paper as its code hashes them: letters only, whatever program took them out of the PDF."""

import hashlib
import unicodedata
from typing import Final

from desktop_app.documents.authenticity.claims import HASH_BYTES

_LEFT_OUT: Final = (
    "Z",
    "C",
    "Pd",
)  # blanks; controls and marks of direction; hyphens, which programs lose at line ends


def text_hash(text: str, check_code: str = "") -> bytes:
    """The first 8 bytes of the SHA-256 of a paper's words, in the order of reading, its own check code left out.

    NFC, without any blank, hyphen, control or invisible letter: extracting programs differ in those.
    """
    letters = "".join(each for each in unicodedata.normalize("NFC", text) if _counts(each))
    plain = letters.replace("".join(each for each in check_code if _counts(each)), "") if check_code else letters
    return hashlib.sha256(plain.encode()).digest()[:HASH_BYTES]


def _counts(letter: str) -> bool:
    return not unicodedata.category(letter).startswith(_LEFT_OUT)
