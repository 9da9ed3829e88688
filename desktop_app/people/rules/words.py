"""The words that lists in az, en, ru, tr, de and fr use for man and woman, for yes, and for sums."""

import re
from functools import lru_cache
from typing import Final

from desktop_app.language.names import Gender
from desktop_app.language.plain_words import plain


def _words(text: str) -> frozenset[str]:
    return frozenset(map(plain, text.split()))


_MEN: Final = _words(
    "m k kişi oğlan male man boy mr м муж мужской мужчина мужч erkek e bay männlich mann herr homme masculin h"
)
_WOMEN: Final = _words(
    "f q qadın qız xanım female woman girl ms mrs ж жен женский женщина kadın bayan weiblich w frau femme féminin"
)
_YES: Final = _words("bəli hə var yes y true x 1 да есть evet ja oui arxiv archived")

_TOTAL: Final = re.compile(
    r"(?:cemi|cem|yekun|umumi say|uzv sayi|итого|всего|total|grand total|sum|toplam|genel toplam|summe|gesamt|"
    r"gesamtsumme|insgesamt|somme|au total)(?: \d+)*(?: (?:nefer|uzv|sexs|kisi|чел\w*|people|persons|personen))?"
)


@lru_cache(256)
def gender_of_word(text: str) -> Gender | None:
    """What a gender column says; None when it says nothing we know."""
    word = plain(text)
    if word in _MEN:
        return Gender.MALE
    return Gender.FEMALE if word in _WOMEN else None


def says_yes(text: str) -> bool:
    """Whether a cell says yes."""
    return text == "+" or plain(text) in _YES


def is_total(text: str) -> bool:
    """Whether a cell begins a row of sums: "Cəmi: 240"."""
    return _TOTAL.fullmatch(plain(text)) is not None
