"""Words stripped to what any keyboard types, to look up months, countries and languages by name."""

import re
import unicodedata
from typing import Final

from desktop_app.language.casing import lower
from desktop_app.language.cleaning import clean

_LETTERS: Final = str.maketrans("ıəøłđёй", "ieoldеи", "'’ʼ`")
_BLANKS: Final = re.compile(r"[\W_]+")


def plain(text: str) -> str:
    """Small letters without accents, only blanks between: "Türkiyə" and "TURKIYE" are one."""
    small = unicodedata.normalize("NFKD", lower(clean(text)).translate(_LETTERS))
    bare = "".join([letter for letter in small if not unicodedata.combining(letter)])
    return _BLANKS.sub(" ", bare).strip()
