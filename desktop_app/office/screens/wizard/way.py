"""A large card that is a button: one of a few ways to go on."""

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop_app.gui.theme import Theme, Type
from desktop_app.gui.widgets.cards import CardButton
from desktop_app.gui.widgets.labels import Label
from desktop_app.gui.widgets.surfaces import IconLabel


class Way(CardButton):
    """An icon, a title, a line that says what comes of it, an arrow."""

    def __init__(self, theme: Theme, icon_name: str, title: str, line: str, parent: QWidget | None = None) -> None:
        super().__init__(theme, title, pad=16, parent=parent)
        self.setAccessibleDescription(line)
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addStretch()  # a way beside a taller one keeps its two lines together
        words.addWidget(Label(theme, title, Type.HEADING, wrap=True))
        words.addWidget(Label(theme, line, Type.BODY, "text2", wrap=True))
        words.addStretch()
        shown = QWidget()
        row = QHBoxLayout(shown)
        row.setContentsMargins(theme.px(4), 0, theme.px(2), 0)
        row.setSpacing(theme.px(18))
        row.addWidget(IconLabel(theme, icon_name, "accent_text", 28))
        row.addLayout(words, stretch=1)
        row.addWidget(IconLabel(theme, "arrow-right", "text3", 20))
        self.put(shown)
