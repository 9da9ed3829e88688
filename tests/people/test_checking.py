"""The list checked in a real office: people entered twice, names that print wrong, what is decided of both."""

from dataclasses import replace

import pytest
from sqlalchemy import event, text

from desktop_app.bootstrap import Services
from desktop_app.language.cases import Case
from desktop_app.language.errors import Refused
from desktop_app.language.names import Gender, NameOrder
from desktop_app.office import history
from desktop_app.office.desk import Desk
from desktop_app.people.rules.doubts import Doubt
from desktop_app.people.rules.values import Inflection, PersonDraft, Phone
from desktop_app.people.service import Stopped
from desktop_app.people.service.identities import identities, names
from desktop_app.people.service.writing import NewPeople
from tests.samples.people import sample_people

TWIN = PersonDraft(surname="Əliyev", given="Vəli", father="Həsən", gender=Gender.MALE, birth="1980-02-03")
ABROAD = replace(TWIN, surname="Aliyev", given="Vali", father="", birth="1980-02-03")
NEIGHBOUR = PersonDraft(surname="Rzayev", given="Tural", gender=Gender.MALE, birth="1999-12-01")
CAPITALS = PersonDraft(surname="QULİYEV", given="VƏLİ", gender=Gender.MALE)


class Watch:
    """Keeps what was reported, and stops at the given step."""

    def __init__(self, stop_at: int | None = None) -> None:
        self.reports: list[tuple[int, int]] = []
        self._stop_at = stop_at

    def report(self, done: int, total: int) -> None:
        self.reports.append((done, total))

    def stopped(self) -> bool:
        return self._stop_at is not None and len(self.reports) >= self._stop_at


@pytest.fixture
def services(desk: Desk) -> Services:
    return Services(desk)


def test_who_is_entered_twice_is_found_whatever_the_spelling(services: Services) -> None:
    ids = [services.people.add(each).id for each in (TWIN, NEIGHBOUR, ABROAD)]
    (pair,) = services.pairs.hunt()
    assert pair.people == (ids[0], ids[2])
    assert pair.is_sure
    assert pair.verdict.words()


def test_the_archived_are_held_beside_the_others_and_the_deleted_not(services: Services) -> None:
    first, second = (services.people.add(TWIN).id for _each in range(2))
    services.people.archive((first,))
    assert len(services.pairs.hunt()) == 1
    services.people.delete((second,))
    assert services.pairs.hunt() == ()


def test_a_shared_phone_brings_together_and_the_sure_ones_come_first(services: Services) -> None:
    phone = (Phone("+492215550147"),)
    married = PersonDraft(surname="Quliyeva", given="Aygün", birth="1988-05-04", phones=phone)
    for each in (replace(married, surname="Əliyeva"), married, TWIN, ABROAD):
        services.people.add(each)
    assert [pair.is_sure for pair in services.pairs.hunt()] == [True, False]


def test_told_apart_they_are_not_shown_until_that_is_taken_back(services: Services) -> None:
    first, second = (services.people.add(TWIN).id for _each in range(2))
    services.pairs.tell_apart(second, (first,))
    assert services.pairs.hunt() == ()
    services.pairs.doubt(second, (first,))
    assert len(services.pairs.hunt()) == 1


def test_what_was_found_is_kept_up_with_what_changes(services: Services) -> None:
    ids = [services.people.add(each).id for each in (TWIN, ABROAD, NEIGHBOUR)]
    found = services.pairs.hunt()
    services.pairs.tell_apart(ids[0], (ids[1],))
    assert services.pairs.refresh(found, ids[:2]) == ()
    services.pairs.doubt(ids[0], (ids[1],))
    again = services.pairs.refresh((), (ids[1],))
    assert [pair.people for pair in again] == [(ids[0], ids[1])]
    twice = services.people.add(NEIGHBOUR).id
    assert {pair.people for pair in services.pairs.refresh(found, (twice,))} == {(ids[0], ids[1]), (ids[2], twice)}
    services.people.delete((ids[0],))
    assert services.pairs.refresh(found, (ids[0],)) == ()


def test_the_hunt_says_how_far_it_is_and_can_be_stopped(services: Services) -> None:
    for draft in sample_people(20):
        services.people.add(draft)
    watch = Watch()
    services.pairs.hunt(watch)
    assert watch.reports[0] == (0, 20)
    assert watch.reports[-1] == (20, 20)
    with pytest.raises(Stopped):
        services.pairs.hunt(Watch(stop_at=1))
    with pytest.raises(Stopped):
        services.doubts.find(None, Watch(stop_at=1))


def test_refreshing_finds_what_hunting_finds(services: Services) -> None:
    people = [*sample_people(60), *(replace(each, father="", emails=()) for each in sample_people(12))]
    ids = [services.people.add(each).id for each in people]
    hunted = services.pairs.hunt()
    assert len(hunted) >= 12
    assert {pair.people for pair in services.pairs.refresh((), ids)} >= {pair.people for pair in hunted}


