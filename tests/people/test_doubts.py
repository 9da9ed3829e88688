"""Names that may print wrong: what is found, what would put it right; and that clean names are left in peace."""

from pathlib import Path
from typing import Final

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.language.cases import Case
from desktop_app.language.names import Gender, NameOrder, PersonName, patronymic_for
from desktop_app.people.rules.doubts import Doubt, doubts_of, fingerprint, kind_words
from desktop_app.printing.limits import NameLimits
from tests.samples.parts import MEN, SURNAMES, UNCHANGING, WOMEN
from tests.samples.people import sample_people

M, F = Gender.MALE, Gender.FEMALE
PAPER: Final = NameLimits(Path(__file__).parents[2] / "resources/templates")
RUSSIAN: Final = (
    PersonName("Иванов", "Иван", "Петрович", "", M),
    PersonName("Смирнова", "Анна", "Ивановна", "", F),
    PersonName("Алиев", "Вели", "Гасан", "оглы", M),
    PersonName("Достоевский", "Лев", "Михайлович", "", M),
    PersonName("Крупская", "Ева", "Яковлевна", "", F),
    PersonName("Бойко", "Тарас", "Іванович", "", M),
)
ABROAD: Final = (
    PersonName("von der Heide", "Anna", "", "", F),
    PersonName("d’Artagnan", "Karl", "", "", M),
    PersonName("O’Neill", "Sinéad", "", "", F),
    PersonName("McDonald", "Andrew", "", "", M),
    PersonName("Müller", "Yeva", "", "", F),
    PersonName("Casanova", "Marco", "", "", M),
    PersonName("Villanueva", "José", "", "", M),
    PersonName("Ortega y Gasset", "José", "", "", M),
    PersonName("əl-Həsəni", "Əli", "", "", M),
    PersonName("Bülbüloğlu", "Polad", "Murtuza", "oğlu", M),
    PersonName("Hacıbəyov", "Üzeyir bəy", "Əbdülhüseyn", "oğlu", M),
    PersonName("Vurğun", "Şahzadə", "", "", F),
    PersonName("Aliyev", "Vali", "Hasan-oglu", "", M),
)
FIRES: Final[tuple[tuple[PersonName, Doubt, dict[str, str]], ...]] = (
    (PersonName("김", "수현", "", "", M), Doubt.UNPRINTABLE, {}),
    (PersonName("Məhəmmədhəsənzadə" * 3, "Əbdülrəhman", "", "", M), Doubt.TOO_LONG, {}),
    (PersonName("", "Əliyev Vəli", "", "", M), Doubt.MISSING_SURNAME, {"surname": "Əliyev", "given": "Vəli"}),
    (PersonName("", "Əliyev Vəli Həsən oğlu", "", "", M), Doubt.MISSING_SURNAME,
     {"surname": "Əliyev", "given": "Vəli", "father": "Həsən", "patronymic": "oğlu"}),
    (PersonName("", "Leyla", "", "", F), Doubt.MISSING_SURNAME, {}),
    (PersonName("Əliyev", "", "", "", M), Doubt.MISSING_GIVEN, {}),
    (PersonName("Əliyev", "Vəli2", "", "", M), Doubt.SIGNS, {}),
    (PersonName("Əliyev (Vəliyev)", "Vəli", "", "", M), Doubt.SIGNS, {}),
    (PersonName("Алиев", "Vəli", "", "", M), Doubt.TWO_ALPHABETS, {}),
    (PersonName("Əliyevд", "Vəli", "", "", M), Doubt.TWO_ALPHABETS, {}),
    (PersonName("Əliyevа", "Leyla", "", "", F), Doubt.LOOK_ALIKE, {"surname": "Əliyeva"}),
    (PersonName("Əliyev", "Vəli  Həsən", "", "", M), Doubt.BLANKS, {"given": "Vəli Həsən"}),
    (PersonName("ƏLİYEV", "VƏLİ", "HƏSƏN", "oğlu", M), Doubt.CAPITALS,
     {"surname": "Əliyev", "given": "Vəli", "father": "Həsən"}),
    (PersonName("ALIYEV", "Vali", "", "", M), Doubt.CAPITALS, {"surname": "Aliyev"}),
    (PersonName("ŞIXLI", "ALI", "", "", M), Doubt.CAPITALS, {"surname": "Şıxlı", "given": "Alı"}),
    (PersonName("АЛИЕВ", "ВЕЛИ", "", "", M), Doubt.CAPITALS, {"surname": "Алиев", "given": "Вели"}),
    (PersonName("ismayılov", "ilqar", "", "", M), Doubt.SMALL, {"surname": "İsmayılov", "given": "İlqar"}),
    (PersonName("əLİYEV", "Vəli", "", "", M), Doubt.SMALL, {"surname": "Əliyev"}),
    (PersonName("Əliyev", "Vəli", "Həsən oğlu", "", M), Doubt.FATHER_WORD, {"father": "Həsən", "patronymic": "oğlu"}),
    (PersonName("Əliyeva", "Leyla", "Həsən QIZI", "qızı", F), Doubt.FATHER_WORD,
     {"father": "Həsən", "patronymic": "qızı"}),
    (PersonName("Əliyevə", "Vəliyə", "", "", M), Doubt.INFLECTED, {"surname": "Əliyev", "given": "Vəli"}),
    (PersonName("Vəli", "Əliyev", "", "", M), Doubt.EXCHANGED, {"surname": "Əliyev", "given": "Vəli"}),
    (PersonName("Вели", "Алиев", "", "", M), Doubt.EXCHANGED, {"surname": "Алиев", "given": "Вели"}),
    (PersonName("Əliyeva", "Leyla", "Həsən", "oğlu", F), Doubt.GENDER_PATRONYMIC, {"patronymic": "qızı"}),
    (PersonName("Əliyeva", "Leyla", "Həsən", "qızı", M), Doubt.GENDER_PATRONYMIC, {"gender": F}),
    (PersonName("Kərimli", "Leyla", "Həsən", "oğlu", F), Doubt.GENDER_PATRONYMIC, {}),
    (PersonName("Иванова", "Анна", "Петровна", "", M), Doubt.GENDER_PATRONYMIC, {"gender": F}),
    (PersonName("Əliyeva", "Leyla", "", "", M), Doubt.GENDER_SURNAME, {"gender": F}),
    (PersonName("Əliyev", "Leyla", "Həsən", "qızı", F), Doubt.GENDER_SURNAME, {"surname": "Əliyeva"}),
    (PersonName("Иванов", "Анна", "Петровна", "", F), Doubt.GENDER_SURNAME, {"surname": "Иванова"}),
    (PersonName("Əliyev", "V.", "", "", M), Doubt.INITIAL, {}),
    (PersonName("Əliyev", "V H", "", "", M), Doubt.INITIAL, {}),
    (PersonName("Əliyev-Sadıq", "Vəli", "", "", M), Doubt.CASES, {}),
    (PersonName("Әлијев", "Вәли", "", "", M), Doubt.CASES, {}),
    (PersonName("ალიევი", "ვალი", "", "", M), Doubt.CASES, {}),
    (PersonName("Əliyev", "Vəli", "Həsən", "oğlu", None), Doubt.GENDER_UNKNOWN, {"gender": M}),
    (PersonName("Kərimli", "Vəli", "", "", None), Doubt.GENDER_UNKNOWN, {"gender": M}),
)  # fmt: skip


