"""The second step: what each column is for, guessed from its title, shown with three of its values."""

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QWidget

from desktop_app.gui.theme import Theme, Type
from desktop_app.gui.widgets.fields import ChoiceField, FieldRow
from desktop_app.gui.widgets.labels import Chip, ElidedLabel, Label
from desktop_app.gui.widgets.surfaces import Card, ScrollPane
from desktop_app.language.catalogs import gettext as _
from desktop_app.people.rules.fields import TARGETS, Target, label
from desktop_app.people.rules.plans import Column, Layout

NAMES = frozenset({"full_name", "surname", "given"})


class ColumnsStep(ScrollPane):
    """A line for each column; several sheets are asked about above them."""

    sheet_chosen = Signal(str)
    changed = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent=parent)
        self._theme = theme
        self._layout: Layout | None = None
        self._guessed: dict[int, Target | None] = {}
        self._fields: dict[int, ChoiceField] = {}
        self._chips: dict[int, Chip] = {}
        self._card: QWidget | None = None
        self.sheet = ChoiceField(theme)
        self._sheet_row = FieldRow(
            theme, _("Sheet"), self.sheet, hint=_("The file has several sheets. Which of them is the list?")
        )
        self.sheet.activated.connect(lambda _place: self.sheet_chosen.emit(str(self.sheet.value)))
        self.body.setContentsMargins(theme.px(24), 0, theme.px(20), theme.px(20))
        self.body.addWidget(self._sheet_row)
        self.body.addStretch()

    @property
    def layout_chosen(self) -> Layout | None:
        """The layout with what is chosen here."""
        if self._layout is None:
            return None
        columns = tuple(replace(column, target=self._target(column)) for column in self._layout.columns)
        return replace(self._layout, columns=columns)

    @property
    def has_name(self) -> bool:
        """Whether any column holds a name."""
        chosen = self.layout_chosen
        return chosen is not None and any(column.target and column.target.field in NAMES for column in chosen.columns)

    def show_sheets(self, names: Sequence[str], chosen: str) -> None:
        """Ask about the sheets when there are several."""
        self.sheet.offer([(name, name) for name in names])
        self.sheet.choose(chosen)
        self._sheet_row.setVisible(len(names) > 1)

    def show_layout(self, layout: Layout) -> None:
        """Show the columns of a sheet."""
        self._layout = layout
        self._guessed = {column.index: column.target for column in layout.columns}
        self._fields.clear()
        self._chips.clear()
        if self._card is not None:
            self._card.hide()
            self._card.deleteLater()
        self._card = self._lines(layout.columns)
        self.body.insertWidget(1, self._card)
        self.changed.emit()

    def field_of(self, column: int) -> ChoiceField:
        """The field that says what a column is for."""
        return self._fields[column]

    def _lines(self, columns: Sequence[Column]) -> QWidget:
        theme = self._theme
        card = Card(theme)
        grid = QGridLayout()
        grid.setHorizontalSpacing(theme.px(16))
        grid.setVerticalSpacing(theme.px(10))
        for place, title in enumerate((_("Column in the file"), _("First rows"), _("What it is for"))):
            grid.addWidget(Label(theme, title, Type.SMALL_MEDIUM, "text2"), 0, place)
        for line, column in enumerate(columns, start=1):
            grid.addWidget(ElidedLabel(theme, column.title, Type.MEDIUM), line, 0)
            grid.addWidget(ElidedLabel(theme, " · ".join(column.samples), Type.SMALL, "text2"), line, 1)
            grid.addWidget(self._choice(column), line, 2)
            grid.addWidget(self._chips[column.index], line, 3)
        for place, stretch in enumerate((3, 5, 5)):
            grid.setColumnStretch(place, stretch)
        card.add(grid)
        return card

    def _choice(self, column: Column) -> ChoiceField:
        theme = self._theme
        options = [(_("Leave this column out"), None), *((label(target), target) for target in TARGETS)]
        if column.target is not None and column.target not in TARGETS:
            options.append((label(column.target), column.target))
        field = ChoiceField(theme, options)
        field.choose(column.target)
        field.setAccessibleName(_("What “{column}” is for").format(column=column.title))
        field.value_changed.connect(lambda: self._choose(column.index))
        self._fields[column.index] = field
        chip = Chip(theme, "", "plain")
        self._chips[column.index] = chip
        self._mark(column.index)
        return field

    def _choose(self, column: int) -> None:
        self._mark(column)
        self.changed.emit()

    def _mark(self, column: int) -> None:
        """Say whether the title told what the column is for, or staff did."""
        chip, guessed, value = self._chips[column], self._guessed[column], self._fields[column].value
        if value is None:
            chip.say(_("left out"), "plain")
        elif value == guessed:
            chip.say(_("recognised"), "done", "sparkles")
        else:
            chip.say(_("your choice"), "accent")

    def _target(self, column: Column) -> Target | None:
        value = self._fields[column.index].value
        return value if isinstance(value, Target) else None
