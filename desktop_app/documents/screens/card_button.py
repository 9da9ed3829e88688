"""Cards of which one is chosen: each a button that shows more than a word."""

from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QWidget

from desktop_app.gui.theme import Theme, Type
from desktop_app.gui.widgets.cards import CardButton
from desktop_app.gui.widgets.labels import Chip, Label


class OptionCard(CardButton):
    """A card that says what choosing it means: a line, what it comes to, how many it concerns."""

    def __init__(self, theme: Theme, title: str, parent: QWidget | None = None) -> None:
        super().__init__(theme, title, pad=14, parent=parent)
        self.setCheckable(True)
        self._title = title
        self._count = Chip(theme, "")
        self._line = Label(theme, "", Type.SMALL, "text2", wrap=True)
        head = QWidget()
        row = QHBoxLayout(head)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.px(8))
        row.addWidget(Label(theme, title, Type.MEDIUM, wrap=True), stretch=1)
        row.addWidget(self._count)
        self.put(head)
        self.put(self._line)
        self.say("", None)

    def say(self, line: str, count: int | None) -> None:
        """Say what choosing it comes to."""
        self._line.setText(line)
        self._line.setVisible(bool(line))
        self._count.say(str(count) if count is not None else "")
        self._count.setVisible(count is not None)
        self.setAccessibleName(", ".join(part for part in (self._title, line) if part))


def one_of(parent: QWidget) -> QButtonGroup:
    """A group of cards of which exactly one is chosen."""
    group = QButtonGroup(parent)
    group.setExclusive(True)
    return group
