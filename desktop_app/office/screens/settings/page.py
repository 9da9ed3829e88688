"""What every group of settings is: cards one below the other, and the commands that they answer."""

from collections.abc import Callable, Mapping

from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop_app.gui.keys import Command
from desktop_app.gui.theme import Theme


class GroupPage(QWidget):
    """The cards of one group; `column` takes them. `foot` stays in sight below them, however far one has scrolled."""

    foot: QWidget | None = None

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(theme.px(14))

    def commands(self) -> Mapping[Command, Callable[[], None]]:
        """The commands that make sense on this page, and what they do."""
        return {}
