"""A few alternatives of which one holds, all of them in sight."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QRadioButton, QVBoxLayout, QWidget

from desktop_app.gui.theme import Theme


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
            button = QRadioButton(option)
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
