"""The recovery sheet onto paper: drawn in memory, sent to the printer that its user chooses, then remembered."""

from collections.abc import Callable
from typing import Protocol

from PySide6.QtCore import QObject
from PySide6.QtGui import QImage

from desktop_app.gui.lanes import Failed, Lanes
from desktop_app.gui.prompts import Prompts
from desktop_app.language.catalogs import gettext as _
from desktop_app.language.errors import Refused


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

    def ask(page: QImage) -> None:
        try:
            printed = prompts.print_page(_("Recovery sheet"), page)
        except Refused as refused:
            failed(refused)
            return
        if printed:
            lanes.writer.ask(work.note_printed, lambda _none: done(True), failed, owner=owner)
        else:
            done(False)

    lanes.press.ask(lambda: _picture(work), ask, failed, owner=owner)


def _picture(work: PrintWork) -> QImage:
    from desktop_app.gui.paper import picture  # noqa: PLC0415 - Qt's part for printers, for this alone

    return picture(work.pdf())
