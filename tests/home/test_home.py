"""The first page: what waits, who was there last, how many there are."""

from pathlib import Path

import pytest

from desktop_app.bootstrap import Services
from desktop_app.language import catalogs
from desktop_app.office.desk import Desk, User
from desktop_app.office.rights import Role
from desktop_app.people.rules.values import PersonDraft
from tests.documents.offices import thanks
from tests.office.offices import new_office


@pytest.fixture
def services(tmp_path: Path) -> Services:
    """A new office in English words."""
    catalogs.use("en")
    return Services(new_office(tmp_path))


def test_an_office_without_anybody_says_so(services: Services) -> None:
    view = services.home.view()
    assert view.empty_office
    assert [count.number for count in view.counts] == [0, 0]
    assert [work.title for work in view.work] == ["This office has no recovery sheet yet"]
    assert not view.recent


def test_administrators_are_told_until_there_is_a_recovery_sheet(services: Services, tmp_path: Path) -> None:
    desk = services.desk
    clerk = Services(Desk(desk.database, desk.board, User(1, "Aygün", Role.CLERK), desk.clock))
    assert not clerk.home.view().work
    (sheet,) = services.home.view().work
    assert (sheet.area, sheet.view) == ("settings", "password")
    services.recovery_sheet.write(tmp_path / "sheet.pdf")
    assert not services.home.view().work


def test_who_was_added_or_changed_last_comes_first(services: Services) -> None:
    ids = [services.people.add(PersonDraft(surname=name, city="Bonn")).id for name in ("Əliyev", "Babayev", "Cəfərov")]
    services.people.change(ids[0], 1, PersonDraft(surname="Əliyev", city="Köln"))
    services.people.delete([ids[2]])
    view = services.home.view()
    assert [(each.name, each.line) for each in view.recent] == [("Əliyev", "Köln"), ("Babayev", "Bonn")]
    assert view.counts[0].number == 2
    services.people.archive(ids[:2])
    assert not services.home.view().empty_office


def test_what_was_left_half_done_waits_with_the_way_to_it(services: Services) -> None:
    person = services.people.add(PersonDraft(surname="Əliyev", given="Vəli")).id
    services.drafts.keep("person", person, "Əliyev Vəli", {})
    services.drafts.keep("person", None, "", {})
    services.drafts.keep("event", None, "not of this kind", {})
    entered = services.documents.enter(thanks([person]))
    new, changed, papers, _sheet = services.home.view().work
    assert (changed.title, changed.view, changed.ids) == ("Half-typed: Əliyev Vəli", "edit", (person,))
    assert (new.title, new.view) == ("A half-typed form", "new")
    assert (papers.title, papers.area) == ("1 document has its number but no file", "documents")
    assert (papers.view, papers.ids) == ("batch", (entered.batch_id,))
    assert papers.line.startswith(f"The work was interrupted: {entered.rows[0].number}, ")
    services.documents.register.void(entered.ids[0], "misprint")
    assert len(services.home.view().work) == 3
    assert services.home.view().counts[1].number == 0
