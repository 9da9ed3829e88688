"""A page onto real paper: the printer that its user chooses in the system's own dialog, and the page drawn on it."""

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QImage, QPageSize, QPainter
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QWidget

from desktop_app.language.catalogs import gettext as _
from desktop_app.language.errors import Refused
from desktop_app.printing.preview import page_image

FINE = 2480
"""Pixels across a page of A4 at 300 dots an inch."""


def picture(pdf: bytes) -> QImage:
    """The first page of a PDF as it is printed. On the press lane, as all that draws PDFs."""
    wide, high, pixels = page_image(pdf, 0, FINE)
    return QImage(pixels, wide, high, 3 * wide, QImage.Format.Format_RGB888).copy()


def print_page(title: str, page: QImage, parent: QWidget | None) -> bool:
    """Ask for a printer and print; False when its user thinks better of it. Nothing is left in a file of ours."""
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setDocName(title)
    printer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
    dialog = QPrintDialog(printer, parent)
    dialog.setWindowTitle(title)
    dialog.setOption(QPrintDialog.PrintDialogOption.PrintPageRange, on=False)
    try:
        if not dialog.exec():
            return False
        draw(printer, page)
        return True
    finally:
        dialog.deleteLater()


def draw(printer: QPrinter, page: QImage) -> None:
    """Draw the page as large as the paper allows, in its middle."""
    printer.setFullPage(True)
    painter = QPainter()
    if not painter.begin(printer):
        raise Refused(_("The printer does not answer. Please look whether it is switched on, then try again."))
    paper = printer.pageLayout().fullRectPixels(printer.resolution())
    size = page.size().scaled(paper.size(), Qt.AspectRatioMode.KeepAspectRatio)
    place = QRect(0, 0, size.width(), size.height())
    place.moveCenter(QRect(0, 0, paper.width(), paper.height()).center())
    painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
    painter.drawImage(place, page)
    painter.end()
