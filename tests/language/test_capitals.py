"""Capital and small letters: i with İ, ı with I, and what stays small in a name."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.language import azerbaijani
from tests.language.vectors import VECTORS

WORDS = st.text(alphabet="abcçdeəfgğhxıijkqlmnoöprsştuüvyzw ")


@pytest.mark.parametrize("case", VECTORS["casing"], ids=lambda case: case["in"])
def test_the_vectors(case: dict[str, str]) -> None:
    assert azerbaijani.upper(case["in"]) == case["upper"]
    assert azerbaijani.lower(case["in"]) == case["lower"]


@given(WORDS)
def test_small_letters_come_back(text: str) -> None:
    assert azerbaijani.lower(azerbaijani.upper(text)) == text


@given(st.text())
def test_any_text_is_cased(text: str) -> None:
    for cased in (azerbaijani.upper, azerbaijani.lower, azerbaijani.title, azerbaijani.title_of_capitals):
        assert isinstance(cased(text), str)


@given(WORDS)
def test_a_title_stays_one(text: str) -> None:
    assert azerbaijani.title(azerbaijani.title(text)) == azerbaijani.title(text)


@pytest.mark.parametrize(
    ("typed", "title"),
    [
        ("ƏLİYEVA LEYLA HƏSƏN QIZI", "Əliyeva Leyla Həsən qızı"),
        ("QIZI", "Qızı"),
        ("OĞLU", "Oğlu"),
        ("XIZI", "Xızı"),
        ("İBRAHİM", "İbrahim"),
        ("iğdır ığdır", "İğdır Iğdır"),
        ("üzeyir bəy hacıbəyli", "Üzeyir bəy Hacıbəyli"),
        ("ŞAH İSMAYIL XAN", "Şah İsmayıl xan"),
        ("xan sadıq", "Xan Sadıq"),
        ("leyla xanım", "Leyla xanım"),
        ("əliyev-sadıq", "Əliyev-Sadıq"),
        ("mə'na", "Mə'na"),
        ("v.h.əliyev", "V.H.Əliyev"),
        ("АЛИЕВ ВЕЛИ ГАСАН ОГЛЫ", "Алиев Вели Гасан оглы"),
        ("Səfərova Aytən Əkbər kızı", "Səfərova Aytən Əkbər kızı"),
    ],
)
def test_title(typed: str, title: str) -> None:
    assert azerbaijani.title(typed) == title


@pytest.mark.parametrize(
    ("typed", "title"),
    [
        ("ALIYEV VALI HASAN OGLU", "Aliyev Vali Hasan oglu"),
        ("ALIYEVA LEYLA HASAN QIZI", "Aliyeva Leyla Hasan qızı"),
        ("ƏLİYEV İLQAR", "Əliyev İlqar"),
        ("QASIMOV İLQAR", "Qasımov İlqar"),
        ("SCHMIDT ANNA-MARIA", "Schmidt Anna-Maria"),
        ("SCHMIDT ISABEL", "Schmidt Isabel"),
        ("O'BRIEN SINEAD", "O'Brien Sinead"),
        ("O’NEILL", "O’Neill"),
        ("D'ANGELO", "D'Angelo"),
        ("Д'АРТАНЬЯН", "Д'Артаньян"),
        ("В'ЯЧЕСЛАВ Д'ЯЧЕНКО", "В'ячеслав Д'яченко"),
        ("MACDONALD", "Macdonald"),
        ("MƏS'UD SƏN'AN", "Məs'ud Sən'an"),
        ("E'TİBAR Ə'LA", "E'tibar Ə'la"),
    ],
)
def test_capitals_of_a_foreign_keyboard(typed: str, title: str) -> None:
    assert azerbaijani.title_of_capitals(typed) == title


@pytest.mark.parametrize(
    ("text", "capitals"),
    [
        ("ƏLİYEV VƏLİ HƏSƏN OĞLU", True),
        ("ƏLİYEV VƏLİ HƏSƏN oğlu", True),
        ("АЛИЕВ ВЕЛИ", True),
        ("Əliyev VƏLİ", False),
        ("Əliyev", False),
        ("V.H.", False),
        ("V.H. ƏLİYEV", True),
        ("", False),
        ("123", False),
        ("علی", False),
    ],
)
def test_wholly_in_capitals(text: str, capitals: bool) -> None:
    assert azerbaijani.is_all_capitals(text) is capitals


def test_only_the_first_letter() -> None:
    assert azerbaijani.capitalise_first("iştirak SERTİFİKATI") == "İştirak SERTİFİKATI"
    assert azerbaijani.capitalise_first("") == ""
