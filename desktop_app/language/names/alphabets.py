"""In which letters a name is written, and so which language's rules decline it."""

import re
from typing import Final

_OURS_IN_CYRILLIC: Final = re.compile("[ғәјҝөүһҹ]", re.IGNORECASE)
_UKRAINIAN: Final = re.compile("[іїєґ]", re.IGNORECASE)
_IN_LATIN: Final = re.compile("[A-Za-zªºÀ-ʯ\u0300-\u036fḀ-ỿʼ\\W\\d_]+")
_IN_CYRILLIC: Final = re.compile("[Ѐ-ԯʼ\\W\\d_]+")


def in_old_alphabet(text: str) -> bool:
    """Whether a text has letters that Cyrillic has for Azerbaijani alone."""
    return _OURS_IN_CYRILLIC.search(text) is not None


def language_of(name: str) -> str | None:
    """The language whose rules decline a name, by its letters: "az", "ru" or "uk"; None for mixed and other ones.

    Azerbaijani in Cyrillic letters has no rules here.
    """
    if _IN_LATIN.fullmatch(name):
        return "az"
    if not _IN_CYRILLIC.fullmatch(name) or in_old_alphabet(name):
        return None
    return "uk" if _UKRAINIAN.search(name) else "ru"
