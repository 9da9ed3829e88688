"""Two people who are one: merged so that nothing is lost, found and led to, and parted again as they were."""

from dataclasses import replace
from pathlib import Path

import pytest
from sqlalchemy import text
from sqlalchemy.exc import DatabaseError

from desktop_app import bootstrap
from desktop_app.documents.rules.requests import IssueRequest, Output
from desktop_app.language.errors import Refused
from desktop_app.office.past import Matching as Past
from desktop_app.office.rights import Role
from desktop_app.people.rules.fields import field_label
from desktop_app.people.rules.refusals import Gone, Stale
from desktop_app.people.rules.values import (
    Consent,
    Matching,
    Person,
    PersonDraft,
    Phone,
    Purpose,
    Spelling,
    SpellingKind,
)
from tests.privacy.people import Services, services

__all__ = ["services"]

KEPT = PersonDraft(
    surname="Əliyev",
    given="Vəli",
    father="Həsən",
    patronymic="oğlu",
    birth="1975",
    city="Köln",
    country="DE",
    notes="Həkim",
    phones=(Phone("+492215550147", understood=True),),
    tags=("şura",),
    consents=(Consent("2019-03-14"),),
)
OTHER = PersonDraft(
    surname="Aliyev",
    given="Vali",
    birth="1975-02-03",
    city="Bonn",
    occupation="müəllim",
    notes="Bonndan köçüb",
    phones=(Phone("yoxdur"), Phone("+492215550147", understood=True)),
    emails=("vali@posta.example",),
    spellings=(Spelling(SpellingKind.RUSSIAN, "ru", "Алиев Вели"),),
    consents=(Consent("2021-05-01", purpose=Purpose.NEWSLETTER),),
)


@pytest.fixture
def both(services: Services) -> tuple[Person, Person]:
    return services.people.add(KEPT), services.people.add(OTHER)


Both = tuple[Person, Person]


def issue(services: Services, person: Person, folder: Path) -> None:
    request = IssueRequest("thanks", "az", (person.id,), {"field": "təhsil", "date": "2026-06-01"})
    services.documents.issue(request, Output.at(folder))


def whole(services: Services) -> dict[str, list[tuple[tuple[str, object], ...]]]:
    """Every row of every table but what only grows, without versions."""
    found: dict[str, list[tuple[tuple[str, object], ...]]] = {}
    with services.desk.database.read() as connection:
        tables = connection.execute(text("SELECT name FROM sqlite_master WHERE type = 'table'")).scalars().all()
        for table in tables:
            if table not in {"audit", "change", "digest_key"}:
                rows = connection.execute(text(f"SELECT * FROM {table}")).mappings()  # noqa: S608 - names of tables
                found[table] = sorted(
                    tuple((name, value) for name, value in row.items() if (table, name) != ("person", "version"))
                    for row in rows
                )
    return found


def test_what_only_one_says_is_taken_and_the_rest_is_united(services: Services, both: Both) -> None:
    kept, other = both
    one = services.merges.merge(kept, other)
    assert (one.id, one.surname, one.city, one.occupation) == (kept.id, "Əliyev", "Köln", "müəllim")
    assert one.birth == "1975-02-03"
    assert one.notes == "Həkim\n\nBonndan köçüb"
    assert {phone.text for phone in one.phones} == {"+492215550147", "yoxdur"}
    assert len(one.consents) == 2
    assert Spelling(SpellingKind.OTHER, "", "Aliyev Vali") in one.spellings


def test_the_user_may_find_the_other_right(services: Services, both: Both) -> None:
    one = services.merges.merge(*both, chosen={"city", "surname", "phones"})
    assert (one.city, one.surname, one.given) == ("Bonn", "Aliyev", "Vəli")
    assert {each.text for each in one.spellings} >= {"Əliyev Vəli Həsən oğlu", "Aliyev Vali"}


def test_lists_and_search_know_only_the_one_who_stays(services: Services, both: Both) -> None:
    kept, other = both
    services.merges.merge(kept, other)
    assert list(services.people.order(Matching(archived=None))) == [kept.id]
    assert list(services.people.order(Matching(text="Алиев Вели"))) == [kept.id]
    assert list(services.people.order(Matching(text="Vali Aliyev"))) == [kept.id]
    assert services.people.rows((other.id,)) == (None,)
    assert services.check().findings == ()


def test_an_old_link_leads_to_the_one_who_stayed(services: Services, both: Both) -> None:
    kept, other = both
    services.merges.merge(kept, other)
    assert services.people.person(other.id).id == kept.id
    with pytest.raises(Gone):
        services.people.change(other.id, other.version + 1, KEPT)
    assert services.people.restore((other.id,)) == ()


def test_the_history_of_both_is_that_of_the_one_who_stays(services: Services, both: Both) -> None:
    kept, other = both
    services.people.change(other.id, other.version, replace(OTHER, city="Ahlen"))
    services.merges.merge(kept, services.people.person(other.id))
    actions = [row.action for row in services.people.history(kept.id)]
    assert actions == ["merged", "changed", "created", "created"]


