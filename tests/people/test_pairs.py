"""A decision that two people are not the same is remembered, stands in the history, and goes with either of them."""

import pytest
from sqlalchemy import Connection, select

from desktop_app.office.columns import Base
from desktop_app.people.rules.refusals import Gone
from desktop_app.people.rules.values import PersonDraft
from desktop_app.privacy.service.belongings import Belonging, belongings
from tests.privacy.people import Services, services

__all__ = ["services"]

TWIN = PersonDraft(surname="Əliyev", given="Vəli", father="Həsən", birth="1980-02-03")


def test_twins_told_apart_are_shown_no_more(services: Services) -> None:
    first, second, third = (services.people.add(TWIN) for _each in range(3))
    assert services.pairs.tell_apart(second.id, (first.id, third.id, second.id, first.id)) == (first.id, third.id)
    assert services.people.likely_duplicates(TWIN, second.id) == ()
    assert [each.id for each in services.people.likely_duplicates(TWIN, first.id)] == [third.id]
    assert services.pairs.tell_apart(first.id, (second.id,)) == ()


def test_it_is_taken_back_by_hand_or_out_of_the_history(services: Services) -> None:
    first, second = (services.people.add(TWIN) for _each in range(2))
    services.pairs.tell_apart(second.id, (first.id,))
    seq = services.past.order()[0]
    services.past.undo(seq)
    assert services.people.likely_duplicates(TWIN, first.id)
    assert services.people.history(first.id)[0].action == "in doubt again"
    services.past.undo(services.past.order()[0])
    assert services.people.likely_duplicates(TWIN, first.id) == ()
    assert services.past.verify() == ()


def test_nobody_who_is_not_there(services: Services) -> None:
    first = services.people.add(TWIN)
    with pytest.raises(Gone):
        services.pairs.tell_apart(first.id, (99,))
    assert services.people.history(first.id)[0].action == "created"


def test_it_goes_with_whichever_of_both_is_erased(services: Services) -> None:
    first, second = (services.people.add(TWIN) for _each in range(2))
    services.pairs.tell_apart(first.id, (second.id,))
    with services.desk.database.read() as connection:
        for person in (first, second):
            tables = {each.table.name for each in belongings(Base.metadata, person.id) if _rows(connection, each)}
            assert "other_person" in tables


def _rows(connection: Connection, belonging: Belonging) -> bool:
    return connection.execute(select(belonging.table).where(belonging.rows)).first() is not None
