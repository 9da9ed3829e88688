"""Something said with an icon: a headline, and a line below it."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop_app.gui.theme import Theme, Type
from desktop_app.gui.widgets.labels import Label
from desktop_app.gui.widgets.surfaces import IconLabel


class Statement(QWidget):
    """An icon, what it stands for in words, and more about it."""

    def __init__(
        self, theme: Theme, icon_name: str, ink: str, headline: str, line: str = "", *, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._words = QVBoxLayout()
        self._words.setSpacing(0)
        self._words.addWidget(Label(theme, headline, Type.MEDIUM, wrap=True))
        if line:
            self._words.addWidget(Label(theme, line, Type.SMALL, "text2", wrap=True))
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(theme.px(10))
        top = Qt.AlignmentFlag.AlignTop
        layout.addWidget(IconLabel(theme, icon_name, ink), alignment=top)
        layout.addLayout(self._words, stretch=1)
        self.setAccessibleName(", ".join(filter(None, (headline, line))))

    def add(self, widget: QWidget) -> None:
        """Put an action below the words."""
        self._words.addWidget(widget, alignment=Qt.AlignmentFlag.AlignLeading)
