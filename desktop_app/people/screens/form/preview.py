"""How lists and papers will write the name that is being typed."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop_app.gui.theme import Theme, Type
from desktop_app.gui.widgets.labels import Label
from desktop_app.gui.widgets.surfaces import Card
from desktop_app.language.catalogs import DEFAULT_LANGUAGE, PAPER_LANGUAGES
from desktop_app.language.catalogs import gettext as _
from desktop_app.people.rules.spellings import spellings_by_language
from desktop_app.people.rules.values import PersonDetails
from desktop_app.people.screens.words import language_words


class NamePreview(Card):
    """In lists, in speech, and on a document in each language of papers."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, _("How it will be written"), ground="note", icon_name="eye", parent=parent)
        self._lines: dict[str, tuple[Label, Label]] = {}
        self._add("formal", _("In lists and on documents"))
        self._add("everyday", _("In everyday use"))
        for language in PAPER_LANGUAGES:
            if language != DEFAULT_LANGUAGE:
                self._add(language, _("On a document ({language})").format(language=language_words(language)))

    def show_details(self, details: PersonDetails) -> None:
        """Show this name; a language for which there is a spelling has it large and the stored name below."""
        name, spellings = details.name, spellings_by_language(details)
        self._say("formal", name.formal())
        self._say("everyday", name.everyday() if name.everyday() != name.formal() else "")
        for language in self._lines.keys() - {"formal", "everyday"}:
            spelling = spellings.get(language, "")
            self._say(language, spelling or name.formal(), name.formal() if spelling else "")

    def texts(self) -> dict[str, str]:
        """What stands here, by line."""
        return {key: line.text() for key, (line, _below) in self._lines.items()}

    def _add(self, key: str, label: str) -> None:
        theme = self._theme
        line, below = Label(theme, "–", Type.MEDIUM, wrap=True), Label(theme, "", Type.SMALL, "text2", wrap=True)
        below.hide()
        self._lines[key] = (line, below)
        words = QVBoxLayout()
        words.setSpacing(0)
        for part in (Label(theme, label, Type.SMALL, "text2", wrap=True), line, below):
            words.addWidget(part)
        self.add(words)

    def _say(self, key: str, text: str, below: str = "") -> None:
        line, second = self._lines[key]
        line.setText(text or "–")
        second.setText(below)
        second.setVisible(bool(below))
