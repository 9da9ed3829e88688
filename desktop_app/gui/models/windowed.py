"""A list of any length: the first page at once, then all ids in order, rows by id as they come into sight."""

from array import array
from bisect import bisect_left
from collections import OrderedDict
from collections.abc import Callable, Sequence
from typing import Generic, Protocol, TypeVar

from PySide6.QtCore import QModelIndex, QObject, QTimer, Signal

from desktop_app.gui.lanes import Lanes, Ticket
from desktop_app.gui.models.columns import Column, ColumnsModel, Index

WINDOW = 100
"""Rows fetched at a time."""
KEPT = 60
"""Windows kept in memory; what was scrolled past long ago is fetched again."""


class HasId(Protocol):
    """A row that can be asked for again."""

    @property
    def id(self) -> int:
        """Which one it is."""
        ...


R = TypeVar("R", bound=HasId)
R_co = TypeVar("R_co", bound=HasId, covariant=True)


class Listing(Protocol[R_co]):
    """One list of a service: one search, filter and order. Called on lanes, never on the window's thread."""

    def first_page(self) -> Sequence[R_co]:
        """The first rows in order, at once."""
        ...

    def order(self) -> "array[int]":
        """The ids of all rows in order."""
        ...

    def rows(self, ids: Sequence[int]) -> Sequence[R_co]:
        """The rows with these ids; those that are gone are left out."""
        ...


