"""The door to how Azerbaijani is written: its capitals, its order, its clean letters, its ordinals."""

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
from desktop_app.language.numerals import ordinal

__all__ = [
    "ALPHABET",
    "capitalise_first",
    "clean",
    "clean_text",
    "is_all_capitals",
    "lower",
    "ordinal",
    "sort_key",
    "title",
    "title_of_capitals",
    "upper",
]
