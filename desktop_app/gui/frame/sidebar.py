"""The areas of the office down the leading edge, its name above them, the age of its backup below."""

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import (
    QAbstractButton,
    QButtonGroup,
    QFrame,
    QHBoxLayout,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from desktop_app.gui import icons
from desktop_app.gui.keys import area_shortcut
from desktop_app.gui.screen import AreaEntry
from desktop_app.gui.theme import Theme, Type
from desktop_app.gui.widgets.labels import TONES, ElidedLabel, Label, Tone
from desktop_app.gui.widgets.ornament import Ornament

WIDE, NARROW = 216, 56


class Sidebar(QFrame):
    """Where to go. Narrow, it keeps the icons and gives the words as tooltips."""

    area_chosen = Signal(str)
    backup_chosen = Signal()

    def __init__(self, theme: Theme, areas: Sequence[AreaEntry], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("sidebar")
        self._theme = theme
        self._head = _OfficeHead(theme)
        self._group = QButtonGroup(self)
        self._buttons = {area.key: self._button(area) for area in areas}
        self._ornament = Ornament(theme, cell=2, opacity=0.6)
        self._backup = _BackupButton(theme)
        self._backup.clicked.connect(self.backup_chosen)
        self._assemble([area for area in areas if area.number], [area for area in areas if not area.number])
        self.set_narrow(narrow=False)

    def set_office(self, name: str) -> None:
        """Show whose office this is."""
        self._head.office.set_text(name)

    def set_backup(self, headline: str, line: str, tone: Tone, more: str = "") -> None:
        """Show how old the last backup is: done, care after 7 days, wrong after 30; `more` needs care beside that."""
        self._backup.say(headline, line, tone, more)

    def set_count(self, area: str, count: int) -> None:
        """Show a count behind an area; 0 shows none."""
        self._buttons[area].set_count(count)

    def show_area(self, area: str) -> None:
        """Mark where one is."""
        if area in self._buttons:
            self._buttons[area].setChecked(True)

    def set_narrow(self, *, narrow: bool) -> None:
        """Only icons, or icons with words."""
        self.setFixedWidth(self._theme.px(NARROW if narrow else WIDE))
        self._head.set_narrow(narrow=narrow)
        self._ornament.setVisible(not narrow)
        inset = self._theme.px(6 if narrow else 12)
        self._nav.setContentsMargins(inset, 0, inset, 0)
        self._foot.setContentsMargins(inset, 0, inset, 0)
        for button in (*self._buttons.values(), self._backup):
            button.set_narrow(narrow=narrow)

    def _button(self, area: AreaEntry) -> "NavButton":
        button = NavButton(self._theme, area.icon, area.label)
        if area.number:
            keys = area_shortcut(area.number)
            button.shortcut_text = keys.toString(keys.SequenceFormat.NativeText)
        button.clicked.connect(lambda: self.area_chosen.emit(area.key))
        self._group.addButton(button)
        return button

    def _assemble(self, areas: Sequence[AreaEntry], foot: Sequence[AreaEntry]) -> None:
        self._nav, self._foot = QVBoxLayout(), QVBoxLayout()
        self._nav.setSpacing(self._theme.px(2))
        self._foot.setSpacing(self._theme.px(2))
        for area in areas:
            self._nav.addWidget(self._buttons[area.key])
        for area in foot:
            self._foot.addWidget(self._buttons[area.key])
        self._foot.addWidget(self._backup)
        ornament = QHBoxLayout()
        ornament.setContentsMargins(self._theme.px(12), 0, self._theme.px(12), self._theme.px(8))
        ornament.addWidget(self._ornament)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, self._theme.px(12), 0, self._theme.px(8))
        layout.setSpacing(0)
        layout.addWidget(self._head)
        layout.addSpacing(self._theme.px(14))
        layout.addLayout(self._nav)
        layout.addStretch()
        layout.addLayout(ornament)
        layout.addLayout(self._foot)


class _SideButton(QAbstractButton):
    """What all buttons of the sidebar share: where they stand, when they are narrow."""

    high = 38

    def __init__(self, theme: Theme, icon_name: str, text: str) -> None:
        super().__init__()
        self._theme, self._icon, self._narrow = theme, icon_name, False
        self.shortcut_text = ""
        self.setText(text)
        self.setAccessibleName(text)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        theme.changed.connect(self.update)

    def set_narrow(self, *, narrow: bool) -> None:
        """Keep the icon only."""
        self._narrow = narrow
        words = f"{self.text()} ({self.shortcut_text})" if self.shortcut_text else self.text()
        self.setToolTip(words if narrow or self.shortcut_text else "")
        self.update()

    def sizeHint(self) -> QSize:
        """As wide as the sidebar."""
        return QSize(self._theme.px(NARROW - 12), self._theme.px(self.high))

    def _turn(self, where: QRectF) -> QRectF:
        if self.layoutDirection() == Qt.LayoutDirection.RightToLeft:
            where.moveRight(self.width() - where.left())
        return where

    def _icon_place(self) -> QRectF:
        side = self._theme.px(20)
        place = QRectF(self._theme.px(14), (self.height() - side) / 2, side, side)
        if self._narrow:
            place.moveCenter(QPointF(self.width() / 2, self.height() / 2))
        return self._turn(place)

    def _words_place(self) -> QRectF:
        left = self._theme.px(46)
        return self._turn(QRectF(left, 0, self.width() - left - self._theme.px(12), self.height()))


class NavButton(_SideButton):
    """One area: icon, name, count."""

    def __init__(self, theme: Theme, icon_name: str, text: str) -> None:
        super().__init__(theme, icon_name, text)
        self.setCheckable(True)
        self._count = 0

    def set_count(self, count: int) -> None:
        """Show a count at the trailing end; 0 shows none."""
        self._count = count
        self.setAccessibleName(f"{self.text()}, {count}" if count else self.text())
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """White ground and a bar where one is; the words in the ink of second lines elsewhere."""
        theme, here = self._theme, self.isChecked()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        ground = QRectF(self.rect())
        if here or self.underMouse():
            painter.setBrush(theme.color("surface" if here else "chip"))
            painter.drawRoundedRect(ground, theme.px(6), theme.px(6))
        if here:
            bar = QRectF(ground.left(), (self.height() - theme.px(20)) / 2, 3, theme.px(20))
            painter.setBrush(theme.color("accent"))
            painter.drawRoundedRect(self._turn(bar), 1.5, 1.5)
        icons.paint(painter, self._icon_place(), theme, self._icon, "accent_text" if here else "text2")
        if not self._narrow:
            self._paint_words(painter, here=here)

    def _paint_words(self, painter: QPainter, *, here: bool) -> None:
        theme, place = self._theme, self._words_place()
        middle = Qt.AlignmentFlag.AlignVCenter
        painter.setFont(theme.font(Type.STRONG if here else Type.MEDIUM))
        painter.setPen(theme.color("text" if here else "text2"))
        text = painter.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, int(place.width()))
        painter.drawText(place, middle | Qt.AlignmentFlag.AlignLeading, text)
        if self._count:
            painter.setFont(theme.font(Type.SMALL_MEDIUM))
            painter.setPen(theme.color("accent_text" if here else "text2"))
            painter.drawText(place, middle | Qt.AlignmentFlag.AlignTrailing, str(self._count))


