"""What was done in the whole office, newest first: the audit chain as staff read it, the saves behind, the way back."""

import json
from array import array
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from typing import Any, Final

from sqlalchemy import ColumnElement, Connection, Select, and_, or_, select

from desktop_app.language.catalogs import gettext as _
from desktop_app.language.errors import Refused
from desktop_app.office import audit, history
from desktop_app.office.changes import OFFICE
from desktop_app.office.desk import Desk
from desktop_app.office.engine import plain
from desktop_app.office.records import AuditRecord, ChangeRecord, UserAccountRecord
from desktop_app.office.rights import Right, needs, require

_CHUNK: Final = 500
MOST_SAVES: Final = 50
"""Saves shown of one row: nobody reads the 50,000 of an import."""
OfPeople = Callable[[Sequence[int]], Sequence[int] | Select[Any]]
"""The numbers of further objects that are about people: their documents, and who was merged into them."""


@dataclass(frozen=True)
class Matching:
    """Which rows; everything that is given has to hold. `until` is the last day."""

    user_id: int | None = None
    kind: str | None = None
    since: date | None = None
    until: date | None = None
    people: tuple[int, ...] | None = None


EVERYTHING: Final = Matching()


@dataclass(frozen=True)
class PastRow:
    """One thing that was done. `objects` tells to how many; `user` is empty for the start of the chain."""

    id: int
    at: datetime
    user: str
    action: str
    kind: str
    object_id: int | None
    objects: int

    def as_json(self) -> dict[str, object]:
        """As the command line prints it."""
        return {
            "seq": self.id,
            "at": self.at.isoformat(),
            "user": self.user,
            "action": self.action,
            "kind": self.kind,
            "object": self.object_id,
            "objects": self.objects,
        }


@dataclass(frozen=True)
class SaveRow:
    """One save behind a row."""

    kind: str
    object_id: int
    fields: Mapping[str, tuple[object, object]] = field(default_factory=dict)


@dataclass(frozen=True)
class Prospect:
    """What taking a row back would do: whether it does anything, and in a sentence what it would leave as it is."""

    possible: bool
    left: str = ""


@dataclass(frozen=True)
class Undo:
    """How an area takes something of its own back, handed the row and its saves; `run` gives what it left, as above."""

    right: Right
    run: Callable[[PastRow, Sequence[SaveRow]], str]
    prospect: Callable[[PastRow, Sequence[SaveRow]], Prospect] = lambda _row, saves: Prospect(bool(saves))
    """Without saves its objects were erased, and there is nothing to take back."""


Undos = Mapping[tuple[str, str], Undo]
"""By kind and action."""


