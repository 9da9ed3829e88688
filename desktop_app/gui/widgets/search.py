"""The field that finds as one types."""

from PySide6.QtCore import QPoint, QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QLabel, QLineEdit, QWidget

from desktop_app.gui import icons
from desktop_app.gui.theme import Theme, Type
from desktop_app.gui.widgets.buttons import IconButton
from desktop_app.language.catalogs import gettext as _

PAUSE = 40
"""Milliseconds of rest after a key before the search is told: letters typed together are one question."""


class SearchField(QLineEdit):
    """A search field with its key shown while it is empty, and a way to empty it."""

    searched = Signal(str)
    """What stands in the field, a moment after the last key."""
    entered = Signal()
    """Enter, or the down arrow: on to what was found."""

    def __init__(
        self,
        theme: Theme,
        placeholder: str,
        *,
        shortcut: QKeySequence | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setObjectName("searchField")
        self.setFont(theme.font(Type.BODY))
        self.setPlaceholderText(placeholder)
        self.setAccessibleName(placeholder)
        self._badge = QLabel(shortcut.toString(QKeySequence.SequenceFormat.NativeText) if shortcut else "", self)
        self._badge.setObjectName("keyBadge")
        self._badge.setFont(theme.font(Type.SMALL))
        self._clearing = IconButton(theme, "x", _("Clear the search"), parent=self)
        self._clearing.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._clearing.clicked.connect(self.clear)
        self._rest = QTimer(self, singleShot=True, interval=PAUSE)
        self._rest.timeout.connect(lambda: self.searched.emit(self.text()))
        self.textChanged.connect(self._show_ends)
        self.textChanged.connect(self._rest.start)
        self._show_ends()

    def search_now(self, text: str) -> None:
        """Put `text` in and tell it at once."""
        self.setText(text)
        self._rest.stop()
        self.searched.emit(text)

    def show_searched(self, text: str) -> None:
        """Put `text` in, that was told before."""
        self.setText(text)
        self._rest.stop()

    def sizeHint(self) -> QSize:
        """As wide as the pictures draw it."""
        return QSize(self._theme.px(440), super().sizeHint().height())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc empties the field, Enter and the down arrow go on to what was found."""
        if event.key() == Qt.Key.Key_Escape and self.text():
            self.clear()
        elif event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Down}:
            self.entered.emit()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep badge and cross at the trailing end."""
        super().resizeEvent(event)
        self._show_ends()

    def paintEvent(self, event: QPaintEvent) -> None:
        """The field and its glass."""
        super().paintEvent(event)
        side = self._theme.px(18)
        leading = self._theme.px(10)
        left = leading if self._reads_right() else self.width() - leading - side
        icons.paint(
            QPainter(self),
            QRectF(left, (self.height() - side) / 2, side, side),
            self._theme,
            "search",
            "text3",
        )

    def _show_ends(self) -> None:
        typed = bool(self.text())
        self._clearing.setVisible(typed)
        self._badge.setVisible(not typed and bool(self._badge.text()))
        end = self._clearing if typed else self._badge
        end.adjustSize()
        gap = self._theme.px(8) if not typed else self._theme.px(1)
        left = self.width() - end.width() - gap if self._reads_right() else gap
        end.move(QPoint(left, (self.height() - end.height()) // 2))
        leading, trailing = self._theme.px(29), end.width() + gap
        self.setTextMargins(*((leading, 0, trailing, 0) if self._reads_right() else (trailing, 0, leading, 0)))

    def _reads_right(self) -> bool:
        return self.layoutDirection() == Qt.LayoutDirection.LeftToRight
