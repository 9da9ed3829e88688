"""A table of rows 36 high: badges where a column has a tone, a bar at the leading edge of the chosen row."""

from typing import Any

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QRect, QRectF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPen
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHeaderView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from desktop_app.gui.models.columns import GONE, ROW, TONE, ColumnsModel
from desktop_app.gui.theme import Theme, Type
from desktop_app.gui.widgets.labels import chip_size, paint_chip

PAD, BAR = 12, 3


class TableView(QTableView):
    """Rows of a model through its columns; whole rows are chosen."""

    row_shown = Signal(object)
    row_opened = Signal(object)

    def __init__(
        self,
        theme: Theme,
        model: ColumnsModel[Any],
        name: str,
        *,
        row_height: int = 36,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("table")
        self.setAccessibleName(name)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setFont(theme.font(Type.BODY))
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setTabKeyNavigation(False)
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(max(theme.px(row_height), theme.px(row_height)))
        self.setItemDelegate(_CellDelegate(theme, self))
        self.setModel(model)
        self._set_widths(theme, model)
        self.doubleClicked.connect(self._open)
        self.selectionModel().currentRowChanged.connect(self._tell_shown)
        theme.changed.connect(self.viewport().update)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter opens; all else is Qt's."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self._open(self.currentIndex())
        else:
            super().keyPressEvent(event)

    def _set_widths(self, theme: Theme, model: ColumnsModel[Any]) -> None:
        header = self.horizontalHeader()
        header.setFont(theme.font(Type.SMALL_MEDIUM))
        header.setHighlightSections(False)
        header.setFixedHeight(theme.px(34))
        for number, column in enumerate(model.columns):
            if column.width:
                header.setSectionResizeMode(number, QHeaderView.ResizeMode.Interactive)
                self.setColumnWidth(number, theme.px(column.width))
            else:
                header.setSectionResizeMode(number, QHeaderView.ResizeMode.Stretch)

    def _open(self, index: QModelIndex) -> None:
        row = index.data(ROW)
        if row is not None:
            self.row_opened.emit(row)

    def _tell_shown(self, current: QModelIndex, _former: QModelIndex) -> None:
        self.row_shown.emit(current.data(ROW) if current.isValid() else None)


class _CellDelegate(QStyledItemDelegate):
    """Paints one cell."""

    def __init__(self, theme: Theme, parent: QObject) -> None:
        super().__init__(parent)
        self._theme = theme

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Ground, words or badge, hairline."""
        where: QRect = option.rect
        state: QStyle.StateFlag = option.state
        painter.save()
        chosen = bool(state & QStyle.StateFlag.State_Selected)
        painter.fillRect(where, self._theme.color("select" if chosen else "surface"))
        line = QPen(self._theme.color("line"))
        line.setCosmetic(True)
        painter.setPen(line)
        painter.drawLine(where.bottomLeft(), where.bottomRight())
        if chosen and index.column() == 0:
            mirrored = painter.layoutDirection() == Qt.LayoutDirection.RightToLeft
            left = where.right() - BAR + 1 if mirrored else where.left()
            painter.fillRect(QRect(left, where.top(), BAR, where.height()), self._theme.color("accent"))
        self._paint_words(painter, where, index)
        painter.restore()

    def _paint_words(self, painter: QPainter, where: QRect, index: QModelIndex | QPersistentModelIndex) -> None:
        text, tone = index.data() or "", index.data(TONE)
        pad = self._theme.px(PAD)
        inner = where.adjusted(pad, 0, -pad, -1)
        if tone is not None and text:
            size = chip_size(self._theme, text)
            badge = QRect(inner.left(), where.center().y() - size.height() // 2, *size.toTuple())
            if painter.layoutDirection() == Qt.LayoutDirection.RightToLeft:
                badge.moveRight(inner.right())
            paint_chip(painter, QRectF(badge), self._theme, text, tone=tone)
            return
        model = index.model()
        quiet = isinstance(model, ColumnsModel) and model.columns[index.column()].quiet
        painter.setPen(self._theme.color("text3" if index.data(GONE) else "text2" if quiet else "text"))
        painter.setFont(self._theme.font(Type.BODY))
        shown = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideMiddle, inner.width())
        painter.drawText(inner, index.data(Qt.ItemDataRole.TextAlignmentRole), shown)
