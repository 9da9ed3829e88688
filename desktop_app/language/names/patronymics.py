"""The father's name and its word: oğlu and qızı in all their spellings, and the Russian -oviç and -ovna.

Source: domain facts 3.5 and 3.7. A patronymic tells the gender of its bearer; a surname in -ov or -ova does not, for
papers of other countries drop or keep the ending as they please.
"""

import re
from enum import StrEnum
from typing import Final

from desktop_app.language.casing import lower
from desktop_app.language.names.parts import Gender


class Patronymic(StrEnum):
    """The word after the father's name: son or daughter."""

    OGLU = "oğlu"
    QIZI = "qızı"


_SON: Final = re.compile(r"o(?:ğ|gh?|q)l[uıiy]|о[гғ]л[ыуи]")
_DAUGHTER: Final = re.compile(r"[qgk][ıiy]z[ıiy]|[кгҝ][ыи]з[ыи]")
_RUSSIAN_SON: Final = re.compile(
    r".{2,}(?:[oe][vw][iı](?:ç|t?s?ch|cz|c)|[оеё]вич|[иіь]ич|.{2,}[лмнрт]ич)|.+[- ](?:" + _SON.pattern + ")"
)
_RUSSIAN_DAUGHTER: Final = re.compile(
    r".{2,}(?:[oe][vw]na|[оеёі]вна|[иі]нична|[иі]чна)|.+[- ](?:" + _DAUGHTER.pattern + ")"
)

_AZERBAIJANI_CYRILLIC: Final = re.compile("[ғәјҝөүһҹҒӘЈҜӨҮҺҸ]")
_UKRAINIAN: Final = re.compile("[іїєґІЇЄҐ]")
_CYRILLIC: Final = re.compile("[Ѐ-ԯ]")
_LATIN: Final = re.compile("[A-Za-zÀ-ɏ]")
_WORDS: Final = (
    (_AZERBAIJANI_CYRILLIC, "оғлу", "гызы"),
    (_UKRAINIAN, "огли", "кизи"),
    (_CYRILLIC, "оглы", "кызы"),
    (_LATIN, Patronymic.OGLU.value, Patronymic.QIZI.value),
)


def patronymic_kind(word: str) -> Patronymic | None:
    """Whether a word says son or daughter: oğlu, oglu, ogly, оглы; qızı, kizi, gyzy, кызы."""
    small = lower(word)
    if _SON.fullmatch(small):
        return Patronymic.OGLU
    return Patronymic.QIZI if _DAUGHTER.fullmatch(small) else None


def russian_kind(father: str) -> Patronymic | None:
    """Whether a word is the father's name and its ending in one: Həsənoviç, Гасановна, Hasan-oglu."""
    small = lower(father)
    if _RUSSIAN_SON.fullmatch(small):
        return Patronymic.OGLU
    return Patronymic.QIZI if _RUSSIAN_DAUGHTER.fullmatch(small) else None


def gender_of(father: str, patronymic: str = "") -> Gender | None:
    """The gender that a patronymic tells, by oğlu, qızı, -oviç or -ovna; None when it tells none."""
    kind = patronymic_kind(patronymic) or russian_kind(father)
    if kind is None:
        return None
    return Gender.MALE if kind is Patronymic.OGLU else Gender.FEMALE


def patronymic_for(gender: Gender | None, father: str) -> str:
    """The word that a father's name alone takes, in the alphabet of the name.

    None when the gender is unknown, when the name has it already (Həsənoviç), and in alphabets that have none.
    """
    if gender is None or russian_kind(father):
        return ""
    for alphabet, son, daughter in _WORDS:
        if alphabet.search(father):
            return son if gender is Gender.MALE else daughter
    return ""


def split_father(text: str) -> tuple[str, str]:
    """A father's name as lists give it, with its word apart: "Həsən oğlu" gives ("Həsən", "oğlu")."""
    name, _, word = text.rpartition(" ")
    return (name, word) if name and patronymic_kind(word) else (text, "")