class WindowedListModel(ColumnsModel[R], Generic[R]):
    """Shows a listing. While another one is on its way the old rows stay."""

    arrived = Signal()
    """The first rows of a listing are there."""
    completed = Signal(int)
    """All ids are known; how many."""

    def __init__(
        self,
        lanes: Lanes,
        columns: Sequence[Column[R]],
        spoken: Callable[[R], str] | None = None,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(columns, spoken, parent)
        self._lanes = lanes
        self._listing: Listing[R] | None = None
        self._ids: array[int] = array("q")
        self._rows: dict[int, R] = {}
        self._gone: set[int] = set()
        self._windows: OrderedDict[int, None] = OrderedDict()
        self._wanted: list[int] = []
        self._fetching = False
        self._asked = Ticket()
        self._window_asked = Ticket()
        self.complete = False
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.timeout.connect(self._fetch)

    def show(self, listing: Listing[R]) -> None:
        """Show another listing: its first page as soon as it is there, the rest behind it."""
        self._forget_asked()
        self._listing = listing
        self.complete = False
        self._asked = self._lanes.reader.ask(listing.first_page, self._take_first, owner=self)

    def reload(self) -> None:
        """Ask anew for what is shown, after something changed; what stands there stays until then."""
        if self._listing is not None:
            self._forget_asked()
            self._ask_order(self._listing)

    def ids(self, start: int = 0, end: int | None = None) -> Sequence[int]:
        """The ids of the rows from one place to before another, all that are known by default."""
        return self._ids[start:end]

    def place_of(self, row_id: int) -> int:
        """Where the row with this id stands; -1 when it is not in the list."""
        try:
            return self._ids.index(row_id)
        except ValueError:
            return -1

    def find(self, reached: Callable[[R], bool], found: Callable[[int], None]) -> None:
        """Tell `found` the first place whose row is `reached`; all rows after it must be too."""
        ids, listing = self._ids, self._listing
        if listing is not None:
            self._lanes.reader.ask(
                lambda: _first_reached(ids, listing, reached), found, owner=self, replaces=f"find {id(self)}"
            )

    def row_at(self, number: int) -> R | None:
        """The row at a place; when it is not there yet it is asked for, and shown when it comes."""
        if not 0 <= number < len(self._ids):
            return None
        row = self._rows.get(self._ids[number])
        if row is None and self._ids[number] not in self._gone:
            self._want(number // WINDOW)
        return row

    def is_gone(self, number: int) -> bool:
        """Whether the row at a place has been deleted since."""
        return 0 <= number < len(self._ids) and self._ids[number] in self._gone

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        """How many rows are known."""
        return 0 if parent.isValid() else len(self._ids)

    def _ask_order(self, listing: Listing[R]) -> None:
        self._asked = self._lanes.errand.ask(listing.order, self._take_order, owner=self)

    def _forget_asked(self) -> None:
        self._asked.cancel()
        self._window_asked.cancel()
        self._fetching = False
        self._wanted.clear()

    def _take_first(self, rows: Sequence[R]) -> None:
        asked = self._asked
        self._replace(array("q", (row.id for row in rows)), rows)
        self._lanes.once_painted(lambda: self._go_on(asked), owner=self)

    def _go_on(self, asked: Ticket) -> None:
        """Ask for the rest, unless something else has been asked for meanwhile."""
        if self._listing is not None and asked is self._asked:
            self.arrived.emit()
            self._ask_order(self._listing)

    def _take_order(self, ids: "array[int]") -> None:
        known = len(self._ids)
        grown = not self.complete and known > 0 and ids[:known] == self._ids
        self.complete = True
        if grown:
            if len(ids) > known:
                self.beginInsertRows(QModelIndex(), known, len(ids) - 1)
                self._ids = ids
                self.endInsertRows()
        elif ids == self._ids:
            self._freshen()
        else:
            self._replace(ids, ())
            self._freshen()
            self.arrived.emit()
        self.completed.emit(len(ids))

    def _replace(self, ids: "array[int]", rows: Sequence[R]) -> None:
        self.beginResetModel()
        self._ids = ids
        former = self._rows
        self._rows = {row.id: row for row in rows}
        for row_id in ids[:WINDOW]:
            if row_id in former:
                self._rows.setdefault(row_id, former[row_id])
        self._gone.clear()
        self._windows.clear()
        self._wanted.clear()
        self.endResetModel()

    def _freshen(self) -> None:
        windows = list(self._windows) or [0]
        self._windows.clear()
        for window in windows[-2:]:
            self._want(window)
        for window in windows[:-2]:
            self._drop(window)

    def _want(self, window: int) -> None:
        if window in self._windows:
            return
        if window in self._wanted:
            self._wanted.remove(window)
        self._wanted = [*self._wanted[-3:], window]
        self._soon.start()

    def _fetch(self) -> None:
        """Ask for the window wanted last: of those in between nobody sees anything by the time they come."""
        if self._listing is None or not self._wanted or self._fetching:
            return
        window, listing = self._wanted.pop(), self._listing
        ids = self._ids[window * WINDOW : (window + 1) * WINDOW]
        self._fetching = True
        self._window_asked = self._lanes.reader.ask(
            lambda: listing.rows(ids),
            lambda rows: self._take_window(window, ids, rows),
            self._fetch_failed,
            owner=self,
        )

    def _take_window(self, window: int, ids: "array[int]", rows: Sequence[R]) -> None:
        self._fetching = False
        self._rows.update((row.id, row) for row in rows)
        for row_id in set(ids) - {row.id for row in rows}:
            self._gone.add(row_id)
            self._rows.pop(row_id, None)
        self._windows[window] = None
        if len(self._windows) > KEPT:
            self._drop(next(iter(self._windows)))
        if ids:  # a list that has become empty has no rows to tell of
            first = window * WINDOW
            last = self.index(first + len(ids) - 1, max(len(self.columns) - 1, 0))
            self.dataChanged.emit(self.index(first, 0), last)
        if self._wanted:
            self._soon.start()

    def _fetch_failed(self, problem: BaseException) -> None:
        self._fetching = False
        raise problem

    def _drop(self, window: int) -> None:
        self._windows.pop(window, None)
        for row_id in self._ids[window * WINDOW : (window + 1) * WINDOW]:
            self._rows.pop(row_id, None)


def _first_reached(ids: "array[int]", listing: Listing[R], reached: Callable[[R], bool]) -> int:
    """Halve the list until one row is left: 18 small reads for 200,000 rows."""

    def at(place: int) -> bool:
        rows = listing.rows(ids[place : place + 1])
        return bool(rows) and reached(rows[0])

    return bisect_left(range(len(ids)), True, key=at)
