# ruff: noqa: ARG002 - a fake takes what the real one takes, and uses what the test looks at
"""Stand-ins for what a screen is handed: prompts that answer as told, lanes that answer at once."""

from array import array
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from tempfile import mkdtemp
from typing import TypeVar

from PySide6.QtCore import QObject
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from desktop_app.gui.lanes import Done, Failed, Lanes, Progress, Progressed, Ticket
from desktop_app.gui.paper import ChosenPrinter
from desktop_app.gui.prompts import FileKind
from desktop_app.gui.screen import Place

T = TypeVar("T")


class FakeWatched:
    """Nobody looks."""

    def show_progress(self, done: int, total: int) -> None: ...

    def end(self) -> None: ...


@dataclass
class FakePrompts:
    """Answers as told beforehand, and keeps what was asked."""

    confirms: bool = True
    chosen: int | None = 0
    text: str | None = "reason"
    path: Path | None = None
    asked: list[str] = field(default_factory=list)
    told: list[str] = field(default_factory=list)
    paper: Path | None = None
    """What the chosen printer printed last."""

    def confirm(self, title: str, text: str, verb: str, *, destructive: bool = False) -> bool:
        self.asked.append(title)
        return self.confirms

    def choose(self, title: str, text: str, options: Sequence[str], verb: str) -> int | None:
        self.asked.append(title)
        return self.chosen

    def ask_text(self, title: str, text: str, label: str, verb: str, *, destructive: bool = False) -> str | None:
        self.asked.append(title)
        return self.text

    def choose_open_file(self, title: str, kinds: Sequence[FileKind], folder: Path | None = None) -> Path | None:
        self.asked.append(title)
        return self.path

    def choose_save_file(
        self, title: str, name: str, kinds: Sequence[FileKind], folder: Path | None = None
    ) -> Path | None:
        self.asked.append(title)
        return self.path

    def choose_folder(self, title: str, folder: Path | None = None) -> Path | None:
        self.asked.append(title)
        return self.path

    def choose_printer(self, title: str, pages: int) -> ChosenPrinter | None:
        self.asked.append(title)
        if not self.confirms:
            return None
        self.paper = Path(mkdtemp()) / "printed.pdf"
        device = QPrinter()
        device.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
        device.setOutputFileName(str(self.paper))
        device.setResolution(72)
        return ChosenPrinter(device)

    def watch(self, what: str, stop: Callable[[], None]) -> FakeWatched:
        return FakeWatched()

    def tell(self, title: str, text: str) -> None:
        self.told.append(f"{title}: {text}")


@dataclass
class FakeWindow:
    """A window port that keeps where it was sent and what it was told to say."""

    went: list[Place] = field(default_factory=list)
    said: list[str] = field(default_factory=list)
    undo: Callable[[], None] | None = None
    backs: int = 0

    def go(self, place: Place) -> None:
        self.went.append(place)

    def back(self) -> None:
        self.backs += 1

    def say(self, text: str, undo: Callable[[], None] | None = None) -> None:
        self.said.append(text)
        self.undo = undo


class _NoProgress:
    """The progress of a job that is done at once."""

    def __init__(self, progressed: Progressed | None) -> None:
        self._progressed = progressed

    def report(self, done: int, total: int) -> None:
        if self._progressed is not None:
            self._progressed(done, total)

    def stopped(self) -> bool:
        return False


class InstantLane:
    """Does each job where it was asked for, before `ask` returns."""

    def ask(
        self,
        job: Callable[[], T],
        done: Done[T],
        failed: Failed | None = None,
        *,
        owner: QObject,
        replaces: str | None = None,
    ) -> Ticket:
        return self._do(lambda _: job(), done, failed, None)

    def work(
        self,
        job: Callable[[Progress], T],
        done: Done[T],
        failed: Failed | None = None,
        *,
        owner: QObject,
        progressed: Progressed | None = None,
    ) -> Ticket:
        return self._do(job, done, failed, progressed)

    @staticmethod
    def _do(
        job: Callable[[Progress], T], done: Done[T], failed: Failed | None, progressed: Progressed | None
    ) -> Ticket:
        try:
            answer = job(_NoProgress(progressed))
        except Exception as problem:  # as a lane does: to the one who asked, or up
            if failed is None:
                raise
            failed(problem)
        else:
            done(answer)
        return Ticket()


def instant_lanes() -> Lanes:
    """Four lanes that answer at once."""
    return Lanes(InstantLane(), InstantLane(), InstantLane(), InstantLane())


def activate(window: QWidget, qtbot: QtBot) -> None:
    """Bring a window to the front, so that the keyboard is in it."""
    with qtbot.waitActive(window):
        window.activateWindow()


@dataclass(frozen=True)
class NumberRow:
    """A row with nothing but its number and a name."""

    id: int
    name: str


class NumberListing:
    """So many rows, named by their numbers; keeps what was asked for."""

    def __init__(self, count: int, *, without: frozenset[int] = frozenset(), first: int = 50) -> None:
        self.count, self.without, self.first = count, without, first
        self.asked: list[tuple[int, ...]] = []

    def first_page(self) -> Sequence[NumberRow]:
        return self._made(range(min(self.first, self.count)))

    def order(self) -> "array[int]":
        return array("q", range(self.count))

    def rows(self, ids: Sequence[int]) -> Sequence[NumberRow]:
        self.asked.append(tuple(ids))
        return self._made(ids)

    def _made(self, ids: Sequence[int]) -> list[NumberRow]:
        return [NumberRow(each, f"Person {each:06}") for each in ids if each not in self.without]
