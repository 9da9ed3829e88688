"""How the program looks: colours, type scale and measures as one object that is handed down."""

import sys
from enum import Enum
from pathlib import Path
from typing import Self

from PySide6.QtCore import QObject, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontDatabase, QFontMetrics, QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication

from desktop_app.gui.stylesheet import style_sheet
from desktop_app.gui.tokens import DARK, LIGHT, Tokens, with_high_contrast

BASE_POINTS = 13.0 if sys.platform == "darwin" else 10.0
SHIPPED_FAMILY = "Noto Sans"
NATIVE = sys.platform in {"darwin", "win32"}


class Type(Enum):
    """The steps of the type scale: size as a share of the base, and weight."""

    BODY = (1.0, QFont.Weight.Normal)
    MEDIUM = (1.0, QFont.Weight.Medium)
    STRONG = (1.0, QFont.Weight.DemiBold)
    SMALL = (0.9, QFont.Weight.Normal)
    SMALL_MEDIUM = (0.9, QFont.Weight.Medium)
    HEADING = (1.15, QFont.Weight.DemiBold)
    NAME = (1.3, QFont.Weight.DemiBold)
    TITLE = (1.5, QFont.Weight.DemiBold)
    DISPLAY = (2.0, QFont.Weight.DemiBold)


class Theme(QObject):
    """Colours and measures that widgets ask while they paint, so that a change of scheme needs no new window.

    `scale` is the text size (1.0 to 1.5): a new scale takes a new window, new colours only a repaint.
    """

    changed = Signal()

    def __init__(self, tokens: Tokens, *, scale: float = 1.0, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._tokens = tokens
        self._scale = scale
        self._fonts: dict[Type, QFont] = {}

    @classmethod
    def light(cls, scale: float = 1.0) -> Self:
        """The light theme, whatever the system says."""
        return cls(LIGHT, scale=scale)

    @classmethod
    def dark(cls, scale: float = 1.0) -> Self:
        """The dark theme, whatever the system says."""
        return cls(DARK, scale=scale)

    @classmethod
    def chosen(cls, appearance: str, scale: float = 1.0) -> Self:
        """The theme of a preference: "light", "dark", or "system", which goes on following the system."""
        hints = QGuiApplication.styleHints()
        theme = cls(_tokens_for(appearance), scale=scale)
        if appearance in {"light", "dark"}:
            hints.setColorScheme(Qt.ColorScheme.Dark if appearance == "dark" else Qt.ColorScheme.Light)
        else:
            hints.colorSchemeChanged.connect(theme._follow_system)
        return theme

    @property
    def tokens(self) -> Tokens:
        """The colours that hold now."""
        return self._tokens

    @property
    def scale(self) -> float:
        """The text size, 1.0 to 1.5."""
        return self._scale

    def color(self, name: str) -> QColor:
        """One colour by its name in `Tokens`."""
        return QColor(self._tokens.color(name))

    def px(self, pixels: float) -> int:
        """A measure of the design, grown with the text size."""
        return round(pixels * self._scale)

    def size(self, pixels: float) -> QSize:
        """A square of that measure."""
        return QSize(self.px(pixels), self.px(pixels))

    def font(self, step: Type) -> QFont:
        """The font of a step of the type scale."""
        if step not in self._fonts:
            ratio, weight = step.value
            font = QFont(QApplication.font())
            if not NATIVE:
                font.setFamilies([SHIPPED_FAMILY])
            font.setPointSizeF(BASE_POINTS * self._scale * ratio)
            font.setWeight(weight)
            self._fonts[step] = font
        return QFont(self._fonts[step])

    def metrics(self, step: Type) -> QFontMetrics:
        """The measures of a step of the type scale."""
        return QFontMetrics(self.font(step))

    def palette(self) -> QPalette:
        """The colours for every control that Qt paints itself."""
        return _palette(self._tokens)

    def apply(self, app: QApplication) -> None:
        """Dress the whole program, and keep doing so when the colours change."""
        app.setFont(self.font(Type.BODY))
        self._dress(app)
        self.changed.connect(lambda: self._dress(app))

    def use(self, tokens: Tokens) -> None:
        """Take other colours; everything on screen follows at once."""
        if tokens != self._tokens:
            self._tokens = tokens
            self.changed.emit()

    def _dress(self, app: QApplication) -> None:
        app.setPalette(self.palette())
        app.setStyleSheet(style_sheet(self._tokens, self.px))

    def _follow_system(self) -> None:
        self.use(_tokens_for("system"))


def style_arguments() -> list[str]:
    """What the program adds to its arguments: on Linux our palette needs Fusion. Asking for the style takes 17 ms."""
    return [] if NATIVE else ["-style", "fusion"]


def load_fonts(folder: Path) -> None:
    """Make the shipped fonts known where the system's own may lack our letters, that is on Linux."""
    if NATIVE:
        return
    for name in ("NotoSans-Regular.ttf", "NotoSans-Medium.ttf", "NotoSans-SemiBold.ttf"):
        if (folder / name).exists():
            QFontDatabase.addApplicationFont(str(folder / name))


def _tokens_for(appearance: str) -> Tokens:
    hints = QGuiApplication.styleHints()
    dark = appearance == "dark" or (appearance == "system" and hints.colorScheme() == Qt.ColorScheme.Dark)
    tokens = DARK if dark else LIGHT
    contrast = hints.accessibility().contrastPreference()
    return with_high_contrast(tokens) if contrast == Qt.ContrastPreference.HighContrast else tokens


def _palette(tokens: Tokens) -> QPalette:
    role = QPalette.ColorRole
    palette = QPalette()
    for which, name in (
        (role.Window, tokens.canvas),
        (role.WindowText, tokens.text),
        (role.Base, tokens.surface),
        (role.AlternateBase, tokens.tint),
        (role.Text, tokens.text),
        (role.Button, tokens.surface),
        (role.ButtonText, tokens.text),
        (role.BrightText, tokens.on_accent),
        (role.Light, tokens.surface),
        (role.Midlight, tokens.sunken),
        (role.Mid, tokens.line),
        (role.Dark, tokens.edge),
        (role.Shadow, tokens.text3),
        (role.Highlight, tokens.accent),
        (role.HighlightedText, tokens.on_accent),
        (role.Accent, tokens.accent),
        (role.Link, tokens.accent_text),
        (role.LinkVisited, tokens.accent_text),
        (role.ToolTipBase, tokens.toast),
        (role.ToolTipText, tokens.on_toast),
        (role.PlaceholderText, tokens.text3),
    ):
        palette.setColor(which, QColor(name))
    for which in (role.WindowText, role.Text, role.ButtonText):
        palette.setColor(QPalette.ColorGroup.Disabled, which, QColor(tokens.text3))
    palette.setColor(QPalette.ColorGroup.Disabled, role.Highlight, QColor(tokens.line))
    return palette