def test_documents_sightings_and_pairs_move(services: Services, both: Both, tmp_path: Path) -> None:
    kept, other = both
    third = services.people.add(replace(OTHER, given="Nazim"))
    issue(services, kept, tmp_path / "a")
    issue(services, other, tmp_path / "b")
    services.sightings.note(other.id)
    services.pairs.tell_apart(other.id, (third.id, kept.id))
    assert services.merges.prospect(kept.id, other.id).moves[other.id] == {
        "document": 1,
        "sighting": 1,
        "other_person": 2,
    }
    services.merges.merge(kept, other)
    register = services.documents.register
    assert {row.person_id for row in register.listed()} == {kept.id}
    found = whole(services)
    assert [dict(row)["person_id"] for row in found["sighting"]] == [kept.id]
    assert [(dict(row)["person_id"], dict(row)["other_id"]) for row in found["other_person"]] == [(kept.id, third.id)]


def test_parted_again_all_is_as_it_was(services: Services, both: Both, tmp_path: Path) -> None:
    kept, other = both
    third = services.people.add(replace(OTHER, given="Nazim"))
    earlier = services.people.add(replace(OTHER, given="Vəliş"))
    services.merges.merge(other, earlier)
    other = services.people.person(other.id)
    issue(services, other, tmp_path / "b")
    services.sightings.note(other.id)
    services.pairs.tell_apart(other.id, (third.id, kept.id))
    before = whole(services)
    services.merges.merge(kept, other, chosen={"city"})
    assert services.people.person(earlier.id).id == kept.id
    assert whole(services) != before
    assert services.merges.undo(other.id) == ()
    assert whole(services) == before
    assert services.people.person(earlier.id).id == other.id
    assert services.check().findings == ()


def test_it_is_taken_back_out_of_the_history_once(services: Services, both: Both) -> None:
    before = whole(services)
    kept, other = both
    services.merges.merge(kept, other)
    seq = services.past.order()[0]
    (row,) = services.past.rows((seq,))
    assert services.past.prospect(row).possible
    assert services.past.undo(seq) == ""
    assert whole(services) == before
    assert not services.past.prospect(row).possible
    with pytest.raises(Refused):
        services.past.undo(seq)
    assert services.past.verify() == ()


def test_what_was_changed_since_is_left_and_told(services: Services, both: Both) -> None:
    kept, other = both
    one = services.merges.merge(kept, other)
    services.people.change(one.id, one.version, replace(PersonDraft.of(one), occupation="rektor"))
    seq = services.past.order()[1]
    (row,) = services.past.rows((seq,))
    assert field_label("occupation") in services.past.prospect(row).left
    assert services.merges.undo(other.id) == ("occupation",)
    now = services.people.person(kept.id)
    assert (now.occupation, now.birth, now.phones) == ("rektor", "1975", KEPT.phones)
    assert services.people.person(other.id).occupation == "müəllim"


def test_nobodys_work_is_overwritten_unseen(services: Services, both: Both) -> None:
    kept, other = both
    services.people.change(other.id, other.version, replace(OTHER, city="Ahlen"))
    before = whole(services)
    with pytest.raises(Stale):
        services.merges.merge(kept, other)
    assert whole(services) == before


def test_a_later_merge_is_taken_back_first(services: Services, both: Both) -> None:
    kept, other = both
    third = services.people.add(replace(OTHER, given="Nazim"))
    one = services.merges.merge(kept, other)
    services.merges.merge(third, one)
    assert services.people.person(other.id).id == third.id
    with pytest.raises(Refused):
        services.merges.undo(other.id)
    services.merges.undo(kept.id)
    services.merges.undo(other.id)
    assert len(services.people.order()) == 3


def test_the_office_history_of_the_one_who_stays_is_that_of_both(services: Services, both: Both) -> None:
    kept, other = both
    services.merges.merge(kept, other)
    rows = services.past.page(Past(people=(kept.id,)))
    assert [row.action for row in rows] == ["merged", "created", "created"]


def test_pairs_with_somebody_who_was_erased_since_stay_away(services: Services, both: Both) -> None:
    kept, other = both
    third = services.people.add(replace(OTHER, given="Nazim"))
    services.pairs.tell_apart(other.id, (third.id,))
    services.merges.merge(kept, other)
    services.erasures.erase(third.id)
    services.merges.undo(other.id)
    assert whole(services)["other_person"] == []
    assert services.check().findings == ()


def test_a_document_goes_to_nobody_who_is_not_there(services: Services, both: Both, tmp_path: Path) -> None:
    kept, other = both
    issue(services, other, tmp_path)
    services.people.delete((kept.id,))
    for person in (str(kept.id), "99", "NULL"):
        with pytest.raises(DatabaseError), services.desk.database.write() as connection:
            connection.execute(text(f"UPDATE document SET person_id = {person}"))  # noqa: S608 - a number of ours
    assert services.documents.register.listed()[0].person_id == other.id


def test_who_may_not_change_people_may_not_merge_them(services: Services, both: Both) -> None:
    kept, other = both
    desk = services.desk
    auditor = bootstrap.Services(replace(desk, user=replace(desk.user, role=Role.AUDITOR)))
    with pytest.raises(Refused):
        auditor.merges.merge(kept, other)
    services.merges.merge(kept, other)
    with pytest.raises(Refused):
        auditor.merges.undo(other.id)
