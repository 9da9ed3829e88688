"""A list with its detail beside it."""

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from desktop_app.gui.theme import Theme

LIST, SHORT_LIST, SHORT_BELOW = 356, 320, 884
"""Widths of the design; 884 is what a window of 1100 leaves beside the sidebar."""
LARGEST_SHARE = 0.42


class ListDetail(QFrame):
    """The list keeps its width, the detail takes the rest."""

    def __init__(self, theme: Theme, leading: QWidget, detail: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("headed")
        self._theme, self._leading = theme, leading
        line = QFrame()
        line.setObjectName("hairline")
        line.setFixedWidth(1)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 1, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(leading)
        layout.addWidget(line)
        layout.addWidget(detail, stretch=1)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Shorten the list in a narrow window."""
        super().resizeEvent(event)
        wanted = self._theme.px(LIST if self.width() >= SHORT_BELOW else SHORT_LIST)
        self._leading.setFixedWidth(min(wanted, int(self.width() * LARGEST_SHARE)))
