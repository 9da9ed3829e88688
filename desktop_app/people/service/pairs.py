"""Two people who look like one: who they are, and the decision that they are not, which is remembered."""

from collections.abc import Iterable, Sequence
from typing import Final

from sqlalchemy import Connection, delete, or_, select, tuple_

from desktop_app.office import history
from desktop_app.office.audit import Occasion
from desktop_app.office.bulk import table_of
from desktop_app.office.changes import Changes
from desktop_app.office.desk import Desk
from desktop_app.office.rights import Right, needs
from desktop_app.people.records import OtherPersonRecord
from desktop_app.people.rules.pairs import LikelyPair
from desktop_app.people.rules.progress import Progress, Unwatched
from desktop_app.people.service import writing
from desktop_app.people.service.identities import identities
from desktop_app.people.service.reading import existing

APART: Final = "told apart"
TOGETHER: Final = "in doubt again"
"""What the history calls the decision, and its taking back."""
UNWATCHED: Final = Unwatched()


class PairService:
    """What was decided of people who look like one."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def hunt(self, progress: Progress = UNWATCHED) -> tuple[LikelyPair, ...]:
        """All who may be entered twice, the sure ones first; long work, which raises `Stopped` when asked to end."""
        from desktop_app.people.service import hunting  # noqa: PLC0415 - it asks this module who was told apart

        with self._desk.database.read() as connection:
            everybody = list(identities(connection))
            apart = hunting.told_apart_of_all(connection)
        return hunting.hunted(everybody, apart, progress)

    def refresh(self, pairs: Iterable[LikelyPair], changed: Sequence[int]) -> tuple[LikelyPair, ...]:
        """What the hunt has found, anew around these few people, who have changed since."""
        from desktop_app.people.service import hunting  # noqa: PLC0415 - as above

        with self._desk.database.read() as connection:
            return hunting.refreshed(connection, pairs, changed)

    @needs(Right.PEOPLE)
    def tell_apart(self, number: int, others: Iterable[int]) -> tuple[int, ...]:
        """Remember that none of `others` is this person; gives those of whom it was not known."""
        with self._desk.database.write() as connection:
            new = keep_apart(connection, history.occasion(self._desk, APART), number, others)
        self._publish(number, new)
        return new

    @needs(Right.PEOPLE)
    def doubt(self, number: int, others: Iterable[int]) -> tuple[int, ...]:
        """Forget what was decided of this person and `others`: they are shown beside each other again."""
        with self._desk.database.write() as connection:
            known = told_apart(connection, number)
            gone = tuple(other for other in dict.fromkeys(others) if other in known)
            if gone:
                table = table_of(OtherPersonRecord)
                pair = tuple_(table.c.person_id, table.c.other_id)
                connection.execute(delete(table).where(pair.in_(_pairs(number, gone))))
                _record(connection, history.occasion(self._desk, TOGETHER), number, gone)
        self._publish(number, gone)
        return gone

    def _publish(self, number: int, others: Sequence[int]) -> None:
        if others:
            self._desk.board.publish(Changes.of(writing.KIND, ids=(number, *others)))


def keep_apart(connection: Connection, occasion: Occasion, number: int, others: Iterable[int]) -> tuple[int, ...]:
    """Keep that none of `others` is this person, in the history of both; gives those of whom it was not known."""
    known = told_apart(connection, number)
    new = tuple(other for other in dict.fromkeys(others) if other != number and other not in known)
    if new:
        for each in (number, *new):
            existing(connection, each)
        rows = [
            {"person_id": low, "other_id": high, "at": occasion.at, "user_id": occasion.user_id}
            for low, high in _pairs(number, new)
        ]
        connection.execute(table_of(OtherPersonRecord).insert(), rows)
        _record(connection, occasion, number, new)
    return new


def told_apart(connection: Connection, number: int) -> frozenset[int]:
    """Those who were said not to be this person."""
    table = table_of(OtherPersonRecord)
    rows = connection.execute(
        select(table.c.person_id, table.c.other_id).where(or_(table.c.person_id == number, table.c.other_id == number))
    )
    return frozenset(high if low == number else low for low, high in rows)


def _record(connection: Connection, occasion: Occasion, number: int, others: Iterable[int]) -> None:
    """Each pair by itself: it stands with both, and is taken back alone."""
    for other in others:
        history.record_all(connection, occasion, writing.KIND, [(number, {}), (other, {})])


def _pairs(number: int, others: Iterable[int]) -> list[tuple[int, int]]:
    return [(min(number, other), max(number, other)) for other in others]
