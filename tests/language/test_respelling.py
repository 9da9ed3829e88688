"""Names as the world spells them come back in Azerbaijani letters, and no other name is touched."""

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from desktop_app.language.folding import readings, search_key
from desktop_app.language.respelling import may_be_spelt, respelled
from tests.samples.parts import MEN, SURNAMES, UNCHANGING, WOMEN
from tests.samples.people import old_alphabet, passport, russian

NAMES = (*SURNAMES, *UNCHANGING, *MEN, *WOMEN)


@pytest.mark.parametrize(
    ("typed", "right"),
    [
        ("Әлијев", "Əliyev"), ("Ҹәфәрова", "Cəfərova"), ("Ҝөзәл", "Gözəl"), ("ӘЛИЈЕВ", "Əliyev"),
        ("Алиев", "Aliyev"), ("Джамшидов", "Camşidov"), ("Гюлаев", "Gülayev"), ("Шахмурадов", "Şaxmuradov"),
        ("Djamshidov", "Camşidov"), ("Talyshev", "Talyşev"), ("Nuraliev", "Nuraliyev"), ("Agaev", "Agayev"),
        ("Muradow", "Muradov"),
    ],
)  # fmt: skip
def test_respelled(typed: str, right: str) -> None:
    assert respelled(typed) == right


@pytest.mark.parametrize(
    "typed",
    [
        "Ramiz", "Əliyev", "Hüseynov", "Schmidt", "Charles", "Matthew", "Müller", "Ali", "", "-", "О", "علی", "Nguyễn",
        "Şahin",
    ],
)  # fmt: skip
def test_left_alone(typed: str) -> None:
    assert respelled(typed) == ""


@given(st.text())
@example("İ")
@example("кь")
def test_any_text_and_what_is_offered_sounds_the_same(text: str) -> None:
    for word in text.split():
        right = respelled(word)
        assert not right or (right != word and search_key(right) in readings(word))


@pytest.mark.parametrize("spelt", [passport, russian, old_alphabet])
def test_names_may_be_spelt_as_emigrants_papers_do(spelt: object) -> None:
    assert callable(spelt)
    missed = [(name, spelt(name)) for name in NAMES if not may_be_spelt(name, spelt(name))]
    assert missed == []


@pytest.mark.parametrize(
    ("name", "typed"),
    [("Bağırov", "Bakirov"), ("Aygün", "Jeyhun"), ("Kamil", "Kamal"), ("Həsənov", "Huseynov"), ("Əliyev", "Vəliyev")],
)
def test_another_name_is_none(name: str, typed: str) -> None:
    assert not may_be_spelt(name, typed)


@given(st.sampled_from(NAMES), st.text(max_size=12))
def test_no_text_is_too_odd_to_be_held_against_a_name(name: str, text: str) -> None:
    assert may_be_spelt(name, text) in {True, False}
