"""Words on the screen: coloured by use, shortened in the middle, as small soft badges, as initials."""

from typing import Literal

from PySide6.QtCore import QEvent, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPaintEvent, QPixmap, QResizeEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from desktop_app.gui import icons
from desktop_app.gui.stylesheet import ink_name
from desktop_app.gui.theme import Theme, Type

Tone = Literal["plain", "done", "care", "wrong", "accent"]

TONES: dict[Tone, tuple[str, str]] = {
    "plain": ("chip", "text2"),
    "done": ("teal_soft", "teal_text"),
    "care": ("warn_soft", "warn"),
    "wrong": ("error_soft", "error"),
    "accent": ("accent_soft", "accent_text"),
}
"""Ground and ink of a badge, by what it says."""


class Label(QLabel):
    """Plain words in a step of the type scale and a colour of the theme; never read as markup."""

    def __init__(
        self,
        theme: Theme,
        text: str = "",
        step: Type = Type.BODY,
        ink: str = "text",
        *,
        wrap: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(text, parent)
        self.setObjectName(ink_name(ink))
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setFont(theme.font(step))
        self.setWordWrap(wrap)
        self._align()
        if wrap:
            self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)

    def changeEvent(self, event: QEvent) -> None:
        """Turn with the direction of the language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LayoutDirectionChange:
            self._align()

    def set_ink(self, ink: str) -> None:
        """Write in another colour of the theme."""
        if self.objectName() != ink_name(ink):
            self.setObjectName(ink_name(ink))
            self.style().unpolish(self)
            self.style().polish(self)

    def _align(self) -> None:
        """Stand at the leading edge: a `QLabel` itself goes by the letters of its text, not by the window."""
        if not self.alignment() & Qt.AlignmentFlag.AlignHCenter:
            mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
            side = Qt.AlignmentFlag.AlignRight if mirrored else Qt.AlignmentFlag.AlignLeft
            self.setAlignment(side | Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignVCenter)


class ElidedLabel(Label):
    """Words of any length, shortened in the middle where there is no room; the tooltip has them whole."""

    def __init__(
        self,
        theme: Theme,
        text: str = "",
        step: Type = Type.BODY,
        ink: str = "text",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(theme, "", step, ink, parent=parent)
        self._full = ""
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self.set_text(text)

    @property
    def full_text(self) -> str:
        """The words, not shortened."""
        return self._full

    def set_text(self, text: str) -> None:
        """Show these words."""
        self._full = text
        self.setAccessibleName(text)
        self.updateGeometry()
        self._elide()

    def sizeHint(self) -> QSize:
        """Room for all of it."""
        return QSize(self.fontMetrics().horizontalAdvance(self._full) + 2, super().sizeHint().height())

    def minimumSizeHint(self) -> QSize:
        """Room for a beginning and an end."""
        least = self.fontMetrics().horizontalAdvance("Əliy…Aygün")
        return QSize(min(least, self.sizeHint().width()), super().sizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Shorten anew."""
        super().resizeEvent(event)
        self._elide()

    def _elide(self) -> None:
        shown = self.fontMetrics().elidedText(self._full, Qt.TextElideMode.ElideMiddle, max(self.width(), 1))
        self.setText(shown)
        self.setToolTip("" if shown == self._full else self._full)


