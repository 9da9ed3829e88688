"""The other side of `confined`: the process that works, held to its limits before it sees a stranger's file."""

import contextlib
import os
import sys
import traceback
from multiprocessing.connection import Connection
from typing import Any, Final

PIECE: Final = b"+"
END: Final = b"."
NO_MEMORY: Final = b"m"
BUG: Final = b"b"


def serve(asked: "Connection[Any, Any]", said: "Connection[bytes, Any]", memory_bytes: int) -> None:
    """Do one work after another until nobody asks any more. A work that crashes says nothing: the pipe closes."""
    _silence()
    _hold_to(memory_bytes)
    while True:
        try:
            work, arguments = asked.recv()
        except EOFError:
            return
        try:
            for piece in work(*arguments):
                said.send_bytes(PIECE + piece)
            said.send_bytes(END)
        except MemoryError:
            said.send_bytes(NO_MEMORY)
        except Exception as error:  # noqa: BLE001  a bug of ours: the other side raises it again
            said.send_bytes(BUG + _where(error).encode())


def _where(error: Exception) -> str:
    """Kind and place of a bug, without its text, which may quote people."""
    return "".join([type(error).__name__, "\n", *traceback.format_tb(error.__traceback__)])


def _silence() -> None:
    """A parser that dies writes to stderr, which belongs to the command line's own sentences."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, 2)


def _hold_to(memory_bytes: int) -> None:
    """Bound the memory of this process; where the system refuses, the clock still bounds the work."""
    if sys.platform == "win32":
        from desktop_app.system.windows_job import hold_to  # noqa: PLC0415  only Windows has jobs

        hold_to(memory_bytes)
        return
    import resource  # noqa: PLC0415  only POSIX has it

    with contextlib.suppress(ValueError, OSError):  # macOS may refuse the value
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
        resource.setrlimit(resource.RLIMIT_AS, (memory_bytes, memory_bytes))
