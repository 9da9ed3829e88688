"""What a column of genders says, in whichever language it says it: K is kişi beside Q, and kadın beside E."""

from collections.abc import Iterable
from functools import lru_cache
from typing import Final

from desktop_app.language.names import Gender
from desktop_app.language.plain_words import plain
from desktop_app.people.rules.headers import fold

_WORDS: Final = {
    "az": ("k kişi oğlan bəy cənab oğlu", "q qadın qız xanım qızı"),
    "tr": ("e erkek bay b bey", "k kadın bayan h hanım"),
    "en": ("m male man boy mr b", "f female woman girl ms mrs miss g"),
    "ru": ("м муж мужской мужчина мужч мальчик", "ж жен женский женщина женщ девочка"),
    "de": ("m männlich mann herr h", "w weiblich frau f d dame"),
    "fr": ("m masculin homme monsieur h", "f féminin femme madame mme"),
    "pl": ("m mężczyzna", "k kobieta"),
}
_TITLES: Final = {
    "az": "cins, cinsi, cinsiyyət, cinsiyyəti, k q, q k",
    "tr": "cinsiyet, cinsiyeti, e k, k e",
    "en": "m f, f m",
    "ru": "пол, м ж, ж м",
    "de": "geschlecht, anrede, m w, w m",
    "fr": "sexe, h f, f h",
}
_A_TITLE: Final = 0.5
"""A title speaks one language, but lists are filled in by people of another: any value of theirs outweighs it."""


def gender_languages(title: str, texts: Iterable[str]) -> frozenset[str]:
    """The languages that a column of genders may be in: those that know most of its different words, and its title."""
    known = [_meanings().get(word, {}) for word in set(map(plain, set(texts)))]
    worth = {language: float(sum(language in readings for readings in known)) for language in _WORDS}
    for language, titles in _TITLES.items():
        if fold(title) in map(fold, titles.split(", ")):
            worth[language] += _A_TITLE
    most = max(worth.values())
    return frozenset(language for language in worth if worth[language] == most)


@lru_cache(256)
def gender_of_word(text: str, languages: frozenset[str]) -> Gender | None:
    """What a word says in a column that may be in these languages; None when it says nothing, or not which of both."""
    readings = _meanings().get(plain(text), {})
    meant = {readings[language] for language in readings.keys() & languages} or set(readings.values())
    return meant.pop() if len(meant) == 1 else None


def says_either(text: str) -> bool:
    """Whether a word is a man in one language and a woman in another."""
    return len(set(_meanings().get(plain(text), {}).values())) > 1


@lru_cache(1)
def _meanings() -> dict[str, dict[str, Gender]]:
    """What each word means, by the languages that have it."""
    meanings: dict[str, dict[str, Gender]] = {}
    for language, words in _WORDS.items():
        for gender, theirs in zip((Gender.MALE, Gender.FEMALE), words, strict=True):
            for word in theirs.split():
                meanings.setdefault(plain(word), {})[language] = gender
    return meanings
