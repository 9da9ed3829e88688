"""A list on its way in: what its columns mean, what each row will become, what staff decide, what came of it."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any, Final

from desktop_app.language.catalogs import gettext as _
from desktop_app.language.dates import Order
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


@dataclass(frozen=True, slots=True)
class Customs:
    """How a list writes, by the place of the column: day or month first, the languages its genders may be in."""

    orders: Mapping[int, Order] = field(default_factory=dict)
    genders: Mapping[int, frozenset[str]] = field(default_factory=dict)


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
    person by name, that a repeated row equals. `nominative` is what the row would be without the case that its name
    seems to stand in.
    """

    row: int
    kind: RowKind
    draft: PersonDraft
    findings: tuple[CellFinding, ...] = ()
    duplicates: tuple[Duplicate, ...] = ()
    repeats: str = ""
    nominative: "PlannedRow | None" = None

    def of_level(self, level: Level) -> tuple[CellFinding, ...]:
        """The findings of one level."""
        return tuple(finding for finding in self.findings if finding.level is level)

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

    def as_warning(self) -> str:
        """What the command line says, which cannot ask."""
        text = _("Column “{column}”: dates such as {example} could have the month first. The day was read first.")
        return text.format(column=self.column.title, example=self.example)


class Action(StrEnum):
    """What staff want done with a row."""

    ADD = "add"
    ADD_OTHER = "add as somebody else"
    """Add, and remember that the person is none of those who may be the same."""
    LEAVE_OUT = "leave out"

    @property
    def adds(self) -> bool:
        """Whether the row becomes a person."""
        return self is not Action.LEAVE_OUT


@dataclass(frozen=True, slots=True)
class Decision:
    """The decision about one row; `mended` takes the place of the planned one when staff have put it right."""

    action: Action
    mended: PlannedRow | None = None


Decisions = Mapping[int, Decision]
"""By row number; a row without one is added unless it is repeated or a problem."""


def preset(row: PlannedRow) -> Decision:
    """What happens to a row that nobody decides about: the whole of what the command line does."""
    adds = row.kind in {RowKind.NEW, RowKind.DUPLICATE}
    return Decision(Action.ADD if adds else Action.LEAVE_OUT)


NOTHING_DECIDED: Final[Decisions] = {}


def decided(row: PlannedRow, decisions: Decisions) -> tuple[PlannedRow, Action]:
    """A row as it is after all that was put right, and what is done with it."""
    decision = decisions.get(row.row) or preset(row)
    return decision.mended or row, decision.action


def added_by(row: PlannedRow, decisions: Decisions) -> PersonDraft | None:
    """The person whom a row adds, None when it is left out."""
    now, action = decided(row, decisions)
    return now.draft if action.adds and now.can_do_without else None


def others_than(row: PlannedRow, decisions: Decisions) -> tuple[Duplicate, ...]:
    """Those of whom staff say that the person of this row is none."""
    now, action = decided(row, decisions)
    return now.duplicates if action is Action.ADD_OTHER else ()


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
                for each in row.of_level(Level.ERROR)
            ],
            "duplicates": [
                {"row": row.row, "person": other.name, "why": other.why}
                for row in self.duplicates
                for other in row.duplicates
            ],
            "warnings": [
                *({"row": None, "column": None, "value": None, "warning": text} for text in self.general),
                *(
                    {"row": row.row, "column": each.column, "value": each.value, "warning": each.text}
                    for row in self.warned
                    for each in row.of_level(Level.WARNING)
                ),
            ],
        }

    def as_text(self) -> str:
        """The same for people who read it in a console."""
        lines = [
            _("Rows: {rows}. Added: {added}. There already: {repeated}. With a problem: {problems}.").format(
                rows=self.rows, added=self.added, repeated=self.repeated, problems=len(self.problems)
            )
        ]
        for row in self.problems:
            lines += [_said(row, each) for each in row.of_level(Level.ERROR)]
        for row in self.duplicates:
            lines += [
                _("Row {row}: added, and likely the same as {person}: {why}.").format(
                    row=row.row, person=other.name, why=other.why
                )
                for other in row.duplicates
            ]
        lines += self.general
        for row in self.warned:
            lines += [_said(row, each) for each in row.of_level(Level.WARNING)]
        return "\n".join(lines)


@dataclass(frozen=True, slots=True)
class Imported:
    """An import that has been carried out: its number, by which it can be taken back, and what came of it."""

    import_id: int
    report: ImportReport


def _said(row: PlannedRow, finding: CellFinding) -> str:
    return _("Row {row}, {column}: {text}").format(row=row.row, column=finding.column, text=finding.text)


@dataclass(frozen=True)
class ImportPlan:
    """The dry run: nothing is written yet."""

    file_name: str
    sheet_name: str
    layout: Layout
    rows: tuple[PlannedRow, ...]
    questions: tuple[DateQuestion, ...] = ()
    asides: tuple[str, ...] = ()
    """What the report says of lines that are no rows."""
    cells: Mapping[int, tuple[Any, ...]] = field(default_factory=dict, repr=False)
    options: Options = field(default_factory=Options)
    customs: Customs = field(default_factory=Customs)
    stamp: int = 0
    """The last change of the office that the plan has seen."""

    def of_kind(self, kind: RowKind) -> tuple[PlannedRow, ...]:
        """The rows of one kind."""
        return tuple(row for row in self.rows if row.kind is kind)

    def count(self, kind: RowKind) -> int:
        """How many rows are of one kind."""
        return sum(row.kind is kind for row in self.rows)

    def report(self, decisions: Decisions = NOTHING_DECIDED) -> ImportReport:
        """What comes of the plan under these decisions."""
        added = [row for row in self.rows if added_by(row, decisions) is not None]
        kept = {row.row for row in added}
        left = [row for row in self.rows if row.row not in kept]
        unwanted = [row for row in left if row.kind in {RowKind.NEW, RowKind.DUPLICATE}]
        return ImportReport(
            rows=len(self.rows),
            added=len(added),
            repeated=sum(row.kind is RowKind.REPEATED for row in left),
            problems=tuple(row for row in left if row.kind is RowKind.PROBLEM),
            left_out=len(unwanted),
            duplicates=tuple(row for row in added if row.duplicates and not others_than(row, decisions)),
            warned=tuple(row for row in added if row.of_level(Level.WARNING)),
            general=(*(question.as_warning() for question in self.questions), *self.asides),
        )
