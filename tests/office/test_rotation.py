"""Which backups stay: judged over offices that grow, shrink and empty under clocks that nobody can trust."""

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from desktop_app.office.rotation import DAILY, FULLEST, MONTHLY, NEWEST, WEEKLY, Copy, superfluous

MAD_DAYS = st.dates(date(1970, 1, 1), date(2199, 12, 31))
SIZES = st.sampled_from([0, 1, 3, 40, 400, 412, 1_000])
MAD_COPIES = st.lists(st.tuples(MAD_DAYS, SIZES, SIZES), max_size=60).map(
    lambda made: [Copy(number, *each) for number, each in enumerate(made, 1)]
)


@given(MAD_COPIES)
def test_the_newest_stay_whatever_the_clock_says(copies: list[Copy]) -> None:
    gone = superfluous(copies)
    assert not set(copies[-NEWEST:]) & set(gone)


@given(MAD_COPIES)
def test_what_goes_is_outnumbered_by_newer_ones_that_hold_at_least_half_of_it(copies: list[Copy]) -> None:
    stay = set(copies) - set(superfluous(copies))
    for gone in superfluous(copies):
        newer = [each for each in copies if each.number > gone.number and each.stands_for(gone)]
        assert len(newer) >= NEWEST
        assert sum(each in stay for each in newer) >= 1


@given(MAD_COPIES, st.lists(MAD_DAYS, min_size=1, max_size=150))
def test_an_emptied_office_pushes_out_nothing_of_a_full_one(copies: list[Copy], days: list[date]) -> None:
    full = [Copy(each.number, each.day, each.people + 10, each.documents + 10) for each in copies]
    empty = [Copy(1_000 + number, day, 4, 10_000) for number, day in enumerate(days)]
    before = superfluous(full)
    assert tuple(each for each in superfluous([*full, *empty]) if each.number < 1_000) == before


@given(st.lists(st.tuples(MAD_DAYS, SIZES, SIZES), max_size=120))
def test_day_by_day_as_the_program_does_it(made: list[tuple[date, int, int]]) -> None:
    """One backup after the other, each followed by a rotation: the newest ten of the fullest kind are always there."""
    kept: list[Copy] = []
    everything: list[Copy] = []
    for number, each in enumerate(made, 1):
        copy = Copy(number, *each)
        kept.append(copy)
        everything.append(copy)
        gone = set(superfluous(kept))
        kept = [each for each in kept if each not in gone]
        most = max(each.people for each in everything)
        fullest = [each for each in everything if each.people == most]
        assert fullest[-1] in kept or any(each.stands_for(fullest[-1]) for each in kept)
        assert set(everything[-NEWEST:]) <= set(kept)


def test_years_of_a_good_clock() -> None:
    first = date(2020, 1, 1)
    kept: list[Copy] = []
    for number in range(3 * 365 * 6):
        kept.append(Copy(number, first + timedelta(days=number // 3), 400, 100))
        gone = set(superfluous(kept))
        kept = [each for each in kept if each not in gone]
    days = [each.day for each in kept]
    last = days[-1]
    assert set(days) >= {last - timedelta(days=back) for back in range(DAILY)}
    assert len({day.isocalendar()[:2] for day in days}) >= WEEKLY
    assert len({(day.year, day.month) for day in days}) >= MONTHLY
    assert {day.year for day in days} == {2020, 2021, 2022, 2023, 2024, 2025}
    assert len(kept) <= NEWEST + DAILY + WEEKLY + MONTHLY + 6


def test_a_growing_office_does_not_keep_all_of_its_small_days() -> None:
    growing = [Copy(number, date(2026, 1, 1), number, 0) for number in range(1, 200)]
    assert len(growing) - len(superfluous(growing)) <= NEWEST + 1


def test_nothing_to_do() -> None:
    assert superfluous([]) == ()


@given(MAD_COPIES)
def test_the_fullest_stay_however_slowly_an_office_shrinks(copies: list[Copy]) -> None:
    """Halved again and again, no backup is much smaller than the last: and yet the fullest never go."""
    kept: list[Copy] = []
    for number, copy in enumerate(copies, 1):
        kept.append(copy)
        gone = set(superfluous(kept))
        kept = [each for each in kept if each not in gone]
        fullest = sorted(copies[:number], key=lambda each: (each.people, each.documents, each.number))[-FULLEST:]
        assert set(fullest) <= set(kept)


def test_an_office_that_is_halved_every_fortnight_keeps_what_it_held_at_first() -> None:
    day = date(2026, 1, 1)
    sizes = [size for size in (1_000, 500, 250, 125, 63, 32, 16, 8, 4, 2, 1) for _again in range(15)]
    kept: list[Copy] = []
    for number, people in enumerate(sizes):
        kept.append(Copy(number, day, people, 0))  # the clock stands still
        gone = set(superfluous(kept))
        kept = [each for each in kept if each not in gone]
    assert sum(each.people == 1_000 for each in kept) == FULLEST
