"""A person's name by its parts, and the orders in which they stand.

Source: domain facts 3.5. Lists, decrees and identity papers write "Əliyev Vəli Həsən oğlu"; everyday speech
says "Vəli Əliyev". A name is kept in the alphabet in which it was given, nothing is transliterated.
"""

from dataclasses import dataclass
from enum import StrEnum


class Gender(StrEnum):
    """As papers need it; None where it is not known."""

    MALE = "m"
    FEMALE = "f"


@dataclass(frozen=True, slots=True)
class PersonName:
    """A name by its parts, each as it is written; any may be empty.

    `patronymic` is the word after the father's name as it is written (oğlu, qızı, оглы); it is empty where the
    father's name is a patronymic by itself (Həsənoviç, Гасановна).
    """

    surname: str = ""
    given: str = ""
    father: str = ""
    patronymic: str = ""
    gender: Gender | None = None

    def formal(self) -> str:
        """As lists and decrees write it: "Əliyev Vəli Həsən oğlu"."""
        return " ".join([part for part in (self.surname, self.given, self._of_father()) if part])

    def everyday(self) -> str:
        """As it is said: "Vəli Əliyev"."""
        return " ".join([part for part in (self.given, self.surname) if part])

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
