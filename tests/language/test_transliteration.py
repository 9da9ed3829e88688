"""Names in plain Latin letters, for files."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.language import transliteration
from desktop_app.language.azerbaijani import ALPHABET, upper


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
