"""A PDF onto real paper: the printer that its user chooses in the system's own dialog, each page as large as it is.

Pages are drawn whole by PDFium, at the printer's own resolution, one in memory at a time, and never fitted to
anything: a millimetre is a millimetre from the paper's edge. Printing is work of the press lane; only the dialog is the
window's.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QMarginsF, QPointF, QRectF, QSizeF
from PySide6.QtGui import QImage, QPageLayout, QPageSize, QPainter
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QWidget

from desktop_app.gui.lanes import Progress
from desktop_app.language.catalogs import gettext as _
from desktop_app.language.errors import Refused
from desktop_app.printing.preview import Pages, SheetSize

MOST_DOTS: Final = 600
"""An inch: no eye tells more apart, and a page of A4 takes 140 MB."""
INCH: Final = 25.4
Shift = tuple[float, float]
"""Millimetres by which a printer has to be told to print further right and further down."""


@dataclass(frozen=True)
class ChosenPrinter:
    """The printer of the user's choice with copies, pages and sides, and by how much it prints askew."""

    device: QPrinter
    shift: Shift = (0.0, 0.0)


def choose_printer(title: str, pages: int, parent: QWidget | None) -> QPrinter | None:
    """Ask with the system's dialog; None when its user thinks better of it."""
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setDocName(title)
    printer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
    dialog = QPrintDialog(printer, parent)
    dialog.setWindowTitle(title)
    dialog.setMinMax(1, pages)
    dialog.setOption(QPrintDialog.PrintDialogOption.PrintPageRange, on=pages > 1)
    try:
        return printer if dialog.exec() else None
    finally:
        dialog.deleteLater()


def print_pages(chosen: ChosenPrinter, pdf: bytes, progress: Progress) -> int:
    """Print the pages that were chosen, in the order that was chosen; gives how many were. On the press lane.

    Stopped between two pages, what has gone to the printer by then is what it prints.
    """
    printer = chosen.device
    with Pages(pdf) as pages:
        order = _order(printer, len(pages))
        if not order or progress.stopped():
            return 0
        _lay_out(printer, pages.size(order[0]))
        painter = QPainter()
        if not painter.begin(printer):
            raise _no_answer()
        try:
            for done, number in enumerate(order):
                if progress.stopped():
                    return done
                if done:
                    _lay_out(printer, pages.size(number))
                    if not printer.newPage():
                        raise _no_answer()
                _paint(painter, printer, pages, number, chosen.shift)
                progress.report(done + 1, len(order))
        finally:
            painter.end()
        if printer.printerState() in {QPrinter.PrinterState.Error, QPrinter.PrinterState.Aborted}:
            raise _no_answer()
        return len(order)


def sequence(chosen: Sequence[int], copies: int, *, collated: bool, backwards: bool) -> list[int]:
    """The pages one after another: copies page by page or set by set, the last first if `backwards`."""
    found = [*chosen] * copies if collated else [page for page in chosen for _copy in range(copies)]
    return found[::-1] if backwards else found


def _order(printer: QPrinter, count: int) -> list[int]:
    """The numbers of the pages from 0; the copies are ours to make where the driver makes none."""
    ranges = printer.pageRanges()
    chosen = [page for page in range(count) if ranges.isEmpty() or ranges.contains(page + 1)]
    return sequence(
        chosen,
        1 if printer.supportsMultipleCopies() else printer.copyCount(),
        collated=printer.collateCopies(),
        backwards=printer.pageOrder() == QPrinter.PageOrder.LastPageFirst,
    )


def _lay_out(printer: QPrinter, size: SheetSize) -> None:
    """Have paper of a page's size and orientation, and count from its edge rather than from where ink may be."""
    wide, high = size
    portrait = QPageSize(QSizeF(min(size), max(size)), QPageSize.Unit.Millimeter)
    way = QPageLayout.Orientation.Landscape if wide > high else QPageLayout.Orientation.Portrait
    printer.setFullPage(True)
    printer.setPageSize(portrait)
    printer.setPageOrientation(way)
    printer.setPageMargins(QMarginsF(0, 0, 0, 0))


def _paint(painter: QPainter, printer: QPrinter, pages: Pages, number: int, shift: Shift) -> None:
    dots = printer.resolution()
    drawn = pages.drawn(number, min(dots, MOST_DOTS))
    image = QImage(drawn.pixels, drawn.width, drawn.height, drawn.stride, QImage.Format.Format_RGB32)
    begins = printer.pageLayout().paintRectPixels(dots).topLeft()  # not the edge where a driver knows no full page
    corner = QPointF(*(millimetres / INCH * dots for millimetres in shift)) - QPointF(begins)
    larger = dots / drawn.dots
    painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform, on=larger != 1)
    painter.drawImage(QRectF(corner, QSizeF(image.size()) * larger), image)


def _no_answer() -> Refused:
    return Refused(_("The printer does not answer. Please look whether it is switched on, then try again."))
