"""Whose name may print wrong: found, put right, or said to be right, which is remembered.

That a name is right as it is stands in the history, where every decision does, with the name that it was said of; it
holds until the name changes, or until it is taken back there.
"""

import json
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Any, Final

from sqlalchemy import Connection, select

from desktop_app.language.azerbaijani import sort_key
from desktop_app.language.catalogs import gettext as _
from desktop_app.language.errors import Refused
from desktop_app.language.names import PersonName
from desktop_app.office import history
from desktop_app.office.changes import Changes
from desktop_app.office.desk import Desk
from desktop_app.office.records import AuditRecord, ChangeRecord
from desktop_app.office.rights import Right, needs
from desktop_app.people.rules.doubts import Doubt, Mend, NameDoubt, Paper, doubts_of, fingerprint
from desktop_app.people.rules.progress import Progress, Unwatched
from desktop_app.people.rules.values import Person, PersonDraft
from desktop_app.people.service import writing
from desktop_app.people.service.identities import names
from desktop_app.people.service.people import PeopleService
from desktop_app.people.service.planning import Stopped
from desktop_app.people.service.reading import existing

SAID_RIGHT: Final = "name said right"
IN_DOUBT: Final = "name in doubt again"
FIELD: Final = "doubts"
"""Under which the history keeps what was said to be right."""

_REPORTED_EVERY: Final = 1_000
_RANK: Final = {kind: place for place, kind in enumerate(Doubt)}
_UNWATCHED: Final = Unwatched()
Said = frozenset[tuple[str, str]]


@dataclass(frozen=True, slots=True)
class Doubtful:
    """Somebody whose name may print wrong."""

    id: int
    name: PersonName
    doubts: tuple[NameDoubt, ...]


@dataclass(frozen=True, slots=True)
class Mended:
    """A person whose name was put right, and what takes that back."""

    person: Person
    before: PersonDraft


class DoubtService:
    """Names that may print wrong. `paper` says what ours can show."""

    def __init__(self, desk: Desk, people: PeopleService, paper: Paper) -> None:
        self._desk, self._people, self._paper = desk, people, paper

    def find(self, ids: Sequence[int] | None = None, progress: Progress = _UNWATCHED) -> tuple[Doubtful, ...]:
        """Those of these people, or of all who are not archived, whose names may print wrong.

        What spoils a paper most comes first. Long work, which raises `Stopped` when asked to end.
        """
        with self._desk.database.read() as connection:
            people = list(names(connection, ids, archived=ids is not None))
            right = _said_right(connection)
        found = []
        for place, (number, name) in enumerate(people):
            if place % _REPORTED_EVERY == 0:
                progress.report(place, len(people))
                if progress.stopped():
                    raise Stopped
            doubts = self._doubts(name, right.get(number, frozenset()))
            if doubts:
                found.append(Doubtful(number, name, doubts))
        progress.report(len(people), len(people))
        return _worst_first(found)

    def refresh(
        self, found: Iterable[Doubtful], changed: Sequence[int], among: Sequence[int] | None = None
    ) -> tuple[Doubtful, ...]:
        """What was found among these people, or among all who are not archived, anew for a few who have changed."""
        stale = frozenset(changed)
        some = stale if among is None else stale.intersection(among)
        with self._desk.database.read() as connection:
            people = list(names(connection, sorted(some), archived=among is not None))
            right = _said_right(connection)
        anew = [Doubtful(number, name, self._doubts(name, right.get(number, frozenset()))) for number, name in people]
        return _worst_first(
            [*(each for each in found if each.id not in stale), *(each for each in anew if each.doubts)]
        )

    def mend(self, doubtful: Doubtful, mend: Mend) -> Mended:
        """Put a name right; refused when it is not any more the name that was in doubt."""
        before = self._people.person(doubtful.id)
        if fingerprint(before.name) != fingerprint(doubtful.name):
            raise Refused(_("The name has been changed meanwhile. Nothing was overwritten; please look at it again."))
        draft = PersonDraft.of(before)
        person = self._people.change(before.id, before.version, replace(draft, **mend.values))  # type: ignore[arg-type]  # by field
        return Mended(person, draft)

    def take_back(self, mended: Mended) -> Person:
        """Write the name again as it was; refused when somebody has changed the person since."""
        return self._people.change(mended.person.id, mended.person.version, mended.before)

    @needs(Right.PEOPLE)
    def accept(self, number: int, kind: Doubt) -> bool:
        """Remember that a name is right so, while it stays as it is; whether that was news."""
        return self._say(number, kind, right=True)

    @needs(Right.PEOPLE)
    def doubt(self, number: int, kind: Doubt) -> bool:
        """Forget that a name was said to be right; whether it had been."""
        return self._say(number, kind, right=False)

    def _doubts(self, name: PersonName, right: Said) -> tuple[NameDoubt, ...]:
        found = doubts_of(name, self._paper)
        if not right:
            return found
        stands = fingerprint(name)
        return tuple(doubt for doubt in found if (doubt.kind, stands) not in right)

    def _say(self, number: int, kind: Doubt, *, right: bool) -> bool:
        with self._desk.database.write() as connection:
            name = existing(connection, number).name
            said = (kind.value, fingerprint(name))
            if (said in _said_right(connection).get(number, frozenset())) == right:
                return False
            told = {"kind": said[0], "of": said[1]}
            occasion = history.occasion(self._desk, SAID_RIGHT if right else IN_DOUBT)
            history.record(connection, occasion, writing.KIND, number, {FIELD: (None, told) if right else (told, None)})
        self._desk.board.publish(Changes.of(writing.KIND, ids=(number,)))
        return True


def _worst_first(found: Iterable[Doubtful]) -> tuple[Doubtful, ...]:
    """By what spoils a paper most, else by the alphabet."""
    return tuple(sorted(found, key=lambda each: (_RANK[each.doubts[0].kind], sort_key(each.name.formal()))))


def kind_said(fields: history.Fields) -> Doubt:
    """The kind of doubt that a save of the history is about."""
    told: Any = next(filter(None, fields[FIELD]))
    return Doubt(told["kind"])


def _said_right(connection: Connection) -> dict[int, Said]:
    """What of each person's names was said to be right, by kind of doubt and name."""
    right: dict[int, set[tuple[str, str]]] = defaultdict(set)
    for number, action, told in _decisions(connection):
        said = (told["kind"], told["of"])
        if action == SAID_RIGHT:
            right[number].add(said)
        else:
            right[number].discard(said)
    return {number: frozenset(said) for number, said in right.items()}


def _decisions(connection: Connection) -> Iterator[tuple[int, str, dict[str, str]]]:
    """What was decided of names, oldest first, found through the audit chain, where an import is one row.

    Of somebody erased nothing is told any more.
    """
    rows = connection.execute(
        select(ChangeRecord.object_id, ChangeRecord.action, ChangeRecord.fields)
        .join(AuditRecord, AuditRecord.seq == ChangeRecord.audit_seq)
        .where(AuditRecord.action.in_((SAID_RIGHT, IN_DOUBT)), ChangeRecord.kind == writing.KIND)
        .order_by(ChangeRecord.id)
    )
    for number, action, text in rows:
        if told := next(filter(None, json.loads(text).get(FIELD, ())), None):
            yield number, action, told
