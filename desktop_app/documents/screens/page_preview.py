"""One page of a PDF as large as there is room for, drawn from the bytes in memory."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, QTimer
from PySide6.QtGui import QColor, QImage, QPainter, QPaintEvent, QPen, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from desktop_app.gui.screen import Context
from desktop_app.gui.theme import Type
from desktop_app.gui.tokens import LIGHT
from desktop_app.printing.places import Place
from desktop_app.printing.preview import page_image

A4_LANDSCAPE = 297 / 210
ALIKE = 0.02
"""By how much two images of one page may differ in shape: pixels are whole."""
BAND = 20
REST = 80
"""Milliseconds after the last change of size before the page is drawn anew."""
RING, TINT = 1.6, 28
"""How thick a mark is drawn, and how strongly its inside is tinted (of 255)."""


@dataclass(frozen=True)
class Marks:
    """Places on the page that are to be looked at, and the ink in which they are ringed."""

    places: tuple[Place, ...] = ()
    ink: str = "error"


NO_MARKS = Marks()


class PagePreview(QWidget):
    """A page on a band; while another one is on its way the old one stays.

    One that `follows_width` is as high as its page is at the width it is given; otherwise the page fits into
    whatever height there is; `width` is what it would like.
    """

    def __init__(
        self,
        context: Context,
        name: str,
        *,
        margin: int = BAND,
        follows_width: bool = False,
        width: int = 320,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._context, self._theme = context, context.theme
        self._margin = context.theme.px(margin)
        self._pdf = b""
        self._image, self._ratio = QImage(), A4_LANDSCAPE
        self._marks, self._next_marks = NO_MARKS, NO_MARKS
        self._drawn_wide = 0
        self._sentence = ""
        self._follows_width, self._wide = follows_width, context.theme.px(width)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        if follows_width:
            policy.setVerticalPolicy(QSizePolicy.Policy.Minimum)
            policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setAccessibleName(name)
        self._rest = QTimer(self, singleShot=True, interval=REST)
        self._rest.timeout.connect(self._draw)
        context.theme.changed.connect(self.update)

    @property
    def image(self) -> QImage:
        """The page as it is shown; null while there is none."""
        return self._image

    @property
    def marks(self) -> Sequence[Place]:
        """What is ringed on the page that is shown."""
        return self._marks.places

    def show_page(self, pdf: bytes, marks: Marks = NO_MARKS) -> None:
        """Show the first page of a PDF; its marks come with it, never on the page before."""
        self._pdf, self._next_marks, self._sentence = pdf, marks, ""
        self._drawn_wide = 0
        self._draw()

    def show_nothing(self, sentence: str = "") -> None:
        """Show no page, and perhaps why."""
        self._pdf, self._image, self._ratio = b"", QImage(), A4_LANDSCAPE
        self._marks, self._sentence = NO_MARKS, sentence
        self.update()

    def hasHeightForWidth(self) -> bool:
        """Whether it is as high as its page."""
        return self._follows_width

    def heightForWidth(self, width: int) -> int:
        """How high the page and its band are at this width."""
        return round((width - 2 * self._margin) / self._ratio) + 2 * self._margin

    def sizeHint(self) -> QSize:
        """Room enough to see what it is."""
        return QSize(self._wide, self.heightForWidth(self._wide))

    def minimumSizeHint(self) -> QSize:
        """A small page is still a page."""
        wide = self._theme.px(160)
        return QSize(wide, self.heightForWidth(wide))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Draw the page anew once the size rests; stretched until then."""
        super().resizeEvent(event)
        if self._pdf:
            self._rest.start()

    def showEvent(self, event: QShowEvent) -> None:
        """Draw the page as wide as it turns out to be."""
        super().showEvent(event)
        self._draw()

    def event(self, event: QEvent) -> bool:
        """Draw the page anew on a screen with finer or coarser pixels."""
        if event.type() == QEvent.Type.DevicePixelRatioChange:
            self._draw()
        return super().event(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The band, the page and its shadow, what is marked on it."""
        painter = QPainter(self)
        painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform)
        if self._margin:
            radius = self._theme.px(10)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self._theme.color("sunken"))
            painter.drawRoundedRect(QRectF(self.rect()), radius, radius)
        if self._image.isNull():
            self._paint_sentence(painter)
        else:
            self._paint_page(painter, self._page_rect())

    def _paint_sentence(self, painter: QPainter) -> None:
        painter.setPen(self._theme.color("text2"))
        painter.setFont(self._theme.font(Type.BODY))
        pad = self._theme.px(24)
        flags = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap
        painter.drawText(self.rect().adjusted(pad, pad, -pad, -pad), flags, self._sentence)

    def _paint_page(self, painter: QPainter, page: QRectF) -> None:
        shadow = QColor(self._theme.color("text"))
        shadow.setAlpha(40 if not self._theme.tokens.dark else 0)
        drop = self._theme.px(3) if self._margin else 1
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(shadow)
        painter.drawRect(page.translated(drop * 0.7, drop))
        painter.drawImage(page, self._image)
        if not self._margin:
            self._paint_edge(painter, page)
        for place in self._marks.places:
            self._paint_mark(painter, page, place)

    def _paint_edge(self, painter: QPainter, page: QRectF) -> None:
        """Where no band sets the sheet off, a hairline says where the paper ends."""
        pen = QPen(self._theme.color("line"), 1)
        pen.setCosmetic(True)
        painter.setPen(pen)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRect(page.adjusted(0.5, 0.5, -0.5, -0.5))

    def _paint_mark(self, painter: QPainter, page: QRectF, place: Place) -> None:
        """A dashed ring; its ink is that of the light theme, for paper is white in the dark too."""
        where = QRectF(
            page.left() + place.left * page.width(),
            page.top() + place.top * page.height(),
            place.width * page.width(),
            place.height * page.height(),
        )
        ink = QColor(LIGHT.color(self._marks.ink))
        painter.setPen(QPen(ink, RING, Qt.PenStyle.DashLine))
        ink.setAlpha(TINT)
        painter.setBrush(ink)
        painter.drawRect(where)

    def _page_rect(self) -> QRectF:
        room = QRectF(self.rect()).adjusted(self._margin, self._margin, -self._margin, -self._margin)
        wide = min(room.width(), room.height() * self._ratio)
        page = QRectF(0, 0, wide, wide / self._ratio)
        page.moveCenter(QPointF(round(room.center().x()), room.center().y()))
        return page

    def _draw(self) -> None:
        """Have the press draw the page as wide as it is shown."""
        wide = round(self._page_rect().width() * self.devicePixelRatioF())
        if not self._pdf or wide <= 0 or wide == self._drawn_wide:
            return
        self._drawn_wide = wide
        pdf = self._pdf
        self._context.lanes.press.ask(
            lambda: page_image(pdf, 0, wide), self._take, owner=self, replaces=f"page {id(self)}"
        )

    def _take(self, drawn: tuple[int, int, bytes]) -> None:
        if not self._pdf:
            return
        width, height, content = drawn
        self._marks = self._next_marks
        self._image = QImage(content, width, height, width * 3, QImage.Format.Format_RGB888).copy()
        if abs(width / height - self._ratio) > ALIKE:
            self._ratio = width / height
            self.updateGeometry()
            self._draw()
        self.update()
