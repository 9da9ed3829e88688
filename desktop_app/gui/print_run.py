"""A PDF to a printer: drawn up, the printer chosen, printed behind the window, and a word when it is done."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from desktop_app.gui.lanes import Failed, Lanes, Ticket
from desktop_app.gui.prompts import Prompts
from desktop_app.language.catalogs import gettext as _
from desktop_app.language.catalogs import ngettext

if TYPE_CHECKING:
    from desktop_app.gui.paper import ChosenPrinter


@dataclass(frozen=True)
class WhatWasPrinted:
    """How many pages went to which printer; whether that is all that was chosen."""

    pages: int
    printer: str
    whole: bool

    def words(self) -> str:
        """The same in a sentence."""
        words = ngettext("{count} page sent to {printer}", "{count} pages sent to {printer}", self.pages)
        sent = words.format(count=self.pages, printer=self.printer or _("the printer"))
        return sent if self.whole else _("Stopped. {sent}").format(sent=sent)


class PrintRun(QObject):
    """One PDF after another; `failed` hears what a printer or the PDF refuses."""

    def __init__(self, lanes: Lanes, prompts: Prompts, parent: QObject) -> None:
        super().__init__(parent)
        self._lanes, self._prompts = lanes, prompts
        self._ticket: Ticket | None = None

    def start(
        self,
        title: str,
        make: Callable[[], bytes],
        done: Callable[[WhatWasPrinted | None], None],
        failed: Failed,
        *,
        shifted: bool = True,
    ) -> None:
        """Print what `make` gives on the press lane; `done` hears None when its user thought better of it.

        Not `shifted`, a printer that prints askew is seen to do so.
        """

        def ask(made: tuple[bytes, int]) -> None:
            chosen = self._prompts.choose_printer(title, made[1])
            if chosen is None:
                done(None)
            else:
                as_it_is = chosen if shifted else replace(chosen, shift=(0.0, 0.0))
                self._print(title, as_it_is, made[0], done, failed)

        self._lanes.press.ask(lambda: _counted(make), ask, failed, owner=self)

    def stop(self) -> None:
        """End after the page at hand."""
        if self._ticket is not None:
            self._ticket.stop()

    def _print(
        self,
        title: str,
        chosen: "ChosenPrinter",
        pdf: bytes,
        done: Callable[[WhatWasPrinted | None], None],
        failed: Failed,
    ) -> None:
        from desktop_app.gui.paper import print_pages  # noqa: PLC0415 - Qt's part for printers, for this alone

        name, watched = chosen.device.printerName(), self._prompts.watch(title, self.stop)
        totals = [0]

        def progressed(pages: int, total: int) -> None:
            totals.append(total)
            watched.show_progress(pages, total)

        def end(pages: int) -> None:
            watched.end()
            done(WhatWasPrinted(pages, name, whole=pages == totals[-1]))

        def fail(problem: BaseException) -> None:
            watched.end()
            failed(problem)

        self._ticket = self._lanes.press.work(
            lambda progress: print_pages(chosen, pdf, progress), end, fail, owner=self, progressed=progressed
        )


def _counted(make: Callable[[], bytes]) -> tuple[bytes, int]:
    from desktop_app.printing.preview import page_count  # noqa: PLC0415 - as above

    pdf = make()
    return pdf, page_count(pdf)
