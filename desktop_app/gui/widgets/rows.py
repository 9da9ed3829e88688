"""How one row of a list looks: two lines, initials or an icon before them, a badge behind."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from desktop_app.gui import icons
from desktop_app.gui.models.columns import GONE, ROW
from desktop_app.gui.theme import Theme, Type
from desktop_app.gui.widgets.labels import Tone, chip_size, paint_avatar, paint_chip
from desktop_app.language.catalogs import gettext as _

HEIGHT, PAD, BAR = 54, 16, 3


@dataclass(frozen=True)
class RowLook:
    """What a row shows."""

    title: str
    subtitle: str = ""
    chip: str = ""
    tone: Tone = "plain"
    initials: str = ""
    seed: int = 0
    """Chooses the ground of the initials; an id does."""
    icon_name: str = ""
    struck: bool = False
    """No longer valid: struck through and greyed."""

    @property
    def spoken(self) -> str:
        """The row in one sentence, for a screen reader."""
        return ", ".join(part for part in (self.title, self.subtitle.replace(" · ", ", "), self.chip) if part)


class RowDelegate(QStyledItemDelegate):
    """Paints rows by their look; the chosen one on a tinted ground with a bar at its leading edge."""

    def __init__(self, theme: Theme, look: Callable[[Any], RowLook], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._theme, self._look = theme, look
        self.height = max(
            theme.px(HEIGHT),
            theme.metrics(Type.MEDIUM).height() + theme.metrics(Type.SMALL).height() + theme.px(12),
        )

    def sizeHint(self, _option: QStyleOptionViewItem, _index: QModelIndex | QPersistentModelIndex) -> QSize:
        """The same height for all."""
        return QSize(self._theme.px(160), self.height)

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """One row; a bare ground while it is on its way."""
        where: QRect = option.rect
        state: QStyle.StateFlag = option.state
        painter.save()
        self._paint_ground(painter, where, state)
        row = index.data(ROW)
        if row is not None:
            self._paint_look(painter, where, self._look(row))
        elif index.data(GONE):
            self._paint_look(painter, where, RowLook(_("Deleted meanwhile"), struck=True))
        painter.restore()

    def _paint_ground(self, painter: QPainter, where: QRect, state: QStyle.StateFlag) -> None:
        theme, chosen = self._theme, bool(state & QStyle.StateFlag.State_Selected)
        painter.fillRect(where, theme.color("select" if chosen else "surface"))
        line = QPen(theme.color("line"))
        line.setCosmetic(True)
        painter.setPen(line)
        left = where.left() if chosen else where.left() + theme.px(PAD + 48)
        if self._mirrored(painter):
            painter.drawLine(where.left(), where.bottom(), where.right() - (left - where.left()), where.bottom())
        else:
            painter.drawLine(left, where.bottom(), where.right(), where.bottom())
        if chosen:
            bar = QRect(where.topLeft(), QSize(BAR, where.height()))
            painter.fillRect(self._turn(painter, bar, where), theme.color("accent"))
        if state & QStyle.StateFlag.State_HasFocus and state & QStyle.StateFlag.State_KeyboardFocusChange:
            painter.setPen(QPen(theme.color("teal"), 2))
            painter.drawRect(where.adjusted(1, 1, -1, -1))

    def _paint_look(self, painter: QPainter, where: QRect, look: RowLook) -> None:
        theme = self._theme
        inner = where.adjusted(theme.px(PAD), 0, -theme.px(14), 0)
        inner = self._paint_badge(painter, inner, where, look)
        inner = self._paint_front(painter, inner, where, look)
        title, second = theme.metrics(Type.MEDIUM), theme.metrics(Type.SMALL)
        high = title.height() + (second.height() if look.subtitle else 0)
        first = QRect(inner.left(), where.center().y() - high // 2, inner.width(), title.height())
        ink = "text3" if look.struck else "text"
        font = theme.font(Type.MEDIUM)
        font.setStrikeOut(look.struck)
        painter.setFont(font)
        self._paint_line(painter, first, look.title, ink)
        if look.subtitle:
            painter.setFont(theme.font(Type.SMALL))
            self._paint_line(painter, first.translated(0, title.height()).adjusted(0, 0, 0, 2), look.subtitle, "text2")

    def _paint_badge(self, painter: QPainter, inner: QRect, where: QRect, look: RowLook) -> QRect:
        if not look.chip:
            return inner
        size = chip_size(self._theme, look.chip)
        badge = QRect(inner.right() - size.width(), where.center().y() - size.height() // 2, *size.toTuple())
        paint_chip(painter, QRectF(self._turn(painter, badge, where)), self._theme, look.chip, tone=look.tone)
        return inner.adjusted(0, 0, -size.width() - self._theme.px(8), 0)

    def _paint_front(self, painter: QPainter, inner: QRect, where: QRect, look: RowLook) -> QRect:
        side = self._theme.px(36 if look.initials else 20)
        front = QRect(inner.left(), where.center().y() - side // 2, side, side)
        if look.initials:
            turned = QRectF(self._turn(painter, front, where))
            paint_avatar(painter, turned, self._theme, look.initials, look.seed)
        elif look.icon_name:
            icons.paint(painter, QRectF(self._turn(painter, front, where)), self._theme, look.icon_name, "text2")
        else:
            return self._turn(painter, inner, where)
        return self._turn(painter, inner.adjusted(side + self._theme.px(12), 0, 0, 0), where)

    def _paint_line(self, painter: QPainter, where: QRect, text: str, ink: str) -> None:
        painter.setPen(self._theme.color(ink))
        shown = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideMiddle, where.width())
        painter.drawText(where, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeading, shown)

    @staticmethod
    def _mirrored(painter: QPainter) -> bool:
        return painter.layoutDirection() == Qt.LayoutDirection.RightToLeft

    def _turn(self, painter: QPainter, rect: QRect, within: QRect) -> QRect:
        """The rectangle, or its mirror image in a right-to-left language."""
        if not self._mirrored(painter):
            return rect
        turned = QRect(rect)
        turned.moveRight(within.right() - (rect.left() - within.left()))
        return turned
