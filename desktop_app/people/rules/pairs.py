"""Two people who may be one, as they were found: by their numbers, with the verdict on them."""

from dataclasses import dataclass
from typing import Self

from desktop_app.language.matching import Likeness, Verdict

_BITS = 31
"""A person's number has no more, so that two of them are one number of 62."""


@dataclass(frozen=True, slots=True)
class LikelyPair:
    """Two people who may be one; the one with the lower number first."""

    first: int
    second: int
    verdict: Verdict

    @classmethod
    def of(cls, one: int, other: int, verdict: Verdict) -> Self:
        """The pair of these two, whichever is named first."""
        return cls(min(one, other), max(one, other), verdict)

    @property
    def id(self) -> int:
        """One number for both, by which a list knows the pair."""
        return self.first << _BITS | self.second

    @property
    def people(self) -> tuple[int, int]:
        """The numbers of both."""
        return (self.first, self.second)

    @property
    def is_sure(self) -> bool:
        """Whether nothing speaks against it; else it is to be looked at."""
        return self.verdict.likeness is Likeness.SAME


def sure_first(pairs: list[LikelyPair]) -> tuple[LikelyPair, ...]:
    """The sure ones before those to be looked at, else in the order in which they were found."""
    return tuple(sorted(pairs, key=lambda pair: not pair.is_sure))
