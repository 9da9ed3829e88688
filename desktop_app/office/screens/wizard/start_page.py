"""The first page: the language, and the three ways in."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from desktop_app.gui.theme import Theme
from desktop_app.gui.widgets.buttons import Button, Kind
from desktop_app.gui.widgets.fields import ChoiceField, FieldRow
from desktop_app.language import catalogs
from desktop_app.language.catalogs import gettext as _
from desktop_app.office.screens.languages import SCREEN_LANGUAGE_NAMES
from desktop_app.office.screens.wizard.page import Page
from desktop_app.office.screens.wizard.way import Way


class StartPage(Page):
    """Language and three ways: make an office, restore one, look at a sample; or open one that is there."""

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
        self.language = ChoiceField(theme, SCREEN_LANGUAGE_NAMES)
        self.language.choose(catalogs.current())
        self.language.value_changed.connect(lambda: self.language_chosen.emit(str(self.language.value)))
        row = FieldRow(theme, _("Language of the program"), self.language)
        row.setMaximumWidth(theme.px(300))
        self.add(row)
        self.body.insertSpacing(self.body.count() - 1, theme.px(8))
        self._ways: list[Way] = []
        self._add_ways(theme)
        there = Button(theme, _("Open an office that is already on this computer…"), Kind.LINK)
        there.clicked.connect(self.open_asked)
        self.body.insertSpacing(self.body.count() - 1, theme.px(12))
        self.body.insertWidget(self.body.count() - 1, there, 0, Qt.AlignmentFlag.AlignLeft)

    def first_field(self) -> QWidget:
        """The way that most take."""
        return self._ways[0]

    def _add_ways(self, theme: Theme) -> None:
        for icon_name, title, line, asked in (
            (
                "building-community",
                _("Create my office"),
                _("A few questions, and you can begin. All of it can be changed later."),
                self.create_asked,
            ),
            (
                "history",
                _("Continue an office"),
                _("From a backup: of another computer, on a stick, or one that lies here."),
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
            way.clicked.connect(asked)
            self._ways.append(way)
            self.add(way)
