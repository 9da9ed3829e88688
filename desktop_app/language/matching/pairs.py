"""Who of many people may be one: only those are compared whom something brings together.

Source: domain facts 3.8. Two people are held side by side when they share a phone, an e-mail address, a birth date (day
and month may have changed places) and a first letter, or, where a birth date is not known whole, their names. Each is
compared with those before, so that the work goes on evenly and can be stopped at any pair.
"""

from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import product
from typing import Final, Self

from desktop_app.language.dates import PartialDate
from desktop_app.language.matching.names import initials, possible_keys, usual_key
from desktop_app.language.matching.people import (
    Identity,
    Likeness,
    Reason,
    Verdict,
    father_name,
    same_person,
    stem_key,
)

Watch = Callable[[int, int], None]
"""Told how many people of how many have been compared; it stops the work by raising."""

_TOLD_EVERY: Final = 1_000
_MOST_SHARING: Final = 20
"""A phone or address of more people than so many is an office's or a school's: it brings nobody together."""

_BY_CHANCE: Final = 0.001
"""Above so many expected namesakes with this birth date and father by chance, these no longer make one person."""

_MARRIED: Final = (Reason.OTHER_SURNAME, Reason.BIRTH)
_MARRIED_BY_CHANCE: Final = 0.1
"""The same for women of whom only given name and birth date agree: above it they are not even to be reviewed."""

_REACHED: Final = frozenset((Reason.PHONE, Reason.EMAIL))
_Names = tuple[str, str]
_Day = tuple[int | str, ...]


@dataclass(frozen=True, slots=True)
class Pair:
    """Two people, by their places in what was given, who are one or are to be looked at."""

    first: int
    second: int
    verdict: Verdict


def likely_pairs(people: Sequence[Identity], watch: Watch = lambda _done, _all: None) -> Iterator[Pair]:
    """All pairs that are the same or to be reviewed, each once, the first of a pair the earlier in `people`.

    Those who share nothing but a name are left out. Phones and addresses of a whole office or school count for nothing.
    """
    bearers = Counter(sign for person in people for sign in (*person.phones, *person.emails))
    everybodys = frozenset(sign for sign, times in bearers.items() if times > _MOST_SHARING)
    people = [_less(person, everybodys) for person in people]
    traits = list(map(_Traits.of, people))
    meetings, chances = _Meetings(), _Chances(traits)
    for place, (person, told) in enumerate(zip(people, traits, strict=True)):
        if place % _TOLD_EVERY == 0:
            watch(place, len(people))
        for earlier in meetings.met(told):
            verdict = chances.weighed(same_person(people[earlier], person), told)
            if verdict.likeness is not Likeness.DIFFERENT and len(verdict.reasons) > 1:
                yield Pair(earlier, place, verdict)
        meetings.add(place, told)
    watch(len(people), len(people))


@dataclass(frozen=True, slots=True)
class _Traits:
    """What may bring a person together with others; names and fathers however they may be read, the usual way first."""

    signs: frozenset[str]
    names: tuple[_Names, ...]
    fathers: tuple[str, ...]
    given: str
    birth: PartialDate | None
    days: tuple[_Day, ...]
    """The whole birth date, with the first letter of the given name, with the surname and with the names."""

    @classmethod
    def of(cls, person: Identity) -> Self:
        birth, names = person.birth, _names(person.surname, person.given)
        days: tuple[_Day, ...] = ()
        if birth and birth.month and birth.day:  # one for day and month in either order
            earlier, later = sorted((birth.month, birth.day))
            told = (*initials(person.given), *((name,) for name in _stems(person.surname)), *names)
            days = tuple((birth.year, earlier, later, *each) for each in told)
        fathers = possible_keys(father_name(person.father)) if person.father else ()
        return cls(person.phones | person.emails, names, fathers, usual_key(person.given), birth, days)

    @property
    def year(self) -> int | None:
        return self.birth.year if self.birth else None


