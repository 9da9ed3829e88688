"""Russian declension of names: "Алиев Вели Гасан оглы" in the dative is "Алиеву Вели Гасан оглы".

Source: domain facts 4.4. The endings are those of petrovich; which word is the surname, what is never inflected and
what petrovich gets wrong is told here. The gender has to be given: an ending does not tell it.
"""

import re
from functools import lru_cache
from typing import Any, Final

from desktop_app.language.cases import Case
from desktop_app.language.names.parts import Gender
from desktop_app.language.slavic import Part, parts_of

_PLACES: Final = {
    Case.GENITIVE: 0,
    Case.DATIVE: 1,
    Case.ACCUSATIVE: 2,
    Case.INSTRUMENTAL: 3,
    Case.LOCATIVE: 4,
}
"""The cases in the order in which petrovich counts them."""
_ENDINGS_OF_A: Final = ("ы", "е", "у", "ой", "е")
_ENDINGS_OF_YA: Final = ("и", "е", "ю", "ей", "е")
_ENDINGS_OF_A_CONSONANT: Final = ("а", "у", "а", "ом", "е")
_CONSONANTS: Final = "бвгджзклмнпрстфхцчшщ"
_SIBILANTS: Final = "жцчшщ"
_AFTER_G: Final = "гкхжшчщ"
_AFTER_A_SIBILANT: Final = re.compile(f"(?<=[{_AFTER_G}])ы$")
"""Хадиджи, Шафиги: petrovich 2 writes an ы."""
_OM_AFTER_A_SIBILANT: Final = re.compile(f"(?<=[{_SIBILANTS}])ом$")
_STRESSED_ON_YA: Final = "алия альфия асия галия гульфия зульфия"
_ENDINGS_OF_STRESSED_YA: Final = ("и", "е", "ю", "ёй", "е")
"""Зульфия, Зульфие: only petrovich 3 knows them."""
_LONG_IN_I: Final = re.compile(".*[аеёиоуыэюя].*и")
"""Захарии, but Зие."""
_NEVER_INFLECTED: Final = re.compile(r".*(?:[еёиоуыэю]|оглу|оглы|кызы|гызы)|кая", re.IGNORECASE)
"""Ali, Veli, -zade, -li, -ko; and the Turkish surname Kaya, of a woman."""
_FEMININE: Final = re.compile(r".*[ая]|любовь|нинель|рахиль|эсфирь|юдифь|руфь|адель", re.IGNORECASE)
"""What is inflected of a woman's name; Айгюль and Нигяр are not."""


def inflect(name: str, gender: Gender | str, case: Case) -> str:
    """A name, or any part of it, in a case; `gender` is "m" or "f".

    The locative is the prepositional; there is no ablative, and the vocative is the nominative: both come back as the
    name stands. Words in other letters are left alone, capitals stay capitals.
    """
    place = _PLACES.get(Case(case))
    if place is None:
        return name
    return "".join(_inflected(word, part, Gender(gender), place) for word, part in parts_of(name))


def _inflected(word: str, part: Part, gender: Gender, place: int) -> str:
    if part is Part.STAYS or _stays(word, part, gender):
        return word
    inflected = _by_petrovich(word, part.value, gender.value, place)
    is_left = inflected == word or word.lower().endswith("ия")
    if is_left and gender is Gender.MALE and part is Part.GIVEN:
        return _of_a_man(word, place)
    if gender is Gender.FEMALE and word.lower() in _STRESSED_ON_YA.split():
        return word[:-1] + _ENDINGS_OF_STRESSED_YA[place]
    if part is Part.GIVEN:
        inflected = _OM_AFTER_A_SIBILANT.sub("ем", inflected)
    return _AFTER_A_SIBILANT.sub("и", inflected) if place == 0 else inflected


def _stays(word: str, part: Part, gender: Gender) -> bool:
    if _NEVER_INFLECTED.fullmatch(word):
        return not (word[-1] in "яЯ" and gender is Gender.MALE)
    return gender is Gender.FEMALE and part is not Part.PATRONYMIC and not _FEMININE.fullmatch(word)


def _of_a_man(word: str, place: int) -> str:
    """Рза, Муса, Зия, Балаш: petrovich 2, the one for Python 3.11, leaves them."""
    stem, last = word[:-1], word[-1]
    if last == "я":
        return stem + ("и" if _LONG_IN_I.fullmatch(stem) and place in (1, 4) else _ENDINGS_OF_YA[place])
    if last == "а":
        return stem + ("и" if place == 0 and stem[-1:] in _AFTER_G else _ENDINGS_OF_A[place])
    if last in _CONSONANTS:
        return word + ("ем" if place == 3 and last in _SIBILANTS else _ENDINGS_OF_A_CONSONANT[place])
    return word


def _by_petrovich(word: str, part: str, gender: str, place: int) -> str:
    rules = _petrovich()
    inflected = getattr(rules, part)(
        word.lower() if word.isupper() else word, place, {"m": "male", "f": "female"}[gender]
    )
    return str(inflected).upper() if word.isupper() and len(word) > 1 else str(inflected)


@lru_cache(1)
def _petrovich() -> Any:
    from petrovich.main import Petrovich  # noqa: PLC0415 -- only papers in Russian need its rules

    return Petrovich()
