"""The words of a paper as its code hashes them: letters only, whatever program took them out of the PDF."""

import hashlib
import unicodedata
from collections.abc import Mapping, Sequence
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


def hashes_within(words: str, signed: Mapping[str, bytes]) -> frozenset[str]:
    """The check codes whose words stand on a page with others: a sheet of cards.

    `signed` has the hash behind each check code. The words of each must be lines in a row, its check code among them,
    and no line may be left over: otherwise none counts.
    """
    lines = [line for line in words.split("\n") if line.strip()]
    if len(lines) > _MOST_LINES * len(signed):
        return frozenset()
    found = {code: _run(lines, expected, code) for code, expected in signed.items()}
    covered = [place for run in found.values() if run is not None for place in run]
    whole = sorted(covered) == list(range(len(lines)))
    return frozenset(code for code, run in found.items() if run is not None) if whole else frozenset()


def _run(lines: Sequence[str], expected: bytes, check_code: str) -> range | None:
    """The lines in a row that have this hash."""
    places = [place for place, line in enumerate(lines) if check_code in line]
    if len(places) != 1:
        return None
    parts = [_plain(line, check_code) for line in lines[: places[0] + _MOST_LINES]]
    for start in range(max(0, places[0] - _MOST_LINES), places[0] + 1):
        digest = hashlib.sha256()
        for end, part in enumerate(parts[start:], start=start + 1):
            digest.update(part)
            if end > places[0] and digest.digest()[:HASH_BYTES] == expected:
                return range(start, end)
    return None


def _plain(text: str, check_code: str) -> bytes:
    letters = "".join(each for each in unicodedata.normalize("NFC", text) if _counts(each))
    plain = letters.replace("".join(each for each in check_code if _counts(each)), "") if check_code else letters
    return plain.encode()


def _counts(letter: str) -> bool:
    return not unicodedata.category(letter).startswith(_LEFT_OUT)
