"""The pomegranate panel beside first run and unlocking: logo, name, the steps, the rug."""

from collections.abc import Sequence

from PySide6.QtCore import QPoint, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QLinearGradient, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from desktop_app.gui import icons
from desktop_app.gui.theme import Theme, Type
from desktop_app.gui.widgets.ornament import DIAMOND, PITCH, paint_row
from desktop_app.language.catalogs import gettext as _

TOP, BOTTOM = QColor("#84173B"), QColor("#530D26")
RUG = ("#4FBDB5", "#F2A0B8", "#F7DC94")
CELL, DISC, ROW = 6, 26, 38


class WelcomePanel(QWidget):
    """The same in light and dark: the colour of the house's door."""

    def __init__(self, theme: Theme, steps: Sequence[str] = (), parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme, self._steps, self._current = theme, tuple(steps), 0
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Expanding)

    def go_to(self, step: int) -> None:
        """Let this step be at hand."""
        self._current = step
        if self._steps:
            self.setAccessibleName(
                _("Step {number} of {total}: {name}").format(
                    number=step + 1, total=len(self._steps), name=self._steps[step]
                )
            )
        self.update()

    def sizeHint(self) -> QSize:
        """A third of the least window."""
        return QSize(self._theme.px(300), self._theme.px(600))

    def minimumSizeHint(self) -> QSize:
        """As wide as the longest step."""
        longest = max((self._theme.metrics(Type.STRONG).horizontalAdvance(each) for each in self._steps), default=0)
        return QSize(max(self._theme.px(280), longest + self._theme.px(140)), self._theme.px(360))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Ground, rug, logo, name, steps."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        ground = QLinearGradient(0, 0, 0, self.height())
        ground.setColorAt(0, TOP)
        ground.setColorAt(1, BOTTOM)
        painter.fillRect(self.rect(), ground)
        self._paint_rug(painter)
        left, top = self._theme.px(48), self._theme.px(56)
        icons.paint_logo(painter, QRectF(left, top, self._theme.px(52), self._theme.px(52)))
        painter.setPen(QColor("white"))
        painter.setFont(self._theme.font(Type.DISPLAY))
        painter.drawText(left, top + self._theme.px(97), "Ocaq")
        painter.setFont(self._theme.font(Type.BODY))
        painter.setPen(QColor(255, 255, 255, 210))
        painter.drawText(left, top + self._theme.px(120), _("All the work of the office at one hearth"))
        for number in range(len(self._steps)):
            self._paint_step(painter, number, left, top + self._theme.px(158) + number * self._theme.px(ROW))

    def _paint_step(self, painter: QPainter, number: int, left: int, top: int) -> None:
        side = self._theme.px(DISC)
        disc = QRectF(left, top, side, side)
        at_hand, done = number == self._current, number < self._current
        painter.setPen(QPen(QColor(255, 255, 255, 0 if at_hand or done else 150), 1.2))
        painter.setBrush(QColor(255, 255, 255, 255 if at_hand else 60 if done else 0))
        painter.drawEllipse(disc)
        painter.setFont(self._theme.font(Type.SMALL_MEDIUM))
        painter.setPen(TOP if at_hand else QColor("white"))
        painter.drawText(disc, Qt.AlignmentFlag.AlignCenter, "✓" if done else str(number + 1))
        painter.setFont(self._theme.font(Type.STRONG if at_hand else Type.BODY))
        painter.setPen(QColor(255, 255, 255, 255 if at_hand else 215))
        name = QRectF(left + side + self._theme.px(12), top, self.width(), side)
        painter.drawText(name, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, self._steps[number])

    def _paint_rug(self, painter: QPainter) -> None:
        high = len(DIAMOND) * CELL
        count = self.width() // (PITCH * CELL) + 2
        for row, strength in enumerate((1.0, 0.6, 0.32)):
            top = self.height() - self._theme.px(12) - high - row * (high + self._theme.px(12))
            if top < self._theme.px(230) + len(self._steps) * self._theme.px(ROW):
                return
            colours = [QColor(RUG[(each + row) % len(RUG)]) for each in range(len(RUG))]
            painter.setOpacity(strength)
            paint_row(painter, QPoint(-(row % 2) * PITCH * CELL // 2 - CELL * 3, top), CELL, count, colours)
        painter.setOpacity(1)
