"""Names that stand in one column come apart as a clerk would part them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.language.cleaning import clean
from desktop_app.language.names import Certainty, Gender, PersonName, parse

M, F = Gender.MALE, Gender.FEMALE
SURE, LIKELY, GUESS = Certainty.CERTAIN, Certainty.LIKELY, Certainty.GUESS


@pytest.mark.parametrize(
    ("text", "language", "parts", "certainty"),
    [
        ("Əliyev Vəli Həsən oğlu", "az", ("Əliyev", "Vəli", "Həsən", "oğlu", M), SURE),
        ("Vəli Həsən oğlu Əliyev", "az", ("Əliyev", "Vəli", "Həsən", "oğlu", M), SURE),
        ("Ələkbər Əmir oğlu Məmmədov", "az", ("Məmmədov", "Ələkbər", "Əmir", "oğlu", M), SURE),
        ("Nəsirova Aynur Əli qızı", "az", ("Nəsirova", "Aynur", "Əli", "qızı", F), SURE),
        ("Aynur Nəsirova Əli qızı", "az", ("Nəsirova", "Aynur", "Əli", "qızı", F), LIKELY),
        ("Rəhimli Könül Uğur qızı", "az", ("Rəhimli", "Könül", "Uğur", "qızı", F), SURE),
        ("Алиев Вели Гасан оглы", "ru", ("Алиев", "Вели", "Гасан", "оглы", M), SURE),
        ("Алиева Лейла Гасановна", "ru", ("Алиева", "Лейла", "Гасановна", "", F), SURE),
        ("Лейла Гасановна Алиева", "ru", ("Алиева", "Лейла", "Гасановна", "", F), SURE),
        ("Лейла Гасановна", "ru", ("", "Лейла", "Гасановна", "", F), LIKELY),
        ("Алієва Лейла Гасан кизи", "uk", ("Алієва", "Лейла", "Гасан", "кизи", F), SURE),
        ("Vali Aliyev", "en", ("Aliyev", "Vali", "", "", None), LIKELY),
        ("Aliyev Vali", "en", ("Aliyev", "Vali", "", "", None), LIKELY),
        ("Vəli Əliyev", "az", ("Əliyev", "Vəli", "", "", None), LIKELY),
        ("Əliyev Vəli", "az", ("Əliyev", "Vəli", "", "", None), LIKELY),
        ("Leyla Həsənli", "az", ("Həsənli", "Leyla", "", "", None), LIKELY),
        ("Hüseynzadə Nigar", "tr", ("Hüseynzadə", "Nigar", "", "", None), LIKELY),
        ("Murad Şıxlinski", "az", ("Şıxlinski", "Murad", "", "", None), LIKELY),
        ("Sadıq Vurğun", "az", ("Sadıq", "Vurğun", "", "", None), GUESS),
        ("Anna Schmidt", "de", ("Schmidt", "Anna", "", "", None), GUESS),
        ("Anna von der Heide", "de", ("von der Heide", "Anna", "", "", None), GUESS),
        ("Mustafa Kemal Atatürk", "tr", ("Atatürk", "Mustafa Kemal", "", "", None), GUESS),
        ("Aliyev, Vali", "en", ("Aliyev", "Vali", "", "", None), SURE),
        ("Aliyev, Vali H.", "en", ("Aliyev", "Vali", "H.", "", None), SURE),
        ("Əliyev, Vəli Həsən oğlu", "az", ("Əliyev", "Vəli", "Həsən", "oğlu", M), SURE),
        ("Əliyev Vəli Həsən", "az", ("Əliyev", "Vəli", "Həsən", "", None), LIKELY),
        ("Vəli Həsən Əliyev", "az", ("Əliyev", "Vəli", "Həsən", "", None), GUESS),
        ("Üzeyir bəy Hacıbəyli", "az", ("Hacıbəyli", "Üzeyir bəy", "", "", None), LIKELY),
        ("Hasanov Rauf Tofig ogly", "en", ("Hasanov", "Rauf", "Tofig", "ogly", M), SURE),
        ("Aliyeva Leyla Hasan gizi", "en", ("Aliyeva", "Leyla", "Hasan", "gizi", F), SURE),
        ("Guliyev Ali Agha Hasan oglu", "en", ("Guliyev", "Ali Agha", "Hasan", "oglu", M), LIKELY),
        ("Roman Abramovich", "en", ("Abramovich", "Roman", "", "", None), GUESS),
        ("Roman Arkadyevich Abramovich", "en", ("Abramovich", "Roman", "Arkadyevich", "", M), SURE),
        ("Vəli Həsən oğlu", "az", ("", "Vəli", "Həsən", "oğlu", M), LIKELY),
        ("Həsən oğlu", "az", ("", "", "Həsən", "oğlu", M), GUESS),
        ("Əliyev", "az", ("Əliyev", "", "", "", None), LIKELY),
        ("Vəli", "az", ("", "Vəli", "", "", None), GUESS),
        ("Əli", "az", ("", "Əli", "", "", None), GUESS),
        ("", "az", ("", "", "", "", None), GUESS),
        (" , ", "az", ("", "", "", "", None), GUESS),
    ],
)
def test_names_of_lists(
    text: str, language: str, parts: tuple[str, str, str, str, Gender | None], certainty: Certainty
) -> None:
    parsed = parse(text, language)
    assert parsed.name == PersonName(*parts)
    assert parsed.certainty is certainty


@pytest.mark.parametrize(
    "text",
    ["Əliyev Vəli Həsən oğlu", "Алиев Вели Гасан оглы", "Алиева Лейла Гасановна", "Əliyeva Leyla Həsən-qızı"],
)
def test_formal_order_comes_back_as_it_was(text: str) -> None:
    assert parse(text).formal() == text


def test_a_surname_never_tells_the_gender() -> None:
    assert parse("Əliyeva Leyla").gender is None
    assert parse("Əliyev Vəli").gender is None


@given(st.text(), st.sampled_from(["az", "en", "ru", "tr"]))
def test_no_word_is_lost(text: str, language: str) -> None:
    kept = parse(text, language).formal()
    assert sorted(kept.split()) == sorted(clean(text).replace(",", " ").split()) or "," in text
