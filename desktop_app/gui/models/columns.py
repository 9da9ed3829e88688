"""Columns of a list or table, and what every model says of a row in them."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from desktop_app.gui.widgets.labels import Tone

R = TypeVar("R")
Index = QModelIndex | QPersistentModelIndex

ROW = Qt.ItemDataRole.UserRole
"""Role under which a model gives the row itself."""
TONE = Qt.ItemDataRole.UserRole + 1
"""Role under which a cell says that it is a badge, and of which tone."""
GONE = Qt.ItemDataRole.UserRole + 2
"""Role under which a model says that the row has been deleted since the list was asked for."""


@dataclass(frozen=True)
class Column(Generic[R]):
    """One column: its heading and what it says of a row; with `tone` it is drawn as a badge."""

    title: str
    text: Callable[[R], str]
    tone: Callable[[R], Tone] | None = None
    quiet: bool = False
    """In the ink of second lines."""
    numeric: bool = False
    """At the trailing end of the cell."""
    width: int = 0
    """In pixels of the design; 0 shares what is left."""


class ColumnsModel(QAbstractTableModel, Generic[R]):
    """A table of rows through columns; `spoken` is what a screen reader says of a whole row."""

    def __init__(
        self,
        columns: Sequence[Column[R]],
        spoken: Callable[[R], str] | None = None,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self.columns = tuple(columns)
        self._spoken = spoken

    def row_at(self, number: int) -> R | None:
        """The row at a place; none while it is not loaded or when it is gone."""
        raise NotImplementedError

    def is_gone(self, number: int) -> bool:
        """Whether the row at a place has been deleted since the list was asked for."""
        return number < 0

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        """How many columns there are."""
        return 0 if parent.isValid() else len(self.columns)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """The headings."""
        if orientation == Qt.Orientation.Horizontal and section < len(self.columns):
            if role == Qt.ItemDataRole.DisplayRole:
                return self.columns[section].title
            if role == Qt.ItemDataRole.TextAlignmentRole:
                return _alignment(self.columns[section])
        return None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """What one cell says, shows and is."""
        if not index.isValid():
            return None
        if role == GONE:
            return self.is_gone(index.row())
        row = self.row_at(index.row())
        return None if row is None else self._said(row, self.columns[index.column()], role)

    def _said(self, row: R, column: Column[R], role: int) -> Any:
        if role == ROW:
            return row
        if role == Qt.ItemDataRole.DisplayRole:
            return column.text(row)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self._spoken(row) if self._spoken is not None else f"{column.title}: {column.text(row)}"
        if role == TONE and column.tone is not None:
            return column.tone(row)
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _alignment(column)
        return None


class RowsModel(ColumnsModel[R]):
    """Rows that are all in memory: findings, a sample of a sheet."""

    def __init__(
        self,
        columns: Sequence[Column[R]],
        spoken: Callable[[R], str] | None = None,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(columns, spoken, parent)
        self._rows: tuple[R, ...] = ()

    def show(self, rows: Sequence[R]) -> None:
        """Show these rows instead."""
        self.beginResetModel()
        self._rows = tuple(rows)
        self.endResetModel()

    def row_at(self, number: int) -> R | None:
        """The row at a place."""
        return self._rows[number] if 0 <= number < len(self._rows) else None

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        """How many rows there are."""
        return 0 if parent.isValid() else len(self._rows)


def _alignment(column: Column[R]) -> Qt.AlignmentFlag:
    side = Qt.AlignmentFlag.AlignTrailing if column.numeric else Qt.AlignmentFlag.AlignLeading
    return side | Qt.AlignmentFlag.AlignVCenter
