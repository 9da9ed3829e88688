"""Abbreviations as they are said, for their endings: BMT is said be-em-te, NATO as a word.

Source: domain facts 3.6; names of the letters as schools teach them (el, em, en, er; the others with e behind).
"""

import re
from typing import Final

from desktop_app.language.cases import Kind
from desktop_app.language.casing import lower

_LONGEST: Final = 4
_VOWELS: Final = "aıoueəiöü"
_SAID_BEFORE: Final = frozenset("lmnr")
"""Letters whose names begin with the vowel: el, em, en, er."""
_K: Final = "ka"
"""The press writes MSK-nın, PKK-ya."""
_AS_A_WORD: Final = re.compile(
    f"(?![{_VOWELS}]{{2}}$)(?:[^{_VOWELS}]?[{_VOWELS}](?:[^{_VOWELS}]{{1,2}}(?=[{_VOWELS}]))?)+[^{_VOWELS}]?"
)
_USAGE: Final = {"abş": "abaş", "bəə": "beəə"}
"""What is said otherwise than by rule: the press writes ABŞ-da, ABŞ-ın."""
_SHORT_NAME: Final = "rza"
_SAID_AS_WORDS: Final = (
    "nato amea atət ada unesco yunesko unicef yunisef asan socar türksoy yap fifa uefa mok tika didk bdu xin din kiv"
    " dak ahik affa aseaf kob"
)


def is_abbreviation(word: str, before: str, kind: Kind) -> bool:
    """Whether a word of capitals is an abbreviation, and not a name of a text that is written in capitals.

    Beside words in small letters it is one. Alone it is one when it is known, or short and not to be said as a word.
    """
    if len(word) < 2 or not word.isupper():
        return len(word) > 2 and word[-2:].isupper()  # AzTV
    small = lower(word)
    if any(letter.islower() for letter in before) or small in _USAGE or small in _SAID_AS_WORDS.split():
        return True
    if any(letter.isalpha() for letter in before):
        return not any(letter in _VOWELS for letter in small)
    if small == _SHORT_NAME and kind is Kind.NAME:
        return False
    return len(word) <= _LONGEST and (kind is not Kind.NAME or not _AS_A_WORD.fullmatch(small))


def spoken(word: str) -> str:
    """What is heard at the end of an abbreviation, in small letters: "BMT" gives "te", "NATO" gives "nato"."""
    small = lower(word)
    if small in _USAGE:
        return _USAGE[small]
    if len(small) > 2 and _AS_A_WORD.fullmatch(small):
        return small
    last = small[-1]
    if last in _VOWELS:
        return last
    if last == "k":
        return _K
    return f"e{last}" if last in _SAID_BEFORE else f"{last}e"
