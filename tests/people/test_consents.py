"""Consents: each use of the data by itself, by a guardian for a child, withdrawn, taken back, never lost in a list."""

import datetime
import tomllib
from dataclasses import replace
from pathlib import Path

import pytest

from desktop_app.language.catalogs import DECLARATION_LANGUAGES, SCREEN_LANGUAGES
from desktop_app.language.errors import Refused
from desktop_app.office.desk import Desk
from desktop_app.people.rules.consents import is_child, purpose_listed, purpose_read
from desktop_app.people.rules.refusals import Stale, Unacceptable
from desktop_app.people.rules.values import Consent, Matching, PersonDraft, Purpose
from desktop_app.people.service import ConsentService, ExportService, ImportService, PeopleService
from desktop_app.system import paths

TEXTS = paths.resources() / "consents"
VALI = PersonDraft(surname="Əliyev", given="Vəli", birth="1975-02-03")
CHILD = PersonDraft(surname="Qasımlı", given="Nərgiz", birth="2015-04-23")


@pytest.fixture
def consents(desk: Desk) -> ConsentService:
    return ConsentService(desk, TEXTS)


@pytest.fixture
def people(desk: Desk) -> PeopleService:
    return PeopleService(desk)


def test_a_consent_holds_for_its_own_use_only(people: PeopleService, consents: ConsentService) -> None:
    person = people.add(VALI)
    given = Consent("2026-11-01", "signed sheet", "2026-1", "", Purpose.NEWSLETTER, "az")
    now = consents.give(person.id, given)
    assert now.consent_to(Purpose.NEWSLETTER) == given
    assert not now.consents_to_processing
    assert people.count(Matching(without_consent=True)) == 1
    assert consents.give(person.id, Consent("2026-11-02")).consents_to_processing
    assert people.count(Matching(without_consent=True)) == 0


def test_a_withdrawal_is_kept_with_its_day(people: PeopleService, consents: ConsentService) -> None:
    person = people.add(VALI)
    consents.give(person.id, Consent("2026-11-01"))
    consents.give(person.id, Consent("2026-11-01", purpose=Purpose.PHOTO_WEB))
    now = consents.withdraw(person.id, Purpose.PROCESSING)
    assert [each.withdrawn_on for each in now.consents] == ["2026-11-25", ""]
    assert people.count(Matching(without_consent=True)) == 1
    with pytest.raises(Refused, match=r"News|E-po"):
        consents.withdraw(person.id, Purpose.NEWSLETTER)
    again = consents.give(person.id, Consent("2026-11-20"))
    assert again.consents_to_processing
    assert len(again.consents) == 3


def test_both_can_be_taken_back(people: PeopleService, consents: ConsentService) -> None:
    person = people.add(VALI)
    given = consents.give(person.id, Consent("2026-11-01"))
    ended = consents.withdraw(person.id, Purpose.PROCESSING)
    assert consents.put_back(person.id, ended.version, given.consents).consents == given.consents
    with pytest.raises(Stale):
        consents.put_back(person.id, ended.version, ())
    actions = [(row.action, list(row.fields)) for row in people.history(person.id)]
    assert actions[:3] == [("changed", ["consents"])] * 3


def test_for_a_child_somebody_else_gives_it(people: PeopleService, consents: ConsentService) -> None:
    child = people.add(CHILD)
    with pytest.raises(Refused, match="Nərgiz"):
        consents.give(child.id, Consent("2026-11-01"))
    now = consents.give(child.id, Consent("2026-11-01", given_by="  Qasımlı  Elşən "))
    assert now.consents[0].given_by == "Qasımlı Elşən"


@pytest.mark.parametrize(
    ("birth", "child"),
    [("2008-11-25", False), ("2008-11-26", True), ("2009", True), ("2008", False), ("", False), ("1951", False)],
)
def test_who_is_a_child(birth: str, child: bool) -> None:
    assert is_child(birth, datetime.date(2026, 11, 25)) is child


@pytest.mark.parametrize("consent", [Consent(""), Consent("31.02.2026"), Consent("2027-01-01"), Consent("someday")])
def test_a_consent_has_a_day_that_has_been(people: PeopleService, consents: ConsentService, consent: Consent) -> None:
    person = people.add(VALI)
    with pytest.raises(Unacceptable):
        consents.give(person.id, consent)
    assert people.person(person.id).version == person.version


def test_saving_the_person_keeps_every_consent(people: PeopleService, consents: ConsentService) -> None:
    person = people.add(VALI)
    for purpose in Purpose:
        consents.give(person.id, Consent("2026-11-01", "vərəq", "2026-1", "", purpose, "az", "Anası"))
    now = people.person(person.id)
    saved = people.change(now.id, now.version, replace(PersonDraft.of(now), city="Köln"))
    assert saved.consents == now.consents
    assert len(saved.consents) == len(Purpose)


def test_a_list_brings_every_consent_back(desk: Desk, tmp_path: Path) -> None:
    people, consents = PeopleService(desk), ConsentService(desk, TEXTS)
    person = people.add(VALI)
    for purpose in Purpose:
        consents.give(person.id, Consent("2026-11-01", "vərəq", "2026-1", "", purpose, "az", "Anası"))
    before = people.person(person.id).consents
    ExportService(desk).export(tmp_path / "list.csv")
    people.delete([person.id])
    imports = ImportService(desk)
    imports.carry_out(imports.plan_file(tmp_path / "list.csv"))
    (number,) = people.order()
    assert people.person(number).consents == before


@pytest.mark.parametrize("language", SCREEN_LANGUAGES)
@pytest.mark.parametrize("purpose", Purpose)
def test_words_of_lists_read_back(purpose: Purpose, language: str) -> None:
    assert purpose_read(purpose_listed(purpose, language)) is purpose
    assert purpose_read("nothing of the kind") is None


def test_every_text_is_there_for_every_use_and_language(consents: ConsentService) -> None:
    assert consents.texts
    for text in consents.texts:
        assert set(text.texts) == set(Purpose)
        assert all(set(words) == set(DECLARATION_LANGUAGES) for words in text.texts.values())
    assert [each.version for each in consents.texts] == sorted((each.version for each in consents.texts), reverse=True)
    assert tomllib.loads((TEXTS / "2026-1.toml").read_text("utf-8"))
