"""How each language addresses a person: before the name in a sentence, and at the opening of a letter.

Source: domain facts 3.5 and 4.2. Nothing is guessed: where a language has one word for men and another for women, a
person whose gender is not known has none. Georgian, Persian, Arabic and Hebrew have not been read by a native speaker.
"""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final, NamedTuple

from desktop_app.language.cases import Case
from desktop_app.language.names.parts import Gender


class Words(NamedTuple):
    """A word for a man and for a woman, and the one that serves where the gender is not known, "" for none."""

    man: str
    woman: str
    unknown: str = ""

    def of(self, gender: Gender | None) -> str:
        """The word for a gender."""
        return {Gender.MALE: self.man, Gender.FEMALE: self.woman, None: self.unknown}[gender]


class AddressForms(NamedTuple):
    """`title` stands before a name (Herr, M.), `opening` opens a letter (Sehr geehrter Herr, Monsieur).

    `inflected` is the title in the cases in which it differs.
    """

    title: Words
    opening: Words
    inflected: Mapping[Case, Words] = MappingProxyType({})


_HERRN: Final = Words("Herrn", "Frau")
FORMS: Final = {
    "az": AddressForms(Words("cənab", "xanım"), Words("bəy", "xanım")),
    "en": AddressForms(Words("Mr", "Ms"), Words("Mr", "Ms")),
    "ru": AddressForms(
        Words("господин", "госпожа"),
        Words("Уважаемый", "Уважаемая"),
        {
            Case.GENITIVE: Words("господина", "госпожи"),
            Case.DATIVE: Words("господину", "госпоже"),
            Case.ACCUSATIVE: Words("господина", "госпожу"),
            Case.INSTRUMENTAL: Words("господином", "госпожой"),
            Case.LOCATIVE: Words("господине", "госпоже"),
        },
    ),
    "tr": AddressForms(Words("Sayın", "Sayın", "Sayın"), Words("Sayın", "Sayın", "Sayın")),
    "de": AddressForms(
        Words("Herr", "Frau"),
        Words("Sehr geehrter Herr", "Sehr geehrte Frau"),
        dict.fromkeys((Case.GENITIVE, Case.DATIVE, Case.ACCUSATIVE), _HERRN),
    ),
    "fr": AddressForms(Words("M.", "Mme"), Words("Monsieur", "Madame")),
    "uk": AddressForms(
        Words("пан", "пані"),
        Words("Шановний", "Шановна"),
        {
            Case.GENITIVE: Words("пана", "пані"),
            Case.DATIVE: Words("панові", "пані"),
            Case.ACCUSATIVE: Words("пана", "пані"),
            Case.INSTRUMENTAL: Words("паном", "пані"),
            Case.LOCATIVE: Words("панові", "пані"),
            Case.VOCATIVE: Words("пане", "пані"),
        },
    ),
    "ka": AddressForms(Words("ბატონი", "ქალბატონი"), Words("ბატონო", "ქალბატონო")),
    "fa": AddressForms(Words("آقای", "خانم"), Words("جناب آقای", "سرکار خانم")),
    "ar": AddressForms(Words("السيد", "السيدة"), Words("السيد الفاضل", "السيدة الفاضلة")),
    "he": AddressForms(Words("מר", "גב׳"), Words("מר", "גב׳")),
}


def title(language: str, gender: Gender | None, case: Case = Case.NOMINATIVE) -> str:
    """What stands before a name in a sentence: "Herr", in the accusative "Herrn"; "" where nothing is known to fit."""
    forms = FORMS.get(language)
    return forms.inflected.get(case, forms.title).of(gender) if forms else ""


def opening(language: str, gender: Gender | None) -> str:
    """The word by which a letter addresses somebody: "Уважаемая", "Sehr geehrter Herr", az "bəy" after the name.

    "" where nothing is known to fit; the letter then begins without a line of address.
    """
    forms = FORMS.get(language)
    return forms.opening.of(gender) if forms else ""
