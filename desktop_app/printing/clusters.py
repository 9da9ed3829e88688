"""Letters as people count them: a base with the marks that stand on it, none of which ever part."""

import re
import unicodedata
from typing import Final

from desktop_app.printing.bidi import runs_leftwards

JOINERS: Final = "\N{ZERO WIDTH NON-JOINER}\N{ZERO WIDTH JOINER}"
_PRINTED: Final = frozenset("LNPS")
_LAST_OF_PLANE: Final = "\ufffc"
_PERHAPS_WIDE: Final = re.compile("[\u2e80-\uffff]")
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

    Joiners shape Arabic letters and nothing else. Letters beyond the basic plane and ready-made joined forms are
    refused: PDFium drops the former, and reads the latter as the letters that they are made of; so are signs of
    Arabic script, of which poppler and Unicode have two opinions.
    """
    base, marks = cluster[0], cluster[1:]
    if unicodedata.category(base)[0] not in _PRINTED and base != " ":
        return False
    if runs_leftwards(base) and unicodedata.category(base)[0] == "S":
        return False
    joins = unicodedata.bidirectional(base) == "AL"
    if any(mark in JOINERS and not joins for mark in marks):
        return False
    return not any(letter > _LAST_OF_PLANE or is_presentation(letter) for letter in cluster)


def is_presentation(letter: str) -> bool:
    """Whether a letter is a ready-made form of others: ligatures, Arabic letters by place, Chinese ones
    that Unicode has twice."""
    made = unicodedata.decomposition(letter)
    if "\uf900" <= letter <= "\ufaff":
        return bool(made)
    return made.startswith("<") and ("\ufb00" <= letter <= "\ufeff" or runs_leftwards(letter))


def has_wide(text: str) -> bool:
    """Whether a text has letters that fill a square, or may have."""
    return bool(_PERHAPS_WIDE.search(text))


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
