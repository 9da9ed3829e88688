"""Work on a stranger's file in a process of its own: what crashes, hangs or devours memory there ends only that.

The process starts with the first work and stays for the next; after a death another takes its place. What it says
comes back as bytes and is never unpickled.
"""

import multiprocessing
import time
from collections.abc import Callable, Iterable, Iterator
from enum import StrEnum
from multiprocessing.connection import Connection
from typing import Any, Final, Self

from desktop_app.system import confinement

MIB: Final = 1024 * 1024
MEMORY: Final = 512 * MIB
SECONDS: Final = 30.0
_PATIENCE: Final = 1.0
"""Seconds that an idle process gets to end by itself."""

Work = Callable[..., Iterable[bytes]]
"""A function of a module, so that the process can import it; it gives what it finds piece by piece."""


class Cause(StrEnum):
    """Why work was broken off."""

    CRASHED = "crashed"
    TOO_SLOW = "too slow"
    TOO_LARGE = "too large"


class BrokenOffError(Exception):
    """The work came to no end; its process is gone."""

    def __init__(self, cause: Cause) -> None:
        super().__init__(cause)
        self.cause = cause


class Confined:
    """A process that works under limits, one work at a time."""

    def __init__(self, memory_bytes: int = MEMORY) -> None:
        self._memory_bytes = memory_bytes
        self._process: Any = None
        self._asking: Any = None
        self._hearing: Any = None

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_error: object) -> None:
        self.close()

    @property
    def process_id(self) -> int | None:
        """Of the process as it lives now."""
        return self._process.pid if self._process is not None else None

    def work(
        self, work: Work, *arguments: object, seconds: float = SECONDS, heard_bytes: int = MEMORY
    ) -> Iterator[bytes]:
        """What `work(*arguments)` gives there; raises `BrokenOffError`, or RuntimeError for a bug in it."""
        deadline = time.monotonic() + seconds
        done = False
        try:
            self._ask(work, arguments)
            yield from heard(self._hearing, deadline, heard_bytes)
            done = True
        finally:
            if not done:
                self._kill()

    def close(self) -> None:
        """End the process, if there is one."""
        if self._process is not None:
            self._asking.close()  # it waits for the next work and hears that none will come
            self._process.join(_PATIENCE)
            self._kill()

    def _ask(self, work: Work, arguments: tuple[object, ...]) -> None:
        if self._process is not None and not self._process.is_alive():
            self._kill()
        if self._process is None:
            self._start()
        try:
            self._asking.send((work, arguments))
        except OSError as error:
            raise BrokenOffError(Cause.CRASHED) from error

    def _start(self) -> None:
        context = multiprocessing.get_context("spawn")
        asked, self._asking = context.Pipe(duplex=False)
        self._hearing, said = context.Pipe(duplex=False)
        self._process = context.Process(target=confinement.serve, args=(asked, said, self._memory_bytes), daemon=True)
        with asked, said:
            self._process.start()

    def _kill(self) -> None:
        if self._process is None:
            return
        self._process.kill()
        self._process.join()
        self._process.close()
        self._asking.close()
        self._hearing.close()
        self._process = None


def heard(said: "Connection[Any, bytes]", deadline: float, most_bytes: int) -> Iterator[bytes]:
    """The pieces of one work until its end; only bytes are taken, for `recv` would unpickle."""
    total = 0
    while True:
        message = _next(said, deadline)
        total += len(message)
        if total > most_bytes:
            raise BrokenOffError(Cause.TOO_LARGE)
        kind, content = message[:1], message[1:]
        if kind == confinement.PIECE:
            yield content
        elif kind == confinement.END:
            return
        elif kind == confinement.NO_MEMORY:
            raise BrokenOffError(Cause.TOO_LARGE)
        elif kind == confinement.BUG:
            raise RuntimeError(content.decode())
        else:
            raise BrokenOffError(Cause.CRASHED)


def _next(said: "Connection[Any, bytes]", deadline: float) -> bytes:
    """The next message; a pipe that closes before the end was said belongs to a process that has crashed."""
    try:
        if said.poll(max(0.0, deadline - time.monotonic())):
            return said.recv_bytes()
    except (EOFError, OSError) as error:
        raise BrokenOffError(Cause.CRASHED) from error
    raise BrokenOffError(Cause.TOO_SLOW)
