"""Countries and languages by any name that a list gives them."""

import pytest

from desktop_app.language import countries, languages
from desktop_app.language.azerbaijani import Case, sort_key
from tests.language.vectors import VECTORS


@pytest.mark.parametrize(("code", "called"), [(row[0], row[1]) for row in VECTORS["countries"]])
def test_names_of_the_vectors(code: str, called: str) -> None:
    assert countries.name(code, "az") == called
    assert countries.code_of(called) == code


@pytest.mark.parametrize(
    ("called", "code"),
    [
        ("Almaniya", "DE"), ("ALMANİYA", "DE"), ("almaniya ", "DE"), ("Germany", "DE"), ("Deutschland", "DE"),
        ("Allemagne", "DE"), ("Германия", "DE"), ("Німеччина", "DE"), ("DE", "DE"), ("de", "DE"), ("DEU", "DE"),
        ("Böyük Britaniya", "GB"), ("Boyuk Britaniya", "GB"), ("UK", "GB"), ("ABŞ", "US"), ("USA", "US"), ("США", "US"),
        ("Hollandiya", "NL"), ("Россия", "RU"), ("Rusiya Federasiyası", "RU"), ("TURKIYE", "TR"), ("Turkey", "TR"),
        ("Gurcustan", "GE"), ("საქართველო", "GE"), ("India", "IN"), ("INDIA", "IN"),
        ("ОАЭ", "AE"), ("Azerbaijan", "AZ"),
    ],
)  # fmt: skip
def test_countries_as_lists_have_them(called: str, code: str) -> None:
    assert countries.code_of(called) == code


@pytest.mark.parametrize("text", ["", " ", "Atlantida", "XX", "ZZ", "EU", "123"])
def test_no_countries(text: str) -> None:
    assert countries.code_of(text) is None


@pytest.mark.parametrize("language", ["az", "en", "ru", "tr", "de", "fr", "uk", "ka"])
def test_every_name_is_understood(language: str) -> None:
    named = countries.all(language)
    assert len(named) > 240
    assert [country.name for country in named] == sorted((country.name for country in named), key=sort_key)
    assert {country.code for country in named if countries.code_of(country.name) != country.code} == set()


def test_a_code_without_a_name() -> None:
    assert countries.name("QQ", "az") == "QQ"
    assert languages.name("qq", "az") == "qq"


@pytest.mark.parametrize(
    ("called", "code"),
    [
        ("azərbaycan", "az"), ("Azərbaycan dili", "az"), ("azərbaycanca", "az"), ("Azeri", "az"), ("ingiliscə", "en"),
        ("İngilis dili", "en"), ("English", "en"), ("русский язык", "ru"), ("rus", "ru"), ("türkcə", "tr"),
        ("Türkçe", "tr"), ("Deutsch", "de"), ("alman dili", "de"), ("français", "fr"), ("fars", "fa"), ("az", "az"),
        ("українська", "uk"), ("українська мова", "uk"), ("ქართული", "ka"), ("ivrit", "he"), ("فارسی", "fa"),
    ],
)  # fmt: skip
def test_languages_as_lists_have_them(called: str, code: str) -> None:
    assert languages.code_of(called) == code


def test_no_languages() -> None:
    assert languages.code_of("") is None
    assert languages.code_of("marsian") is None
    assert languages.name("ru", "az") == "rus"


@pytest.mark.parametrize(("code", "forms"), [(row[0], row[1:]) for row in VECTORS["countries"]])
def test_countries_in_their_cases(code: str, forms: list[str]) -> None:
    cases = (Case.NOMINATIVE, Case.GENITIVE, Case.DATIVE, Case.LOCATIVE, Case.ABLATIVE)
    assert [countries.inflected(code, case) for case in cases] == forms


@pytest.mark.parametrize(
    ("code", "locative"),
    [("DE", "Almaniyada"), ("US", "ABŞ-da"), ("SA", "Səudiyyə Ərəbistanında"), ("KY", "Kayman adalarında"),
     ("GF", "Fransa Qvianasında"), ("NZ", "Yeni Zelandiyada"), ("HK", "Honq Konqda"), ("CF",
     "Mərkəzi Afrika Respublikasında"), ("CC", "Kokos (Kilinq) adalarında")],
)  # fmt: skip
def test_where_somebody_lives(code: str, locative: str) -> None:
    assert countries.inflected(code, Case.LOCATIVE) == locative
