"""The table of a checked list: two lines a row, and at its end what will be done, to be chosen from a menu."""

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPoint, QRect, QRectF, Qt, Signal
from PySide6.QtGui import QHelpEvent, QKeyEvent, QMouseEvent, QPainter, QPen, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QMenu,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QToolTip,
    QWidget,
)

from desktop_app.gui import icons
from desktop_app.gui.models.columns import ROW, Column, RowsModel
from desktop_app.gui.theme import Theme, Type
from desktop_app.gui.widgets.tables import TableView
from desktop_app.language.catalogs import gettext as _
from desktop_app.people.rules.plans import Action, Level, PlannedRow
from desktop_app.people.screens.import_wizard.deciding import Deciding
from desktop_app.people.screens.import_wizard.row_words import (
    Two,
    action_words,
    case_words,
    finding_icon,
    finding_words,
    person_words,
    there_words,
)

ROW_NUMBER, IN_FILE, FINDING, THERE, ACTION = range(5)
HEIGHT, PAD, BAR = 56, 14, 3
NARROW, CHOICE = 74, 226
"""Widths of the first column and of the last; what is left is shared by the others."""
SHARES = {IN_FILE: 0.3, FINDING: 0.43, THERE: 0.27}


class PlanTable(TableView):
    """Enter, the space bar or a click on the last column opens the menu of what can be done."""

    decided = Signal(object, object)
    """The row, and the `Action` chosen."""
    nominative_asked = Signal(object, bool)
    """The row, and whether its name is to be put into the nominative or left as it stands."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        self._theme = theme
        self._deciding: Deciding | None = None
        self._model: RowsModel[PlannedRow] = RowsModel(
            (
                Column(_("Row"), lambda row: str(row.row)),
                Column(_("In the file"), lambda row: person_words(self._now(row))[0]),
                Column(_("Finding"), lambda row: self._finding_words(row)[0]),
                Column(_("In the office"), lambda row: there_words(self._now(row))[0]),
                Column(_("What to do?"), self._action_words),
            ),
            spoken=self._spoken,
        )
        super().__init__(theme, self._model, _("Rows of the list"), row_height=HEIGHT, parent=parent)
        self.setItemDelegate(_PlanDelegate(self))
        self.setMouseTracking(True)
        header = self.horizontalHeader()
        header.setMinimumSectionSize(theme.px(48))
        for column in range(ACTION + 1):
            header.setSectionResizeMode(column, QHeaderView.ResizeMode.Fixed)

    def show_rows(self, deciding: Deciding, rows: Sequence[PlannedRow]) -> None:
        """Show these rows of a plan, and stay on the row that one was on, if it is still there."""
        former = self.current_row()
        self._deciding = deciding
        self._model.show(rows)
        place = next((place for place, row in enumerate(rows) if former is not None and row.row == former.row), 0)
        if rows:
            self.setCurrentIndex(self._model.index(place, 0))

    def show_changed(self) -> None:
        """Paint anew what was decided."""
        last = self._model.index(self._model.rowCount() - 1, ACTION)
        self._model.dataChanged.emit(self._model.index(0, 0), last)

    def current_row(self) -> PlannedRow | None:
        """The row that the keyboard is on."""
        return self._model.row_at(self.currentIndex().row())

    def current_state(self) -> tuple[PlannedRow, Action] | None:
        """That row as it is now, and what will be done with it."""
        row = self.current_row()
        return None if row is None or self._deciding is None else (self._now(row), self._deciding.action(row))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share the width, most of it to what was found."""
        super().resizeEvent(event)
        whole = self.viewport().width()
        first, last = self._theme.px(NARROW), min(self._theme.px(CHOICE), whole // 4)
        self.setColumnWidth(ROW_NUMBER, first)
        self.setColumnWidth(ACTION, last)
        for column, share in SHARES.items():
            self.setColumnWidth(column, int((whole - first - last) * share))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter and the space bar open the menu."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space}:
            self.open_menu(self.currentIndex())
        else:
            super().keyPressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """A click on what will be done opens the menu."""
        super().mouseReleaseEvent(event)
        index = self.indexAt(event.position().toPoint())
        if index.column() == ACTION and event.button() == Qt.MouseButton.LeftButton:
            self.open_menu(index)

    def open_menu(self, index: QModelIndex) -> None:
        """Show what can be done with a row, below its last cell."""
        menu = self.menu_of(index)
        if menu is not None:
            where = self.visualRect(index.siblingAtColumn(ACTION))
            menu.popup(self.viewport().mapToGlobal(where.bottomLeft() - QPoint(0, self._theme.px(8))))

    def menu_of(self, index: QModelIndex) -> QMenu | None:
        """The menu of a row; none where there is nothing to choose."""
        row = index.data(ROW)
        if row is None or self._deciding is None:
            return None
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for action in self._deciding.choices(row):
            chosen = menu.addAction(action_words(self._now(row), action))
            chosen.setCheckable(True)
            chosen.setChecked(action is self._deciding.action(row))
            chosen.triggered.connect(lambda _checked=False, action=action: self.decided.emit(row, action))
        self._offer_nominative(menu, row, self._deciding)
        return menu

    def _offer_nominative(self, menu: QMenu, row: PlannedRow, deciding: Deciding) -> None:
        taken = deciding.is_in_nominative(row)
        if taken or deciding.shown(row).nominative is not None:
            menu.addSeparator()
            asked = menu.addAction(case_words(taken=taken))
            asked.triggered.connect(lambda: self.nominative_asked.emit(row, not taken))

    def two_lines(self, row: PlannedRow, column: int) -> Two:
        """What a cell says."""
        if column == ROW_NUMBER:
            return str(row.row), ""
        if column == ACTION:
            return self._action_words(row), ""
        if column == FINDING:
            return self._finding_words(row)
        return {IN_FILE: person_words, THERE: there_words}[column](self._now(row))

    def icon_of(self, row: PlannedRow) -> tuple[str, str]:
        """The icon before what was found."""
        if self._deciding is not None and row.row in self._deciding.mended and not self._now(row).of_level(Level.ERROR):
            return "circle-check", "teal"
        return finding_icon(self._now(row))

    def can_choose(self, row: PlannedRow) -> bool:
        """Whether there is more than one thing to do with a row."""
        return self._deciding is not None and len(self._deciding.choices(row)) > 1

    def _finding_words(self, row: PlannedRow) -> Two:
        found = finding_words(self._now(row))
        mended = self._deciding is not None and row.row in self._deciding.mended
        return (_("Put right"), "") if mended and not found[0] else found

    def _now(self, row: PlannedRow) -> PlannedRow:
        return self._deciding.shown(row) if self._deciding is not None else row

    def _action_words(self, row: PlannedRow) -> str:
        if self._deciding is None:
            return ""
        return action_words(self._now(row), self._deciding.action(row))

    def _spoken(self, row: PlannedRow) -> str:
        said = [_("row {row}").format(row=row.row)]
        for column in (IN_FILE, FINDING, THERE, ACTION):
            said.extend(self.two_lines(row, column))
        return ", ".join(each for each in said if each and each != "–")


class _PlanDelegate(QStyledItemDelegate):
    """Paints a cell: two lines, an icon before a finding, the last one as a field to choose in."""

    def __init__(self, table: PlanTable) -> None:
        super().__init__(table)
        self._table = table
        self._theme: Theme = table._theme  # noqa: SLF001  its own table's

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """One cell."""
        row = index.data(ROW)
        if row is None:
            return
        where: QRect = option.rect
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_ground(painter, where, chosen=chosen, first=index.column() == ROW_NUMBER)
        if index.column() == ACTION:
            self._paint_field(painter, where, row)
        else:
            self._paint_lines(painter, where, row, index.column())
        painter.restore()

    def _paint_ground(self, painter: QPainter, where: QRect, *, chosen: bool, first: bool) -> None:
        theme = self._theme
        painter.fillRect(where, theme.color("select" if chosen else "surface"))
        line = QPen(theme.color("line"))
        line.setCosmetic(True)
        painter.setPen(line)
        painter.drawLine(where.bottomLeft(), where.bottomRight())
        if chosen and first:
            mirrored = painter.layoutDirection() == Qt.LayoutDirection.RightToLeft
            left = where.right() - BAR + 1 if mirrored else where.left()
            painter.fillRect(QRect(left, where.top(), BAR, where.height()), theme.color("accent"))

    def helpEvent(
        self,
        event: QHelpEvent,
        view: QAbstractItemView,
        _option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> bool:
        """All that a cell says, where the cell itself may be too small for it."""
        row = index.data(ROW)
        said = self._table.two_lines(row, index.column()) if row is not None else ()
        QToolTip.showText(event.globalPos(), "\n".join(filter(None, said)), view)
        return True

    def _paint_lines(self, painter: QPainter, where: QRect, row: PlannedRow, column: int) -> None:
        theme, pad = self._theme, self._theme.px(PAD)
        inner = where.adjusted(pad, 0, -pad // 2, 0)
        if column == FINDING:
            inner = self._paint_icon(painter, inner, where, row)
        first, second = self._table.two_lines(row, column)
        step = Type.MEDIUM if column == IN_FILE else Type.BODY
        ink = "text2" if column == ROW_NUMBER else "text"
        if theme.metrics(step).horizontalAdvance(first) > inner.width():
            painter.setFont(theme.font(step))
            painter.setPen(theme.color(ink))
            wrapped = Qt.TextFlag.TextWordWrap | _leading_middle()
            painter.drawText(self._turn(painter, inner, where), wrapped, first)
            return
        lines = [(step, first, ink), *([(Type.SMALL, second, "text2")] if second else [])]
        top = where.center().y() - sum(theme.metrics(step).height() for step, _text, _ink in lines) // 2
        for step, text, ink in lines:
            high = theme.metrics(step).height()
            place = QRect(inner.left(), top, inner.width(), high)
            painter.setFont(theme.font(step))
            painter.setPen(theme.color(ink))
            shown = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, place.width())
            painter.drawText(self._turn(painter, place, where), _leading_middle(), shown)
            top += high

    def _paint_icon(self, painter: QPainter, inner: QRect, where: QRect, row: PlannedRow) -> QRect:
        name, ink = self._table.icon_of(row)
        if not name:
            return inner
        side = self._theme.px(18)
        place = QRect(inner.left(), where.center().y() - side // 2, side, side)
        icons.paint(painter, QRectF(self._turn(painter, place, where)), self._theme, name, ink)
        return inner.adjusted(side + self._theme.px(10), 0, 0, 0)

    def _paint_field(self, painter: QPainter, where: QRect, row: PlannedRow) -> None:
        theme, pad = self._theme, self._theme.px(12)
        text = self._table.two_lines(row, ACTION)[0]
        high = max(theme.px(30), theme.metrics(Type.BODY).height() + theme.px(8))
        box = QRectF(where.adjusted(pad, 0, -pad, 0))
        box.setTop(where.center().y() - high / 2)
        box.setHeight(high)
        choosable = self._table.can_choose(row)
        if choosable:
            painter.setPen(QPen(theme.color("edge"), 1))
            painter.setBrush(theme.color("surface"))
            painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), theme.px(6), theme.px(6))
        inner = box.adjusted(pad, 0, -pad, 0).toRect()
        if choosable:
            side = theme.px(16)
            arrow = QRect(inner.right() - side, where.center().y() - side // 2, side, side)
            icons.paint(painter, QRectF(self._turn(painter, arrow, where)), theme, "chevron-down", "text2")
            inner.adjust(0, 0, -side - theme.px(4), 0)
        painter.setPen(theme.color("text" if choosable else "text2"))
        painter.setFont(theme.font(Type.BODY))
        shown = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, inner.width())
        painter.drawText(self._turn(painter, inner, where), _leading_middle(), shown)

    @staticmethod
    def _turn(painter: QPainter, rect: QRect, within: QRect) -> QRect:
        """The rectangle, or its mirror image in a right-to-left language."""
        if painter.layoutDirection() != Qt.LayoutDirection.RightToLeft:
            return rect
        turned = QRect(rect)
        turned.moveRight(within.right() - (rect.left() - within.left()))
        return turned


def _leading_middle() -> Qt.AlignmentFlag:
    return Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter
