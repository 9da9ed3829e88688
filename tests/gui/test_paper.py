"""A page on real paper: a millimetre is a millimetre from the paper's edge; or a plain word about the printer."""

from pathlib import Path
from typing import Any

import pypdfium2
import pytest
from PySide6.QtCore import QMarginsF
from PySide6.QtGui import QPageLayout, QPageRanges
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from pytestqt.qtbot import QtBot

from desktop_app.gui import paper
from desktop_app.gui.paper import ChosenPrinter, Shift
from desktop_app.language.errors import Refused
from desktop_app.printing.layout import Layout, Rule
from desktop_app.printing.rendering import render

LONG = 100.0
DOTS = 300
NEAR = 0.2
"""Millimetres by which what is printed may differ: two dots of what it is measured with."""


class Stubborn(QPrinter):
    """A printer whose driver counts from where ink may be, whatever it is asked, and is coarse."""

    def setFullPage(self, _on: bool) -> None:  # noqa: N802 - Qt's name
        super().setFullPage(False)

    def setPageMargins(self, *_margins: Any) -> bool:  # noqa: N802 - Qt's name
        return super().setPageMargins(QMarginsF(6, 9, 4, 5), QPageLayout.Unit.Millimeter)


class Watch:
    """Stops after so many pages."""

    def __init__(self, most: int = 99) -> None:
        self.most, self.told = most, list[tuple[int, int]]()

    def report(self, done: int, total: int) -> None:
        self.told.append((done, total))

    def stopped(self) -> bool:
        return len(self.told) >= self.most


def ruler(wide: float, high: float, left: float = 20.0, top: float = 30.0) -> Layout:
    """A stroke of 100 mm to the right and one down, from a corner."""
    across = Rule("ruler", left, top, left + LONG, top, 0.6, "000000")
    down = Rule("ruler", left, top, left, top + LONG, 0.6, "000000")
    return Layout(wide, high, "Ruler", "en", (), (across, down))


def printer_into(place: Path, kind: type[QPrinter] = QPrinter, dots: int = 1200) -> QPrinter:
    printer = kind(QPrinter.PrinterMode.HighResolution)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(place))
    printer.setResolution(dots)
    return printer


def printed(printer: QPrinter, *layouts: Layout, shift: Shift = (0, 0), watch: Watch | None = None) -> int:
    pdf = render(layouts, {}, title="Ruler")
    return paper.print_pages(ChosenPrinter(printer, shift), pdf, watch or Watch())


def ink(place: Path, page: int = 0) -> tuple[float, float, float, float, float, float]:
    """Width and height of a printed page, and left, top, right and bottom of its ink, in millimetres."""
    document = pypdfium2.PdfDocument(place)
    try:
        image = document[page].render(scale=DOTS / 72, grayscale=True).to_pil()
    finally:
        document.close()
    box = image.point([255 * (shade < 128) for shade in range(256)]).getbbox()
    assert box is not None
    edges = (*image.size, *box)
    wide, high, left, top, right, bottom = (each * 25.4 / DOTS for each in edges)
    return wide, high, left, top, right, bottom


@pytest.mark.parametrize(
    ("kind", "dots", "size"),
    [
        (QPrinter, 1200, (210, 297)),
        (QPrinter, 203, (297, 210)),
        (QPrinter, 203, (215.9, 279.4)),
        (Stubborn, 203, (210, 297)),
        (Stubborn, 150, (297, 210)),
        (Stubborn, 300, (148, 210)),
    ],
)
def test_a_ruler_is_as_long_as_it_says_and_where_it_says(
    qtbot: QtBot, tmp_path: Path, kind: type[QPrinter], dots: int, size: tuple[float, float]
) -> None:
    place = tmp_path / "printed.pdf"
    assert printed(printer_into(place, kind, dots), ruler(*size)) == 1
    wide, high, left, top, right, bottom = ink(place)
    assert (wide, high) == pytest.approx(size, abs=0.4)  # papers are whole points
    assert (left, top) == pytest.approx((20 - 0.3, 30 - 0.3), abs=0.4)
    assert (right - left, bottom - top) == pytest.approx((LONG + 0.3, LONG + 0.3), abs=NEAR)


def test_a_printer_that_prints_askew_is_told_so(qtbot: QtBot, tmp_path: Path) -> None:
    printed(printer_into(tmp_path / "a.pdf", dots=300), ruler(210, 297))
    printed(printer_into(tmp_path / "b.pdf", dots=300), ruler(210, 297), shift=(-2.5, 1.5))
    before, after = ink(tmp_path / "a.pdf"), ink(tmp_path / "b.pdf")
    assert after[2] - before[2] == pytest.approx(-2.5, abs=NEAR)
    assert after[3] - before[3] == pytest.approx(1.5, abs=NEAR)
    assert after[4] - after[2] == pytest.approx(before[4] - before[2], abs=0.1)


def test_ranges_copies_and_a_size_of_its_own_for_each_page(qtbot: QtBot, tmp_path: Path) -> None:
    place = tmp_path / "printed.pdf"
    printer = printer_into(place, dots=100)
    ranges = QPageRanges()
    for page in (2, 3):
        ranges.addPage(page)
    printer.setPageRanges(ranges)
    printer.setCopyCount(2)
    printer.setCollateCopies(True)
    layouts = [ruler(210, 297), ruler(297, 210, left=40), ruler(148, 210, left=30)]
    assert printed(printer, *layouts) == 4
    found = [ink(place, page) for page in range(4)]
    assert [round(each[0]) for each in found] == [297, 148, 297, 148]
    assert [round(each[2]) for each in found] == [40, 30, 40, 30]


def test_the_order_of_copies() -> None:
    assert paper.sequence([0, 1], 2, collated=True, backwards=False) == [0, 1, 0, 1]
    assert paper.sequence([0, 1], 2, collated=False, backwards=False) == [0, 0, 1, 1]
    assert paper.sequence([0, 1, 2], 1, collated=True, backwards=True) == [2, 1, 0]


def test_stopped_between_pages(qtbot: QtBot, tmp_path: Path) -> None:
    place, watch = tmp_path / "printed.pdf", Watch(most=2)
    assert printed(printer_into(place, dots=72), *[ruler(148, 210)] * 4, watch=watch) == 2
    document = pypdfium2.PdfDocument(place)
    assert len(document) == 2
    document.close()
    assert watch.told == [(1, 4), (2, 4)]


@pytest.mark.qt_log_ignore("QPainter::begin", extend=True)
def test_a_printer_that_does_not_begin_is_a_plain_sentence(qtbot: QtBot, tmp_path: Path) -> None:
    with pytest.raises(Refused):
        printed(printer_into(tmp_path / "no" / "such" / "folder.pdf"), ruler(210, 297))


@pytest.mark.parametrize("accepted", [True, False])
def test_the_system_is_asked_which_printer(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, accepted: bool) -> None:
    monkeypatch.setattr(QPrintDialog, "exec", lambda _dialog: int(accepted))
    printer = paper.choose_printer("Recovery sheet", 1, None)
    assert (printer.docName() if printer else None) == ("Recovery sheet" if accepted else None)
