"""Letters as people count them: a base with the marks that stand on it, none of which ever part."""

import unicodedata
from typing import Final

JOINERS: Final = "\N{ZERO WIDTH NON-JOINER}\N{ZERO WIDTH JOINER}"
_PRINTED: Final = frozenset("LMNPS")
_WIDE: Final = frozenset("WF")


def clusters(text: str) -> list[str]:
    """The text in clusters; joiners and marks stay with what is before them."""
    found: list[str] = []
    for letter in text:
        if found and found[-1] != " " and (letter in JOINERS or unicodedata.category(letter)[0] == "M"):
            found[-1] += letter
        else:
            found.append(letter)
    return found


def can_be_set(cluster: str) -> bool:
    """Whether a cluster is writing at all: no controls, no private letters, no mark without a base.

    Joiners shape Arabic letters and nothing else. Ready-made joined forms are refused, for who reads them out
    of the file gets the letters that they are made of.
    """
    base, marks = cluster[0], cluster[1:]
    if unicodedata.category(base)[0] not in _PRINTED - {"M"} and base != " ":
        return False
    joins = unicodedata.bidirectional(base) == "AL"
    if any(mark in JOINERS and not joins for mark in marks):
        return False
    return not any(is_presentation(letter) for letter in cluster)


def is_presentation(letter: str) -> bool:
    """Whether a letter is a ready-made form of other letters: ligatures, forms of Arabic letters by place."""
    return "\ufb00" <= letter <= "\ufeff" and unicodedata.normalize("NFKC", letter) != unicodedata.normalize(
        "NFC", letter
    )


def is_wide(letter: str) -> bool:
    """Whether a letter fills a square, as Chinese and Japanese ones do; a line may break beside it."""
    return unicodedata.east_asian_width(letter) in _WIDE


_NOT_FIRST: Final = "、。，．：；？！）］｝〉》」』】〕ーゝゞ々ぁぃぅぇぉっゃゅょゎァィゥェォッャュョヮヵヶ!),.:;?]}»”’"
_NOT_LAST: Final = "（［｛〈《「『【〔([{«“‘"


def may_break(before: str, after: str) -> bool:
    """Whether a line may end between letters that no blank parts: beside a wide one, save for signs that cling."""
    if not (is_wide(before[-1]) or is_wide(after[0])):
        return False
    return before[-1] not in _NOT_LAST and after[0] not in _NOT_FIRST