class Chip(QWidget):
    """A small soft badge: a state in a word or two, with an icon where colour alone would tell."""

    def __init__(
        self,
        theme: Theme,
        text: str,
        tone: Tone = "plain",
        *,
        icon_name: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme, self._text, self._tone, self._icon = theme, text, tone, icon_name
        self.setFont(theme.font(Type.SMALL_MEDIUM))
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(text)
        theme.changed.connect(self.update)

    @property
    def text(self) -> str:
        """What it says."""
        return self._text

    def say(self, text: str, tone: Tone = "plain", icon_name: str = "") -> None:
        """Say something else."""
        self._text, self._tone, self._icon = text, tone, icon_name
        self.setAccessibleName(text)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """As wide as the words."""
        return chip_size(self._theme, self._text, icon=bool(self._icon))

    def minimumSizeHint(self) -> QSize:
        """Never shortened."""
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Ground, icon, words."""
        painter = QPainter(self)
        paint_chip(painter, QRectF(self.rect()), self._theme, self._text, tone=self._tone, icon_name=self._icon)


class Avatar(QWidget):
    """The initials of a person on one of six soft grounds; the same person always gets the same."""

    def __init__(
        self, theme: Theme, name: str, *, seed: int = 0, side: int = 36, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._theme, self._initials, self._seed, self._side = theme, initials(name), seed, theme.px(side)
        self.setFixedSize(self._side, self._side)
        theme.changed.connect(self.update)

    def show_person(self, name: str, seed: int) -> None:
        """Show another person's initials."""
        self._initials, self._seed = initials(name), seed
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The disc and the letters."""
        paint_avatar(QPainter(self), QRectF(self.rect()), self._theme, self._initials, self._seed)


def initials(name: str) -> str:
    """The letters for a name in formal order: "Əliyeva Aygün Rauf qızı" gives AƏ, given name first."""
    words = [word for word in name.split() if word[0].isalpha()]  # no bracket, no dash
    if len(words) < 2:
        return (words or [name])[0][:1]
    return words[1][0] + words[0][0]


def chip_size(theme: Theme, text: str, *, icon: bool = False) -> QSize:
    """How much room a badge with these words takes."""
    metrics = theme.metrics(Type.SMALL_MEDIUM)
    width = metrics.horizontalAdvance(text) + theme.px(20) + (theme.px(18) if icon else 0)
    return QSize(width, max(theme.px(22), metrics.height() + theme.px(4)))


def paint_chip(
    painter: QPainter, where: QRectF, theme: Theme, text: str, *, tone: Tone = "plain", icon_name: str = ""
) -> None:
    """Draw a badge into a rectangle of `chip_size`."""
    ground, letters = TONES[tone]
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(theme.color("edge") if theme.tokens.color(ground) == theme.tokens.surface else Qt.PenStyle.NoPen)
    painter.setBrush(theme.color(ground))
    painter.drawRoundedRect(where.adjusted(0.5, 0.5, -0.5, -0.5), where.height() / 2 - 1, where.height() / 2 - 1)
    inner = where.adjusted(theme.px(10), 0, -theme.px(10), 0)
    if icon_name:
        side = theme.px(14)
        square = QRectF(inner.left(), inner.center().y() - side / 2, side, side)
        if painter.layoutDirection() == Qt.LayoutDirection.RightToLeft:
            square.moveRight(inner.right())
            inner.setRight(square.left() - theme.px(4))
        else:
            inner.setLeft(square.right() + theme.px(4))
        icons.paint(painter, square, theme, icon_name, letters)
    painter.setPen(theme.color(letters))
    painter.setFont(theme.font(Type.SMALL_MEDIUM))
    painter.drawText(inner, Qt.AlignmentFlag.AlignCenter, text)
    painter.restore()


def paint_photo(painter: QPainter, where: QRectF, photo: QPixmap) -> None:
    """Draw a photo into a disc: its whole width, of its height rather the upper part."""
    painter.save()
    painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform)
    disc = QPainterPath()
    disc.addEllipse(where)
    painter.setClipPath(disc)
    side = min(photo.width(), photo.height())
    left, top = (photo.width() - side) / 2, (photo.height() - side) * 0.3
    painter.drawPixmap(where, photo, QRectF(left, top, side, side))
    painter.restore()


def paint_avatar(painter: QPainter, where: QRectF, theme: Theme, letters: str, seed: int) -> None:
    """Draw the disc with its letters."""
    ground, tint = theme.tokens.avatars[seed % len(theme.tokens.avatars)]
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(ground))
    painter.drawEllipse(where)
    font = theme.font(Type.STRONG)
    font.setPixelSize(max(round(where.height() * 0.36), 1))
    painter.setFont(font)
    painter.setPen(QColor(tint))
    painter.drawText(where, Qt.AlignmentFlag.AlignCenter, letters)
    painter.restore()
