"""The pomegranate panel beside first run and unlocking: logo, name, the steps, the rug."""

from collections.abc import Sequence

from PySide6.QtCore import QPoint, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QLinearGradient, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from desktop_app.gui import icons
from desktop_app.gui.frame.sidebar import Logo
from desktop_app.gui.theme import Theme, Type
from desktop_app.gui.widgets.labels import Label
from desktop_app.gui.widgets.ornament import DIAMOND, PITCH, paint_row
from desktop_app.language.catalogs import gettext as _

TOP, BOTTOM = QColor("#84173B"), QColor("#530D26")
RUG = (QColor("#4FBDB5"), QColor("#F2A0B8"), QColor("#F7DC94"))
STRENGTHS = (1.0, 0.6, 0.3)
"""How strongly the rows of the rug show, from the lowest up."""
CELL, GAP = 6, 12
DISC, STEP = 26, 38


class WelcomePanel(QWidget):
    """The same in light and dark: the colour of the house's door."""

    def __init__(self, theme: Theme, steps: Sequence[str] = (), parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._steps = StepList(theme, steps)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(theme.px(48), theme.px(56), theme.px(32), theme.px(24))
        layout.setSpacing(0)
        layout.addWidget(Logo(theme, 52))
        layout.addSpacing(theme.px(16))
        layout.addWidget(Label(theme, "Ocaq", Type.DISPLAY, "on_accent"))
        tagline = _("All the work of the office at one hearth")
        layout.addWidget(Label(theme, tagline, Type.BODY, "on_accent", wrap=True))
        layout.addSpacing(theme.px(34))
        layout.addWidget(self._steps)
        layout.addStretch()

    def go_to(self, step: int) -> None:
        """Let this step be at hand."""
        self._steps.go_to(step)

    def sizeHint(self) -> QSize:
        """A third of the window of the design."""
        return super().sizeHint().expandedTo(QSize(self._theme.px(300), 0))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The ground, and as many rows of the rug as there is room for below the steps."""
        painter = QPainter(self)
        ground = QLinearGradient(0, 0, 0, self.height())
        ground.setColorAt(0, TOP)
        ground.setColorAt(1, BOTTOM)
        painter.fillRect(self.rect(), ground)
        high = len(DIAMOND) * CELL
        count = self.width() // (PITCH * CELL) + 3
        free = self._steps.geometry().bottom() + self._theme.px(24)
        for row, strength in enumerate(STRENGTHS):
            top = self.height() - (row + 1) * (high + GAP)
            if top < free:
                return
            painter.setOpacity(strength)
            colours = [RUG[(number + row) % len(RUG)] for number in range(len(RUG))]
            left = -CELL * PITCH // 2 * (1 + row % 2)
            paint_row(painter, QPoint(left, top), CELL, count, colours)


class StepList(QWidget):
    """Numbered steps one below the other; done ones carry a check."""

    def __init__(self, theme: Theme, names: Sequence[str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme, self._names, self._current = theme, tuple(names), 0
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setVisible(bool(names))

    def go_to(self, step: int) -> None:
        """Let this step be at hand."""
        self._current = step
        self.setAccessibleName(
            _("Step {number} of {total}: {name}").format(
                number=step + 1, total=len(self._names), name=self._names[step]
            )
        )
        self.update()

    def sizeHint(self) -> QSize:
        """As wide as the longest name."""
        longest = max((self._theme.metrics(Type.STRONG).horizontalAdvance(name) for name in self._names), default=0)
        return QSize(self._theme.px(DISC + GAP) + longest + 2, self._theme.px(STEP) * len(self._names))

    def minimumSizeHint(self) -> QSize:
        """Names are never cut."""
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Discs and names."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for number, name in enumerate(self._names):
            self._paint_step(painter, number, name)

    def _paint_step(self, painter: QPainter, number: int, name: str) -> None:
        side, top = self._theme.px(DISC), number * self._theme.px(STEP)
        disc = self._mirrored(QRectF(1, top + 1, side - 2, side - 2))
        here, done = number == self._current, number < self._current
        painter.setPen(Qt.PenStyle.NoPen if here or done else QPen(QColor(255, 255, 255, 170), 1.2))
        painter.setBrush(QColor(255, 255, 255, 255 if here else 70 if done else 0))
        painter.drawEllipse(disc)
        if done:
            inset = side * 0.2
            icons.paint(painter, disc.adjusted(inset, inset, -inset, -inset), self._theme, "check", "on_accent")
        else:
            painter.setFont(self._theme.font(Type.SMALL_MEDIUM))
            painter.setPen(TOP if here else QColor("white"))
            painter.drawText(disc, Qt.AlignmentFlag.AlignCenter, str(number + 1))
        painter.setFont(self._theme.font(Type.STRONG if here else Type.BODY))
        painter.setPen(QColor("white"))
        left = side + self._theme.px(GAP)
        words = self._mirrored(QRectF(left, top, self.width() - left, side))
        painter.drawText(words, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeading, name)

    def _mirrored(self, where: QRectF) -> QRectF:
        if self.layoutDirection() == Qt.LayoutDirection.RightToLeft:
            where.moveRight(self.width() - where.left())
        return where
