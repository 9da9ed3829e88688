"""Who looked at whom, kept for the person: they may ask."""

from sqlalchemy import Connection, Exists, exists, insert, literal, select

from desktop_app.office.desk import Desk
from desktop_app.office.rights import Right, needs
from desktop_app.people.records import PersonRecord, SightingRecord


class SightingService:
    """Keeps that the user at the desk looked at a person. Publishes nothing: no screen shows it."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    @needs(Right.SEE)
    def note(self, person_id: int) -> None:
        """Keep it for today, once; of nobody who is not there."""
        with self._desk.database.read() as connection:
            known = connection.scalar(select(_seen(self._desk, person_id)))
        if not known:
            with self._desk.database.write() as connection:
                note_seen(connection, self._desk, person_id)


def note_seen(connection: Connection, desk: Desk, person_id: int) -> None:
    """The same within a transaction that writes the person out of the office."""
    seen = select(PersonRecord.id, literal(desk.user.id), literal(desk.clock.today().isoformat()))
    seen = seen.where(PersonRecord.id == person_id, ~_seen(desk, person_id))
    connection.execute(insert(SightingRecord).from_select(["person_id", "user_id", "day"], seen))


def _seen(desk: Desk, person_id: int) -> Exists:
    return exists().where(
        SightingRecord.person_id == person_id,
        SightingRecord.user_id == desk.user.id,
        SightingRecord.day == desk.clock.today().isoformat(),
    )
