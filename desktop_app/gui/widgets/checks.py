"""A box to tick. The system's own on Windows and macOS; elsewhere ours, for Fusion's is hardly seen in the dark."""

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QCheckBox, QStyle, QStyleOptionButton, QWidget

from desktop_app.gui import icons
from desktop_app.gui.theme import NATIVE, Theme, Type


class CheckBox(QCheckBox):
    """Yes or no, with what it means beside the box."""

    def __init__(self, theme: Theme, text: str, parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self._theme = theme
        self.setFont(theme.font(Type.BODY))
        theme.changed.connect(self.update)

    def paintEvent(self, event: QPaintEvent) -> None:
        """The words as Qt writes them, and over Qt's box our own."""
        super().paintEvent(event)
        if NATIVE:
            return
        theme, option = self._theme, QStyleOptionButton()
        self.initStyleOption(option)
        room = self.style().subElementRect(QStyle.SubElement.SE_CheckBoxIndicator, option, self)
        painter = QPainter(self)
        painter.fillRect(room, self.palette().window())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        ticked, edge = self.isChecked(), "edge" if self.isEnabled() else "line"
        painter.setPen(QPen(theme.color("accent" if ticked else edge), 1))
        painter.setBrush(theme.color("accent" if ticked else "surface"))
        box = QRectF(room).adjusted(0.5, 0.5, -0.5, -0.5)
        painter.drawRoundedRect(box, theme.px(3), theme.px(3))
        if ticked:
            icons.paint(painter, box, theme, "check", "on_accent")
