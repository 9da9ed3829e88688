"""Chips that filter a list: each a word and a count, one or several of them on."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QPushButton, QWidget

from desktop_app.gui.theme import Theme, Type
from desktop_app.gui.widgets.reflow import FlowLayout


class FilterChip(QPushButton):
    """One filter: on or off."""

    def __init__(self, theme: Theme, label: str, count: int | None = None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("filterChip")
        self.setCheckable(True)
        self.setFont(theme.font(Type.SMALL_MEDIUM))
        self._label = label
        self.set_count(count)

    def set_count(self, count: int | None) -> None:
        """Show how many rows the filter lets through; None shows no number."""
        self.setText(self._label if count is None else f"{self._label}  {count}")


@dataclass(frozen=True)
class FilterOption:
    """A filter that can be chosen: its key, its word, how many it lets through."""

    key: str
    label: str
    count: int | None = None


class FilterChips(QWidget):
    """A row of chips of which exactly one is on; wraps."""

    chosen = Signal(str)

    def __init__(self, theme: Theme, options: Sequence[FilterOption] = (), parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._layout = FlowLayout(self, gap=theme.px(6))
        self._group = QButtonGroup(self)
        self._chips: dict[str, FilterChip] = {}
        self.offer(options)

    @property
    def key(self) -> str:
        """The key of the one that is on."""
        return next((key for key, chip in self._chips.items() if chip.isChecked()), "")

    def offer(self, options: Sequence[FilterOption]) -> None:
        """Offer these; the one that was on stays on if it is still there, else the first."""
        former = self.key
        for chip in self._chips.values():
            self._group.removeButton(chip)
            self._layout.removeWidget(chip)
            chip.hide()
            chip.deleteLater()
        self._chips = {option.key: self._chip(option) for option in options}
        self.choose(former if former in self._chips else next(iter(self._chips), ""))

    def choose(self, key: str) -> None:
        """Turn this one on, without telling."""
        if key in self._chips:
            self._chips[key].setChecked(True)

    def _chip(self, option: FilterOption) -> FilterChip:
        chip = FilterChip(self._theme, option.label, option.count)
        chip.clicked.connect(lambda: self.chosen.emit(option.key))
        self._group.addButton(chip)
        self._layout.addWidget(chip)
        return chip
