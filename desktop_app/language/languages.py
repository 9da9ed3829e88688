"""Languages that people speak, by ISO code: what they are called in a language, and which one a word means.

Names are those of CLDR. Babel is loaded when the first name is asked for, not when the program starts.
"""

import re
from functools import lru_cache
from typing import Final

from desktop_app.language.plain_words import plain

_READ: Final = ("az", "en", "ru", "tr", "de", "fr", "uk", "ka")
_CODE: Final = re.compile(r"[a-z]{2,3}")
_CALL_THEMSELVES: Final = (
    "fa ar he es it nl pl pt ro bg el hu cs sk sr hr sl lt lv et fi sv no da kk uz tk ky tg hy zh ja ko hi ur ku"
)
"""Languages of the countries where offices are, whose lists may name them in themselves."""
_LEFTWARDS: Final = frozenset(("ar", "azb", "ckb", "dv", "fa", "he", "ps", "sd", "ug", "ur", "yi"))
_WORD_FOR_LANGUAGE: Final = re.compile(r" (?:dili|dil|language|язык|мова|sprache)$|^(?:langue|lingua) | ?\(.*\)$")
_SPOKEN: Final = re.compile(r"(?:ca|ce)$")
_EVERYDAY: Final = {
    "az": "azeri; azerice; азери; Azeri Turkish; azerbeycan; Azərbaycan türkcəsi; aserbaidschanisch",
    "fa": "fars; farsi; фарси; persian",
    "he": "ivrit; иврит; hebrew; yəhudi",
    "nl": "holland; holland dili; flaman; dutch; голландский",
    "uk": "ukraynaca; ukrayn",
    "zh": "mandarin",
    "el": "yunan",
    "no": "norveç; norwegian; norwegisch; норвежский",
}


def name(code: str, language: str) -> str:
    """What a language is called in another; its code when it has no name there."""
    return _names(language).get(code, code)


def runs_leftwards(code: str) -> bool:
    """Whether a language is written from right to left: a paper in it is mirrored."""
    return code in _LEFTWARDS


def code_of(text: str) -> str | None:
    """The ISO code of the language that a word means ("ingilis dili", "ingiliscə", "Deutsch"), or None."""
    word = plain(text)
    bare = _WORD_FOR_LANGUAGE.sub("", word).strip()
    for form in (word, bare, _SPOKEN.sub("", bare)):
        if code := _codes().get(form):
            return code
    return None


def of_country(country: str) -> tuple[str, ...]:
    """The official languages of a country by its ISO code, the most spoken first; none for an unknown one."""
    from babel.languages import get_official_languages  # noqa: PLC0415  as below

    official = get_official_languages(country, de_facto=True)
    return tuple(code for code in official if code in _names("en"))


@lru_cache(16)
def _names(language: str) -> dict[str, str]:
    from babel import Locale  # noqa: PLC0415  30 ms that starting the program should not cost

    return {code: name for code, name in Locale.parse(language).languages.items() if _CODE.fullmatch(code)}


@lru_cache(1)
def _codes() -> dict[str, str]:
    """Codes by all that languages are called: by themselves, in the languages read here, and every day."""
    codes = {code: code for code in _names("en")}
    for language in _READ:
        for code, called in _names(language).items():
            codes.setdefault(plain(called), code)
    for code, everyday in _EVERYDAY.items():
        for called in everyday.split(";"):
            codes.setdefault(plain(called), code)
    for code in _CALL_THEMSELVES.split():
        codes.setdefault(plain(_names(code)[code]), code)
    return codes
