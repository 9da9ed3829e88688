"""The first page: the language, and the three ways in."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from desktop_app.gui.theme import Theme, Type
from desktop_app.gui.widgets.buttons import Button, Kind
from desktop_app.gui.widgets.fields import ChoiceField, FieldRow
from desktop_app.gui.widgets.labels import Label
from desktop_app.gui.widgets.surfaces import IconLabel
from desktop_app.language import catalogs
from desktop_app.language.catalogs import gettext as _
from desktop_app.office.screens.wizard.page import Page

LANGUAGE_NAMES = {"az": "Azərbaycanca", "en": "English"}


class Way(QFrame):
    """A large card that is a button: one of the ways in."""

    taken = Signal()

    def __init__(self, theme: Theme, icon_name: str, title: str, line: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("wayCard")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAccessibleName(title)
        self.setAccessibleDescription(line)
        words = QVBoxLayout()
        words.setSpacing(theme.px(2))
        words.addWidget(Label(theme, title, Type.HEADING, wrap=True))
        words.addWidget(Label(theme, line, Type.BODY, "text2", wrap=True))
        layout = QHBoxLayout(self)
        layout.setContentsMargins(theme.px(18), theme.px(14), theme.px(18), theme.px(14))
        layout.setSpacing(theme.px(16))
        layout.addWidget(IconLabel(theme, icon_name, "accent_text", 28))
        layout.addLayout(words, stretch=1)
        layout.addWidget(IconLabel(theme, "arrow-right", "text3", 20))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """A click takes the way."""
        if event.button() is Qt.MouseButton.LeftButton and self.rect().contains(event.position().toPoint()):
            self.taken.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter and Space take it too."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space}:
            self.taken.emit()
        else:
            super().keyPressEvent(event)


class StartPage(Page):
    """Language and three ways: make an office, restore one, look at a sample."""

    create_asked = Signal()
    restore_asked = Signal()
    open_asked = Signal()
    sample_asked = Signal()
    language_chosen = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(
            theme,
            _("Welcome to Ocaq"),
            _("People, certificates and letters of your office, on this computer alone."),
            parent,
        )
        self.language = ChoiceField(theme, [(LANGUAGE_NAMES[each], each) for each in catalogs.SCREEN_LANGUAGES])
        self.language.choose(catalogs.current())
        self.language.value_changed.connect(lambda: self.language_chosen.emit(str(self.language.value)))
        row = FieldRow(theme, _("Language of the program"), self.language)
        row.setMaximumWidth(theme.px(300))
        self.add(row)
        for icon_name, title, line, asked in (
            (
                "building-community",
                _("Create my office"),
                _("A few questions, and you can begin. All of it can be changed later."),
                self.create_asked,
            ),
            (
                "history",
                _("Restore from a backup"),
                _("From a stick, or from another computer."),
                self.restore_asked,
            ),
            (
                "eye",
                _("Look at a sample office"),
                _("With invented people. Try everything; nothing of it counts."),
                self.sample_asked,
            ),
        ):
            way = Way(theme, icon_name, title, line)
            way.taken.connect(asked)
            self.add(way)
        there = Button(theme, _("Open an office that is already on this computer…"), Kind.LINK)
        there.clicked.connect(self.open_asked)
        self.add(there)
