"""Invented families as the books of several offices have them, and which records are of one person.

A family has parents, children, sometimes twins, sometimes a son with his father's whole name. Some people are recorded
a second time: abroad, as papers there spell them, married meanwhile, with what typists get wrong.
"""

import random
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Any, Final

from desktop_app.language.dates import PartialDate
from desktop_app.language.matching import Identity
from desktop_app.language.names import Gender
from tests.matching.spellings import STYLES
from tests.samples.parts import MEN, SURNAMES, UNCHANGING, WOMEN

RATES: Final = {
    "twice recorded": 0.25,
    "typing error": 0.02,
    "birth date missing": 0.05,
    "day and month swapped": 0.03,
    "year only": 0.03,
    "twins": 0.03,
    "son with the father's name": 0.01,
    "married, with the other's surname": 0.15,
    "father's name missing abroad": 0.20,
    "gender missing": 0.20,
    "phone": 0.60,
    "phone of the family": 0.30,
    "e-mail": 0.40,
    "another phone by then": 0.50,
    "-ova dropped abroad": 0.30,
}
"""The share of records, of people or of families that each befalls."""

_LETTERS: Final = "abdefghiklmnoprstuvyz"
_SURNAMES: Final = (
    *SURNAMES * 3,
    *UNCHANGING,
    *(f"{name}{'yev' if name[-1] in 'aeəıioöuü' else 'ov'}" for name in MEN),
)
_DROPPING: Final = frozenset(("German", "French", "English"))


@dataclass(frozen=True, slots=True)
class Recorded:
    """A record, and the number of the person whom it is of."""

    person: int
    identity: Identity


@dataclass(slots=True)
class _Book:
    """Gives numbers to people and phones."""

    chance: random.Random
    people: int = 0

    def happens(self, what: str) -> bool:
        return self.chance.random() < RATES[what]


def recorded_families(number: int, seed: int) -> list[Recorded]:
    """The records of so many families, in no order."""
    book = _Book(random.Random(seed))
    records = [record for _family in range(number) for record in _recorded(book)]
    book.chance.shuffle(records)
    return records


def _recorded(book: _Book) -> Iterator[Recorded]:
    home = f"+994{book.chance.randrange(10**9):09d}" if book.happens("phone of the family") else ""
    for person, other_surname in _family(book):
        number = book.people = book.people + 1
        here = _reached(book, person, home)
        yield Recorded(number, _as_typed(book, here))
        if book.happens("twice recorded"):
            yield Recorded(number, _as_typed(book, _abroad(book, here, other_surname)))


def _family(book: _Book) -> Iterator[tuple[Identity, str]]:
    """Each of a family, with the surname that marriage gives or took."""
    chance = book.chance
    surname, maiden = _surname(chance), _surname(chance)
    born = chance.randrange(1935, 1996)
    father = Identity(surname, _given(chance, MEN), _given(chance, MEN), Gender.MALE, _birth(chance, born))
    takes = book.happens("married, with the other's surname")
    mother = Identity(
        _feminine(maiden), _given(chance, WOMEN), _given(chance, MEN), Gender.FEMALE, _birth(chance, born + 3)
    )
    yield father, surname
    yield mother, _feminine(surname) if takes else mother.surname
    used = {mother.given}
    births = [_birth(chance, born + 22 + 3 * place) for place in range(chance.choice((0, 1, 1, 2, 2, 3, 4)))]
    if births and book.happens("twins"):
        births.append(births[-1])
    for birth in births:
        gender = chance.choice((Gender.MALE, Gender.FEMALE))
        given = _unused(chance, MEN if gender is Gender.MALE else WOMEN, used)
        if gender is Gender.MALE and father.given not in used and book.happens("son with the father's name"):
            given = father.given
        used.add(given)
        child = Identity(_feminine(surname) if gender is Gender.FEMALE else surname, given, father.given, gender, birth)
        married = gender is Gender.FEMALE and book.happens("married, with the other's surname")
        yield child, _feminine(_surname(chance)) if married else child.surname


def _reached(book: _Book, person: Identity, home: str) -> Identity:
    """With phones and an e-mail address."""
    phones = {home} if home else set()
    if book.happens("phone"):
        phones.add(f"+994{book.chance.randrange(10**9):09d}")
    emails = {f"{book.people}@example.org"} if book.happens("e-mail") else set()
    return replace(person, phones=frozenset(phones), emails=frozenset(emails))


def _abroad(book: _Book, person: Identity, surname: str) -> Identity:
    """The same person in the book of an office abroad."""
    style = book.chance.choice(tuple(STYLES))
    if style in _DROPPING and surname.endswith("va") and book.happens("-ova dropped abroad"):
        surname = surname[:-1]
    spelt = STYLES[style]
    moved = book.happens("another phone by then")
    return replace(
        person,
        surname=spelt(book.chance, surname),
        given=spelt(book.chance, person.given),
        father="" if book.happens("father's name missing abroad") else spelt(book.chance, person.father),
        phones=frozenset((f"+49{book.chance.randrange(10**9):09d}",)) if moved else person.phones,
        emails=frozenset() if moved else person.emails,
    )


def _as_typed(book: _Book, person: Identity) -> Identity:
    """With what is left out and what goes wrong when a record is typed."""
    birth = person.birth
    if birth and book.happens("day and month swapped") and (birth.day or 99) <= 12:
        birth = PartialDate(birth.year, birth.day, birth.month)
    if birth and book.happens("year only"):
        birth = PartialDate(birth.year)
    if book.happens("birth date missing"):
        birth = None
    person = replace(person, birth=birth, gender=None if book.happens("gender missing") else person.gender)
    if not book.happens("typing error"):
        return person
    field = book.chance.choice([name for name in ("surname", "given", "father") if getattr(person, name)])
    slipped: dict[str, Any] = {field: _with_slip(book.chance, getattr(person, field))}
    return replace(person, **slipped)


def _with_slip(chance: random.Random, text: str) -> str:
    """One letter left out, doubled, changed, or two that have changed places."""
    place = chance.randrange(len(text))
    here, rest = text[place], text[place + 1 :]
    return text[:place] + chance.choice(
        (rest, here + here + rest, chance.choice(_LETTERS) + rest, rest[:1] + here + rest[1:])
    )


def _surname(chance: random.Random) -> str:
    return chance.choice(_SURNAMES)


def _feminine(surname: str) -> str:
    return f"{surname}a" if surname.endswith("v") else surname


def _given(chance: random.Random, names: tuple[str, ...]) -> str:
    """Some are common and many rare."""
    return names[min(int(chance.expovariate(2.5) * len(names)), len(names) - 1)]


def _unused(chance: random.Random, names: tuple[str, ...], used: set[str]) -> str:
    while (given := _given(chance, names)) in used:
        pass
    return given


def _birth(chance: random.Random, year: int) -> PartialDate:
    return PartialDate(year, chance.randrange(1, 13), chance.randrange(1, 29))
