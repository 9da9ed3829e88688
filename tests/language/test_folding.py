"""All spellings of a name have one key, and half a word finds the whole one."""

import random
from itertools import permutations

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from desktop_app.language.folding import VERSION, prefix_keys, readings, search_key
from tests.language.vectors import VECTORS
from tests.matching.spellings import STYLES
from tests.samples.parts import MEN, SURNAMES, UNCHANGING, WOMEN

SAME = [
    *VECTORS["match_same"],
    ["eliyev", "ALIYEV"],
    ["Əliyev", "ალიევი"],
    ["Əliyev", "Alijevs"],
    ["Nəbiyev", "Nabijew"],
    ["Əliyev", "Alieff"],
    ["Cəfərov", "Jafarov"],
    ["Cəfərov", "Джафаров"],
    ["Cəfərov", "Dschafarow"],
    ["Cəfərov", "ჯაფაროვი"],
    ["Hüseynov", "Guseynov"],
    ["Hüseynov", "Hueseynov"],
    ["Hidayət", "Hidayet"],
    ["Hidayət", "Хидайет"],
    ["Səmiyyə", "Semiyye"],
    ["Xəyal", "Хайал"],
    ["Xəyal", "Хаял"],
    ["Yeganə", "Егана"],
    ["Yusif", "Юсиф"],
    ["Yusif", "Йусиф"],
    ["Kamal", "Кямал"],
    ["İshaq", "Исхаг"],
    ["Elçin", "Елчин"],
    ["Çingiz", "Tschingis".replace("gis", "giz")],
    ["Şahin", "Szahin"],
    ["Mammadov", "Maммaдoв".replace("M", "М")],
    ["İsmayıl", "ISMAYIL"],
    ["mə'na", "mənа"],
]
PLAIN = st.text(alphabet="abcçdeəfgğhxıijkqlmnoöprsştuüvyzwABCDZHSİI", min_size=1, max_size=14)
RUSSIAN = st.text(alphabet="абвгдеёжзийклмнопрстуфхцчшщъыьэюяәғҝјөүһҹ", min_size=1, max_size=14)


def keys(name: str) -> list[str]:
    return sorted(search_key(name).split())


@pytest.mark.parametrize(("name", "other"), SAME)
def test_one_key(name: str, other: str) -> None:
    assert keys(name) == keys(other)


@pytest.mark.parametrize(("name", "other"), VECTORS["match_different"])
def test_other_names_have_other_keys(name: str, other: str) -> None:
    assert keys(name) != keys(other)


@pytest.mark.parametrize(("name", "other"), SAME)
def test_every_prefix_of_every_spelling_finds_the_person(name: str, other: str) -> None:
    for typed, kept in permutations((name, other)):
        for word in typed.split():
            for length in range(1, len(word) + 1):
                assert finds(word[:length], kept) or not prefix_keys(word[:length]), word[:length]


@pytest.mark.parametrize(
    "style", ["English", "Soviet", "German", "Polish", "Turkish", "Czech", "Russian", "old alphabet"]
)
def test_every_prefix_of_every_spelling_abroad_finds_the_person(style: str) -> None:
    """Not gu and eu of French and bare s and c, which would find far too many; nor Alijeva on the way to Alijevas."""
    chance = random.Random(1)
    for name in (*SURNAMES, *(f"{surname}a" for surname in SURNAMES), *MEN, *WOMEN):
        spelt = STYLES[style](chance, name)
        for length in range(1, len(spelt) + 1):
            assert finds(spelt[:length], name), (name, spelt[:length])


@pytest.mark.parametrize("style", STYLES)
def test_a_spelling_of_every_country_is_read(style: str) -> None:
    chance = random.Random(2)
    for name in (*SURNAMES, *(f"{surname}a" for surname in SURNAMES), *UNCHANGING, *MEN, *WOMEN):
        spelt = STYLES[style](chance, name)
        assert not set(readings(spelt)).isdisjoint(readings(name)), (name, spelt)


@pytest.mark.parametrize(
    ("spelt", "name"),
    [
        ("Chalilow", "Xəlilov"),
        ("Achmedow", "Əhmədov"),
        ("Jusif", "Yusif"),
        ("Chahin", "Şahin"),
        ("Eumer", "Ömər"),
        ("Gousseinov", "Hüseynov"),
        ("Guéidar", "Heydər"),
        ("SUKUROV", "Şükürov"),
        ("GUXXLCIN", "Gülçin"),
        ("Alijevas", "Əliyev"),
        ("Kamrans", "Kamran"),
        ("Alijevová", "Əliyeva"),
        ("ფაშაევი", "Paşayev"),
    ],
)
def test_read_as_another_country_spells(spelt: str, name: str) -> None:
    assert search_key(name) in readings(spelt)
    assert readings(spelt)[0] == search_key(spelt)


def finds(typed: str, kept: str) -> bool:
    return any(term.startswith(prefix_keys(typed)) for term in search_key(kept).split())


@given(PLAIN | RUSSIAN)
@example("Alijew")
@example("Dschafarow")
@example("Gyulnar")
@example("Sergejenko")
@example("Maccsch")
@example("yje")
def test_half_a_word_begins_the_whole_one(word: str) -> None:
    for length in range(1, len(word) + 1):
        if prefix_keys(word[:length]):
            assert finds(word[:length], word), word[:length]


@given(st.text(st.characters()))  # halves of pairs too
def test_any_text_has_keys(text: str) -> None:
    assert search_key(text) == " ".join(search_key(text).split())
    assert search_key(text) == search_key(f" {text} ")
    assert len(prefix_keys(text)) <= 12
    assert readings(text)[:1] == ((search_key(text),) if search_key(text) else ())


def test_what_is_typed_by_halves() -> None:
    assert set(prefix_keys("c")) == {"c", "j", "k", "x"}  # Cəfər, Chingiz, Chalilow, Chahin
    assert set(prefix_keys("ch")) == {"c", "k", "x"}
    assert set(prefix_keys("ç")) == {"c"}
    assert set(prefix_keys("d")) == {"d", "j"}
    assert prefix_keys("eli") == ("ali",)
    assert prefix_keys("") == prefix_keys(" - ") == ()
    assert prefix_keys("Əliyev-Sa") == prefix_keys("əliyev")


def test_words_are_told_apart() -> None:
    assert search_key("Əliyev-Sadıq, V.H.") == search_key("əliyev sadıq v h")
    assert search_key("Berlin 2025") == "birlin 2025" or search_key("Berlin 2025").endswith(" 2025")
    assert search_key("1122") == "1122"
    assert search_key("علی‌پور") == "علیپور"
    assert VERSION >= 1
