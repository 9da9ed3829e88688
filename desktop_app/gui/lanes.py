"""Four lanes of work beside the window: whoever asks hears the answer on the window's thread.

The lane owns the signal, never the job: a job that owned it would take waiting answers with it when it goes. And what
a job holds, widgets among it, is handed back before the window hears of it: what is let go of last on a lane's thread
would be destroyed there, and a widget dies only on its own.
"""

from collections import deque
from collections.abc import Callable
from dataclasses import dataclass, field
from functools import cached_property, partial
from threading import Event
from time import monotonic
from typing import TYPE_CHECKING, Any, Generic, Protocol, Self, TypeVar

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QTimer, Signal, Slot
from shiboken6 import isValid

if TYPE_CHECKING:
    from concurrent.futures import ThreadPoolExecutor

T = TypeVar("T")
Done = Callable[[T], None]
Failed = Callable[[BaseException], None]
Progressed = Callable[[int, int], None]

REPORT_EVERY = 0.05
"""Seconds between two reports of progress: nobody reads faster, and the window has other things to do."""


PAINTED = 30
"""Milliseconds in which what was put on screen is painted, with some to spare."""


class Progress(Protocol):
    """What a long job is given to say how far it is, and to ask whether it should stop."""

    def report(self, done: int, total: int) -> None:
        """So many of so many are done."""
        ...

    def stopped(self) -> bool:
        """Whether the user asked to stop; the job then returns what it has."""
        ...


@dataclass(eq=False)
class Ticket:
    """The asker's side of one job."""

    _stop: Event = field(default_factory=Event)
    _cancel: Event = field(default_factory=Event)

    def cancel(self) -> None:
        """No longer interested: a waiting job never starts, a running one may stop, nothing is delivered."""
        self._cancel.set()
        self._stop.set()

    def stop(self) -> None:
        """Ask the job to end early; what it has by then is still delivered."""
        self._stop.set()

    @property
    def cancelled(self) -> bool:
        """Whether the answer is no longer wanted."""
        return self._cancel.is_set()

    @property
    def stopping(self) -> bool:
        """Whether the job should end early."""
        return self._stop.is_set()


class Asking(Protocol):
    """What screens need of a lane; tests hand them one that answers at once."""

    def ask(
        self,
        job: Callable[[], T],
        done: Done[T],
        failed: Failed | None = None,
        *,
        owner: QObject,
        replaces: str | None = None,
    ) -> Ticket:
        """Do `job`; its answer goes to `done` on the window's thread, while `owner` lives."""
        ...

    def work(
        self,
        job: Callable[[Progress], T],
        done: Done[T],
        failed: Failed | None = None,
        *,
        owner: QObject,
        progressed: Progressed | None = None,
    ) -> Ticket:
        """Do a long `job` that reports how far it is."""
        ...


