"""The page under the hand: chosen, pulled, widened, nudged; what is pulled comes to rest on lines with others."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Final

from PySide6.QtCore import QPointF, QRectF, Qt, Signal
from PySide6.QtGui import (
    QDragEnterEvent,
    QDropEvent,
    QFocusEvent,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
)
from PySide6.QtWidgets import QApplication, QWidget

from desktop_app.documents.rules.snapping import Box, Guide, Snap, snapped
from desktop_app.documents.screens.designing.page_view import HANDLE, PageView
from desktop_app.gui.theme import Theme
from desktop_app.language.catalogs import gettext as _

FIELD_MIME: Final = "application/x-ocaq-field"
REACH: Final = 7
"""Pixels within which a line draws an element to it."""
_BESIDES: Final = Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.ControlModifier
STEP, LONG_STEP = 0.5, 5.0
_ARROWS: Final = {
    Qt.Key.Key_Left: (-1, 0),
    Qt.Key.Key_Right: (1, 0),
    Qt.Key.Key_Up: (0, -1),
    Qt.Key.Key_Down: (0, 1),
}


@dataclass
class _Pull:
    """What the mouse is doing: to what, since where; `widening` changes the width, `heightening` the height."""

    name: str
    since: QPointF
    widening: bool
    begun: bool = False
    snap: Snap = field(default_factory=Snap)
    width: float = 0.0
    heightening: bool = False
    height: float = 0.0


class Canvas(PageView):
    """The page of a trial, to be changed on it."""

    element_chosen = Signal(str)
    """The one that is chosen now, "" for none."""
    several_marked = Signal()
    """More than one is chosen now, or another one besides."""
    element_moved = Signal(str, float, float)
    element_widened = Signal(str, float)
    element_heightened = Signal(str, float)
    """How many times as high it is to be."""
    element_removed = Signal(str)
    field_dropped = Signal(str, float, float)
    """A field of the list let go over a place on the page."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._anchors: Mapping[str, float] = {}
        self._pull: _Pull | None = None
        self._beside: frozenset[str] = frozenset()
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setAcceptDrops(True)
        self.setAccessibleName(_("The page: arrow keys move what is chosen"))

    def set_anchors(self, anchors: Mapping[str, float], rises: Mapping[str, float]) -> None:
        """Learn from which share of its width, and of its height if it has one, an element grows: 0.5 is its middle."""
        self._anchors, self._rises = anchors, rises

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Choose what is under the mouse, and perhaps pull it."""
        if event.button() != Qt.MouseButton.LeftButton:
            return
        self.setFocus(Qt.FocusReason.MouseFocusReason)
        widening, heightening = self._handle_at(event.position()) != 0, self._is_on_level_handle(event.position())
        name = self.chosen if widening or heightening else self._element_at(event.position())
        besides, on_ground = bool(event.modifiers() & _BESIDES), not name or self._is_ground(name)
        if on_ground:
            self._band = QRectF(event.position(), event.position())
            self._beside = self.marked if besides else frozenset()
        if besides:
            if not on_ground:
                self.mark(self.marked ^ {name})
                self.several_marked.emit()
            return
        if name not in self.marked or not name:
            self.choose(name)
            self.element_chosen.emit(name)
        if not on_ground:
            self._pull = _Pull(name, event.position(), widening, heightening=heightening and not widening)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Pull, or show what could be pulled."""
        pull = self._pull
        if self._band is not None:
            self._band.setBottomRight(event.position())
            self.update()
            return
        if pull is None:
            self._show_cursor(event.position())
            return
        way = event.position() - pull.since
        if not pull.begun and way.manhattanLength() < QApplication.startDragDistance():
            return
        pull.begun = True
        if pull.widening:
            pull.width = self._width_at(pull.name, self.millimetres(event.position())[0])
        elif pull.heightening:
            pull.height = self._height_at(pull.name, pull.since, way.y() / self._scale)
        else:
            pull.snap = self._settled(pull.name, way.x() / self._scale, way.y() / self._scale)
        self.update()

    def mouseReleaseEvent(self, _event: QMouseEvent) -> None:
        """Let go; a plain click on one of several leaves only that one chosen."""
        pull, self._pull = self._pull, None
        band, self._band = self._band, None
        if band is not None:
            self._take_banded(band.normalized())
        if pull is not None and pull.begun:
            if pull.widening:
                self.element_widened.emit(pull.name, pull.width)
            elif pull.heightening:
                self.element_heightened.emit(pull.name, pull.height / self._boxes[pull.name].height)
            else:
                self.element_moved.emit(pull.name, pull.snap.right, pull.snap.down)
        elif pull is not None and len(self.marked) > 1:
            self.choose(pull.name)
            self.element_chosen.emit(pull.name)
        self.update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Nudge by half a millimetre, with Shift by five; Delete takes it off; Esc lets go of it."""
        key = Qt.Key(event.key())
        if self.chosen and key in _ARROWS:
            far = LONG_STEP if event.modifiers() & Qt.KeyboardModifier.ShiftModifier else STEP
            right, down = _ARROWS[key]
            self.element_moved.emit(self.chosen, right * far, down * far)
        elif event.matches(QKeySequence.StandardKey.SelectAll):
            self.mark(frozenset(name for name in self._boxes if not self._is_ground(name)))
            self.several_marked.emit()
        elif self.chosen and key in {Qt.Key.Key_Delete, Qt.Key.Key_Backspace}:
            self.element_removed.emit(self.chosen)
        elif key == Qt.Key.Key_Escape and (self._pull is not None or self._band is not None):
            self._pull = self._band = None
            self.update()
        else:
            super().keyPressEvent(event)

    def focusNextPrevChild(self, next: bool) -> bool:  # noqa: A002 - Qt's name
        """Tab goes through what stands on the page, in reading order; after the last one, on to what comes next."""
        order = sorted(
            (name for name in self._boxes if not self._is_ground(name)),
            key=lambda name: (self._boxes[name].top, self._boxes[name].left),
        )
        at = order.index(self.chosen) + (1 if next else -1) if self.chosen in order else 0 if next else len(order) - 1
        if not 0 <= at < len(order):
            return super().focusNextPrevChild(next)
        self.choose(order[at])
        self.element_chosen.emit(order[at])
        return True

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

    def _pulled_box(self, name: str) -> Box:
        """Where one is while it, or others with it, are pulled."""
        box, pull = self._boxes[name], self._pull
        if pull is None or not pull.begun:
            return box
        if pull.widening:
            anchor = self._anchors.get(pull.name, 0.5)
            left = box.left + anchor * (box.width - pull.width)
            return Box(left, box.top, pull.width, box.height, box.baseline)
        if pull.heightening:
            top = box.top + self._rises.get(pull.name, 0.5) * (box.height - pull.height)
            return Box(box.left, top, box.width, pull.height, box.baseline) if name == pull.name else box
        return box.moved(pull.snap.right, pull.snap.down)

    def _guides(self) -> tuple[Guide, ...]:
        """The lines that what is pulled rests on."""
        return self._pull.snap.guides if self._pull is not None else ()

    def _take_banded(self, band: QRectF) -> None:
        """Choose what the band has touched; a click on the ground draws none."""
        if band.width() + band.height() < QApplication.startDragDistance():
            return
        touched = {name for name, box in self._boxes.items() if band.intersects(self._on_screen(box))}
        names = self._beside | {name for name in touched if not self._is_ground(name)}
        self.mark(names)
        self.several_marked.emit()

    def _settled(self, name: str, right: float, down: float) -> Snap:
        """The whole way of a pull, with the last bit to the line that it rests on."""
        still = self._boxes.keys() - self.marked
        others = [self._boxes[each] for each in sorted(still) if not self._is_ground(each)]
        box = self._boxes[name].moved(right, down)
        snap = snapped(box, others, self._size, self._margin_mm, REACH / self._scale, guides=self._own_guides)
        return Snap(right + snap.right, down + snap.down, snap.guides)

    def _width_at(self, name: str, x: float) -> float:
        box, anchor = self._boxes[name], self._anchors.get(name, 0.5)
        fixed = box.left + anchor * box.width
        if anchor in {0.0, 1.0}:
            return max(1.0, abs(x - fixed))
        return max(1.0, 2 * abs(x - fixed))

    def _height_at(self, name: str, since: QPointF, down: float) -> float:
        """The height that a pull at the upper or the lower edge leaves: from the middle, both edges go."""
        box = self._boxes[name]
        higher = down if self.millimetres(since)[1] > box.top + box.height / 2 else -down
        return max(1.0, box.height + higher * (2 if self._rises.get(name) == 0.5 else 1))

    def _is_on_level_handle(self, place: QPointF) -> bool:
        """Whether it is at the middle of the upper or the lower edge of the chosen one, where its height is pulled."""
        box = self._boxes.get(self.chosen)
        if box is None or self._is_ground(self.chosen) or not self._has_level_handles(self._on_screen(box)):
            return False
        where, near = self._on_screen(box), self._theme.px(HANDLE)
        edge = min(abs(place.y() - where.top()), abs(place.y() - where.bottom()))
        return edge <= near / 2 and abs(place.x() - where.center().x()) <= near

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
        elif self._is_on_level_handle(place):
            self.setCursor(Qt.CursorShape.SizeVerCursor)
        elif (name := self._element_at(place)) and not self._is_ground(name):
            self.setCursor(Qt.CursorShape.SizeAllCursor)
        else:
            self.unsetCursor()
