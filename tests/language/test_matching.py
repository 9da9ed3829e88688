"""Two names and two people: what is the same, what is to be looked at, what is a family."""

import random
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.language import catalogs
from desktop_app.language.dates import PartialDate
from desktop_app.language.matching import Identity, Likeness, Reason, likely_pairs, same_person, similarity
from desktop_app.language.names import Gender
from tests.language.vectors import VECTORS
from tests.matching.spellings import STYLES
from tests.samples.parts import MEN, SURNAMES, UNCHANGING, WOMEN

SAME, REVIEW, DIFFERENT = Likeness.SAME, Likeness.REVIEW, Likeness.DIFFERENT
BORN = PartialDate(1975, 2, 3)
VALI = Identity("Əliyev", "Vəli", "Həsən", Gender.MALE, BORN, frozenset({"+4930123"}), frozenset({"v@example.org"}))


@pytest.mark.parametrize(("a", "b"), VECTORS["match_same"])
def test_spellings_of_one_name(a: str, b: str) -> None:
    assert similarity(a, b) >= 0.90


@pytest.mark.parametrize(("a", "b"), VECTORS["match_different"])
def test_different_names(a: str, b: str) -> None:
    assert similarity(a, b) < 0.90


@pytest.mark.parametrize(("a", "b", "score"), VECTORS["match_same_hard"])
def test_hard_pairs_are_near(a: str, b: str, score: float) -> None:
    assert similarity(a, b) >= score - 0.05


@pytest.mark.parametrize("style", STYLES)
def test_spellings_of_every_country(style: str) -> None:
    chance = random.Random(3)
    for name in (*SURNAMES, *(f"{surname}a" for surname in SURNAMES), *UNCHANGING, *MEN, *WOMEN):
        spelt = STYLES[style](chance, name)
        assert similarity(name, spelt) >= 0.90, (name, spelt)


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("Vəli Əliyev", "ALIYEV VALI"),
        ("Vəli Əliyev", "Aliyev, Vali H."),
        ("V.H.Əliyev", "Əliyev Vəli Həsən oğlu"),
        ("Əliyev V.", "Əliyev Vəli"),
    ],
)
def test_order_and_initials(a: str, b: str) -> None:
    assert similarity(a, b) == similarity(b, a) == 1


def test_initials_of_somebody_else() -> None:
    assert similarity("Əliyev V.", "Əliyev Həsən") < 0.90
    assert similarity("Əliyev V.", "Əliyev H.") < 0.90


@given(st.text(max_size=20), st.text(max_size=20))
def test_similarity_is_a_measure(a: str, b: str) -> None:
    assert 0 <= similarity(a, b) == similarity(b, a) <= 1
    assert similarity(a, a) in {0, 1}


ANYBODY = st.builds(Identity, *[st.text(st.characters(), max_size=12)] * 3, birth=st.just(BORN))


@given(ANYBODY, ANYBODY)
def test_people_of_any_names(one: Identity, other: Identity) -> None:
    assert same_person(one, other).likeness is same_person(other, one).likeness
    assert len(list(likely_pairs([one, other, one]))) <= 3


@pytest.mark.parametrize(
    ("other", "likeness"),
    [
        (Identity("Алиев", "Вели", "Гасан", birth=BORN), SAME),
        (Identity("Aliyev", "Vali", emails=frozenset({"v@example.org"})), SAME),
        (Identity("Aliyev", "Vali", phones=frozenset({"+4930123"})), SAME),
        (Identity("Aliyev", "Vali", "Hasan", birth=PartialDate(1975)), SAME),
        (Identity("Aliyev", "Vali", birth=PartialDate(1975)), REVIEW),
        (Identity("Aliyev", "Vali", birth=PartialDate(1975, 3, 2)), REVIEW),
        (Identity("Aliyev", "Vali"), REVIEW),
        (Identity("Vəli", "Əliyev", birth=BORN), REVIEW),
        (Identity("Əlizadə", "Vəli", "Həsən", birth=BORN), REVIEW),
        (Identity("Əliyeva", "Vəli", birth=BORN), SAME),
        (Identity("Əliyev", "Vəli", birth=PartialDate(1999, 5, 6)), DIFFERENT),
        (Identity("Əliyev", "Vəli", "Vəli", birth=None), DIFFERENT),
        (Identity("Əliyev", "Əli", "Həsən", Gender.MALE, BORN), DIFFERENT),
        (Identity("Əliyeva", "Vəli", "Həsən", Gender.FEMALE, BORN), DIFFERENT),
        (Identity("Məmmədov", "Vəli", birth=BORN), DIFFERENT),
        (Identity("Məmmədov", "Vəli", "Həsən", birth=BORN), REVIEW),
        (Identity("Əlili", "Vəli", "Həsən", Gender.MALE, BORN), REVIEW),
        (Identity("Əli", "Vəli", birth=BORN), REVIEW),
        (Identity("Əliyeva", "Vəli", phones=frozenset({"+4930123"})), REVIEW),
        (Identity("Əlimev", "Vəli", birth=BORN), REVIEW),
        (Identity("Vəliyev", "Vəli"), DIFFERENT),
        (Identity("Алиев", "Вели", "Гасанович", birth=BORN), SAME),
        (Identity("Aliyev", "Vali", "Hasan oglu", birth=BORN), SAME),
        (Identity("Aliyev", "Vali", "Hsan", birth=BORN), REVIEW),
        (Identity("Aliyev", "Vali", "Hsan", birth=BORN, phones=frozenset({"+4930123"})), SAME),
        (Identity("Aliyev", "Vali", "Anar", birth=BORN), DIFFERENT),
        (Identity("Aliyev", "Vali", "Anar", birth=BORN, phones=frozenset({"+4930123"})), REVIEW),
        (Identity("Aliyev", "Vali", "Hasan", birth=PartialDate(1975, 3, 2)), SAME),
        (Identity("Məmmədov", "Cavid", birth=BORN), DIFFERENT),
        (Identity("Aliyev", "Vali", "Hsn", birth=BORN), DIFFERENT),
        (Identity("Aliyev", "Vali", "Hsan"), REVIEW),
    ],
)
def test_people(other: Identity, likeness: Likeness) -> None:
    assert same_person(VALI, other).likeness is likeness
    assert same_person(other, VALI).likeness is likeness


