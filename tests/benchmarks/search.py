"""`search`: find as you type over 200,000 people, as the window asks for it: the first 50 rows, in order, read whole.

Each of 200 words out of names is typed letter by letter in five spellings; then come pairs of words and words that
nobody bears. The floor is the bare query of the covering table for the same beginnings on a raw connection: the places
of the first 50 among at most 12,000 hits, with no tests, no rows and no people whose words are common.
"""

import random
import statistics
import time
from collections.abc import Callable, Iterable
from itertools import pairwise
from typing import Any, Final

from desktop_app.language import folding
from desktop_app.office.desk import Desk
from desktop_app.office.door import open_office
from desktop_app.people.rules.values import Matching
from desktop_app.people.service import PeopleService
from desktop_app.people.service.search import COMMON
from tests.benchmarks.offices import crowd
from tests.office.offices import StillClock
from tests.samples.people import old_alphabet, passport, russian, sample_people

PEOPLE: Final = 200_000
WORDS: Final = 200
ROWS: Final = 50
BUDGET: Final = 4.0
P95_MS: Final = 10.0
MAX_MS: Final = 60.0
_LAST: Final = "\U0010ffff"
_BARE: Final = """
SELECT sort_key, person_id FROM (SELECT sort_key, person_id FROM person_term WHERE term >= ? AND term < ? LIMIT ?)
ORDER BY sort_key, person_id LIMIT ?"""


def run(number: int = PEOPLE) -> dict[str, object]:
    """The 95th percentile of a search by that of its floor; the milliseconds are in the detail."""
    desk = open_office(crowd(number), None, StillClock())
    try:
        asked = list(queries())
        service = PeopleService(desk)
        _milliseconds(
            asked[:WORDS], lambda text: service.page(Matching(text=text), limit=ROWS)
        )  # as a window that is open
        ours = _milliseconds(asked, lambda text: service.page(Matching(text=text), limit=ROWS))
        floor = _bare(desk, asked)
    finally:
        desk.database.close()
    p95, floor_p95 = _percentile(ours, 95), _percentile(floor, 95)
    return {
        "ratio": round(p95 / floor_p95, 2),
        "budget": BUDGET,
        "detail": {
            "people": number,
            "searches": len(asked),
            "p50_ms": round(statistics.median(ours), 2),
            "p95_ms": round(p95, 2),
            "max_ms": round(max(ours), 2),
            "floor_p95_ms": round(floor_p95, 2),
            "within": p95 <= P95_MS and max(ours) <= MAX_MS,
            "slowest": asked[ours.index(max(ours))],
        },
    }


def queries() -> Iterable[str]:
    """What is typed: words of names letter by letter, pairs, and words that nobody bears."""
    words = _words()
    for word in words:
        for spelt in spellings(word):
            yield from (spelt[:end] for end in range(1, len(spelt) + 1))
    for one, other in pairwise(words):
        yield f"{one} {other[:1]}"
        yield f"{one} {other[:3]}"
        yield f"{one[:2]} {other[:2]}"
    for word in words:
        yield f"xyzt{word}"
        yield f"{word} vbvbvb"


def spellings(word: str) -> tuple[str, ...]:
    """One word as five people type it: at home, on a Turkish keyboard, abroad, in Russian, in the old alphabet."""
    turkish = word.translate(str.maketrans("əƏxXqQ", "eEhHkK"))
    return (word, turkish, passport(word), russian(word), old_alphabet(word))


def _words() -> list[str]:
    chance = random.Random(2026)
    words = sorted({word for person in sample_people(4 * WORDS, seed=7) for word in (person.surname, person.given)})
    return chance.sample(words, WORDS)


def _bare(desk: Desk, asked: list[str]) -> list[float]:
    with desk.database.read() as connection:
        raw: Any = connection.connection.driver_connection

        def look(text: str) -> object:
            first = text.split(maxsplit=1)[0]
            return [
                raw.execute(_BARE, (key, key + _LAST, COMMON, ROWS)).fetchall() for key in folding.prefix_keys(first)
            ]

        _milliseconds(asked[:WORDS], look)
        return _milliseconds(asked, look)


def _milliseconds(asked: list[str], look: Callable[[str], object]) -> list[float]:
    taken = []
    for text in asked:
        begun = time.perf_counter()
        look(text)
        taken.append(1000 * (time.perf_counter() - begun))
    return taken


def _percentile(values: list[float], percent: int) -> float:
    return sorted(values)[len(values) * percent // 100]
