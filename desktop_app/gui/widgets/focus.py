"""The ring that shows where the keyboard is, on every control alike."""

from PySide6.QtCore import QEvent, QObject, QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QFocusFrame,
    QTabBar,
    QWidget,
)
from shiboken6 import isValid

from desktop_app.gui.theme import Theme

RINGED = (QAbstractButton, QTabBar)
"""Fields draw their own border when they are typed in; lists mark their row."""


class FocusRing(QFocusFrame):
    """Two pixels of teal, one pixel off the control that the keyboard has come to; a click draws none."""

    def __init__(self, theme: Theme, window: QWidget) -> None:
        super().__init__(window)
        self._theme = theme
        self._window = window
        self._begun_at: QWidget | None = None
        self.hide()
        QApplication.instance().focusChanged.connect(self._follow)  # type: ignore[union-attr]  # there is one by now

    def begin_at(self, control: QWidget) -> None:
        """Put the keyboard at this control, and show that even to who came by the mouse, or has just come."""
        self._begun_at = control
        control.setFocus(Qt.FocusReason.OtherFocusReason)
        if control.hasFocus():
            self._follow(None, control)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The ring."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(self._theme.color("teal"), 2))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        radius = min(self._theme.px(7), self.height() / 2 - 1)
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), radius, radius)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Follow the control, without the mask that Qt cuts: it would take the round corners away."""
        taken = super().eventFilter(watched, event)
        self.clearMask()
        return taken

    def _follow(self, _former: QWidget | None, now: QWidget | None) -> None:
        if not isValid(self._window):  # Qt tells of the focus that leaves a window while that is being taken down
            return
        if now is not None and now is not self._begun_at:
            self._begun_at = None
        by_keyboard = self._window.testAttribute(Qt.WidgetAttribute.WA_KeyboardFocusChange)
        ringed = (by_keyboard or now is self._begun_at) and isinstance(now, RINGED) and self._window.isAncestorOf(now)
        self.setWidget(now if ringed else None)  # type: ignore[arg-type]  # Qt takes null here
        self.clearMask()
        self.setVisible(ringed)
