"""Duplicates among many people: what is found, what is left alone, and that the work tells how far it is."""

from dataclasses import replace

import pytest

from desktop_app.language.dates import PartialDate
from desktop_app.language.matching import Identity, Likeness, Pair, likely_pairs
from desktop_app.language.names import Gender
from tests.matching.families import recorded_families
from tests.matching.measuring import measured

BORN = PartialDate(1975, 2, 3)
VALI = Identity("Əliyev", "Vəli", "Həsən", Gender.MALE, BORN, frozenset({"+4930123"}))


def places(people: list[Identity]) -> list[tuple[int, int, Likeness]]:
    return [(pair.first, pair.second, pair.verdict.likeness) for pair in likely_pairs(people)]


def test_families_of_several_offices() -> None:
    found = measured(recorded_families(3_000, seed=7))
    assert found.same > 1_000
    assert found.is_enough, found


@pytest.mark.parametrize(
    ("other", "likeness"),
    [
        (Identity("Алиев", "Вели", "Гасан", birth=PartialDate(1975, 3, 2)), Likeness.SAME),
        (Identity("Aliyev", "Vali", "Hasan"), Likeness.REVIEW),
        (Identity("Aliyev", "Vali", birth=PartialDate(1975)), Likeness.REVIEW),
        (Identity("Əlizadə", "Vəli", birth=BORN), Likeness.REVIEW),
        (Identity("Vəli", "Əliyev", birth=BORN), Likeness.REVIEW),
        (Identity("Məmmədov", "Vəli", "Həsən", birth=BORN), Likeness.REVIEW),
        (Identity("Aliyev", "Vali", phones=VALI.phones), Likeness.SAME),
    ],
)
def test_they_meet_in_any_order(other: Identity, likeness: Likeness) -> None:
    crowd = [Identity("Məmmədov", "Cavid", "Anar", Gender.MALE, PartialDate(1980, 5, day)) for day in range(1, 9)]
    assert places([VALI, *crowd, other]) == [(0, 9, likeness)]
    assert places([other, *crowd, VALI]) == [(0, 9, likeness)]


def test_a_name_alone_brings_nobody_together() -> None:
    assert places([Identity("Əliyev", "Vəli"), Identity("Aliyev", "Vali")]) == []


def test_a_phone_of_a_whole_school_brings_nobody_together() -> None:
    nameless = [Identity("Əliyev", "Vəli", phones=frozenset({"+4930123"})) for _pupil in range(21)]
    assert len(places(nameless[:20])) == 190
    assert places(nameless) == []
    born = [replace(each, birth=PartialDate(1975)) for each in nameless]
    assert {likeness for _first, _second, likeness in places(born)} == {Likeness.REVIEW}


def test_a_common_name_and_a_birth_date_may_meet_by_chance() -> None:
    namesakes = [replace(VALI, father="", phones=frozenset(), birth=PartialDate(1900 + n, 2, 3)) for n in range(90)]
    twice = [namesakes[0], *namesakes]
    assert places([namesakes[0], namesakes[0]]) == [(0, 1, Likeness.SAME)]
    assert places(twice) == [(0, 1, Likeness.REVIEW)]


def test_women_who_may_have_married_are_shown_while_they_are_few() -> None:
    leyla = Identity("Əliyeva", "Leyla", "Həsən", Gender.FEMALE, BORN)
    now = Identity("Qasımova", "Leyla", "", Gender.FEMALE, BORN)
    assert places([leyla, now]) == [(0, 1, Likeness.REVIEW)]
    others = [
        replace(leyla, surname=f"{letter}əliyeva", birth=PartialDate(1950 + n)) for n, letter in enumerate("bcdfg")
    ]
    assert places([leyla, now, *others]) == [(0, 1, Likeness.REVIEW)]


def test_a_slip_in_the_first_letter_is_found_by_surname_and_day() -> None:
    known = Identity("Atakişiyev", "İlham", "Eldar", Gender.MALE, BORN)
    assert places([known, replace(known, given="klham")]) == [(0, 1, Likeness.REVIEW)]


def test_the_work_is_watched_and_can_be_stopped() -> None:
    told: list[tuple[int, int]] = []
    people = [replace(VALI, birth=PartialDate(1900 + n % 100)) for n in range(2_500)]

    def watch(done: int, number: int) -> None:
        told.append((done, number))
        if done == 1_000:
            raise InterruptedError

    pairs: list[Pair] = []
    with pytest.raises(InterruptedError):
        pairs.extend(likely_pairs([replace(each, phones=frozenset(), father="") for each in people[:1_500]], watch))
    assert told == [(0, 1_500), (1_000, 1_500)]
    assert list(likely_pairs([])) == []
