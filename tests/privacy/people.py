"""A person with a value of their own in every field and every table, in the middle of others."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from desktop_app import bootstrap
from desktop_app.bootstrap import Services
from desktop_app.documents.rules.requests import IssueRequest, Output
from desktop_app.language.names import Gender
from desktop_app.people.rules.values import Consent, Person, PersonDraft, Phone, Purpose, Spelling, SpellingKind
from tests.office.offices import SAMPLE_OFFICE, StillClock

__all__ = ["CANARIES", "PASSWORD", "Services", "canary_person", "lived", "neighbour", "services"]

CANARIES = tuple(f"qanar{chr(97 + place // 26)}{chr(97 + place % 26)}quş" for place in range(40))
PASSWORD = "Gülüstan 1813"


def canary_person() -> PersonDraft:
    """A person with a value nobody else has in every field that takes text."""
    sign = iter(CANARIES[:26])
    return PersonDraft(
        surname=next(sign), given=next(sign), father=next(sign), patronymic="qızı", gender=Gender.FEMALE,
        birth="1988-05-04", birth_place=next(sign), country="DE", city=next(sign), address=next(sign),
        occupation=next(sign), notes=f"{next(sign)}\n{next(sign)}",
        spellings=(
            Spelling(SpellingKind.PASSPORT, "", next(sign)),
            Spelling(SpellingKind.RUSSIAN, "ru", next(sign)),
            Spelling(SpellingKind.OTHER, "", next(sign)),
        ),
        phones=(Phone(next(sign)), Phone(next(sign)), Phone(next(sign))),
        emails=(f"{next(sign)}@posta.example", f"a@{next(sign)}.example", f"b@{next(sign)}.example"),
        languages=("az",), citizenships=("AZ",), tags=(next(sign), next(sign), next(sign)),
        consents=(
            Consent("2020-01-01", next(sign), next(sign), "2021-01-01"),
            Consent("2022-01-01", next(sign), next(sign), "", Purpose.NEWSLETTER, "az", next(sign)),
        ),
    )  # fmt: skip


def neighbour(number: int) -> PersonDraft:
    return PersonDraft(
        surname=f"Qonşu{'abcdefghij'[number % 10]}{'abcdefghij'[number // 10 % 10]}", given="Vəli", gender=Gender.MALE,
        notes="qonşunun qeydi " * 20, emails=(f"q{number}@posta.example",),
    )  # fmt: skip


@pytest.fixture
def services(tmp_path: Path) -> Iterator[Services]:
    made = bootstrap.create_services(tmp_path / "office" / "office.ocaq", SAMPLE_OFFICE, PASSWORD, StillClock())
    yield made
    made.close()


def lived(services: Services, folder: Path) -> Person:
    """A person in the middle of others, with all that happens to a person in an office."""
    people = services.people
    for number in range(60):
        people.add(neighbour(number))
    person = people.add(canary_person())
    for number in range(60, 120):
        people.add(neighbour(number))
    changed = people.change(
        person.id, person.version, replace(PersonDraft.of(person), city=CANARIES[26], occupation=CANARIES[27])
    )
    services.drafts.keep("person", person.id, CANARIES[28], {"typed": {"surname": CANARIES[29]}})
    request = IssueRequest("thanks", "az", (person.id,), {"field": CANARIES[30]})
    services.documents.issue(request, Output(folder / "papers", joint=False))
    services.documents.register.void(services.documents.register.listed()[0].id, CANARIES[31])
    services.documents.issue(
        IssueRequest("thanks", "ru", (person.id,), {"field": CANARIES[32]}), Output(folder / "papers", joint=False)
    )
    services.consents.give(
        person.id, Consent("2026-01-01", CANARIES[33], CANARIES[34], "", Purpose.PHOTO_WEB, "az", CANARIES[35])
    )
    services.consents.withdraw(person.id, Purpose.PHOTO_WEB)
    for place in range(36, 40):
        now = people.person(person.id)
        people.change(now.id, now.version, replace(PersonDraft.of(now), notes=CANARIES[place]))
    people.archive([person.id])
    people.archive([person.id], archived=False)
    return changed