def test_names_in_doubt_are_found_for_all_or_for_some(services: Services) -> None:
    ids = [services.people.add(each).id for each in (TWIN, CAPITALS, replace(CAPITALS, given="VƏLİ2", gender=None))]
    assert [each.id for each in services.doubts.find()] == [ids[2], ids[1]], "what spoils a paper most comes first"
    assert [each.id for each in services.doubts.find(ids[:2])] == [ids[1]]
    assert services.doubts.find(ids[:1]) == ()
    services.people.archive((ids[1],))
    assert [each.id for each in services.doubts.find()] == [ids[2]]


def test_a_name_is_put_right_and_that_is_taken_back(services: Services) -> None:
    services.people.add(CAPITALS)
    (doubtful,) = services.doubts.find()
    mended = services.doubts.mend(doubtful, doubtful.doubts[0].mends[0])
    assert mended.person.name.formal() == "Quliyev Vəli"
    assert services.doubts.find() == ()
    assert services.people.history(mended.person.id)[0].action == "changed"
    services.past.undo(services.past.order()[0])
    assert services.people.person(doubtful.id).surname == "QULİYEV"
    mended = services.doubts.mend(doubtful, doubtful.doubts[0].mends[0])
    assert services.doubts.take_back(mended).surname == "QULİYEV"


def test_another_name_by_now_is_not_overwritten(services: Services) -> None:
    person = services.people.add(CAPITALS)
    (doubtful,) = services.doubts.find()
    services.people.change(person.id, person.version, replace(CAPITALS, surname="RZAYEV"))
    with pytest.raises(Refused, match=r"changed|dəyiş"):
        services.doubts.mend(doubtful, doubtful.doubts[0].mends[0])
    assert services.people.person(person.id).surname == "RZAYEV"


def test_a_name_said_to_be_right_is_doubted_no_more_until_it_changes(services: Services) -> None:
    person = services.people.add(CAPITALS)
    assert services.doubts.accept(person.id, Doubt.CAPITALS)
    assert not services.doubts.accept(person.id, Doubt.CAPITALS)
    assert services.doubts.find() == ()
    changed = services.people.change(person.id, person.version, replace(CAPITALS, surname="RZAYEV"))
    assert [each.kind for each in services.doubts.find()[0].doubts] == [Doubt.CAPITALS]
    services.people.change(person.id, changed.version, CAPITALS)
    assert services.doubts.find() == (), "it was said of this very name"


def test_that_it_is_right_is_taken_back_by_hand_or_out_of_the_history(services: Services) -> None:
    person = services.people.add(CAPITALS)
    services.doubts.accept(person.id, Doubt.CAPITALS)
    assert services.people.history(person.id)[0].action == "name said right"
    services.past.undo(services.past.order()[0])
    assert len(services.doubts.find()) == 1
    services.past.undo(services.past.order()[0])
    assert services.doubts.find() == ()
    assert services.doubts.doubt(person.id, Doubt.CAPITALS)
    assert not services.doubts.doubt(person.id, Doubt.CAPITALS)


def test_of_the_erased_nothing_is_remembered(services: Services) -> None:
    person = services.people.add(CAPITALS)
    services.doubts.accept(person.id, Doubt.CAPITALS)
    services.erasures.erase(person.id)
    assert services.doubts.find() == ()


def test_what_the_bearer_says_of_the_name_is_no_doubt(services: Services) -> None:
    said = Inflection("", NameOrder.EVERYDAY, Case.DATIVE, "Vəli Əliyev-Sadıqa")
    double = replace(TWIN, surname="Əliyev-Sadıq")
    services.people.add(double)
    services.people.add(replace(double, inflections=(said,)))
    assert [each.doubts[0].kind for each in services.doubts.find()] == [Doubt.CASES]


def test_letters_that_an_older_program_let_in_are_found(services: Services) -> None:
    person = services.people.add(TWIN)
    with services.desk.database.write() as connection:
        connection.execute(text("UPDATE person SET given = 'Vəli ' WHERE id = :id"), {"id": person.id})
    (doubtful,) = services.doubts.find()
    assert [each.kind for each in doubtful.doubts] == [Doubt.BLANKS]


@pytest.mark.parametrize("number", [2_000, pytest.param(20_000, marks=pytest.mark.soak)])
def test_very_many_people_are_read_in_one_query_each(number: int, desk: Desk) -> None:
    """Numbers, not seconds: that nothing is asked person by person."""
    people = NewPeople(history.occasion(desk, "created"), 1)
    for draft in sample_people(number):
        people.add(draft)
    with desk.database.write() as connection:
        people.write(connection)
    asked: list[str] = []
    with desk.database.read() as connection:
        event.listen(connection, "before_cursor_execute", lambda *said: asked.append(said[2]))
        everybody = list(identities(connection))
        named = list(names(connection))
    assert len(asked) == 2
    assert len(everybody) == len(named) == number
    assert all(identity.phones for _number, identity in everybody)
    services, watch = Services(desk), Watch()
    assert services.doubts.find(None, watch) == ()
    assert watch.reports[-1] == (number, number)
    services.pairs.hunt(watch)
