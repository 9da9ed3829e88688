"""The recovery sheet onto paper: drawn in memory, sent to the printer that its user chooses, then remembered."""

from collections.abc import Callable
from typing import Protocol

from PySide6.QtCore import QObject

from desktop_app.gui.lanes import Failed, Lanes
from desktop_app.gui.print_run import PrintRun, WhatWasPrinted
from desktop_app.gui.prompts import Prompts
from desktop_app.language.catalogs import gettext as _


class PrintWork(Protocol):
    """What makes the sheet and remembers it; called on lanes."""

    def pdf(self) -> bytes:
        """The sheet."""
        ...

    def note_printed(self) -> None:
        """Remember that it went to a printer."""
        ...


def print_sheet(
    lanes: Lanes,
    prompts: Prompts,
    work: PrintWork,
    done: Callable[[bool], None],
    failed: Failed,
    *,
    owner: QObject,
) -> None:
    """Print the sheet; `done` hears whether its user did."""

    def end(printed: WhatWasPrinted | None) -> None:
        if printed is None or not printed.whole:
            done(False)
        else:
            lanes.writer.ask(work.note_printed, lambda _none: done(True), failed, owner=owner)

    PrintRun(lanes, prompts, owner).start(_("Recovery sheet"), work.pdf, end, failed)
