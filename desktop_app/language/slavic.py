"""A name in Cyrillic taken apart for declension: which word is the surname, the given name, the patronymic.

Source: domain facts 3.5 and 4.4. The formal order stands first (Алиев Вели Гасан оглы); a surname at the end is known
by its ending (Вели Алиев). оглы, кызы and the father's name before them are never inflected.
"""

import re
from collections.abc import Iterator
from enum import StrEnum
from itertools import pairwise
from typing import Final

from desktop_app.language.names.patronymics import patronymic_kind


_BEHIND_A_HYPHEN: Final = frozenset(("заде", "оглы", "оглу", "огли", "кызы", "гызы", "кизи"))
"""What keeps the word before it as it is: Садых-заде."""


class Part(StrEnum):
    """What a word of a name is, by the names that petrovich has for it."""

    SURNAME = "lastname"
    GIVEN = "firstname"
    PATRONYMIC = "middlename"
    STAYS = ""


_TOKENS: Final = re.compile(r"([^\W\d_]+(?:['’ʼ][^\W\d_]+)*)")
_CYRILLIC: Final = re.compile(r"[Ѐ-ԯ'’ʼ]+")
_PATRONYMIC: Final = re.compile(r".{2,}(?:[оеёєї]вич|[оеёєї]вна|[иїі]ч|[иіїй]нична|[иії]чна)", re.IGNORECASE)
_SURNAME: Final = re.compile(
    r".+(?:[оеёє]ва?|[иіы]на|ск(?:ий|ая|ой|ій|а)|цк(?:ий|ая|ій|а)|заде|енко|оглу|ч[ыи]к?|швили|лы|ли|лі)",
    re.IGNORECASE,
)
_LIKE_SURNAMES: Final = frozenset(("лев", "али", "вели", "алі", "велі", "ирина", "марина", "арина", "карина", "нина",
    "полина", "алина", "кристина", "екатерина", "валентина", "галина", "ирина", "дина", "кули", "гулу", "шовгали"))  # fmt: skip


def parts_of(name: str) -> Iterator[tuple[str, Part]]:
    """The pieces of a name in their order, with what stands between them; joined they are the name again."""
    pieces = _TOKENS.split(name)
    words = [piece for piece in pieces[1::2]]
    parts = _parts(words, hyphens=[between == "-" for between in pieces[2::2]])
    for place, piece in enumerate(pieces):
        yield piece, parts[place // 2] if place % 2 else Part.STAYS


def _parts(words: list[str], hyphens: list[bool]) -> list[Part]:
    parts = [Part.GIVEN] * len(words)
    of_father = _words_of_father(words)
    for place in of_father:
        parts[place] = Part.STAYS
    names = [place for place in range(len(words)) if place not in of_father]
    for place in names[1:]:
        if _PATRONYMIC.fullmatch(words[place]) and len(names) > 1 and (place > 1 or len(words) == 2):
            parts[place] = Part.PATRONYMIC
    names = [place for place in names if parts[place] is Part.GIVEN]
    for place in _surname(words, names, hyphens):
        parts[place] = Part.SURNAME
    for place, (before, after) in enumerate(pairwise(words)):
        if hyphens[place] and after.lower() in _BEHIND_A_HYPHEN and before:
            parts[place] = Part.STAYS
    return [part if _CYRILLIC.fullmatch(word) and len(word) > 1 else Part.STAYS
            for word, part in zip(words, parts, strict=True)]  # fmt: skip


def _words_of_father(words: list[str]) -> frozenset[int]:
    """оглы and кызы with the father's name before them: never inflected."""
    found = [place for place, word in enumerate(words) if place and patronymic_kind(word)]
    return frozenset(each for place in found for each in (place - 1, place) if place > 1 or each == place)


def _surname(words: list[str], names: list[int], hyphens: list[bool]) -> list[int]:
    """Where the surname stands, with its second half behind a hyphen."""
    if not names:
        return []
    like = [place for place in names if _SURNAME.fullmatch(words[place]) and words[place].lower() not in _LIKE_SURNAMES]
    if len(names) == 1:
        return like
    first = names[0] if not like or names[0] in like else like[-1]
    found = [first]
    for before, after in pairwise(names):
        if before == first and after == before + 1 and hyphens[before : before + 1] == [True] and after != names[-1]:
            found.append(after)
        if after == first and after == before + 1 and hyphens[before : before + 1] == [True] and before != names[0]:
            found.append(before)
    return found
