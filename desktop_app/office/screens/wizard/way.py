"""A large card that is a button: one of a few ways to go on."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from desktop_app.gui.theme import Theme, Type
from desktop_app.gui.widgets.labels import Label
from desktop_app.gui.widgets.surfaces import IconLabel


class Way(QPushButton):
    """An icon, a title, a line that says what comes of it, an arrow."""

    def __init__(self, theme: Theme, icon_name: str, title: str, line: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("wayCard")
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAccessibleName(title)
        self.setAccessibleDescription(line)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(Label(theme, title, Type.HEADING, wrap=True))
        words.addWidget(Label(theme, line, Type.BODY, "text2", wrap=True))
        self._layout = QHBoxLayout(self)
        self._layout.setContentsMargins(theme.px(20), theme.px(15), theme.px(18), theme.px(16))
        self._layout.setSpacing(theme.px(18))
        self._layout.addWidget(IconLabel(theme, icon_name, "accent_text", 28))
        self._layout.addLayout(words, stretch=1)
        self._layout.addWidget(IconLabel(theme, "arrow-right", "text3", 20))
        for part in self.findChildren(QWidget):
            part.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    def sizeHint(self) -> QSize:
        """That of what it shows, not of a button's words."""
        return self._layout.totalSizeHint()

    def minimumSizeHint(self) -> QSize:
        """As above."""
        return self._layout.totalMinimumSize()

    def hasHeightForWidth(self) -> bool:
        """Its words wrap."""
        return True

    def heightForWidth(self, width: int) -> int:
        """How high its words are when so wide."""
        return self._layout.totalHeightForWidth(width)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter takes the way, as Space does."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.click()
        else:
            super().keyPressEvent(event)
