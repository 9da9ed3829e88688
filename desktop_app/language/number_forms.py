"""Numbers as papers of each language write them: 1.250 in Azerbaijani, 1 250 in Russian, 1,250 in English.

Source: CLDR 47, against which a test holds the table. Paper in French takes a no-break space between thousands, as the
fonts of paper lack the narrow one; papers in Persian and Arabic keep the digits 0-9, as their dates do.
"""

import re
from decimal import Decimal
from typing import Final, NamedTuple

from desktop_app.language.spacing import NO_BREAK

_TYPED: Final = re.compile(r"(\d{1,3}(?:[ \u00a0\u202f]\d{3})+|\d+)(?:[.,](\d{1,2}))?")


class NumberForm(NamedTuple):
    """What stands before a fraction, and between thousands."""

    decimal: str
    group: str


FORMS: Final = {
    "az": NumberForm(",", "."),
    "en": NumberForm(".", ","),
    "ru": NumberForm(",", NO_BREAK),
    "tr": NumberForm(",", "."),
    "de": NumberForm(",", "."),
    "fr": NumberForm(",", NO_BREAK),
    "uk": NumberForm(",", NO_BREAK),
    "ka": NumberForm(",", NO_BREAK),
    "fa": NumberForm(".", ","),
    "ar": NumberForm(".", ","),
    "he": NumberForm(".", ","),
}


def written(number: int | Decimal, language: str) -> str:
    """A number as the language writes it; a language without a form here writes it as English does."""
    form = FORMS.get(language, FORMS["en"])
    return f"{number:,}".translate({ord(","): form.group, ord("."): form.decimal})


def read(text: str) -> int | Decimal | None:
    """The number that somebody typed: "72", "1 250", "1,5"; None for any other text.

    A point or a comma begins a fraction of one or two digits: "1.250" may mean either, and is not guessed.
    """
    found = _TYPED.fullmatch(text.strip())
    if found is None:
        return None
    whole, fraction = re.sub(r"\s", "", found[1]), found[2]
    return Decimal(f"{whole}.{fraction}") if fraction else int(whole)
