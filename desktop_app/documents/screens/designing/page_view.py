"""A page with the frames of what stands on it: how it is shown, before anybody takes hold of anything."""

from collections.abc import Mapping
from functools import partial
from typing import Final

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QImage, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QWidget

from desktop_app.documents.rules.snapping import Box, Boxes, Guide
from desktop_app.documents.screens.designing.marks import Mark, Note, place_marks
from desktop_app.gui.theme import Theme, Type
from desktop_app.gui.tokens import LIGHT
from desktop_app.language.catalogs import gettext as _

MARGIN: Final = 20
HANDLE: Final = 7
_BEYOND: Final = 10
"""Pixels that a guide reaches over the edges of the page."""
_WHOLE: Final = 0.85
"""An ornament that covers this share of the page is its ground: it is not pulled, and lies below everything."""


class PageView(QWidget):
    """The page of a trial, the frames of its elements, what was found of them, and the chosen one with its handles."""

    mark_clicked = Signal(str)
    """The mark at an element."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._image = QImage()
        self._size = (297.0, 210.0)
        self._margin_mm = 0.0
        self._boxes: Boxes = {}
        self._notes: Mapping[str, Note] = {}
        self.marks: dict[str, Mark] = {}
        self._scale = 2.0
        self._band: QRectF | None = None
        self._own_guides: tuple[Guide, ...] = ()
        self._rises: Mapping[str, float] = {}
        self._drawn_guide: Guide | None = None
        self.chosen = ""
        self.marked: frozenset[str] = frozenset()
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

    def show_page(self, image: QImage, size: tuple[float, float], margin: float, boxes: Boxes) -> None:
        """Show a page, and where its elements stand."""
        self._image, self._size, self._margin_mm = image, size, margin
        self._boxes = boxes
        self._fit_size()
        self._describe()
        self.update()

    def show_notes(self, notes: Mapping[str, Note]) -> None:
        """Show of which elements something was found, and what."""
        for mark in self.marks.values():
            mark.hide()
            mark.deleteLater()
        self._notes = notes
        self.marks = {name: Mark(self._theme, note, self) for name, note in notes.items()}
        for name, mark in self.marks.items():
            mark.clicked.connect(partial(self.mark_clicked.emit, name))
        self._place_marks()
        self._describe()
        self.update()

    def show_guides(self, guides: tuple[Guide, ...], drawn: Guide | None = None) -> None:
        """Show the guides of the page, and one that is just being pulled out of a ruler."""
        self._own_guides, self._drawn_guide = guides, drawn
        self.update()

    def show_image(self, image: QImage) -> None:
        """Show the same page, drawn in another size."""
        self._image = image
        self.update()

    def zoom(self, scale: float) -> None:
        """Show a millimetre so many pixels large."""
        self._scale = scale
        self._fit_size()
        self.update()

    def choose(self, name: str) -> None:
        """Choose an element, "" for none; what was marked besides is let go."""
        self.chosen = name
        self.marked = frozenset((name,)) if name else frozenset()
        self._describe()
        self.update()

    def mark(self, names: frozenset[str]) -> None:
        """Choose several; one of them stays the one whose measures are shown."""
        self.chosen = self.chosen if self.chosen in names else min(names, default="")
        self.marked = names
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

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The page may stand elsewhere in it now."""
        super().resizeEvent(event)
        self._place_marks()

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
                self._paint_frame(painter, self._on_screen(box), found=name in self._notes)
        for name in self.marked & self._boxes.keys() - {self.chosen}:
            self._paint_marked(painter, self._on_screen(self._pulled_box(name)))
        if self.chosen in self._boxes:
            self._paint_chosen(painter, self._pulled_box(self.chosen))
        drawn = (self._drawn_guide,) if self._drawn_guide is not None else ()
        self._paint_guides(painter, (*self._own_guides, *drawn), LIGHT.teal)
        self._paint_guides(painter, self._guides(), LIGHT.accent)
        if self._band is not None:
            self._paint_band(painter, self._band)

    def _paint_frame(self, painter: QPainter, where: QRectF, *, found: bool) -> None:
        ink = QColor(LIGHT.warn if found else LIGHT.edge)
        painter.setPen(QPen(ink, 1.6 if found else 0.8, Qt.PenStyle.DashLine if found else Qt.PenStyle.DotLine))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRect(where)

    def _paint_marked(self, painter: QPainter, where: QRectF) -> None:
        painter.setPen(QPen(QColor(LIGHT.accent), 1.6))
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
        for y in (where.top(), where.bottom()) if self._has_level_handles(where) else ():
            painter.drawRect(QRectF(where.center().x() - side / 2, y - side / 2, side, side))
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

    def _has_level_handles(self, where: QRectF) -> bool:
        """Whether the chosen one's height is pulled here: on one that is lower, a click is meant for itself."""
        return self.chosen in self._rises and where.height() >= 2 * self._theme.px(HANDLE)

    def _paint_band(self, painter: QPainter, band: QRectF) -> None:
        """What is being drawn around elements to choose them."""
        accent = QColor(LIGHT.accent)
        painter.setPen(QPen(accent, 1, Qt.PenStyle.DashLine))
        accent.setAlpha(26)
        painter.setBrush(accent)
        painter.drawRect(band.normalized())

    def _paint_guides(self, painter: QPainter, guides: tuple[Guide, ...], ink: str) -> None:
        painter.setPen(QPen(QColor(ink), 1, Qt.PenStyle.DashLine))
        start = self.origin()
        wide, high = (each * self._scale for each in self._size)
        for guide in guides:
            at = guide.at * self._scale
            if guide.axis == "x":
                ends = QPointF(at, -_BEYOND), QPointF(at, high + _BEYOND)
            else:
                ends = QPointF(-_BEYOND, at), QPointF(wide + _BEYOND, at)
            painter.drawLine(start + ends[0], start + ends[1])

    def _pulled_box(self, name: str) -> Box:
        """Where one of the marked is shown."""
        return self._boxes[name]

    def _guides(self) -> tuple[Guide, ...]:
        """The lines that it rests on."""
        return ()

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
        if len(self.marked) > 1:
            told = _("{count} elements are chosen").format(count=len(self.marked))
        note = self._notes.get(self.chosen)
        self.setAccessibleDescription(f"{told}. {note.words}" if note else told)

    def _fit_size(self) -> None:
        self.setMinimumSize(self.sizeHint())
        self.updateGeometry()
        self._place_marks()

    def _place_marks(self) -> None:
        place_marks(self.marks, {name: self._on_screen(box) for name, box in self._boxes.items()})
