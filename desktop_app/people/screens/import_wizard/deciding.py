"""What staff decide about the rows of a list while it is checked: pure state, painted by the check step."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from typing import TypeVar

from desktop_app.people.rules.plans import (
    Action,
    Decision,
    Decisions,
    ImportPlan,
    Level,
    PlannedRow,
    RowKind,
    preset,
)

T = TypeVar("T")


class Sight(StrEnum):
    """Which rows are in sight."""

    ATTENTION = "attention"
    NEW = "new"
    DUPLICATE = "duplicate"
    PROBLEM = "problem"
    INFLECTED = "inflected"
    MENDED = "mended"
    REPEATED = "repeated"
    ALL = "all"


@dataclass
class Deciding:
    """A plan, and what was decided and mended over it."""

    plan: ImportPlan
    mended: dict[int, PlannedRow] = field(default_factory=dict)
    _decided: dict[int, Action] = field(default_factory=dict)
    _before: dict[int, tuple[PlannedRow | None, Action | None]] = field(default_factory=dict)
    """What rows were, and what was decided of them, before their name was put into the nominative."""

    @property
    def decisions(self) -> Decisions:
        """What the service is told: only what differs from what it would do by itself."""
        rows = self._decided.keys() | self.mended.keys()
        return {number: Decision(self._action_of(number), self.mended.get(number)) for number in rows}

    @property
    def adding(self) -> int:
        """How many rows will be added."""
        return sum(self.action(row).adds for row in self.plan.rows)

    def shown(self, row: PlannedRow) -> PlannedRow:
        """The row as it is now, mended or not."""
        return self.mended.get(row.row, row)

    def action(self, row: PlannedRow) -> Action:
        """What will be done with a row."""
        return self._decided.get(row.row, preset(self.shown(row)).action)

    def choices(self, row: PlannedRow) -> Sequence[Action]:
        """What can be done with a row; one without a name can only be left out until it is mended."""
        now = self.shown(row)
        if not now.can_do_without:
            return (Action.LEAVE_OUT,)
        return tuple(Action) if now.duplicates else (Action.ADD, Action.LEAVE_OUT)

    def decide(self, rows: Iterable[PlannedRow], action: Action) -> None:
        """Let this be done with these rows, where it can be."""
        for row in rows:
            if action in self.choices(row):
                self._decided[row.row] = action

    def mend(self, row: PlannedRow) -> None:
        """Take a row as it was read anew: it is added if nothing is wrong with it any more."""
        self.mended[row.row] = row
        self._decided.pop(row.row, None)
        self._before.pop(row.row, None)

    def is_in_nominative(self, row: PlannedRow) -> bool:
        """Whether the name of a row was put into the nominative."""
        return row.row in self._before

    def take_nominative(self, rows: Iterable[PlannedRow]) -> None:
        """Put the names of those of these rows that seem to stand in a case into the nominative."""
        for row in rows:
            bare = self.shown(row).nominative
            if bare is not None:
                before = (self.mended.get(row.row), self._decided.get(row.row))
                self.mend(bare)
                self._before[row.row] = before

    def leave_in_case(self, rows: Iterable[PlannedRow]) -> None:
        """Take that back: the rows are again what they were before."""
        for row in rows:
            if row.row in self._before:
                mended, action = self._before.pop(row.row)
                _put_back(self.mended, row.row, mended)
                _put_back(self._decided, row.row, action)

    def in_sight(self, sight: Sight) -> list[PlannedRow]:
        """The rows of the plan that are to be seen, as they are now."""
        return [row for row in self.plan.rows if self._is_in(self.shown(row), sight)]

    def count(self, sight: Sight) -> int:
        """How many rows are to be seen."""
        return len(self.in_sight(sight))

    def _is_in(self, row: PlannedRow, sight: Sight) -> bool:
        if sight is Sight.ALL:
            return True
        if sight is Sight.MENDED:
            return row.kind is not RowKind.REPEATED and (_was_put_right(row) or self._was_mended(row))
        if sight is Sight.INFLECTED:
            return row.nominative is not None or self.is_in_nominative(row)
        if sight is Sight.ATTENTION:
            return row.kind in {RowKind.DUPLICATE, RowKind.PROBLEM} or self._is_in(row, Sight.MENDED)
        return row.kind.value == sight.value

    def _was_mended(self, row: PlannedRow) -> bool:
        return row.kind is not RowKind.PROBLEM and row.row in self.mended

    def _action_of(self, number: int) -> Action:
        if number in self._decided:
            return self._decided[number]
        return preset(self.mended[number]).action


def _put_back(kept: dict[int, T], number: int, former: T | None) -> None:
    if former is None:
        kept.pop(number, None)
    else:
        kept[number] = former


def _was_put_right(row: PlannedRow) -> bool:
    return row.kind is not RowKind.PROBLEM and any(
        finding.level in {Level.WARNING, Level.NOTE} for finding in row.findings
    )
