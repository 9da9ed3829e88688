"""Invented people as real offices have them: any number, the same for the same seed, each marked as a sample."""

import random
from collections.abc import Iterator
from typing import Final

from desktop_app.language.names import Gender
from desktop_app.people.rules.values import Consent, PersonDraft, Phone, Spelling, SpellingKind
from tests.samples.parts import CITIES, LANGUAGES, MEN, OCCUPATIONS, PHONES, SURNAMES, UNCHANGING, WOMEN

TAG: Final = "nümunə"
"""What every invented person is marked with."""

_VOWELS: Final = "aeəıioöuü"
_ASCII: Final = str.maketrans(
    {"ə": "a", "ı": "i", "ö": "o", "ü": "u", "ç": "ch", "ş": "sh", "ğ": "gh", "x": "kh", "c": "j", "q": "g"}
    | {"Ə": "A", "İ": "I", "Ö": "O", "Ü": "U", "Ç": "Ch", "Ş": "Sh", "Ğ": "Gh", "X": "Kh", "C": "J", "Q": "G"}
)
_RUSSIAN: Final = str.maketrans(
    dict(zip("abçdeəfgğhxıijklmnoöpqrsştuüvyz", "абчдеафгггхыижклмноопгрсштуувйз", strict=True))
    | dict(zip("ABÇDEƏFGHXIİJKLMNOÖPQRSŞTUÜVYZ", "АБЧДЭАФГГХЫИЖКЛМНООПГРСШТУУВЙЗ", strict=True))
    | {"c": "дж", "C": "Дж"}
)

_OLD: Final = str.maketrans(
    dict(zip("abçdeəfgğhxıijkqlmnoöprsştuüvyzc", "абчдеәфҝғһхыижкглмноөпрсштуүвјзҹ", strict=True))
    | dict(zip("ABÇDEƏFGĞHXIİJKQLMNOÖPRSŞTUÜVYZC", "АБЧДЕӘФҜҒҺХЫИЖКГЛМНОӨПРСШТУҮВЈЗҸ", strict=True))
)


def sample_people(number: int, seed: int = 1) -> Iterator[PersonDraft]:
    """So many people; the first of a longer row are the shorter one."""
    chance = random.Random(seed)
    surnames = _surnames()
    return (_person(chance, surnames, serial) for serial in range(number))


def passport(text: str) -> str:
    """A name as English-style Azerbaijani passports spell it."""
    return text.translate(_ASCII)


def russian(text: str) -> str:
    """A name as papers from Soviet times spell it, letter by letter."""
    spelt = text.replace("oğlu", "оглы").replace("qızı", "кызы").replace("yev", "ев")
    return spelt.translate(_RUSSIAN)


def old_alphabet(text: str) -> str:
    """A name in the Cyrillic alphabet of 1958 to 1991."""
    return text.translate(_OLD)


def _surnames() -> tuple[str, ...]:
    from_names = [f"{name}{'yev' if name[-1] in _VOWELS else 'ov'}" for name in MEN]
    return (*SURNAMES, *SURNAMES, *SURNAMES, *UNCHANGING, *from_names)


def _person(chance: random.Random, surnames: tuple[str, ...], serial: int) -> PersonDraft:
    gender = chance.choice((Gender.MALE, Gender.FEMALE))
    surname, given, father = chance.choice(surnames), _given(chance, gender), _given(chance, Gender.MALE)
    if gender is Gender.FEMALE and surname.endswith("v"):
        surname += "a"
    patronymic = "oğlu" if gender is Gender.MALE else "qızı"
    country = _common_first(chance, tuple(CITIES))
    local = LANGUAGES[country]
    return PersonDraft(
        surname=surname,
        given=given,
        father=father,
        patronymic=patronymic,
        gender=gender,
        birth=_birth(chance),
        country=country,
        city=_common_first(chance, CITIES[country]),
        occupation=chance.choice(OCCUPATIONS) if chance.random() < 0.4 else "",
        spellings=tuple(_spellings(chance, surname, given, f"{father} {patronymic}", local)),
        phones=(Phone(PHONES[country].format(chance.randrange(1000)).replace(" ", ""), understood=True),),
        emails=(f"numune{serial + 1}@example.org",) if chance.random() < 0.7 else (),
        citizenships=("AZ",) if chance.random() < 0.5 else (country,),
        languages=("az", local),
        tags=(TAG,),
        consents=(Consent("2026-01-15", "imzalı vərəq", "1"),) if chance.random() < 0.8 else (),
    )


def _given(chance: random.Random, gender: Gender) -> str:
    return _common_first(chance, MEN if gender is Gender.MALE else WOMEN)


def _common_first(chance: random.Random, values: "tuple[str, ...] | list[str]") -> str:
    """Some are common and many rare, as with real names and cities."""
    return values[min(int(chance.expovariate(2.5) * len(values)), len(values) - 1)]


def _birth(chance: random.Random) -> str:
    year = chance.randrange(1940, 2020)
    return (
        str(year) if chance.random() < 0.05 else f"{year}-{chance.randrange(1, 13):02d}-{chance.randrange(1, 29):02d}"
    )


def _spellings(chance: random.Random, surname: str, given: str, father: str, local: str) -> Iterator[Spelling]:
    if chance.random() < 0.3:
        yield Spelling(SpellingKind.PASSPORT, "en", passport(f"{surname} {given}"))
    if local in {"ru", "uk", "kk"} or chance.random() < 0.1:
        yield Spelling(SpellingKind.RUSSIAN, "ru", russian(f"{surname} {given} {father}"))
