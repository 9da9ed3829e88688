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


class Part(StrEnum):
    """What a word of a name is, by the names that petrovich has for it."""

    SURNAME = "lastname"
    GIVEN = "firstname"
    PATRONYMIC = "middlename"
    STAYS = ""


_TOKENS: Final = re.compile(r"([^\W\d_]+(?:['’ʼ][^\W\d_]+)*)")
_CYRILLIC: Final = re.compile(r"[Ѐ-ԯ'’ʼ]+")
_PATRONYMIC: Final = re.compile(r".{2,}(?:[оеёєї]вич|[оеёєї]вна|[иї]ч|[иіїй]нична|[иії]чна)", re.IGNORECASE)
_SURNAME: Final = re.compile(
    r".+(?:[оеёє]ва?|[иіы]на|ск(?:ий|ая|ой|ій|а)|цк(?:ий|ая|ій|а)|заде|енко|оглу|ч[ыи]к?|швили|лы|ли|лі)",
    re.IGNORECASE,
)
_NO_SURNAMES: Final = """
    лев любов али вели алі велі кули гулу ирина марина арина карина нина полина алина кристина екатерина валентина
    галина дина амина мина сабина сакина медина самина ясмина жасмина рубина земина эмина севина айлина селина
    сафина фарина мелина альбина ангелина эвелина регина лина зарина фаина ярина татьяна
    аміна міна сабіна сакіна медіна саміна ясміна рубіна еміна севіна айліна селіна мелана сафіна альбіна ангеліна
    евеліна регіна ліна заріна ірина арина каріна ніна поліна аліна крістіна катерина діна галина тетяна
"""
"""Given names that end as surnames do."""
_BEHIND_A_NAME: Final = frozenset(("ага", "бала"))
"""What a father is hardly called alone: Гасан Ага оглы."""
_BEHIND_A_HYPHEN: Final = frozenset(("заде", "оглы", "оглу", "огли", "кызы", "гызы", "кизи"))
"""What keeps the word before it as it is: Садых-заде."""


def parts_of(name: str) -> Iterator[tuple[str, Part]]:
    """The pieces of a name in their order, with what stands between them; joined they are the name again."""
    pieces = _TOKENS.split(name)
    parts = _parts(pieces[1::2], hyphens=[between == "-" for between in pieces[2::2]])
    for place, piece in enumerate(pieces):
        yield piece, parts[place // 2] if place % 2 else Part.STAYS


def _parts(words: list[str], hyphens: list[bool]) -> list[Part]:
    stays = {place for place, word in enumerate(words) if len(word) < 2 or not _CYRILLIC.fullmatch(word)}
    stays |= _of_father(words) | {
        place
        for place, (_before, after) in enumerate(pairwise(words))
        if hyphens[place] and after.lower() in _BEHIND_A_HYPHEN
    }
    names = [place for place in range(len(words)) if place not in stays]
    patronymics = {place for place in names[1:] if _PATRONYMIC.fullmatch(words[place])}
    surname = _surname(words, [place for place in names if place not in patronymics], hyphens)
    return [
        Part.STAYS if place in stays
        else Part.PATRONYMIC if place in patronymics
        else Part.SURNAME if place in surname
        else Part.GIVEN
        for place in range(len(words))
    ]  # fmt: skip


def _of_father(words: list[str]) -> set[int]:
    """Where оглы and кызы stand, and the father's name before them: never inflected."""
    found = [place for place, word in enumerate(words) if place and patronymic_kind(word)]
    of_two_words = [place - 2 for place in found if place > 3 and words[place - 1].lower() in _BEHIND_A_NAME]
    return {each for place in found for each in (place - 1, place)} | set(of_two_words)


def _surname(words: list[str], names: list[int], hyphens: list[bool]) -> set[int]:
    """Where the surname stands, with its other half across a hyphen: known by its ending, else the first of two."""
    like = [place for place in names if _is_like_a_surname(words[place])]
    if not names or (len(names) == 1 and not like):
        return set()
    first = names[0] if not like or names[0] in like else like[-1]
    halves = {
        each
        for pair in pairwise(names)
        for each in pair
        if first in pair and pair[1] == pair[0] + 1 and hyphens[pair[0]]
    }
    return {first} | halves


def _is_like_a_surname(word: str) -> bool:
    return _SURNAME.fullmatch(word) is not None and word.lower() not in _NO_SURNAMES.split()
