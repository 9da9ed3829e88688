"""A picture with a frame of a fixed shape over it: what lies in the frame is kept."""

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPixmap, QWheelEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from desktop_app.gui.theme import Theme

STEP = 0.02
"""How far an arrow key moves the frame, as a share of the picture."""
GROWTH = 1.08
_SHADE = 0.55


@dataclass(frozen=True)
class Frame:
    """A part of a picture, in its pixels: left top corner and width; the height follows from the shape."""

    left: float
    top: float
    width: float


class CropView(QWidget):
    """Shows a picture; the frame is moved by mouse or arrow keys, resized by wheel, plus and minus.

    `shape` is the frame's height by its width, `least` how many pixels it is wide at least.
    """

    def __init__(self, theme: Theme, shape: float, least: float, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme, self._shape, self._least = theme, shape, least
        self._picture = QPixmap()
        self._frame = Frame(0.0, 0.0, 1.0)
        self._held: QPointF | None = None
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setMinimumSize(theme.px(220), theme.px(220))

    def sizeHint(self) -> QSize:
        """Room to see a face."""
        return QSize(self._theme.px(360), self._theme.px(320))

    @property
    def frame(self) -> Frame:
        """What lies in the frame."""
        return self._frame

    def show_picture(self, content: bytes, frame: Frame) -> None:
        """Show the content of a PNG or JPEG file, its frame here."""
        self._picture.loadFromData(content)
        self._place(frame)

    def grow(self, times: float) -> None:
        """Make the frame so many times as wide, about its middle."""
        now, width = self._frame, self._frame.width * times
        width = min(max(width, self._least), self._widest())
        grown = width - now.width
        self._place(Frame(now.left - grown / 2, now.top - grown * self._shape / 2, width))

    def move_by(self, right: float, down: float) -> None:
        """Move the frame by pixels of the picture."""
        self._place(Frame(self._frame.left + right, self._frame.top + down, self._frame.width))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows move, plus and minus resize."""
        step = STEP * max(self._picture.width(), self._picture.height())
        moves = {
            Qt.Key.Key_Left: (-step, 0.0),
            Qt.Key.Key_Right: (step, 0.0),
            Qt.Key.Key_Up: (0.0, -step),
            Qt.Key.Key_Down: (0.0, step),
        }
        key = Qt.Key(event.key())
        if key in moves:
            self.move_by(*moves[key])
        elif key in {Qt.Key.Key_Plus, Qt.Key.Key_Equal}:
            self.grow(GROWTH)
        elif key == Qt.Key.Key_Minus:
            self.grow(1 / GROWTH)
        else:
            super().keyPressEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Resize the frame."""
        self.grow(GROWTH if event.angleDelta().y() < 0 else 1 / GROWTH)
        event.accept()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Take hold of the frame."""
        self._held = event.position()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Move the frame along."""
        if self._held is not None:
            way, scale = event.position() - self._held, self._shown().width() / max(1, self._picture.width())
            self._held = event.position()
            self.move_by(way.x() / scale, way.y() / scale)

    def mouseReleaseEvent(self, _event: QMouseEvent) -> None:
        """Let go."""
        self._held = None

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The picture, darker outside the frame."""
        painter = QPainter(self)
        painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform)
        shown = self._shown()
        if shown.isEmpty():
            return
        painter.drawPixmap(shown, self._picture, QRectF(self._picture.rect()))
        inside = self._inside(shown)
        painter.setClipRect(shown)
        shade = self._theme.color("text")
        shade.setRgbF(0.0, 0.0, 0.0, _SHADE)
        for outside in (
            QRectF(shown.topLeft(), QPointF(shown.right(), inside.top())),
            QRectF(QPointF(shown.left(), inside.bottom()), shown.bottomRight()),
            QRectF(QPointF(shown.left(), inside.top()), inside.bottomLeft()),
            QRectF(inside.topRight(), QPointF(shown.right(), inside.bottom())),
        ):
            painter.fillRect(outside, shade)
        pen = painter.pen()
        pen.setColor(self._theme.color("accent" if self.hasFocus() else "surface"))
        pen.setWidthF(self._theme.px(2))
        painter.setPen(pen)
        painter.drawRect(inside)

    def _shown(self) -> QRectF:
        """Where the picture lies: in the middle, as large as there is room."""
        if self._picture.isNull():
            return QRectF()
        size = self._picture.size().scaled(self.size(), Qt.AspectRatioMode.KeepAspectRatio)
        return QRectF((self.width() - size.width()) / 2, (self.height() - size.height()) / 2, *size.toTuple())

    def _inside(self, shown: QRectF) -> QRectF:
        scale, kept = shown.width() / self._picture.width(), self._frame
        corner = shown.topLeft() + QPointF(kept.left * scale, kept.top * scale)
        return QRectF(corner.x(), corner.y(), kept.width * scale, kept.width * self._shape * scale)

    def _widest(self) -> float:
        return min(self._picture.width(), self._picture.height() / self._shape)

    def _place(self, frame: Frame) -> None:
        """Put the frame where it lies within the picture."""
        width = min(frame.width, self._widest())
        left = min(max(frame.left, 0.0), self._picture.width() - width)
        top = min(max(frame.top, 0.0), self._picture.height() - width * self._shape)
        self._frame = Frame(left, top, width)
        self.update()
