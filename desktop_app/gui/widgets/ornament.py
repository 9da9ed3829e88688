"""The stepped diamonds of a rug, in whole pixels."""

import re

from PySide6.QtCore import QPoint, QSize
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from desktop_app.gui.theme import Theme

DIAMOND = (
    "....#....",
    "...###...",
    "..##.##..",
    ".##...##.",
    "##..#..##",
    ".##...##.",
    "..##.##..",
    "...###...",
    "....#....",
)
"""One diamond, a cell a sign."""

LINK = (".#.", ".#.", "###", ".#.", ".#.")
"""The small cross between two diamonds, standing in the middle rows."""

PITCH = len(DIAMOND[0]) + len(LINK[0])
CENTRE = ("accent", "teal", "saffron")


class Ornament(QWidget):
    """A row of diamonds, as many as fit; a screen reader passes it over."""

    def __init__(self, theme: Theme, *, cell: int = 2, opacity: float = 1.0, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme, self._cell, self._opacity = theme, cell, opacity
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.update)

    def sizeHint(self) -> QSize:
        """One diamond at least."""
        return QSize(len(DIAMOND[0]) * self._cell, len(DIAMOND) * self._cell)

    def minimumSizeHint(self) -> QSize:
        """One diamond."""
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """As many whole diamonds as fit, in the middle."""
        painter = QPainter(self)
        painter.setOpacity(self._opacity)
        count = max((self.width() // self._cell + len(LINK[0])) // PITCH, 1)
        wide = (count * PITCH - len(LINK[0])) * self._cell
        colours = [self._theme.color(name) for name in CENTRE]
        paint_row(painter, QPoint((self.width() - wide) // 2, 0), self._cell, count, colours)


def paint_row(painter: QPainter, start: QPoint, cell: int, count: int, colours: list[QColor]) -> None:
    """Draw `count` diamonds joined by crosses, each in the next colour."""
    for number in range(count):
        colour = colours[number % len(colours)]
        corner = start + QPoint(number * PITCH * cell, 0)
        _paint_cells(painter, DIAMOND, corner, cell, colour)
        if number < count - 1:
            _paint_cells(painter, LINK, corner + QPoint(len(DIAMOND[0]) * cell, 2 * cell), cell, colour)


def _paint_cells(painter: QPainter, rows: tuple[str, ...], corner: QPoint, cell: int, colour: QColor) -> None:
    path = QPainterPath()
    for y, row in enumerate(rows):
        for stitches in re.finditer("#+", row):
            path.addRect(
                corner.x() + stitches.start() * cell, corner.y() + y * cell, len(stitches.group()) * cell, cell
            )
    painter.fillPath(path, colour)
