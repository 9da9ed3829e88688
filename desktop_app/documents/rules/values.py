"""What a paper may say of a person: the port by which every area gives its values, and the person's own.

A value has a name, a label for those who design a template, and a sample by which a template previews with no
data.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Final

from desktop_app.language import countries, folding, wording
from desktop_app.language.cases import Case
from desktop_app.language.catalogs import N_
from desktop_app.language.names import Gender, PersonName
from desktop_app.printing.layout import PictureData

FIRST_LANGUAGE: Final = "az"
_SURNAME_FIRST: Final = frozenset({"ru", "uk", "az"})


@dataclass(frozen=True)
class PostalAddress:
    """Where a person's letters go: street and house, the town, the ISO code of the country."""

    street: str = ""
    city: str = ""
    country: str = ""


@dataclass(frozen=True)
class Recipient:
    """A person as papers know them. `spellings` maps a language to the whole name as it is spelled there.

    `said` maps a language of papers to what the bearer says of the name on them in its cases, against the rule.
    """

    id: int
    name: PersonName
    spellings: Mapping[str, str] = field(default_factory=dict)
    languages: tuple[str, ...] = ()
    archived: bool = False
    postal: PostalAddress = PostalAddress()
    said: Mapping[str, Mapping[Case, str]] = field(default_factory=dict)
    photo: PictureData | None = None
    photo_refused: bool = False
    """Whether the consent to show it in print was withdrawn."""

    @property
    def gender(self) -> Gender | None:
        """The gender, None when unknown."""
        return self.name.gender

    @property
    def formal_name(self) -> str:
        """The stored name in formal order: it stands on every paper."""
        return self.name.formal()


@dataclass(frozen=True)
class ValueField:
    """One value of a source. `label` is a message of the screen catalog."""

    name: str
    label: str
    sample: str


Values = Mapping[str, str]
Evaluate = Callable[[Sequence[Recipient], str], Sequence[Values]]


@dataclass(frozen=True)
class ValueSource:
    """The port: an area gives values under its kind (a person, a course, an event) for many people at once.

    `evaluate` takes the recipients and the language of their papers, and gives the values of each in their
    order, "" for what is not known.
    """

    kind: str
    fields: tuple[ValueField, ...]
    evaluate: Evaluate


def evaluated(sources: Sequence[ValueSource], recipients: Sequence[Recipient], language: str) -> list[dict[str, str]]:
    """All values of each recipient; a later source may not take a name that an earlier one has."""
    together: list[dict[str, str]] = [{} for _each in recipients]
    for source in sources:
        for values, more in zip(together, source.evaluate(recipients, language), strict=True):
            values.update({name: text for name, text in more.items() if name not in values})
    return together


def person_values(recipients: Sequence[Recipient], language: str) -> list[dict[str, str]]:
    """The name in whole and in parts; nothing is transliterated, a spelling is the person's own."""
    return [_person_values(each, language) for each in recipients]


PERSON: Final = ValueSource(
    "person",
    (
        ValueField("name", N_("Name in full"), "Əliyev Vəli Həsən oğlu"),
        ValueField("spelling", N_("Name as spelled in the paper’s language"), "Алиев Вели Гасан оглы"),
        ValueField("surname", N_("Surname"), "Əliyev"),
        ValueField("given", N_("Given name"), "Vəli"),
        ValueField("father", N_("Father’s name"), "Həsən oğlu"),
    ),
    person_values,
)


POSTAL_NAME: Final = "postal"


def postal(home: str) -> ValueSource:
    """Where letters go, line by line, from an office in the country `home`: abroad, the country's name comes last."""

    def evaluate(recipients: Sequence[Recipient], language: str) -> list[dict[str, str]]:
        return [{POSTAL_NAME: _postal(each.postal, home, language)} for each in recipients]

    label = ValueField(POSTAL_NAME, N_("Postal address"), "Lindenstraße 12\n10115 Berlin")
    return ValueSource(POSTAL_NAME, (label,), evaluate)


def _postal(address: PostalAddress, home: str, language: str) -> str:
    """Nothing, where only the country is known."""
    lines = [address.street, address.city]
    if any(lines) and address.country not in ("", home):
        lines.append(wording.formed(countries.name(address.country, language), "upper", language))
    return "\n".join(filter(None, lines)) if any(lines[:2]) else ""


def _person_values(person: Recipient, language: str) -> dict[str, str]:
    spelling = "" if language == FIRST_LANGUAGE else person.spellings.get(language, "")
    surname, given, father = _parts(person.name, spelling, language) if spelling else _stored_parts(person.name)
    return {
        "name": person.formal_name,
        "spelling": spelling,
        "surname": surname,
        "given": given,
        "father": father,
    }


def _stored_parts(name: PersonName) -> tuple[str, str, str]:
    return name.surname, name.given, f"{name.father} {name.patronymic}".strip()


def _parts(name: PersonName, spelling: str, language: str) -> tuple[str, str, str]:
    """Which words of a spelling are surname, given and father's name: by sound, else by their order.

    An address with the wrong word in it is worse than none, so what stays unclear is left empty.
    """
    words = spelling.split()
    surname, given = _sounding_like(name.surname, words), _sounding_like(name.given, words)
    in_order = language in _SURNAME_FIRST and surname in (None, 0) and given in (None, 1)
    if len(words) > 1 and in_order:
        surname, given = 0, 1
    elif len(words) == 2 and given is not None:
        surname = 1 - given
    elif len(words) == 2 and surname is not None:
        given = 1 - surname
    father = [word for place, word in enumerate(words) if place not in (surname, given)]
    return (
        words[surname] if surname is not None else "",
        words[given] if given is not None else "",
        " ".join(father) if surname is not None and given is not None else "",
    )


def _sounding_like(part: str, words: Sequence[str]) -> int | None:
    key = folding.search_key(part)
    return next((place for place, word in enumerate(words) if key and folding.search_key(word) == key), None)