@pytest.mark.parametrize(("name", "kind", "mended"), FIRES, ids=lambda each: each if isinstance(each, str) else None)
def test_each_rule_fires_and_says_so(name: PersonName, kind: Doubt, mended: dict[str, str]) -> None:
    found = {doubt.kind: doubt for doubt in doubts_of(name, PAPER)}
    assert kind in found
    assert found[kind].words()
    assert kind_words(kind)
    mends = found[kind].mends
    assert dict(mends[0].values if mends else {}) == mended


@pytest.mark.parametrize("case", FIRES, ids=lambda case: f"{case[1]}: {case[0].formal()}")
def test_a_mended_name_is_no_longer_in_that_doubt(case: tuple[PersonName, Doubt, dict[str, str]]) -> None:
    name, kind, _mended = case
    doubt = next(each for each in doubts_of(name, PAPER) if each.kind is kind)
    for mend in doubt.mends:
        values = {part: getattr(name, part) for part in ("surname", "given", "father", "patronymic", "gender")}
        right = PersonName(**{**values, **mend.values})
        assert kind not in {each.kind for each in doubts_of(right, PAPER)}, right


@pytest.mark.parametrize("name", (*RUSSIAN, *ABROAD), ids=PersonName.formal)
def test_names_of_neighbours_are_left_in_peace(name: PersonName) -> None:
    assert doubts_of(name, PAPER) == ()


def test_what_spoils_a_paper_most_comes_first() -> None:
    found = doubts_of(PersonName("Əliyev", "VƏLİ2"), PAPER)
    assert [doubt.kind for doubt in found] == [Doubt.SIGNS, Doubt.CAPITALS, Doubt.GENDER_UNKNOWN]


def test_endings_that_the_bearer_has_told_are_no_guess() -> None:
    said = {(NameOrder.EVERYDAY, Case.DATIVE): "Vəli Əliyev-Sadıqa"}
    assert doubts_of(PersonName("Əliyev-Sadıq", "Vəli", "", "", M, overrides=said), PAPER) == ()


def test_a_name_said_to_be_right_is_known_by_all_its_parts() -> None:
    name = PersonName("Əliyev", "Leyla", "", "", F)
    assert fingerprint(name) != fingerprint(PersonName("Əliyev", "Leyla", "", "", M))
    assert fingerprint(name) != fingerprint(PersonName("Əliyeva", "Leyla", "", "", F))


def test_hardly_a_clean_name_is_doubted() -> None:
    assert [person.name for person in sample_people(3_000) if doubts_of(person.name, PAPER)] == []


@given(st.sampled_from((*SURNAMES, *UNCHANGING)), st.sampled_from(MEN), st.sampled_from(MEN), st.booleans(), st.data())
def test_clean_azerbaijani_names_are_left_in_peace(
    surname: str, given_name: str, father: str, woman: bool, data: st.DataObject
) -> None:
    gender = F if woman else M
    if woman:
        given_name = data.draw(st.sampled_from(WOMEN))
        surname = f"{surname}a" if surname.endswith("v") else surname
    word = patronymic_for(gender, father)
    assert doubts_of(PersonName(surname, given_name, father, word, gender), PAPER) == ()
    assert doubts_of(PersonName(surname, given_name, "", "", gender), PAPER) == ()


@given(st.text(max_size=30), st.text(max_size=30), st.text(max_size=20), st.text(max_size=8))
def test_no_text_is_too_odd_to_be_looked_at(surname: str, given_name: str, father: str, word: str) -> None:
    for doubt in doubts_of(PersonName(surname, given_name, father, word), PAPER):
        assert doubt.words()
