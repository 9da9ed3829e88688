"""Two people who turn out to be one: merged so that nothing is lost, and parted again as they were."""

import json
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Final

from sqlalchemy import Connection, MetaData, select, update

from desktop_app.language.catalogs import gettext as _
from desktop_app.language.errors import Refused
from desktop_app.office import history
from desktop_app.office.audit import Occasion
from desktop_app.office.bulk import table_of
from desktop_app.office.changes import Changes
from desktop_app.office.desk import Desk
from desktop_app.office.records import ChangeRecord
from desktop_app.office.rights import Right, needs
from desktop_app.people.records import PersonRecord
from desktop_app.people.rules.differences import differences
from desktop_app.people.rules.merging import MERGED_INTO, merged
from desktop_app.people.rules.refusals import Stale
from desktop_app.people.rules.undoing import PutBack, put_back
from desktop_app.people.rules.values import Person
from desktop_app.people.service import reading, references, writing
from desktop_app.people.service.pairs import told_apart

MERGED: Final = "merged"
PARTED: Final = "parted"
_MOVED: Final = "moved"


@dataclass(frozen=True)
class MergeProspect:
    """Two people to be merged. `moves` counts for each the rows by table that would go over to the other."""

    first: Person
    second: Person
    moves: Mapping[int, Mapping[str, int]]
    told_apart: bool
    """Whether it was said before that they are not the same."""


@dataclass(frozen=True)
class _Done:
    """A merge that stands: the number of its row in the audit chain, who stayed, and both saves."""

    seq: int
    kept: int
    fields: Mapping[str, tuple[Any, Any]]
    moved: references.Moved


class MergeService:
    """Merges people. `metadata` declares every table of the office: those of upper areas point at people too."""

    def __init__(self, desk: Desk, metadata: MetaData) -> None:
        self._desk, self._metadata = desk, metadata

    def prospect(self, first: int, second: int) -> MergeProspect:
        """Both people as they are now, and what would move; changes nothing. `Gone` when one is not there."""
        with self._desk.database.read() as connection:
            one, another = (reading.existing(connection, number) for number in (first, second))
            moves = {each.id: references.count(connection, self._metadata, each.id) for each in (one, another)}
            return MergeProspect(one, another, moves, another.id in told_apart(connection, one.id))

    @needs(Right.PEOPLE)
    def merge(self, kept: Person, other: Person, chosen: Collection[str] = ()) -> Person:
        """Make one person of two, both as they were read; `chosen` are the differing fields that are right in `other`.

        `Stale` when somebody has changed either since. Gives the one who stays.
        """
        if kept.id == other.id:
            raise Refused(_("This is one person already. Nothing was changed."))
        with self._desk.database.write() as connection:
            old, gone = (_unchanged(connection, each) for each in (kept, other))
            new = merged(old, gone, chosen)
            occasion = history.occasion(self._desk, MERGED)
            writing.change_person(connection, old, new, occasion.at)
            moved = references.move(connection, self._metadata, gone.id, old.id)
            _set_aside(connection, gone, old.id, occasion.at)
            saves: list[history.Save] = [
                (old.id, differences(old, new)),
                (gone.id, {MERGED_INTO: (None, old.id), _MOVED: (None, moved)}),
            ]
            history.record_all(connection, occasion, writing.KIND, saves)
            stayed = reading.existing(connection, old.id)
        self._publish()
        return stayed

    @needs(Right.PEOPLE)
    def undo(self, other: int, seq: int | None = None) -> tuple[str, ...]:
        """Part the one who was merged away from the one who stayed; both are as they were, with all that is theirs.

        Gives the fields that were changed since and are left as they are. With `seq` only that merge is taken back.
        """
        with self._desk.database.write() as connection:
            left = take_apart(connection, history.occasion(self._desk, PARTED), self._metadata, other, seq)
        self._publish()
        return left

    def undo_prospect(self, other: int, seq: int) -> PutBack | None:
        """What taking this merge back would do to the one who stayed; None when it does not stand any more."""
        with self._desk.database.read() as connection:
            try:
                done = _standing(connection, other, seq)
                return put_back(reading.existing(connection, done.kept), done.fields)
            except Refused:
                return None

    def _publish(self) -> None:
        """Of both and of all that moved: who shows any of it looks again."""
        kinds = {table.name for table, _columns in references.moving(self._metadata)}
        self._desk.board.publish(Changes.of(writing.KIND, *kinds))


def take_apart(
    connection: Connection, occasion: Occasion, metadata: MetaData, other: int, seq: int | None = None
) -> tuple[str, ...]:
    """Take back the merge in which this person went, within a transaction; gives the fields that are left."""
    done = _standing(connection, other, seq)
    kept = reading.existing(connection, done.kept)
    back = put_back(kept, done.fields)
    _bring_back(connection, other)
    references.move_back(connection, metadata, done.moved, other, kept.id)
    writing.change_person(connection, kept, back.draft, occasion.at)
    saves = [(kept.id, differences(kept, back.draft)), (other, {})]
    history.record_all(connection, occasion, writing.KIND, saves)
    return back.left


def _unchanged(connection: Connection, seen: Person) -> Person:
    now = reading.existing(connection, seen.id)
    if now.version != seen.version:
        raise Stale(
            _(
                "Somebody has changed “{name}” meanwhile. Nothing was merged. Please look at both people once more."
            ).format(name=now.name.everyday())
        )
    return now


def _set_aside(connection: Connection, person: Person, into: int, at: datetime) -> None:
    """Take the one who goes out of lists and search, with all that is theirs but what has moved."""
    if not person.archived:
        writing.take_out_of_search(connection, [_searched(connection, person.id)])
    _mark(connection, person.id, deleted_at=at, merged_into_id=into)


def _bring_back(connection: Connection, number: int) -> None:
    _mark(connection, number, deleted_at=None, merged_into_id=None)
    if not reading.existing(connection, number).archived:
        writing.put_into_search(connection, [_searched(connection, number)])


def _mark(connection: Connection, number: int, **values: object) -> None:
    table = table_of(PersonRecord)
    connection.execute(update(table).where(table.c.id == number).values(version=table.c.version + 1, **values))


def _searched(connection: Connection, number: int) -> tuple[int, bytes, str]:
    columns = (PersonRecord.id, PersonRecord.sort_key, PersonRecord.terms)
    return tuple(connection.execute(select(*columns).where(PersonRecord.id == number)).one())  # type: ignore[return-value]  # a row of three


def _standing(connection: Connection, other: int, seq: int | None) -> _Done:
    """The merge in which this person went, while it stands as it was made."""
    last = select(ChangeRecord.audit_seq, ChangeRecord.fields).order_by(ChangeRecord.id.desc()).limit(1)
    of_kind = last.where(ChangeRecord.kind == writing.KIND, ChangeRecord.action == MERGED)
    into = connection.scalar(select(PersonRecord.merged_into_id).where(PersonRecord.id == other))
    row = connection.execute(of_kind.where(ChangeRecord.object_id == other)).first()
    if into is None or row is None or seq not in {None, row.audit_seq}:
        raise Refused(_("This has been taken back already. Nothing was changed."))
    fields = json.loads(row.fields)
    if fields[MERGED_INTO][1] != into:
        raise Refused(_("The two were merged with somebody else since. Please take that back first."))
    of_kept = of_kind.where(ChangeRecord.object_id == into, ChangeRecord.audit_seq == row.audit_seq)
    kept = json.loads(connection.execute(of_kept).one().fields)
    return _Done(row.audit_seq, into, {name: (old, new) for name, (old, new) in kept.items()}, fields[_MOVED][1])
