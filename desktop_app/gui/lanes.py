"""Four lanes of work beside the window: whoever asks hears the answer on the window's thread.

The lane owns the signal, never the job: a job that owned it would take waiting answers with it when it goes.
"""

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

    _news = Signal(object)

    def __init__(self, name: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self._latest: dict[str, Ticket] = {}
        self._closed = False
        self._news.connect(self._deliver)

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
        return self._queue(_Task(ticket, owner, lambda _: job(), done, failed, self._news.emit))

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
        ticket = Ticket()
        return self._queue(_Task(ticket, owner, job, done, failed, self._news.emit, progressed))

    def close(self, *, finishing: bool = False) -> None:
        """Wait for what runs, and either drop what waits or finish that too; call it before the database is closed."""
        self._closed = True
        self._executor.shutdown(wait=True, cancel_futures=not finishing)

    def deliver(self) -> None:
        """Bring the answers that have come and not been heard, for no loop of events will do it any more."""
        QCoreApplication.sendPostedEvents(self, QEvent.Type.MetaCall.value)

    def _queue(self, task: "_Task[Any]") -> Ticket:
        """Let the task wait its turn; in a window that is closing, nobody waits for its answer any more."""
        if self._closed:
            task.ticket.cancel()
        else:
            self._executor.submit(task.run)
        return task.ticket

    @cached_property
    def _executor(self) -> "ThreadPoolExecutor":
        """The thread; it starts with the first job, and so does its import: the first paint waits for neither."""
        from concurrent.futures import ThreadPoolExecutor  # noqa: PLC0415 - as said

        return ThreadPoolExecutor(max_workers=1, thread_name_prefix=self.objectName())

    @Slot(object)
    def _deliver(self, news: "_News") -> None:
        if not news.ticket.cancelled and isValid(news.owner):
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
class _News:
    """Something to tell the asker: an answer, a failure, a step of progress."""

    ticket: Ticket
    owner: QObject
    tell: Callable[[], None]


@dataclass(eq=False)
class _Task(Generic[T]):
    """One job on its way through a lane; also the `Progress` that the job sees."""

    ticket: Ticket
    owner: QObject
    job: Callable[[Progress], T]
    done: Done[T]
    failed: Failed | None
    emit: Callable[[_News], None]
    progressed: Progressed | None = None
    _reported: float = 0.0

    def run(self) -> None:
        """Do the job, on the lane's thread."""
        if self.ticket.cancelled:
            return
        failed = self.failed or _surface
        try:
            answer = self.job(self)
        except BaseException as problem:  # noqa: BLE001 - raised or shown on the window's thread
            self._tell(partial(failed, problem))
        else:
            self._tell(partial(self.done, answer))

    def report(self, done: int, total: int) -> None:
        """Pass on how far the job is, not more often than anybody can read."""
        now = monotonic()
        if self.progressed is not None and (now - self._reported >= REPORT_EVERY or done >= total):
            self._reported = now
            self._tell(partial(self.progressed, done, total))

    def stopped(self) -> bool:
        """Whether the asker wants the job to end."""
        return self.ticket.stopping

    def _tell(self, tell: Callable[[], None]) -> None:
        self.emit(_News(self.ticket, self.owner, tell))


def _surface(problem: BaseException) -> None:
    raise problem
