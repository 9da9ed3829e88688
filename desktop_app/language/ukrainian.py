"""Ukrainian declension of names: "Алієва Лейла Гасан кизи" in the dative is "Алієвій Лейлі Гасан кизи".

Source: domain facts 4.4. The endings are those of shevchenko-py; which word is the surname, and what is never
inflected, is told here. The gender has to be given: an ending does not tell it.
"""

import re
from typing import Final

from desktop_app.language.cases import Case
from desktop_app.language.names.parts import Gender
from desktop_app.language.slavic import Part, parts_of

_CASES: Final = {
    Case.GENITIVE: "genitive",
    Case.DATIVE: "dative",
    Case.ACCUSATIVE: "accusative",
    Case.INSTRUMENTAL: "ablative",
    Case.LOCATIVE: "locative",
    Case.VOCATIVE: "vocative",
}
"""The cases by the names that shevchenko has for them."""
_FIELDS: Final = {Part.SURNAME: "family_name", Part.GIVEN: "given_name", Part.PATRONYMIC: "patronymic_name"}
_NEVER_INFLECTED: Final = re.compile(r".*(?:[еєиіїуюы]|огли|оглу|кизи|гизи)", re.IGNORECASE)
_HARD_CONSONANT: Final = re.compile(r".*[бвгґджзклмнпрстфхцчшщ](?<!любов)", re.IGNORECASE)
"""What a woman's name is not inflected after: Зейнаб, Нігяр, Марьям; Айгюль is."""
_READ_AS: Final = (
    (re.compile(r"(?!(?:яків|федір|сидір|прокіп)$).+(і)[бвгґджзклмнпрстфх]|.+(я)р", re.IGNORECASE), {Part.GIVEN}),
    (re.compile(r".{2,}(і)[дз]", re.IGNORECASE), {Part.SURNAME}),
)
"""Names that shevchenko takes for words of its own, whose і becomes о (Фарід) or whose р is soft (Бегляр, кобзар)."""


def inflect(name: str, gender: Gender | str, case: Case) -> str:
    """A name, or any part of it, in a case; `gender` is "m" or "f". There is no ablative: the name stays."""
    told = _CASES.get(Case(case))
    if told is None:
        return name
    return "".join(_inflected(word, part, Gender(gender), told) for word, part in parts_of(name))


def _inflected(word: str, part: Part, gender: Gender, case: str) -> str:
    if part is Part.STAYS or _NEVER_INFLECTED.fullmatch(word):
        return word
    if gender is Gender.FEMALE and part is Part.GIVEN and _HARD_CONSONANT.fullmatch(word):
        return word
    place = _place_read_otherwise(word, part) if gender is Gender.MALE else None
    if place is None:
        return _by_shevchenko(word, part, gender, case)
    inflected = _by_shevchenko(word[:place] + "а" + word[place + 1 :], part, gender, case)
    return inflected[:place] + word[place] + inflected[place + 1 :]


def _place_read_otherwise(word: str, part: Part) -> int | None:
    """Where a vowel stands for which the rules are asked as for an а."""
    for pattern, parts in _READ_AS:
        if part in parts and (found := pattern.fullmatch(word)):
            return found.start(found.lastindex or 0)
    return None


def _by_shevchenko(word: str, part: Part, gender: Gender, case: str) -> str:
    import shevchenko  # type: ignore[import-untyped] # it has no types  # noqa: PLC0415 -- only papers in Ukrainian need its rules

    sex = "masculine" if gender is Gender.MALE else "feminine"
    field = _FIELDS[part]
    return str(shevchenko.in_case(case, gender=sex, **{field: word})[field])