@pytest.mark.parametrize(
    ("one", "other", "likeness"),
    [("Əli", "nli", REVIEW), ("Ziya", "Zya", REVIEW), ("Əli", "Anar", DIFFERENT)],
)
def test_a_short_name_of_the_father_may_be_mistyped(one: str, other: str, likeness: Likeness) -> None:
    known = Identity("Şabanova", "Lətafət", one, Gender.FEMALE, BORN)
    assert same_person(known, Identity("SABANOVA", "LETAFET", other, None, BORN)).likeness is likeness
    assert same_person(known, Identity("SABANOVA", "LETAFET", other, None, None)).likeness is not SAME


def test_a_slip_in_a_name_that_another_country_spells() -> None:
    known = Identity("Qarabağlı", "Elçni", "Kazım", Gender.MALE, BORN)
    assert same_person(known, Identity("GARABAGLI", "ELCIN", "KAZIM", Gender.MALE, BORN)).likeness is REVIEW


def test_a_woman_may_have_married() -> None:
    before = Identity("Vahabova", "Aygün", "Ziya", Gender.FEMALE, BORN)
    assert same_person(before, Identity("Mustafajewa", "Ajgun", "", None, BORN)).likeness is REVIEW
    assert same_person(before, Identity("Mustafajewa", "Ajgun", "Anar", None, BORN)).likeness is DIFFERENT
    assert same_person(before, Identity("Mustafajewa", "Ajgul", "", None, BORN)).likeness is DIFFERENT
    assert same_person(before, Identity("Mustafajewa", "Ajgun", "", None, PartialDate(1975))).likeness is DIFFERENT
    assert same_person(replace(before, gender=None), Identity("Mustafajewa", "Ajgun", birth=BORN)).likeness is DIFFERENT


def test_twins() -> None:
    elnur = Identity("Həsənov", "Elnur", "Rauf", Gender.MALE, BORN)
    assert same_person(elnur, Identity("Həsənova", "Elnurə", "Rauf", Gender.FEMALE, BORN)).likeness is DIFFERENT
    assert same_person(elnur, Identity("Həsənov", "Elçin", "Rauf", Gender.MALE, BORN)).likeness is DIFFERENT


@pytest.mark.parametrize(
    ("one", "other"), [("Ramil", "Ramin"), ("Rəşad", "Rəşid"), ("Əli", "Vəli"), ("Həsən", "Hüseyn"), ("Aytac", "Aytən")]
)
def test_twins_with_names_that_are_alike(one: str, other: str) -> None:
    shared = frozenset({"+4930123"})
    first = Identity("Həsənov", one, "Rauf", None, BORN, shared)
    assert same_person(first, Identity("Həsənov", other, "Rauf", None, BORN, shared)).likeness is DIFFERENT


def test_father_and_son_of_one_name() -> None:
    shared = frozenset({"+4930123"})
    son = Identity("Əliyev", "Vəli", "Vəli", Gender.MALE, PartialDate(2001, 5, 6), shared)
    assert same_person(VALI, son).likeness is DIFFERENT


def test_a_woman_may_bear_the_surname_of_a_man_abroad() -> None:
    leyla = Identity("Əliyeva", "Leyla", "", Gender.FEMALE, BORN)
    assert same_person(leyla, Identity("Aliev", "Leila", "", Gender.FEMALE, BORN)).likeness is SAME


def test_reasons_in_words() -> None:
    catalogs.use("en")
    verdict = same_person(VALI, Identity("Алиев", "Вели", "Гасан", birth=BORN))
    assert verdict.reasons == (Reason.NAME, Reason.BIRTH, Reason.FATHER)
    assert verdict.words() == "the same name, the same birth date, the same father’s name"
    catalogs.use(catalogs.DEFAULT_LANGUAGE)
