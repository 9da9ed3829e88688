"""The colours of an element: few that go together, or any other that is mixed; what would hardly be read is said."""

import re
from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QLinearGradient, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractSlider, QButtonGroup, QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from desktop_app.documents.screens.designing.controls import Palette, Swatch
from desktop_app.documents.screens.designing.words import COLOURS
from desktop_app.gui.theme import Theme, Type
from desktop_app.gui.widgets.buttons import Button, Kind
from desktop_app.gui.widgets.fields import TextField
from desktop_app.gui.widgets.labels import Label
from desktop_app.gui.widgets.surfaces import IconLabel
from desktop_app.language.catalogs import gettext as _

_CODE: Final = re.compile(r"#?([0-9A-Fa-f]{6})")
_FULL: Final = (359, 255, 255)
_STOPS: Final = 12


class ColourSlider(QAbstractSlider):
    """One of the three ways in which a colour can be changed; its track shows what there is to have."""

    def __init__(self, theme: Theme, name: str, most: int) -> None:
        super().__init__()
        self._theme = theme
        self._stops: Sequence[QColor] = ()
        self.setRange(0, most)
        self.setSingleStep(max(1, most // 60))
        self.setPageStep(max(1, most // 12))
        self.setOrientation(Qt.Orientation.Horizontal)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(name)
        self.setToolTip(name)

    def show_track(self, stops: Sequence[QColor]) -> None:
        """Show these colours, from the one end to the other."""
        self._stops = stops
        self.update()

    def sizeHint(self) -> QSize:
        """High enough to be hit."""
        return QSize(self._theme.px(120), self._theme.px(28))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Go to where the mouse is."""
        self.setValue(self._value_at(event.position().x()))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Go along with it."""
        self.setValue(self._value_at(event.position().x()))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The track, and a ring where it stands."""
        painter, theme = QPainter(self), self._theme
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        side = theme.px(14)
        track = QRectF(side / 2, self.height() / 2 - side / 4, self.width() - side, side / 2)
        gradient = QLinearGradient(track.topLeft(), track.topRight())
        for at, colour in enumerate(self._stops):
            gradient.setColorAt(at / max(1, len(self._stops) - 1), colour)
        painter.setPen(QPen(theme.color("edge"), 0.8))
        painter.setBrush(gradient)
        painter.drawRoundedRect(track, side / 4, side / 4)
        x = track.left() + self.value() / max(1, self.maximum()) * track.width()
        painter.setPen(QPen(theme.color("teal" if self.hasFocus() else "text2"), 2))
        painter.setBrush(theme.color("surface"))
        painter.drawEllipse(QRectF(x - side / 2 + 1, (self.height() - side) / 2 + 1, side - 2, side - 2))

    def _value_at(self, x: float) -> int:
        side = self._theme.px(14)
        return round((x - side / 2) / max(1, self.width() - side) * self.maximum())


class Mixer(QWidget):
    """Any colour: by hue, strength and lightness, or by its code."""

    mixed = Signal(str)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        names = (_("Hue"), _("Strength"), _("Lightness"))
        self.sliders = [ColourSlider(theme, name, most) for name, most in zip(names, _FULL, strict=True)]
        self.code = TextField(theme)
        self._held = ""
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setVerticalSpacing(theme.px(2))
        grid.setColumnStretch(1, 1)
        for at, (name, field) in enumerate(zip((*names, _("Code")), (*self.sliders, self.code), strict=True)):
            words = Label(theme, name, Type.BODY)
            words.setBuddy(field)
            grid.addWidget(words, at, 0)
            grid.addWidget(field, at, 1)
        self.code.setAccessibleName(_("Code of the colour, such as #8E1F2F"))
        self.code.setToolTip(self.code.accessibleName())
        for slider in self.sliders:
            slider.valueChanged.connect(self._mix)
        self.code.left.connect(self._take_code)
        self.code.returnPressed.connect(self._take_code)
        self.put("20242C")

    @property
    def colour(self) -> str:
        """The colour as it is mixed now."""
        mixed = QColor.fromHsl(*(slider.value() for slider in self.sliders))
        return f"{mixed.rgb() & 0xFFFFFF:06X}"

    def put(self, colour: str) -> None:
        """Show a colour; one that is shown already keeps its hue, though a grey has none."""
        if colour != self.colour:
            self._set(QColor(f"#{colour}"))
        self._show()
        self._held = colour
        self.code.setText(f"#{colour}")

    def _set(self, colour: QColor) -> None:
        parts = (max(0, colour.hslHue()), colour.hslSaturation(), colour.lightness())
        for slider, part in zip(self.sliders, parts, strict=True):
            slider.blockSignals(True)
            slider.setValue(part)
            slider.blockSignals(False)

    def _show(self) -> None:
        hue, strength, light = (slider.value() for slider in self.sliders)
        shares = [at / _STOPS for at in range(_STOPS + 1)]
        self.sliders[0].show_track([QColor.fromHsl(round(at * 359), 200, 128) for at in shares])
        self.sliders[1].show_track([QColor.fromHsl(hue, round(at * 255), light) for at in shares])
        self.sliders[2].show_track([QColor.fromHsl(hue, strength, round(at * 255)) for at in shares])

    def _mix(self) -> None:
        self._show()
        self._held = self.colour
        self.code.setText(f"#{self.colour}")
        self.mixed.emit(self.colour)

    def _take_code(self) -> None:
        found = _CODE.fullmatch(self.code.text().strip())
        colour = f"{int(found[1], 16):06X}" if found is not None else self._held
        self.code.setText(f"#{colour}")
        if colour != self._held:
            self.put(colour)
            self.mixed.emit(colour)


class ColourPane(QWidget):
    """An element's colours, of which one is being changed; below, whether it can be read."""

    colours_chosen = Signal(list)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._colours: list[str] = []
        self._at = 0
        self.parts = QWidget()
        self._parts_row = QHBoxLayout(self.parts)
        self._parts_row.setContentsMargins(0, 0, 0, 0)
        self._parts_row.setSpacing(0)
        self._group = QButtonGroup(self)
        self.palette_choice = Palette(theme, COLOURS)
        self.mixing = Button(theme, _("Own colour"), Kind.COMPACT, icon_name="palette")
        self.mixing.setCheckable(True)
        self.mixer = Mixer(theme)
        self._icon = IconLabel(theme, "alert-triangle", "warn", 16)
        self.warning = Label(theme, "", Type.SMALL, "text2", wrap=True)
        warned = QHBoxLayout()
        warned.addWidget(self._icon)
        warned.addWidget(self.warning, stretch=1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(6))
        for each in (self.parts, self.palette_choice):
            column.addWidget(each)
        column.addWidget(self.mixing, alignment=Qt.AlignmentFlag.AlignLeading)
        column.addWidget(self.mixer)
        column.addLayout(warned)
        self.mixer.hide()
        self.mixing.toggled.connect(self.mixer.setVisible)
        self._group.idClicked.connect(self._turn_to)
        self.palette_choice.colour_chosen.connect(self._take)
        self.mixer.mixed.connect(self._take)
        self.warn("")

    def put(self, colours: Sequence[str]) -> None:
        """Show the colours of an element."""
        if len(colours) != len(self._colours):
            self._at = 0
        if list(colours) != self._colours:
            self._colours = list(colours)
            self._make_parts()
        self._show()

    def warn(self, words: str) -> None:
        """Say that a colour can hardly be read, "" that nothing is wrong."""
        self.warning.setText(words)
        self.warning.setVisible(bool(words))
        self._icon.setVisible(bool(words))

    def _make_parts(self) -> None:
        for button in self._group.buttons():
            self._group.removeButton(button)
            self._parts_row.removeWidget(button)
            button.hide()
            button.deleteLater()
        for at, colour in enumerate(self._colours):
            name = _("Colour {number} of {count}: {code}")
            swatch = Swatch(
                self._theme, colour, name.format(number=at + 1, count=len(self._colours), code=f"#{colour}")
            )
            self._group.addButton(swatch, at)
            self._parts_row.insertWidget(at, swatch)
        if not self._parts_row.itemAt(len(self._colours)):
            self._parts_row.addStretch()

    def _show(self) -> None:
        self.parts.setVisible(len(self._colours) > 1)
        if self._colours:
            self._group.button(self._at).setChecked(True)
            self.palette_choice.put(self._colours[self._at])
            self.mixer.put(self._colours[self._at])

    def _turn_to(self, at: int) -> None:
        self._at = at
        self._show()

    def _take(self, colour: str) -> None:
        changed = list(self._colours)
        changed[self._at : self._at + 1] = [colour]
        self.colours_chosen.emit(changed)
