"""The third step, the dry run: tiles and chips choose which rows are seen, each row says what will be done with it."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from desktop_app.gui.theme import Theme, Type
from desktop_app.gui.widgets.buttons import Button, Kind
from desktop_app.gui.widgets.chips import FilterChips, FilterOption
from desktop_app.gui.widgets.choices import Choices
from desktop_app.gui.widgets.labels import Label
from desktop_app.gui.widgets.reflow import CardGrid
from desktop_app.gui.widgets.surfaces import Card, ScrollPane
from desktop_app.language.catalogs import gettext as _
from desktop_app.people.rules.plans import Action, DateQuestion, ImportPlan, PlannedRow
from desktop_app.people.screens.import_wizard.case_panel import CasePanel
from desktop_app.people.screens.import_wizard.deciding import Deciding, Sight
from desktop_app.people.screens.import_wizard.mend_panel import MendPanel
from desktop_app.people.screens.import_wizard.plan_table import PlanTable
from desktop_app.people.screens.import_wizard.tiles import Tile


class CheckStep(ScrollPane):
    """Shows a plan; what is decided here is kept in `deciding`."""

    changed = Signal()
    """Something was decided."""
    mend_asked = Signal(object, object)
    order_answered = Signal(int, bool)
    """The column, and whether its dates have the month first."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent=parent)
        self._theme = theme
        self.deciding: Deciding | None = None
        self.tiles = {
            Sight.NEW: Tile(theme, "teal", _("new people"), _("will be added")),
            Sight.DUPLICATE: Tile(theme, "warn", _("may be repeated"), _("you decide")),
            Sight.PROBLEM: Tile(theme, "error", _("rows with errors"), _("left out unless mended")),
            Sight.REPEATED: Tile(theme, "text2", _("already here"), _("left out")),
        }
        self.chips = FilterChips(theme)
        self.for_all = Button(theme, "", Kind.LINK)
        self.question: QWidget | None = None
        self.table = PlanTable(theme)
        self.mending, self.case = MendPanel(theme), CasePanel(theme)
        self._assemble()
        self._connect()

    def show_plan(self, plan: ImportPlan) -> None:
        """Show a new plan, at the rows that want attention."""
        self.deciding = Deciding(plan)
        self._count()
        self._ask(plan.questions[0] if plan.questions else None)
        self.look_at(Sight.ATTENTION if self.deciding.count(Sight.ATTENTION) else Sight.ALL)
        self.changed.emit()

    def look_at(self, sight: Sight) -> None:
        """Show these rows."""
        if self.deciding is None:
            return
        self.chips.choose(sight.value)
        for key, tile in self.tiles.items():
            tile.setChecked(key is sight)
        rows = self.deciding.in_sight(sight)
        self.table.show_rows(self.deciding, rows)
        self._show_for_all(sight)
        self._show_mending()

    def take_mended(self, row: PlannedRow) -> None:
        """A row that was read anew; it stays in sight until other rows are asked for."""
        if self.deciding is not None:
            self.deciding.mend(row)
            self._show_put_right()

    def _assemble(self) -> None:
        theme = self._theme
        tiles = QWidget()
        grid = CardGrid(tiles, gap=theme.px(12), least=theme.px(180), columns=4)
        for tile in self.tiles.values():
            grid.addWidget(tile)
        filters = QHBoxLayout()
        filters.addWidget(self.chips, stretch=1)
        filters.addWidget(self.for_all)
        card = Card(theme)
        card.body.setContentsMargins(1, 1, 1, 1)
        card.add(self.table, stretch=1)
        self.table.setMinimumHeight(theme.px(160))
        self.body.setContentsMargins(theme.px(24), 0, theme.px(20), theme.px(14))
        self.body.setSpacing(theme.px(10))
        self.body.addWidget(tiles)
        self.body.addLayout(filters)
        self.body.addWidget(card, stretch=1)
        self.body.addWidget(self.case)
        self.body.addWidget(self.mending)

    def _connect(self) -> None:
        self.chips.chosen.connect(lambda key: self.look_at(Sight(key)))
        for sight, tile in self.tiles.items():
            tile.clicked.connect(lambda _checked=False, sight=sight: self.look_at(sight))
        self.table.decided.connect(self._decide)
        self.table.nominative_asked.connect(self._decide_case)
        self.case.asked.connect(self._decide_case)
        self.table.row_shown.connect(lambda _row: self._show_mending())
        self.mending.mended.connect(self.mend_asked)
        self.mending.without_asked.connect(lambda row: self._decide(row, Action.ADD))
        self.for_all.clicked.connect(self._decide_all)

    def _count(self) -> None:
        """Count the rows as they are now."""
        if self.deciding is not None:
            for sight, tile in self.tiles.items():
                tile.show_count(self.deciding.count(sight))
            self.chips.offer(self._options())

    def _options(self) -> list[FilterOption]:
        if self.deciding is None:
            return []
        words = {
            Sight.ATTENTION: _("To be looked at"),
            Sight.DUPLICATE: _("May be repeated"),
            Sight.PROBLEM: _("Errors"),
            Sight.INFLECTED: _("Inflected names"),
            Sight.MENDED: _("Put right"),
            Sight.NEW: _("New"),
            Sight.REPEATED: _("Already here"),
            Sight.ALL: _("All rows"),
        }
        counts = {sight: self.deciding.count(sight) for sight in words}
        return [
            FilterOption(sight.value, text, counts[sight])
            for sight, text in words.items()
            if counts[sight] or sight is Sight.ALL
        ]

    def _ask(self, question: DateQuestion | None) -> None:
        """Ask which comes first in a column of dates; until then nothing is imported."""
        if self.question is not None:
            self.question.hide()
            self.question.deleteLater()
            self.question = None
        if question is not None:
            self.question = _question_card(self._theme, question, self._answer)
            self.body.insertWidget(0, self.question)

    def _answer(self, question: DateQuestion, choice: int) -> None:
        self.order_answered.emit(question.column.index, choice == 1)

    def _decide(self, row: PlannedRow, action: Action) -> None:
        if self.deciding is not None:
            self.deciding.decide((row,), action)
            self.table.show_changed()
            self.changed.emit()

    def _decide_case(self, row: PlannedRow, to_nominative: bool) -> None:
        self._put_into_case((row,), to_nominative=to_nominative)

    def _put_into_case(self, rows: Sequence[PlannedRow], *, to_nominative: bool) -> None:
        if self.deciding is not None:
            if to_nominative:
                self.deciding.take_nominative(rows)
            else:
                self.deciding.leave_in_case(rows)
            self._show_put_right()

    def _show_put_right(self) -> None:
        """Rows have changed; they stay in sight until other rows are asked for."""
        self._count()
        self._show_for_all(Sight(self.chips.key))
        self.table.show_changed()
        self._show_mending()
        self.changed.emit()

    def _all_in_nominative(self) -> bool:
        deciding = self.deciding
        return deciding is not None and all(map(deciding.is_in_nominative, deciding.in_sight(Sight.INFLECTED)))

    def _show_for_all(self, sight: Sight) -> None:
        words = {
            Sight.DUPLICATE: _("Leave out all who may be repeated"),
            Sight.PROBLEM: _("Add all without their errors"),
            Sight.INFLECTED: _("Leave all as in the list")
            if self._all_in_nominative()
            else _("Take the nominative of all"),
        }
        self.for_all.setText(words.get(sight, ""))
        self.for_all.setVisible(sight in words)

    def _decide_all(self) -> None:
        if self.deciding is not None:
            sight = Sight(self.chips.key)
            if sight is Sight.INFLECTED:
                self._put_into_case(self.deciding.in_sight(sight), to_nominative=not self._all_in_nominative())
                return
            action = Action.LEAVE_OUT if sight is Sight.DUPLICATE else Action.ADD
            self.deciding.decide(self.deciding.in_sight(sight), action)
            self.table.show_changed()
            self.changed.emit()

    def _show_mending(self) -> None:
        state = self.table.current_state()
        if self.deciding is not None:
            row, now = self.table.current_row(), state[0] if state is not None else None
            self.case.show_row(row, now, taken=row is not None and self.deciding.is_in_nominative(row))
            self.mending.show_row(self.deciding.plan, now)


def _question_card(theme: Theme, question: DateQuestion, answered: Callable[[DateQuestion, int], None]) -> QWidget:
    card = Card(theme, ground="careCard")
    text = _("What does {example} in the column “{column}” mean?")
    said = text.format(example=question.example, column=question.column.title)
    card.add(Label(theme, said, Type.STRONG, wrap=True))
    options = (
        _("The day stands first: {date}").format(date=question.day_first),
        _("The month stands first: {date}").format(date=question.month_first),
    )
    choices = Choices(theme, options, said)
    taking = Button(theme, _("Read the dates so"), Kind.COMPACT)
    taking.clicked.connect(lambda: answered(question, choices.chosen))
    card.add(choices)
    row = QHBoxLayout()
    row.addWidget(taking, alignment=Qt.AlignmentFlag.AlignLeading)
    row.addStretch()
    card.add(row)
    return card
