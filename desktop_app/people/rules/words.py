"""The words that lists in az, en, ru, tr, de and fr use for yes and for sums."""

import re
from typing import Final

from desktop_app.language.plain_words import plain


def _words(text: str) -> frozenset[str]:
    return frozenset(map(plain, text.split()))


_YES: Final = _words("bəli hə var yes y true x 1 да есть evet ja oui arxiv archived")

_TOTAL: Final = re.compile(
    r"(?:cemi|cem|yekun|umumi say|uzv sayi|итого|всего|total|grand total|sum|toplam|genel toplam|summe|gesamt|"
    r"gesamtsumme|insgesamt|somme|au total)(?: \d+)*(?: (?:nefer|uzv|sexs|kisi|чел\w*|people|persons|personen))?"
)


def says_yes(text: str) -> bool:
    """Whether a cell says yes."""
    return text == "+" or plain(text) in _YES


def is_total(text: str) -> bool:
    """Whether a cell begins a row of sums: "Cəmi: 240"."""
    return _TOTAL.fullmatch(plain(text)) is not None
