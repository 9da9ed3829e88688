"""People as values: a draft that is being typed, a person who is kept, a row of the list, a page of rows."""

from dataclasses import dataclass, fields
from datetime import datetime
from enum import StrEnum
from typing import Generic, Self, TypeVar

from desktop_app.language.cases import Case
from desktop_app.language.names import Gender, NameOrder, PersonName

T = TypeVar("T")


class SpellingKind(StrEnum):
    """Whose way of spelling a name it is."""

    PASSPORT = "passport"
    RUSSIAN = "russian"
    LOCAL = "local"
    OTHER = "other"


class Purpose(StrEnum):
    """What a consent is for."""

    PROCESSING = "processing"
    MEMBERSHIP = "membership"
    NEWSLETTER = "newsletter"
    PHOTO_WEB = "photo on the web"
    PHOTO_PRINT = "photo in print"
    PASSING_ON = "passing on"
    """To the coordination council or the State Committee."""


@dataclass(frozen=True, slots=True)
class Spelling:
    """The whole name as another paper spells it, in the language of that paper ("" when unknown)."""

    kind: SpellingKind
    language: str
    text: str


@dataclass(frozen=True, slots=True)
class Inflection:
    """The whole name in a case as its bearer says it, against the rule.

    `language` is "" for the name itself, else the language of the spelling that is inflected.
    """

    language: str
    order: NameOrder
    case: Case
    text: str


@dataclass(frozen=True, slots=True)
class Phone:
    """A phone number: E.164 when it was understood, else as it was typed."""

    text: str
    understood: bool = False


@dataclass(frozen=True, slots=True)
class Consent:
    """Consent to one use of a person's data; dates are ISO texts, `withdrawn_on` "" while it holds.

    `given_by` is the parent or guardian who gave it, "" when the person did.
    """

    given_on: str
    how: str = ""
    text_version: str = ""
    withdrawn_on: str = ""
    purpose: Purpose = Purpose.PROCESSING
    text_language: str = ""
    given_by: str = ""

    @property
    def holds(self) -> bool:
        """Whether it has not been withdrawn."""
        return not self.withdrawn_on


@dataclass(frozen=True, slots=True, kw_only=True)
class PersonDetails:
    """All that the office knows of a person.

    `birth` is ISO text, "1975-02-03", only a year "1975" or ""; `country` and `citizenships` are ISO country codes,
    `languages` ISO language codes; `patronymic` is the word after the father's name as it is written (oğlu, qızı,
    оглы), "" when the father's name is a patronymic already (Həsənoviç). `photo` is the hash of a picture that is kept.
    """

    surname: str = ""
    given: str = ""
    father: str = ""
    patronymic: str = ""
    gender: Gender | None = None
    birth: str = ""
    birth_place: str = ""
    country: str = ""
    city: str = ""
    address: str = ""
    occupation: str = ""
    notes: str = ""
    spellings: tuple[Spelling, ...] = ()
    inflections: tuple[Inflection, ...] = ()
    phones: tuple[Phone, ...] = ()
    emails: tuple[str, ...] = ()
    citizenships: tuple[str, ...] = ()
    languages: tuple[str, ...] = ()
    tags: tuple[str, ...] = ()
    consents: tuple[Consent, ...] = ()
    archived: bool = False
    photo: str = ""

    @property
    def name(self) -> PersonName:
        """The name by its parts, which knows its orders and cases, and what its bearer says of these."""
        said = {(each.order, each.case): each.text for each in self.inflections if not each.language}
        return PersonName(self.surname, self.given, self.father, self.patronymic, self.gender, overrides=said)

    @property
    def consents_to_processing(self) -> bool:
        """Whether consent to keeping the data has been given and still holds."""
        return self.consent_to(Purpose.PROCESSING) is not None

    def consent_to(self, purpose: Purpose) -> Consent | None:
        """The consent to this use that holds, the latest where there are several; None when there is none."""
        holding = [consent for consent in self.consents if consent.holds and consent.purpose is purpose]
        return holding[-1] if holding else None


@dataclass(frozen=True, slots=True, kw_only=True)
class PersonDraft(PersonDetails):
    """A person as typed or read from a list, not yet kept; `checks.checked` puts it right and says what is wrong."""

    @classmethod
    def of(cls, details: PersonDetails) -> Self:
        """The draft that an edit of these details begins with."""
        return cls(**{name: getattr(details, name) for name in DETAILS})


@dataclass(frozen=True, slots=True, kw_only=True)
class Person(PersonDetails):
    """A person who is kept; `version` goes back with a change, so that nobody's work is overwritten unseen."""

    id: int
    version: int
    created_at: datetime
    import_id: int | None = None
    deleted: bool = False
    merged_into: int | None = None
    """The number of the one who stayed, of a person who was merged into another."""


DETAILS: tuple[str, ...] = tuple(each.name for each in fields(PersonDetails))
"""The names of all fields of a person, in the order of form and export."""

SEVERAL: frozenset[str] = frozenset(
    {"spellings", "inflections", "phones", "emails", "citizenships", "languages", "tags", "consents"}
)
"""Those that a person may have several of."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PersonRow:
    """A person in a list: `name` in formal order."""

    id: int
    name: str
    surname: str
    given: str
    gender: Gender | None
    birth: str
    city: str
    country: str
    emails: tuple[str, ...]
    phones: tuple[str, ...]
    tags: tuple[str, ...]
    archived: bool
    consents_to_processing: bool

    def as_json(self) -> dict[str, object]:
        """The value that the command line prints."""
        return {
            "id": self.id,
            "name": self.name,
            "gender": self.gender,
            "birth": self.birth or None,
            "city": self.city or None,
            "country": self.country or None,
            "emails": self.emails,
            "phones": self.phones,
        }


@dataclass(frozen=True, slots=True, kw_only=True)
class Matching:
    """Which people a list shows. `archived` None: both; "" and None elsewhere: whatever."""

    text: str = ""
    city: str = ""
    country: str = ""
    tag: str = ""
    language: str = ""
    import_id: int | None = None
    archived: bool | None = False
    without_consent: bool = False


@dataclass(frozen=True, slots=True)
class Cursor:
    """The place after a row, from which the next page goes on."""

    sort_key: bytes
    id: int


@dataclass(frozen=True, slots=True)
class Page(Generic[T]):
    """Some rows in order; `next` is None after the last."""

    rows: tuple[T, ...]
    next: Cursor | None = None


@dataclass(frozen=True, slots=True)
class Choice:
    """A value that a filter offers, and how many people have it."""

    value: str
    count: int


@dataclass(frozen=True, slots=True)
class Choices:
    """What the filters of the list offer, each most frequent first."""

    cities: tuple[Choice, ...] = ()
    countries: tuple[Choice, ...] = ()
    tags: tuple[Choice, ...] = ()
    languages: tuple[Choice, ...] = ()


@dataclass(frozen=True, slots=True)
class Duplicate:
    """Who may be the same person, and why, in words; without a number it is an earlier `row` of the same list."""

    id: int | None
    name: str
    why: str
    row: int = 0
