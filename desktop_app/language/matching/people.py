"""Whether two people are one: the name, and a second sign with nothing against it.

Source: domain facts 3.8. A name alone is never enough, for there are many namesakes: a second sign has to speak for it,
and none against it. Twins share surname, father and birth date; a father and his son may share the whole name; Əliyev
and Əliyeva are a family, not one person.
"""

import re
from dataclasses import dataclass, field
from enum import StrEnum
from functools import lru_cache
from typing import Final

from desktop_app.language.catalogs import N_
from desktop_app.language.catalogs import gettext as _
from desktop_app.language.dates import PartialDate
from desktop_app.language.matching.names import ALIKE, are_siblings, is_one_name, is_slip, similarity, usual_key
from desktop_app.language.names import Gender
from desktop_app.language.names.patronymics import russian_kind


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
    OTHER_ENDING = "surname with another ending"
    FAMILY_PAIR = "surname with the ending of the other gender"
    OTHER_SURNAME = "other surname"
    OTHER_NAME = "other name"
    BIRTH = "birth date"
    BIRTH_SWAPPED = "birth date with day and month swapped"
    BIRTH_YEAR = "birth year"
    OTHER_BIRTH = "other birth date"
    FATHER = "father"
    SIMILAR_FATHER = "similar father"
    OTHER_FATHER = "other father"
    PHONE = "phone"
    EMAIL = "e-mail"
    OTHER_GENDER = "other gender"


_SURNAMES_KEPT: Final = 65_536
_FEMININE: Final = re.compile(r"(?<=[au]v)a\b")
_ENDING: Final = re.compile(r"(?<=..)(?:i?[au]v|zada|li|lu|uklu)$")
_STEM_VOWEL: Final = re.compile(r"(?<=..)[aiu]$")
_RUSSIAN_PATRONYMIC: Final = re.compile(
    r"(?:[oe][vw]|[оеё]в|(?<=.)[иі])(?:[iı](?:ç|t?s?ch|cz|c)|ич|na|на|чна)$|[- ]\S+$", re.IGNORECASE
)

_WORDS: Final = {
    Reason.NAME: N_("the same name"),
    Reason.SIMILAR_NAME: N_("a similar name"),
    Reason.NAME_AND_GIVEN_SWAPPED: N_("surname and given name have changed places"),
    Reason.OTHER_ENDING: N_("the same surname with another ending"),
    Reason.FAMILY_PAIR: N_("the surname as a man or a woman bears it"),
    Reason.OTHER_SURNAME: N_("another surname"),
    Reason.OTHER_NAME: N_("another name"),
    Reason.BIRTH: N_("the same birth date"),
    Reason.BIRTH_SWAPPED: N_("the same birth date with day and month swapped"),
    Reason.BIRTH_YEAR: N_("the same year of birth"),
    Reason.OTHER_BIRTH: N_("another birth date"),
    Reason.FATHER: N_("the same father’s name"),
    Reason.SIMILAR_FATHER: N_("a similar father’s name"),
    Reason.OTHER_FATHER: N_("another father’s name"),
    Reason.PHONE: N_("the same phone"),
    Reason.EMAIL: N_("the same e-mail address"),
    Reason.OTHER_GENDER: N_("another gender"),
}
_AGAINST: Final = frozenset((Reason.OTHER_NAME, Reason.OTHER_BIRTH, Reason.OTHER_FATHER, Reason.OTHER_GENDER))
_STRONG: Final = frozenset((Reason.BIRTH, Reason.PHONE, Reason.EMAIL))
_WEAK: Final = frozenset((Reason.BIRTH_SWAPPED, Reason.BIRTH_YEAR, Reason.FATHER))
_SHORTEST_FATHER: Final = 2
_SURE: Final = 2
"""With so many strong signs a father's name may be mistyped."""

_OF_FATHERS: Final = {
    Reason.NAME: Reason.FATHER,
    Reason.SIMILAR_NAME: Reason.SIMILAR_FATHER,
    Reason.OTHER_NAME: Reason.OTHER_FATHER,
}


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


def same_person(a: Identity, b: Identity) -> Verdict:
    """Whether two people are one: the name, and a second sign with nothing against it."""
    name = _compared_names(a, b)
    reasons = (name, *_signs(a, b))
    if name is Reason.NAME and Reason.BIRTH in reasons and Reason.OTHER_FATHER in reasons and _is_short_slip(a, b):
        reasons = tuple(Reason.SIMILAR_FATHER if reason is Reason.OTHER_FATHER else reason for reason in reasons)
    if name is Reason.OTHER_SURNAME and _may_have_married(a, b, reasons):
        return Verdict(Likeness.REVIEW, reasons)
    return Verdict(_likeness(name, frozenset(reasons)), reasons)


