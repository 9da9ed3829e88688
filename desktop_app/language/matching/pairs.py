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
from typing import Final

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
_MOST_SHARING: Final = 100
"""A phone or address of more people than so many is an office's or a school's: it brings nobody together."""

_BY_CHANCE: Final = 0.001
"""Above so many others of this name who are expected on this birth date, the two alone no longer make one person."""

_NAME_AND_BIRTH: Final = {Reason.NAME, Reason.FAMILY_PAIR, Reason.BIRTH}
_Names = tuple[str, ...]
_Day = tuple[int, int, int]


@dataclass(frozen=True, slots=True)
class Pair:
    """Two people, by their places in what was given, who are one or are to be looked at."""

    first: int
    second: int
    verdict: Verdict


def likely_pairs(people: Sequence[Identity], watch: Watch = lambda _done, _all: None) -> Iterator[Pair]:
    """All pairs that are the same or to be reviewed, each once, the first of a pair the earlier in `people`.

    Those who share nothing but a name, or that and a name, are left out, as is everyone judged different.
    """
    meetings = _Meetings()
    chances = _Chances(people)
    for place, person in enumerate(people):
        if place % _TOLD_EVERY == 0:
            watch(place, len(people))
        for earlier in sorted(meetings.met(person)):
            verdict = chances.weighed(same_person(people[earlier], person), person)
            if verdict.likeness is not Likeness.DIFFERENT and len(verdict.reasons) > 1:
                yield Pair(earlier, place, verdict)
        meetings.add(place, person)
    watch(len(people), len(people))


class _Meetings:
    """Those seen so far, by what may bring another to them."""

    def __init__(self) -> None:
        self._by_sign: defaultdict[object, list[int]] = defaultdict(list)
        self._by_day: defaultdict[tuple[_Day, str], list[int]] = defaultdict(list)
        self._by_name: defaultdict[_Names, list[tuple[int, int, str]]] = defaultdict(list)
        self._open: defaultdict[_Names, list[tuple[int, int, str]]] = defaultdict(list)
        """By name those whose birth date is not known whole."""

    def add(self, place: int, person: Identity) -> None:
        for sign in _signs(person):
            self._by_sign[sign].append(place)
        whole = _is_whole(person)
        if whole and person.birth:
            day = _day(person.birth)
            for letter in _letters(person):
                self._by_day[day, letter].append(place)
        found = place, _year(person), _father(person)
        for names in _names(person):
            self._by_name[names].append(found)
            if not whole:
                self._open[names].append(found)

    def met(self, person: Identity) -> set[int]:
        met: set[int] = set()
        for sign in _signs(person):
            sharing = self._by_sign.get(sign, ())
            if len(sharing) <= _MOST_SHARING:
                met.update(sharing)
        whole = _is_whole(person)
        if whole and person.birth:
            day = _day(person.birth)
            for letter in _letters(person):
                met.update(self._by_day.get((day, letter), ()))
        by_name, year, father = self._open if whole else self._by_name, _year(person), _father(person)
        for names in _names(person):
            for place, other_year, other_father in by_name.get(names, ()):
                if (father and father == other_father) or (year and year == other_year):
                    met.add(place)
        return met


class _Chances:
    """How many bear a name and how many are born on a day: among many people both meet by chance."""

    def __init__(self, people: Sequence[Identity]) -> None:
        self._number = len(people)
        self._bearers = Counter(_names(person)[0] for person in people)
        self._born = Counter(person.birth for person in people if person.birth)

    def weighed(self, verdict: Verdict, person: Identity) -> Verdict:
        """A verdict that rests on name and birth date alone, less sure where the name is common."""
        if not person.birth or verdict.likeness is not Likeness.SAME or not _NAME_AND_BIRTH.issuperset(verdict.reasons):
            return verdict
        expected = (self._bearers[_names(person)[0]] - 2) * self._born[person.birth] / self._number
        return replace(verdict, likeness=Likeness.REVIEW) if expected > _BY_CHANCE else verdict


def _signs(person: Identity) -> frozenset[str]:
    return person.phones | person.emails


def _letters(person: Identity) -> frozenset[str]:
    return initials(person.given) | initials(person.surname)


def _names(person: Identity) -> tuple[_Names, ...]:
    """Given name and surname as they may be read, the usual way first; one for all endings of a surname."""
    return _names_of(person.surname, person.given)


@lru_cache(65_536)
def _names_of(surname: str, given: str) -> tuple[_Names, ...]:
    surnames = dict.fromkeys(map(stem_key, possible_keys(surname) or ("",)))
    either = product(surnames, possible_keys(given) or ("",))
    return tuple(dict.fromkeys(tuple(sorted(names)) for names in either))


def _father(person: Identity) -> str:
    return usual_key(father_name(person.father)) if person.father else ""


def _year(person: Identity) -> int:
    return person.birth.year if person.birth else 0


def _is_whole(person: Identity) -> bool:
    return person.birth is not None and person.birth.is_whole


def _day(birth: PartialDate) -> _Day:
    """Of a whole date; one for day and month in either order."""
    month, day = birth.month or 0, birth.day or 0
    return birth.year, min(month, day), max(month, day)