class PastService:
    """Reads what was done. `of_people` maps a kind to the objects of that kind that are about people too."""

    def __init__(self, desk: Desk, of_people: Mapping[str, OfPeople] | None = None, undos: Undos | None = None) -> None:
        self._desk = desk
        self._undos = undos or {}
        self._of_people = [("person", _themselves), *(of_people or {}).items()]

    @needs(Right.HISTORY)
    def page(self, matching: Matching = EVERYTHING, before: int | None = None, limit: int = 100) -> tuple[PastRow, ...]:
        """The next rows, newest first, before the one with this number."""
        earlier = [AuditRecord.seq < before] if before is not None else []
        query = _ROWS.where(*self._criteria(matching), *earlier).order_by(AuditRecord.seq.desc()).limit(limit)
        with self._desk.database.read() as connection:
            return tuple(_row(each) for each in connection.execute(query))

    @needs(Right.HISTORY)
    def order(self, matching: Matching = EVERYTHING) -> "array[int]":
        """The numbers of all that match, newest first, for a list that fetches windows of them."""
        query = select(AuditRecord.seq).where(*self._criteria(matching)).order_by(AuditRecord.seq.desc())
        with self._desk.database.read() as connection:
            return array("q", connection.execute(query).scalars())

    @needs(Right.HISTORY)
    def rows(self, ids: Sequence[int]) -> tuple[PastRow, ...]:
        """The rows with these numbers, in their order."""
        with self._desk.database.read() as connection:
            found = {
                each.seq: _row(each)
                for start in range(0, len(ids), _CHUNK)
                for each in connection.execute(_ROWS.where(AuditRecord.seq.in_(ids[start : start + _CHUNK])))
            }
        return tuple(found[each] for each in ids if each in found)

    @needs(Right.HISTORY)
    def saves(self, seq: int, limit: int = MOST_SAVES) -> tuple[SaveRow, ...]:
        """What was saved under a row, the first ones of many."""
        query = select(ChangeRecord.kind, ChangeRecord.object_id, ChangeRecord.fields)
        query = query.where(ChangeRecord.audit_seq == seq).order_by(ChangeRecord.id).limit(limit)
        with self._desk.database.read() as connection:
            found = connection.execute(query).all()
        return tuple(
            SaveRow(kind, number, {name: (old, new) for name, (old, new) in json.loads(fields).items()})
            for kind, number, fields in found
        )

    @needs(Right.HISTORY)
    def objects(self, seq: int) -> tuple[int, ...]:
        """The numbers of all objects saved under a row."""
        query = select(ChangeRecord.object_id).where(ChangeRecord.audit_seq == seq).order_by(ChangeRecord.id)
        with self._desk.database.read() as connection:
            return tuple(connection.execute(query).scalars())

    @needs(Right.HISTORY)
    def prospect(self, row: PastRow) -> Prospect:
        """Whether the user at the desk can take a row back as things are now."""
        undo = self._undos.get((row.kind, row.action))
        if undo is None or not self._desk.user.may(undo.right):
            return Prospect(possible=False)
        return undo.prospect(row, self.saves(row.id))

    @needs(Right.HISTORY)
    def undo(self, seq: int) -> str:
        """Take a row back, by the verbs of its area; gives what was left as it is and why, "" for nothing."""
        row = next(iter(self.rows((seq,))), None)
        if row is None:
            raise Refused(_("There is no entry {number} in the history. Nothing was changed.").format(number=seq))
        undo = self._undos.get((row.kind, row.action))
        if undo is None:
            raise Refused(_("This cannot be taken back. Nothing was changed."))
        require(self._desk, undo.right)
        return undo.run(row, self.saves(seq, limit=row.objects))

    @needs(Right.HISTORY)
    def users(self) -> tuple[tuple[int, str], ...]:
        """All who ever worked here, by number and name."""
        with self._desk.database.read() as connection:
            query = select(UserAccountRecord.id, UserAccountRecord.name).order_by(UserAccountRecord.name)
            return tuple((number, name) for number, name in connection.execute(query))

    @needs(Right.HISTORY)
    def kinds(self) -> tuple[str, ...]:
        """The kinds of things that something was done to."""
        with self._desk.database.read() as connection:
            return tuple(connection.execute(select(AuditRecord.kind).distinct().order_by(AuditRecord.kind)).scalars())

    def note_restored(self) -> None:
        """Keep in the chain that the office came out of a backup just now."""
        with self._desk.database.write() as connection:
            audit.append(connection, history.occasion(self._desk, "restored"), OFFICE, 1)

    def verify(self, known: audit.Head | None = None) -> tuple[str, ...]:
        """What is wrong with the chain, in sentences; nothing, when all is well."""
        with self._desk.database.read() as connection:
            return audit.verify(plain(connection), known)

    def _criteria(self, matching: Matching) -> list[ColumnElement[bool]]:
        found: list[ColumnElement[bool]] = []
        if matching.user_id is not None:
            found.append(AuditRecord.user_id == matching.user_id)
        if matching.kind is not None:
            found.append(AuditRecord.kind == matching.kind)
        if matching.since is not None:
            found.append(AuditRecord.at >= _begin(matching.since))
        if matching.until is not None:
            found.append(AuditRecord.at < _begin(matching.until + timedelta(days=1)))
        if matching.people is not None:
            found.append(or_(*(_about(kind, ids(matching.people)) for kind, ids in self._of_people)))
        return found


_ROWS: Final = select(
    AuditRecord.seq,
    AuditRecord.at,
    UserAccountRecord.name,
    AuditRecord.action,
    AuditRecord.kind,
    AuditRecord.object_id,
    AuditRecord.objects,
).outerjoin(UserAccountRecord, UserAccountRecord.id == AuditRecord.user_id)


def _row(found: Any) -> PastRow:
    seq, at, user, *rest = found
    return PastRow(seq, at, user or "", *rest)


def _about(kind: str, ids: Sequence[int] | Select[Any]) -> ColumnElement[bool]:
    """Rows about these objects themselves, and rows under which one of them was saved."""
    saved = select(ChangeRecord.audit_seq).where(ChangeRecord.kind == kind, ChangeRecord.object_id.in_(ids))
    return or_(and_(AuditRecord.kind == kind, AuditRecord.object_id.in_(ids)), AuditRecord.seq.in_(saved))


def _themselves(people: Sequence[int]) -> Sequence[int]:
    return people


def _begin(day: date) -> datetime:
    """The first moment of a day where the office is."""
    return datetime.combine(day, time()).astimezone()


def audit_findings(connection: Connection) -> tuple[str, ...]:
    """What is wrong with the chain, in sentences."""
    return audit.verify(plain(connection))
