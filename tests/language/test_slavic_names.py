"""Names in Russian and Ukrainian cases: the vectors, and what the libraries beneath get wrong."""

from typing import Final

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.language import russian, ukrainian
from desktop_app.language.azerbaijani import Case
from desktop_app.language.names import Gender
from desktop_app.language.slavic import parts_of
from tests.language.vectors import VECTORS

RUSSIAN: Final = (Case.GENITIVE, Case.DATIVE, Case.ACCUSATIVE, Case.INSTRUMENTAL)
UKRAINIAN: Final = (Case.GENITIVE, Case.DATIVE, Case.INSTRUMENTAL)
WOMEN: Final = ("Лейла", "Ульвія", "Айгюль")


@pytest.mark.parametrize(("name", "gender", "forms"), [(row[0], row[1], row[2:]) for row in VECTORS["ru_names"]])
def test_russian_vectors(name: str, gender: str, forms: list[str]) -> None:
    assert [russian.inflect(name, gender, case) for case in RUSSIAN] == forms


@pytest.mark.parametrize(("name", "forms"), [(row[0], row[1:]) for row in VECTORS["uk_names"]])
def test_ukrainian_vectors(name: str, forms: list[str]) -> None:
    gender = Gender.FEMALE if any(word in WOMEN for word in name.split()) else Gender.MALE
    assert [ukrainian.inflect(name, gender, case) for case in UKRAINIAN] == forms


@pytest.mark.parametrize(
    ("name", "gender", "dative"),
    [
        ("Рза", "m", "Рзе"),
        ("Муса", "m", "Мусе"),
        ("Кая Айше", "f", "Кая Айше"),
        ("Вели Алиев", "m", "Вели Алиеву"),
        ("АЛИЕВ ВЕЛИ", "m", "АЛИЕВУ ВЕЛИ"),
        ("Гасанова", "f", "Гасановой"),
        ("Эмин", "m", "Эмину"),
        ("Садых-заде Эльчин", "m", "Садых-заде Эльчину"),
        ("Иванова-Петрова Анна Ивановна", "f", "Ивановой-Петровой Анне Ивановне"),
        ("Полад Бюльбюль оглы", "m", "Поладу Бюльбюль оглы"),
        ("Aliyev Veli", "m", "Aliyev Veli"),
        ("Гасан оглы", "m", "Гасан оглы"),
        ("Алиев Вели Гасан Ага оглы", "m", "Алиеву Вели Гасан Ага оглы"),
        ("Исмаилов Исмаил Ага оглы", "m", "Исмаилову Исмаилу Ага оглы"),
        ("Алиева Зульфия", "f", "Алиевой Зульфие"),
        ("Алиева Ульвия", "f", "Алиевой Ульвии"),
        ("Рза кызы", "f", "Рза кызы"),
        ("Сабина", "f", "Сабине"),
        ("Сабина Алиева", "f", "Сабине Алиевой"),
        ("Зия Буниятов", "m", "Зие Буниятову"),
        ("Гасанова Хадиджа", "f", "Гасановой Хадидже"),
        ("Алиев Балаш", "m", "Алиеву Балашу"),
    ],
)
def test_russian_datives(name: str, gender: str, dative: str) -> None:
    assert russian.inflect(name, gender, Case.DATIVE) == dative


@pytest.mark.parametrize(
    ("name", "genitive"),
    [("Алиева Хадиджа", "Алиевой Хадиджи"), ("Шафига", "Шафиги"), ("Сакина", "Сакины")],
)
def test_russian_genitives_of_women(name: str, genitive: str) -> None:
    assert russian.inflect(name, Gender.FEMALE, Case.GENITIVE) == genitive


@pytest.mark.parametrize(
    ("name", "gender", "genitive", "instrumental"),
    [
        ("Мамедлі Фарід", "m", "Мамедлі Фаріда", "Мамедлі Фарідом"),
        ("Парвіз", "m", "Парвіза", "Парвізом"),
        ("Алієв Юніс", "m", "Алієва Юніса", "Алієвим Юнісом"),
        ("Бегляр", "m", "Бегляра", "Бегляром"),
        ("ФАРІД", "m", "ФАРІДА", "ФАРІДОМ"),
        ("Рашід Вахід", "m", "Рашіда Вахіда", "Рашідом Вахідом"),
        ("Яків", "m", "Якова", "Яковом"),
        ("Ханларова Зейнаб", "f", "Ханларової Зейнаб", "Ханларовою Зейнаб"),
        ("Марьям", "f", "Марьям", "Марьям"),
        ("Любов", "f", "Любові", "Любов'ю"),
        ("Сабіна", "f", "Сабіни", "Сабіною"),
    ],
)
def test_names_that_only_look_ukrainian(name: str, gender: str, genitive: str, instrumental: str) -> None:
    assert ukrainian.inflect(name, gender, Case.GENITIVE) == genitive
    assert ukrainian.inflect(name, gender, Case.INSTRUMENTAL) == instrumental


def test_a_surname_ends_otherwise_than_a_given_name() -> None:
    assert russian.inflect("Мамедов Эмин", Gender.MALE, Case.INSTRUMENTAL) == "Мамедовым Эмином"


def test_ukrainian_addresses_in_the_vocative() -> None:
    assert ukrainian.inflect("Шевченко Тарас Григорович", "m", Case.VOCATIVE) == "Шевченку Тарасе Григоровичу"


@pytest.mark.parametrize("case", [Case.NOMINATIVE, Case.ABLATIVE, Case.VOCATIVE])
def test_cases_that_russian_has_not(case: Case) -> None:
    assert russian.inflect("Алиев Вели", "m", case) == "Алиев Вели"


@given(st.text())
def test_the_parts_of_any_text_are_the_text(text: str) -> None:
    assert "".join(piece for piece, _part in parts_of(text)) == text


@given(
    st.text() | st.text("абвгдежзиклмнопрстуфхчшщьыэюяіїєґАИЛМ -'", max_size=20),
    st.sampled_from(Gender),
    st.sampled_from(Case),
)
def test_any_text_comes_out(text: str, gender: Gender, case: Case) -> None:
    assert isinstance(russian.inflect(text, gender, case), str)
    assert isinstance(ukrainian.inflect(text, gender, case), str)
