"""Quotation marks of each language, and which organisations take them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.language.quotes import is_head_noun_ended, organisation, quoted


@pytest.mark.parametrize(
    ("language", "marked"),
    [
        ("az", "“Ocaq”"),
        ("en", "“Ocaq”"),
        ("ru", "«Ocaq»"),
        ("de", "„Ocaq“"),
        ("fr", "«\u00a0Ocaq\u00a0»"),
        ("xx", "“Ocaq”"),
    ],
)
def test_marks(language: str, marked: str) -> None:
    assert quoted("Ocaq", language) == marked
    assert quoted(marked, language) == marked
    assert quoted('"Ocaq"', language) == marked


def test_marks_within_take_no_others() -> None:
    assert quoted("“Ocaq” cəmiyyəti", "az") == "“Ocaq” cəmiyyəti"
    assert quoted('"A" və "B"', "az") == '"A" və "B"'
    assert quoted("", "az") == ""


@pytest.mark.parametrize(
    "name",
    [
        "Bern Azərbaycan Evi", "BERN AZƏRBAYCAN EVİ", "Dostluq Birliyi", "Koordinasiya Şurası", "Ocaq Cəmiyyəti",
        "Dünya Azərbaycanlıları Konqresi", "Köln Azərbaycan Evi e.V.", "Azerbaijan House", "AZERBAIJANI SOCIETY",
        "Aserbaidschanischer Kulturverein",
        "Дом азербайджанской культуры", "Азербайджанская диаспора", "Bakü Derneği", "Association des Azerbaïdjanais",
    ],
)  # fmt: skip
def test_names_that_say_what_they_are(name: str) -> None:
    assert is_head_noun_ended(name)
    assert organisation(name, "az") == organisation(name, "ru") == name


@pytest.mark.parametrize("name", ["Ocaq", "Odlar Yurdu", "Xəzər", "Очаг", "Evim", ""])
def test_mere_names(name: str) -> None:
    assert not is_head_noun_ended(name)
    assert organisation(name, "az") == (f"“{name}”" if name else "")


def test_names_with_marks_of_their_own() -> None:
    assert organisation("“Ocaq” Azərbaycan cəmiyyəti", "az") == "“Ocaq” Azərbaycan cəmiyyəti"
    assert organisation("“Ocaq” Azərbaycan cəmiyyəti", "ru") == "“Ocaq” Azərbaycan cəmiyyəti"
    assert organisation("«Очаг»", "ru") == "«Очаг»"


@given(st.text(), st.sampled_from(["az", "ru", "de", "fr"]))
def test_marks_are_never_doubled(text: str, language: str) -> None:
    assert organisation(organisation(text, language), language) == organisation(text, language)
