"""Tiles that count and filter: a large number, what it counts, what will become of it."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from desktop_app.gui.theme import Theme, Type

PAD, GAP, HEIGHT = 16, 13, 64


class Tile(QAbstractButton):
    """Checkable; the checked one has a border in the ink of its number."""

    def __init__(self, theme: Theme, ink: str, label: str, line: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme, self._ink, self._label, self._line = theme, ink, label, line
        self._number = ""
        self.setCheckable(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.show_count(0)
        theme.changed.connect(self.update)

    def show_count(self, count: int) -> None:
        """Show this number."""
        self._number = str(count)
        self.setAccessibleName(f"{count} {self._label}, {self._line}")
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Number and words beside each other."""
        theme = self._theme
        words = max(
            theme.metrics(Type.STRONG).horizontalAdvance(self._label),
            theme.metrics(Type.SMALL).horizontalAdvance(self._line),
        )
        lines = theme.metrics(Type.STRONG).height() + theme.metrics(Type.SMALL).height()
        return QSize(
            self._number_width() + words + theme.px(2 * PAD + GAP) + 2, max(theme.px(HEIGHT), lines + theme.px(20))
        )

    def minimumSizeHint(self) -> QSize:
        """Never shortened."""
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Ground, number, words."""
        theme = self._theme
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        marked = self.isChecked()
        painter.setPen(QPen(theme.color(self._ink if marked else "line"), 2 if marked else 1))
        painter.setBrush(theme.color("tint" if self.underMouse() and not marked else "surface"))
        inset = 1.0 if marked else 0.5
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(inset, inset, -inset, -inset), theme.px(10), theme.px(10))
        self._paint_words(painter)

    def _paint_words(self, painter: QPainter) -> None:
        theme = self._theme
        mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        wide, left = self._number_width(), float(theme.px(PAD))
        side = Qt.AlignmentFlag.AlignRight if mirrored else Qt.AlignmentFlag.AlignLeft
        painter.setFont(theme.font(Type.DISPLAY))
        painter.setPen(theme.color(self._ink))
        place = QRectF(left, 0, wide, self.height())
        painter.drawText(self._turned(place), Qt.AlignmentFlag.AlignVCenter | side, self._number)
        label, line = theme.metrics(Type.STRONG).height(), theme.metrics(Type.SMALL).height()
        top, start = (self.height() - label - line) / 2, left + wide + theme.px(GAP)
        for step, text, ink, high in (
            (Type.STRONG, self._label, "text", label),
            (Type.SMALL, self._line, "text2", line),
        ):
            painter.setFont(theme.font(step))
            painter.setPen(theme.color(ink))
            where = QRectF(start, top, self.width() - start - theme.px(4), high)
            painter.drawText(self._turned(where), Qt.AlignmentFlag.AlignVCenter | side, text)
            top += high

    def _number_width(self) -> int:
        return self._theme.metrics(Type.DISPLAY).horizontalAdvance(self._number)

    def _turned(self, where: QRectF) -> QRectF:
        if self.layoutDirection() == Qt.LayoutDirection.RightToLeft:
            where.moveRight(self.width() - where.left())
        return where
