"""A list on its way in: what its columns mean, what each row will become, what staff decide, what came of it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any

from desktop_app.people.rules.fields import Target
from desktop_app.people.rules.values import Duplicate, PersonDraft


@dataclass(frozen=True, slots=True)
class Column:
    """A column of a list: its place, its title, what it is for (None: left out) and some of its values."""

    index: int
    title: str
    target: Target | None
    samples: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Layout:
    """Where a sheet's rows begin and what its columns mean.

    `start` is the place in the sheet of the first row behind the header. `literal` is a list that we exported
    ourselves: its values are taken as they stand.
    """

    start: int
    header: tuple[str, ...]
    columns: tuple[Column, ...]
    literal: bool = False


@dataclass(frozen=True, slots=True)
class Options:
    """What the window asks: the country whose phones have no code, whether a column of dates has the month first."""

    region: str = ""
    month_first: Mapping[int, bool] = field(default_factory=dict)


class RowKind(StrEnum):
    """What will become of a row if nobody decides otherwise."""

    NEW = "new"
    REPEATED = "repeated"
    PROBLEM = "problem"
    DUPLICATE = "duplicate"


class Level(StrEnum):
    """How much a finding matters: an error keeps the row out, a warning is reported, a note only shown."""

    ERROR = "error"
    WARNING = "warning"
    NOTE = "note"


@dataclass(frozen=True, slots=True)
class CellFinding:
    """Something about one cell: the title of its column, its value, a sentence."""

    column: str
    value: str
    text: str
    level: Level = Level.ERROR


@dataclass(frozen=True, slots=True)
class PlannedRow:
    """One row of the list; `row` is the number that the spreadsheet program shows.

    `draft` is the person whom the row would add, without the values that errors speak of. `repeats` is the row, or the
    person by name, that a repeated row equals.
    """

    row: int
    kind: RowKind
    draft: PersonDraft
    findings: tuple[CellFinding, ...] = ()
    duplicates: tuple[Duplicate, ...] = ()
    repeats: str = ""

    @property
    def errors(self) -> tuple[CellFinding, ...]:
        """What keeps the row out."""
        return tuple(finding for finding in self.findings if finding.level is Level.ERROR)

    @property
    def can_do_without(self) -> bool:
        """Whether the row can be added without the values that are wrong: it has a name."""
        return bool(self.draft.surname or self.draft.given)


@dataclass(frozen=True, slots=True)
class DateQuestion:
    """A column whose dates may have the day or the month first: how an example of it reads either way."""

    column: Column
    example: str
    day_first: str
    month_first: str


@dataclass(frozen=True)
class ImportPlan:
    """The dry run: nothing is written yet."""

    file_name: str
    sheet_name: str
    layout: Layout
    rows: tuple[PlannedRow, ...]
    questions: tuple[DateQuestion, ...] = ()
    cells: Mapping[int, tuple[Any, ...]] = field(default_factory=dict, repr=False)
    options: Options = field(default_factory=Options)
    stamp: int = 0
    """The last change of the office that the plan has seen."""

    def of_kind(self, kind: RowKind) -> tuple[PlannedRow, ...]:
        """The rows of one kind."""
        return tuple(row for row in self.rows if row.kind is kind)

    def count(self, kind: RowKind) -> int:
        """How many rows are of one kind."""
        return sum(row.kind is kind for row in self.rows)


class Action(StrEnum):
    """What staff want done with a row."""

    ADD = "add"
    LEAVE_OUT = "leave out"


@dataclass(frozen=True, slots=True)
class Decision:
    """The decision about one row; `draft` takes the place of the planned one when staff have put it right."""

    action: Action
    draft: PersonDraft | None = None


Decisions = Mapping[int, Decision]
"""By row number; a row without one is added unless it is repeated or a problem."""


def preset(row: PlannedRow) -> Decision:
    """What happens to a row that nobody decides about: the whole of what the command line does."""
    adds = row.kind in {RowKind.NEW, RowKind.DUPLICATE}
    return Decision(Action.ADD if adds else Action.LEAVE_OUT)


@dataclass(frozen=True)
class ImportReport:
    """What came of a list: `rows` = `added` + `repeated` + rows in `problems` + `left_out`, which staff decided."""

    rows: int
    added: int
    repeated: int
    problems: tuple[PlannedRow, ...]
    duplicates: tuple[PlannedRow, ...]
    warned: tuple[PlannedRow, ...]
    left_out: int = 0
    general: tuple[str, ...] = ()
    import_id: int | None = None

    @property
    def skipped(self) -> int:
        """Rows that were repeated or had a problem."""
        return self.repeated + len(self.problems)

    def as_json(self) -> dict[str, Any]:
        """The value that the command line prints."""
        return {
            "rows": self.rows,
            "added": self.added,
            "repeated": self.repeated,
            "skipped": self.skipped,
            "problems": [
                {"row": row.row, "column": each.column, "value": each.value, "problem": each.text}
                for row in self.problems
                for each in row.errors
            ],
            "duplicates": [
                {"row": row.row, "person": other.name, "id": other.id, "why": other.why}
                for row in self.duplicates
                for other in row.duplicates
            ],
            "warnings": [
                *({"row": None, "column": None, "value": None, "warning": text} for text in self.general),
                *(
                    {"row": row.row, "column": each.column, "value": each.value, "warning": each.text}
                    for row in self.warned
                    for each in _warnings(row.findings)
                ),
            ],
        }


def _warnings(findings: Sequence[CellFinding]) -> list[CellFinding]:
    return [finding for finding in findings if finding.level is Level.WARNING]
