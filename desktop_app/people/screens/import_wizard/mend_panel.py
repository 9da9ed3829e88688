"""Putting a wrong row right where it stands: a field for each wrong cell, read again at once."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from desktop_app.gui.clearing import clear
from desktop_app.gui.theme import Theme, Type
from desktop_app.gui.widgets.buttons import Button, Kind
from desktop_app.gui.widgets.fields import FieldRow, TextField
from desktop_app.gui.widgets.labels import ElidedLabel
from desktop_app.gui.widgets.reflow import CardGrid
from desktop_app.gui.widgets.surfaces import Card
from desktop_app.language.catalogs import gettext as _
from desktop_app.people.rules.plans import CellFinding, Column, ImportPlan, Level, PlannedRow

NAMES = frozenset({"full_name", "surname", "given"})


class MendPanel(Card):
    """Hidden while the row at hand has nothing wrong."""

    mended = Signal(object, object)
    """The row, and what was typed by column."""
    without_asked = Signal(object)
    """Add the row without its wrong values."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent=parent)
        self._row: PlannedRow | None = None
        self._typed: dict[int, TextField] = {}
        self._head_line = ElidedLabel(theme, "", Type.STRONG)
        self._fields = QWidget()
        self._flow = CardGrid(self._fields, gap=theme.px(14), least=theme.px(220), columns=4)
        self.reading = Button(theme, _("Read again"), Kind.COMPACT, icon_name="check")
        self.without = Button(theme, _("Add without this value"), Kind.LINK)
        head = QHBoxLayout()
        head.setSpacing(theme.px(10))
        head.addWidget(self._head_line, stretch=1)
        head.addWidget(self.without)
        head.addWidget(self.reading)
        self.body.setContentsMargins(theme.px(16), theme.px(10), theme.px(16), theme.px(10))
        self.body.setSpacing(theme.px(6))
        self.add(head)
        self.add(self._fields)
        self.reading.clicked.connect(self._tell)
        self.without.clicked.connect(lambda: self.without_asked.emit(self._row))
        self.hide()

    def show_row(self, plan: ImportPlan, row: PlannedRow | None) -> None:
        """Offer the wrong cells of this row for typing."""
        self._row = row if row is not None and row.of_level(Level.ERROR) and row.row in plan.cells else None
        self.setVisible(self._row is not None)
        if self._row is None:
            return
        self._head_line.set_text(_("Put row {row} right").format(row=self._row.row))
        self.without.setVisible(self._row.can_do_without)
        clear(self._flow)
        self._typed.clear()
        findings = self._row.of_level(Level.ERROR)
        for column in wrong_columns(plan.layout.columns, findings):
            self._add(column, plan.cells[self._row.row], findings)

    def fields(self) -> Mapping[int, TextField]:
        """The fields by column."""
        return self._typed

    def _add(self, column: Column, cells: Sequence[object], findings: Sequence[CellFinding]) -> None:
        finding = next((each for each in findings if each.column == column.title), None)
        cell = cells[column.index]
        field = TextField(self._theme, finding.value if finding else "" if cell is None else str(cell))
        field.returnPressed.connect(self._tell)
        row = FieldRow(self._theme, column.title, field)
        if finding is not None:
            row.show_error(finding.text)
        self._typed[column.index] = field
        self._flow.addWidget(row)

    def _tell(self) -> None:
        if self._row is not None:
            self.mended.emit(self._row, {column: field.text() for column, field in self._typed.items()})


def wrong_columns(columns: Sequence[Column], findings: Sequence[CellFinding]) -> list[Column]:
    """The columns that findings speak of; where one of names is among them, all of names."""
    titles = {finding.column for finding in findings}
    used = [column for column in columns if column.target]
    fields = {column.target.field for column in used if column.target and column.title in titles}
    names = NAMES if not fields or fields & NAMES else frozenset()
    return [column for column in used if column.title in titles or (column.target and column.target.field in names)]
