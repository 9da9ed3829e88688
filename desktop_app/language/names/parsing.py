"""Names that stand in one column: which word is the surname, which the given name, which the father's.

Source: domain facts 3.5. A patronymic shows where it stands; without one, surnames are known by their endings, and
where even these are silent, by the order that the language of the list has.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Final

from desktop_app.language.casing import lower
from desktop_app.language.cleaning import clean
from desktop_app.language.names.parts import PersonName
from desktop_app.language.names.patronymics import gender_of, patronymic_kind, russian_kind


class Certainty(StrEnum):
    """How sure it is which part is which."""

    CERTAIN = "certain"
    LIKELY = "likely"
    GUESS = "guess"


class Part(StrEnum):
    """A part of a name, as the title of a column may order them."""

    SURNAME = "surname"
    GIVEN = "given"
    FATHER = "father"


@dataclass(frozen=True, slots=True)
class ParsedName(PersonName):
    """A name out of one column, and how sure its parts are."""

    certainty: Certainty = Certainty.GUESS

    @property
    def name(self) -> PersonName:
        """The name without the doubt."""
        return PersonName(self.surname, self.given, self.father, self.patronymic, self.gender)


_SURNAME_FIRST: Final = frozenset(("az", "ru", "uk"))
_OF_RESPECT: Final = frozenset(("bəy", "bey", "xan", "xanım", "hanım", "ağa", "paşa"))
_BEHIND_A_NAME: Final = frozenset(("ağa", "aga", "agha", "ага", "bala", "бала"))
"""What a father is hardly called alone: Əli Ağa."""
_DEGREES: Final = frozenset(("dr.", "dr", "prof.", "prof", "dos.", "akad.", "ing.", "др.", "проф.", "д-р"))
_PARTICLES: Final = frozenset(
    ("von", "van", "der", "den", "zu", "de", "du", "di", "da", "del", "dos", "la", "le", "ten", "al", "el", "əl")
) | {"ibn", "bin"}

_CLOSE_INITIAL: Final = re.compile(r"(?<![^\W_])[^\W\d_]\.(?=[^\W\d_])")
"""The initials of V.H.Əliyev."""

_LIKE_SURNAMES: Final = frozenset(
    ("lev", "yakov", "jakov", "yeva", "andrew", "matthew", "mathew", "şahzadə", "xanzadə", "лев", "яков", "иов")
)
"""Given names that end as surnames do."""

_SURE_ENDING: Final = re.compile(
    r".+(?:[oeə][vw]a?|off|[oe]ffa?|zad[əea]|sk[iı]y?|ska(?:ya|ja)?|oğlu|oglu|ogly|qızı|xanlı|bəyli|enko|şvili|shvili)"
    r"|.+(?:[оеёә]в[аи]?|зад[еәа]|ски[йј]|ская|оглу|оғлу|оглы|енко|швили)"
)
_LIKELY_ENDING: Final = re.compile(r".{3,}(?<!əl)(?<!al)(?<!qu)(?:l[ıiuüy]|li)|.{3,}(?<!ал)(?<!ку)(?:л[ыиуюү])")


def parse(text: str, language: str = "az", order: Sequence[Part] = ()) -> ParsedName:
    """The parts of a name that stands in one column of a list in this language.

    `order` is what the title of the column says of it; it holds unless the name itself proves another.
    Words stay as they are written: "Алиев Вели Гасан оглы" gives back itself as formal name.
    """
    surname, comma, rest = clean(text).partition(",")
    if comma and rest.strip() and surname:
        return _around_comma(surname, _words(rest), language, order)
    words = _words(clean(text).replace(",", " "))
    place = _place_of_patronymic(words)
    if place is not None:
        return _around_patronymic(words, place, order)
    return _in_order(words, language, order) if order and len(words) > 1 else _by_endings(words, language)


def surname_likeness(text: str) -> int:
    """How much a name looks like a surname: 2 by an ending that hardly any other name has, 1 by -lı, 0 by none.

    Of several words the last one counts.
    """
    words = text.split()
    return _sureness(words[-1]) if words else 0


def is_particle(word: str) -> bool:
    """Whether a word belongs to the name beside it and stands small: von, de, la."""
    return word in _PARTICLES


def _words(text: str) -> list[str]:
    """The words of a name; a word of respect belongs to the name before it, a degree to that behind: "Üzeyir bəy"."""
    words: list[str] = []
    for word in _CLOSE_INITIAL.sub(r"\g<0> ", text).split():
        if words and (word in _OF_RESPECT or lower(words[-1].rpartition(" ")[2]) in _DEGREES):
            words[-1] = f"{words[-1]} {word}"
        else:
            words.append(word)
    return words


def _place_of_patronymic(words: list[str]) -> int | None:
    """Where the last word of a patronymic stands."""
    for place in range(1, len(words)):
        if patronymic_kind(words[place]):
            return place
    for place in range(1, len(words)):
        two_names = len(words) == 2 and words[place].isascii()  # Roman Abramovich is a name and a surname
        if russian_kind(words[place]) and not two_names:
            return place
    return None


def _around_comma(before: str, after: list[str], language: str, order: Sequence[Part]) -> ParsedName:
    """A comma stands behind the surname, unless title and endings both say that it stands before."""
    if _is_given_first(order) and _sureness(before) < _sureness(after[-1]) == 2:
        return _named(" ".join(after), before, "", "", Certainty.LIKELY)
    if order and Part.FATHER not in order and language not in _SURNAME_FIRST and not patronymic_kind(after[-1]):
        return _named(before, " ".join(after), "", "", Certainty.CERTAIN)
    return _after_surname(before, after, Certainty.CERTAIN)


def _around_patronymic(words: list[str], place: int, order: Sequence[Part]) -> ParsedName:
    """A name whose patronymic ends at a place: surname first, or last."""
    apart = patronymic_kind(words[place]) is not None
    first = place - 1 if apart else place
    father, patronymic = (words[first], words[place]) if apart else (words[place], "")
    before, after = words[:first], words[place + 1 :]
    if apart and len(before) > 2 and lower(father) in _BEHIND_A_NAME:
        before, father = before[:-1], f"{before[-1]} {father}"
    if after:
        given, surname = (before, after) if before else (after[:1], after[1:])
        certainty = Certainty.CERTAIN if before and len(after) == 1 else Certainty.LIKELY
    elif len(before) > 1:
        first, last = _sureness(before[0]), _sureness(before[-1])
        told = _is_given_first(order) and order[-1] is Part.FATHER
        turned = first < last == 2 or (told and not last < first == 2)
        given, surname = (before[:-1], before[-1:]) if turned else (before[1:], before[:1])
        certainty = Certainty.LIKELY if turned or len(before) > 2 else Certainty.CERTAIN
    else:
        given, surname = ([], before) if before and _sureness(before[0]) == 2 else (before, [])
        certainty = Certainty.LIKELY if before else Certainty.GUESS
    return _named(" ".join(surname), " ".join(given), father, patronymic, certainty)


def _after_surname(surname: str, words: list[str], certainty: Certainty) -> ParsedName:
    """A name whose surname is known: the next word is the given name, then comes the father's."""
    if len(words) > 2 and patronymic_kind(words[-1]):
        return _named(surname, " ".join(words[:-2]), words[-2], words[-1], certainty)
    return _named(surname, words[0] if words else "", " ".join(words[1:]), "", certainty)


