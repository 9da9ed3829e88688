"""`language`: the keys of names that people are found and sorted by, and the search for duplicates.

Names: `search_key` and `sort_key` of 200,000 full names, first cold and then once more, by the least that could be done
with them: `str.casefold` and NFC. Duplicates: all likely ones among 200,000 people, by the time of reading them.
"""

import random
import time
import unicodedata
from collections.abc import Callable, Iterator
from contextlib import closing
from itertools import accumulate
from typing import Final

from desktop_app.language import folding
from desktop_app.language.azerbaijani import sort_key, title
from desktop_app.language.folding import search_key
from desktop_app.language.matching import Identity
from desktop_app.office.door import open_office
from desktop_app.people.rules.progress import Unwatched
from desktop_app.people.service.hunting import hunted
from desktop_app.people.service.identities import identities
from tests.benchmarks.offices import crowd
from tests.office.offices import StillClock
from tests.samples.people import passport, russian

NAMES: Final = 200_000
PEOPLE: Final = 200_000
WORDS: Final = 24_000
PASSES: Final = 5
BUDGET: Final = 40.0
"""Of the first pass."""
SECOND_PASS_BUDGET: Final = 12.0
DUPLICATES_BUDGET: Final = 10.0
_SYLLABLES: Final = tuple(consonant + vowel for consonant in "bcçdfghxkqlmnrsştvyz" for vowel in "aəiıuüo")
_ENDINGS: Final = ("ov", "ova", "yev", "yeva", "zadə", "lı", "n", "r")


def run(names: int = NAMES, people: int = PEOPLE) -> dict[str, object]:
    """The first pass over the names by its floor; the second, and the duplicates, are in the detail."""
    invented = invented_names(names)
    folding.forget()
    cold = _busy(lambda: _keyed(invented))
    second = min(_busy(lambda: _keyed(invented)) for _pass in range(PASSES))
    floor = min(_busy(lambda: _least(invented)) for _pass in range(PASSES))
    read, searched, pairs = _duplicates(people)
    second_ratio, duplicates_ratio = second / floor, searched / read
    return {
        "ratio": round(cold / floor, 1),
        "budget": BUDGET,
        "detail": {
            "names": names,
            "different_words": len({word for name in invented for word in name.split()}),
            "cold_ms": round(1000 * cold),
            "second_pass_ms": round(1000 * second),
            "floor_ms": round(1000 * floor),
            "second_pass_ratio": round(second_ratio, 1),
            "second_pass_budget": SECOND_PASS_BUDGET,
            "people": people,
            "pairs": pairs,
            "reading_s": round(read, 1),
            "duplicates_s": round(searched, 1),
            "duplicates_ratio": round(duplicates_ratio, 2),
            "duplicates_budget": DUPLICATES_BUDGET,
            "within": second_ratio <= SECOND_PASS_BUDGET and duplicates_ratio <= DUPLICATES_BUDGET,
        },
    }


def invented_names(number: int, seed: int = 1) -> list[str]:
    """Surname, given name, father's name and its word; some words are common, most are rare, as names are."""
    chance = random.Random(seed)
    words = tuple(_words(chance))
    weights = tuple(accumulate(1 / (place + 1) ** 0.8 for place in range(WORDS)))
    return [
        f"{' '.join(chance.choices(words, cum_weights=weights, k=3))} {chance.choice(('oğlu', 'qızı'))}"
        for _name in range(number)
    ]


def _words(chance: random.Random) -> Iterator[str]:
    """Different words in the spellings that occur together."""
    spelt: tuple[Callable[[str], str], ...] = (str, str, str, passport, russian)
    seen: set[str] = set()
    while len(seen) < WORDS:
        word = "".join(chance.choices(_SYLLABLES, k=chance.randint(2, 3))) + chance.choice(_ENDINGS)
        if word not in seen:
            seen.add(word)
            yield chance.choice(spelt)(title(word))


def _keyed(names: list[str]) -> None:
    for name in names:
        search_key(name)
        sort_key(name)


def _least(names: list[str]) -> None:
    for name in names:
        unicodedata.normalize("NFC", name.casefold())


def _duplicates(people: int) -> tuple[float, float, int]:
    """The seconds of reading so many people and of finding the likely duplicates, and how many pairs these are."""
    desk = open_office(crowd(people), None, StillClock())
    everybody: list[tuple[int, Identity]] = []
    with closing(desk.database), desk.database.read() as connection:
        read = _seconds(lambda: everybody.extend(identities(connection)))
    pairs: list[object] = []
    searched = _seconds(lambda: pairs.extend(hunted(everybody, frozenset(), Unwatched())))
    return read, searched, len(pairs)


def _seconds(work: Callable[[], object]) -> float:
    begun = time.perf_counter()
    work()
    return time.perf_counter() - begun


def _busy(work: Callable[[], object]) -> float:
    """The seconds of computing, whatever else the machine does meanwhile."""
    begun = time.process_time()
    work()
    return time.process_time() - begun
