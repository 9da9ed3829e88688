"""Which column of a list holds what, told by its header in az, en, ru, tr, de or fr, or in our own export's words."""

import re
from collections.abc import Sequence
from functools import lru_cache
from typing import Final

from desktop_app.language.plain_words import plain
from desktop_app.people.rules.export_titles import export_columns, export_target
from desktop_app.people.rules.fields import AMBIGUOUS, HEADERS, IGNORED, Target
from desktop_app.people.rules.name_orders import name_order

_BRACKETS: Final = re.compile(r"\([^)]*\)|\[[^\]]*\]")
_NUMBER: Final = re.compile(r"\d+")
_JOINERS: Final = re.compile(r"[,;/+&\n]|\b(?:ve|and|et|und|y|и)\b")
FULL_NAME: Final = Target("full_name")
_NAME_PARTS: Final = frozenset({Target("surname"), Target("given")})
_LONGEST_HEADER: Final = 60
_IN_EVERY_EXPORT: Final = frozenset(target.field for target, _title in export_columns("az")) - {
    "spellings",
    "inflections",
}


def guess(header: Sequence[str]) -> tuple[Target | None, ...]:
    """What each column of a header means; None where it says nothing to us."""
    if is_our_export(header):
        return tuple(export_target(text) for text in header)
    found = [_meaning(text) for text in header]
    return tuple(_settled(target, found) for target in found)


def is_our_export(header: Sequence[str]) -> bool:
    """Whether these are the columns of our own export: then its values are taken as they stand.

    All columns that every export has must be there: a list of an office may call its few columns as we do.
    """
    found = {target.field for target in map(export_target, header) if target}
    return all(map(export_target, header)) and found >= _IN_EVERY_EXPORT


def fold(text: str) -> str:
    """A header without case, accents, brackets, numbers and signs: "Telefon 2 (mobil)" and "TELEFON" are one."""
    return " ".join(_NUMBER.sub(" ", plain(_BRACKETS.sub(" ", text))).split())


@lru_cache(2048)
def _meaning(text: str) -> Target | None:
    """What one header means by itself."""
    if not text or len(text) > _LONGEST_HEADER:
        return None
    words = _vocabulary()
    whole = fold(text)
    if whole in words:
        return None if words[whole] == FULL_NAME and "№" in text else words[whole]
    if name_order(text).parts:
        return FULL_NAME
    parts = {words.get(" ".join(part.split())) for part in _JOINERS.split(_fold_keeping_joiners(text))}
    if parts >= _NAME_PARTS or _ambiguous_pair(parts):
        return FULL_NAME
    return _beginning(whole, words)


def _beginning(whole: str, words: dict[str, Target | None]) -> Target | None:
    """The meaning of the longest known header that this one begins with: "telefon nomresi ev"."""
    pieces = whole.split()
    for length in range(len(pieces) - 1, 0, -1):
        beginning = " ".join(pieces[:length])
        if beginning in words and words[beginning] != Target("name"):
            return words[beginning]
    return None


def _ambiguous_pair(parts: set[Target | None]) -> bool:
    """“Ad, soyad”, “Name, Vorname”, “Nom et prénom”: a word that may be either name, beside the other one."""
    return Target("name") in parts and bool(parts & _NAME_PARTS)


def _settled(target: Target | None, found: Sequence[Target | None]) -> Target | None:
    """“Ad”, “Name”, “Nom” are what the other columns leave for them: surname, given name or the whole name."""
    if target != Target("name"):
        return target
    if Target("given") in found:
        return Target("surname")
    return Target("given") if Target("surname") in found else FULL_NAME


@lru_cache(1)
def _vocabulary() -> dict[str, Target | None]:
    words: dict[str, Target | None] = {
        fold(word): target for target, texts in HEADERS.items() for word in texts.split(", ")
    }
    words.update(dict.fromkeys(map(fold, AMBIGUOUS.split(", ")), Target("name")))
    words.update(dict.fromkeys(map(fold, IGNORED.split(", "))))
    return words


def _fold_keeping_joiners(text: str) -> str:
    pieces = re.split(r"([,;/+&\n])", text)
    return "".join(piece if piece in ",;/+&\n" else f" {fold(piece)} " for piece in pieces if piece)
