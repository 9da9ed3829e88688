"""A person's name by its parts: surname, given name, father's name with oğlu or qızı, and the orders they stand in.

Source: domain facts 3.5. Lists, decrees and identity papers write "Əliyev Vəli Həsən oğlu"; everyday speech says
"Vəli Əliyev". A name is kept in the alphabet in which it was given, nothing is transliterated.
"""

import re
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from desktop_app.language.casing import lower


class Gender(StrEnum):
    """As papers need it; None where it is not known."""

    MALE = "m"
    FEMALE = "f"


class Patronymic(StrEnum):
    """The word after the father's name: son or daughter."""

    OGLU = "oğlu"
    QIZI = "qızı"


_SON: Final = re.compile(r"o(?:ğ|g|gh|q)l[uıiy]|о[гғ]л[ыуи]")
_DAUGHTER: Final = re.compile(r"[qgk][ıiy]z[ıiy]|[кг][ыи]з[ыи]")
_RUSSIAN_SON: Final = re.compile(
    r".{2,}(?:[oeəae]v[iı](?:ç|ch|c|tch|tsch|tš)|i(?:ç|ch)|[oe]wi(?:tsch|cz)|[оеё]вич|ьич|[іи]ч)"
)
_RUSSIAN_DAUGHTER: Final = re.compile(r".{2,}(?:[oe][vw]na|[іi]vna|[оеёі]вна|[иі]нична|ична)")
_CYRILLIC: Final = re.compile("[Ѐ-ԯ]")
_AZERBAIJANI_CYRILLIC: Final = re.compile("[ғәјҝөүһҹҒӘЈҜӨҮҺҸ]")
_UKRAINIAN: Final = re.compile("[іїєґІЇЄҐ]")
_LATIN: Final = re.compile("[A-Za-zÀ-ɏƏə]")

_WORDS_OF_GENDER: Final = {
    "latin": (Patronymic.OGLU.value, Patronymic.QIZI.value),
    "azerbaijani cyrillic": ("оғлу", "гызы"),
    "ukrainian": ("огли", "кизи"),
    "cyrillic": ("оглы", "кызы"),
}


@dataclass(frozen=True, slots=True)
class PersonName:
    """A name by its parts, each as it is written; any may be empty.

    `patronymic` is the word after the father's name as it is written (oğlu, qızı, оглы); it is empty where the father's
    name is a patronymic by itself (Həsənoviç, Гасановна).
    """

    surname: str = ""
    given: str = ""
    father: str = ""
    patronymic: str = ""
    gender: Gender | None = None

    def formal(self) -> str:
        """As lists and decrees write it: "Əliyev Vəli Həsən oğlu"."""
        return " ".join(part for part in (self.surname, self.given, self._of_father()) if part)

    def everyday(self) -> str:
        """As it is said: "Vəli Əliyev"."""
        return " ".join(part for part in (self.given, self.surname) if part)

    def initials(self) -> str:
        """As it stands beside a signature, without blanks: "V.H.Əliyev"."""
        if not self.surname:
            return self.given
        return "".join(f"{part[0]}." for part in (self.given, self.father) if part) + self.surname

    def address(self, title: str = "") -> str:
        """The opening of a letter: "Hörmətli Vəli müəllim!", "Hörmətli cənab Əliyev!", "Hörmətli Vəli Həsən oğlu!"."""
        if title == "cənab":
            words = (title, self.surname or self.given)
        elif title:
            words = (self.given or self.surname, title)
        else:
            words = (self.given or self.surname, self._of_father() if self.given else "")
        return "Hörmətli " + " ".join(word for word in words if word) + "!"

    def _of_father(self) -> str:
        return f"{self.father} {self.patronymic}".rstrip() if self.father else ""


def patronymic_kind(word: str) -> Patronymic | None:
    """Whether a word says son or daughter, in any of its spellings: oğlu, oglu, ogly, оглы; qızı, kizi, gyzy, кызы."""
    small = lower(word).strip(" .")
    if _SON.fullmatch(small):
        return Patronymic.OGLU
    return Patronymic.QIZI if _DAUGHTER.fullmatch(small) else None


def gender_of(father: str, patronymic: str = "") -> Gender | None:
    """The gender that a patronymic tells, by oğlu, qızı, -oviç or -ovna; a surname in -ov or -ova tells none."""
    kind = patronymic_kind(patronymic)
    if kind is None:
        kind = _russian_kind(father)
    if kind is None:
        return None
    return Gender.MALE if kind is Patronymic.OGLU else Gender.FEMALE


def patronymic_for(gender: Gender | None, father: str) -> str:
    """The word that a father's name alone takes, in its alphabet; none when the gender is unknown or the name has it."""
    if gender is None or _russian_kind(father) is not None:
        return ""
    alphabet = _alphabet(father)
    if alphabet is None:
        return ""
    son, daughter = _WORDS_OF_GENDER[alphabet]
    return son if gender is Gender.MALE else daughter


def split_father(text: str) -> tuple[str, str]:
    """A father's name as lists give it, with its word apart: "Həsən oğlu" gives ("Həsən", "oğlu")."""
    name, _, word = text.rpartition(" ")
    return (name, word) if name and patronymic_kind(word) else (text, "")


def _russian_kind(father: str) -> Patronymic | None:
    """Whether a word is a patronymic of the Russian form; -iç alone is none, there are given names in it."""
    small = lower(father)
    if _RUSSIAN_SON.fullmatch(small):
        return Patronymic.OGLU
    return Patronymic.QIZI if _RUSSIAN_DAUGHTER.fullmatch(small) else None


def _alphabet(text: str) -> str | None:
    if _AZERBAIJANI_CYRILLIC.search(text):
        return "azerbaijani cyrillic"
    if _UKRAINIAN.search(text):
        return "ukrainian"
    if _CYRILLIC.search(text):
        return "cyrillic"
    return "latin" if _LATIN.search(text) else None
