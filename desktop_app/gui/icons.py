"""Line icons that take their colour from the theme while they are painted, sharp at any density of screen."""

from functools import lru_cache
from pathlib import Path

from PySide6.QtCore import QByteArray, QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QGuiApplication, QIcon, QIconEngine, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from desktop_app.gui.theme import Theme
from desktop_app.system.paths import resources

MIRRORED = frozenset({"arrow-left", "arrow-right", "chevron-left", "chevron-right", "arrow-back-up"})
"""What points along the line of reading, and so turns round in a right-to-left language."""


def icon(theme: Theme, name: str, ink: str = "text2", *, on: str | None = None) -> QIcon:
    """The icon `name` in a colour of the theme; `on` colours it while its button is checked."""
    return QIcon(_LineIcon(theme, name, ink, on or ink))


def pixmap(theme: Theme, name: str, ink: str, size: int, ratio: float = 1.0) -> QPixmap:
    """The icon `name` as a picture of `size` logical pixels."""
    picture = QPixmap(QSize(size, size) * ratio)
    picture.setDevicePixelRatio(ratio)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    paint(painter, QRectF(0, 0, size, size), theme, name, ink)
    painter.end()
    return picture


def paint(painter: QPainter, where: QRectF, theme: Theme, name: str, ink: str) -> None:
    """Draw the icon `name` into a rectangle."""
    painter.save()
    if name in MIRRORED and QGuiApplication.isRightToLeft():
        painter.translate(where.center().x() * 2, 0)
        painter.scale(-1, 1)
    _renderer(name, theme.tokens.color(ink)).render(painter, where)
    painter.restore()


def application_icon() -> QIcon:
    """The fire in its hearth, for the task bar."""
    return QIcon(str(resources() / "icons" / "ocaq.svg"))


def paint_logo(painter: QPainter, where: QRectF) -> None:
    """Draw the fire in its hearth."""
    _logo().render(painter, where)


class _LineIcon(QIconEngine):
    """One icon that Qt asks for pictures of.

    Wider than high, it stands at the leading end: the rest is the gap before a button's words.
    `_copies` keeps alive what Qt copies, for Python would drop them under its hands.
    """

    def __init__(self, theme: Theme, name: str, ink: str, on: str) -> None:
        super().__init__()
        self._theme, self._name, self._ink, self._on = theme, name, ink, on
        self._copies: list[QIconEngine] = []

    def paint(self, painter: QPainter, rect: QRect, mode: QIcon.Mode, state: QIcon.State) -> None:
        side = min(rect.width(), rect.height())
        square = QRectF(0, 0, side, side)
        square.moveCenter(QRectF(rect).center())
        if rect.width() > rect.height():
            square.moveLeft(rect.right() - side if QGuiApplication.isRightToLeft() else rect.left())
        paint(painter, square, self._theme, self._name, self._colour(mode, state))

    def pixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State) -> QPixmap:
        picture = QPixmap(size)
        picture.fill(Qt.GlobalColor.transparent)
        painter = QPainter(picture)
        self.paint(painter, QRect(QPoint(), size), mode, state)
        painter.end()
        return picture

    def clone(self) -> QIconEngine:
        copy = _LineIcon(self._theme, self._name, self._ink, self._on)
        self._copies.append(copy)
        return copy

    def _colour(self, mode: QIcon.Mode, state: QIcon.State) -> str:
        if mode == QIcon.Mode.Disabled:
            return "text3"
        return self._on if state == QIcon.State.On else self._ink


@lru_cache(maxsize=256)
def _renderer(name: str, colour: str) -> QSvgRenderer:
    """QtSvg paints `currentColor` black, so the colour is written in before it reads."""
    source = _source(resources() / "icons" / "tabler" / f"{name}.svg")
    return QSvgRenderer(QByteArray(source.replace(b"currentColor", colour.encode("ascii"))))


@lru_cache(maxsize=128)
def _source(path: Path) -> bytes:
    return path.read_bytes()


@lru_cache(maxsize=1)
def _logo() -> QSvgRenderer:
    return QSvgRenderer(str(resources() / "icons" / "ocaq.svg"))
