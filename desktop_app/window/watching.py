"""What other processes write into the open office, noticed and shown.

SQLite counts in `PRAGMA data_version` what others than the asking connection have committed. Asked on the one writing
connection it is silent about our own work, so nothing is read twice; one look takes some hundredths of a millisecond.
"""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtWidgets import QApplication

from desktop_app.language.errors import Refused
from desktop_app.office.changes import EVERYTHING
from desktop_app.window.root import Root

if TYPE_CHECKING:
    from desktop_app.bootstrap import Services
    from desktop_app.office.foreign import Foreign

EVERY, EVERY_BEHIND = 1_000, 2_000
"""Milliseconds between two looks: with the window in front, and behind others."""


class ForeignChanges(QObject):
    """Looks at the open office again and again, and publishes what it finds on the office's board."""

    def __init__(self, root: Root, every: int = EVERY, every_behind: int = EVERY_BEHIND) -> None:
        super().__init__(root)
        self._root = root
        self._every, self._every_behind = every, every_behind
        self._services: Services | None = None
        self._known: Foreign | None = None
        self._next = QTimer(self, singleShot=True, interval=every)
        self._next.timeout.connect(self._look)
        root.entered.connect(self._begin)
        QApplication.instance().applicationStateChanged.connect(self._hurry)  # type: ignore[union-attr]  # it is there

    def _begin(self) -> None:
        if self._services is not self._root.office():
            self._services, self._known = self._root.office(), None
        self._next.start(self._every)

    def _hurry(self, state: Qt.ApplicationState) -> None:
        """Whoever comes back to the window sees at once what was done elsewhere."""
        if state == Qt.ApplicationState.ApplicationActive and self._next.isActive():
            self._next.start(0)

    def _look(self) -> None:
        services = self._services
        if self._root.opened is None or self._root.opened.services is not services:
            return
        from desktop_app.office.foreign import look_for_foreign

        database = services.desk.database
        self._root.lanes.writer.ask(lambda: look_for_foreign(database), self._compare, self._wait, owner=self)

    def _compare(self, now: "Foreign") -> None:
        if self._known is not None and now.goes_beyond(self._known) and self._services is not None:
            self._services.desk.board.publish(EVERYTHING)
        self._known = now
        self._go_on()

    def _wait(self, error: BaseException) -> None:
        """A fault of the disk is told by whatever is done next; here it only means to look again later."""
        if not isinstance(error, Refused):
            raise error
        self._go_on()

    def _go_on(self) -> None:
        in_front = QApplication.applicationState() == Qt.ApplicationState.ApplicationActive
        self._next.start(self._every if in_front else self._every_behind)
