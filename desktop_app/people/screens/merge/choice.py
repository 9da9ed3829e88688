"""One line of two sides of which one holds: a field that two people say differently, or who of them stays."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QVBoxLayout, QWidget

from desktop_app.gui.theme import Theme, Type
from desktop_app.gui.widgets.choices import RadioButton
from desktop_app.gui.widgets.labels import Avatar, Label
from desktop_app.gui.widgets.surfaces import INFO_LABEL

LEFT, RIGHT = 0, 1


class ChoiceLine(QWidget):
    """A label, and two sides to choose from by click, or by the arrow keys."""

    chosen_changed = Signal(int)

    def __init__(self, theme: Theme, label: str, sides: tuple["Side", "Side"], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(label)
        self.sides = sides
        self._group = QButtonGroup(self)
        name = Label(theme, label, Type.BODY, "text2", wrap=True)
        name.setFixedWidth(theme.px(INFO_LABEL))
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(theme.px(12))
        layout.addWidget(name, alignment=Qt.AlignmentFlag.AlignTop)
        for number, side in enumerate(sides):
            side.radio.setAccessibleName(f"{label}: {side.radio.accessibleName()}")
            self._group.addButton(side.radio, number)
            layout.addWidget(side, stretch=1)
        self.choose(LEFT)
        self._group.idToggled.connect(self._tell)

    @property
    def chosen(self) -> int:
        """The side that holds."""
        return self._group.checkedId()

    def choose(self, side: int) -> None:
        """Let this side hold."""
        self.sides[side].radio.setChecked(True)

    def _tell(self, side: int, on: bool) -> None:
        if on:
            self.chosen_changed.emit(side)


class Side(QWidget):
    """A radio button and what it stands for, which may be long: a click on either chooses it."""

    def __init__(self, theme: Theme, said: str, content: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.radio = RadioButton(theme, "")
        self.radio.setAccessibleName(said)
        self.radio.setMinimumHeight(self.radio.fontMetrics().height())  # the ring stands beside the first line
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(theme.px(6))
        layout.addWidget(self.radio, alignment=Qt.AlignmentFlag.AlignTop)
        layout.addWidget(content, stretch=1)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Take the press, so that the release comes here too."""
        event.accept()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Choose this side."""
        if self.rect().contains(event.position().toPoint()):
            self.radio.setChecked(True)
            self.radio.setFocus(Qt.FocusReason.MouseFocusReason)


def value_side(theme: Theme, value: str) -> Side:
    """A value of a field."""
    return Side(theme, value, Label(theme, value, wrap=True))


def person_side(theme: Theme, name: str, seed: int, line: str) -> Side:
    """A person: initials, name, and what else tells them."""
    content = QWidget()
    words = QVBoxLayout()
    words.setSpacing(theme.px(2))
    words.addWidget(Label(theme, name, Type.STRONG, wrap=True))
    if line:
        words.addWidget(Label(theme, line, Type.SMALL, "text2", wrap=True))
    words.addStretch()
    layout = QHBoxLayout(content)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setSpacing(theme.px(10))
    layout.addWidget(Avatar(theme, name, seed=seed), alignment=Qt.AlignmentFlag.AlignTop)
    layout.addLayout(words, stretch=1)
    return Side(theme, name, content)
