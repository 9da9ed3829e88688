"""Invented people: the same for the same seed, marked as samples, and the list of them that ships."""

from pathlib import Path

from desktop_app.office.desk import Desk
from desktop_app.people.rules.checks import checked
from desktop_app.people.rules.values import Matching
from desktop_app.people.service import ImportService, PeopleService
from desktop_app.sheets.reading import read
from tests.people.details import TODAY
from tests.samples.__main__ import PEOPLE, PLACE, SEED
from tests.samples.people import TAG, sample_people
from tests.samples.sheets import write_sample_xlsx


def test_the_first_of_many_are_the_few() -> None:
    assert list(sample_people(300))[:50] == list(sample_people(50))
    assert list(sample_people(50, seed=2)) != list(sample_people(50))


def test_invented_people_could_be_kept_as_they_are() -> None:
    for person in sample_people(2_000):
        result = checked(person, today=TODAY)
        assert result.findings == ()
        assert result.draft == person
        assert TAG in person.tags


def test_the_list_that_ships_is_that_of_the_generator(tmp_path: Path) -> None:
    write_sample_xlsx(tmp_path / "members.xlsx", PEOPLE, SEED)
    assert read(PLACE).sheets == read(tmp_path / "members.xlsx").sheets


def test_the_list_that_ships_comes_in_whole(desk: Desk) -> None:
    service, people = ImportService(desk), PeopleService(desk)
    report = service.carry_out(service.plan_file(PLACE)).report
    assert report.as_json() | {"rows": PEOPLE, "added": PEOPLE} == report.as_json()
    assert (report.problems, report.duplicates, report.warned, report.general) == ((), (), (), ())
    assert people.count(Matching(tag=TAG)) == PEOPLE
    invented = {person.name.formal() for person in sample_people(PEOPLE, SEED)}
    assert {row.name for row in people.page(limit=PEOPLE).rows} == invented
    kinds = {spelling.kind.value for person in people.people(people.order()) for spelling in person.spellings}
    assert kinds == {"passport", "russian"}
