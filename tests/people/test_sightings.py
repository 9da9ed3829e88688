"""Who looked at whom is kept once a day, disturbs nothing, and is told to the person alone."""

import json
import zipfile
from dataclasses import replace
from pathlib import Path

import pytest
from sqlalchemy import text

from desktop_app import bootstrap
from desktop_app.language.errors import Refused
from desktop_app.office.foreign import look_for_foreign
from desktop_app.office.rights import Role
from desktop_app.people.rules.values import Matching, PersonDraft
from tests.documents.offices import words_of
from tests.office.offices import StillClock
from tests.privacy.people import PASSWORD, Services, services

__all__ = ["services"]

VALI = PersonDraft(surname="Əliyev", given="Vəli")


def sightings(services: Services) -> list[tuple[int, int, str]]:
    with services.desk.database.read() as connection:
        return [tuple(row) for row in connection.execute(text("SELECT person_id, user_id, day FROM sighting"))]


def test_it_is_kept_once_a_day(services: Services) -> None:
    person = services.people.add(VALI)
    told: list[object] = []
    services.desk.board.subscribe(told.append)
    head = services.past.order()[0]
    for _time in range(3):
        services.sightings.note(person.id)
    day = services.clock.today().isoformat()
    assert sightings(services) == [(person.id, services.desk.user.id, day)]
    assert told == [], "no screen reloads, and no backup becomes due"
    assert services.past.order()[0] == head, "the chain does not grow"
    services.sightings.note(999)
    assert len(sightings(services)) == 1


def test_an_auditor_looks_too(services: Services) -> None:
    person = services.people.add(VALI)
    auditor = bootstrap.Services(replace(services.desk, user=replace(services.desk.user, role=Role.AUDITOR)))
    auditor.sightings.note(person.id)
    assert len(sightings(services)) == 1


def test_an_office_that_is_read_only_keeps_nothing(services: Services) -> None:
    person = services.people.add(VALI)
    services.desk.database.refuse_writing("read only")
    with pytest.raises(Refused):
        services.sightings.note(person.id)
    assert sightings(services) == []


def test_no_backup_is_due_for_it(services: Services) -> None:
    person = services.people.add(VALI)
    services.backups.back_up()
    assert not services.backups.is_due()
    services.sightings.note(person.id)
    assert not services.backups.is_due()
    services.people.archive([person.id])
    assert services.backups.is_due()


def test_other_windows_are_not_woken_by_it(services: Services) -> None:
    person = services.people.add(VALI)
    database = services.desk.database
    before = look_for_foreign(database)
    other = bootstrap.open_services(database.path, PASSWORD, StillClock())
    try:
        other.sightings.note(person.id)
        after = look_for_foreign(database)
        assert after.version != before.version, "SQLite does tell of it"
        assert not after.goes_beyond(before)
        other.people.archive([person.id])
        assert look_for_foreign(database).goes_beyond(after)
    finally:
        other.close()


def test_one_person_written_out_was_seen_and_a_list_was_not(services: Services, tmp_path: Path) -> None:
    one = services.people.add(VALI)
    services.people.add(PersonDraft(surname="Quliyev", given="Anar"))
    services.exports.export(tmp_path / "all.csv")
    assert sightings(services) == []
    services.exports.export(tmp_path / "one.csv", Matching(text="Əliyev"))
    assert [person for person, _user, _day in sightings(services)] == [one.id]


def test_the_person_is_told(services: Services, tmp_path: Path) -> None:
    person = services.people.add(VALI)
    other = services.people.add(PersonDraft(surname="Quliyev", given="Anar"))
    services.sightings.note(person.id)
    services.sightings.note(other.id)
    services.access.write(person.id, tmp_path / "copy.zip")
    with zipfile.ZipFile(tmp_path / "copy.zip") as archive:
        tables = json.loads(archive.read("data.json"))["tables"]
        shown = words_of(archive.read("data-az.pdf"), tmp_path)
    (part,) = [each for each in tables if each["table"] == "sighting"]
    day = services.clock.today().isoformat()
    assert part["rows"] == [{"person_id": person.id, "user_id": services.desk.user.id, "day": day}]
    assert "Kartı kim açıb" in shown


def test_it_goes_with_the_person(services: Services) -> None:
    person = services.people.add(VALI)
    services.sightings.note(person.id)
    assert any(part.table == "sighting" for part in services.erasures.preview(person.id).goes)
    services.erasures.erase(person.id)
    assert sightings(services) == []
