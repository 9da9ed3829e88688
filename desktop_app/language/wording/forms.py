"""The forms that a value takes in a sentence: a case, quotation marks, capitals, a number as its language writes it.

Azerbaijani inflects by its own rules, Russian and Ukrainian names by their gender; the other languages of paper put
their words before the name and leave it as it stands.
"""

from typing import Final, Literal, get_args

from desktop_app.language import azerbaijani, declension, number_forms, quotes, russian, ukrainian
from desktop_app.language.cases import Case, Kind
from desktop_app.language.names.alphabets import language_of
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
    "number",
    "upper",
    "title",
]
FORMS: Final = frozenset(get_args(Form))
_CASES: Final = frozenset(case.value for case in Case)
_BY_GENDER: Final = {"ru": russian.inflect, "uk": ukrainian.inflect}


def inflected(name: str, case: Case, language: str, gender: Gender | None) -> str | None:
    """A person's name in a case, as the language has it; never a guess: None where nothing tells how it is declined.

    Azerbaijani declines names in Latin letters, Russian and Ukrainian those in Cyrillic whose gender is known; all
    but Ukrainian address a person in the nominative. The other languages of paper never decline a name.
    """
    if case is Case.NOMINATIVE or not name or (case is Case.VOCATIVE and language != "uk"):
        return name
    written_in = language_of(name)
    if language == "az":
        return declension.inflect(name, case, Kind.NAME) if written_in == "az" else None
    if language not in _BY_GENDER:
        return name
    if gender is None or case is Case.ABLATIVE or written_in not in _BY_GENDER:
        return None
    return _BY_GENDER[language](name, gender, case)


def formed(value: str, form: Form | None, language: str) -> str:
    """A value that is no person's name in its form.

    Only Azerbaijani inflects it: what staff type for other languages stands in the case that the label asks for. A
    date comes here already written.
    """
    if form == "quoted":
        return quotes.quoted(value, language)
    if form == "number":
        number = number_forms.read(value)
        return value if number is None else number_forms.written(number, language)
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
