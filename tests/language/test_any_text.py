"""No door of the language raises on any text, whatever it is made of."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.language.doors import DOORS

NAMES = "aıəeioöuüğgqkbcçdhxjlmnprsştvyzAIƏEİOÖUÜĞQKBCÇƏвгиыйьяюіїєаʼ'’-–.,() “”«»\u0307\u0327\u200b\u202e\ud83d1\t\n"
TEXTS = st.text() | st.text(NAMES, max_size=30) | st.text(st.characters(exclude_categories=()), max_size=12)


@pytest.mark.parametrize("door", DOORS)
@given(text=TEXTS)
def test_no_door_raises(door: str, text: str) -> None:
    DOORS[door](text)
