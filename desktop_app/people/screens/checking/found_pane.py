"""What a long look through the list has found: a bar while it looks, then the list of it with its detail.

It keeps up with what changes: around a few people at once, after more by looking anew behind what is shown.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QStackedLayout, QVBoxLayout, QWidget

from desktop_app.gui.lanes import Progress, Ticket
from desktop_app.gui.models.columns import Column
from desktop_app.gui.models.windowed import HasId, Listing, WindowedListModel
from desktop_app.gui.screen import Context
from desktop_app.gui.widgets.buttons import Button, Kind
from desktop_app.gui.widgets.empty import EmptyState
from desktop_app.gui.widgets.lists import ListView
from desktop_app.gui.widgets.rows import RowLook
from desktop_app.gui.widgets.split import ListDetail
from desktop_app.gui.widgets.working import Working
from desktop_app.language.catalogs import gettext as _
from desktop_app.people.service import Stopped

Found = TypeVar("Found")
R = TypeVar("R", bound=HasId)

FEW = 50
"""Up to so many changed people are looked at by themselves."""
BLANK, RESULTS, NOTHING, STOPPED = range(4)


@dataclass(frozen=True)
class Sayings:
    """What a pane says."""

    name: str
    looking: str
    nothing: str


class FoundPane(QWidget, Generic[Found, R]):
    """Looks when it is first told to. `found` are all findings, of which `listing` shows the rows."""

    count_changed = Signal(int)
    """How many were found."""

    def __init__(self, context: Context, sayings: Sayings, look: Callable[[R], RowLook], detail: QWidget) -> None:
        super().__init__()
        self._context, self._sayings = context, sayings
        self.found: tuple[Found, ...] | None = None
        self._busy = self._again = self._refreshing = False
        self._changed: set[int] = set()
        self._ticket: Ticket | None = None
        self._last_place = 0
        theme = context.theme
        self.working = Working(theme, top=12)
        self.model: WindowedListModel[R] = WindowedListModel(
            context.lanes, [Column(sayings.name, lambda row: look(row).title)], spoken=lambda row: look(row).spoken
        )
        self.list = ListView(theme, self.model, look, sayings.name)
        self.detail = detail
        self._assemble()
        self._connect()

    @property
    def listing(self) -> Listing[R]:
        """The rows of what was found."""
        raise NotImplementedError

    def look_through(self, progress: Progress) -> tuple[Found, ...]:
        """The long look, on its lane."""
        raise NotImplementedError

    def look_again_at(self, found: tuple[Found, ...], ids: Sequence[int]) -> tuple[Found, ...]:
        """What was found, with these few people looked at anew; on its lane."""
        raise NotImplementedError

    def show_row(self, row: R | None) -> None:
        """Show what the list is on."""
        raise NotImplementedError

    def above_list(self) -> Sequence[QWidget]:
        """What stands over the list."""
        return ()

    def look(self) -> None:
        """Look through the list; what was found before stays in sight meanwhile."""
        if self._busy:
            self._again = True
            return
        self._busy = True
        if self.found is None:
            self._body.setCurrentIndex(BLANK)
        self.working.begin(self._sayings.looking, _("Looking changes nothing; you may stop and go on at any time."))
        ticket = self._context.lanes.errand.work(
            self.look_through, self._finish, self._miss, owner=self, progressed=self.working.show_progress
        )
        self._ticket = ticket if self._busy else None

    def keep_up(self, ids: Sequence[int]) -> None:
        """These people have changed; anybody may have, when there are none."""
        if self._busy:
            self._again = True
        elif self.found is None:
            return
        elif not ids or len(self._changed.union(ids)) > FEW:
            self._changed.clear()
            self.look()
        else:
            self._changed.update(ids)
            self._refresh()

    def _assemble(self) -> None:
        theme, sayings = self._context.theme, self._sayings
        leading = QFrame()
        leading.setObjectName("surface")
        column = QVBoxLayout(leading)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for part in self.above_list():
            column.addWidget(part)
        column.addWidget(self.list, stretch=1)
        again = Button(theme, _("Look again"), Kind.PRIMARY, icon_name="refresh")
        again.clicked.connect(self.look)
        body = QWidget()
        self._body = QStackedLayout(body)
        stopped = _("You have stopped looking. Nothing was changed.")
        for part in (
            QWidget(),
            ListDetail(theme, leading, self.detail),
            EmptyState(theme, sayings.nothing),
            EmptyState(theme, stopped, button=again),
        ):
            self._body.addWidget(part)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.working)
        layout.addWidget(body, stretch=1)

    def _connect(self) -> None:
        self.working.stop_asked.connect(self._stop)
        self.list.row_shown.connect(self._show_row)
        self.model.arrived.connect(self._be_on_something)
        self.model.completed.connect(self._complete)

    def _stop(self) -> None:
        if self._ticket is not None:
            self._again = False
            self._ticket.stop()

    def _finish(self, found: tuple[Found, ...]) -> None:
        self._rest()
        self._take(found)
        self._go_on()

    def _miss(self, problem: BaseException) -> None:
        self._rest()
        if not isinstance(problem, Stopped):
            raise problem
        if self.found is None:
            self._body.setCurrentIndex(STOPPED)

    def _rest(self) -> None:
        self._busy, self._ticket = False, None
        self.working.end()

    def _go_on(self) -> None:
        """Somebody changed while it was being looked."""
        if self._again:
            self._again = False
            self.look()

    def _refresh(self) -> None:
        if self._refreshing or self.found is None:
            return
        self._refreshing = True
        found, ids = self.found, sorted(self._changed)
        self._changed.clear()
        self._context.lanes.errand.ask(lambda: self.look_again_at(found, ids), self._refreshed, owner=self)

    def _refreshed(self, found: tuple[Found, ...]) -> None:
        self._refreshing = False
        if not self._busy:  # else the long look, begun later, knows better
            self._take(found)
        if self._changed:
            self._refresh()

    def _take(self, found: tuple[Found, ...]) -> None:
        first = self.found is None
        self.found = found
        self.found_changed()
        self._body.setCurrentIndex(RESULTS if found else NOTHING)
        if first:
            self.model.show(self.listing)
        else:
            self.model.reload()
        self.count_changed.emit(len(found))

    def found_changed(self) -> None:
        """Something else was found than before."""

    def _show_row(self, row: R | None) -> None:
        if row is not None:
            self._last_place = self.list.currentIndex().row()
        self.show_row(row)

    def _complete(self, count: int) -> None:
        if not count:
            self.show_row(None)
        self._be_on_something()

    def _be_on_something(self) -> None:
        """Be on what stands where the one was that has just been settled, else on the first."""
        count = self.model.rowCount()
        if count and not self.list.currentIndex().isValid():
            index, selection = self.model.index(min(self._last_place, count - 1), 0), self.list.selectionModel()
            selection.setCurrentIndex(index, selection.SelectionFlag.ClearAndSelect)
            self.list.scrollTo(index)
