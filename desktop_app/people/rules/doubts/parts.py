"""Doubts about the parts of a name: which is which, whose child, which gender, in which case."""

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from desktop_app.language import azerbaijani, names
from desktop_app.language.cases import Case
from desktop_app.language.catalogs import gettext as _
from desktop_app.language.names import Certainty, Gender, NameOrder, PersonName
from desktop_app.people.rules.doubts.values import Doubt, Mend, NameDoubt
from desktop_app.people.rules.inflected_names import bare_name

_OF_A_WOMAN: Final = re.compile(r".{2,}(?:(?<!u)[oe]va|skaya|[оеё]ва|[сц]кая)")
_OF_A_MAN: Final = re.compile(r".{2,}(?:[oe]v|[оеё]в|ский)")
_OF_BOTH: Final = frozenset(("casanova", "canova", "genova", "villanova", "cordova", "terranova", "bova"))
"""Surnames of Italy and Spain that end as a Russian woman's."""
_INITIAL: Final = re.compile(r"(?:^|(?<=[\s.-]))([^\W\d_])(?:\.|$|(?=\s))")
_DECLINED: Final = re.compile("[A-Za-zÀ-ɏɐ-ʯḀ-ỿЀ-ԯ]")
_SCRIPT_OF_ONE_LANGUAGE: Final = re.compile("[Ѐ-ԯ]")


def of_parts(name: PersonName) -> Iterator[NameDoubt]:
    """What is missing, what stands in the wrong place, what contradicts the gender, which endings are a guess."""
    yield from _missing(name)
    yield from _of_father(name)
    yield from _of_order(name)
    yield from _of_gender(name)
    yield from _of_cases(name)


def _missing(name: PersonName) -> Iterator[NameDoubt]:
    if name.surname and name.given:
        return
    kind = Doubt.MISSING_GIVEN if name.surname else Doubt.MISSING_SURNAME
    alone = name.surname or name.given
    parsed = names.parse(alone)
    mends: tuple[Mend, ...] = ()
    sure = parsed.certainty is not Certainty.GUESS and not (name.father and parsed.father)
    if parsed.surname and parsed.given and sure:
        found = {"surname": parsed.surname, "given": parsed.given}
        if parsed.father:
            found |= {"father": parsed.father, "patronymic": parsed.patronymic}
        mends = (Mend(_("Surname “{surname}”, given name “{given}”").format(**found), found),)
    yield NameDoubt(kind, name.formal(), mends)


def _of_father(name: PersonName) -> Iterator[NameDoubt]:
    father, word = names.split_father(name.father)
    if not word:
        return
    values = {"father": father, "patronymic": name.patronymic or azerbaijani.lower(word)}
    said = _("Father’s name “{father}”, and “{patronymic}” apart").format(**values)
    yield NameDoubt(Doubt.FATHER_WORD, word, (Mend(said, values),))


def _of_order(name: PersonName) -> Iterator[NameDoubt]:
    if bare := bare_name(name.surname, name.given):
        values = {"surname": bare.surname, "given": bare.given}
        about = f"{bare.surname} {bare.given}".strip()
        yield NameDoubt(Doubt.INFLECTED, about, (Mend(_("Write “{name}”").format(name=about), values),))
    elif names.surname_likeness(name.given) == 2 and name.surname and not names.surname_likeness(name.surname):
        values = {"surname": name.given, "given": name.surname}
        said = _("Surname “{surname}”, given name “{given}”").format(**values)
        yield NameDoubt(Doubt.EXCHANGED, name.given, (Mend(said, values),))


def _of_gender(name: PersonName) -> Iterator[NameDoubt]:
    told = names.gender_of(name.father, name.patronymic)
    by_surname = _gender_of_surname(name.surname)
    if name.gender is None:
        known = (told,) if told else tuple(Gender)
        yield NameDoubt(Doubt.GENDER_UNKNOWN, "", tuple(map(_of_that_gender, known)))
    elif told and told is not name.gender:
        mends: tuple[Mend, ...] = ()
        if by_surname is told:
            mends = (_of_that_gender(told),)
        elif by_surname is name.gender and name.patronymic:
            mends = tuple(_with_its_word(name))
        yield NameDoubt(Doubt.GENDER_PATRONYMIC, name.formal(), mends)
    elif by_surname and by_surname is not name.gender:
        yield NameDoubt(Doubt.GENDER_SURNAME, name.formal(), tuple(_either(name, by_surname)))


def _with_its_word(name: PersonName) -> Iterator[Mend]:
    """The father's name with the word that the gender has."""
    if word := names.patronymic_for(name.gender, name.father):
        yield Mend(_("Write “{name}”").format(name=f"{name.father} {word}"), {"patronymic": word})


def _either(name: PersonName, by_surname: Gender) -> Iterator[Mend]:
    """The gender as the surname has it, unless the father's name speaks against; the surname as the gender has it."""
    if names.gender_of(name.father, name.patronymic) is None:
        yield _of_that_gender(by_surname)
    other = _turned(name.surname)
    if other:
        yield Mend(_("Write “{name}”").format(name=other), {"surname": other})


def _turned(surname: str) -> str:
    """Əliyeva of Əliyev and Əliyev of Əliyeva; "" where it is not as easy as that."""
    if re.search("(?:[oe]va|[оеё]ва)$", surname):
        return surname[:-1]
    if re.search("[oe]v$", surname):
        return f"{surname}a"
    return f"{surname}а" if re.search("[оеё]в$", surname) else ""


def _of_that_gender(gender: Gender) -> Mend:
    return Mend(_("It is a man") if gender is Gender.MALE else _("It is a woman"), {"gender": gender})


def _gender_of_surname(surname: str) -> Gender | None:
    """What the ending of a surname says; a woman may be Leyla Aliev abroad, which is asked about all the same."""
    small = azerbaijani.lower(surname)
    if small in _OF_BOTH:
        return None
    if _OF_A_WOMAN.fullmatch(small):
        return Gender.FEMALE
    return Gender.MALE if _OF_A_MAN.fullmatch(small) else None


def _of_cases(name: PersonName) -> Iterator[NameDoubt]:
    """Endings that rules cannot know: behind initials and hyphens, in scripts that are not declined."""
    words = (name.surname, name.given, name.father)
    if any(letter.isupper() for word in words for letter in _INITIAL.findall(word)):
        yield NameDoubt(Doubt.INITIAL, name.formal())
    elif not name.overrides and not (name.gender is None and _SCRIPT_OF_ONE_LANGUAGE.search(name.formal())):
        order = _doubtful_order(name)
        if order:
            yield NameDoubt(Doubt.CASES, replace(name, overrides={}).inflected(Case.DATIVE, order))


def _doubtful_order(name: PersonName) -> NameOrder | None:
    """The order of the name whose end cannot be declined for sure."""
    formal_end = "" if name.father and name.patronymic else name.father or name.given or name.surname
    for order, end in ((NameOrder.EVERYDAY, name.surname or name.given), (NameOrder.FORMAL, formal_end)):
        if _is_doubtful(end):
            return order
    return None


def _is_doubtful(text: str) -> bool:
    letters = [letter for letter in text if letter.isalpha()]
    if not letters:
        return False
    if not _DECLINED.match(letters[-1]) or names.in_old_alphabet(text):
        return True
    before, hyphen, _after = text.rsplit(maxsplit=1)[-1].rpartition("-")
    return bool(hyphen) and not names.is_particle(before) and names.gender_of(text) is None
