"""A few alternatives of which one holds, all of them in sight."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QButtonGroup, QRadioButton, QStyle, QStyleOptionButton, QVBoxLayout, QWidget

from desktop_app.gui.theme import NATIVE, Theme, Type


class Choices(QWidget):
    """Radio buttons one below the other; the first is chosen until another is."""

    chosen_changed = Signal(int)

    def __init__(self, theme: Theme, options: Sequence[str], name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self._group = QButtonGroup(self)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(theme.px(8))
        for number, option in enumerate(options):
            button = RadioButton(theme, option)
            button.setChecked(number == 0)
            self._group.addButton(button, number)
            layout.addWidget(button)
        self._group.idClicked.connect(self.chosen_changed)

    @property
    def chosen(self) -> int:
        """The number of the one that holds, from 0."""
        return self._group.checkedId()

    def choose(self, number: int) -> None:
        """Let this one hold."""
        self._group.button(number).setChecked(True)


class RadioButton(QRadioButton):
    """One of them: the system's own on Windows and macOS, elsewhere ours, like the box to tick."""

    def __init__(self, theme: Theme, text: str, parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self._theme = theme
        self.setFont(theme.font(Type.BODY))
        theme.changed.connect(self.update)

    def paintEvent(self, event: QPaintEvent) -> None:
        """The words as Qt writes them, and over Qt's ring our own."""
        super().paintEvent(event)
        if NATIVE:
            return
        theme, option = self._theme, QStyleOptionButton()
        self.initStyleOption(option)
        room = self.style().subElementRect(QStyle.SubElement.SE_RadioButtonIndicator, option, self)
        painter = QPainter(self)
        painter.fillRect(room, self.palette().window())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        chosen, edge = self.isChecked(), "edge" if self.isEnabled() else "line"
        ring = QRectF(room).adjusted(0.5, 0.5, -0.5, -0.5)
        painter.setPen(QPen(theme.color("accent" if chosen else edge), 1))
        painter.setBrush(theme.color("accent" if chosen else "surface"))
        painter.drawEllipse(ring)
        if chosen:
            inset = ring.width() * 0.3
            painter.setPen(theme.color("on_accent"))
            painter.setBrush(theme.color("on_accent"))
            painter.drawEllipse(ring.adjusted(inset, inset, -inset, -inset))
