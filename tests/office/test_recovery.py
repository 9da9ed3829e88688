"""The code of the recovery sheet: what is copied right gives the key, and no slip of a hand gives another one."""

from itertools import combinations

from hypothesis import assume, given, settings
from hypothesis import strategies as st

from desktop_app.office.recovery import ALPHABET, GROUP_LETTERS, GROUPS, Misread, group_holds, groups_of, read, text_of

KEYS = st.binary(min_size=32, max_size=32)
PLACES = st.integers(0, GROUPS * GROUP_LETTERS - 1)


def code(key: bytes) -> str:
    return "".join(groups_of(key))


def changed(text: str, place: int, letter: str) -> str:
    return text[:place] + letter + text[place + 1 :]


def swapped(text: str, one: int, other: int) -> str:
    return changed(changed(text, one, text[other]), other, text[one])


@given(KEYS)
def test_gives_the_key_back_however_it_is_typed(key: bytes) -> None:
    groups = groups_of(key)
    assert [len(each) for each in groups] == [GROUP_LETTERS] * GROUPS
    assert all(group_holds(number, each) for number, each in enumerate(groups, 1))
    careless = " ".join(groups).lower().replace("0", "o").replace("1", "l") + "\n"
    for typed in (code(key), text_of(key), "\n".join(groups), careless, code(key).replace("1", "I")):
        assert read(typed).key == key


@given(KEYS, PLACES)
def test_every_wrong_letter_is_found_and_located(key: bytes, place: int) -> None:
    right = code(key)
    group, letter = place // GROUP_LETTERS + 1, place % GROUP_LETTERS + 1
    for wrong in set(ALPHABET + "UƏ?") - {right[place]}:
        found = read(changed(right, place, wrong))
        assert found.key is None
        assert found.misread == (Misread(group, (letter,), groups_of(key)[group - 1]),)


@settings(max_examples=settings().max_examples // 5)  # of each key, all two of its letters
@given(KEYS)
def test_any_two_letters_changed_about_are_found(key: bytes) -> None:
    right = code(key)
    for one, other in combinations(range(len(right)), 2):
        if right[one] != right[other]:
            found = read(swapped(right, one, other))
            assert found.key is None
            assert {each.group for each in found.misread} == {one // GROUP_LETTERS + 1, other // GROUP_LETTERS + 1}


@given(KEYS)
def test_groups_changed_about_are_found(key: bytes) -> None:
    groups = groups_of(key)
    for one, other in combinations(range(GROUPS), 2):
        moved = list(groups)
        moved[one], moved[other] = groups[other], groups[one]
        assert [each.group for each in read(" ".join(moved)).misread] == [one + 1, other + 1]


@given(KEYS, PLACES, st.sampled_from(ALPHABET))
def test_a_letter_too_few_or_too_many_is_found(key: bytes, place: int, extra: str) -> None:
    right = code(key)
    for wrong in (right[:place] + right[place + 1 :], right[:place] + extra + right[place:], "", right[:5]):
        found = read(wrong)
        assert found.key is None
        assert found.misread


@given(KEYS, st.integers(0, GROUPS - 1))
def test_a_group_that_cannot_be_read_is_told_by_the_others(key: bytes, place: int) -> None:
    torn = list(groups_of(key))
    torn[place] = "?????"
    assert read(" ".join(torn)).misread == (Misread(place + 1, (1, 2, 3, 4, 5), groups_of(key)[place]),)


@given(KEYS, KEYS)
def test_a_group_of_another_sheet_gives_no_key(key: bytes, other: bytes) -> None:
    mixed = [groups_of(other)[0], *groups_of(key)[1:]]
    assume(mixed[0] != groups_of(key)[0])
    found = read(" ".join(mixed))
    assert (found.key, found.misread) == (None, (Misread(None),))
