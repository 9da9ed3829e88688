"""The dry run of an import: every row of a sheet, held against the people who are there and the rows before it."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from typing import Any, Final

from desktop_app.language.dates import Order
from desktop_app.people.rules.births import date_question, day_order
from desktop_app.people.rules.duplicates import LikelyDuplicates
from desktop_app.people.rules.fields import Target
from desktop_app.people.rules.genders import gender_languages
from desktop_app.people.rules.known import Known
from desktop_app.people.rules.layouts import is_no_data
from desktop_app.people.rules.plans import (
    CellFinding,
    Customs,
    DateQuestion,
    ImportPlan,
    Layout,
    Level,
    Options,
    PlannedRow,
    RowKind,
)
from desktop_app.people.rules.progress import Progress
from desktop_app.people.rules.repeats import Repeats
from desktop_app.people.rules.rows import RowReader
from desktop_app.people.rules.signatures import said_of_signature, signatures
from desktop_app.people.rules.values import PersonDraft
from desktop_app.sheets.values import Sheet

_REPORTED_EVERY: Final = 1_000
_DATES: Final = frozenset({"birth", "consent_given", "consent_withdrawn"})


class Stopped(Exception):  # noqa: N818  not an error: it was asked for
    """Somebody asked long work to end; nothing has been written."""


class Planner:
    """Plans one sheet under one layout."""

    def __init__(
        self, sheet: Sheet, layout: Layout, options: Options, today: date, customs: Customs | None = None
    ) -> None:
        self._sheet = sheet
        self._layout = layout
        self._options = options
        self._questions: tuple[DateQuestion, ...] = ()
        if customs is None:
            self._questions, customs = _customs(sheet, layout, options)
        self._customs = customs
        self._reader = RowReader(layout, options, today, customs)
        self._signatures = () if layout.literal else signatures(sheet.rows, layout.start)
        self._repeats = Repeats([column.target for column in layout.columns if column.target])
        self._duplicates = LikelyDuplicates()

    def know(self, known: Known) -> None:
        """Let a person be found when a later row is the same or likely so."""
        self._repeats.add(known)
        self._duplicates.add(known)

    def plan(self, file_name: str, stamp: int, progress: Progress) -> ImportPlan:
        """Every row of data with what will become of it."""
        rows: list[PlannedRow] = []
        may_stay_out: dict[int, tuple[Any, ...]] = {}
        total = len(self._sheet.rows)
        for place, cells in self._data():
            row = self.planned(self._sheet.first_row + place, cells)
            rows.append(row)
            if row.kind is not RowKind.REPEATED:
                may_stay_out[row.row] = cells
            if len(rows) % _REPORTED_EVERY == 0:
                progress.report(place, total)
                if progress.stopped():
                    raise Stopped
        return ImportPlan(
            file_name=file_name,
            sheet_name=self._sheet.name,
            layout=self._layout,
            rows=tuple(rows),
            questions=self._questions,
            asides=tuple(
                said_of_signature(self._sheet.first_row + place, self._sheet.rows[place]) for place in self._signatures
            ),
            cells=may_stay_out,
            options=self._options,
            customs=self._customs,
            stamp=stamp,
        )

    def planned(self, number: int, cells: tuple[Any, ...]) -> PlannedRow:
        """What will become of one row."""
        draft, findings = self._reader.read(cells)
        if any(finding.level is Level.ERROR for finding in findings):
            return PlannedRow(number, RowKind.PROBLEM, draft, findings)
        bare = self._reader.in_nominative(draft, findings)
        earlier = self._repeats.of(draft) or (self._repeats.of(bare[0]) if bare is not None else None)
        if earlier is not None:
            return PlannedRow(number, RowKind.REPEATED, draft, findings, repeats=earlier.words())
        row = self._held_against(number, draft, findings)
        if bare is not None:
            row = replace(row, nominative=self._held_against(number, *bare))
            self._duplicates.add(Known(bare[0], row=number))
        self.know(Known(draft, row=number))
        return row

    def _held_against(self, number: int, draft: PersonDraft, findings: tuple[CellFinding, ...]) -> PlannedRow:
        """A row that is in the list for the first time: of somebody new, or of somebody who may be there."""
        likely = self._duplicates.of(draft)
        return PlannedRow(number, RowKind.DUPLICATE if likely else RowKind.NEW, draft, findings, likely)

    def _data(self) -> Iterator[tuple[int, tuple[Any, ...]]]:
        reader, header = self._reader, self._layout.header
        for place in range(self._layout.start, len(self._sheet.rows)):
            cells = self._sheet.rows[place]
            if place in self._signatures:
                continue
            if reader.is_data(cells) and not is_no_data(cells, header):
                yield place, cells


def _customs(sheet: Sheet, layout: Layout, options: Options) -> tuple[tuple[DateQuestion, ...], Customs]:
    """How the columns write their dates and genders: proven by a column, answered by staff, or asked."""
    questions: list[DateQuestion] = []
    orders: dict[int, Order] = {}
    genders: dict[int, frozenset[str]] = {}
    for column in layout.columns:
        cells = [row[column.index] for row in sheet.rows[layout.start :]] if column.target else ()
        if column.target == Target("gender"):
            genders[column.index] = gender_languages(column.title, (cell for cell in cells if isinstance(cell, str)))
        elif column.target and column.target.field in _DATES:
            if column.index in options.month_first:
                month_first = options.month_first[column.index]
                orders[column.index] = Order.MONTH_FIRST if month_first else Order.DAY_FIRST
                continue
            orders[column.index], example = day_order(cells)
            if example:
                questions.append(date_question(column, example))
    return tuple(questions), Customs(orders, genders)