def _in_order(words: list[str], language: str, order: Sequence[Part]) -> ParsedName:
    """A name without a patronymic in the order that the title of its column tells."""
    parts = [part for part in order if part is not Part.FATHER or len(words) > 2 or Part.SURNAME not in order]
    end = len(words)
    if parts[-1] is Part.SURNAME:
        end = _start_of_surname(words)
    taken = {Part.SURNAME: " ".join(words[end:])}
    heads = [part for part in parts if part is not Part.SURNAME or end == len(words)]
    for place, part in enumerate(heads):
        stop = end if place == len(heads) - 1 else place + 1
        taken[part] = " ".join(words[place:stop])
    given = words[0] if _is_given_first(parts) else taken[Part.GIVEN]
    if Part.SURNAME in parts and _sureness(taken[Part.SURNAME]) < _sureness(given) == 2:
        return replace(_by_endings(words, language), certainty=Certainty.GUESS)
    if parts == [Part.SURNAME, Part.GIVEN] and language in _SURNAME_FIRST:
        return _after_surname(words[0], words[1:], Certainty.LIKELY)
    surname, given, father = (taken.get(part, "") for part in Part)
    return _named(surname, given, father, "", Certainty.LIKELY)


def _by_endings(words: list[str], language: str) -> ParsedName:
    """A name without a patronymic."""
    if len(words) < 2:
        alone = " ".join(words)
        is_surname = _sureness(alone) == 2
        certainty = Certainty.LIKELY if is_surname else Certainty.GUESS
        return _named(alone if is_surname else "", "" if is_surname else alone, "", "", certainty)
    first, last = _sureness(words[0]), _sureness(words[-1])
    if _is_initial(words[0]) and not _is_initial(words[-1]):
        first = -1  # А.С. Пушкин
    elif len(words) > 2 and all(map(_is_initial, words[1:])):
        last = -1  # Tolkien J.R.R.
    if first != last:
        surname_first, certainty = first > last, Certainty.LIKELY
    else:
        surname_first, certainty = language in _SURNAME_FIRST, Certainty.GUESS
    if surname_first:
        return _after_surname(words[0], words[1:], certainty)
    return _before_surname(words, language, certainty)


def _before_surname(words: list[str], language: str, certainty: Certainty) -> ParsedName:
    """A name whose surname stands last, with the particles before it: "Anna von der Heide"."""
    start = _start_of_surname(words)
    given, surname = words[:start], " ".join(words[start:])
    if language in _SURNAME_FIRST and len(given) == 2:
        is_sure = _is_initial(given[1])
        return _named(surname, given[0], given[1], "", certainty if is_sure else Certainty.GUESS)
    return _named(surname, " ".join(given), "", "", certainty)


def _start_of_surname(words: list[str]) -> int:
    """Where a surname that stands last begins, with the particles before it."""
    start = len(words) - 1
    while start > 1 and words[start - 1] in _PARTICLES:
        start -= 1
    return start


def _is_given_first(order: Sequence[Part]) -> bool:
    return Part.SURNAME in order and order.index(Part.GIVEN) < order.index(Part.SURNAME)


def _named(surname: str, given: str, father: str, patronymic: str, certainty: Certainty) -> ParsedName:
    return ParsedName(surname, given, father, patronymic, gender_of(father, patronymic), certainty)


def _is_initial(word: str) -> bool:
    return len(word.rstrip(".")) == 1


def _sureness(word: str) -> int:
    """How much a word looks like a surname: 2 by an ending that only surnames have, 1 by -lı, 0 by none."""
    small = lower(word)
    if small in _LIKE_SURNAMES:
        return 0
    if _SURE_ENDING.fullmatch(small):
        return 2
    return 1 if _LIKELY_ENDING.fullmatch(small) else 0
