"""Which word of a spelling is what, so that an address never has the wrong one."""

import pytest

from desktop_app.documents.rules.requests import own_language
from desktop_app.documents.rules.values import Recipient, person_values
from desktop_app.language.names import Gender, PersonName

VALI = PersonName("Əliyev", "Vəli", "Həsən", "oğlu", Gender.MALE)


def parts(name: PersonName, language: str, spelling: str) -> tuple[str, str, str]:
    (values,) = person_values([Recipient(1, name, {language: spelling})], language)
    return values["surname"], values["given"], values["father"]


@pytest.mark.parametrize(
    ("language", "spelling", "expected"),
    [
        ("ru", "Алиев Вели Гасан оглы", ("Алиев", "Вели", "Гасан оглы")),
        ("ru", "Вели Гасан оглы Алиев", ("Алиев", "Вели", "Гасан оглы")),
        ("ru", "Мамедов Руслан Игоревич", ("Мамедов", "Руслан", "Игоревич")),
        ("en", "Vali Aliyev", ("Aliyev", "Vali", "")),
        ("en", "ALIYEV VALI", ("ALIYEV", "VALI", "")),
        ("en", "John Aliyev", ("Aliyev", "John", "")),
        ("en", "Vali Smith", ("Smith", "Vali", "")),
        ("en", "John Smith", ("", "", "")),
        ("en", "Pele", ("", "", "")),
    ],
)
def test_words_are_told_by_sound_then_by_order(language: str, spelling: str, expected: tuple[str, ...]) -> None:
    assert parts(VALI, language, spelling) == expected


def test_without_a_spelling_the_stored_name_serves() -> None:
    (values,) = person_values([Recipient(1, VALI)], "ru")
    assert values == {
        "name": "Əliyev Vəli Həsən oğlu",
        "spelling": "",
        "surname": "Əliyev",
        "given": "Vəli",
        "father": "Həsən oğlu",
    }


def test_an_azerbaijani_paper_keeps_the_stored_name() -> None:
    (values,) = person_values([Recipient(1, VALI, {"az": "Алиев", "ru": "Алиев"})], "az")
    assert values["spelling"] == ""


@pytest.mark.parametrize(
    ("languages", "offered", "expected"),
    [
        (("ru", "az"), ("az", "en", "ru"), "ru"),
        (("de", "en"), ("az", "en", "ru"), "en"),
        ((), ("az", "en"), "az"),
        (("tr",), ("az", "en"), "az"),
        (("tr",), ("de", "en"), "de"),
    ],
)
def test_own_language(languages: tuple[str, ...], offered: tuple[str, ...], expected: str) -> None:
    assert own_language(languages, offered) == expected
