"""One cell of a list taken into a person, by what its column is for."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Any, Final, NamedTuple

from desktop_app.language import azerbaijani, countries, languages, names
from desktop_app.language.catalogs import gettext as _
from desktop_app.people.rules.checks import clean_notes
from desktop_app.people.rules.emails import email_problem, split_emails
from desktop_app.people.rules.export_titles import case_of
from desktop_app.people.rules.fields import Target
from desktop_app.people.rules.genders import gender_of_word, says_either
from desktop_app.people.rules.name_orders import name_order
from desktop_app.people.rules.phones import read_phone
from desktop_app.people.rules.plans import CellFinding, Column, Customs, Level
from desktop_app.people.rules.values import Inflection, Spelling, SpellingKind
from desktop_app.people.rules.words import says_yes

_SEVERAL_PEOPLE: Final = re.compile(r"\w\s*[;/\n&]\s*\w|\w (?:və|ve|and|und|и) \w")
_NUMBER: Final = re.compile(r"\d{1,5}\s*[.)]\s*(?=[^\W\d])")
_IN_BRACKETS: Final = re.compile(r"\(\s*([^()]*?)\s*\)")
_BETWEEN: Final = re.compile(r"\s*[;,/\n]\s*")


@dataclass(slots=True)
class HalfRead:
    """A person whose row is being read: single values, what there are several of, phones that await the country.

    `customs` are those of the list.
    """

    customs: Customs
    values: dict[str, Any] = field(default_factory=dict)
    several: dict[str, list[Any]] = field(default_factory=dict)
    phones: list[tuple[Column, str]] = field(default_factory=list)
    findings: list[CellFinding] = field(default_factory=list)
    consents: dict[int, dict[str, str]] = field(default_factory=dict)

    def add(self, name: str, value: Any) -> None:
        """One more of what a person may have several of."""
        self.several.setdefault(name, []).append(value)

    def find(self, column: Column, value: str, text: str, level: Level = Level.ERROR) -> None:
        """Say something about a cell."""
        self.findings.append(CellFinding(column.title, value, text, level))

    def put_into_notes(self, column: Column, value: str, text: str) -> None:
        """Keep a value that its field cannot hold, so that nothing of a list is lost."""
        self.find(column, value, text.format(value=value), Level.WARNING)
        self.add_notes(f"{column.title}: {value}")

    def add_notes(self, text: str) -> None:
        """One more line of notes."""
        notes = self.values.get("notes")
        self.values["notes"] = f"{notes}\n{text}" if notes else text


class Taken(NamedTuple):
    """A cell: its column, its text as it stood and put right. A tuple, since a list has half a million."""

    column: Column
    target: Target
    raw: str
    text: str


Taker = Callable[[HalfRead, Taken], None]


def _of_a_name(take: Taker) -> Taker:
    """Takes a name without the number before it and without what stands in brackets beside it."""

    def taken(person: HalfRead, cell: Taken) -> None:
        text = cell.text
        if text[0].isdigit() and (number := _NUMBER.match(text)):
            text = text[number.end() :]
            counted = _("The number “{number}” before the name was left out.").format(number=number[0].strip())
            person.find(cell.column, cell.text, counted, Level.NOTE)
        if "(" in text:
            for remark in filter(None, _IN_BRACKETS.findall(text)):
                aside = _("“{value}” stood in brackets beside the name. It was put into the notes.")
                person.put_into_notes(cell.column, remark, aside)
            text = " ".join(_IN_BRACKETS.sub(" ", text).split())
        if text:
            take(person, cell if text == cell.text else cell._replace(text=text))

    return taken


def _line(person: HalfRead, cell: Taken) -> None:
    before = person.values.get(cell.target.field)
    person.values[cell.target.field] = f"{before} {cell.text}" if before else cell.text


def _notes(person: HalfRead, cell: Taken) -> None:
    if notes := clean_notes(cell.raw):
        person.add_notes(notes)


def _full_name(person: HalfRead, cell: Taken) -> None:
    order = name_order(cell.column.title)
    name = names.parse(cell.text, order.language, order.parts)
    for part in ("surname", "given", "father", "patronymic", "gender"):
        if value := getattr(name, part):
            person.values.setdefault(part, value)
    if _SEVERAL_PEOPLE.search(cell.raw):
        several = _("“{value}” looks like the names of several people. They were added as one.")
        person.find(cell.column, cell.text, several.format(value=cell.text), Level.WARNING)
    if name.certainty is names.Certainty.GUESS and name.surname and name.given:
        guessed = _("It was guessed that “{surname}” is the surname.").format(surname=name.surname)
        person.find(cell.column, cell.text, guessed, Level.WARNING)


def _father(person: HalfRead, cell: Taken) -> None:
    father, patronymic = _split_father(cell.text)
    person.values["father"] = father
    if patronymic:
        person.values["patronymic"] = patronymic


def _gender(person: HalfRead, cell: Taken) -> None:
    gender = gender_of_word(cell.text, person.customs.genders.get(cell.column.index, frozenset()))
    if gender is not None:
        person.values["gender"] = gender
    elif says_either(cell.text):
        problem = _("“{value}” may mean a man or a woman in this column. It was put into the notes.")
        person.put_into_notes(cell.column, cell.text, problem)
    else:
        problem = _("“{value}” is not understood as a gender. It was put into the notes.")
        person.put_into_notes(cell.column, cell.text, problem)


def _country(person: HalfRead, cell: Taken) -> None:
    code = country_code(cell.text)
    if code:
        person.values["country"] = code
    else:
        _unknown_country(person, cell.column, cell.text)


def _citizenships(person: HalfRead, cell: Taken) -> None:
    for piece in (cell.text,) if country_code(cell.text) else pieces(cell.text):
        code = country_code(piece)
        if code:
            person.add("citizenships", code)
        else:
            _unknown_country(person, cell.column, piece)


def _unknown_country(person: HalfRead, column: Column, text: str) -> None:
    problem = _("“{value}” is no country that Ocaq knows. It was put into the notes.")
    person.put_into_notes(column, text, problem)


def _languages(person: HalfRead, cell: Taken) -> None:
    for piece in pieces(cell.text):
        code = language_code(piece)
        if code:
            person.add("languages", code)
        else:
            problem = _("“{value}” is no language that Ocaq knows. It was put into the notes.")
            person.put_into_notes(cell.column, piece, problem)


def _tags(person: HalfRead, cell: Taken) -> None:
    for piece in pieces(cell.text):
        person.add("tags", piece)


def _emails(person: HalfRead, cell: Taken) -> None:
    for address in split_emails(cell.text):
        problem = email_problem(address)
        if problem:
            person.find(cell.column, address, problem)
        else:
            person.add("emails", address)


def _phones(person: HalfRead, cell: Taken) -> None:
    person.phones.append((cell.column, clean_notes(cell.raw) if "\n" in cell.raw else cell.text))


def _spelling(person: HalfRead, cell: Taken) -> None:
    person.add("spellings", Spelling(SpellingKind(cell.target.kind), cell.target.language, cell.text))


def _inflection(person: HalfRead, cell: Taken) -> None:
    order, case = case_of(cell.target)
    person.add("inflections", Inflection(cell.target.language, order, case, cell.text))


def _archived(person: HalfRead, cell: Taken) -> None:
    person.values["archived"] = says_yes(cell.text)


def _literal_phone(person: HalfRead, cell: Taken) -> None:
    person.add("phones", read_phone(cell.text, ""))


def _literal(person: HalfRead, cell: Taken) -> None:
    person.add(cell.target.field, cell.text)


def _literal_language(person: HalfRead, cell: Taken) -> None:
    """By its code where the language has no name."""
    person.add("languages", language_code(cell.text) or cell.text)


TAKERS: Final[Mapping[str, Taker]] = {
    "full_name": _of_a_name(_full_name), "surname": _of_a_name(_line), "given": _of_a_name(_line),
    "father": _of_a_name(_father), "patronymic": _line, "gender": _gender, "country": _country,
    "citizenships": _citizenships, "languages": _languages, "tags": _tags, "emails": _emails, "phones": _phones,
    "notes": _notes, "spellings": _spelling, "inflections": _inflection, "archived": _archived,
    "birth_place": _line, "city": _line, "address": _line, "occupation": _line,
}  # fmt: skip
"""How a cell of a list is taken, by the field that its column is for."""

LITERAL_TAKERS: Final[Mapping[str, Taker]] = {
    **TAKERS, "surname": _line, "given": _line, "father": _line, "tags": _literal, "emails": _literal,
    "languages": _literal_language, "phones": _literal_phone,
}  # fmt: skip
"""The same for a list that we exported: a tag may have a comma in it, and nothing is derived."""


_split_father: Final = lru_cache(65_536)(names.split_father)  # names repeat: 50,000 people bear a few thousand


@lru_cache(512)
def language_code(text: str) -> str:
    """The ISO code of a language by its name in any language of ours, "" when it is none."""
    return languages.code_of(text) or ""


@lru_cache(512)
def country_code(text: str) -> str:
    """The ISO code of a country by its name in any language of ours, "" when it is none."""
    return countries.code_of(text) or ""


def pieces(text: str) -> list[str]:
    """What stands in one cell apart by commas, semicolons, strokes or lines."""
    return [piece for piece in _BETWEEN.split(text) if piece]


@lru_cache(65_536)
def letters_changed(raw: str, text: str) -> bool:
    """Whether putting a text right changed letters, not only blanks and composition."""
    return azerbaijani.clean(raw) == text and _bare(raw) != _bare(text)


def _bare(text: str) -> str:
    return "".join(text.split())
