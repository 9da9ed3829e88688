"""The page under the hand: chosen, pulled, widened, nudged; what is pulled comes to rest on lines with others."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Final

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QDragEnterEvent,
    QDropEvent,
    QFocusEvent,
    QImage,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QApplication, QWidget

from desktop_app.documents.rules.snapping import Box, Boxes, Guide, Snap, snapped
from desktop_app.gui.theme import Theme, Type
from desktop_app.gui.tokens import LIGHT
from desktop_app.language.catalogs import gettext as _

FIELD_MIME: Final = "application/x-ocaq-field"
MARGIN: Final = 20
REACH: Final = 7
"""Pixels within which a line draws an element to it."""
HANDLE: Final = 7
_BEYOND: Final = 10
"""Pixels that a guide reaches over the edges of the page."""
STEP, LONG_STEP = 0.5, 5.0
_ARROWS: Final = {
    Qt.Key.Key_Left: (-1, 0),
    Qt.Key.Key_Right: (1, 0),
    Qt.Key.Key_Up: (0, -1),
    Qt.Key.Key_Down: (0, 1),
}
_WHOLE: Final = 0.85
"""An ornament that covers this share of the page is its ground: it is not pulled, and lies below everything."""


@dataclass
class _Pull:
    """What the mouse is doing: to what, since where; `widening` changes the width."""

    name: str
    since: QPointF
    widening: bool
    begun: bool = False
    snap: Snap = field(default_factory=Snap)
    width: float = 0.0


class Canvas(QWidget):
    """The page of a trial with its frames."""

    element_chosen = Signal(str)
    """The one that is chosen now, "" for none."""
    element_moved = Signal(str, float, float)
    element_widened = Signal(str, float)
    element_removed = Signal(str)
    field_dropped = Signal(str, float, float)
    """A field of the list let go over a place on the page."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._image = QImage()
        self._size = (297.0, 210.0)
        self._margin_mm = 0.0
        self._boxes: Boxes = {}
        self._anchors: Mapping[str, float] = {}
        self._found: frozenset[str] = frozenset()
        self._scale = 2.0
        self.chosen = ""
        self._pull: _Pull | None = None
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setAcceptDrops(True)
        self.setAccessibleName(_("The page: arrow keys move what is chosen"))
        theme.changed.connect(self.update)

    @property
    def scale(self) -> float:
        """Pixels of a millimetre."""
        return self._scale

    @property
    def page_size(self) -> tuple[float, float]:
        """Width and height of the sheet in millimetres."""
        return self._size

    def origin(self) -> QPointF:
        """Where the left top corner of the page is."""
        room = self._theme.px(MARGIN)
        wide, high = (each * self._scale for each in self._size)
        return QPointF(max(room, (self.width() - wide) / 2), max(room, min(room, (self.height() - high) / 2)))

    def show_page(
        self, image: QImage, size: tuple[float, float], margin: float, boxes: Boxes, found: frozenset[str]
    ) -> None:
        """Show a page: where its elements stand, and which of them something was found of."""
        self._image, self._size, self._margin_mm = image, size, margin
        self._boxes, self._found = boxes, found
        self._fit_size()
        self._describe()
        self.update()

    def show_image(self, image: QImage) -> None:
        """Show the same page, drawn in another size."""
        self._image = image
        self.update()

    def set_anchors(self, anchors: Mapping[str, float]) -> None:
        """Learn from which share of its width an element grows: 0 its start, 0.5 its middle, 1 its end."""
        self._anchors = anchors

    def zoom(self, scale: float) -> None:
        """Show a millimetre so many pixels large."""
        self._scale = scale
        self._fit_size()
        self.update()

    def choose(self, name: str) -> None:
        """Choose an element, "" for none."""
        self.chosen = name
        self._describe()
        self.update()

    def sizeHint(self) -> QSize:
        """The page with some room around it."""
        room = 2 * self._theme.px(MARGIN)
        return QSize(round(self._size[0] * self._scale) + room, round(self._size[1] * self._scale) + room)

    def millimetres(self, place: QPointF) -> tuple[float, float]:
        """A place of the widget on the page."""
        on = (place - self.origin()) / self._scale
        return on.x(), on.y()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Choose what is under the mouse, and perhaps pull it."""
        if event.button() != Qt.MouseButton.LeftButton:
            return
        self.setFocus(Qt.FocusReason.MouseFocusReason)
        widening = self._handle_at(event.position()) != 0
        name = self.chosen if widening else self._element_at(event.position())
        if name != self.chosen:
            self.choose(name)
            self.element_chosen.emit(name)
        if name and not self._is_ground(name):
            self._pull = _Pull(name, event.position(), widening)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Pull, or show what could be pulled."""
        pull = self._pull
        if pull is None:
            self._show_cursor(event.position())
            return
        way = event.position() - pull.since
        if not pull.begun and way.manhattanLength() < QApplication.startDragDistance():
            return
        pull.begun = True
        if pull.widening:
            pull.width = self._width_at(pull.name, self.millimetres(event.position())[0])
        else:
            pull.snap = self._settled(pull.name, way.x() / self._scale, way.y() / self._scale)
        self.update()

    def mouseReleaseEvent(self, _event: QMouseEvent) -> None:
        """Let go."""
        pull, self._pull = self._pull, None
        if pull is not None and pull.begun:
            if pull.widening:
                self.element_widened.emit(pull.name, pull.width)
            else:
                self.element_moved.emit(pull.name, pull.snap.right, pull.snap.down)
        self.update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Nudge by half a millimetre, with Shift by five; Delete takes it off; Esc lets go of it."""
        key = Qt.Key(event.key())
        if self.chosen and key in _ARROWS:
            far = LONG_STEP if event.modifiers() & Qt.KeyboardModifier.ShiftModifier else STEP
            right, down = _ARROWS[key]
            self.element_moved.emit(self.chosen, right * far, down * far)
        elif self.chosen and key in {Qt.Key.Key_Delete, Qt.Key.Key_Backspace}:
            self.element_removed.emit(self.chosen)
        elif self._pull is not None and key == Qt.Key.Key_Escape:
            self._pull = None
            self.update()
        else:
            super().keyPressEvent(event)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take what comes from the list of fields."""
        if event.mimeData().hasFormat(FIELD_MIME):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Put a field where it was let go."""
        key = bytes(event.mimeData().data(FIELD_MIME).data()).decode()
        event.acceptProposedAction()
        self.field_dropped.emit(key, *self.millimetres(event.position()))

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show that the arrow keys come here."""
        super().focusInEvent(event)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Show that they do not."""
        super().focusOutEvent(event)
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The band, the sheet, the frames, the guides."""
        painter = QPainter(self)
        painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform)
        painter.fillRect(self.rect(), self._theme.color("sunken"))
        page = self._on_screen(Box(0, 0, *self._size))
        painter.fillRect(page.translated(2, 2), QColor(0, 0, 0, 40))
        painter.fillRect(page, Qt.GlobalColor.white)
        if not self._image.isNull():
            painter.drawImage(page, self._image)
        for name, box in self._boxes.items():
            if name != self.chosen and not self._is_ground(name):
                self._paint_frame(painter, self._on_screen(box), found=name in self._found)
        if self.chosen in self._boxes:
            self._paint_chosen(painter, self._shown_box())
        if self._pull is not None:
            self._paint_guides(painter, self._pull.snap.guides)

    def _paint_frame(self, painter: QPainter, where: QRectF, *, found: bool) -> None:
        ink = QColor(LIGHT.warn if found else LIGHT.edge)
        painter.setPen(QPen(ink, 1.6 if found else 0.8, Qt.PenStyle.DashLine if found else Qt.PenStyle.DotLine))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRect(where)

    def _paint_chosen(self, painter: QPainter, box: Box) -> None:
        """Its frame with handles, and how large it is; paper is white in the dark too, so the ink is the light one."""
        accent, where = QColor(LIGHT.accent), self._on_screen(box)
        painter.setPen(QPen(accent, 2.4 if self.hasFocus() else 1.6))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRect(where)
        side = self._theme.px(HANDLE)
        painter.setPen(QPen(accent, 1.4))
        painter.setBrush(Qt.GlobalColor.white)
        for x in (where.left(), where.right()):
            for y in (where.top(), where.center().y(), where.bottom()):
                painter.drawRect(QRectF(x - side / 2, y - side / 2, side, side))
        words = f"{box.width:.0f} × {box.height:.0f}"
        painter.setFont(self._theme.font(Type.SMALL))
        metrics = self._theme.metrics(Type.SMALL)
        wide, high = metrics.horizontalAdvance(words) + self._theme.px(12), metrics.height() + 2
        label = QRectF(where.right() - wide, where.top() - high - side, wide, high)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(accent)
        painter.drawRoundedRect(label, 3, 3)
        painter.setPen(QColor(LIGHT.on_accent))
        painter.drawText(label, Qt.AlignmentFlag.AlignCenter, words)

    def _paint_guides(self, painter: QPainter, guides: tuple[Guide, ...]) -> None:
        painter.setPen(QPen(QColor(LIGHT.accent), 1, Qt.PenStyle.DashLine))
        start = self.origin()
        wide, high = (each * self._scale for each in self._size)
        for guide in guides:
            at = guide.at * self._scale
            if guide.axis == "x":
                ends = QPointF(at, -_BEYOND), QPointF(at, high + _BEYOND)
            else:
                ends = QPointF(-_BEYOND, at), QPointF(wide + _BEYOND, at)
            painter.drawLine(start + ends[0], start + ends[1])

    def _shown_box(self) -> Box:
        """Where the chosen one is while it is pulled."""
        box, pull = self._boxes[self.chosen], self._pull
        if pull is None or not pull.begun:
            return box
        if pull.widening:
            anchor = self._anchors.get(pull.name, 0.5)
            left = box.left + anchor * (box.width - pull.width)
            return Box(left, box.top, pull.width, box.height, box.baseline)
        return box.moved(pull.snap.right, pull.snap.down)

    def _settled(self, name: str, right: float, down: float) -> Snap:
        """The whole way of a pull, with the last bit to the line that it rests on."""
        others = [box for each, box in self._boxes.items() if each != name and not self._is_ground(each)]
        box = self._boxes[name].moved(right, down)
        snap = snapped(box, others, self._size, self._margin_mm, REACH / self._scale)
        return Snap(right + snap.right, down + snap.down, snap.guides)

    def _width_at(self, name: str, x: float) -> float:
        box, anchor = self._boxes[name], self._anchors.get(name, 0.5)
        fixed = box.left + anchor * box.width
        if anchor in {0.0, 1.0}:
            return max(1.0, abs(x - fixed))
        return max(1.0, 2 * abs(x - fixed))

    def _element_at(self, place: QPointF) -> str:
        """The smallest element there; the ground last."""
        x, y = self.millimetres(place)
        there = [(box.width * box.height, name) for name, box in self._boxes.items() if box.holds(x, y)]
        return min(there)[1] if there else ""

    def _handle_at(self, place: QPointF) -> int:
        """-1 at the left edge of the chosen one, 1 at the right, 0 elsewhere."""
        if self.chosen not in self._boxes or self._is_ground(self.chosen) or self.chosen == "signatures":
            return 0
        where, near = self._on_screen(self._boxes[self.chosen]), self._theme.px(HANDLE)
        if not where.top() - near <= place.y() <= where.bottom() + near:
            return 0
        return -1 if abs(place.x() - where.left()) <= near else 1 if abs(place.x() - where.right()) <= near else 0

    def _show_cursor(self, place: QPointF) -> None:
        if self._handle_at(place):
            self.setCursor(Qt.CursorShape.SizeHorCursor)
        elif (name := self._element_at(place)) and not self._is_ground(name):
            self.setCursor(Qt.CursorShape.SizeAllCursor)
        else:
            self.unsetCursor()

    def _is_ground(self, name: str) -> bool:
        box = self._boxes.get(name)
        return box is not None and box.width * box.height > _WHOLE * self._size[0] * self._size[1]

    def _on_screen(self, box: Box) -> QRectF:
        start = self.origin()
        return QRectF(
            start.x() + box.left * self._scale,
            start.y() + box.top * self._scale,
            box.width * self._scale,
            box.height * self._scale,
        )

    def _describe(self) -> None:
        box = self._boxes.get(self.chosen)
        words = _("{left} mm from the left, {top} mm from the top")
        told = words.format(left=f"{box.left:.1f}", top=f"{box.top:.1f}") if box else _("Nothing is chosen")
        self.setAccessibleDescription(told)

    def _fit_size(self) -> None:
        self.setMinimumSize(self.sizeHint())
        self.updateGeometry()