class Lane(QObject):
    """One thread that does one job after another, and brings each answer back to the window's thread."""

    _rung = Signal()
    _ended = Signal()

    def __init__(self, name: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self._news: deque[_News] = deque()
        self._latest: dict[str, Ticket] = {}
        self._closed = False
        self._under_way = 0
        self._held: list[_Task[Any]] | None = None
        self._rung.connect(self._deliver)
        self._ended.connect(self._count_ended)

    def ask(
        self,
        job: Callable[[], T],
        done: Done[T],
        failed: Failed | None = None,
        *,
        owner: QObject,
        replaces: str | None = None,
    ) -> Ticket:
        """Do `job`; its answer goes to `done` on the window's thread, while `owner` lives.

        Without `failed` an exception surfaces on the window's thread like any other. With `replaces="search"`
        the job asked before under that name is cancelled.
        """
        ticket = Ticket()
        if replaces is not None:
            if (former := self._latest.get(replaces)) is not None:
                former.cancel()
            self._latest[replaces] = ticket
        return self._queue(ticket, _Parcel(owner, lambda _: job(), done, failed))

    def work(
        self,
        job: Callable[[Progress], T],
        done: Done[T],
        failed: Failed | None = None,
        *,
        owner: QObject,
        progressed: Progressed | None = None,
    ) -> Ticket:
        """Do a long `job`, handed a `Progress`; `progressed(done, total)` runs on the window's thread."""
        return self._queue(Ticket(), _Parcel(owner, job, done, failed, progressed))

    @property
    def is_busy(self) -> bool:
        """Whether something waits or runs, or its answer is still on its way."""
        return self._under_way > 0

    def hold(self) -> None:
        """Let what is asked from now on wait until `release`; what was asked before is still done."""
        if self._held is None:
            self._held = []

    def release(self) -> None:
        """Do what has waited."""
        held, self._held = self._held or [], None
        for task in held:
            self._submit(task)

    def close(self, *, finishing: bool = False) -> None:
        """Wait for what runs, and either drop what waits or finish that too; call it before the database is closed."""
        self._closed = True
        self._executor.shutdown(wait=True, cancel_futures=not finishing)

    def deliver(self) -> None:
        """Bring the answers that have come and not been heard, for no loop of events will do it any more."""
        QCoreApplication.sendPostedEvents(self, QEvent.Type.MetaCall.value)

    def _queue(self, ticket: Ticket, parcel: "_Parcel[Any]") -> Ticket:
        """Let the job wait its turn; in a window that is closing, nobody waits for its answer any more."""
        self._submit(_Task(ticket, parcel, self._news, self._rung.emit))
        return ticket

    def _submit(self, task: "_Task[Any]") -> None:
        if self._closed:
            task.ticket.cancel()
        elif self._held is not None:
            self._held.append(task)
        else:
            self._under_way += 1
            self._executor.submit(self._run, task)

    def _run(self, task: "_Task[Any]") -> None:
        """On the lane's thread; the end is told behind the answer, so that a lane at rest has none on its way."""
        task.run()
        self._ended.emit()

    def _count_ended(self) -> None:
        self._under_way -= 1

    @cached_property
    def _executor(self) -> "ThreadPoolExecutor":
        """The thread; it starts with the first job, and so does its import: the first paint waits for neither."""
        from concurrent.futures import ThreadPoolExecutor  # noqa: PLC0415 - as said

        return ThreadPoolExecutor(max_workers=1, thread_name_prefix=self.objectName())

    @Slot()
    def _deliver(self) -> None:
        news = self._news.popleft()
        if not news.ticket.cancelled and isValid(news.parcel.owner):
            news.tell()


@dataclass(frozen=True)
class Lanes:
    """The four lanes of a window."""

    writer: Asking
    """The one that changes the office file."""
    reader: Asking
    """What a screen shows; never more than a glance long."""
    errand: Asking
    """Slow reading with a connection of its own: checks, exports, the ordered ids of a list."""
    press: Asking
    """Rendering papers."""
    patience: int = 0
    """Milliseconds that `once_painted` waits."""

    @classmethod
    def start(cls, parent: QObject) -> Self:
        """Four lanes that live as long as `parent`."""
        writer, reader, errand, press = (Lane(name, parent) for name in ("writer", "reader", "errand", "press"))
        return cls(writer, reader, errand, press, PAINTED)

    @property
    def are_busy(self) -> bool:
        """Whether one of them still has something to do."""
        each = (self.writer, self.reader, self.errand, self.press)
        return any(isinstance(lane, Lane) and lane.is_busy for lane in each)

    def hold(self) -> None:
        """Let reading and printing wait while the office is locked; the writer goes on: it opens the office again."""
        for lane in (self.reader, self.errand, self.press):
            if isinstance(lane, Lane):
                lane.hold()

    def release(self) -> None:
        """Go on with what has waited."""
        for lane in (self.reader, self.errand, self.press):
            if isinstance(lane, Lane):
                lane.release()

    def once_painted(self, then: Callable[[], None], *, owner: QObject) -> None:
        """Do something when what has just been put on screen is painted: a busy lane would make that wait."""
        if self.patience:
            QTimer.singleShot(self.patience, owner, then)
        else:
            then()

    def close(self) -> None:
        """Finish what is to be written and tell who asked for it; drop what was only to be shown."""
        for lane in (self.writer, self.reader, self.errand, self.press):
            if isinstance(lane, Lane):
                lane.close(finishing=lane is self.writer)
        if isinstance(self.writer, Lane):
            self.writer.deliver()


@dataclass(frozen=True)
class _Parcel(Generic[T]):
    """What the asker handed over: all that may hold widgets."""

    owner: QObject
    job: Callable[[Progress], T]
    done: Done[T]
    failed: Failed | None
    progressed: Progressed | None = None


@dataclass(frozen=True)
class _News:
    """Something to tell the asker: an answer, a failure, a step of progress, or nothing, with the parcel back."""

    ticket: Ticket
    parcel: _Parcel[Any]
    tell: Callable[[], object]


@dataclass(eq=False)
class _Task(Generic[T]):
    """One job on its way through a lane; also the `Progress` that the job sees."""

    ticket: Ticket
    parcel: _Parcel[T] | None
    news: deque[_News]
    ring: Callable[[], None]
    _reported: float = 0.0

    def run(self) -> None:
        """Do the job, on the lane's thread; at the end nothing of the parcel is left here."""
        self._hand_back(self._outcome())

    def report(self, done: int, total: int) -> None:
        """Pass on how far the job is, not more often than anybody can read."""
        now, parcel = monotonic(), self.parcel
        if parcel is None or parcel.progressed is None:
            return
        if now - self._reported >= REPORT_EVERY or done >= total:
            self._reported = now
            self.news.append(_News(self.ticket, parcel, partial(parcel.progressed, done, total)))
            self.ring()

    def stopped(self) -> bool:
        """Whether the asker wants the job to end."""
        return self.ticket.stopping

    def _outcome(self) -> list[Callable[[], object]]:
        """What is to be told, in a list, so that it can be taken out of it: a job that nobody wants tells nothing."""
        parcel = self.parcel
        if parcel is None or self.ticket.cancelled:
            return [_nothing]
        try:
            answer = parcel.job(self)
        except BaseException as problem:  # noqa: BLE001 - raised or shown on the window's thread
            return [partial(parcel.failed or _surface, problem)]
        return [partial(parcel.done, answer)]

    def _hand_back(self, outcome: list[Callable[[], object]]) -> None:
        if self.parcel is not None:
            news = [_News(self.ticket, self.parcel, outcome.pop())]
            self.parcel = None
            self.news.append(news.pop())
            self.ring()


def _nothing() -> None:
    """What is told to those who no longer want to hear."""


def _surface(problem: BaseException) -> None:
    raise problem
