"""A name by its parts, and the words between father and child."""

import pytest

from desktop_app.language.cases import Case
from desktop_app.language.names import (
    Gender,
    NameOrder,
    Patronymic,
    PersonName,
    gender_of,
    patronymic_for,
    patronymic_kind,
    split_father,
)

VALI = PersonName("Əliyev", "Vəli", "Həsən", "oğlu", Gender.MALE)


def test_orders() -> None:
    assert VALI.formal() == "Əliyev Vəli Həsən oğlu"
    assert VALI.everyday() == "Vəli Əliyev"
    assert VALI.initials() == "V.H.Əliyev"


@pytest.mark.parametrize(
    ("name", "formal", "everyday", "initials"),
    [
        (PersonName("Алиева", "Лейла", "Гасановна"), "Алиева Лейла Гасановна", "Лейла Алиева", "Л.Г.Алиева"),
        (PersonName("Алиев", "Вели", "Гасан", "оглы"), "Алиев Вели Гасан оглы", "Вели Алиев", "В.Г.Алиев"),
        (PersonName(given="Vəli"), "Vəli", "Vəli", "Vəli"),
        (PersonName("Əliyev"), "Əliyev", "Əliyev", "Əliyev"),
        (PersonName("Əliyev", "Vəli", "", "oğlu"), "Əliyev Vəli", "Vəli Əliyev", "V.Əliyev"),
        (PersonName(), "", "", ""),
    ],
)
def test_any_part_may_be_missing(name: PersonName, formal: str, everyday: str, initials: str) -> None:
    assert (name.formal(), name.everyday(), name.initials()) == (formal, everyday, initials)


def test_address() -> None:
    leyla = PersonName("Əliyeva", "Leyla", "Həsən", "qızı")
    assert VALI.address("müəllim") == "Hörmətli Vəli müəllim!"
    assert leyla.address("xanım") == "Hörmətli Leyla xanım!"
    assert VALI.address("cənab") == "Hörmətli cənab Əliyev!"
    assert VALI.address() == "Hörmətli Vəli Həsən oğlu!"
    assert PersonName("Əliyev").address("bəy") == "Hörmətli Əliyev bəy!"


def test_gender_equals_its_letter() -> None:
    assert [Gender.MALE, Gender.FEMALE] == ["m", "f"]


@pytest.mark.parametrize(
    "word", ["oğlu", "oglu", "ogly", "oghlu", "OĞLU", "Oğlu", "oqlu", "оглы", "оғлу", "огли", "Оглы"]
)
def test_sons(word: str) -> None:
    assert patronymic_kind(word) is Patronymic.OGLU


@pytest.mark.parametrize(
    "word", ["qızı", "qizi", "gizi", "kızı", "kizi", "kyzy", "gyzy", "QIZI", "Qızı", "кызы", "гызы", "кизи"]
)
def test_daughters(word: str) -> None:
    assert patronymic_kind(word) is Patronymic.QIZI


@pytest.mark.parametrize("word", ["", "Oğuz", "Qızıl", "Cavadoğlu", "qız", "кузы", "bəy"])
def test_other_words(word: str) -> None:
    assert patronymic_kind(word) is None


@pytest.mark.parametrize(
    ("father", "patronymic", "gender"),
    [
        ("Həsən", "oğlu", Gender.MALE),
        ("Гасан", "кызы", Gender.FEMALE),
        ("Гасанович", "", Gender.MALE),
        ("Гасановна", "", Gender.FEMALE),
        ("Həsənoviç", "", Gender.MALE),
        ("Hasanovna", "", Gender.FEMALE),
        ("Гасанівна", "", Gender.FEMALE),
        ("Ильич", "", Gender.MALE),
        ("Həsən-qızı", "", Gender.FEMALE),
        ("Həsən", "", None),
        ("Əliyeva", "", None),
        ("Алиева", "", None),
        ("", "", None),
    ],
)
def test_gender_comes_from_the_patronymic_alone(father: str, patronymic: str, gender: Gender | None) -> None:
    assert gender_of(father, patronymic) is gender


@pytest.mark.parametrize(
    ("gender", "father", "word"),
    [
        (Gender.MALE, "Həsən", "oğlu"),
        (Gender.FEMALE, "Həsən", "qızı"),
        (Gender.MALE, "Гасан", "оглы"),
        (Gender.FEMALE, "Һәсән", "гызы"),
        (Gender.FEMALE, "Рагім", "кизи"),
        (Gender.MALE, "Гасанович", ""),
        (None, "Həsən", ""),
        (Gender.MALE, "", ""),
        (Gender.MALE, "حسن", ""),
    ],
)
def test_a_fathers_name_alone_takes_its_word(gender: Gender | None, father: str, word: str) -> None:
    assert patronymic_for(gender, father) == word


def test_a_fathers_name_with_its_word_is_split() -> None:
    assert split_father("Həsən oğlu") == ("Həsən", "oğlu")
    assert split_father("Канан кызы") == ("Канан", "кызы")
    assert split_father("Ağa Həsən oğlu") == ("Ağa Həsən", "oğlu")
    assert split_father("Həsən") == ("Həsən", "")
    assert split_father("oğlu") == ("oğlu", "")
    assert split_father("") == ("", "")


@pytest.mark.parametrize(
    ("name", "order", "dative"),
    [
        (VALI, "formal", "Əliyev Vəli Həsən oğluna"),
        (VALI, "everyday", "Vəli Əliyevə"),
        (PersonName("Алиев", "Вели", "Гасан", "оглы", Gender.MALE), "formal", "Алиеву Вели Гасан оглы"),
        (PersonName("Алиев", "Вели", "Гасан", "оглы"), "formal", "Алиев Вели Гасан оглы"),
        (PersonName("Алієва", "Лейла", gender=Gender.FEMALE), "formal", "Алієвій Лейлі"),
        (PersonName("Әлијев", "Вәли", gender=Gender.MALE), "formal", "Әлијев Вәли"),
        (PersonName(given="Leyla"), "everyday", "Leylaya"),
        (PersonName(), "formal", ""),
    ],
)
def test_a_name_in_a_case(name: PersonName, order: str, dative: str) -> None:
    assert name.inflected(Case.DATIVE, order) == dative


def test_what_its_bearer_says_wins() -> None:
    said = {(NameOrder.EVERYDAY, Case.DATIVE): "Orxan Bülbüloğluya"}
    name = PersonName("Bülbüloğlu", "Orxan", gender=Gender.MALE, overrides=said)
    assert name.inflected(Case.DATIVE, NameOrder.EVERYDAY) == "Orxan Bülbüloğluya"
    assert name.inflected(Case.DATIVE) == "Bülbüloğlu Orxana"
