"""Lists of invented people as offices keep them."""

from pathlib import Path
from typing import Final

from desktop_app.language import countries
from desktop_app.language.names import Gender
from desktop_app.people.rules.values import PersonDraft, SpellingKind
from desktop_app.sheets.writing import write_csv, write_xlsx
from tests.samples.people import sample_people

HEADER: Final = (
    "№", "Soyadı", "Adı", "Atasının adı", "Cinsi", "Doğum tarixi", "Ölkə", "Şəhər", "Telefon", "E-poçt", "Peşə",
    "Pasportda adı", "Rusca adı", "Razılıq tarixi", "Nişan",
)  # fmt: skip


def write_sample_csv(path: Path, number: int, seed: int = 1) -> None:
    """So many people as .csv."""
    write_csv(path, HEADER, _rows(number, seed))


def write_sample_xlsx(path: Path, number: int, seed: int = 1) -> None:
    """So many people as .xlsx."""
    write_xlsx(path, "Nümunə", HEADER, _rows(number, seed))


def _rows(number: int, seed: int) -> list[list[str]]:
    return [_row(place, person) for place, person in enumerate(sample_people(number, seed), start=1)]


def _row(place: int, person: PersonDraft) -> list[str]:
    spelt = {spelling.kind: spelling.text for spelling in person.spellings}
    return [
        str(place),
        person.surname,
        person.given,
        f"{person.father} {person.patronymic}",
        "kişi" if person.gender is Gender.MALE else "qadın",
        _date(person.birth),
        countries.name(person.country, "az"),
        person.city,
        person.phones[0].text,
        ", ".join(person.emails),
        person.occupation,
        spelt.get(SpellingKind.PASSPORT, ""),
        spelt.get(SpellingKind.RUSSIAN, ""),
        _date(person.consents[0].given_on) if person.consents else "",
        ", ".join(person.tags),
    ]


def _date(birth: str) -> str:
    """24.12.1985, as lists write it; a bare year stays."""
    return ".".join(reversed(birth.split("-")))
