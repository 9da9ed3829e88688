"""The form that a word takes beside a number: 1 учебный час, 2 учебных часа, 5 учебных часов.

Source: the plural rules of CLDR, by way of Babel. Azerbaijani, Turkish, Persian and Georgian keep the noun in the
singular after a numeral ("72 dərs saatı"), so they need one form alone.
"""

from collections.abc import Mapping
from decimal import Decimal
from functools import lru_cache
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from babel.plural import PluralRule

CATEGORIES: Final = ("zero", "one", "two", "few", "many", "other")
"""The names that CLDR has for the forms; every language has "other"."""


def plural(number: int | Decimal, forms: Mapping[str, str], language: str) -> str:
    """The form for a number: `plural(5, {"one": "час", "few": "часа", "many": "часов", "other": "часа"}, "ru")`.

    A form that is not among `forms` is "other", which has to be there.
    """
    return forms.get(category(number, language), forms["other"])


def category(number: int | Decimal, language: str) -> str:
    """The name of the form: "one" for 21 in Russian, "other" in English; an unknown language has English rules."""
    return _rule(language)(number)


@lru_cache(16)
def _rule(language: str) -> "PluralRule":
    from babel import Locale, UnknownLocaleError  # noqa: PLC0415  30 ms that starting the program should not cost

    try:
        return Locale.parse(language).plural_form
    except (UnknownLocaleError, ValueError):
        return Locale.parse("en").plural_form
