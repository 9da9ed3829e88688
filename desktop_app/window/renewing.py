"""Words of search made by the rules of a former version, made anew beside the work once the window is usable."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from desktop_app.gui.theme import Type
from desktop_app.gui.widgets.labels import Label
from desktop_app.gui.widgets.surfaces import NoticeBar
from desktop_app.language.catalogs import gettext as _
from desktop_app.language.errors import Refused
from desktop_app.window.root import Root

if TYPE_CHECKING:
    from desktop_app.bootstrap import Services

Step = tuple[int, int]


class SearchRenewal(QObject):
    """Asks for one short step after another, so that nobody waits for the lane that writes."""

    def __init__(self, root: Root) -> None:
        super().__init__(root)
        self._root = root
        self._bar: NoticeBar | None = None
        self._far: Label | None = None

    def begin(self) -> None:
        """Look whether anything is to be done in the open office, and do it."""
        office, frame = self._root.office(), self._root.frame
        if frame is not None:
            self._root.lanes.reader.ask(
                office.is_search_old, lambda old: self._start(office) if old else None, owner=frame
            )

    def _start(self, office: "Services") -> None:
        frame = self._root.frame
        if frame is None:
            return
        self._far = Label(self._root.theme, "", Type.BODY, "warn")
        words = _("The search words of all names are being made anew. You can go on working meanwhile.")
        self._bar = NoticeBar(self._root.theme, words, actions=(self._far,))
        frame.add_notice(self._bar)
        self._go_on(office.renew_search())

    def _go_on(self, steps: Iterator[Step]) -> None:
        frame = self._root.frame
        if frame is not None and self._bar is not None:
            self._root.lanes.writer.ask(
                lambda: next(steps, None), lambda step: self._say(steps, step), self._give_up, owner=self._bar
            )

    def _say(self, steps: Iterator[Step], step: Step | None) -> None:
        if step is None:
            self._end()
        elif self._far is not None:
            done, total = step
            self._far.setText(f"{100 * done // total} %")
            self._go_on(steps)

    def _give_up(self, error: BaseException) -> None:
        """An office that only may be read keeps its words until it may be written again."""
        self._end()
        if not isinstance(error, Refused):
            raise error

    def _end(self) -> None:
        if self._bar is not None:
            self._bar.deleteLater()
        self._bar = self._far = None
