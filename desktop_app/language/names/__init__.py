"""The door to names: a name by its parts, the words between father and child, and names that stand in one column."""

from desktop_app.language.names.alphabets import in_old_alphabet, language_of
from desktop_app.language.names.parsing import Certainty, ParsedName, Part, is_particle, parse, surname_likeness
from desktop_app.language.names.parts import Gender, NameOrder, PersonName
from desktop_app.language.names.patronymics import (
    Patronymic,
    gender_of,
    patronymic_for,
    patronymic_kind,
    split_father,
)

__all__ = [
    "Certainty",
    "Gender",
    "NameOrder",
    "ParsedName",
    "Part",
    "Patronymic",
    "PersonName",
    "gender_of",
    "in_old_alphabet",
    "is_particle",
    "language_of",
    "parse",
    "patronymic_for",
    "patronymic_kind",
    "split_father",
    "surname_likeness",
]
