"""Which press prints a job: this thread a few papers, a process of its own a batch.

The child is given a job as plain values, never the key of the office. It can be ended at any time: it writes
each file whole or not at all, and says of a paper only when it is safe.
"""

import json
import math
import multiprocessing
import time
from collections.abc import Callable, Iterator
from multiprocessing.connection import Connection
from multiprocessing.synchronize import Event
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from desktop_app.documents import press
from desktop_app.documents.press import Printed, PrintJob
from desktop_app.documents.rules.requests import Output
from desktop_app.language import catalogs
from desktop_app.language.catalogs import gettext as _
from desktop_app.language.errors import Refused

if TYPE_CHECKING:
    from desktop_app.printing.signing import SignWith

BATCH: Final = 20
"""Papers from which on a child prints them: below, starting it takes longer than printing."""
GLANCE: Final = 0.05
"""Seconds between two looks at whether to stop."""
PATIENCE: Final = 2.0
"""Seconds that a child has to end the paper at hand; a joint file that takes longer is not written at all."""

Stopped = Callable[[], bool]


class PressLost(Refused):
    """The printing process ended before its work; what it said it had written is safe."""


def printed(job: PrintJob, output: Output, stopped: Stopped, sign_with: "SignWith | None" = None) -> Iterator[Printed]:
    """Print a job and tell of each paper once its file is safe, until it is done or `stopped`."""
    if len(job.papers) < BATCH:
        yield from _until(stopped, press.printed(job, output, sign_with))
    else:
        yield from _printed_in_a_child(job, output, stopped, sign_with)


def _until(stopped: Stopped, papers: Iterator[Printed]) -> Iterator[Printed]:
    for each in papers:
        yield each
        if stopped():
            return


def _printed_in_a_child(
    job: PrintJob, output: Output, stopped: Stopped, sign_with: "SignWith | None"
) -> Iterator[Printed]:
    context = multiprocessing.get_context("spawn")
    ours, theirs = context.Pipe(duplex=False)
    stopping = context.Event()
    arguments = (job, output, sign_with, catalogs.current(), theirs, stopping)
    process = context.Process(target=_child, args=arguments, daemon=True)
    with ours:
        with theirs:
            process.start()
        try:
            for what, content in _heard(ours, stopping, stopped):
                if what == "refused":
                    raise Refused(content)
                if what == "bug":
                    raise RuntimeError(content)
                yield Printed(content[0], Path(content[1]))
        finally:
            process.kill()
            process.join()
            process.close()


def _heard(connection: Connection, stopping: Event, stopped: Stopped) -> Iterator[tuple[str, Any]]:
    """What the child says until its end; one that does not stop when asked is heard no longer."""
    deadline = math.inf
    while time.monotonic() < deadline:
        if not stopping.is_set() and stopped():
            stopping.set()
            deadline = time.monotonic() + PATIENCE
        try:
            if not connection.poll(GLANCE):
                continue
            what, content = json.loads(connection.recv_bytes())
        except (EOFError, OSError) as error:
            sentence = _("Printing broke off. What was written is safe; the rest can be finished in the register.")
            raise PressLost(sentence) from error
        if what == "end":
            return
        yield what, content


def _child(  # noqa: PLR0917 - all that the other side is given
    job: PrintJob,
    output: Output,
    sign_with: "SignWith | None",
    language: str,
    out: Connection,
    stopping: Event,
) -> None:
    """The other side: print, and say of each paper that it is safe."""
    catalogs.use(language)
    try:
        for each in press.printed(job, output, sign_with):
            _say(out, "printed", [each.id, str(each.file)])
            if stopping.is_set():
                break
        _say(out, "end")
    except Refused as refusal:
        _say(out, "refused", str(refusal))
    except Exception as bug:  # noqa: BLE001  raised again by the parent, without its words: they may quote people
        _say(out, "bug", type(bug).__name__)


def _say(out: Connection, what: str, content: object = None) -> None:
    out.send_bytes(json.dumps([what, content]).encode())
