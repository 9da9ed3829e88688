"""The words that lists in az, en, ru, tr, de and fr use for man and woman, yes, son and daughter, and sums."""

import re
from functools import lru_cache
from typing import Final

from desktop_app.language import azerbaijani
from desktop_app.language.names import Gender

_MEN: Final = (
    "m k kişi kişi̇ oğlan male man mr м муж мужской мужчина мужч erkek bay e männlich mann herr homme masculin h".split()
)
_WOMEN: Final = (
    "f q qadın qız xanım female woman ms mrs ж жен женский женщина kadın bayan weiblich w frau femme féminin".split()
)
_YES: Final = frozenset("bəli hə var yes y true x + 1 да есть evet ja oui arxiv archived".split())

SON_WORDS: Final = ("oğlu", "оглы", "оғлу", "oglu", "ogly", "oghlu", "oqlu", "oğly", "угли", "uğlu")
DAUGHTER_WORDS: Final = ("qızı", "кызы", "гызы", "гызи", "qizi", "gizi", "kizi", "kızı", "kyzy", "gyzy", "qyzy", "ҝызы")
_SON_ENDINGS: Final = ("oviç", "yeviç", "eviç", "ovich", "evich", "ович", "евич", "owitsch", "ewitsch", "owicz", "ьич")
_DAUGHTER_ENDINGS: Final = ("ovna", "yevna", "evna", "овна", "евна", "owna", "ewna", "ична")

_TOTAL: Final = re.compile(
    r"(?:cəmi|cəm|yekun|üzv sayı|итого|всего|общее количество|total|grand total|sum|toplam|genel toplam|summe|gesamt|"
    r"gesamtsumme|insgesamt|somme|au total)\b[\s:=–-]*[\d\s.,]*\w{0,10}",
)


@lru_cache(256)
def gender_of_word(text: str) -> Gender | None:
    """What a gender column says; None when it says nothing we know."""
    word = azerbaijani.lower(text).strip(" .")
    for gender, words in ((Gender.MALE, _men()), (Gender.FEMALE, _women())):
        if word in words:
            return gender
    return None


@lru_cache(4096)
def gender_of_patronymic(father: str, patronymic: str) -> Gender | None:
    """Son or daughter by oğlu, qızı, -oviç, -ovna; never by the surname, whose -ova may be a dative."""
    word = azerbaijani.lower(patronymic)
    if word in SON_WORDS:
        return Gender.MALE
    if word in DAUGHTER_WORDS:
        return Gender.FEMALE
    name = azerbaijani.lower(father)
    if name.endswith(_SON_ENDINGS):
        return Gender.MALE
    return Gender.FEMALE if name.endswith(_DAUGHTER_ENDINGS) else None


def patronymic_for(father: str, gender: Gender | None) -> str:
    """The word that a father's name standing alone takes; none for an unknown gender or a patronymic in -oviç."""
    if gender is None or not father or gender_of_patronymic(father, "") is not None:
        return ""
    cyrillic = any("а" <= letter <= "я" for letter in azerbaijani.lower(father))
    if gender is Gender.MALE:
        return "оглы" if cyrillic else "oğlu"
    return "кызы" if cyrillic else "qızı"


@lru_cache(4096)
def split_patronymic(text: str) -> tuple[str, str]:
    """A father's name and the word after it, as they are written: "Həsən oğlu" is ("Həsən", "oğlu")."""
    name, _blank, last = text.rpartition(" ")
    if name and azerbaijani.lower(last) in (*SON_WORDS, *DAUGHTER_WORDS):
        return name, azerbaijani.lower(last)
    return text, ""


def says_yes(text: str) -> bool:
    """Whether a cell says yes."""
    return azerbaijani.lower(text) in _YES


def is_total(text: str) -> bool:
    """Whether a cell begins a row of sums: "Cəmi: 240"."""
    return _TOTAL.fullmatch(azerbaijani.lower(text)) is not None


@lru_cache(1)
def _men() -> frozenset[str]:
    return frozenset(map(azerbaijani.lower, _MEN))


@lru_cache(1)
def _women() -> frozenset[str]:
    return frozenset(map(azerbaijani.lower, _WOMEN))