class _Meetings:
    """Those seen so far, by what may bring another to them."""

    def __init__(self) -> None:
        self._seen: list[_Traits] = []
        self._by_sign: defaultdict[str, list[int]] = defaultdict(list)
        self._by_day: defaultdict[_Day, list[int]] = defaultdict(list)
        self._by_name: defaultdict[_Names, list[int]] = defaultdict(list)
        self._by_name_without_day: defaultdict[_Names, list[int]] = defaultdict(list)

    def add(self, place: int, traits: _Traits) -> None:
        """Let a person be met from now on."""
        self._seen.append(traits)
        for sign in traits.signs:
            self._by_sign[sign].append(place)
        for day in traits.days:
            self._by_day[day].append(place)
        for names in traits.names:
            self._by_name[names].append(place)
            if not traits.days:
                self._by_name_without_day[names].append(place)

    def met(self, traits: _Traits) -> list[int]:
        """The places of those whom a person meets, the first seen first."""
        met: set[int] = set()
        for sign in traits.signs:
            met.update(self._by_sign.get(sign, ()))
        for day in traits.days:
            met.update(self._by_day.get(day, ()))
        met.update(self._namesakes(traits))
        return sorted(met)

    def _namesakes(self, traits: _Traits) -> Iterator[int]:
        """Those of the name with the father or the year, where the birth date of one of the two is not known whole."""
        by_name, year, fathers = self._by_name, traits.year, set(traits.fathers)
        if traits.days:
            by_name = self._by_name_without_day
        for names in traits.names:
            for place in by_name.get(names, ()):
                other = self._seen[place]
                if (year and year == other.year) or not fathers.isdisjoint(other.fathers):
                    yield place


class _Chances:
    """How many bear a name, have a father of a name and are born on a day: among many people all meet by chance."""

    def __init__(self, everybody: Sequence[_Traits]) -> None:
        self._number = len(everybody)
        self._bearers = Counter(traits.names[0] for traits in everybody)
        self._fathers = Counter(father for traits in everybody for father in traits.fathers[:1])
        self._given = Counter(traits.given for traits in everybody)
        self._births = Counter(traits.birth for traits in everybody)
        self._years = Counter(traits.year for traits in everybody)

    def weighed(self, verdict: Verdict, traits: _Traits) -> Verdict:
        """A verdict that rests on names and birth alone, less sure where so many others of both are to be expected."""
        if verdict.reasons == _MARRIED and verdict.likeness is Likeness.REVIEW:
            others = self._given[traits.given] - 2
            expected = others * (self._births[traits.birth] - 2) / self._number
            return replace(verdict, likeness=Likeness.DIFFERENT) if expected > _MARRIED_BY_CHANCE else verdict
        if verdict.likeness is not Likeness.SAME or _REACHED.intersection(verdict.reasons):
            return verdict
        expected = float(self._bearers[traits.names[0]] - 2)
        if Reason.BIRTH in verdict.reasons:
            expected *= self._births[traits.birth] / self._number
        if Reason.BIRTH_YEAR in verdict.reasons or Reason.BIRTH_SWAPPED in verdict.reasons:
            expected *= self._years[traits.year] / self._number
        if Reason.FATHER in verdict.reasons:
            expected *= self._fathers[traits.fathers[0]] / self._number
        return replace(verdict, likeness=Likeness.REVIEW) if expected > _BY_CHANCE else verdict


def _less(person: Identity, everybodys: frozenset[str]) -> Identity:
    """A person without the phones and addresses that too many share."""
    if everybodys.isdisjoint(person.phones) and everybodys.isdisjoint(person.emails):
        return person
    return replace(person, phones=person.phones - everybodys, emails=person.emails - everybodys)


@lru_cache(65_536)
def _stems(name: str) -> tuple[str, ...]:
    """What a name is made from, however it is read."""
    return tuple(dict.fromkeys(map(stem_key, possible_keys(name) or ("",))))


@lru_cache(65_536)
def _names(surname: str, given: str) -> tuple[_Names, ...]:
    """Given name and surname whatever their order; one for all endings of surnames."""
    either = product(_stems(surname), _stems(given))
    return tuple({(min(names), max(names)): None for names in either})
