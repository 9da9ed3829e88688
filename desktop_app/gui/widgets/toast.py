"""What has just happened, said at the foot of the window for a while, with a way to take it back."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QPropertyAnimation, QTimer
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QEnterEvent
from PySide6.QtWidgets import QApplication, QFrame, QGraphicsOpacityEffect, QHBoxLayout, QWidget

from desktop_app.gui.theme import Theme, Type
from desktop_app.gui.widgets.buttons import Button, IconButton, Kind
from desktop_app.gui.widgets.labels import Label
from desktop_app.gui.widgets.surfaces import IconLabel
from desktop_app.language.catalogs import gettext as _

STAY = 8_000
FADE = 120
FROM_FOOT = 22


class Toast(QFrame):
    """One message over the foot of `over`; stays while the mouse is on it or the keyboard in it."""

    def __init__(self, theme: Theme, over: QWidget, *, motion: bool = True) -> None:
        super().__init__(over)
        self.setObjectName("toast")
        self._theme, self._over, self._motion = theme, over, motion
        self._undo: Callable[[], None] | None = None
        self._label = Label(theme, "", Type.BODY, "on_toast")
        self._undo_button = Button(theme, _("Undo"), Kind.LINK)
        self._undo_button.clicked.connect(self.undo)
        self._closing = IconButton(theme, "x", _("Close"), ink="on_toast")
        self._closing.clicked.connect(self.hide)
        self._timer = QTimer(self, singleShot=True, interval=STAY)
        self._timer.timeout.connect(self._leave)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(theme.px(14), theme.px(5), theme.px(8), theme.px(5))
        layout.setSpacing(theme.px(10))
        layout.addWidget(IconLabel(theme, "check", "on_toast", 18))
        layout.addWidget(self._label)
        layout.addWidget(self._undo_button)
        layout.addWidget(self._closing)
        self.setMinimumHeight(theme.px(42))
        self.hide()
        over.installEventFilter(self)
        QApplication.instance().focusChanged.connect(self._hold)  # type: ignore[union-attr]  # there is one by now

    def say(self, text: str, undo: Callable[[], None] | None = None) -> None:
        """Show `text`; with `undo` it offers to take it back, also by Ctrl+Z while it is there."""
        self._undo = undo
        self._label.setText(text)
        self._undo_button.setVisible(undo is not None)
        self.setAccessibleName(text)
        self._place()
        self.show()
        self.raise_()
        self._fade_in()
        self._timer.start()
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, text))

    @property
    def can_undo(self) -> bool:
        """Whether there is something on show to take back."""
        return self.isVisible() and self._undo is not None

    def undo(self) -> None:
        """Take back what is said here, once."""
        undo, self._undo = self._undo, None
        self.hide()
        if undo is not None:
            undo()

    def enterEvent(self, event: QEnterEvent) -> None:
        """Stay while looked at."""
        super().enterEvent(event)
        self._timer.stop()

    def leaveEvent(self, event: QEvent) -> None:
        """Count anew."""
        super().leaveEvent(event)
        self._timer.start()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keep to the middle of the foot when the window is resized."""
        if event.type() == QEvent.Type.Resize and not self.isHidden():
            self._place()
        return super().eventFilter(watched, event)

    def _hold(self, _former: QWidget | None, now: QWidget | None) -> None:
        if self.isVisible():
            if now is not None and self.isAncestorOf(now):
                self._timer.stop()
            elif not self._timer.isActive() and not self.underMouse():
                self._timer.start()

    def _leave(self) -> None:
        self.hide()
        self._undo = None

    def _place(self) -> None:
        over = self._over
        room = over.width() - self._theme.px(32)
        self._label.setWordWrap(self.sizeHint().width() > room)
        self.resize(min(self.sizeHint().width(), room), self.sizeHint().height())
        self.move((over.width() - self.width()) // 2, over.height() - self.height() - self._theme.px(FROM_FOOT))

    def _fade_in(self) -> None:
        if not self._motion:
            return
        effect = QGraphicsOpacityEffect(self)
        self.setGraphicsEffect(effect)
        fade = QPropertyAnimation(effect, b"opacity", self)
        fade.setDuration(FADE)
        fade.setStartValue(0.0)
        fade.setEndValue(1.0)
        fade.finished.connect(lambda: self.setGraphicsEffect(None))  # type: ignore[arg-type]  # Qt takes null
        fade.start(QPropertyAnimation.DeletionPolicy.DeleteWhenStopped)
