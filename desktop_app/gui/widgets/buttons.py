"""Buttons by what they are for: the one primary, the plain others, quiet ones, icons alone."""

from collections.abc import Sequence
from enum import Enum

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QLineEdit, QPushButton, QToolButton, QWidget

from desktop_app.gui.icons import icon
from desktop_app.gui.theme import Theme, Type


class Kind(Enum):
    """What a button is for; the value is the name that the style rules know it by."""

    PRIMARY = "primaryButton"
    PLAIN = "plainButton"
    COMPACT = "compactButton"
    DANGER = "dangerButton"
    QUIET = "quietButton"
    LINK = "linkButton"


INK = {
    Kind.PRIMARY: "on_accent",
    Kind.PLAIN: "text",
    Kind.COMPACT: "text",
    Kind.DANGER: "error",
    Kind.QUIET: "text2",
    Kind.LINK: "accent_text",
}


class Button(QPushButton):
    """A push button with words, and an icon where the pictures have one."""

    def __init__(
        self,
        theme: Theme,
        text: str,
        kind: Kind = Kind.PLAIN,
        *,
        icon_name: str = "",
        icon_ink: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(text, parent)
        self.setObjectName(kind.value)
        self.setFont(theme.font(Type.STRONG if kind is Kind.PRIMARY else Type.MEDIUM))
        self.setAutoDefault(kind in {Kind.PRIMARY, Kind.PLAIN, Kind.DANGER})
        self._theme, self._icon_ink = theme, icon_ink or INK[kind]
        self.setIconSize(QSize(theme.px(23), theme.px(18)))
        if icon_name:
            self.show_icon(icon_name)
        if kind is Kind.LINK:
            self.setCursor(Qt.CursorShape.PointingHandCursor)

    def show_icon(self, icon_name: str) -> None:
        """Show this icon before the words."""
        self.setIcon(icon(self._theme, icon_name, self._icon_ink))


class IconButton(QToolButton):
    """A button that is only an icon; `verb` is its tooltip and its accessible name."""

    def __init__(
        self, theme: Theme, icon_name: str, verb: str, *, ink: str = "text2", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setObjectName("iconButton")
        self.setIcon(icon(theme, icon_name, ink))
        self.setIconSize(theme.size(19))
        self.setToolTip(verb)
        self.setAccessibleName(verb)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._side = theme.px(32)

    def sizeHint(self) -> QSize:
        """A square that a finger can hit."""
        return QSize(self._side, self._side)


class BoxedIconButton(IconButton):
    """An icon in a border, as high as the buttons with words beside it."""

    def __init__(self, theme: Theme, icon_name: str, verb: str, *, ink: str = "text2") -> None:
        super().__init__(theme, icon_name, verb, ink=ink)
        self._box = theme
        side = max(theme.px(34), Button(theme, "A").sizeHint().height())
        self.setFixedSize(side, side)
        theme.changed.connect(self.update)

    def paintEvent(self, event: QPaintEvent) -> None:
        """The box, and the icon in it."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(self._box.color("edge"))
        painter.setBrush(self._box.color("tint" if self.underMouse() else "surface"))
        radius = self._box.px(6)
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), radius, radius)
        painter.end()
        super().paintEvent(event)


class Revealer(Button):
    """Shows what few people need, and is gone then: the first of it takes the keyboard."""

    def __init__(self, theme: Theme, text: str, hidden: Sequence[QWidget], parent: QWidget | None = None) -> None:
        super().__init__(theme, text, Kind.QUIET, icon_name="plus", parent=parent)
        self._hidden = tuple(hidden)
        for each in self._hidden:
            each.hide()
        self.clicked.connect(self.reveal)

    def reveal(self) -> None:
        """Show it."""
        for each in self._hidden:
            each.show()
        for field in self._hidden[0].findChildren(QLineEdit)[:1]:
            field.setFocus()
        self.hide()
