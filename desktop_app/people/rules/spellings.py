"""The spellings of a name: which a document in each language takes, and what was typed before it was put right."""

import re
from collections.abc import Mapping
from enum import Enum
from typing import Final

from desktop_app.language import names
from desktop_app.people.rules.values import PersonDetails, Spelling, SpellingKind
from desktop_app.people.rules.variants import NamePart

_LANGUAGE_OF_KIND: Final = {SpellingKind.RUSSIAN: "ru"}


def spellings_by_language(details: PersonDetails) -> dict[str, str]:
    """The spelling that a document in each language takes: the first there is."""
    found: dict[str, str] = {}
    for spelling in details.spellings:
        found.setdefault(spelling.language or _LANGUAGE_OF_KIND.get(spelling.kind, ""), spelling.text)
    return found


class _Script(Enum):
    """Whose spelling a text in these letters is; the value is its kind and language."""

    LATIN = (SpellingKind.PASSPORT, "")
    RUSSIAN = (SpellingKind.RUSSIAN, "ru")
    OLD_ALPHABET = (SpellingKind.OTHER, "az")
    GEORGIAN = (SpellingKind.LOCAL, "ka")
    ANOTHER = (SpellingKind.OTHER, "")


_CYRILLIC: Final = re.compile("[Ѐ-ӿ]")
_GEORGIAN: Final = re.compile("[\u10a0-\u10ff]")
_LATIN: Final = re.compile("[A-Za-z]")
_RUSSIAN_WORDS: Final = {"oğlu": "оглы", "qızı": "кызы"}


def as_typed(typed: Mapping[NamePart, str], details: PersonDetails) -> tuple[Spelling, ...]:
    """The whole name as it was typed, in each script in which parts of it were, with the other parts as they stand.

    `typed` are the parts in whose place another spelling was taken. What was typed in Latin letters is likely the
    passport's. The father's name is no part of a passport, unless it was typed so.
    """
    spellings = []
    for script in dict.fromkeys(map(_script_of, typed.values())):
        parts = {part: typed.get(part, getattr(details, part.value)) for part in NamePart}
        if script is _Script.LATIN and NamePart.FATHER not in typed:
            del parts[NamePart.FATHER]
        words = [text for text in parts.values() if text and _script_of(text) is script]
        if script is _Script.RUSSIAN and _script_of(parts[NamePart.FATHER]) is script:
            words.append(_RUSSIAN_WORDS.get(details.patronymic, ""))
        spellings.append(Spelling(*script.value, " ".join(filter(None, words))))
    return tuple(spellings)


def _script_of(text: str) -> _Script:
    if _CYRILLIC.search(text):
        return _Script.OLD_ALPHABET if names.in_old_alphabet(text) else _Script.RUSSIAN
    if _GEORGIAN.search(text):
        return _Script.GEORGIAN
    return _Script.LATIN if _LATIN.search(text) else _Script.ANOTHER
