"""A page on real paper: whole, in the middle, true to what was drawn; or a plain word about the printer."""

from pathlib import Path

import pytest
from PySide6.QtGui import QColor, QImage, QPageSize
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from pytestqt.qtbot import QtBot

from desktop_app.gui import paper
from desktop_app.language.errors import Refused
from desktop_app.printing.preview import page_count, page_image


def page() -> QImage:
    image = QImage(1240, 1754, QImage.Format.Format_RGB888)
    image.fill(QColor("white"))
    for x in range(400, 840):
        for y in range(800, 900):
            image.setPixelColor(x, y, QColor("black"))
    return image


def printed(place: Path, size: QPageSize.PageSizeId) -> QImage:
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(place))
    printer.setPageSize(QPageSize(size))
    paper.draw(printer, page())
    assert page_count(place.read_bytes()) == 1
    wide, high, pixels = page_image(place.read_bytes(), 0, 620)
    return QImage(pixels, wide, high, 3 * wide, QImage.Format.Format_RGB888).copy()


def test_a_page_of_the_same_size_is_printed_as_it_is(qtbot: QtBot, tmp_path: Path) -> None:
    image = printed(tmp_path / "a4.pdf", QPageSize.PageSizeId.A4)
    assert image.pixelColor(310, 425) == QColor("black")
    for x, y in ((195, 425), (425, 425), (310, 395), (310, 455)):
        assert image.pixelColor(x, y) == QColor("white"), (x, y)


def test_on_other_paper_it_is_in_the_middle(qtbot: QtBot, tmp_path: Path) -> None:
    image = printed(tmp_path / "letter.pdf", QPageSize.PageSizeId.Letter)
    row = [image.pixelColor(x, round(image.height() * 850 / 1754)) == QColor("black") for x in range(image.width())]
    first, last = row.index(True), len(row) - 1 - row[::-1].index(True)
    assert first + last == pytest.approx(image.width(), abs=3)


@pytest.mark.qt_log_ignore("QPainter::begin", extend=True)
def test_a_printer_that_does_not_begin_is_a_plain_sentence(qtbot: QtBot, tmp_path: Path) -> None:
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "no" / "such" / "folder.pdf"))
    with pytest.raises(Refused):
        paper.draw(printer, page())


@pytest.mark.parametrize("accepted", [True, False])
def test_the_system_is_asked_which_printer(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, accepted: bool) -> None:
    drawn: list[str] = []
    monkeypatch.setattr(QPrintDialog, "exec", lambda _dialog: int(accepted))
    monkeypatch.setattr(paper, "draw", lambda printer, _page: drawn.append(printer.docName()))
    assert paper.print_page("Recovery sheet", page(), None) is accepted
    assert drawn == ["Recovery sheet"] * accepted
