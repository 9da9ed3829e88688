"""A card that is a button: for what takes more than a word to say."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QPushButton, QSizePolicy, QVBoxLayout, QWidget

from desktop_app.gui.theme import Theme


class CardButton(QPushButton):
    """A card to press; `body` takes what it shows, clicks go through that to the card, and Enter presses it."""

    def __init__(self, theme: Theme, name: str, *, pad: int = 12, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("cardButton")
        self.setAccessibleName(name)
        self.setAutoDefault(True)
        self.body = QVBoxLayout(self)
        around = theme.px(pad)
        self.body.setContentsMargins(around, around, around, around)
        self.body.setSpacing(theme.px(8))
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def put(self, widget: QWidget) -> None:
        """Show `widget` below what is there."""
        for part in (widget, *widget.findChildren(QWidget)):
            part.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.body.addWidget(widget)

    def sizeHint(self) -> QSize:
        """That of what it shows, not of a button's words."""
        return self.body.totalSizeHint()

    def minimumSizeHint(self) -> QSize:
        """As above."""
        return self.body.totalMinimumSize()

    def hasHeightForWidth(self) -> bool:
        """Whether a page or wrapped words are in it."""
        return self.body.hasHeightForWidth()

    def heightForWidth(self, width: int) -> int:
        """How high what it shows is."""
        return self.body.totalHeightForWidth(width) if self.hasHeightForWidth() else self.sizeHint().height()
