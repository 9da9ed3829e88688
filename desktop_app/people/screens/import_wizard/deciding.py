"""What staff decide about the rows of a list while it is checked: pure state, painted by the check step."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from enum import StrEnum

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
from desktop_app.people.rules.values import PersonDraft


class Sight(StrEnum):
    """Which rows are in sight."""

    ATTENTION = "attention"
    NEW = "new"
    DUPLICATE = "duplicate"
    PROBLEM = "problem"
    MENDED = "mended"
    REPEATED = "repeated"
    ALL = "all"


@dataclass
class Deciding:
    """A plan, and what was decided and mended over it."""

    plan: ImportPlan
    mended: dict[int, PlannedRow] = field(default_factory=dict)
    _decided: dict[int, Action] = field(default_factory=dict)

    @property
    def decisions(self) -> Decisions:
        """What the service is told: only what differs from what it would do by itself."""
        rows = self._decided.keys() | self.mended.keys()
        return {number: Decision(self._action_of(number), self._draft_of(number)) for number in rows}

    @property
    def adding(self) -> int:
        """How many rows will be added."""
        return sum(self.action(row) is Action.ADD for row in self.plan.rows)

    def shown(self, row: PlannedRow) -> PlannedRow:
        """The row as it is now, mended or not."""
        return self.mended.get(row.row, row)

    def action(self, row: PlannedRow) -> Action:
        """What will be done with a row."""
        return self._decided.get(row.row, preset(self.shown(row)).action)

    def choices(self, row: PlannedRow) -> Sequence[Action]:
        """What can be done with a row; one without a name can only be left out until it is mended."""
        return (Action.ADD, Action.LEAVE_OUT) if self.shown(row).can_do_without else (Action.LEAVE_OUT,)

    def decide(self, rows: Iterable[PlannedRow], action: Action) -> None:
        """Let this be done with these rows, where it can be."""
        for row in rows:
            if action in self.choices(row):
                self._decided[row.row] = action

    def mend(self, row: PlannedRow) -> None:
        """Take a row as it was read anew: it is added if nothing is wrong with it any more."""
        self.mended[row.row] = row
        self._decided.pop(row.row, None)

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
        if sight is Sight.ATTENTION:
            return row.kind in {RowKind.DUPLICATE, RowKind.PROBLEM} or self._is_in(row, Sight.MENDED)
        return row.kind.value == sight.value

    def _was_mended(self, row: PlannedRow) -> bool:
        return row.kind is not RowKind.PROBLEM and row.row in self.mended

    def _action_of(self, number: int) -> Action:
        if number in self._decided:
            return self._decided[number]
        return preset(self.mended[number]).action

    def _draft_of(self, number: int) -> PersonDraft | None:
        row = self.mended.get(number)
        return row.draft if row is not None else None


def _was_put_right(row: PlannedRow) -> bool:
    return row.kind is not RowKind.PROBLEM and any(
        finding.level in {Level.WARNING, Level.NOTE} for finding in row.findings
    )