class _BackupButton(_SideButton):
    """How old the last backup is; leads to the backups."""

    high = 46

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme, "shield-check", "")
        self._lines: tuple[tuple[str, Tone], ...] = ()
        self._tone: Tone = "done"
        self.hide()

    def say(self, headline: str, line: str, tone: Tone, more: str) -> None:
        """Say it, with the icon and the ink of its urgency."""
        lines: tuple[tuple[str, Tone], ...] = ((headline, tone), (line, tone), (more, "care"))
        self._lines = lines if more else lines[:2]
        self._tone = tone
        self.high = 62 if more else 46
        self._icon = "shield-check" if tone == "done" else "shield-exclamation"
        self.setText(headline)
        self.setAccessibleName(", ".join(words for words, _tone in self._lines))
        self.setVisible(bool(headline))
        self.updateGeometry()
        self.set_narrow(narrow=self._narrow)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Icon and two or three lines."""
        theme = self._theme
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        icons.paint(painter, self._icon_place(), theme, self._icon, TONES[self._tone][1])
        if self._narrow:
            return
        place = self._words_place()
        line = theme.metrics(Type.SMALL).height()
        painter.setFont(theme.font(Type.SMALL))
        top = (self.height() - len(self._lines) * line) / 2
        for number, (words, tone) in enumerate(self._lines):
            painter.setPen(QPen(theme.color(TONES[tone][1] if tone != "done" else "text2")))
            where = QRectF(place.left(), top + number * line, place.width(), line)
            shown = painter.fontMetrics().elidedText(words, Qt.TextElideMode.ElideRight, int(place.width()))
            painter.drawText(where, Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter, shown)


class _OfficeHead(QWidget):
    """The fire, the name of the program, the name of the office."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.office = ElidedLabel(theme, "", Type.SMALL, "text2")
        self._words = QWidget()
        words = QVBoxLayout(self._words)
        words.setContentsMargins(0, 0, 0, 0)
        words.setSpacing(0)
        words.addWidget(Label(theme, "Ocaq", Type.NAME))
        words.addWidget(self.office)
        self._layout = QHBoxLayout(self)
        self._layout.setSpacing(theme.px(10))
        self._layout.addWidget(Logo(theme, 30))
        self._layout.addWidget(self._words, stretch=1)
        self._theme = theme

    def set_narrow(self, *, narrow: bool) -> None:
        """Keep the fire only."""
        self._words.setVisible(not narrow)
        side = self._theme.px(13 if narrow else 16)
        self._layout.setContentsMargins(side, self._theme.px(2), self._theme.px(13 if narrow else 12), 0)


class Logo(QWidget):
    """The fire in its hearth."""

    def __init__(self, theme: Theme, side: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFixedSize(theme.size(side))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The picture."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        icons.paint_logo(painter, QRectF(self.rect()))
