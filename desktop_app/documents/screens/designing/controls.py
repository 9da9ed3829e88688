"""Small controls of the designer: a number with its unit, a colour out of few, words to one side or the middle."""

from collections.abc import Sequence
from math import isfinite
from typing import Final

from PySide6.QtCore import QLocale, QPointF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QHBoxLayout, QWidget

from desktop_app.gui.theme import Theme
from desktop_app.gui.widgets.buttons import IconButton
from desktop_app.gui.widgets.fields import TextField
from desktop_app.language import catalogs
from desktop_app.language.catalogs import gettext as _

STEP: Final = 0.5


class NumberField(TextField):
    """A number with its unit; told when it is typed to its end, or by the arrow keys."""

    entered = Signal(float)

    def __init__(self, theme: Theme, name: str, unit: str, *, least: float = 0.0, most: float = 2000.0) -> None:
        super().__init__(theme)
        self._unit, self._least, self._most = unit, least, most
        self._number = 0.0
        self.setAccessibleName(f"{name}, {unit}")
        self.setToolTip(name)
        self.setMinimumWidth(theme.px(60))
        self.left.connect(self._take)
        self.returnPressed.connect(self._take)

    @property
    def number(self) -> float:
        """The number that holds."""
        return self._number

    def put(self, number: float) -> None:
        """Show a number that nobody typed."""
        self._number = number
        words = QLocale(catalogs.current()).toString(float(round(number, 2)), "g", 6)
        self.setText(f"{words} {self._unit}")

    def enter(self, number: float) -> None:
        """Let a number hold, as if it had been typed."""
        number = min(max(number, self._least), self._most)
        changed = round(number, 2) != round(self._number, 2)
        self.put(number)
        if changed:
            self.entered.emit(number)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Up and down go by half."""
        if event.key() in {Qt.Key.Key_Up, Qt.Key.Key_Down} and not self.isReadOnly():
            self.enter(self._number + (STEP if event.key() == Qt.Key.Key_Up else -STEP))
        else:
            super().keyPressEvent(event)

    def _take(self) -> None:
        """What was typed; what is no number gives way to the one that was there."""
        typed = self.text().replace(self._unit, "").replace(",", ".").strip()
        try:
            number = float(typed)
        except ValueError:
            number = self._number
        self.enter(number if isfinite(number) else self._number)


class Swatch(QAbstractButton):
    """A colour to choose."""

    def __init__(self, theme: Theme, colour: str, name: str) -> None:
        super().__init__()
        self._theme, self.colour = theme, colour
        self.setCheckable(True)
        self.setAccessibleName(name)
        self.setToolTip(name)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def sizeHint(self) -> QSize:
        """Large enough to be hit."""
        return self._theme.size(28)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """A dot; a ring says that it is chosen."""
        painter, theme = QPainter(self), self._theme
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        middle, radius = QPointF(self.width() / 2, self.height() / 2), self.width() / 2 - 1.5
        if self.isChecked() or self.hasFocus():
            painter.setPen(QPen(theme.color("teal" if self.hasFocus() else "accent"), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawEllipse(middle, radius, radius)
        painter.setPen(QPen(theme.color("edge"), 0.8))
        painter.setBrush(QColor(f"#{self.colour}"))
        painter.drawEllipse(middle, radius * 0.7, radius * 0.7)


class Palette(QWidget):
    """The colours of papers, of which one is chosen."""

    colour_chosen = Signal(str)

    def __init__(self, theme: Theme, colours: Sequence[tuple[str, str]]) -> None:
        super().__init__()
        self.setAccessibleName(_("Colour"))
        self._group = QButtonGroup(self)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        for colour, name in colours:
            swatch = Swatch(theme, colour, _(name))
            self._group.addButton(swatch)
            row.addWidget(swatch)
        row.addStretch()
        self._group.buttonClicked.connect(lambda swatch: self.colour_chosen.emit(swatch.colour))

    def put(self, colour: str) -> None:
        """Show which one is chosen; none, when it is another."""
        self._group.setExclusive(False)
        for swatch in self._group.buttons():
            swatch.setChecked(isinstance(swatch, Swatch) and swatch.colour == colour)
        self._group.setExclusive(True)


class Alignment(QWidget):
    """To the start, in the middle, to the end."""

    align_chosen = Signal(str)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.setAccessibleName(_("Alignment"))
        self._buttons: dict[str, IconButton] = {}
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.px(4))
        group = QButtonGroup(self)
        for align, icon_name, verb in (
            ("start", "align-left", _("Set words to the start")),
            ("centre", "align-center", _("Set words in the middle")),
            ("end", "align-right", _("Set words to the end")),
        ):
            button = IconButton(theme, icon_name, verb)
            button.setCheckable(True)
            button.clicked.connect(lambda _on, chosen=align: self.align_chosen.emit(chosen))
            group.addButton(button)
            row.addWidget(button)
            self._buttons[align] = button
        row.addStretch()

    def put(self, align: str) -> None:
        """Show which one holds."""
        self._buttons[align].setChecked(True)
