"""The process that parses one .xlsx, .xls or .ods: started for it, held to its limits, ended after it.

It imports only what it needs (no Qt, no database, no catalogs) and speaks JSON: one message is a list whose
first item says what it is. Nothing that comes out of a stranger's file is ever unpickled.
"""

from __future__ import annotations

import contextlib
import datetime
import json
import os
import sys
import traceback
from multiprocessing.connection import Connection
from pathlib import Path
from typing import Any

from desktop_app.sheets.limits import Limits
from desktop_app.sheets.values import Reason, Unreadable

Message = list[Any]
"""`["kind", kind]`, then for each sheet `["sheet", name]` and several `["rows", rows]`, at last `["end"]`;
or `["unreadable", reason]`, or `["bug", where]`."""


def run(path: str, limits: Limits, out: Connection) -> None:
    """Parse the file and send it, or send why not. A parser that crashes sends nothing: the pipe closes."""
    _silence()
    _hold_to(limits)
    try:
        from desktop_app.sheets.packed import messages  # noqa: PLC0415  its parser loads under the limit

        for message in messages(Path(path), limits):
            _send(out, message)
        _send(out, ["end"])
    except Unreadable as unreadable:
        _send(out, ["unreadable", unreadable.reason])
    except MemoryError:
        _send(out, ["unreadable", Reason.TOO_LARGE])
    except OSError:
        _send(out, ["unreadable", Reason.FORBIDDEN])
    except Exception as error:  # noqa: BLE001  a bug of ours: the parent raises it again
        _send(out, ["bug", _where(error)])


def _send(out: Connection, message: Message) -> None:
    out.send_bytes(json.dumps(message, default=_moment).encode())


def _where(error: Exception) -> str:
    """Kind and place of a bug, without its text, which may quote people."""
    return "".join([type(error).__name__, "\n", *traceback.format_tb(error.__traceback__)])


def _moment(value: datetime.date) -> list[str]:
    """JSON has no dates: a list of one text can be nothing else, for no cell is a list."""
    return [value.isoformat()]


def _silence() -> None:
    """A parser that dies writes to stderr, which belongs to the command line's own sentences."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, 2)


def _hold_to(limits: Limits) -> None:
    """Bound the memory of this process; where it cannot be, the zip directory and the clock still bound it.

    Windows knows such a limit only for job objects, which Python cannot make without foreign calls;
    macOS may refuse the value.
    """
    if sys.platform == "win32":
        return
    import resource  # noqa: PLC0415  only POSIX has it

    with contextlib.suppress(ValueError, OSError):
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
        resource.setrlimit(resource.RLIMIT_AS, (limits.memory_bytes, limits.memory_bytes))
