"""Lists taken out: read into an empty office they give the same people, and the same list again."""

import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from desktop_app.language import catalogs
from desktop_app.language.catalogs import SCREEN_LANGUAGES
from desktop_app.language.errors import Refused
from desktop_app.office.desk import Desk
from desktop_app.people.rules.checks import checked
from desktop_app.people.rules.values import Matching, PersonDraft, Phone, Spelling, SpellingKind
from desktop_app.people.service import ExportService, ImportService, PeopleService, Stopped
from desktop_app.sheets.reading import read
from tests.office.offices import new_office
from tests.people.details import TODAY, drafts
from tests.people.test_importing import Watch
from tests.people.test_people import EVERYTHING
from tests.samples.people import sample_people


@contextmanager
def office() -> Iterator[tuple[Desk, Path]]:
    with tempfile.TemporaryDirectory() as folder:
        desk = new_office(Path(folder))
        try:
            yield desk, Path(folder)
        finally:
            desk.database.close()


@pytest.fixture(params=SCREEN_LANGUAGES)
def screen_language(request: pytest.FixtureRequest) -> Iterator[str]:
    """Lists speak the language of the screen; they are read whatever it is."""
    catalogs.use(request.param)
    yield request.param
    catalogs.use(catalogs.DEFAULT_LANGUAGE)


def everybody(desk: Desk) -> list[PersonDraft]:
    """All people in the order of lists, without their numbers."""
    people = PeopleService(desk)
    return [PersonDraft.of(person) for person in people.people(people.order(Matching(archived=None)))]


def add_all(desk: Desk, people: list[PersonDraft]) -> None:
    service = PeopleService(desk)
    for person in people:
        service.add(person)


def assert_comes_back(desk: Desk, folder: Path, ending: str) -> None:
    exported = folder / f"first{ending}"
    ExportService(desk).export(exported)
    with office() as (empty, _folder):
        service = ImportService(empty)
        plan = service.plan_file(exported)
        report = service.carry_out(plan).report
        assert report.as_json()["problems"] == []
        distinct = list(dict.fromkeys(everybody(desk)))
        assert everybody(empty) == distinct
        assert report.added == len(distinct)
        if len(distinct) == len(everybody(desk)):  # else those who came twice come once
            again = folder / f"second{ending}"
            ExportService(empty).export(again)
            assert ending != ".csv" or again.read_bytes() == exported.read_bytes()


@pytest.mark.parametrize("ending", [".csv", ".xlsx"])
@pytest.mark.usefixtures("screen_language")
def test_invented_people_come_back(tmp_path: Path, ending: str, desk: Desk) -> None:
    add_all(desk, [EVERYTHING, *sample_people(60)])
    PeopleService(desk).archive([3, 5])
    assert_comes_back(desk, tmp_path, ending)


@pytest.mark.usefixtures("screen_language")
@settings(max_examples=5, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow])
@given(people=st.lists(drafts, min_size=1, max_size=20), ending=st.sampled_from([".csv", ".xlsx"]))
def test_whoever_may_be_kept_comes_back(people: list[PersonDraft], ending: str) -> None:
    with office() as (desk, folder):
        add_all(desk, people)
        assert_comes_back(desk, folder, ending)


@settings(max_examples=200)
@given(draft=drafts)
def test_what_has_been_put_right_stays_as_it_is(draft: PersonDraft) -> None:
    right = checked(draft, today=TODAY).draft
    assert checked(right, today=TODAY).draft == right


def test_several_of_a_kind_stand_in_numbered_columns(desk: Desk, tmp_path: Path) -> None:
    people = PeopleService(desk)
    people.add(EVERYTHING)
    people.delete([people.add(PersonDraft(surname="X", phones=(Phone("1"), Phone("2"), Phone("3")))).id])
    ExportService(desk).export(tmp_path / "list.csv")
    (sheet,) = read(tmp_path / "list.csv").sheets
    header = sheet.rows[0]
    assert [title for title in header if str(title).startswith("Telefon")] == ["Telefon", "Telefon 2"]
    assert "Rusca yazılış (ru)" in header
    assert dict(zip(header, sheet.rows[1], strict=True))["Ölkə"] == "Almaniya"
    assert dict(zip(header, sheet.rows[1], strict=True))["Telefon"] == "+492215550147"


def test_a_part_of_the_people(desk: Desk, tmp_path: Path) -> None:
    add_all(
        desk, [EVERYTHING, PersonDraft(surname="Babayev", city="Bonn", phones=(Phone("a"), Phone("b"), Phone("c")))]
    )
    assert ExportService(desk).export(tmp_path / "list.csv", Matching(city="Köln")) == 1
    (sheet,) = read(tmp_path / "list.csv").sheets
    assert len(sheet.rows) == 2
    assert "Telefon 3" not in sheet.rows[0]


@pytest.mark.parametrize("name", ["PEOPLE.CSV", "People.Xlsx"])
def test_an_ending_in_capitals(desk: Desk, tmp_path: Path, name: str) -> None:
    add_all(desk, [EVERYTHING])
    assert ExportService(desk).export(tmp_path / name) == 1
    assert read(tmp_path / name).sheets[0].rows


def test_an_empty_office(desk: Desk, tmp_path: Path) -> None:
    assert ExportService(desk).export(tmp_path / "list.csv") == 0
    assert_comes_back(desk, tmp_path, ".csv")


def test_namesakes_in_every_field_come_once(desk: Desk, tmp_path: Path) -> None:
    add_all(desk, [EVERYTHING, EVERYTHING])
    assert_comes_back(desk, tmp_path, ".csv")


def test_nothing_is_derived_from_our_own_lists(desk: Desk, tmp_path: Path) -> None:
    odd = PersonDraft(
        surname="ƏLİYEV",
        given="VƏLİ",
        father="Həsən",
        patronymic="oğlu",
        phones=(Phone("0221 9990147 / 0221 9990148"),),
        tags=("a, b",),
        spellings=(Spelling(SpellingKind.OTHER, "", "x; y"),),
    )
    with office() as (somewhere, _folder):
        kept = PeopleService(desk).add(odd)
        assert kept.gender is None
        assert_comes_back(desk, tmp_path, ".csv")
        ExportService(desk).export(tmp_path / "odd.csv")
        ImportService(somewhere).carry_out(ImportService(somewhere).plan_file(tmp_path / "odd.csv"))
        assert everybody(somewhere) == [PersonDraft.of(kept)]


def test_refusals(desk: Desk, tmp_path: Path) -> None:
    service = ExportService(desk)
    with pytest.raises(Refused, match="xlsx"):
        service.export(tmp_path / "list.pdf")
    service.export(tmp_path / "list.csv")
    with pytest.raises(Refused):
        service.export(tmp_path / "list.csv")
    service.export(tmp_path / "list.csv", replace=True)


def test_a_stopped_export_leaves_no_file(desk: Desk, tmp_path: Path) -> None:
    add_all(desk, [EVERYTHING])
    with pytest.raises(Stopped):
        ExportService(desk).export(tmp_path / "list.csv", progress=Watch(stop_at=1))
    assert not (tmp_path / "list.csv").exists()