def _may_have_married(a: Identity, b: Identity, reasons: tuple[Reason, ...]) -> bool:
    """Whether all that is known of two but the surname agrees, given name and birth date, and neither is a man."""
    is_alike = reasons[1:] == (Reason.BIRTH,) and is_one_name(a.given, b.given)
    return is_alike and Gender.MALE not in {a.gender, b.gender} and Gender.FEMALE in {a.gender, b.gender}


def _is_short_slip(a: Identity, b: Identity) -> bool:
    """Whether the fathers of two who share name and birth date differ by a letter: Ziya and Zya, Əli and nLI."""
    return is_slip(father_name(a.father), father_name(b.father), shortest=_SHORTEST_FATHER)


def _likeness(name: Reason, reasons: frozenset[Reason]) -> Likeness:
    strong, weak = len(reasons & _STRONG), len(reasons & _WEAK)
    if against := reasons & _AGAINST:
        sure = name is Reason.NAME and Reason.BIRTH in reasons and strong >= _SURE
        return Likeness.REVIEW if sure and against == {Reason.OTHER_FATHER} else Likeness.DIFFERENT
    if name is Reason.OTHER_SURNAME:  # married, or the name of another country taken
        return Likeness.REVIEW if strong and strong + weak > 1 else Likeness.DIFFERENT
    if Reason.SIMILAR_FATHER in reasons and strong < _SURE:
        return Likeness.REVIEW
    if name is Reason.FAMILY_PAIR:  # a spouse shares the phone, a brother and sister do not share the given name
        return Likeness.SAME if Reason.BIRTH in reasons else Likeness.REVIEW
    if name is Reason.SIMILAR_NAME and not strong + weak:
        return Likeness.DIFFERENT
    return Likeness.SAME if name is Reason.NAME and (strong or weak > 1) else Likeness.REVIEW


def _compared_names(a: Identity, b: Identity) -> Reason:
    given = _compared(a.given, b.given)
    if given is Reason.SIMILAR_NAME and are_siblings(a.given, b.given):
        given = Reason.OTHER_NAME
    if given is Reason.OTHER_NAME:
        swapped = similarity(a.given, b.surname) >= ALIKE and similarity(a.surname, b.given) >= ALIKE
        return Reason.NAME_AND_GIVEN_SWAPPED if swapped else Reason.OTHER_NAME
    surname = _compared_surnames(a, b)
    if surname is Reason.NAME:
        return given
    if given is Reason.SIMILAR_NAME:  # two slips are too many
        return Reason.SIMILAR_NAME if surname is Reason.FAMILY_PAIR else Reason.OTHER_NAME
    return surname


def _compared(a: str, b: str) -> Reason:
    if is_one_name(a, b):
        return Reason.NAME
    return Reason.SIMILAR_NAME if similarity(a, b) >= ALIKE or is_slip(a, b) else Reason.OTHER_NAME


def _compared_surnames(a: Identity, b: Identity) -> Reason:
    """The same, Əliyev and Əliyeva, Əliyev and Əlizadə, nearly the same, or another."""
    compared = _compared(a.surname, b.surname)
    if compared is Reason.NAME:
        return Reason.NAME
    one, other = surname_key(a.surname), surname_key(b.surname)
    if one == other:  # a woman may be Leyla Aliev in papers of countries that know no -ova
        return Reason.NAME if a.gender and a.gender is b.gender else Reason.FAMILY_PAIR
    if stem_key(one) == stem_key(other):
        return Reason.OTHER_ENDING
    if compared is Reason.SIMILAR_NAME or (a.gender is b.gender and is_slip(one, other)):
        return Reason.SIMILAR_NAME
    return Reason.OTHER_SURNAME


@lru_cache(_SURNAMES_KEPT)
def surname_key(surname: str) -> str:
    """The key of a surname; one for Əliyev and Əliyeva."""
    return _FEMININE.sub("", usual_key(surname))


@lru_cache(_SURNAMES_KEPT)
def stem_key(key: str) -> str:
    """What the key of a surname is made from: one for Əliyev, Əlizadə, Əlili and Əli."""
    return _STEM_VOWEL.sub("", _ENDING.sub("", _FEMININE.sub("", key)))


def _signs(a: Identity, b: Identity) -> list[Reason]:
    signs = _birth(a.birth, b.birth)
    if a.father and b.father:
        signs.append(_OF_FATHERS[_compared(father_name(a.father), father_name(b.father))])
    if a.phones & b.phones:
        signs.append(Reason.PHONE)
    if a.emails & b.emails:
        signs.append(Reason.EMAIL)
    if a.gender and b.gender and a.gender is not b.gender:
        signs.append(Reason.OTHER_GENDER)
    return signs


@lru_cache(_SURNAMES_KEPT)
def father_name(father: str) -> str:
    """The father's name without the -oviç or -ovna of Russian papers."""
    return _RUSSIAN_PATRONYMIC.sub("", father) if russian_kind(father) else father


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
