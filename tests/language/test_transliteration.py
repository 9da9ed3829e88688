"""Names in plain Latin letters, for files."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.language import transliteration
from desktop_app.language.azerbaijani import ALPHABET, upper
from tests.language.vectors import VECTORS


@pytest.mark.parametrize(
    ("name", "plain"),
    [
        ("Əliyev Vəli Həsən oğlu", "Eliyev Veli Hesen oglu"),
        ("Şıxlinski Çingiz", "Sixlinski Cingiz"),
        ("İğdır", "Igdir"),
        ("Гасанов Ильхам", "Gasanov Ilkham"),
        ("Щукина Юлия", "Shchukina Yuliya"),
        ("Ҹәфәров Һүсејн", "Ceferov Huseyn"),
        ("ალიევი", "alievi"),
        ("Müller Straße", "Muller Strasse"),
        ("Łukasz Øre", "Lukasz Ore"),
        ("s\u0327ahin", "sahin"),
        ("№ 5 – “Ocaq”", "No 5 - 'Ocaq'"),
        ("علی", ""),
        ("", ""),
    ],
)
def test_spelled_out(name: str, plain: str) -> None:
    assert transliteration.ascii(name) == plain


@given(st.text())
def test_any_text_becomes_ascii(text: str) -> None:
    assert transliteration.ascii(text).isascii()


def test_no_letter_of_ours_is_lost() -> None:
    letters = ALPHABET + upper(ALPHABET)
    assert len(transliteration.ascii(letters)) == len(letters)


@pytest.mark.parametrize(("cyrillic", "latin"), VECTORS["cyrillic"].items())
def test_the_vectors_both_ways(cyrillic: str, latin: str) -> None:
    assert transliteration.to_latin(cyrillic, "az-Cyrl") == latin
    assert transliteration.to_cyrillic(latin) == cyrillic


@given(st.text("abcçdeəfgğhxıijkqlmnoöprsştuüvyzABCÇDEƏFGĞHXIİJKQLMNOÖPRSŞTUÜVYZ -'1"))
def test_there_and_back(text: str) -> None:
    assert transliteration.to_latin(transliteration.to_cyrillic(text)) == text


@given(st.text())
def test_any_text_is_spelled_otherwise(text: str) -> None:
    assert isinstance(transliteration.to_latin(text), str)
    assert isinstance(transliteration.to_cyrillic(text), str)


def test_letters_of_before_1958() -> None:
    assert transliteration.to_latin("Юсиф Энвер ЯКУБ йол") == "Yusif Enver YAKUB yol"


def test_arabic_script_is_never_converted() -> None:
    assert transliteration.to_latin("علی") == "علی"
    with pytest.raises(ValueError, match="az-Cyrl"):
        transliteration.to_latin("علی", "az-Arab")
