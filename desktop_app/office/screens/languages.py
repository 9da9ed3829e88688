"""The languages that the office's screens offer: those of the program, and those of the countries around offices."""

from collections.abc import Collection, Iterable
from typing import Final

from desktop_app.language import languages
from desktop_app.language.catalogs import PAPER_LANGUAGES
from desktop_app.language.collation import sort_key
from desktop_app.language.plain_words import plain
from desktop_app.office.profile import FIRST_LANGUAGE

SCREEN_LANGUAGE_NAMES: Final = (
    ("Azərbaycanca", "az"),
    ("English", "en"),
    ("Русский", "ru"),
    ("Türkçe", "tr"),
    ("Deutsch", "de"),
)
_CODES: Final = (
    "ar be bg bs cs da de el en es et fa fi fr he hi hr hu hy id it ja ka kk ko ky lt lv mk nl no pl pt ro ru sk sl sq "
    "sr sv tg tk tr uk ur uz zh"
)
LOCAL: Final = frozenset(_CODES.split())
"""Languages of the countries where offices are."""


def local_languages(spoken: str) -> tuple[tuple[str, str], ...]:
    """Those languages, each by its name in the language `spoken` and its code."""
    named = ((languages.name(code, spoken), code) for code in LOCAL)
    return tuple(sorted(named, key=lambda each: place_in_list(each[0], spoken)))


def at_hand(kept: Iterable[str], spoken: str, country: str) -> frozenset[str]:
    """The languages that an office in a country fills in first: those it has texts in, its own, and English."""
    return frozenset((FIRST_LANGUAGE, "en", spoken, *languages.of_country(country), *kept))


def in_order(kept: Iterable[str], shown: Collection[str]) -> tuple[str, ...]:
    """The languages of papers and those that have texts already, the ones `shown` at once before the others."""
    return tuple(sorted(dict.fromkeys((*PAPER_LANGUAGES, *kept)), key=lambda code: code not in shown))


def place_in_list(name: str, spoken: str) -> bytes:
    """The place of a name in a list that is read in the language `spoken`: ç comes after c or with it.

    The letters that Turkish has stand in its alphabet as they do in the Azerbaijani one.
    """
    return sort_key(name) if spoken in {FIRST_LANGUAGE, "tr"} else plain(name).encode()
