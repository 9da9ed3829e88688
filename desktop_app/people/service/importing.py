"""Lists of people into the office: a dry run first, then all of it in one transaction, and the way back."""

from collections.abc import Callable, Mapping
from contextlib import suppress
from pathlib import Path
from typing import Any, Final

from sqlalchemy import Connection, CursorResult, func, insert, select, update

from desktop_app.language.catalogs import gettext as _
from desktop_app.language.errors import Refused
from desktop_app.office import history
from desktop_app.office.changes import Changes
from desktop_app.office.desk import Desk
from desktop_app.office.records import ChangeRecord, OfficeRecord
from desktop_app.office.rights import Right, needs
from desktop_app.people.records import ImportRecord, PersonRecord
from desktop_app.people.rules.known import Known
from desktop_app.people.rules.layouts import find_layout
from desktop_app.people.rules.plans import (
    NOTHING_DECIDED,
    Decisions,
    Imported,
    ImportPlan,
    Layout,
    Level,
    Options,
    PlannedRow,
    RowKind,
    added_by,
    others_than,
)
from desktop_app.people.rules.progress import Progress, Unwatched
from desktop_app.people.rules.values import PersonDraft
from desktop_app.people.service import writing
from desktop_app.people.service.collector import collector_resting
from desktop_app.people.service.marking import mark
from desktop_app.people.service.pairs import APART, keep_apart
from desktop_app.people.service.planning import Planner, Stopped
from desktop_app.people.service.reading import read_everybody
from desktop_app.sheets import reading
from desktop_app.sheets import writing as sheet_writing
from desktop_app.sheets.values import Sheet, Workbook

MANY: Final = 100
"""Rows beyond which the office is backed up before they are added."""
_REPORTED_EVERY: Final = 1_000
_ATTEMPTS: Final = 9


class NoHeader(Refused):
    """No row of a sheet looks like the names of columns."""


class Outdated(Refused):
    """People have changed since the dry run; it would no longer be true."""


