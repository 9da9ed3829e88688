"""Spellings offered for a typed name: the office's own people first, then well-known names, then the rules."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.language.folding import readings, search_key
from desktop_app.office.desk import Desk
from desktop_app.people.rules.spellings import as_typed
from desktop_app.people.rules.values import PersonDraft, Spelling, SpellingKind
from desktop_app.people.rules.variants import MOST, NamePart, Variant, WellKnown, of_both, variants
from desktop_app.people.service import NameService, PeopleService
from desktop_app.system import paths
from tests.samples.parts import MEN, SURNAMES, UNCHANGING, WOMEN
from tests.samples.people import passport, russian

SURNAME, GIVEN, FATHER = NamePart.SURNAME, NamePart.GIVEN, NamePart.FATHER
KNOWN = WellKnown([*of_both(SURNAMES), *UNCHANGING, *MEN, *WOMEN])


@pytest.fixture
def names(desk: Desk) -> NameService:
    return NameService(desk, paths.resources() / "names")


def offered(names: NameService, part: NamePart, typed: str) -> list[str]:
    return [each.text for each in names.variants({part: typed})[part]]


@pytest.mark.parametrize(
    ("typed", "right"),
    [
        ("Aliyev", "Əliyev"), ("Алиев", "Əliyev"), ("Әлијев", "Əliyev"), ("ALIYEV", "Əliyev"), ("aliyeva", "Əliyeva"),
        ("Huseynov", "Hüseynov"), ("Guseynov", "Hüseynov"), ("Hüseynow", "Hüseynov"), ("Гусейнова", "Hüseynova"),
        ("Dzhafarov", "Cəfərov"), ("Джафаров", "Cəfərov"), ("Mammadli", "Məmmədli"), ("Alizade", "Əlizadə"),
        ("მამედოვი", "Məmmədov"),
        ("Aliyeva-Schmidt", "Əliyeva-Schmidt"),
    ],
)  # fmt: skip
def test_surnames_in_an_empty_office(names: NameService, typed: str, right: str) -> None:
    assert offered(names, SURNAME, typed) == [right]


@pytest.mark.parametrize(
    ("typed", "right"),
    [("Elchin", "Elçin"), ("Вели", "Vəli"), ("Ulviyya", "Ülviyyə"), ("Cingiz", "Çingiz"), ("Jeyhun", "Ceyhun")],
)
def test_given_names(names: NameService, typed: str, right: str) -> None:
    assert offered(names, GIVEN, typed) == [right]


@pytest.mark.parametrize(
    ("typed", "right"),
    [
        ("Hasan", ["Həsən"]), ("Гасанович", ["Həsənoviç"]), ("Gasanovna", ["Həsənovna"]), ("Алиевич", ["Əliyeviç"]),
        ("Vali oglu", ["Vəli oğlu"]), ("Вели оглы", ["Vəli oğlu"]), ("Həsənoviç", []), ("Ивановна", []), ("Rauf", []),
    ],
)  # fmt: skip
def test_fathers_names(names: NameService, typed: str, right: list[str]) -> None:
    assert offered(names, FATHER, typed) == right


@pytest.mark.parametrize("typed", ["Ramiz", "Leyla", "John", "Schmidt", "", "A", "Al", "?", "علی", "Kamal", "Camal"])
def test_nothing_is_offered_for_what_is_right_or_no_name_of_ours(names: NameService, typed: str) -> None:
    assert offered(names, GIVEN, typed) == []


def test_nothing_is_offered_for_any_well_known_name(names: NameService) -> None:
    for part, listed in names._well_known.items():
        assert [each for each in sorted(listed._names) if offered(names, part, each)] == []


def test_the_office_comes_first_the_most_frequent_before(desk: Desk, names: NameService) -> None:
    people = PeopleService(desk)
    for surname in ("Əsgərbəyov", "Əsgərbəyov", "Asgarbəyov", "Rzayev"):
        people.add(PersonDraft(surname=surname))
    assert names.variants({SURNAME: "Asgarbeyov"})[SURNAME] == (Variant("Əsgərbəyov", 2), Variant("Asgarbəyov", 1))
    assert offered(names, SURNAME, "Əsgərbəyov") == [], "the office writes it so more than otherwise"


def test_a_well_known_name_goes_before_its_own_foreign_spelling(desk: Desk, names: NameService) -> None:
    people = PeopleService(desk)
    for surname in ("Guseynov", "Guseynov", "Hüseynov"):
        people.add(PersonDraft(surname=surname))
    assert offered(names, SURNAME, "Huseynov") == ["Hüseynov", "Guseynov"]
    assert offered(names, SURNAME, "Hüseynov") == []


def test_given_names_and_fathers_names_know_of_each_other(desk: Desk, names: NameService) -> None:
    PeopleService(desk).add(PersonDraft(surname="Rzayev", given="Ağəli", father="Qəzənbər"))
    assert names.variants({FATHER: "Agali", GIVEN: "Gazanbar"}) == {
        FATHER: (Variant("Ağəli", 1),),
        GIVEN: (Variant("Qəzənbər", 1),),
    }


def test_deleted_people_say_nothing(desk: Desk, names: NameService) -> None:
    people = PeopleService(desk)
    people.delete([people.add(PersonDraft(surname="Əsgərbəyov")).id])
    assert offered(names, SURNAME, "Əsgərbəyov") == []
    assert "Əsgərbəyov" not in offered(names, SURNAME, "Asgarbeyov")


@given(
    st.sampled_from([*of_both(SURNAMES), *UNCHANGING, *MEN, *WOMEN]), st.sampled_from([passport, russian, str.strip])
)
def test_a_known_name_is_found_from_the_papers_of_emigrants(name: str, spelt: object) -> None:
    assert callable(spelt)
    typed = spelt(name)
    found = [each.text for each in variants(typed, {}, KNOWN)]
    assert name in found or KNOWN.knows(typed)
    assert len(found) <= MOST


@given(st.text(max_size=30), st.dictionaries(st.text(max_size=10), st.integers(1, 9), max_size=4))
def test_any_text(typed: str, borne: dict[str, int]) -> None:
    for each in variants(typed, borne, KNOWN):
        assert each.text not in {"", typed}
        assert each.bearers == borne.get(each.text, 0)
        if " " not in search_key(typed):
            assert search_key(each.text) in readings(typed) or "-" in typed or " " in typed


@pytest.mark.parametrize(
    ("typed", "stands", "kept"),
    [
        ({SURNAME: "Aliyev"}, ("Əliyev", "Ramiz", ""), [("passport", "", "Aliyev Ramiz")]),
        ({GIVEN: "Vali"}, ("Aliyev", "Vəli", "Həsən"), [("passport", "", "Aliyev Vali")]),
        ({SURNAME: "Алиев", GIVEN: "Вели"}, ("Əliyev", "Vəli", ""), [("russian", "ru", "Алиев Вели")]),
        (
            {SURNAME: "Алиев", GIVEN: "Вели", FATHER: "Гасан"},
            ("Əliyev", "Vəli", "Həsən"),
            [("russian", "ru", "Алиев Вели Гасан оглы")],
        ),
        ({SURNAME: "Әлијев"}, ("Əliyev", "Vəli", ""), [("other", "az", "Әлијев")]),
        ({SURNAME: "მამედოვი"}, ("Məmmədov", "Vəli", ""), [("local", "ka", "მამედოვი")]),
        (
            {SURNAME: "Алиев", GIVEN: "Vali"},
            ("Əliyev", "Vəli", ""),
            [("russian", "ru", "Алиев"), ("passport", "", "Vali")],
        ),
    ],
)
def test_what_was_typed_as_a_spelling(
    typed: dict[NamePart, str], stands: tuple[str, str, str], kept: list[tuple[str, str, str]]
) -> None:
    surname, given_name, father = stands
    person = PersonDraft(surname=surname, given=given_name, father=father, patronymic="oğlu" if father else "")
    assert as_typed(typed, person) == tuple(Spelling(SpellingKind(kind), *rest) for kind, *rest in kept)
