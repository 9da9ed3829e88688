"""People as the rows of a list of ours, which reads back as the same people."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from desktop_app.language import countries, languages
from desktop_app.language.names import Gender
from desktop_app.people.rules.cells import country_code, language_code
from desktop_app.people.rules.consents import purpose_listed
from desktop_app.people.rules.export_titles import export_columns, export_title, of_case
from desktop_app.people.rules.fields import Target
from desktop_app.people.rules.values import PersonDetails

Counts = Mapping[Target, int]
"""How many columns each target needs: as many as the person has who has most."""

_WORDS: Final = {
    "az": ("kişi", "qadın", "bəli"),
    "en": ("male", "female", "yes"),
    "ru": ("мужской", "женский", "да"),
    "tr": ("erkek", "kadın", "evet"),
    "de": ("männlich", "weiblich", "ja"),
}
_CONSENT: Final = {
    "consent_given": "given_on",
    "consent_how": "how",
    "consent_text": "text_version",
    "consent_withdrawn": "withdrawn_on",
    "consent_purpose": "purpose",
    "consent_language": "text_language",
    "consent_by": "given_by",
}
_OF_NAMES: Final = frozenset({"spellings", "inflections"})
"""What has a column for each kind and language that occurs."""
_SEVERAL: Final = frozenset({"phones", "emails", "citizenships", "languages", "tags"})


@dataclass(frozen=True, slots=True)
class ExportColumn:
    """A column of the list: its title, what it holds, and the how-manieth of its kind it is, from 0."""

    title: str
    target: Target
    place: int = 0


def table_columns(counts: Counts, language: str) -> tuple[ExportColumn, ...]:
    """The columns of a list in a language of the screen; what people have several of stands in numbered ones."""
    return tuple(_columns(counts, language))


def table_row(person: PersonDetails, columns: tuple[ExportColumn, ...], language: str) -> list[str]:
    """One person under these columns."""
    names: dict[Target, list[str]] = {}
    for spelling in person.spellings:
        target = Target("spellings", spelling.kind.value, spelling.language)
        names.setdefault(target, []).append(spelling.text)
    for said in person.inflections:
        names.setdefault(of_case(said.order, said.case, said.language), []).append(said.text)
    return [_cell(person, column, names, language) for column in columns]


def _columns(counts: Counts, language: str) -> Iterator[ExportColumn]:
    for target, title in export_columns(language):
        if target.field in _OF_NAMES:
            kinds = [each for each in counts if (each.field, each.kind) == (target.field, target.kind)]
            kinds.sort(key=lambda each: each.language)
            for each in kinds:
                for place in range(counts[each]):
                    yield ExportColumn(export_title(title, each.language, place + 1), each, place)
        elif target.field in _SEVERAL or target.field in _CONSENT:
            several = Target("consents") if target.field in _CONSENT else target
            for place in range(max(counts.get(several, 0), 1)):
                yield ExportColumn(export_title(title, "", place + 1), target, place)
        else:
            yield ExportColumn(title, target)


def _cell(person: PersonDetails, column: ExportColumn, names: Mapping[Target, list[str]], language: str) -> str:
    field, place = column.target.field, column.place
    if field in _OF_NAMES:
        texts = names.get(column.target, [])
        return texts[place] if place < len(texts) else ""
    if field in _CONSENT:
        return _consent_cell(person, field, place, language)
    value = getattr(person, field)
    if field in _SEVERAL:
        value = value[place] if place < len(value) else ""
    return _text(field, value, language)


def _consent_cell(person: PersonDetails, field: str, place: int, language: str) -> str:
    if place >= len(person.consents):
        return ""
    consent = person.consents[place]
    return (
        purpose_listed(consent.purpose, language)
        if field == "consent_purpose"
        else str(getattr(consent, _CONSENT[field]))
    )


def _text(field: str, value: object, language: str) -> str:
    man, woman, yes = _WORDS[language]
    if field == "gender":
        return {Gender.MALE: man, Gender.FEMALE: woman, None: ""}[value]  # type: ignore[index]  # it is a gender or none
    if field == "archived":
        return yes if value else ""
    if field == "phones":
        return str(getattr(value, "text", ""))
    if field in {"country", "citizenships"}:
        return country_text(str(value), language)
    return language_text(str(value), language) if field == "languages" else str(value)


@lru_cache(512)
def country_text(code: str, language: str) -> str:
    """The name of a country where it reads back as the same one, else its code."""
    name = countries.name(code, language) if code else ""
    return name if country_code(name) == code else code


@lru_cache(512)
def language_text(code: str, language: str) -> str:
    """The name of a language where it reads back as the same one, else its code."""
    name = languages.name(code, language) if code else ""
    return name if language_code(name) == code else code
