"""The words by which a person is found, also of one who is kept only as another country spells."""

import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.language.folding import prefix_keys
from desktop_app.people.rules.values import PersonDraft, Spelling, SpellingKind
from desktop_app.people.service.terms import terms_of
from tests.matching.spellings import STYLES
from tests.samples.parts import MEN, SURNAMES, UNCHANGING, WOMEN
from tests.samples.people import sample_people

NAMES = (*SURNAMES, *(f"{surname}a" for surname in SURNAMES), *UNCHANGING, *MEN, *WOMEN)
TYPED = ("English", "Soviet", "German", "Polish", "Turkish", "Czech", "Russian", "old alphabet")


def finds(typed: str, kept: PersonDraft) -> bool:
    return any(term.startswith(prefix_keys(typed)) for term in terms_of(kept))


@pytest.mark.parametrize(
    ("kept", "typed"),
    [
        ("Chalilow", "Xəlil"),
        ("Alijevas", "Əliyev"),
        ("Alijevová", "Əliyeva"),
        ("SUKUROV", "Şükür"),
        ("Cingiz", "Çingiz"),
        ("Gousseinov", "Hüseyn"),
        ("Achmedow", "Əhməd"),
        ("Chahin", "Şahin"),
        ("Халилов", "Xəlil"),
    ],
)
def test_one_who_is_kept_only_as_other_countries_spell(kept: str, typed: str) -> None:
    assert all(finds(typed[:end], PersonDraft(surname=kept)) for end in range(1, len(typed) + 1))


@given(st.sampled_from(NAMES), st.sampled_from(list(STYLES)), st.sampled_from(TYPED), st.integers(0))
def test_every_prefix_of_every_spelling_finds_every_spelling(name: str, kept: str, typed: str, seed: int) -> None:
    chance = random.Random(seed)
    person = PersonDraft(surname=STYLES[kept](chance, name))
    for spelt in (name, STYLES[typed](chance, name)):
        for end in range(1, len(spelt) + 1):
            assert finds(spelt[:end], person), (spelt[:end], person.surname)


def test_an_s_is_an_s_where_somebody_has_our_letters() -> None:
    assert finds("Şamir", PersonDraft(surname="Aliyev", given="Samir"))
    assert not finds("Şamir", PersonDraft(surname="Əliyev", given="Samir"))
    assert not finds(
        "Şamir", PersonDraft(given="Samir", spellings=(Spelling(SpellingKind.OTHER, "az", "Əliyev Samir"),))
    )


def test_plain_names_have_no_words_but_their_own() -> None:
    """Else whoever types a beginning sees people who have nothing to do with it."""
    people = list(sample_people(2_000))
    own = [len(terms_of(PersonDraft(surname=name))) for name in NAMES if not name.isascii()]
    assert sum(own) < 1.25 * len(own)  # those with a ş or ç have two
    assert sum(len(terms_of(person)) for person in people) < 4.6 * len(people)


def test_every_key_is_one_word() -> None:
    terms = terms_of(PersonDraft(surname="Chalilow-Şirin", given="Anna Maria", father="Həsən"))
    assert not any(" " in term for term in terms)
    assert {"kalilu", "xirin", "sirin", "ana", "maria", "kasan"} <= {term.removesuffix("v") for term in terms}
