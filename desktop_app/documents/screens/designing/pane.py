"""The canvas in its pane: rulers in millimetres above and beside it, and how large it is shown."""

from typing import Final

from PySide6.QtCore import QEvent, QObject, QPointF, Qt, Signal
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QScrollArea, QWidget

from desktop_app.documents.rules.snapping import Guide
from desktop_app.documents.screens.designing.page_view import MARGIN, PageView
from desktop_app.gui.theme import Theme, Type
from desktop_app.language.catalogs import gettext as _

_RULER: Final = 22
_LARGEST, _SMALLEST = 12.0, 0.8
_ZOOM: Final = 1.2
_SCREEN: Final = 96 / 25.4
"""Pixels of a millimetre at 100 %."""


class Ruler(QWidget):
    """Millimetres along one edge of the pane; a guide is pulled out of it."""

    guide_pulled = Signal(object)
    """The `Guide` as it would lie now."""
    guide_dropped = Signal(object)

    def __init__(self, theme: Theme, canvas: PageView, *, upright: bool) -> None:
        super().__init__()
        self._theme, self._canvas, self._upright = theme, canvas, upright
        wide = theme.px(_RULER)
        if upright:
            self.setFixedWidth(wide)
        else:
            self.setFixedHeight(wide)
        self.setCursor(Qt.CursorShape.SplitHCursor if upright else Qt.CursorShape.SplitVCursor)
        self.setToolTip(_("Pull a guide out of the ruler onto the page"))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Pull a guide."""
        self.guide_pulled.emit(self._guide_at(event))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Let it go: over the page it stays."""
        self.guide_dropped.emit(self._guide_at(event))

    def _guide_at(self, event: QMouseEvent) -> Guide | None:
        """The guide under the mouse, at a whole millimetre; none beside the page."""
        place = self._canvas.mapFromGlobal(self.mapToGlobal(event.position()))
        x, y = self._canvas.millimetres(place)
        wide, high = self._canvas.page_size
        if not (0 <= x <= wide and 0 <= y <= high):
            return None
        return Guide("x", round(x)) if self._upright else Guide("y", round(y))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """A short stroke each centimetre, a long one with its number each fifth."""
        painter, theme = QPainter(self), self._theme
        painter.fillRect(self.rect(), theme.color("surface"))
        painter.setPen(QPen(theme.color("text3"), 1))
        painter.setFont(theme.font(Type.SMALL))
        origin = self.mapFromGlobal(self._canvas.mapToGlobal(self._canvas.origin()))
        first = origin.y() if self._upright else origin.x()
        length = self._canvas.page_size[1 if self._upright else 0]
        for millimetre in range(0, int(length) + 1, 10):
            self._paint_mark(painter, first + millimetre * self._canvas.scale, millimetre)

    def _paint_mark(self, painter: QPainter, at: float, millimetre: int) -> None:
        numbered = millimetre % 50 == 0
        deep = self._theme.px(7 if numbered else 4)
        if self._upright:
            edge = self.width()
            painter.drawLine(QPointF(edge - deep, at), QPointF(edge, at))
        else:
            edge = self.height()
            painter.drawLine(QPointF(at, edge - deep), QPointF(at, edge))
        if numbered:
            painter.save()
            painter.translate(*((self._theme.px(11), at) if self._upright else (at, self._theme.px(11))))
            if self._upright:
                painter.rotate(-90)
            words = str(millimetre)
            wide = self._theme.metrics(Type.SMALL).horizontalAdvance(words)
            painter.drawText(QPointF(-wide / 2, 0), words)
            painter.restore()


class PagePane(QFrame):
    """Shows the page whole until somebody wants it larger."""

    scale_changed = Signal()
    guide_pulled = Signal(object)
    guide_dropped = Signal(object)

    def __init__(self, theme: Theme, canvas: PageView, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme, self.canvas = theme, canvas
        self._fits = True
        self._area = QScrollArea()
        self._area.setFrameShape(QFrame.Shape.NoFrame)
        self._area.setWidgetResizable(True)
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._area.setWidget(canvas)
        self._across = Ruler(theme, canvas, upright=False)
        self._down = Ruler(theme, canvas, upright=True)
        for ruler in (self._across, self._down):
            ruler.guide_pulled.connect(self.guide_pulled)
            ruler.guide_dropped.connect(self.guide_dropped)
        corner = QWidget()
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(0)
        grid.addWidget(corner, 0, 0)
        grid.addWidget(self._across, 0, 1)
        grid.addWidget(self._down, 1, 0)
        grid.addWidget(self._area, 1, 1)
        canvas.installEventFilter(self)
        for bar in (self._area.horizontalScrollBar(), self._area.verticalScrollBar()):
            bar.valueChanged.connect(self._show_rulers)

    @property
    def per_cent(self) -> int:
        """How large the page is shown."""
        return round(self.canvas.scale / _SCREEN * 100)

    def fit(self) -> None:
        """Show the whole page, and go on doing so."""
        self._fits = True
        room = self._area.viewport().size()
        around = 2 * self._theme.px(MARGIN)
        wide, high = self.canvas.page_size
        self._zoom(min((room.width() - around) / wide, (room.height() - around) / high))

    def zoom_in(self) -> None:
        """Show it larger."""
        self._fits = False
        self._zoom(self.canvas.scale * _ZOOM)

    def zoom_out(self) -> None:
        """Show it smaller."""
        self._fits = False
        self._zoom(self.canvas.scale / _ZOOM)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit the page into the new room."""
        super().resizeEvent(event)
        if self._fits:
            self.fit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Let the rulers go along with the page."""
        if event.type() in {QEvent.Type.Resize, QEvent.Type.Move}:
            self._show_rulers()
        return super().eventFilter(watched, event)

    def refit(self) -> None:
        """A page of another size may have come."""
        if self._fits:
            self.fit()
        self._show_rulers()

    def _zoom(self, scale: float) -> None:
        scale = min(max(scale, _SMALLEST), _LARGEST)
        if scale != self.canvas.scale:
            self.canvas.zoom(scale)
            self.scale_changed.emit()
        self._show_rulers()

    def _show_rulers(self) -> None:
        self._across.update()
        self._down.update()
