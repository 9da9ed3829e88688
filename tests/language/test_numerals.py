"""Ordinals take the suffix of the last word that is spoken."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.language.azerbaijani import ordinal, ordinal_words, words
from tests.language.vectors import VECTORS


@pytest.mark.parametrize(("number", "written"), [*VECTORS["year_suffix"].items(), *VECTORS["ordinal_suffix"].items()])
def test_the_vectors(number: str, written: str) -> None:
    assert ordinal(int(number)) == written


@pytest.mark.parametrize(
    ("number", "written"),
    [(0, "0-cı"), (3000, "3000-ci"), (2_000_000, "2000000-cu"), (10**9, "1000000000-cı"), (10_000, "10000-ci")],
)
def test_round_numbers(number: int, written: str) -> None:
    assert ordinal(number) == written


@pytest.mark.parametrize(("number", "said"), VECTORS["words"].items())
def test_the_vectors_in_words(number: str, said: list[str]) -> None:
    assert [words(int(number)), ordinal_words(int(number))] == said


@pytest.mark.parametrize(
    ("number", "said"),
    [
        (0, "sıfır"),
        (100, "yüz"),
        (1_000, "min"),
        (123_456, "yüz iyirmi üç min dörd yüz əlli altı"),
        (21_000, "iyirmi bir min"),
        (101_000, "yüz bir min"),
        (1_000_000_000, "bir milyard"),
        (1_001_001, "bir milyon min bir"),
        (-21_001, "mənfi iyirmi bir min bir"),
        (999_999_999, "doqquz yüz doxsan doqquz milyon doqquz yüz doxsan doqquz min doqquz yüz doxsan doqquz"),
    ],
)
def test_numbers_in_words(number: int, said: str) -> None:
    assert words(number) == said


@pytest.mark.parametrize(
    ("number", "said"),
    [
        (0, "sıfırıncı"),
        (21_000, "iyirmi bir mininci"),
        (2_000, "iki mininci"),
        (10**9, "bir milyardıncı"),
        (-3, "mənfi üçüncü"),
    ],
)
def test_which_one_in_words(number: int, said: str) -> None:
    assert ordinal_words(number) == said


@given(st.integers(1, 999), st.sampled_from([(1_000, "min"), (1_000_000, "milyon")]))
def test_a_number_of_thousands_is_said_with_all_its_words(number: int, scale: tuple[int, str]) -> None:
    said = "min" if (number, scale[0]) == (1, 1_000) else f"{words(number)} {scale[1]}"
    assert words(number * scale[0]) == said


@given(st.integers(0, 999_999_999_999))
def test_the_ordinal_of_digits_ends_as_the_one_in_words(number: int) -> None:
    assert ordinal_words(number).endswith(ordinal(number).rpartition("-")[2])
