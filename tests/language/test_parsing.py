"""Names that stand in one column come apart as a clerk would part them."""

from itertools import permutations

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from desktop_app.language.cleaning import clean
from desktop_app.language.names import Certainty, Gender, Part, PersonName, parse

M, F = Gender.MALE, Gender.FEMALE
S, G, P = Part
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
        ("Dr. Schmidt Anna", "az", ("Dr. Schmidt", "Anna", "", "", None), GUESS),
        ("Prof. Dr. Anar Quliyev", "az", ("Quliyev", "Prof. Dr. Anar", "", "", None), LIKELY),
        ("Üzeyir bəy Hacıbəyli", "az", ("Hacıbəyli", "Üzeyir bəy", "", "", None), LIKELY),
        ("Hasanov Rauf Tofig ogly", "en", ("Hasanov", "Rauf", "Tofig", "ogly", M), SURE),
        ("Aliyeva Leyla Hasan gizi", "en", ("Aliyeva", "Leyla", "Hasan", "gizi", F), SURE),
        ("Guliyev Ali Agha Hasan oglu", "en", ("Guliyev", "Ali Agha", "Hasan", "oglu", M), LIKELY),
        ("Məmmədova Gülnarə Əli Ağa qızı", "az", ("Məmmədova", "Gülnarə", "Əli Ağa", "qızı", F), SURE),
        ("Исмаилов Исмаил Ага оглы", "ru", ("Исмаилов", "Исмаил", "Ага", "оглы", M), SURE),
        ("Roman Abramovich", "en", ("Abramovich", "Roman", "", "", None), GUESS),
        ("Roman Arkadyevich Abramovich", "en", ("Abramovich", "Roman", "Arkadyevich", "", M), SURE),
        ("Vəli Həsən oğlu", "az", ("", "Vəli", "Həsən", "oğlu", M), LIKELY),
        ("Həsən oğlu", "az", ("", "", "Həsən", "oğlu", M), GUESS),
        ("Əliyev", "az", ("Əliyev", "", "", "", None), LIKELY),
        ("Vəli", "az", ("", "Vəli", "", "", None), GUESS),
        ("V.H.Əliyev", "az", ("Əliyev", "V.", "H.", "", None), LIKELY),
        ("Əliyev V.H.", "az", ("Əliyev", "V.", "H.", "", None), LIKELY),
        ("Ə.Əliyev", "az", ("Əliyev", "Ə.", "", "", None), LIKELY),
        ("А.С. Пушкин", "ru", ("Пушкин", "А.", "С.", "", None), LIKELY),
        ("Пушкин А.С.", "ru", ("Пушкин", "А.", "С.", "", None), LIKELY),
        ("J.R.R. Tolkien", "en", ("Tolkien", "J. R. R.", "", "", None), LIKELY),
        ("Tolkien J.R.", "en", ("Tolkien", "J.", "R.", "", None), LIKELY),
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
    ("order", "language", "text", "parts", "certainty"),
    [
        ((G, S), "az", "Aydın Kərim", ("Kərim", "Aydın", "", "", None), LIKELY),
        ((G, S), "az", "Məmmədəli Vəli", ("Vəli", "Məmmədəli", "", "", None), LIKELY),
        ((G, S), "en", "Anna Maria Schmidt", ("Schmidt", "Anna Maria", "", "", None), LIKELY),
        ((G, S), "en", "Anna von der Heide", ("von der Heide", "Anna", "", "", None), LIKELY),
        ((G, S), "az", "Лев Толстой", ("Толстой", "Лев", "", "", None), LIKELY),
        ((G, S), "az", "Əliyev Vəli", ("Əliyev", "Vəli", "", "", None), GUESS),
        ((G, S), "az", "Kərim Aydın Həsən oğlu", ("Kərim", "Aydın", "Həsən", "oğlu", M), SURE),
        ((G, S), "az", "Kərim, Aydın", ("Kərim", "Aydın", "", "", None), SURE),
        ((G, S), "az", "Vəli, Əliyev", ("Əliyev", "Vəli", "", "", None), LIKELY),
        ((G, S), "az", "Aydın", ("", "Aydın", "", "", None), GUESS),
        ((S, G), "az", "Kərim Aydın", ("Kərim", "Aydın", "", "", None), LIKELY),
        ((S, G), "az", "Vəli Əliyev", ("Əliyev", "Vəli", "", "", None), GUESS),
        ((S, G), "az", "Kərim Aydın Həsən", ("Kərim", "Aydın", "Həsən", "", None), LIKELY),
        ((S, G), "en", "Schmidt Anna Maria", ("Schmidt", "Anna Maria", "", "", None), LIKELY),
        ((S, G), "en", "Schmidt, Anna Maria", ("Schmidt", "Anna Maria", "", "", None), SURE),
        ((S, G, P), "az", "Kərim Aydın Həsən Ağa", ("Kərim", "Aydın", "Həsən Ağa", "", None), LIKELY),
        ((S, G, P), "az", "Kərim Aydın", ("Kərim", "Aydın", "", "", None), LIKELY),
        ((G, S, P), "az", "Aydın Kərim Həsən", ("Kərim", "Aydın", "Həsən", "", None), LIKELY),
        ((G, S, P), "az", "Aydın Kərim Həsən oğlu", ("Kərim", "Aydın", "Həsən", "oğlu", M), LIKELY),
        ((G, S, P), "az", "Əliyev Vəli Həsən oğlu", ("Əliyev", "Vəli", "Həsən", "oğlu", M), SURE),
        ((G, P, S), "az", "Aydın Həsən Kərim", ("Kərim", "Aydın", "Həsən", "", None), LIKELY),
        ((G, P, S), "az", "Aydın Kərim", ("Kərim", "Aydın", "", "", None), LIKELY),
        ((G, P), "az", "Aydın Həsən", ("", "Aydın", "Həsən", "", None), LIKELY),
    ],
)
def test_names_in_the_order_that_their_title_tells(
    order: tuple[Part, ...],
    language: str,
    text: str,
    parts: tuple[str, str, str, str, Gender | None],
    certainty: Certainty,
) -> None:
    parsed = parse(text, language, order)
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


@given(st.text(), st.sampled_from(["az", "en", "ru", "tr"]), st.sampled_from([(), *permutations(Part), (G, S), (G, P)]))
@example("a von b", "en", (G, P, S))
@example("a b c d e", "az", (G, P, S))
def test_no_word_is_lost(text: str, language: str, order: tuple[Part, ...]) -> None:
    kept = parse(text, language, order).formal()
    assert sorted(kept.replace(" ", "")) == sorted(clean(text).replace(",", " ").replace(" ", "")) or "," in text
