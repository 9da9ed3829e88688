"""The table of the register: annulled rows struck and greyed, the row at hand kept while the list grows."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPen, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemDelegate,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from desktop_app.documents.screens.register.listing import Titles, columns, spoken
from desktop_app.documents.screens.words import state_width
from desktop_app.documents.service import RegisterRow
from desktop_app.gui.lanes import Lanes
from desktop_app.gui.models.columns import ROW, TONE
from desktop_app.gui.models.windowed import WindowedListModel
from desktop_app.gui.theme import Theme, Type
from desktop_app.gui.widgets.tables import BAR, PAD, TableView
from desktop_app.language.catalogs import gettext as _

NUMBER, DATE, KIND, LANGUAGE, PERSON, STATE = range(6)
NEWEST = 50
"""Rows whose numbers are measured."""
LEAST_PERSON, SHORT_PERSON = 170, 60
"""Where less than this would be left for the name, columns that the page beside shows too are hidden."""
DROPPED_FIRST = (LANGUAGE, DATE, KIND)


def register_model(lanes: Lanes, titles: Titles) -> WindowedListModel[RegisterRow]:
    """A model that shows listings of the register."""
    return WindowedListModel(lanes, columns(titles), spoken=lambda row: spoken(titles, row))


class RegisterTable(TableView):
    """Rows of the register, one of them at hand; which one is kept by its id."""

    shown = Signal(object)
    """The `RegisterRow` at hand, also when it has only now arrived or has changed; None when there is none."""

    def __init__(self, theme: Theme, model: WindowedListModel[RegisterRow], parent: QWidget | None = None) -> None:
        super().__init__(theme, model, _("Register of documents"), parent=parent)
        self._theme, self._rows = theme, model
        self._at_hand: int | None = None
        self._kind_narrow, self._kind_whole = self.columnWidth(KIND), 0
        self.setSelectionMode(self.SelectionMode.SingleSelection)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setItemDelegate(_StruckRows(theme, self.itemDelegate(), self))
        self.setColumnWidth(STATE, state_width(theme))
        self.row_shown.connect(self._take_row)
        model.dataChanged.connect(self._tell_arrived)
        model.arrived.connect(self._fit_words)
        model.arrived.connect(self._restore)
        model.completed.connect(self._restore)

    def show_document(self, document_id: int) -> None:
        """Have this document at hand, as soon as the list knows where it is."""
        self._at_hand = document_id
        self._restore()

    def minimumSizeHint(self) -> QSize:
        """Room for the head, and below it a number, a name and a state."""
        wide = sum(self.columnWidth(column) for column in (NUMBER, STATE)) + self._theme.px(SHORT_PERSON)
        return QSize(wide, self._theme.px(70))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Hide what there is no room for."""
        super().resizeEvent(event)
        self.setColumnWidth(KIND, self._kind_narrow)
        for column in DROPPED_FIRST:
            self.setColumnHidden(column, False)
        for column in DROPPED_FIRST:
            if self._left_for_person() < self._theme.px(LEAST_PERSON):
                self.setColumnHidden(column, True)
        self._widen_kinds()

    def _fit_words(self) -> None:
        """A number is never shortened, however long its series; a kind only where the names need the room."""
        self.setColumnWidth(NUMBER, max(self.columnWidth(NUMBER), self._width_of(NUMBER)))
        self._kind_whole = max(self._kind_whole, self._width_of(KIND))
        self._widen_kinds()

    def _width_of(self, column: int) -> int:
        """The width that the words of the newest rows need."""
        places = range(min(self._rows.rowCount(), NEWEST))
        words = (self._rows.index(place, column).data() or "" for place in places)
        wide = max((self.fontMetrics().horizontalAdvance(each) for each in words), default=0)
        return wide + 2 * self._theme.px(PAD) + 1

    def _widen_kinds(self) -> None:
        """Give the kinds what the names can spare."""
        spare = self._left_for_person() - self._theme.px(LEAST_PERSON)
        now = self.columnWidth(KIND)
        if spare > 0 and now < self._kind_whole:
            self.setColumnWidth(KIND, min(now + spare, self._kind_whole))

    def _left_for_person(self) -> int:
        others = (NUMBER, DATE, KIND, LANGUAGE, STATE)
        taken = sum(self.columnWidth(column) for column in others if not self.isColumnHidden(column))
        return self.viewport().width() - taken

    def _take_row(self, row: RegisterRow | None) -> None:
        if row is not None:
            self._at_hand = row.id
            self.shown.emit(row)

    def _tell_arrived(self, first: QModelIndex, last: QModelIndex) -> None:
        current = self.currentIndex()
        if current.isValid() and first.row() <= current.row() <= last.row():
            self._take_row(current.data(ROW))

    def _restore(self) -> None:
        """Go back to the row at hand; to the newest where it is not in this list."""
        place = self._rows.place_of(self._at_hand) if self._at_hand is not None else -1
        if place < 0 and not self._rows.complete and self._at_hand is not None:
            return
        if self._rows.rowCount() == 0:
            self.shown.emit(None)
            return
        index = self._rows.index(max(place, 0), 0)
        self.setCurrentIndex(index)
        self.scrollTo(index)
        self._take_row(index.data(ROW))


class _StruckRows(QStyledItemDelegate):
    """Paints rows as `plain` does, but the words of annulled ones struck and greyed."""

    def __init__(self, theme: Theme, plain: QAbstractItemDelegate, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme, self._plain = theme, plain

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """One cell."""
        row = index.data(ROW)
        if row is None or row.state != "void" or index.data(TONE) is not None:
            self._plain.paint(painter, option, index)
            return
        painter.save()
        self._paint_ground(painter, option, index.column())
        font = self._theme.font(Type.BODY)
        font.setStrikeOut(True)
        painter.setFont(font)
        painter.setPen(self._theme.color("text3"))
        pad = self._theme.px(PAD)
        where: QRect = option.rect.adjusted(pad, 0, -pad, -1)
        words = painter.fontMetrics().elidedText(index.data(), Qt.TextElideMode.ElideMiddle, where.width())
        painter.drawText(where, index.data(Qt.ItemDataRole.TextAlignmentRole), words)
        painter.restore()

    def _paint_ground(self, painter: QPainter, option: QStyleOptionViewItem, column: int) -> None:
        where: QRect = option.rect
        state: QStyle.StateFlag = option.state
        chosen = bool(state & QStyle.StateFlag.State_Selected)
        painter.fillRect(where, self._theme.color("select" if chosen else "surface"))
        line = QPen(self._theme.color("line"))
        line.setCosmetic(True)
        painter.setPen(line)
        painter.drawLine(where.bottomLeft(), where.bottomRight())
        if chosen and column == 0:
            mirrored = painter.layoutDirection() == Qt.LayoutDirection.RightToLeft
            left = where.right() - BAR + 1 if mirrored else where.left()
            painter.fillRect(QRect(left, where.top(), BAR, where.height()), self._theme.color("accent"))
