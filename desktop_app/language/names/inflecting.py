"""A whole name in a case, by the letters in which it is written."""

from desktop_app.language import declension, russian, ukrainian
from desktop_app.language.cases import Case, Kind
from desktop_app.language.names.alphabets import language_of
from desktop_app.language.names.parts import Gender


def inflected(name: str, case: Case, gender: Gender | None) -> str:
    """The name in a case; as it stands where its language or its bearer's gender is not known."""
    language = language_of(name)
    if language == "az":
        return declension.inflect(name, case, Kind.NAME)
    if gender is None or language is None:
        return name
    return ukrainian.inflect(name, gender, case) if language == "uk" else russian.inflect(name, gender, case)
