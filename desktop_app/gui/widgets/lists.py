"""A list to look through and choose from, of any length."""

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import QItemSelection, QItemSelectionModel, QItemSelectionRange, QModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QHeaderView, QTableView, QWidget

from desktop_app.gui.models.columns import ROW
from desktop_app.gui.models.windowed import WindowedListModel
from desktop_app.gui.theme import Theme
from desktop_app.gui.widgets.rows import RowDelegate, RowLook


class ListView(QTableView):
    """Rows of a `WindowedListModel`, chosen by click, Shift, Ctrl and Ctrl+A; the choice is kept by id.

    A table of one column: `QListView` asks the model about every row whenever their number changes, which
    for 200,000 rows blocks the window for more than half a second.
    """

    row_shown = Signal(object)
    """The row that the keyboard is on, to be shown beside the list; None when there is none."""
    row_opened = Signal(object)
    """Enter or a double click."""
    chosen_changed = Signal(int)
    """How many rows are chosen."""

    def __init__(
        self,
        theme: Theme,
        model: WindowedListModel[Any],
        look: Callable[[Any], RowLook],
        name: str,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("rowList")
        self.setAccessibleName(name)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        delegate = RowDelegate(theme, look, self)
        self.setItemDelegate(delegate)
        self._rows = model
        self._kept: frozenset[int] = frozenset()
        self._kept_current: int | None = None
        self._all_wanted = False
        self._reached: Callable[[str], Callable[[Any], bool]] | None = None
        self.setModel(model)
        self._lay_out(delegate.height)
        self._connect()
        theme.changed.connect(self.viewport().update)

    def chosen_ids(self) -> Sequence[int]:
        """The ids of the chosen rows, from top to bottom."""
        runs = sorted((each.top(), each.bottom()) for each in self._chosen())
        return [row_id for top, bottom in runs for row_id in self._rows.ids(top, bottom + 1)]

    def choose(self, row_id: int) -> bool:
        """Choose the row with this id and bring it into sight; false when the list has no such row."""
        place = self._rows.place_of(row_id)
        if place < 0:
            return False
        alone = QItemSelectionModel.SelectionFlag.ClearAndSelect  # setCurrentIndex would toggle while Ctrl is held
        self.selectionModel().setCurrentIndex(self._rows.index(place, 0), alone)
        self.scrollTo(self._rows.index(place, 0), QAbstractItemView.ScrollHint.EnsureVisible)
        return True

    def jump_by(self, reached: Callable[[str], Callable[[Any], bool]]) -> None:
        """Let typed letters jump: `reached(typed)` tells of a row whether it stands at or after them."""
        self._reached = reached

    def keyboardSearch(self, search: str) -> None:
        """Jump to the first row at or after the typed letters, without walking through all rows."""
        if self._reached is not None and search.strip():
            self._rows.find(self._reached(search), self._go_to)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter opens; all else is Qt's."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self._open(self.currentIndex())
        else:
            super().keyPressEvent(event)

    def moveCursor(self, action: QAbstractItemView.CursorAction, modifiers: Qt.KeyboardModifier) -> QModelIndex:
        """Home and End go to the first and the last row; a table would stay in its row."""
        ends = {
            QAbstractItemView.CursorAction.MoveHome: 0,
            QAbstractItemView.CursorAction.MoveEnd: self._rows.rowCount() - 1,
        }
        if action in ends:
            return self._rows.index(ends[action], 0)
        return super().moveCursor(action, modifiers)

    def selectAll(self) -> None:
        """Choose all, also those that are still on their way."""
        self._all_wanted = not self._rows.complete
        super().selectAll()

    def _lay_out(self, row_height: int) -> None:
        self.horizontalHeader().hide()
        self.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        for column in range(1, self._rows.columnCount()):
            self.hideColumn(column)
        self.verticalHeader().hide()
        self.verticalHeader().setMinimumSectionSize(1)
        self.verticalHeader().setDefaultSectionSize(row_height)
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)

    def _connect(self) -> None:
        self.doubleClicked.connect(self._open)
        self.selectionModel().selectionChanged.connect(self._tell_chosen)
        self.selectionModel().currentChanged.connect(self._tell_shown)
        self._rows.modelAboutToBeReset.connect(self._keep)
        self._rows.modelReset.connect(self._restore)
        self._rows.completed.connect(self._complete)
        self._rows.dataChanged.connect(self._tell_arrived)

    def _tell_chosen(self) -> None:
        self.chosen_changed.emit(sum(each.height() for each in self._chosen()))

    def _chosen(self) -> Sequence[QItemSelectionRange]:
        selection = self.selectionModel().selection()
        return [selection.at(number) for number in range(selection.count())]

    def _tell_shown(self, current: QModelIndex, _former: QModelIndex) -> None:
        self.row_shown.emit(current.data(ROW) if current.isValid() else None)

    def _tell_arrived(self, first: QModelIndex, last: QModelIndex) -> None:
        current = self.currentIndex()
        if current.isValid() and first.row() <= current.row() <= last.row():
            self.row_shown.emit(current.data(ROW))

    def _open(self, index: QModelIndex) -> None:
        row = index.data(ROW)
        if row is not None:
            self.row_opened.emit(row)

    def _go_to(self, place: int) -> None:
        index = self._rows.index(min(place, self._rows.rowCount() - 1), 0)
        self.setCurrentIndex(index)
        self.scrollTo(index, QAbstractItemView.ScrollHint.PositionAtTop)

    def _keep(self) -> None:
        """Remember the choice by id before the places lose their meaning."""
        current = self.currentIndex().row()
        known = self._rows.ids(current, current + 1) if current >= 0 else ()
        self._kept_current = known[0] if known else self._kept_current
        self._kept = frozenset(self.chosen_ids()) or self._kept

    def _restore(self) -> None:
        """Choose again what was chosen and is still there."""
        if not self._kept and self._kept_current is None:
            return
        if self._kept_current is not None and (place := self._rows.place_of(self._kept_current)) >= 0:
            self.selectionModel().setCurrentIndex(
                self._rows.index(place, 0), QItemSelectionModel.SelectionFlag.NoUpdate
            )
        selection = QItemSelection()
        for top, bottom in _runs([place for place, row in enumerate(self._rows.ids()) if row in self._kept]):
            selection.select(self._rows.index(top, 0), self._rows.index(bottom, 0))
        self.selectionModel().select(selection, QItemSelectionModel.SelectionFlag.Select)

    def _complete(self, _count: int) -> None:
        self._restore()
        self._kept, self._kept_current = frozenset(), None
        if self._all_wanted:
            self._all_wanted = False
            super().selectAll()


def _runs(places: Sequence[int]) -> Sequence[tuple[int, int]]:
    """Neighbouring places taken together, first and last of each run."""
    runs: list[tuple[int, int]] = []
    for place in places:
        if runs and runs[-1][1] == place - 1:
            runs[-1] = (runs[-1][0], place)
        else:
            runs.append((place, place))
    return runs
