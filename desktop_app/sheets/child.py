"""What is done with one .xlsx, .xls or .ods in a process of its own (`system/confined`).

It imports only what it needs (no Qt, no database, no catalogs) and speaks JSON: one message is a list whose
first item says what it is. Nothing that comes out of a stranger's file is ever unpickled.
"""

import datetime
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from desktop_app.sheets.limits import Limits
from desktop_app.sheets.values import Reason, Unreadable

Message = list[Any]
"""`["kind", kind]`, then for each sheet `["sheet", name]` and several `["rows", rows]`; or `["unreadable", reason]`."""


def said_of(path: str, limits: Limits) -> Iterator[bytes]:
    """Parse the file and say what is in it, or why it cannot be read."""
    try:
        from desktop_app.sheets.packed import messages  # noqa: PLC0415  its parser loads under the limit

        for message in messages(Path(path), limits):
            yield _spoken(message)
    except Unreadable as unreadable:
        yield _spoken(["unreadable", unreadable.reason])
    except OSError:
        yield _spoken(["unreadable", Reason.FORBIDDEN])


def _spoken(message: Message) -> bytes:
    return json.dumps(message, default=_moment).encode()


def _moment(value: datetime.date) -> list[str]:
    """JSON has no dates: a list of one text can be nothing else, for no cell is a list."""
    return [value.isoformat()]
