"""The audit chain: it only grows, it shows what was done to it, and it tells nothing of people once their keys go."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from sqlalchemy.exc import IntegrityError

from desktop_app.office import audit, history
from desktop_app.office.audit import Head
from desktop_app.office.desk import Desk
from desktop_app.office.engine import plain
from tests.office.offices import new_office

SURNAME = "Kərimova"


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    """An office with a few saves in its history."""
    desk = new_office(tmp_path)
    for number in range(1, 6):
        with desk.database.write() as connection:
            fields = {"surname": (None, f"{SURNAME}{number}"), "city": ("", "Köln")}
            history.record(connection, history.occasion(desk, "created"), "person", number, fields)
    with desk.database.write() as connection:
        saves = [(number, {"surname": (None, f"Əliyev{number}")}) for number in range(10, 13)]
        history.record_all(connection, history.occasion(desk, "imported"), "person", saves, under=("import", 1))
    yield desk
    desk.database.close()


def _verified(desk: Desk, known: Head | None = None) -> tuple[str, ...]:
    with desk.database.read() as connection:
        return audit.verify(plain(connection), known)


def _head(desk: Desk) -> Head:
    with desk.database.read() as connection:
        return audit.head(plain(connection))


def _force(desk: Desk, *statements: str) -> None:
    """Change the chain as somebody would who has the key and takes the triggers away."""
    with desk.database.write() as connection:
        names = ("audit_stays", "audit_stays_as_it_is", "audit_grows_at_its_end")
        for each in (*(f"DROP TRIGGER {name}" for name in names), *statements):
            connection.exec_driver_sql(each)


def test_a_chain_that_nobody_touched_is_whole(desk: Desk) -> None:
    assert _verified(desk) == ()
    assert _verified(desk, _head(desk)) == ()
    assert Head.parse(str(_head(desk))) == _head(desk)


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE audit SET action = 'deleted' WHERE seq = 3",
        "DELETE FROM audit WHERE seq = 3",
        "DELETE FROM audit WHERE seq = (SELECT max(seq) FROM audit)",
        "INSERT OR REPLACE INTO audit SELECT * FROM audit WHERE seq = 3",
        "INSERT INTO audit SELECT seq + 1, at, 1, '', '', 1, 1, before, after, prev_hash, hash FROM audit LIMIT 1",
        "INSERT INTO audit SELECT max(seq) + 2, at, 1, '', '', 1, 1, before, after, hash, hash FROM audit",
        "INSERT INTO audit SELECT max(seq) + 1, at, 1, '', '', 1, 1, before, after, prev_hash, hash FROM audit",
    ],
)
def test_the_chain_only_grows(desk: Desk, statement: str) -> None:
    with pytest.raises(IntegrityError), desk.database.write() as connection:
        connection.exec_driver_sql(statement)
    assert _verified(desk) == ()


@pytest.mark.parametrize("column", ["at", "action", "kind", "object_id", "objects", "before", "after", "prev_hash"])
def test_a_changed_row_is_found(desk: Desk, column: str) -> None:
    _force(desk, f"UPDATE audit SET {column} = CASE {column} WHEN 1 THEN 2 ELSE 1 END WHERE seq = 4")  # noqa: S608 - a name above
    assert _verified(desk)


@pytest.mark.parametrize(
    "statements",
    [
        ("DELETE FROM audit WHERE seq = 4",),
        ("DELETE FROM audit WHERE seq = 1",),
        (
            "UPDATE audit SET seq = 1000 WHERE seq = 4",
            "UPDATE audit SET seq = 4 WHERE seq = 5",
            "UPDATE audit SET seq = 5 WHERE seq = 1000",
        ),
    ],
    ids=["removed", "first removed", "reordered"],
)
def test_removed_and_reordered_rows_are_found(desk: Desk, statements: tuple[str, ...]) -> None:
    _force(desk, "UPDATE change SET audit_seq = NULL", *statements)
    assert _verified(desk)


def test_a_cut_tail_is_found_by_a_head_kept_elsewhere(desk: Desk) -> None:
    known = _head(desk)
    _force(desk, "UPDATE change SET audit_seq = NULL", f"DELETE FROM audit WHERE seq > {known.seq - 2}")  # noqa: S608 - a number
    assert _verified(desk) == ()
    assert str(known.seq) in _verified(desk, known)[0]


def test_a_tail_written_anew_is_found_by_a_head_kept_elsewhere(desk: Desk) -> None:
    known = _head(desk)
    _force(desk, "UPDATE change SET audit_seq = NULL", f"DELETE FROM audit WHERE seq = {known.seq}")  # noqa: S608 - a number
    with desk.database.write() as connection:
        audit.append(connection, history.occasion(desk, "imported"), "import", 1)
    assert _verified(desk) == ()
    assert _verified(desk, known)


@pytest.mark.parametrize("number", [2, 11])
def test_a_forged_save_is_found(desk: Desk, number: int) -> None:
    with desk.database.write() as connection:
        connection.exec_driver_sql(
            """UPDATE change SET fields = '{"surname":[null,"Forged"]}' WHERE object_id = ?""", (number,)
        )
    assert _verified(desk)


@pytest.mark.parametrize("erase", ["DELETE FROM change", "UPDATE change SET fields = '{}'"])
def test_the_chain_holds_when_a_person_is_erased(desk: Desk, erase: str) -> None:
    known = _head(desk)
    for number in (2, 11):
        with desk.database.write() as connection:
            audit.forget(connection, "person", [number])
            connection.exec_driver_sql(f"{erase} WHERE kind = 'person' AND object_id = {number}")
    assert _verified(desk, known) == ()


def test_digests_of_the_same_words_differ_between_people(desk: Desk) -> None:
    with desk.database.write() as connection:
        for number in (20, 21):
            same = {"surname": (None, SURNAME)}
            history.record(connection, history.occasion(desk, "created"), "person", number, same)
        rows = connection.exec_driver_sql("SELECT before, after FROM audit WHERE object_id IN (20, 21)").all()
    assert len({row.after for row in rows}) == len(rows) == 2


def test_nothing_personal_stands_in_the_chain(desk: Desk) -> None:
    with desk.database.read() as connection:
        told = str(connection.exec_driver_sql("SELECT * FROM audit").all())
    assert SURNAME not in told
    assert "Köln" not in told


def test_an_undone_transaction_leaves_no_row(desk: Desk) -> None:
    before = _head(desk)

    def fail() -> None:
        with desk.database.write() as connection:
            history.record(connection, history.occasion(desk, "created"), "person", 9, {"city": ("", "Bonn")})
            raise RuntimeError

    _raises(fail)
    assert _head(desk) == before


def _raises(call: Callable[[], None]) -> None:
    with pytest.raises(RuntimeError):
        call()
