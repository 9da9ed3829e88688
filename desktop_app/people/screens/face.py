"""The face at the head of a person's page: the photo, else initials; pressed, it lets the photo be changed."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPixmap
from PySide6.QtWidgets import QAbstractButton, QWidget

from desktop_app.gui import icons
from desktop_app.gui.theme import Theme
from desktop_app.gui.widgets.labels import initials, paint_avatar, paint_photo
from desktop_app.language.catalogs import gettext as _

SIDE, BADGE = 64, 24


class Face(QAbstractButton):
    """A disc as large as the head allows; a small camera at its edge says that it can be pressed."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._initials, self._seed = "", 0
        self._photo = QPixmap()
        self.setFixedSize(theme.px(SIDE), theme.px(SIDE))
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._say()
        theme.changed.connect(self.update)

    def sizeHint(self) -> QSize:
        """The disc."""
        return self.size()

    def show_person(self, name: str, seed: int, photo: bytes | None) -> None:
        """Show somebody."""
        self._initials, self._seed = initials(name), seed
        self._photo = QPixmap()
        if photo:
            self._photo.loadFromData(photo)
        self._say()
        self.update()

    @property
    def has_photo(self) -> bool:
        """Whether a photo is shown."""
        return not self._photo.isNull()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The disc, and the camera."""
        painter, where = QPainter(self), QRectF(self.rect())
        if self.has_photo:
            paint_photo(painter, where, self._photo)
        else:
            paint_avatar(painter, where, self._theme, self._initials, self._seed)
        if self.isEnabled():
            self._paint_badge(painter, where)

    def _paint_badge(self, painter: QPainter, where: QRectF) -> None:
        theme, side = self._theme, self._theme.px(BADGE)
        badge = QRectF(where.right() - side + 1, where.bottom() - side + 1, side - 1, side - 1)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        chosen = self.underMouse() or self.hasFocus()
        painter.setPen(theme.color("accent" if chosen else "edge"))
        painter.setBrush(theme.color("surface"))
        painter.drawEllipse(badge.adjusted(0.5, 0.5, -0.5, -0.5))
        inner = theme.px(5)
        icons.paint(
            painter, badge.adjusted(inner, inner, -inner, -inner), theme, "photo", "accent" if chosen else "text2"
        )

    def _say(self) -> None:
        words = _("Change the photo") if self.has_photo else _("Add a photo")
        self.setToolTip(words)
        self.setAccessibleName(words)
