"""Printing documents that have their numbers: layouts from the reader, files from the press, marks by the writer."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from types import MappingProxyType
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from desktop_app.documents import press
from desktop_app.documents.press import MARKED_AT_ONCE, Printed, PrintJob
from desktop_app.documents.rules.requests import Output
from desktop_app.documents.screens import presses
from desktop_app.documents.service import DocumentService
from desktop_app.gui.lanes import Lanes, Progress, Ticket
from desktop_app.printing.imposing import PLAIN, Imposition

if TYPE_CHECKING:
    from desktop_app.printing.signing import SignWith


@dataclass(frozen=True)
class PrintedPapers:
    """What came of printing: the files of those that are safe now, and whether it is all that was asked for."""

    papers: tuple[Printed, ...]
    whole: bool


class Printing(QObject):
    """One job from numbers to files. What has been written is marked as issued even when the rest fails."""

    progressed = Signal(int, int)
    finished = Signal(object)
    """`PrintedPapers`, once all of them are marked."""
    failed = Signal(object)
    """The exception that ended it, once those written before are marked."""

    def __init__(self, lanes: Lanes, documents: DocumentService, parent: QObject) -> None:
        super().__init__(parent)
        self._lanes, self._documents = lanes, documents
        self._ticket: Ticket | None = None
        self._printed: list[Printed] = []
        self._sign_with: SignWith | None = None
        self._numbered: Mapping[int, int] = {}
        self._marked = 0
        self._asked = 0

    @property
    def printed(self) -> tuple[Printed, ...]:
        """Those whose files are safe so far."""
        return tuple(self._printed)

    def start(
        self,
        ids: Sequence[int],
        output: Output,
        sign_with: "SignWith | None" = None,
        imposition: Imposition = PLAIN,
    ) -> None:
        """Print these documents of the register, in this order, signed if so wanted, on such sheets."""
        self._begin(len(ids), sign_with, {each: each for each in ids})
        self._ticket = self._lanes.reader.ask(
            lambda: replace(self._documents.register.print_job(ids), imposition=imposition),
            lambda job: self._press(job, output),
            self.failed.emit,
            owner=self,
        )

    def start_job(
        self,
        job: PrintJob,
        output: Output,
        sign_with: "SignWith | None" = None,
        numbered: Mapping[int, int] = MappingProxyType({}),
    ) -> None:
        """Print the papers of a job; `numbered` says which of them are which documents of the register."""
        self._begin(len(job.papers), sign_with, numbered)
        self._press(job, output)

    def stop(self) -> None:
        """End after the paper at hand; those that are not printed keep their numbers and wait."""
        if self._ticket is not None:
            self._ticket.stop()

    def _begin(self, count: int, sign_with: "SignWith | None", numbered: Mapping[int, int]) -> None:
        self._sign_with = sign_with
        self._printed, self._marked, self._asked, self._ticket = [], 0, count, None
        self._numbered = numbered

    def _press(self, job: PrintJob, output: Output) -> None:
        stopping = self._ticket is not None and self._ticket.stopping
        self._ticket = self._lanes.press.work(
            lambda progress: self._print(job, output, progress),
            lambda _nothing: self._end(),
            self._fail,
            owner=self,
            progressed=self._take_progress,
        )
        if stopping:
            self._ticket.stop()

    def _print(self, job: PrintJob, output: Output, progress: Progress) -> None:
        """On the press lane: keep each paper that is safe where the window's thread finds it."""
        if progress.stopped():
            return
        press.make_room(output)
        for each in presses.printed(job, output, progress.stopped, self._sign_with):
            self._printed.append(each)
            progress.report(len(self._printed), len(job.papers))

    def _take_progress(self, done: int, total: int) -> None:
        self.progressed.emit(done, total)
        if len(self._printed) - self._marked >= MARKED_AT_ONCE:
            self._mark(lambda _nothing: None)

    def _end(self) -> None:
        result = PrintedPapers(self.printed, whole=len(self._printed) == self._asked)
        self._mark(lambda _nothing: self.finished.emit(result))

    def _fail(self, problem: BaseException) -> None:
        self._mark(lambda _nothing: self.failed.emit(problem))

    def _mark(self, done: Callable[[None], None]) -> None:
        fresh = self._printed[self._marked :]
        self._marked += len(fresh)
        ids = [self._numbered[each.id] for each in fresh if each.id in self._numbered]
        if not self._numbered:
            done(None)
            return
        self._lanes.writer.ask(lambda: self._documents.mark_issued(ids), done, owner=self)
