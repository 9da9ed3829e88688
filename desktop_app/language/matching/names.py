"""How alike two names are, whatever alphabet, country and order they are written in."""

from collections.abc import Sequence
from functools import lru_cache
from itertools import islice, product
from typing import Final

from desktop_app.language.folding import readings
from desktop_app.language.names import patronymic_kind

ALIKE: Final = 0.85
"""From here on two spellings are taken for one name: one letter in seven may differ."""

_READ: Final = 0.97
"""For two spellings that are one when one of them is read as another country spells: Chahin, Şahin."""

_NAMES_KEPT: Final = 65_536
_MOST_READINGS: Final = 16
_SHORTEST_WITH_A_SLIP: Final = 4

Word = tuple[str, ...]
"""The keys that one word may have, the usual one first."""


@lru_cache(_NAMES_KEPT)
def similarity(a: str, b: str) -> float:
    """How alike two names are in any spelling and order, 0 to 1; 1 for `Əliyev Vəli` and `Vali Aliyev`.

    One less the share of the letters of their keys that must be changed, added or dropped (Levenshtein). Words like
    oğlu and qızı do not count, nor does an initial that the other name explains or does without: `Aliyev, Vali H.`
    """
    words, other_words = _words(a), _words(b)
    if any(map(_is_initial, words)) != any(map(_is_initial, other_words)):
        one, other = map(_orders, _with_initials(words, other_words))
    else:
        one, other = possible_keys(a), possible_keys(b)
    if not one or not other:
        return 0.0
    if one[0] == other[0]:
        return 1.0
    if not set(one).isdisjoint(other):
        return _READ
    from rapidfuzz.distance.Levenshtein import normalized_similarity  # noqa: PLC0415 - 80 ms that no start waits for

    usual = normalized_similarity(one[0], other[0])
    return max(usual, _READ * max(normalized_similarity(*pair) for pair in product(one, other)))


def is_one_name(a: str, b: str) -> bool:
    """Whether two texts are spellings of one name, letter for letter by the rules of some country."""
    return similarity(a, b) in {1.0, _READ}


@lru_cache(_NAMES_KEPT)
def is_slip(a: str, b: str, shortest: int = _SHORTEST_WITH_A_SLIP) -> bool:
    """Whether two names may be one with a slip of the pen: one letter changed, added, dropped, or two changed about.

    Not of names as short as Əli and Vəli, unless so little as a birth date in common leaves no doubt who is meant.
    """
    from rapidfuzz.distance.OSA import distance  # noqa: PLC0415 - as above

    return any(
        min(len(one), len(other)) >= shortest and distance(one, other, score_cutoff=1) == 1
        for one, other in product(possible_keys(a), possible_keys(b))
    )


@lru_cache(_NAMES_KEPT)
def are_siblings(a: str, b: str) -> bool:
    """Whether two nearly equal given names differ as those of brothers and sisters do.

    By the last letter (Elnur and Elnurə, Ramil and Ramin), or by the vowels of Rəşid and Rəşad.
    """
    one, other = usual_key(a), usual_key(b)
    if one[:-1] == other[:-1] or one[:-1] == other or other[:-1] == one:
        return True
    differing = [pair for pair in zip(one, other, strict=False) if pair[0] != pair[1]]
    return len(one) == len(other) and len(differing) == 1 and set(differing[0]) == {"a", "i"}


@lru_cache(_NAMES_KEPT)
def usual_key(name: str) -> str:
    """The search keys of the words of a name, in the order of their letters; without oğlu and qızı."""
    return _joined([word[0] for word in _words(name)])


@lru_cache(_NAMES_KEPT)
def possible_keys(name: str) -> tuple[str, ...]:
    """The keys of a name however its words are read, the usual one first."""
    return _orders(_words(name))


@lru_cache(_NAMES_KEPT)
def initials(name: str) -> frozenset[str]:
    """What the words of a name begin with, however they are read."""
    return frozenset(key[0] for word in _words(name) for key in word)


@lru_cache(_NAMES_KEPT)
def _words(name: str) -> tuple[Word, ...]:
    words = name.replace(".", ". ").split()
    return tuple(keys for word in words if not patronymic_kind(word) and (keys := readings(word)))


def _with_initials(one: Sequence[Word], other: Sequence[Word]) -> tuple[Sequence[Word], Sequence[Word]]:
    """Two names of which one has initials, these put as the words of the other that they stand for."""
    if any(map(_is_initial, other)):
        one, other = other, one
    written = [word for word in one if not _is_initial(word)]
    spare = [word for word in other if word not in written]
    for initial in filter(_is_initial, one):
        meant = next((word for word in spare if word[0].startswith(initial)), None)
        if meant:
            spare.remove(meant)
            written.append(meant)
        elif spare:
            written.append(initial)
    return written, other


def _is_initial(word: Word) -> bool:
    return len(word[0]) == 1


def _orders(words: Sequence[Word]) -> Word:
    return tuple(_joined(keys) for keys in islice(product(*words), _MOST_READINGS)) if words else ()


def _joined(keys: Sequence[str]) -> str:
    return " ".join(sorted(" ".join(keys).split()))
