"""The order of lists is that of ICU's Azerbaijani collator."""

import random
from itertools import pairwise

import icu
import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.language.azerbaijani import ALPHABET, sort_key, upper
from tests.language.vectors import VECTORS

USUAL = ALPHABET + upper(ALPHABET) + "wW -'.,0123456789"
FOREIGN = "éèêëÉáàâäÁåñçÇúùûíìîïÍÎóòôõøØłŁđĐšžčřýß"
CYRILLIC = "абвгдеёжзийклмнопрстуфхцчшщъыьэюяАБЁЙЯғәјҝөүһҹҒӘіїєґ"
COLLATOR = icu.Collator.createInstance(icu.Locale("az"))


def test_the_vector() -> None:
    assert sorted(VECTORS["collation_order"], key=sort_key) == VECTORS["collation_order"]


def test_the_alphabet() -> None:
    assert list(ALPHABET) == VECTORS["alphabet"]
    assert sorted(ALPHABET, key=sort_key) == VECTORS["alphabet"]


@pytest.mark.parametrize("letters", [USUAL, USUAL + FOREIGN, CYRILLIC, USUAL + CYRILLIC + FOREIGN])
def test_two_words_stand_as_in_icu(letters: str) -> None:
    words = st.text(alphabet=letters, max_size=8)

    @given(words, words)
    def compared(a: str, b: str) -> None:
        assert sign(sort_key(a), sort_key(b)) == sign(COLLATOR.getSortKey(a), COLLATOR.getSortKey(b))

    compared()


@given(st.text(alphabet=USUAL + FOREIGN, min_size=1, max_size=8), st.data())
def test_near_words_stand_as_in_icu(word: str, data: st.DataObject) -> None:
    """Words that differ in one letter, so that accent and case decide."""
    place = data.draw(st.integers(0, len(word) - 1))
    kin = [letter for letter in USUAL + FOREIGN if COLLATOR_OF_LETTERS.compare(letter, word[place]) == 0]
    near = word[:place] + data.draw(st.sampled_from(kin)) + word[place + 1 :]
    assert sign(sort_key(word), sort_key(near)) == sign(COLLATOR.getSortKey(word), COLLATOR.getSortKey(near))


COLLATOR_OF_LETTERS = icu.Collator.createInstance(icu.Locale("az"))
COLLATOR_OF_LETTERS.setStrength(icu.Collator.PRIMARY)


def sign(a: bytes, b: bytes) -> int:
    return (a > b) - (a < b)


@given(st.text())
def test_any_text_has_a_key(text: str) -> None:
    assert sort_key(text).count(b"\x01") >= 2


@pytest.mark.parametrize(
    "ordered",
    [
        ["Əliyev Vəli", "Əliyev-Sadıq", "Əliyeva"],
        ["Muller", "Mustafa", "Müller"],
        ["Eric", "Éric", "Erika"],
        ["Zeynalov", "Wagner", "Алиев", "علی"],
        ["əli", "Əli", "əlil"],
        ["Ibrahim", "Iğdır", "İsmayılov"],
    ],
)
def test_orders(ordered: list[str]) -> None:
    assert sorted(sorted(ordered), key=sort_key) == ordered
    assert sorted(sorted(ordered), key=COLLATOR.getSortKey) == ordered


def test_keys_are_short() -> None:
    assert len(sort_key("Əliyev Vəli Həsən oğlu")) <= 40


def test_60_000_words_stand_in_the_order_of_icu() -> None:
    chance = random.Random(1918)
    letters = USUAL + FOREIGN
    words = ["".join(chance.choices(letters, k=chance.randrange(1, 10))) for _number in range(60_000)]
    for word, other in pairwise(sorted(words, key=COLLATOR.getSortKey)):
        assert sign(sort_key(word), sort_key(other)) == sign(COLLATOR.getSortKey(word), COLLATOR.getSortKey(other))
