"""When an office counts as much smaller than another: the one rule of restoring and of backups."""

from dataclasses import dataclass

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.office.amounts import FEW, is_much_smaller


@dataclass(frozen=True)
class Held:
    people: int
    documents: int = 0


HELD = st.builds(Held, st.integers(0, 500), st.integers(0, 500))


@pytest.mark.parametrize(
    ("one", "other", "much"),
    [
        (Held(0), Held(1), True),
        (Held(0), Held(0), False),
        (Held(0, 40), Held(1, 0), True),
        (Held(1), Held(10), False),  # nine fewer
        (Held(1), Held(11), True),
        (Held(50), Held(100), False),  # a half
        (Held(49), Held(100), True),
        (Held(100, 3), Held(100, 12), False),
        (Held(100, 2), Held(100, 12), True),
        (Held(100, 0), Held(100, 9), False),  # documents may begin anew
        (Held(500, 0), Held(3, 400), True),
    ],
)
def test_the_rule(one: Held, other: Held, much: bool) -> None:
    assert is_much_smaller(one, other) is much


@given(HELD, HELD)
def test_whoever_holds_as_much_is_never_much_smaller(one: Held, other: Held) -> None:
    if one.people >= other.people and one.documents >= other.documents:
        assert not is_much_smaller(one, other)


@given(HELD, HELD, st.integers(0, 50))
def test_to_hold_less_is_never_to_be_asked_less(one: Held, other: Held, fewer: int) -> None:
    less = Held(max(0, one.people - fewer), max(0, one.documents - fewer))
    assert is_much_smaller(less, other) or not is_much_smaller(one, other)


@given(HELD, st.integers(0, FEW - 1))
def test_a_few_fewer_are_no_reason_to_ask_while_somebody_is_there(held: Held, fewer: int) -> None:
    assert not is_much_smaller(Held(max(1, held.people - fewer), max(0, held.documents - fewer)), held)