class ImportService:
    """Brings lists in. The window goes step by step, the command line at once (`plan_file`)."""

    def __init__(self, desk: Desk, before_many: Callable[[], object] = lambda: None) -> None:
        self._desk, self._before_many = desk, before_many

    def open(self, path: Path) -> Workbook:
        """The sheets of a file; `Refused` when it cannot be read."""
        return reading.read(path)

    def sheet(self, workbook: Workbook, name: str | None = None) -> Sheet:
        """The sheet of this name, else the first that has a header row."""
        if name is not None:
            named = next((sheet for sheet in workbook.sheets if sheet.name == name), None)
            if named is None:
                there = ", ".join(f"“{sheet.name}”" for sheet in workbook.sheets)
                problem = _("There is no sheet “{name}” in this file. It has: {there}.")
                raise Refused(problem.format(name=name, there=there))
            return named
        return next((sheet for sheet in workbook.sheets if find_layout(sheet.rows)), workbook.sheets[0])

    def layout(self, sheet: Sheet) -> Layout:
        """Where the rows begin and what the columns mean, as far as the header tells; to be corrected by staff."""
        found = find_layout(sheet.rows)
        if found is None:
            raise NoHeader(
                _(
                    "No row of “{name}” looks like the names of columns. Please write them above the list, "
                    "for example: Surname, Given name, Phone. Nothing was added."
                ).format(name=sheet.name)
            )
        return found

    def plan_file(self, path: Path, *, sheet: str | None = None, progress: Progress | None = None) -> ImportPlan:
        """The dry run of a file with nobody to ask: the sheet of this name, columns as their titles tell."""
        with collector_resting():
            chosen = self.sheet(self.open(path), sheet)
        return self.plan(chosen, self.layout(chosen), file_name=path.name, progress=progress)

    def plan(
        self,
        sheet: Sheet,
        layout: Layout,
        options: Options | None = None,
        *,
        file_name: str = "",
        progress: Progress | None = None,
    ) -> ImportPlan:
        """The dry run; writes nothing. Raises `Stopped` when `progress` says so."""
        planner = Planner(sheet, layout, options or self._options(), self._desk.clock.today())
        with collector_resting():
            with self._desk.database.read() as connection:
                stamp = _stamp(connection)
                for person in read_everybody(connection):
                    planner.know(Known(person, person.id))
            return planner.plan(file_name, stamp, progress or Unwatched())

    def mended(self, plan: ImportPlan, row: int, cells: Mapping[int, str]) -> PlannedRow:
        """A row of the plan read again with some of its cells typed anew."""
        typed = list(plan.cells[row])
        for index, text in cells.items():
            typed[index] = text or None
        sheet = Sheet(plan.sheet_name, (tuple(typed),), first_row=row)
        planner = Planner(sheet, plan.layout, plan.options, self._desk.clock.today(), plan.customs)
        return planner.planned(row, tuple(typed))

    @needs(Right.PEOPLE)
    def carry_out(
        self, plan: ImportPlan, decisions: Decisions = NOTHING_DECIDED, progress: Progress | None = None
    ) -> Imported:
        """Add the rows as decided, all in one transaction or, when stopped or refused, none."""
        watch = progress or Unwatched()
        drafts = [(row.row, draft) for row in plan.rows if (draft := added_by(row, decisions)) is not None]
        if len(drafts) > MANY:
            self._before_many()
        with collector_resting(), self._desk.database.write() as connection:
            if _stamp(connection) != plan.stamp:
                raise Outdated(
                    _("People have changed since this list was checked. Nothing was added. Please check it again.")
                )
            number, people = self._write(connection, plan, drafts, watch)
            self._keep_apart(connection, plan, decisions, people)
        self._desk.board.publish(Changes.of(writing.KIND))
        return Imported(number, plan.report(decisions))

    def bring_in(self, path: Path, *, sheet: str | None = None) -> Imported:
        """Check a list and add it at once; checked again when others, beside this process, were quicker."""
        for _attempt in range(_ATTEMPTS):
            with suppress(Outdated):
                return self.carry_out(self.plan_file(path, sheet=sheet))
        return self.carry_out(self.plan_file(path, sheet=sheet))

    @needs(Right.PEOPLE)
    def undo(self, import_id: int) -> tuple[int, ...]:
        """Take back a whole import. Gives the numbers of the people who went."""
        occasion = history.occasion(self._desk, "import undone")
        with self._desk.database.write() as connection:
            theirs = select(PersonRecord.id).where(
                PersonRecord.import_id == import_id, PersonRecord.deleted_at.is_(None)
            )
            ids = connection.scalars(theirs).all()
            there = PersonRecord.deleted_at.is_(None)
            under = (writing.IMPORT, import_id)
            gone = mark(connection, ids, occasion, there, {"deleted_at": occasion.at}, under=under)
            connection.execute(update(ImportRecord).where(ImportRecord.id == import_id).values(undone_at=occasion.at))
        self._desk.board.publish(Changes.of(writing.KIND, ids=gone))
        return gone

    @needs(Right.PEOPLE)
    def leftovers(self, plan: ImportPlan, decisions: Decisions, path: Path) -> int:
        """Save the rows that are left out, with what is wrong with each, as a sheet to mend. Gives how many."""
        left = [row for row in plan.rows if row.kind is not RowKind.REPEATED and added_by(row, decisions) is None]
        header = [column.title for column in plan.layout.columns]
        rows = ([*plan.cells[row.row], _why(row)] for row in left)
        sheet_writing.write_xlsx(path, _("Left out"), [*header, _("What to put right")], rows)
        return len(left)

    def _options(self) -> Options:
        with self._desk.database.read() as connection:
            return Options(region=connection.scalar(select(OfficeRecord.country)) or "")

    def _write(
        self, connection: Connection, plan: ImportPlan, drafts: list[tuple[int, PersonDraft]], progress: Progress
    ) -> tuple[int, dict[int, int]]:
        """Give the number of the import, and those of its people by their rows."""
        occasion = history.occasion(self._desk, "imported")
        made = connection.execute(
            insert(ImportRecord).values(
                at=occasion.at,
                user_id=occasion.user_id,
                file_name=plan.file_name,
                rows=len(plan.rows),
                added=len(drafts),
            )
        )
        number = _made(made)
        new = writing.NewPeople(occasion, writing.next_id(connection), number)
        people: dict[int, int] = {}
        for done, (row, draft) in enumerate(drafts):
            if done % _REPORTED_EVERY == 0:
                progress.report(done, len(drafts))
                if progress.stopped():
                    raise Stopped
            people[row] = new.add(draft)
        new.write(connection)
        return number, people

    def _keep_apart(
        self, connection: Connection, plan: ImportPlan, decisions: Decisions, people: Mapping[int, int]
    ) -> None:
        """Remember of whom staff have said that they are somebody else, so that nobody is asked again."""
        for row in plan.rows:
            if row.row in people and (others := others_than(row, decisions)):
                ids = [each.id if each.id is not None else people.get(each.row) for each in others]
                occasion = history.occasion(self._desk, APART)
                keep_apart(connection, occasion, people[row.row], [each for each in ids if each is not None])


def _made(result: CursorResult[Any]) -> int:
    key = result.inserted_primary_key
    if key is None:
        raise RuntimeError("an import got no number")
    return int(key[0])


def _why(row: PlannedRow) -> str:
    said = [finding.text for finding in row.of_level(Level.ERROR)]
    said.extend(f"{other.name}: {other.why}" for other in row.duplicates)
    return " ".join(said)


def _stamp(connection: Connection) -> int:
    """The last change of a person."""
    return connection.scalar(select(func.max(ChangeRecord.id)).where(ChangeRecord.kind == writing.KIND)) or 0
