"""Countries by ISO code: what they are called in a language, and which one a word means.

Names are those of CLDR; everyday ones (Almaniya, ABŞ, Hollandiya, Böyük Britaniya) are understood too. Babel is loaded
when the first name is asked for, not when the program starts.
"""

from collections.abc import Iterator
from functools import lru_cache
from typing import Final, NamedTuple

from desktop_app.language import declension
from desktop_app.language.cases import Case, Kind
from desktop_app.language.collation import sort_key
from desktop_app.language.plain_words import plain


class Country(NamedTuple):
    """A country by its ISO code, and what it is called."""

    code: str
    name: str


_READ: Final = ("az", "en", "ru", "tr", "de", "fr", "uk", "ka")
_NO_COUNTRIES: Final = frozenset(("EU", "EZ", "UN", "XA", "XB", "ZZ", "QO", "AC", "CP", "DG", "EA", "IC", "TA", "CQ"))
_EVERYDAY: Final = {
    "AE": "BƏƏ; UAE; ОАЭ; VAE; Emiratlar; Emirates; Эмираты",
    "AZ": "Azərbaycan Respublikası; Republic of Azerbaijan; Азербайджанская Республика; Azerbeycan; "
    "Azerbaycan Cumhuriyeti",
    "BY": "Belorusiya; Belorussia; Белоруссия; Byelorussia",
    "CH": "İsveçrə Konfederasiyası; Swiss",
    "CN": "ÇXR; КНР; PRC; Çin Xalq Respublikası",
    "CZ": "Çexiya; Czech Republic; Чешская Республика; Çek Cumhuriyeti; Tschechische Republik; République tchèque",
    "DE": "Almaniya Federativ Respublikası; AFR; ФРГ; Federal Republic of Germany; Bundesrepublik Deutschland; BRD",
    "GB": "Böyük Britaniya; İngiltərə; Britaniya; UK; U.K.; Great Britain; Britain; England; Scotland; Wales; "
    "Англия; Британия; İngiltere; Büyük Britanya; Großbritannien; Grande-Bretagne; Angleterre; Велика Британія",
    "GE": "Gürcüstan Respublikası; Грузинская Республика",
    "IR": "İran İslam Respublikası; Islamic Republic of Iran; Исламская Республика Иран; Persia",
    "KG": "Qırğızıstan; Киргизстан; Kyrgyz Republic",
    "KR": "Cənubi Koreya; Koreya Respublikası; South Korea; Korea; Южная Корея; Корея; Güney Kore",
    "KZ": "Qazaxıstan Respublikası; Kazakistan",
    "MD": "Moldova Respublikası; Молдавия; Moldavia",
    "NL": "Hollandiya; Holland; Голландия; Hollanda; The Netherlands",
    "RU": "Rusiya Federasiyası; RF; РФ; Russian Federation; Российская Федерация; Rusya Federasyonu; "
    "Russische Föderation; Fédération de Russie",
    "TM": "Türkmənistan; Туркмения",
    "TR": "Türkiyə Respublikası; Turkey; Turkiye; Türkiye Cumhuriyeti; Турецкая Республика",
    "US": "ABŞ; Amerika; USA; U.S.A.; U.S.; America; США; ABD; Etats-Unis; Vereinigte Staaten von Amerika; "
    "United States of America; Соединенные Штаты Америки; Сполучені Штати Америки; Америка",
}


_IN_CASES: Final = {"US": "ABŞ", "HK": "Honq Konq", "MO": "Makao"}
"""What is inflected in place of the name of CLDR, whose last word is not its head or which nobody says in a case."""


def name(code: str, language: str) -> str:
    """What a country is called in a language; its code when it has no name there."""
    return _names(language).get(code, code)


def inflected(code: str, case: Case) -> str:
    """What a country is called in Azerbaijani, in a case: "Almaniyada", "Niderlanddan", "ABŞ-da".

    A country whose name does not end in what is inflected, or that papers only call by its letters, is called so here.
    """
    case = Case(case)
    if case in (Case.NOMINATIVE, Case.VOCATIVE):
        return name(code, "az")
    return declension.inflect(_IN_CASES.get(code) or name(code, "az"), case, Kind.PLACE)


def code_of(text: str) -> str | None:
    """The ISO code of the country that a word means, in any language that Ocaq reads, or None."""
    return _codes().get(plain(text))


def everyday(code: str) -> tuple[str, ...]:
    """What else a country is called day by day, in languages that Ocaq reads: ABŞ, Hollandiya, İngiltərə."""
    return tuple(called.strip() for called in _EVERYDAY.get(code, "").split(";") if called)


@lru_cache(16)
def all(language: str) -> tuple[Country, ...]:  # noqa: A001  read as countries.all
    """Every country, in the order of the names."""
    return tuple(sorted((Country(*each) for each in _names(language).items()), key=lambda each: sort_key(each.name)))


@lru_cache(16)
def _names(language: str) -> dict[str, str]:
    from babel import Locale  # noqa: PLC0415  30 ms that starting the program should not cost

    territories = Locale.parse(language).territories
    return {code: name for code, name in territories.items() if _is_country(code)}


def _is_country(code: str) -> bool:
    return len(code) == 2 and code.isalpha() and code not in _NO_COUNTRIES


@lru_cache(1)
def _codes() -> dict[str, str]:
    codes: dict[str, str] = {}
    for known_as, code in _known_as():
        codes.setdefault(plain(known_as), code)
    return codes


def _known_as() -> Iterator[tuple[str, str]]:
    """All that countries are called, the surest first: a later one never takes a word from an earlier one."""
    from babel.core import get_global  # noqa: PLC0415  as above

    yield from ((code, code) for code in _names("en"))
    for language in _READ:
        yield from ((called, code) for code, called in _names(language).items())
    for code in _EVERYDAY:
        yield from ((called, code) for called in everyday(code))
    for alias, codes in get_global("territory_aliases").items():
        if len(alias) == 3 and alias.isalpha() and len(codes) == 1 and codes[0] in _names("en"):
            yield alias, codes[0]
