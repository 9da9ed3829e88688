"""Issuing: numbers in one transaction of the writer, then files from the press; told as one piece of work.

Papers that are not registered go to the press at once.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from desktop_app.documents import press
from desktop_app.documents.press import PrintJob
from desktop_app.documents.rules.file_names import candidates, document_stem
from desktop_app.documents.rules.findings import ProofFinding
from desktop_app.documents.rules.numbers import in_order
from desktop_app.documents.rules.requests import Output
from desktop_app.documents.screens.issue.draft import IssueDraft
from desktop_app.documents.screens.printing import PrintedPapers, Printing
from desktop_app.documents.screens.services import DocumentServices
from desktop_app.documents.service import Entered, Loose, LoosePaper, RegisterRow
from desktop_app.documents.service.together import Joined, Together
from desktop_app.gui.lanes import Lanes, Progress, Ticket

if TYPE_CHECKING:
    from desktop_app.printing.signing import SignWith

MadePaper = RegisterRow | LoosePaper


@dataclass(frozen=True)
class Outcome:
    """What came of it: what was made, the files of those that are printed, and who was refused.

    `problem` is why printing broke off; the numbers stay, and it can be finished. Papers that are not registered, and
    those of several templates, are all in a `job`, from which they can be printed again; `numbered` are those of them
    that are in the register, by their ids in it.
    """

    rows: tuple[MadePaper, ...]
    files: dict[int, Path]
    refused: tuple[ProofFinding, ...]
    folder: Path
    problem: str = ""
    job: PrintJob | None = None
    numbered: Mapping[int, int] = field(default_factory=dict)

    @property
    def registered(self) -> bool:
        """Whether papers have numbers and are in the register."""
        return self.job is None or bool(self.numbered)

    @property
    def templates(self) -> tuple[str, ...]:
        """What kinds of documents were made."""
        return tuple(dict.fromkeys(row.template for row in self.rows))

    @property
    def waiting(self) -> tuple[int, ...]:
        """The ids of those that have no file yet."""
        return tuple(row.id for row in self.rows if row.id not in self.files)

    @property
    def only_file(self) -> Path | None:
        """The file, where there is exactly one."""
        different = set(self.files.values())
        return next(iter(different)) if len(different) == 1 else None


class Issuing(QObject):
    """One press of the button that gives numbers."""

    composing = Signal(int, int)
    """So many of so many are composed; nothing has a number yet."""
    printing = Signal(int, int)
    """So many of so many are printed; all have their numbers."""
    finished = Signal(object)
    """The `Outcome`; without rows when it was stopped before anything had a number."""
    failed = Signal(object)
    """The exception, when nothing was numbered."""

    def __init__(self, lanes: Lanes, services: DocumentServices, parent: QObject) -> None:
        super().__init__(parent)
        self._lanes, self._services = lanes, services
        self._printing = Printing(lanes, services.documents, self)
        self._ticket: Ticket | None = None
        self._made: Entered | Loose | Joined = Entered(None, (), ())
        self._folder = Path()
        self._sign_with: SignWith | None = None
        self._printing.progressed.connect(self.printing)
        self._printing.finished.connect(self._end)
        self._printing.failed.connect(self._break_off)

    def start(self, draft: IssueDraft) -> None:
        """Number and print the papers that are ready."""
        self._folder = folder = self._services.folder.path
        self._sign_with = draft.sign_with
        self._made = Entered(None, (), ())
        documents, requests = self._services.documents, draft.requests()

        def make(progress: Progress) -> Entered | Loose | Joined:
            press.make_room(Output(folder, joint=False))
            if len(requests) > 1:
                return Together(documents).enter(requests, skip_refused=True, progress=progress)
            make_one = documents.enter if draft.registered else documents.loose
            return make_one(requests[0], skip_refused=True, progress=progress)

        lane = self._lanes.writer if draft.registered else self._lanes.press
        self._ticket = lane.work(
            make,
            lambda made: self._print(made, joint=draft.joint or bool(draft.sheet)),
            self.failed.emit,
            owner=self,
            progressed=self.composing.emit,
        )

    def stop(self) -> None:
        """Stop: before the numbers nothing stays, after them those not printed wait in the register."""
        if self._ticket is not None:
            self._ticket.stop()
        self._printing.stop()

    def _print(self, made: Entered | Loose | Joined, *, joint: bool) -> None:
        if not self._goes_on(made):
            return
        output = output_for(made.rows, self._folder, joint=joint)
        if isinstance(made, Entered):
            self._printing.start(made.ids, output, self._sign_with, made.imposition)
        else:
            self._printing.start_job(made.job, output, self._sign_with, _numbered(made))

    def _goes_on(self, made: Entered | Loose | Joined) -> bool:
        """Whether what was made is to be printed now; otherwise that is the end."""
        stopping, self._ticket = self._ticket is not None and self._ticket.stopping, None
        self._made = made
        if not made.rows or stopping:
            self.finished.emit(self._outcome({}))
            return False
        self.printing.emit(0, 0)
        return True

    def _end(self, result: PrintedPapers) -> None:
        self.finished.emit(self._outcome({each.id: each.file for each in result.papers}))

    def _break_off(self, problem: BaseException) -> None:
        files = {each.id: each.file for each in self._printing.printed}
        self.finished.emit(self._outcome(files, str(problem)))

    def _outcome(self, files: dict[int, Path], problem: str = "") -> Outcome:
        made = self._made
        job = None if isinstance(made, Entered) else made.job
        return Outcome(made.rows, files, made.refused, self._folder, problem, job, _numbered(made))


def _numbered(made: Entered | Loose | Joined) -> Mapping[int, int]:
    return made.numbered if isinstance(made, Joined) else {}


def output_for(rows: Sequence[MadePaper], folder: Path, *, joint: bool) -> Output:
    """A file each, or one under its first and last number, or its count; what is there is never overwritten."""
    if not joint or len(rows) == 1:
        return Output(folder, joint=False)
    template, numbers = rows[0].template, in_order(row.number for row in rows if row.number)
    running = numbers[-1].rpartition("/")[2] if numbers else ""
    parts = (numbers[0], f"{running} {template}") if numbers else (template, str(len(rows)))
    stem = document_stem(*parts)
    free = next(name for name in candidates(stem) if not (folder / name).exists())
    return Output(folder / free, joint=True)
