"""Erasing a person: a preview, the erasure itself in one transaction, and once more on every older backup."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, Connection, MetaData, and_, delete, func, insert, or_, select, update

from desktop_app.language import catalogs
from desktop_app.language.catalogs import gettext as _
from desktop_app.language.errors import Refused
from desktop_app.office import audit, history, tombstones
from desktop_app.office.audit import Occasion
from desktop_app.office.changes import Changes
from desktop_app.office.desk import Desk
from desktop_app.office.progress import Stopped, go_on_to_the_end
from desktop_app.office.records import ChangeRecord, ErasureRecord, OfficeRecord
from desktop_app.office.rights import Right, needs
from desktop_app.office.sharing import drop_unused
from desktop_app.office.tombstones import Tombstone
from desktop_app.people.service import MERGED, PARTED, take_apart
from desktop_app.privacy.rules import ErasurePreview, Part, Progress, Unwatched
from desktop_app.privacy.service import words
from desktop_app.privacy.service.belongings import Belonging, belongings, people_table

ERASED = "erased"


class ErasureService:
    """Erases people. `metadata` declares every table of the office."""

    def __init__(self, desk: Desk, metadata: MetaData) -> None:
        self._desk, self._metadata = desk, metadata
        self._people = people_table(metadata)

    def preview(self, person_id: int) -> ErasurePreview:
        """What would go and what must stay, in words of the screen; changes nothing."""
        with self._desk.database.read() as connection:
            self._all_of(connection, person_id)
            parts = [
                (each, _part(each, _count(connection, each)))
                for each in belongings(self._metadata, person_id)
                if not each.table.info.get("derived")
            ]
        found = [(each, part) for each, part in parts if part.rows]
        return ErasurePreview(
            person_id,
            goes=_summed([part for each, part in reversed(found) if each.fate == "delete"]),
            stays=_summed([part for each, part in reversed(found) if each.fate != "delete"]),
        )

    @needs(Right.ERASE)
    def erase(self, person_id: int, progress: Progress | None = None) -> None:
        """Erase this person for good: from tables and indexes, free pages and log, and from backups once restored.

        All who were merged into them go with them, for they are this person.

        Until the transaction is committed it can be stopped, and nobody was erased.
        """
        watch = progress or Unwatched()
        at = self._desk.clock.now()
        with self._desk.database.write() as connection:
            stones = [
                Tombstone.over(number, _created_at(connection, self._people.name, number), at.isoformat())
                for number in self._all_of(connection, person_id)
            ]
            self._take_out(connection, person_id, watch)
            for stone in stones:
                self._keep(connection, stone, at)
            history.record(connection, Occasion(at, self._desk.user.id, ERASED), self._people.name, person_id, {})
            audit.forget(connection, self._people.name, (person_id,))  # that row too is about somebody nobody knows
            _go_on(watch)
        try:
            go_on_to_the_end(watch)
            self._keep_outside()
            self._leave_no_trace()
        finally:
            self._desk.board.publish(Changes.of(*(table.name for table in self._metadata.sorted_tables)))

    def settle(self) -> tuple[int, ...]:
        """Bring file and tombstones in step when an office is opened: whoever was erased before stays erased.

        Gives the numbers of those who came back with an older backup and have been erased again.
        """
        again: list[int] = []
        with self._desk.database.read() as connection:
            inside, outside = self._inside(connection), self._outside(connection)
        missing = sorted(outside - inside, key=lambda each: (each.at, each.digest))
        if missing:
            with self._desk.database.write() as connection:
                for stone in missing:
                    if self._is_there(connection, stone):
                        self._part(connection, stone.person_id, inside | outside)
                        self._take_out(connection, stone.person_id, Unwatched())
                        again.append(stone.person_id)
                    self._keep(connection, stone, datetime.fromisoformat(stone.at))
            self._leave_no_trace()
        if inside - outside or missing:
            self._keep_outside()
        return tuple(again)

    def _all_of(self, connection: Connection, person_id: int) -> list[int]:
        """The numbers of this person and of those merged into them."""
        people = self._people.c
        _created_at(connection, self._people.name, person_id)
        into = connection.scalar(select(people.merged_into_id).where(people.id == person_id))
        if into is not None:
            raise Refused(
                _(
                    "The person with the number {number} was merged into the one with the number {other}. Nothing was "
                    "erased. Please erase that one: both go."
                ).format(number=person_id, other=into)
            )
        return list(connection.scalars(select(people.id).where(_is_or_went_into(people, person_id))))

    def _part(self, connection: Connection, person_id: int, stones: frozenset[Tombstone]) -> None:
        """Let nobody go with a person who comes out of an older backup merged with them, but was parted since."""
        people = self._people.c
        merged = select(people.id, people.merged_into_id).where(_is_or_went_into(people, person_id))
        for other, into in connection.execute(merged.where(people.merged_into_id.is_not(None))).all():
            if not all(self._is_erased(connection, number, stones) for number in (other, into)):
                try:
                    take_apart(connection, history.occasion(self._desk, PARTED), self._metadata, other)
                except Refused:  # merged on with others, or who stayed was deleted: what is left is a deleted person
                    apart = update(self._people).where(people.id == other)
                    connection.execute(apart.values(merged_into_id=None))

    def _is_erased(self, connection: Connection, number: int, stones: frozenset[Tombstone]) -> bool:
        created = _created(connection, self._people.name, number)
        return created is not None and any(each.lies_on(number, created) for each in stones)

    def _take_out(self, connection: Connection, person_id: int, watch: Progress) -> None:
        documents = self._metadata.tables["document"]
        people = select(self._people.c.id).where(_is_or_went_into(self._people.c, person_id))
        theirs = connection.scalars(select(documents.c.id).where(documents.c.person_id.in_(people))).all()
        audit.forget(connection, "document", theirs)  # what the chain says of their papers is not to be guessed either
        theirs_and_they = belongings(self._metadata, person_id)
        _forget_merges(connection, self._people.name, theirs_and_they[-1])
        for done, each in enumerate(theirs_and_they):
            _go_on(watch)
            watch.report(done, len(theirs_and_they))
            if each.fate == "delete":
                connection.execute(delete(each.table).where(each.rows))
            elif values := each.blanked():
                connection.execute(update(each.table).where(each.rows).values(values))
        drop_unused(connection, self._metadata)

    def _keep(self, connection: Connection, stone: Tombstone, at: datetime) -> None:
        connection.execute(
            insert(ErasureRecord).values(
                digest=stone.digest, salt=stone.salt, person_id=stone.person_id, at=at, user_id=self._desk.user.id
            )
        )

    def _keep_outside(self) -> None:
        with self._desk.database.read() as connection:
            identity = _identity(connection)
            stones = self._inside(connection) | self._outside(connection)
        tombstones.write(tombstones.files_of(self._desk.database.path, identity), identity, stones)

    def _leave_no_trace(self) -> None:
        """Deleted values are zeroed where they lay, but pages that were arranged anew keep copies: write all anew."""
        with self._desk.database.outside_transaction() as connection:
            connection.execute("PRAGMA temp_store=MEMORY")
            connection.execute("VACUUM")
            connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()

    def _inside(self, connection: Connection) -> frozenset[Tombstone]:
        rows = connection.execute(
            select(ErasureRecord.digest, ErasureRecord.salt, ErasureRecord.person_id, ErasureRecord.at)
        )
        return frozenset(Tombstone(row.digest, row.salt, row.person_id, row.at.isoformat()) for row in rows)

    def _outside(self, connection: Connection) -> frozenset[Tombstone]:
        identity = _identity(connection)
        return tombstones.read(tombstones.files_of(self._desk.database.path, identity), identity)

    def _is_there(self, connection: Connection, stone: Tombstone) -> bool:
        found = _created(connection, self._people.name, stone.person_id)
        return found is not None and stone.lies_on(stone.person_id, found)


def _is_or_went_into(people: Any, person_id: int) -> ColumnElement[bool]:
    return or_(people.id == person_id, people.merged_into_id == person_id)


def _forget_merges(connection: Connection, kind: str, erased: Belonging) -> None:
    """Blank what the history of another says of a merge with them that was taken back: it tells of both."""
    number = next(iter(erased.table.primary_key.columns))
    of_merges = and_(ChangeRecord.kind == kind, ChangeRecord.action.in_((MERGED, PARTED)))
    theirs = ChangeRecord.object_id.in_(select(number).where(erased.rows))
    rows = select(ChangeRecord.audit_seq).where(of_merges, theirs)
    connection.execute(
        update(ChangeRecord).where(of_merges, ChangeRecord.audit_seq.in_(rows)).values(fields=history.as_text({}))
    )


def _go_on(watch: Progress) -> None:
    if watch.stopped():
        raise Stopped(_("Stopped. Nobody was erased."))


def _part(each: Belonging, rows: int) -> Part:
    name, language = each.table.name, catalogs.current()
    reason = "" if each.fate == "delete" else words.reason(name, language)
    return Part(name, words.title(name, language), rows, reason)


def _summed(parts: Sequence[Part]) -> tuple[Part, ...]:
    """One part a table."""
    found: dict[str, Part] = {}
    for part in parts:
        former = found.get(part.table)
        found[part.table] = Part(part.table, part.title, part.rows + (former.rows if former else 0), part.reason)
    return tuple(found.values())


def _count(connection: Connection, each: Belonging) -> int:
    return connection.scalar(select(func.count()).select_from(each.table).where(each.rows)) or 0


def _created_at(connection: Connection, people: str, person_id: int) -> str:
    found = _created(connection, people, person_id)
    if found is None:
        raise Refused(_("There is no person with the number {number}. Nothing was erased.").format(number=person_id))
    return found


def _created(connection: Connection, people: str, person_id: int) -> str | None:
    """The moment of entry as the table keeps it."""
    found: str | None = connection.exec_driver_sql(
        f"SELECT created_at FROM {people} WHERE id = ?",  # noqa: S608 - the name of a table of ours
        (person_id,),
    ).scalar()
    return found


def _identity(connection: Connection) -> str:
    return connection.execute(select(OfficeRecord.identity)).scalar_one()
