"""What staff do with people: kept as typed right, changed under a version, put away, deleted and brought back."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlalchemy import select

from desktop_app.language.cases import Case
from desktop_app.language.names import Gender, NameOrder
from desktop_app.office.changes import Changes
from desktop_app.office.desk import Desk
from desktop_app.people.records import TermRecord
from desktop_app.people.rules.refusals import Gone, Stale, Unacceptable
from desktop_app.people.rules.values import (
    Consent,
    Inflection,
    Matching,
    PersonDetails,
    PersonDraft,
    Phone,
    Spelling,
    SpellingKind,
)
from desktop_app.people.service import PeopleService
from tests.office.offices import new_office

EVERYTHING = PersonDraft(
    surname="Əliyev",
    given="Vəli",
    father="Həsən",
    patronymic="oğlu",
    gender=Gender.MALE,
    birth="1975-02-03",
    birth_place="Gəncə",
    country="DE",
    city="Köln",
    address="Lindenstr. 14, 50674 Köln",
    occupation="müəllim",
    notes="Birinci sətir\nikinci sətir",
    spellings=(
        Spelling(SpellingKind.PASSPORT, "en", "ALIYEV VALI"),
        Spelling(SpellingKind.RUSSIAN, "ru", "Алиев Вели Гасан оглы"),
    ),
    inflections=(
        Inflection("", NameOrder.EVERYDAY, Case.DATIVE, "Vəli bəy Əliyevə"),
        Inflection("ru", NameOrder.FORMAL, Case.GENITIVE, "Алиева Вели Гасан-оглы"),
    ),
    phones=(Phone("+492215550147", understood=True), Phone("axşam zəng edin")),
    emails=("veli@example.org", "aliyev@example.com"),
    citizenships=("AZ", "DE"),
    languages=("az", "de"),
    tags=("üzv", "müəllim, riyaziyyat"),
    consents=(Consent("2026-01-15", "imzalı vərəq", "1"),),
)


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    """An office of one test."""
    desk = new_office(tmp_path)
    yield desk
    desk.database.close()


@pytest.fixture
def people(desk: Desk) -> PeopleService:
    """The people of that office."""
    return PeopleService(desk)


def draft(surname: str, given: str = "", **more: object) -> PersonDraft:
    return PersonDraft(surname=surname, given=given, **more)  # type: ignore[arg-type]  # fields by name


def test_a_person_comes_back_as_kept(people: PeopleService) -> None:
    kept = people.add(EVERYTHING)
    assert PersonDraft.of(people.person(kept.id)) == EVERYTHING
    assert (kept.version, kept.deleted, kept.import_id) == (1, False, None)


def test_what_is_typed_is_put_right(people: PeopleService) -> None:
    typed = PersonDraft(
        surname="  Ǝliyevа ",
        given="Aygu\u0308n",
        birth="4 may 1988",
        country="Almaniya",
        phones=(Phone("0221 999 0147"), Phone("+49 221 9990148; +49 221 9990149")),
        emails=(" aygun@example.org ",),
    )
    kept = people.add(typed)
    assert kept.name.formal() == "Əliyeva Aygün"
    assert (kept.birth, kept.country, kept.emails) == ("1988-05-04", "DE", ("aygun@example.org",))
    assert [phone.text for phone in kept.phones] == ["+492219990147", "+492219990148", "+492219990149"]


@pytest.mark.parametrize(
    ("typed", "field"),
    [
        (PersonDraft(city="Köln"), "surname"),
        (PersonDraft(surname="Əliyev", birth="31.02.1988"), "birth"),
        (PersonDraft(surname="Əliyev", birth="01.01.2999"), "birth"),
        (PersonDraft(surname="Əliyev", birth="2027-01-01"), "birth"),
        (PersonDraft(surname="Əliyev", emails=("aygun.aliyeva@posta",)), "emails"),
        (PersonDraft(surname="Əliyev", country="Atlantida"), "country"),
        (PersonDraft(surname="Ə" * 201), "surname"),
        (PersonDraft(surname="Əliyev", consents=(Consent("dünən"),)), "consents"),
        (PersonDraft(surname="Əliyev", consents=(Consent("", how="imzalı vərəq"),)), "consents"),
    ],
)
def test_what_cannot_be_kept_names_its_field(people: PeopleService, typed: PersonDraft, field: str) -> None:
    with pytest.raises(Unacceptable) as refused:
        people.add(typed)
    assert [finding.field for finding in refused.value.findings] == [field]
    assert str(refused.value)
    assert people.count() == 0


def test_a_phone_that_nobody_understands_is_kept(people: PeopleService) -> None:
    kept = people.add(draft("Əliyev", phones=(Phone("Rəna xaladan soruşun"),)))
    assert kept.phones == (Phone("Rəna xaladan soruşun", understood=False),)


def test_a_change_counts_versions_and_writes_what_was(people: PeopleService) -> None:
    kept = people.add(EVERYTHING)
    changed = people.change(kept.id, kept.version, PersonDraft(surname="Əliyev", given="Vaqif", tags=("dost",)))
    assert changed.version == 2
    assert changed.given == "Vaqif"
    assert changed.phones == ()
    latest, first = people.history(kept.id)
    assert (latest.action, first.action) == ("changed", "created")
    assert latest.fields["given"] == ("Vəli", "Vaqif")
    assert latest.fields["phones"] == (["+492215550147", "axşam zəng edin"], [])
    assert "surname" not in latest.fields
    assert first.fields["surname"] == ("", "Əliyev")


def test_a_change_of_nothing_leaves_no_trace(people: PeopleService) -> None:
    kept = people.add(EVERYTHING)
    assert people.change(kept.id, 1, EVERYTHING).version == 1
    assert len(people.history(kept.id)) == 1


def test_nobody_overwrites_unseen(people: PeopleService) -> None:
    kept = people.add(draft("Əliyev", "Vəli"))
    people.change(kept.id, 1, draft("Əliyev", "Vaqif"))
    with pytest.raises(Stale):
        people.change(kept.id, 1, draft("Əliyev", "Vüqar"))
    assert people.person(kept.id).given == "Vaqif"


def test_deleted_people_are_out_of_sight_until_restored(people: PeopleService, desk: Desk) -> None:
    first, second = people.add(EVERYTHING), people.add(draft("Babayev", "Rəşad"))
    assert people.delete([first.id, first.id, 999]) == (first.id,)
    assert people.count(Matching(archived=None)) == 1
    assert people.rows([first.id, second.id])[0] is None
    assert list(people.order(Matching(text="Aliyev"))) == []
    assert terms(desk, first.id) == []
    with pytest.raises(Gone):
        people.person(first.id)
    with pytest.raises(Gone):
        people.change(first.id, 1, EVERYTHING)
    assert people.delete([first.id]) == ()
    assert people.restore([first.id]) == (first.id,)
    assert PersonDraft.of(people.person(first.id)) == EVERYTHING
    assert list(people.order(Matching(text="Aliyev"))) == [first.id]
    assert [row.action for row in people.history(first.id)] == ["restored", "deleted", "created"]


def test_the_archive(people: PeopleService, desk: Desk) -> None:
    kept = people.add(EVERYTHING)
    assert people.archive([kept.id]) == (kept.id,)
    assert people.archive([kept.id]) == ()
    assert people.person(kept.id).archived
    assert terms(desk, kept.id) == []
    assert [people.count(Matching(archived=which)) for which in (False, True, None)] == [0, 1, 1]
    for which, found in ((False, []), (True, [kept.id]), (None, [kept.id])):
        assert list(people.order(Matching(text="eliyev", archived=which))) == found
    people.delete([kept.id])
    people.restore([kept.id])
    assert terms(desk, kept.id) == []
    assert people.archive([kept.id], archived=False) == (kept.id,)
    assert list(people.order(Matching(text="eliyev"))) == [kept.id]


def test_search_follows_a_change(people: PeopleService, desk: Desk) -> None:
    kept = people.add(draft("Əliyev", "Vəli"))
    people.change(kept.id, 1, draft("Məmmədova", "Vəli"))
    assert list(people.order(Matching(text="Əliyev"))) == []
    assert list(people.order(Matching(text="Mammadova"))) == [kept.id]
    assert len(terms(desk, kept.id)) == 2


def test_filters(people: PeopleService) -> None:
    full = people.add(EVERYTHING)
    bare = people.add(draft("Babayev", "Rəşad", city="Bonn", country="AT"))
    withdrawn = people.add(draft("Cəfərov", "Anar", consents=(Consent("2020-01-01", withdrawn_on="2021-01-01"),)))
    expected = {
        Matching(city="Köln"): [full.id],
        Matching(country="AT"): [bare.id],
        Matching(tag="üzv"): [full.id],
        Matching(language="de"): [full.id],
        Matching(without_consent=True): [bare.id, withdrawn.id],
        Matching(text="r", city="Bonn"): [bare.id],
        Matching(text="r", city="Köln"): [],
        Matching(text="ali", tag="üzv"): [full.id],
        Matching(import_id=1): [],
    }
    for matching, ids in expected.items():
        assert list(people.order(matching)) == ids, matching
        assert people.count(matching) == len(ids), matching
        assert [row.id for row in people.page(matching).rows] == ids, matching
    choices = people.choices()
    assert {choice.value: choice.count for choice in choices.cities} == {"Köln": 1, "Bonn": 1}
    assert [choice.value for choice in choices.tags] == ["müəllim, riyaziyyat", "üzv"]
    assert {choice.value for choice in choices.countries} == {"DE", "AT"}
    assert {choice.value for choice in choices.languages} == {"az", "de"}


def test_changes_are_published_after_the_commit(people: PeopleService, desk: Desk) -> None:
    told: list[Changes] = []
    desk.board.subscribe(told.append)
    kept = people.add(EVERYTHING)
    people.delete([kept.id])
    people.delete([kept.id])
    assert told == [Changes.of("person", ids=(kept.id,))] * 2


def test_likely_duplicates_of_a_form(people: PeopleService) -> None:
    kept = people.add(EVERYTHING)
    people.add(draft("Əliyev", "Vəli", birth="1950-01-01"))
    (found,) = people.likely_duplicates(draft("Alijew", "Wali", birth="1975-02-03"))
    assert (found.id, found.name) == (kept.id, "Əliyev Vəli Həsən oğlu")
    assert found.why
    assert people.likely_duplicates(EVERYTHING, but=kept.id) == ()
    assert people.likely_duplicates(PersonDetails()) == ()


@pytest.mark.parametrize(("kept", "typed"), [("Chalilow", "Xəlilov"), ("Xəlilov", "Chalilow"), ("Alijevas", "Əliyev")])
def test_likely_duplicates_of_emigrants(people: PeopleService, kept: str, typed: str) -> None:
    known = people.add(draft(kept, "Vali", birth="1975-02-03"))
    (found,) = people.likely_duplicates(draft(typed, "Vəli", birth="1975-02-03"))
    assert found.id == known.id


def test_a_row_as_json(people: PeopleService) -> None:
    people.add(EVERYTHING)
    (row,) = people.page().rows
    assert row.as_json() == {
        "id": 1,
        "name": "Əliyev Vəli Həsən oğlu",
        "gender": "m",
        "birth": "1975-02-03",
        "city": "Köln",
        "country": "DE",
        "emails": ("veli@example.org", "aliyev@example.com"),
        "phones": ("+492215550147", "axşam zəng edin"),
    }
    assert row.consents_to_processing


def terms(desk: Desk, number: int) -> list[str]:
    with desk.database.read() as connection:
        return list(connection.scalars(select(TermRecord.term).where(TermRecord.person_id == number)))
