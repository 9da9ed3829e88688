"""The forms that a value takes in a sentence: a case, quotation marks, capitals.

Azerbaijani inflects by its own rules, Russian and Ukrainian names by their gender; the other languages of paper put
their words before the name and leave it as it stands.
"""

from typing import Final, Literal, get_args

from desktop_app.language import azerbaijani, declension, quotes, russian, ukrainian
from desktop_app.language.cases import Case
from desktop_app.language.names.parts import Gender

Form = Literal[
    "nominative",
    "genitive",
    "dative",
    "accusative",
    "locative",
    "ablative",
    "instrumental",
    "vocative",
    "official",
    "quoted",
    "upper",
    "title",
]
FORMS: Final = frozenset(get_args(Form))
_CASES: Final = frozenset(case.value for case in Case)
_BY_GENDER: Final = {"ru": russian.inflect, "uk": ukrainian.inflect}


class GenderUnknown(ValueError):  # noqa: N818  what it is, not an error of ours
    """A name is to be inflected in a language that goes by gender, and the gender is not known."""


def inflected(name: str, case: Case, language: str, gender: Gender | None) -> str:
    """A person's name in a case, as the language has it; never a guess: `GenderUnknown` where it takes the gender."""
    if case is Case.NOMINATIVE or not name:
        return name
    if language == "az":
        return declension.inflect(name, case)
    if language not in _BY_GENDER:
        return name
    if gender is None:
        raise GenderUnknown(name)
    return _BY_GENDER[language](name, gender, case)


def formed(value: str, form: Form | None, language: str) -> str:
    """A value that is no person's name in its form.

    Only Azerbaijani inflects it: what staff type for other languages stands in the case that the label asks for. A
    date comes here already written.
    """
    if form == "quoted":
        return quotes.quoted(value, language)
    if form in ("upper", "title"):
        return _cased(value, form, language)
    if form in _CASES and language == "az" and value:
        return declension.inflect(value, Case(form))
    return value


def _cased(value: str, form: Literal["upper", "title"], language: str) -> str:
    """Georgian has no capitals on paper; Turkish and Azerbaijani have two letters i."""
    if language == "ka":
        return value
    if language in ("az", "tr"):
        return azerbaijani.upper(value) if form == "upper" else azerbaijani.title(value)
    return value.upper() if form == "upper" else value.title()
