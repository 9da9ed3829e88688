"""The head of what is shown beside a list: who or what it is, a few badges, what can be done."""

from collections.abc import Sequence

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop_app.gui.clearing import clear
from desktop_app.gui.theme import Theme, Type
from desktop_app.gui.widgets.labels import Avatar, Chip, ElidedLabel
from desktop_app.gui.widgets.reflow import FlowLayout, SideBySide


class DetailHead(QWidget):
    """Initials, name, badges; the actions stand beside the name, or under it where room is short."""

    def __init__(self, theme: Theme, actions: Sequence[QWidget] = (), parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.avatar = Avatar(theme, "", side=64)
        self.name = ElidedLabel(theme, "", Type.TITLE)
        chips = QWidget()
        self._chips = FlowLayout(chips, gap=theme.px(7))
        words = QVBoxLayout()
        words.setSpacing(theme.px(6))
        words.addStretch()
        words.addWidget(self.name)
        words.addWidget(chips)
        words.addStretch()
        who = QWidget()
        row = QHBoxLayout(who)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.px(14))
        row.addWidget(self.avatar)
        row.addLayout(words, stretch=1)
        bar = QWidget()
        buttons = FlowLayout(bar, gap=theme.px(10), trailing=True)
        for action in actions:
            buttons.addWidget(action)
        side = buttons.sizeHint().width()
        layout = SideBySide(self, gap=theme.px(12), side=side, least=theme.px(260))
        layout.addWidget(who)
        layout.addWidget(bar)

    def show_who(self, name: str, seed: int, chips: Sequence[Chip] = ()) -> None:
        """Show this one, with these badges."""
        self.avatar.show_person(name, seed)
        self.name.set_text(name)
        clear(self._chips)
        for chip in chips:
            self._chips.addWidget(chip)
