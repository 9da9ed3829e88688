"""Users: who works here, what their role lets them do, and how they come in."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from desktop_app import bootstrap
from desktop_app.bootstrap import Services
from desktop_app.language.errors import Refused
from desktop_app.office import audit, door
from desktop_app.office.changes import ChangeBoard
from desktop_app.office.desk import Desk, User
from desktop_app.office.engine import plain
from desktop_app.office.past import Matching
from desktop_app.office.rights import RIGHTS, NotAllowed, Right, Role
from desktop_app.people.rules.values import PersonDraft
from tests.office.offices import StillClock, new_office

MINE, HERS = "bir az uzun", "daha da uzun"


@pytest.fixture
def services(tmp_path: Path) -> Iterator[Services]:
    """A protected office."""
    services = Services(new_office(tmp_path, password=MINE))
    yield services
    services.close()


def _as(services: Services, role: Role) -> Services:
    """The same office with somebody of another role at the desk."""
    desk = services.desk
    return Services(Desk(desk.database, ChangeBoard(), User(1, desk.user.name, role), desk.clock))


def test_a_new_user_opens_the_office_with_their_own_password(services: Services) -> None:
    number = services.users.add("  Aygün   Əliyeva ", Role.CLERK, HERS)
    place = services.desk.database.path
    hers = door.open_office(place, HERS, StillClock(), "aygün əliyeva")
    assert hers.user == User(number, "Aygün Əliyeva", Role.CLERK)
    hers.database.close()
    by_number = door.open_office(place, HERS, StillClock(), number)
    assert by_number.user.id == number
    by_number.database.close()
    for name, password in ((None, HERS), ("Aygün Əliyeva", MINE), ("Nümunə İşçi", HERS), ("Heç kim", HERS)):
        with pytest.raises(Refused):
            door.open_office(place, password, StillClock(), name)
    mine = door.open_office(place, MINE, StillClock(), "Nümunə İşçi")
    assert mine.user.role is Role.ADMINISTRATOR
    mine.database.close()


def test_a_removed_user_stays_out_and_stays_in_the_history(services: Services) -> None:
    number = services.users.add("Aygün Əliyeva", Role.CLERK, HERS)
    services.users.remove(number)
    with pytest.raises(Refused):
        door.open_office(services.desk.database.path, HERS, StillClock(), "Aygün Əliyeva")
    assert [row.name for row in services.users.users()] == ["Nümunə İşçi"]
    assert (number, "Aygün Əliyeva") in services.past.users()
    again = services.users.add("Aygün Əliyeva", Role.TEACHER, HERS)
    assert again > number


def test_a_reset_password_takes_the_place_of_the_old_one(services: Services) -> None:
    number = services.users.add("Aygün Əliyeva", Role.CLERK, HERS)
    services.users.reset_password(number, "tamam başqa")
    with pytest.raises(Refused):
        door.open_office(services.desk.database.path, HERS, StillClock(), number)
    door.open_office(services.desk.database.path, "tamam başqa", StillClock(), number).database.close()


def test_only_the_own_password_lets_one_change_it(services: Services) -> None:
    services.users.add("Aygün Əliyeva", Role.CLERK, HERS)
    with pytest.raises(Refused):
        door.change_password(services.desk, HERS, "tamam başqa")
    door.change_password(services.desk, MINE, "tamam başqa")


def test_the_last_administrator_stays(services: Services) -> None:
    clerk = services.users.add("Aygün Əliyeva", Role.CLERK, HERS)
    me = services.desk.user.id
    with pytest.raises(Refused):
        services.users.change_role(me, Role.CLERK)
    with pytest.raises(Refused):
        services.users.remove(me)
    services.users.change_role(clerk, Role.ADMINISTRATOR)
    services.users.change_role(me, Role.AUDITOR)
    with pytest.raises(Refused):
        services.users.change_role(clerk, Role.SIGNER)
    assert [row.role for row in services.users.users()] == [Role.AUDITOR, Role.ADMINISTRATOR]


@pytest.mark.parametrize(("name", "password"), [("", HERS), ("NÜMUNƏ İŞÇİ", HERS), ("Aygün", "qısa")])
def test_a_user_who_cannot_be_is_refused_and_nothing_is_written(services: Services, name: str, password: str) -> None:
    before = _head(services)
    with pytest.raises(Refused):
        services.users.add(name, Role.CLERK, password)
    assert _head(services) == before
    assert len(services.users.users()) == 1


def test_an_unprotected_office_has_one_user(tmp_path: Path) -> None:
    services = Services(new_office(tmp_path))
    with pytest.raises(Refused):
        services.users.add("Aygün Əliyeva", Role.CLERK, HERS)
    services.close()


def _person() -> PersonDraft:
    return PersonDraft(surname="Əliyeva", given="Aygün")


VERBS: list[tuple[Right, Callable[[Services], object]]] = [
    (Right.PEOPLE, lambda each: each.people.add(_person())),
    (Right.PEOPLE, lambda each: each.people.delete([1])),
    (Right.PEOPLE, lambda each: each.people.archive([1])),
    (Right.PEOPLE, lambda each: each.imports.undo(1)),
    (Right.EXPORT, lambda each: each.exports.export(each.desk.database.path.with_name("out.csv"), replace=True)),
    (Right.VOID, lambda each: each.documents.register.void(1, "")),
    (Right.ISSUE, lambda each: each.documents.mark_issued([])),
    (Right.OFFICE, lambda each: each.office.change_profile(country="AT")),
    (Right.OFFICE, lambda each: each.documents.signatories.change(())),
    (Right.USERS, lambda each: each.users.change_role(1, Role.ADMINISTRATOR)),
    (Right.HISTORY, lambda each: each.past.page()),
    (Right.DRAFT, lambda each: each.drafts.keep("person", None, "", {})),
]


@pytest.mark.parametrize("role", Role)
def test_a_role_does_what_the_table_says_and_nothing_else(services: Services, role: Role) -> None:
    services.people.add(_person())
    theirs = _as(services, role)
    for right, verb in VERBS:
        try:
            verb(theirs)
        except NotAllowed:
            assert right not in RIGHTS[role], right
        except Refused:
            assert right in RIGHTS[role], right
        else:
            assert right in RIGHTS[role], right


def test_every_kind_of_change_is_in_the_chain(services: Services, tmp_path: Path) -> None:
    from desktop_app.office.backup import back_up  # noqa: PLC0415 - beside the one test of it

    people = services.people
    person = people.add(_person())
    people.archive([person.id])
    people.archive([person.id], archived=False)
    people.delete([person.id])
    people.restore([person.id])
    services.exports.export(tmp_path / "out.csv")
    services.office.change_profile(country="AT")
    services.users.add("Aygün Əliyeva", Role.CLERK, HERS)
    door.change_password(services.desk, MINE, "tamam başqa")
    back_up(services.desk, tmp_path / "backups")
    done = [(row.kind, row.action) for row in reversed(services.past.page())]
    assert done == [
        ("audit", "started"),
        ("office", "created"),
        ("person", "created"),
        ("person", "archived"),
        ("person", "unarchived"),
        ("person", "deleted"),
        ("person", "restored"),
        ("person", "exported"),
        ("office", "changed"),
        ("user", "created"),
        ("user", "password changed"),
        ("office", "backed up"),
    ]
    assert services.past.verify() == ()


def test_the_history_is_found_by_user_kind_day_and_person(services: Services) -> None:
    one, other = services.people.add(_person()), services.people.add(PersonDraft(surname="Kərimova", given="Sevil"))
    services.people.delete([one.id, other.id])
    services.people.restore([other.id])
    past = services.past
    assert [row.action for row in past.page(Matching(people=(one.id,)))] == ["deleted", "created"]
    assert [row.action for row in past.page(Matching(people=(other.id,)))] == ["restored", "deleted", "created"]
    assert {row.kind for row in past.page(Matching(kind="person"))} == {"person"}
    assert len(past.page(Matching(user_id=1))) == len(past.page()) - 1  # the start of the chain is nobody's
    today = services.clock.today()
    assert len(past.page(Matching(kind="person", since=today, until=today))) == 4
    deleted = past.page(Matching(people=(one.id,)))[0]
    assert past.objects(deleted.id) == (one.id, other.id)
    assert deleted.objects == 2


def test_pages_follow_one_another_to_the_end(services: Services) -> None:
    with services.desk.database.write() as connection:
        for _each in range(300):
            audit.append(connection, audit.Occasion(services.clock.now(), 1, "changed"), "office", 1)
    seen: list[int] = []
    while page := services.past.page(before=seen[-1] if seen else None, limit=70):
        seen.extend(row.id for row in page)
    assert seen == list(services.past.order())
    assert seen == list(range(302, 0, -1))
    assert [row.id for row in services.past.rows(seen)] == seen


def _head(services: Services) -> audit.Head:
    with services.desk.database.read() as connection:
        return audit.head(plain(connection))


def test_all_records_are_known_to_their_parent() -> None:
    assert {"audit", "person", "document"} <= set(bootstrap.records().metadata.tables)
