"""Where one is in a flow: the steps done, the one at hand, those to come."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from desktop_app.gui import icons
from desktop_app.gui.theme import Theme, Type
from desktop_app.language.catalogs import gettext as _

DISC, GAP, LINE = 24, 10, 40


class StepBar(QWidget):
    """Numbered steps joined by lines; done ones carry a check.

    Where room is short only the one at hand keeps its name.
    """

    def __init__(self, theme: Theme, names: Sequence[str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme, self._names, self._current = theme, tuple(names), 0
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.go_to(0)
        theme.changed.connect(self.update)

    @property
    def current(self) -> int:
        """The step at hand, from 0."""
        return self._current

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
        """All names in full."""
        return QSize(self._needed(names_shown=True), self._theme.px(DISC) + self._theme.px(12))

    def minimumSizeHint(self) -> QSize:
        """Discs, and the longest name once."""
        return QSize(self._needed(names_shown=False), self.sizeHint().height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Discs, names, lines."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        all_names = self.width() >= self._needed(names_shown=True)
        left = 1.0
        for step, name in enumerate(self._names):
            left = self._paint_disc(painter, step, left)
            if all_names or step == self._current:
                left = self._paint_name(painter, step, name, left)
            if step < len(self._names) - 1:
                left = self._paint_line(painter, step, left)

    def _paint_disc(self, painter: QPainter, step: int, left: float) -> float:
        theme, side = self._theme, self._theme.px(DISC)
        disc = self._mirrored(QRectF(left, (self.height() - side) / 2, side, side))
        done, here = step < self._current, step == self._current
        ground = "teal_soft" if done else "accent" if here else "surface"
        painter.setBrush(theme.color(ground))
        painter.setPen(QPen(theme.color("edge"), 1.2) if not done and not here else Qt.PenStyle.NoPen)
        painter.drawEllipse(disc.adjusted(0.5, 0.5, -0.5, -0.5))
        if done:
            inset = side * 0.2
            icons.paint(painter, disc.adjusted(inset, inset, -inset, -inset), theme, "check", "teal_text")
        else:
            painter.setPen(theme.color("on_accent" if here else "text2"))
            painter.setFont(theme.font(Type.SMALL_MEDIUM))
            painter.drawText(disc, Qt.AlignmentFlag.AlignCenter, str(step + 1))
        return left + side + theme.px(GAP)

    def _paint_name(self, painter: QPainter, step: int, name: str, left: float) -> float:
        here = step == self._current
        weight = Type.STRONG if here else Type.BODY
        wide = self._theme.metrics(weight).horizontalAdvance(name)
        painter.setFont(self._theme.font(weight))
        painter.setPen(self._theme.color("text" if here else "text2"))
        where = self._mirrored(QRectF(left, 0, wide + 2, self.height()))
        painter.drawText(where, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeading, name)
        return left + wide + self._theme.px(GAP)

    def _paint_line(self, painter: QPainter, step: int, left: float) -> float:
        wide = self._theme.px(LINE) - self._theme.px(GAP) // 2
        line = self._mirrored(QRectF(left, self.height() / 2, wide, 0))
        painter.setPen(QPen(self._theme.color("edge" if step < self._current else "line"), 1.2))
        painter.drawLine(line.topLeft(), line.topRight())
        return left + wide + self._theme.px(GAP)

    def _needed(self, *, names_shown: bool) -> int:
        wide = [self._theme.metrics(Type.STRONG).horizontalAdvance(name) + self._theme.px(GAP) for name in self._names]
        names = sum(wide) if names_shown else max(wide)
        each = self._theme.px(DISC) + self._theme.px(GAP)
        line = self._theme.px(LINE) + self._theme.px(GAP)
        return names + len(self._names) * each + (len(self._names) - 1) * line + 2

    def _mirrored(self, where: QRectF) -> QRectF:
        if self.layoutDirection() == Qt.LayoutDirection.RightToLeft:
            where.moveRight(self.width() - where.left())
        return where
