"""A person's name by its parts, and the orders in which they stand.

Source: domain facts 3.5. Lists, decrees and identity papers write "Əliyev Vəli Həsən oğlu"; everyday speech
says "Vəli Əliyev". A name is kept in the alphabet in which it was given, nothing is transliterated.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from desktop_app.language.cases import Case


class Gender(StrEnum):
    """As papers need it; None where it is not known."""

    MALE = "m"
    FEMALE = "f"


class NameOrder(StrEnum):
    """The orders in which a name stands on paper."""

    FORMAL = "formal"
    EVERYDAY = "everyday"


@dataclass(frozen=True, slots=True)
class PersonName:
    """A name by its parts, each as it is written; any may be empty.

    `patronymic` is the word after the father's name as it is written (oğlu, qızı, оглы); it is empty where the
    father's name is a patronymic by itself (Həsənoviç, Гасановна). `overrides` are what the bearer says of the own
    name: they win over the rules of declension.
    """

    surname: str = ""
    given: str = ""
    father: str = ""
    patronymic: str = ""
    gender: Gender | None = None
    overrides: Mapping[tuple[NameOrder, Case], str] = field(default_factory=dict, hash=False, kw_only=True)

    def formal(self) -> str:
        """As lists and decrees write it: "Əliyev Vəli Həsən oğlu"."""
        return " ".join([part for part in (self.surname, self.given, self._of_father()) if part])

    def everyday(self) -> str:
        """As it is said: "Vəli Əliyev"."""
        return " ".join([part for part in (self.given, self.surname) if part])

    def inflected(self, case: Case, order: NameOrder | str = NameOrder.FORMAL) -> str:
        """The name in a case, as its bearer says it or by rule: "Əliyev Vəli Həsən oğluna", everyday "Vəli Əliyevə".

        A name in Latin letters is declined as Azerbaijani, one in Cyrillic as Russian or Ukrainian, for which the
        gender has to be known; else it stays in the nominative.
        """
        from desktop_app.language.names.inflecting import inflected  # noqa: PLC0415 -- it declines by way of these parts

        case, order = Case(case), NameOrder(order)
        said = self.overrides.get((order, case))
        return said or inflected(self.formal() if order is NameOrder.FORMAL else self.everyday(), case, self.gender)

    def initials(self) -> str:
        """As it stands beside a signature, without blanks: "V.H.Əliyev"."""
        if not self.surname:
            return self.given
        return "".join([f"{part[0]}." for part in (self.given, self.father) if part]) + self.surname

    def address(self, title: str = "") -> str:
        """The opening of a letter: "Hörmətli Vəli müəllim!", "Hörmətli cənab Əliyev!".

        Without a title it is the older form, "Hörmətli Vəli Həsən oğlu!".
        """
        first = self.given or self.surname
        if title == "cənab":
            words = (title, self.surname or self.given)
        elif title:
            words = (first, title)
        else:
            words = (first, self._of_father() if self.given else "")
        return "Hörmətli " + " ".join([word for word in words if word]) + "!"

    def _of_father(self) -> str:
        return f"{self.father} {self.patronymic}".rstrip() if self.father else ""
