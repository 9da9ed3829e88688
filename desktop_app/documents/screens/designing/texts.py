"""What a text says in each language of the template, side by side, and whether it can be said."""

from collections.abc import Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop_app.documents.rules import designing
from desktop_app.documents.rules.designing import Part, TemplateDraft
from desktop_app.documents.screens.words import language_words
from desktop_app.gui.theme import Theme, Type
from desktop_app.gui.widgets.buttons import Button, Kind
from desktop_app.gui.widgets.fields import TextArea
from desktop_app.gui.widgets.labels import Label
from desktop_app.gui.widgets.surfaces import IconLabel
from desktop_app.language.catalogs import gettext as _


class TextRow(QWidget):
    """One language: its name, the words, and their state."""

    typed = Signal(str)

    def __init__(self, theme: Theme, said: str, *, draft: bool, named: bool = True) -> None:
        super().__init__()
        self._draft = draft
        self.words = TextArea(theme, lines=2)
        self.words.setAccessibleName(said)
        self._state = IconLabel(theme, "circle-check", "teal", 16)
        self._problem = Label(theme, "", Type.SMALL, "error", wrap=True)
        head = QHBoxLayout()
        if named:
            head.addWidget(Label(theme, said, Type.SMALL, "text2", wrap=True), stretch=1)
            head.addWidget(self._state)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(2))
        column.addLayout(head)
        if named:
            column.addWidget(self.words)
        else:  # what it is stands above both languages
            head.addWidget(self.words, stretch=1)
            head.addWidget(self._state, alignment=Qt.AlignmentFlag.AlignTop)
        column.addWidget(self._problem)
        self.words.textChanged.connect(lambda: self.typed.emit(self.words.toPlainText()))

    def show_text(self, text: str, problem: str) -> None:
        """Show what it says, and what is wrong with that."""
        if self.words.toPlainText() != text:
            self.words.blockSignals(True)
            self.words.setPlainText(text)
            self.words.blockSignals(False)
        self._problem.setText(problem)
        self._problem.setVisible(bool(problem))
        self.words.setAccessibleDescription(problem)
        if problem:
            self._state.show_icon("alert-circle", "error")
            self._state.setToolTip(problem)
        elif self._draft:
            self._state.show_icon("alert-triangle", "warn")
            self._state.setToolTip(_("A draft: no native speaker has read it yet"))
        else:
            self._state.show_icon("circle-check", "teal")
            self._state.setToolTip(_("It can be said"))


Key = tuple[str, Part | None]


class TextsByLanguage(QWidget):
    """The rows of all languages; one whose sentence declines the name has two."""

    edited = Signal(object, str)
    """The next draft, and what goes on in it."""
    pair_asked = Signal()
    """All texts are to be seen in two languages."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.pairing = Button(theme, _("Two languages side by side"), Kind.LINK, icon_name="language")
        self.pairing.clicked.connect(self.pair_asked)
        self.rows: Mapping[Key, TextRow] = {}
        self._shown: tuple[TemplateDraft, str] | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(theme.px(8))
        self._column.addWidget(self.pairing, alignment=Qt.AlignmentFlag.AlignLeading)

    def show_text(self, draft: TemplateDraft, name: str) -> None:
        """Show what a text says."""
        self._shown = draft, name
        texts = {
            (language, part): text for language in draft.languages for part, text in draft.texts_of(name, language)
        }
        if tuple(self.rows) != tuple(texts):
            self._make_rows(draft, tuple(texts))
        for key, text in texts.items():
            self.rows[key].show_text(text, designing.problem(text, draft.sayable()))

    def _make_rows(self, draft: TemplateDraft, keys: tuple[Key, ...]) -> None:
        for row in self.rows.values():
            row.hide()
            row.deleteLater()
        made = {}
        for language, part in keys:
            said = language_words(language)
            if part == "declined":
                said = _("{language}, the name in its case").format(language=said)
            elif (language, "declined") in keys:
                said = _("{language}, where the name is not declined").format(language=said)
            row = TextRow(self._theme, said, draft=bool(draft.content[language].get("draft")))
            row.typed.connect(lambda text, spoken=language, of=part: self._take(spoken, of, text))
            self._column.addWidget(row)
            made[language, part] = row
        self.rows = made

    def _take(self, language: str, part: Part | None, text: str) -> None:
        if self._shown is None:
            return
        draft, name = self._shown
        after = said_after(draft, name, part, language, text.replace("\n", " "))
        self.edited.emit(after, f"text {name} {language} {part}")


def said_after(draft: TemplateDraft, name: str, part: Part | None, language: str, text: str) -> TemplateDraft:
    """A draft in which a text, or the part of the document that it says, has other words."""
    return designing.worded(draft, part, language, text) if part else designing.said_as(draft, name, language, text)
