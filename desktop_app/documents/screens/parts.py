"""A column of parts that are replaced together."""

from collections.abc import Iterable

from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop_app.gui.clearing import clear
from desktop_app.gui.theme import Theme


class Parts(QWidget):
    """Shows parts one below the other, until others are to be shown."""

    def __init__(self, theme: Theme, *, gap: int = 10, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(theme.px(gap))

    def show_parts(self, parts: Iterable[QWidget]) -> None:
        """Show these instead of those that are there."""
        clear(self._column)
        for part in parts:
            self._column.addWidget(part)
