"""What papers can show of a name is what the proof of a page lets pass."""

from pathlib import Path

import pytest

from desktop_app.printing.limits import NameLimits

LIMITS = NameLimits(Path(__file__).parents[2] / "resources/templates")


@pytest.mark.parametrize(
    "name", ["Əliyev Vəli Həsən oğlu", "Гусейнзаде Гюнель", "Çağrı Öztürk", "Ñúñez Łukasz Ö’Neill"]
)
def test_usual_letters_are_printed(name: str) -> None:
    assert LIMITS.unprintable(name) == ()


def test_each_letter_without_a_font_is_named_once() -> None:
    assert LIMITS.unprintable("김수 김") == ("김", "수")


def test_a_long_name_has_room_on_two_lines_and_a_longer_one_has_not() -> None:
    surname, rest = "Məhəmmədhəsənzadə", "Əbdülrəhman Nəsrullahəbdülməhəmməd oğlu"
    assert LIMITS.has_room_for(f"{surname} {rest}", surname)
    assert not LIMITS.has_room_for(f"{surname * 3} {rest}", surname * 3)
