"""What finding duplicates among invented families finds, and what it misses."""

import time
from collections import Counter
from dataclasses import dataclass
from math import comb
from typing import Final

from desktop_app.language.matching import Likeness, likely_pairs
from desktop_app.language.matching.pairs import Watch
from tests.matching.families import Recorded

PRECISION: Final = 0.999
"""Of those judged the same, so many are."""

RECALL: Final = 0.97
"""Of those who are the same, so many are judged the same or shown for review."""


@dataclass(frozen=True, slots=True)
class Measured:
    """How many pairs were judged what, and how many of them were one person."""

    people: int
    true_pairs: int
    same: int
    truly_same: int
    review: int
    truly_review: int
    seconds: float

    @property
    def precision(self) -> float:
        """Of "same"."""
        return self.truly_same / self.same if self.same else 1.0

    @property
    def recall(self) -> float:
        """Of "same or review"."""
        return (self.truly_same + self.truly_review) / self.true_pairs if self.true_pairs else 1.0

    @property
    def is_enough(self) -> bool:
        """Whether both are what they have to be."""
        return self.precision >= PRECISION and self.recall >= RECALL


def measured(records: list[Recorded], watch: Watch = lambda _done, _all: None) -> Measured:
    """Blocking and scoring over all records."""
    begun = time.perf_counter()
    found = Counter(
        (pair.verdict.likeness, records[pair.first].person == records[pair.second].person)
        for pair in likely_pairs([record.identity for record in records], watch)
    )
    seconds = time.perf_counter() - begun
    same, review = found[Likeness.SAME, True], found[Likeness.REVIEW, True]
    return Measured(
        people=len(records),
        true_pairs=sum(comb(times, 2) for times in Counter(record.person for record in records).values()),
        same=same + found[Likeness.SAME, False],
        truly_same=same,
        review=review + found[Likeness.REVIEW, False],
        truly_review=review,
        seconds=seconds,
    )
