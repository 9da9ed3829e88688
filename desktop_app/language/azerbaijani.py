"""The door to how Azerbaijani is written: its capitals, its order, its clean letters, its numbers, its cases."""

from desktop_app.language.cases import Case, Kind
from desktop_app.language.casing import (
    capitalise_first,
    is_all_capitals,
    lower,
    title,
    title_of_capitals,
    upper,
)
from desktop_app.language.cleaning import clean, clean_text
from desktop_app.language.collation import ALPHABET, sort_key
from desktop_app.language.declension import inflect
from desktop_app.language.numerals import ordinal, ordinal_words, words

__all__ = [
    "ALPHABET",
    "Case",
    "Kind",
    "capitalise_first",
    "clean",
    "clean_text",
    "inflect",
    "is_all_capitals",
    "lower",
    "ordinal",
    "ordinal_words",
    "sort_key",
    "title",
    "title_of_capitals",
    "upper",
    "words",
]
