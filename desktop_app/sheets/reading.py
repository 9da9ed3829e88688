"""Reading any list an office keeps: what kind it is, who reads it, and a plain sentence when it cannot be."""

import stat
from pathlib import Path

from desktop_app.sheets.contents import OLE, ZIP
from desktop_app.sheets.limits import LIMITS, Limits
from desktop_app.sheets.parent import read_in_a_child
from desktop_app.sheets.sentences import refusal
from desktop_app.sheets.text import read_text
from desktop_app.sheets.values import Reason, Unreadable, Workbook
from desktop_app.system.confined import Confined


def read(
    path: Path, *, encoding: str | None = None, limits: Limits = LIMITS, reader: Confined | None = None
) -> Workbook:
    """All visible sheets of a file, told by its content; `encoding` overrides what a text file seems to use.

    A packed file is parsed in `reader`, else in a process that is started for it.

    Raises `Refused` for everything that is wrong with the file.
    """
    try:
        if _start(path, limits).startswith((ZIP, OLE)):
            return read_in_a_child(path, limits, reader)
        return read_text(path.read_bytes(), name=path.stem, encoding=encoding, limits=limits)
    except Unreadable as unreadable:
        raise refusal(unreadable, path, limits) from unreadable
    except FileNotFoundError as error:
        raise refusal(Unreadable(Reason.MISSING), path, limits) from error
    except OSError as error:
        raise refusal(Unreadable(Reason.FORBIDDEN), path, limits) from error


def _start(path: Path, limits: Limits) -> bytes:
    status = path.stat()
    if not stat.S_ISREG(status.st_mode):
        raise Unreadable(Reason.FOLDER)
    if status.st_size > limits.file_bytes:
        raise Unreadable(Reason.TOO_LARGE)
    with path.open("rb") as file:
        return file.read(8)
