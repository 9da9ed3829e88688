"""What a paper may say of a person: the port by which every area gives its values, and the person's own.

A value has a name, a label for those who design a template, and a sample by which a template previews with no data.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Final, Protocol

from desktop_app.language.catalogs import N_
from desktop_app.language.names import Gender, PersonName

FIRST_LANGUAGE: Final = "az"


@dataclass(frozen=True)
class Recipient:
    """A person as papers know them. `spellings` maps a language to the name as the person writes it there."""

    id: int
    name: PersonName
    spellings: Mapping[str, str] = field(default_factory=dict)
    languages: tuple[str, ...] = ()
    archived: bool = False


@dataclass(frozen=True)
class ValueField:
    """One value of a source. `label` is a message of the screen catalog."""

    name: str
    label: str
    sample: str


class ValueSource(Protocol):
    """The port: an area above gives values under its kind (a course, an event) for many people at once."""

    @property
    def kind(self) -> str:
        """The area's word: `person`, `course` ..."""
        ...

    @property
    def fields(self) -> tuple[ValueField, ...]:
        """The values it can give."""
        ...

    def evaluate(self, recipients: Sequence[Recipient], language: str) -> Sequence[Mapping[str, str]]:
        """The values of each recipient, in their order, worded for a paper in `language`; "" for what is not known."""
        ...


class PersonSource:
    """What every paper needs: the stored name, its spelling in the paper's language, the parts for an address."""

    kind = "person"
    fields = (
        ValueField("name", N_("Name in full"), "Əliyev Vəli Həsən oğlu"),
        ValueField("spelling", N_("Name as spelled in the language of the paper"), "Aliyev Vali"),
        ValueField("surname", N_("Surname"), "Əliyev"),
        ValueField("given", N_("Given name"), "Vəli"),
        ValueField("patronymic", N_("Father’s name"), "Həsən oğlu"),
        ValueField("gender", N_("Gender"), "m"),
    )

    def evaluate(self, recipients: Sequence[Recipient], language: str) -> Sequence[Mapping[str, str]]:
        """The name in parts; nothing is transliterated, so a spelling is there only where the person has one."""
        return [_person_values(each, language) for each in recipients]


def evaluated(
    sources: Sequence[ValueSource], recipients: Sequence[Recipient], language: str
) -> list[dict[str, str]]:
    """All values of each recipient; a later source may not take a name that an earlier one has."""
    together: list[dict[str, str]] = [{} for _each in recipients]
    for source in sources:
        for values, more in zip(together, source.evaluate(recipients, language), strict=True):
            values.update({name: text for name, text in more.items() if name not in values})
    return together


def _person_values(person: Recipient, language: str) -> dict[str, str]:
    name = person.name
    return {
        "name": name.formal(),
        "spelling": "" if language == FIRST_LANGUAGE else person.spellings.get(language, ""),
        "surname": name.surname,
        "given": name.given,
        "patronymic": name.patronymic,
        "gender": _gender_form(name.gender),
    }


def _gender_form(gender: Gender | None) -> str:
    return str(gender) if gender else "x"
