"""What a doubt about a name is: its kind, what it is about, and the changes that would put it right."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Final, Protocol

from desktop_app.language.catalogs import N_
from desktop_app.language.catalogs import gettext as _
from desktop_app.language.names import Gender, PersonName

Value = str | Gender


class Doubt(StrEnum):
    """Kinds of doubts, what spoils a paper most first."""

    UNPRINTABLE = "unprintable"
    TOO_LONG = "too long"
    MISSING_SURNAME = "missing surname"
    MISSING_GIVEN = "missing given name"
    SIGNS = "signs"
    TWO_ALPHABETS = "two alphabets"
    LOOK_ALIKE = "look-alike letters"
    BLANKS = "blanks"
    CAPITALS = "capitals"
    SMALL = "small letters"
    FATHER_WORD = "word in the father’s name"
    INFLECTED = "inflected"
    EXCHANGED = "exchanged"
    GENDER_PATRONYMIC = "gender and patronymic"
    GENDER_SURNAME = "gender and surname"
    INITIAL = "initial"
    CASES = "cases"
    GENDER_UNKNOWN = "gender unknown"


_KINDS: Final = {
    Doubt.UNPRINTABLE: N_("Letters that cannot be printed"),
    Doubt.TOO_LONG: N_("Too long for a certificate"),
    Doubt.MISSING_SURNAME: N_("No surname"),
    Doubt.MISSING_GIVEN: N_("No given name"),
    Doubt.SIGNS: N_("Digits or signs in the name"),
    Doubt.TWO_ALPHABETS: N_("Two alphabets in one name"),
    Doubt.LOOK_ALIKE: N_("Letters that only look right"),
    Doubt.BLANKS: N_("Stray blanks"),
    Doubt.CAPITALS: N_("Written in capitals"),
    Doubt.SMALL: N_("Begins with a small letter"),
    Doubt.FATHER_WORD: N_("“oğlu” or “qızı” in the father’s name"),
    Doubt.INFLECTED: N_("Not in its basic form"),
    Doubt.EXCHANGED: N_("Surname and given name may be exchanged"),
    Doubt.GENDER_PATRONYMIC: N_("Gender and “oğlu” or “qızı” differ"),
    Doubt.GENDER_SURNAME: N_("Gender and surname differ"),
    Doubt.INITIAL: N_("Only an initial"),
    Doubt.CASES: N_("Endings that are not sure"),
    Doubt.GENDER_UNKNOWN: N_("Gender not known"),
}
_EXPLAINED: Final = {
    Doubt.UNPRINTABLE: N_("The fonts of our papers have no {about}."),
    Doubt.TOO_LONG: N_("“{about}” does not fit on a certificate, not even in the smallest letters on two lines."),
    Doubt.MISSING_SURNAME: N_("Papers would show only “{about}”."),
    Doubt.MISSING_GIVEN: N_("Papers would show only “{about}”."),
    Doubt.SIGNS: N_("{about} would be printed too."),
    Doubt.TWO_ALPHABETS: N_("“{about}” mixes letters of two alphabets."),
    Doubt.LOOK_ALIKE: N_("“{about}” has letters of another alphabet, or marks that cannot be seen."),
    Doubt.BLANKS: N_("There are more blanks than words need."),
    Doubt.CAPITALS: N_("“{about}” would be printed in capitals among names that are not."),
    Doubt.SMALL: N_("“{about}” would be printed just so."),
    Doubt.FATHER_WORD: N_("“{about}” is kept inside the father’s name: some papers would say it twice."),
    Doubt.INFLECTED: N_("The name may be “{about}”."),
    Doubt.EXCHANGED: N_("“{about}” looks like a surname, but is kept as the given name."),
    Doubt.GENDER_PATRONYMIC: N_("Papers would say “{about}”, but address the person otherwise."),
    Doubt.GENDER_SURNAME: N_("Papers would say “{about}”, but address the person otherwise."),
    Doubt.INITIAL: N_("Papers would show “{about}” where a name should stand."),
    Doubt.CASES: N_("A paper given to this person would say “{about}”."),
    Doubt.GENDER_UNKNOWN: N_("Some papers speak of men and women in different words and cannot be written."),
}


@dataclass(frozen=True, slots=True)
class Mend:
    """A change that would put a name right: new values by field, and in words what it does."""

    label: str
    values: Mapping[str, Value] = field(hash=False)


@dataclass(frozen=True, slots=True)
class NameDoubt:
    """One thing about a name that may print wrong; the mends are alternatives, none where only staff can know."""

    kind: Doubt
    about: str = ""
    mends: tuple[Mend, ...] = ()

    def words(self) -> str:
        """What would happen on paper, in words of the screen."""
        return _(_EXPLAINED[self.kind]).format(about=self.about)


class Paper(Protocol):
    """What our papers can show of a name."""

    def unprintable(self, text: str) -> tuple[str, ...]:
        """The letters that no font of ours has."""
        ...

    def has_room_for(self, name: str, surname: str) -> bool:
        """Whether a name fits on the narrowest certificate; it may be broken beside the surname."""
        ...


def kind_words(kind: Doubt) -> str:
    """What the screen calls a kind of doubts."""
    return _(_KINDS[kind])


def fingerprint(name: PersonName) -> str:
    """All of a name that doubts are about: what was said to be right holds while this stays."""
    return "|".join((name.surname, name.given, name.father, name.patronymic, name.gender or ""))
