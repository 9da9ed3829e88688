"""A whole name in a case, by the alphabet in which it is written."""

import re
from typing import Final

from desktop_app.language import declension, russian, ukrainian
from desktop_app.language.cases import Case, Kind
from desktop_app.language.names.parts import Gender

_CYRILLIC: Final = re.compile("[Ѐ-ԯ]")
_AZERBAIJANI: Final = re.compile("[ғәјҝөүһҹ]", re.IGNORECASE)
_UKRAINIAN: Final = re.compile("[іїєґ]", re.IGNORECASE)
_IN_LATIN: Final = re.compile("[A-Za-zªºÀ-ʯ\u0300-\u036fḀ-ỿʼ\\W\\d_]+")
_IN_CYRILLIC: Final = re.compile("[Ѐ-ԯʼ\\W\\d_]+")


def inflected(name: str, case: Case, gender: Gender | None) -> str:
    """The name in a case; as it stands where its language or its bearer's gender is not known."""
    if not _CYRILLIC.search(name):
        return declension.inflect(name, case, Kind.NAME)
    if gender is None or _AZERBAIJANI.search(name):
        return name
    if _UKRAINIAN.search(name):
        return ukrainian.inflect(name, gender, case)
    return russian.inflect(name, gender, case)


def language_of(name: str) -> str | None:
    """The language whose rules decline a name, by its letters: "az", "ru" or "uk"; None for mixed and other ones.

    Azerbaijani in Cyrillic letters has no rules here.
    """
    if _IN_LATIN.fullmatch(name):
        return "az"
    if not _IN_CYRILLIC.fullmatch(name) or _AZERBAIJANI.search(name):
        return None
    return "uk" if _UKRAINIAN.search(name) else "ru"
