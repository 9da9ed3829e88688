"""The list of what the proof found: heads that fold, people below them."""

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPen
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from desktop_app.documents.screens.issue.findings_model import LINE, Entry, FindingsModel, Head
from desktop_app.gui import icons
from desktop_app.gui.theme import Theme, Type
from desktop_app.gui.widgets.labels import TONES, chip_size, paint_chip
from desktop_app.language.catalogs import gettext as _

HEAD, ENTRY, SHORT_ENTRY = 40, 51, 34
BAR, INDENT = 3, 45


class FindingsList(QListView):
    """Steps through findings; Left and Right, Enter or a click fold a kind."""

    entry_shown = Signal(object)
    """The `Entry` that the keyboard is on."""

    def __init__(self, theme: Theme, model: FindingsModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("rowList")
        self.setAccessibleName(_("Findings"))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setItemDelegate(_Lines(theme, self))
        self._lines = model
        self.setModel(model)
        self.selectionModel().currentRowChanged.connect(self._tell)
        theme.changed.connect(self.viewport().update)

    def choose(self, entry: Entry) -> None:
        """Go to an entry that is in sight, else to nothing."""
        place = self._lines.place_of(entry)
        index = self._lines.index(place, 0) if place >= 0 else QModelIndex()
        self.setCurrentIndex(index)
        if place >= 0:
            self.scrollTo(index)
        else:
            self.clearSelection()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Fold with the arrows and Enter; all else is Qt's."""
        line = self._lines.line(self.currentIndex().row())
        folding = {Qt.Key.Key_Left: True, Qt.Key.Key_Right: False}
        if isinstance(line, Head) and event.key() in folding:
            self._fold(line, closed=folding[Qt.Key(event.key())])
        elif isinstance(line, Head) and event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space}:
            self._fold(line, closed=line.open)
        else:
            super().keyPressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Fold a kind by a click on its head."""
        super().mouseReleaseEvent(event)
        line = self._lines.line(self.indexAt(event.position().toPoint()).row())
        if isinstance(line, Head):
            self._fold(line, closed=line.open)

    def _fold(self, head: Head, *, closed: bool) -> None:
        self._lines.fold(head.key, closed=closed)
        self.setCurrentIndex(self._lines.index(self._lines.head_place(head.key), 0))

    def _tell(self, current: QModelIndex, _former: QModelIndex) -> None:
        line = self._lines.line(current.row())
        if isinstance(line, Entry):
            self.entry_shown.emit(line)


class _Lines(QStyledItemDelegate):
    """Paints heads and entries."""

    def __init__(self, theme: Theme, parent: QObject) -> None:
        super().__init__(parent)
        self._theme = theme

    def sizeHint(self, _option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        """A head, two lines, or one."""
        line, theme = index.data(LINE), self._theme
        first, second = theme.metrics(Type.MEDIUM).height(), theme.metrics(Type.SMALL).height()
        if isinstance(line, Head):
            return QSize(theme.px(160), max(theme.px(HEAD), first + theme.px(12)))
        if line is not None and line.line:
            return QSize(theme.px(160), max(theme.px(ENTRY), first + second + theme.px(12)))
        return QSize(theme.px(160), max(theme.px(SHORT_ENTRY), first + theme.px(10)))

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """One line."""
        where: QRect = option.rect
        state: QStyle.StateFlag = option.state
        line = index.data(LINE)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_ground(painter, where, chosen=bool(state & QStyle.StateFlag.State_Selected))
        if isinstance(line, Head):
            self._paint_head(painter, where, line, first=index.row() == 0)
        elif line is not None:
            self._paint_entry(painter, where, line)
        painter.restore()

    def _paint_ground(self, painter: QPainter, where: QRect, *, chosen: bool) -> None:
        painter.fillRect(where, self._theme.color("select" if chosen else "surface"))
        if chosen:
            bar = self._turned(painter, QRect(where.left(), where.top(), BAR, where.height()), where)
            painter.fillRect(bar, self._theme.color("accent"))

    def _paint_head(self, painter: QPainter, where: QRect, head: Head, *, first: bool) -> None:
        theme = self._theme
        if not first:
            line = QPen(theme.color("line"))
            line.setCosmetic(True)
            painter.setPen(line)
            painter.drawLine(where.topLeft(), where.topRight())
        left = where.left() + theme.px(15)
        for name, ink, side in (
            ("chevron-down" if head.open else "chevron-right", "text2", 16),
            (head.icon, TONES[head.tone][1], 18),
        ):
            square = QRect(left, 0, theme.px(side), theme.px(side))
            square.moveTop(where.center().y() - square.height() // 2)
            icons.paint(painter, QRectF(self._turned(painter, square, where)), theme, name, ink)
            left += theme.px(side + 8)
        badge = chip_size(theme, str(head.count))
        chip = QRect(where.right() - theme.px(12) - badge.width(), 0, badge.width(), badge.height())
        chip.moveTop(where.center().y() - badge.height() // 2)
        painter.setFont(theme.font(Type.STRONG))
        room = QRect(left + theme.px(1), where.top(), chip.left() - left - theme.px(8), where.height())
        self._paint_words(painter, self._turned(painter, room, where), head.title, "text")
        turned = QRectF(self._turned(painter, chip, where))
        paint_chip(painter, turned, theme, str(head.count), tone=head.tone)

    def _paint_entry(self, painter: QPainter, where: QRect, entry: Entry) -> None:
        theme = self._theme
        first, second = theme.metrics(Type.MEDIUM).height(), theme.metrics(Type.SMALL).height()
        high = first + (second if entry.line else 0)
        left = where.left() + theme.px(INDENT)
        top = where.center().y() - high // 2
        title = QRect(left, top, where.right() - left - theme.px(12), first)
        painter.setFont(theme.font(Type.MEDIUM))
        self._paint_words(painter, self._turned(painter, title, where), entry.title, "text")
        if entry.line:
            painter.setFont(theme.font(Type.SMALL))
            below = QRect(title.left(), title.bottom() + 1, title.width(), second)
            self._paint_words(painter, self._turned(painter, below, where), entry.line, "text2")

    def _paint_words(self, painter: QPainter, where: QRect, text: str, ink: str) -> None:
        painter.setPen(self._theme.color(ink))
        shown = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, where.width())
        painter.drawText(where, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeading, shown)

    @staticmethod
    def _turned(painter: QPainter, rect: QRect, within: QRect) -> QRect:
        """The rectangle, or its mirror image in a right-to-left language."""
        if painter.layoutDirection() != Qt.LayoutDirection.RightToLeft:
            return rect
        turned = QRect(rect)
        turned.moveRight(within.right() - (rect.left() - within.left()))
        return turned
