"""Fields to type and choose in, and the row that gives one its label, its hint and its finding."""

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QPainter, QPaintEvent, QWheelEvent
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLabel, QLineEdit, QPlainTextEdit, QVBoxLayout, QWidget

from desktop_app.gui import icons
from desktop_app.gui.theme import Theme, Type
from desktop_app.gui.widgets.labels import Label
from desktop_app.language.catalogs import gettext as _


def row_size(theme: Theme) -> QSize:
    """The size of a row in a list that pops up: high enough to be hit; as wide as the list."""
    return QSize(0, max(theme.px(28), theme.metrics(Type.BODY).height() + theme.px(8)))


class TextField(QLineEdit):
    """A line to type in; `left` tells that the cursor has gone elsewhere."""

    left = Signal()

    def __init__(self, theme: Theme, text: str = "", *, placeholder: str = "", parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self.setObjectName("field")
        self.setFont(theme.font(Type.BODY))
        self.setPlaceholderText(placeholder)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Tell that the field was left, unless only another window came to the front."""
        super().focusOutEvent(event)
        if event.reason() not in {Qt.FocusReason.ActiveWindowFocusReason, Qt.FocusReason.PopupFocusReason}:
            self.left.emit()


class TextArea(QPlainTextEdit):
    """A few lines to type in; Tab goes on to the next field."""

    left = Signal()

    def __init__(self, theme: Theme, text: str = "", *, lines: int = 3, parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self.setObjectName("field")
        self.setFont(theme.font(Type.BODY))
        self.setTabChangesFocus(True)
        self.setFixedHeight(theme.metrics(Type.BODY).lineSpacing() * lines + theme.px(22))

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Tell that the field was left."""
        super().focusOutEvent(event)
        if event.reason() not in {Qt.FocusReason.ActiveWindowFocusReason, Qt.FocusReason.PopupFocusReason}:
            self.left.emit()


class ChoiceField(QComboBox):
    """A list to choose one value from; each option is its label and the value it stands for."""

    value_changed = Signal()

    def __init__(self, theme: Theme, options: Sequence[tuple[str, object]] = (), parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("field")
        self.setFont(theme.font(Type.BODY))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(6)
        self._theme = theme
        self.offer(options)
        self.currentIndexChanged.connect(self.value_changed)

    @property
    def value(self) -> object:
        """What the chosen option stands for; None when there is nothing to choose."""
        return self.currentData()

    def offer(self, options: Sequence[tuple[str, object]]) -> None:
        """Offer these instead of what was offered."""
        self.clear()
        tall = row_size(self._theme)
        for row, (label, value) in enumerate(options):
            self.addItem(label, value)
            self.setItemData(row, tall, Qt.ItemDataRole.SizeHintRole)

    def choose(self, value: object) -> None:
        """Choose the option that stands for `value`, if it is offered."""
        for index in range(self.count()):
            if self.itemData(index) == value:
                self.setCurrentIndex(index)
                return

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Let the page scroll: a wheel that changes a value by the way is how wrong values are made."""
        event.ignore()

    def paintEvent(self, event: QPaintEvent) -> None:
        """The control, and our own arrow, since style rules can only show one from a file."""
        super().paintEvent(event)
        side = self._theme.px(16)
        where = QRectF(0, 0, side, side)
        inset = self._theme.px(18)
        middle = self.width() - inset if self.layoutDirection() == Qt.LayoutDirection.LeftToRight else inset
        where.moveCenter(QPointF(middle, self.height() / 2))
        painter = QPainter(self)
        icons.paint(painter, where, self._theme, "chevron-down", "text2" if self.isEnabled() else "text3")


class FieldRow(QWidget):
    """A field with its label above and, below it, a hint, a warning or what is wrong and what to do."""

    def __init__(
        self,
        theme: Theme,
        label: str,
        field: QWidget,
        *,
        required: bool = False,
        hint: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme, self._hint = theme, hint
        self.field = field
        self.label = Label(theme, label, Type.MEDIUM)
        self.label.setBuddy(field)
        self._required = Label(theme, _("required"), Type.SMALL, "text3")
        self._below_icon = QLabel()
        self._below = Label(theme, hint, Type.SMALL, "text3", wrap=True)
        self.finding = ""
        self._assemble()
        self.set_required(required=required)
        self._show(hint, "text3", "")

    def set_required(self, *, required: bool) -> None:
        """Say beside the label whether the field may stay empty."""
        self._required.setVisible(required)
        label = self.label.text()
        self.field.setAccessibleName(f"{label}, {_('required')}" if required else label)

    def show_error(self, text: str) -> None:
        """Say below the field what is wrong and what to do; an empty text takes it back."""
        self._set_finding("error" if text else "", text)
        self._show(text or self._hint, "error" if text else "text3", "alert-circle" if text else "")

    def show_hint(self, hint: str) -> None:
        """Say another hint below the field, where nothing is wrong with it."""
        self._hint = hint
        if not self.finding:
            self._show(hint, "text3", "")

    def show_warning(self, text: str) -> None:
        """Say below the field what to look at again; it does not keep anybody from saving."""
        self._set_finding("", "")
        self._show(text or self._hint, "warn" if text else "text3", "alert-triangle" if text else "")

    def add_below(self, widget: QWidget) -> None:
        """Show this right below the field, above what is said of it."""
        self._column.insertWidget(self._column.indexOf(self.field) + 1, widget)

    def _assemble(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(self._theme.px(7))
        head.addWidget(self.label)
        head.addWidget(self._required)
        head.addStretch()
        below = QHBoxLayout()
        below.setSpacing(self._theme.px(6))
        below.addWidget(self._below_icon, alignment=Qt.AlignmentFlag.AlignTop)
        below.addWidget(self._below, stretch=1)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(self._theme.px(4))
        self._column.addLayout(head)
        self._column.addWidget(self.field)
        self._column.addLayout(below)
        self._column.addStretch()

    def _set_finding(self, state: str, text: str) -> None:
        self.finding = text
        for each in (self.field, *self.field.findChildren(TextField)):  # lines of a field that has several
            each.setProperty("finding", state)
            each.setAccessibleDescription(text)
            each.style().unpolish(each)
            each.style().polish(each)

    def _show(self, text: str, ink: str, icon_name: str) -> None:
        self._below.setText(text)
        self._below.setVisible(bool(text))
        self._below.set_ink(ink)
        self._below_icon.setVisible(bool(icon_name))
        if icon_name:
            self._below_icon.setPixmap(
                icons.pixmap(self._theme, icon_name, ink, self._theme.px(16), self.devicePixelRatioF())
            )

    def sizeHint(self) -> QSize:
        """Wide enough to be of use before the layout stretches it."""
        return super().sizeHint().expandedTo(QSize(self._theme.px(120), 0))
