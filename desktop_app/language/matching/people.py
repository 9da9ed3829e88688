"""Whether two names, and two people, are the same.

Source: domain facts 3.8. A name alone is never enough, for there are many namesakes: a second sign has to speak for it,
and none against it. Twins share surname, father and birth date; a father and his son may share the whole name; Əliyev
and Əliyeva are a family, not one person.
"""

from dataclasses import dataclass, field
from enum import StrEnum
from functools import lru_cache
from typing import Final

from desktop_app.language.catalogs import N_
from desktop_app.language.catalogs import gettext as _
from desktop_app.language.dates import PartialDate
from desktop_app.language.folding import search_key
from desktop_app.language.names import Gender, patronymic_kind

ALIKE: Final = 0.85
"""From here on two spellings are taken for one name: one letter in seven may differ."""


class Likeness(StrEnum):
    """What comparing two people gives."""

    SAME = "same"
    REVIEW = "review"
    DIFFERENT = "different"


class Reason(StrEnum):
    """What speaks for two people being one, or against it."""

    NAME = "name"
    SIMILAR_NAME = "similar name"
    NAME_AND_GIVEN_SWAPPED = "surname and given name swapped"
    OTHER_SURNAME = "other surname"
    OTHER_NAME = "other name"
    BIRTH = "birth date"
    BIRTH_SWAPPED = "birth date with day and month swapped"
    BIRTH_YEAR = "birth year"
    OTHER_BIRTH = "other birth date"
    FATHER = "father"
    OTHER_FATHER = "other father"
    PHONE = "phone"
    EMAIL = "e-mail"
    OTHER_GENDER = "other gender"


_WORDS: Final = {
    Reason.NAME: N_("the same name"),
    Reason.SIMILAR_NAME: N_("a similar name"),
    Reason.NAME_AND_GIVEN_SWAPPED: N_("surname and given name have changed places"),
    Reason.OTHER_SURNAME: N_("another surname"),
    Reason.OTHER_NAME: N_("another name"),
    Reason.BIRTH: N_("the same birth date"),
    Reason.BIRTH_SWAPPED: N_("the same birth date with day and month swapped"),
    Reason.BIRTH_YEAR: N_("the same year of birth"),
    Reason.OTHER_BIRTH: N_("another birth date"),
    Reason.FATHER: N_("the same father’s name"),
    Reason.OTHER_FATHER: N_("another father’s name"),
    Reason.PHONE: N_("the same phone"),
    Reason.EMAIL: N_("the same e-mail address"),
    Reason.OTHER_GENDER: N_("another gender"),
}
_AGAINST: Final = frozenset((Reason.OTHER_NAME, Reason.OTHER_BIRTH, Reason.OTHER_FATHER, Reason.OTHER_GENDER))
_STRONG: Final = frozenset((Reason.BIRTH, Reason.PHONE, Reason.EMAIL))
_WEAK: Final = frozenset((Reason.BIRTH_SWAPPED, Reason.BIRTH_YEAR, Reason.FATHER))


@dataclass(frozen=True, slots=True)
class Identity:
    """What tells one person from another; phones as E.164, e-mail addresses as they are compared."""

    surname: str = ""
    given: str = ""
    father: str = ""
    gender: Gender | None = None
    birth: PartialDate | None = None
    phones: frozenset[str] = field(default_factory=frozenset)
    emails: frozenset[str] = field(default_factory=frozenset)


@dataclass(frozen=True, slots=True)
class Verdict:
    """Whether two people are one, and why."""

    likeness: Likeness
    reasons: tuple[Reason, ...]

    def words(self) -> str:
        """The reasons in words of the screen."""
        return ", ".join([_(_WORDS[reason]) for reason in self.reasons])


def similarity(a: str, b: str) -> float:
    """How alike two names are in any spelling and order, 0 to 1; 1 for `Əliyev Vəli` and `Vali Aliyev`.

    Words like oğlu and qızı do not count.
    """
    first, second = _key(a), _key(b)
    longest = max(len(first), len(second))
    return 1 - _distance(first, second) / longest if longest else 0.0


def same_person(a: Identity, b: Identity) -> Verdict:
    """Whether two people are one: the name, and a second sign with nothing against it."""
    name = _compared_names(a, b)
    reasons = (name, *_signs(a, b))
    return Verdict(_likeness(name, frozenset(reasons)), reasons)


def _likeness(name: Reason, reasons: frozenset[Reason]) -> Likeness:
    strong, weak = len(reasons & _STRONG), len(reasons & _WEAK)
    if reasons & _AGAINST:
        return Likeness.DIFFERENT
    if name is Reason.OTHER_SURNAME:  # married, or -ov given up
        return Likeness.REVIEW if strong and strong + weak > 1 else Likeness.DIFFERENT
    if name is Reason.NAME and (strong or weak > 1):
        return Likeness.SAME
    return Likeness.REVIEW


def _compared_names(a: Identity, b: Identity) -> Reason:
    given, surname = similarity(a.given, b.given), _of_surnames(a, b)
    if min(given, surname) >= ALIKE:
        return Reason.NAME if min(given, surname) == 1 else Reason.SIMILAR_NAME
    if min(similarity(a.given, b.surname), similarity(a.surname, b.given)) >= ALIKE:
        return Reason.NAME_AND_GIVEN_SWAPPED
    return Reason.OTHER_SURNAME if given == 1 else Reason.OTHER_NAME


def _of_surnames(a: Identity, b: Identity) -> float:
    """How alike two surnames are; Əliyev and Əliyeva count as one where a gender is unknown."""
    if a.gender and b.gender:
        return similarity(a.surname, b.surname)
    return max(similarity(a.surname, b.surname), similarity(_without_feminine(a), _without_feminine(b)))


def _without_feminine(person: Identity) -> str:
    key = _key(person.surname)
    return key[:-1] if key.endswith(("ava", "uva")) else key


def _signs(a: Identity, b: Identity) -> list[Reason]:
    signs = _birth(a.birth, b.birth)
    if a.father and b.father:
        signs.append(Reason.FATHER if similarity(a.father, b.father) >= ALIKE else Reason.OTHER_FATHER)
    if a.phones & b.phones:
        signs.append(Reason.PHONE)
    if a.emails & b.emails:
        signs.append(Reason.EMAIL)
    if a.gender and b.gender and a.gender is not b.gender:
        signs.append(Reason.OTHER_GENDER)
    return signs


def _birth(a: PartialDate | None, b: PartialDate | None) -> list[Reason]:
    if a is None or b is None:
        return []
    if a.year != b.year:
        return [Reason.OTHER_BIRTH]
    if not (a.is_whole and b.is_whole):
        return [Reason.BIRTH_YEAR]
    if a == b:
        return [Reason.BIRTH]
    return [Reason.BIRTH_SWAPPED if (a.month, a.day) == (b.day, b.month) else Reason.OTHER_BIRTH]


@lru_cache(65_536)
def _key(name: str) -> str:
    words = search_key(" ".join([word for word in name.split() if not patronymic_kind(word)])).split()
    return " ".join(sorted(words))


@lru_cache(65_536)
def _distance(a: str, b: str) -> int:
    """How many letters must be changed, added or dropped to make one of the other (Levenshtein)."""
    above = list(range(len(b) + 1))
    for row, letter in enumerate(a, start=1):
        here = [row]
        for column, other in enumerate(b, start=1):
            here.append(min(above[column] + 1, here[-1] + 1, above[column - 1] + (letter != other)))
        above = here
    return above[-1]
