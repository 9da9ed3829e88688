"""All texts of a page in two languages side by side: the one that all have, and another to be chosen."""

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from desktop_app.documents.rules import designing
from desktop_app.documents.rules.designing import Part, TemplateDraft
from desktop_app.documents.rules.values import FIRST_LANGUAGE
from desktop_app.documents.screens.designing.texts import TextRow, said_after
from desktop_app.documents.screens.designing.words import element_words
from desktop_app.documents.screens.words import language_words
from desktop_app.gui.clearing import clear
from desktop_app.gui.theme import Theme, Type
from desktop_app.gui.widgets.buttons import Button, Kind
from desktop_app.gui.widgets.fields import ChoiceField
from desktop_app.gui.widgets.labels import Label
from desktop_app.gui.widgets.surfaces import ScrollPane
from desktop_app.language.catalogs import gettext as _

Said = tuple[str, Part | None]
"""A text: its element, and which part of the document it says."""


class SideBySide(QDialog):
    """What is typed holds at once; in the designer it can be taken back."""

    edited = Signal(object, str)
    """The next draft, and what goes on in it."""

    def __init__(self, theme: Theme, draft: TemplateDraft, other: str, parent: QWidget | None) -> None:
        super().__init__(parent)
        self._theme, self._draft = theme, draft
        first = FIRST_LANGUAGE if FIRST_LANGUAGE in draft.languages else draft.languages[0]
        others = [each for each in draft.languages if each != first]
        self.first = first
        self.rows: dict[tuple[Said, str], TextRow] = {}
        self.setWindowTitle(_("The texts in two languages"))
        self.choice = ChoiceField(theme, [(language_words(each), each) for each in others])
        self.choice.setAccessibleName(_("The other language"))
        self.choice.choose(other if other in others else (others or [""])[0])
        self.closing = Button(theme, _("Close"), Kind.PRIMARY, icon_name="check")
        self._grid = QGridLayout()
        self._assemble()
        self.choice.value_changed.connect(self._fill)
        self._fill()
        self.resize(theme.px(900), theme.px(600))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)

    def _assemble(self) -> None:
        theme = self._theme
        self._grid.setHorizontalSpacing(theme.px(14))
        self._grid.setVerticalSpacing(theme.px(10))
        self._grid.setColumnStretch(0, 1)
        self._grid.setColumnStretch(1, 1)
        pane = ScrollPane(theme, margin=4)
        pane.body.addLayout(self._grid)
        pane.body.addStretch()
        box = QDialogButtonBox()
        box.addButton(self.closing, QDialogButtonBox.ButtonRole.AcceptRole)
        box.accepted.connect(self.accept)
        head = QHBoxLayout()
        head.addWidget(Label(theme, language_words(self.first), Type.STRONG), stretch=1)
        head.addWidget(self.choice, stretch=1)
        layout = QVBoxLayout(self)
        layout.setSpacing(theme.px(10))
        layout.addWidget(Label(theme, self.windowTitle(), Type.HEADING))
        layout.addLayout(head)
        layout.addWidget(pane, stretch=1)
        layout.addWidget(box)

    def _fill(self) -> None:
        """A line of the grid for each text; where only one of the two declines the name, the other side stays free."""
        clear(self._grid)
        self.rows = {}
        languages = (self.first, str(self.choice.value or ""))
        line, seen = 0, set[Part]()
        for name in (each for each in self._draft.names() if self._draft.group(each) == "texts"):
            texts = [dict(self._draft.texts_of(name, each)) if each else {} for each in languages]
            for part in dict.fromkeys((*texts[0], *texts[1])):
                if part is not None and part in seen:
                    continue  # the sentence stands on the page in parts: before the name, the name, after it
                seen |= {part} if part is not None else set()
                self._grid.addWidget(Label(self._theme, self._title(name, part), Type.SMALL, "text2"), line, 0, 1, 2)
                for column, language in enumerate(languages):
                    if part in texts[column]:
                        self._add(((name, part), language), texts[column][part], (line + 1, column))
                line += 2

    def _add(self, key: tuple[Said, str], text: str, at: tuple[int, int]) -> None:
        (name, part), language = key
        said = f"{self._title(name, part)}: {language_words(language)}"
        row = TextRow(self._theme, said, draft=bool(self._draft.content[language].get("draft")), named=False)
        row.show_text(text, designing.problem(text, self._draft.sayable()))
        row.typed.connect(partial(self._take, key))
        self._grid.addWidget(row, *at)
        self.rows[key] = row

    def _title(self, name: str, part: Part | None) -> str:
        words = _("Sentence") if part in {"wording", "declined"} else element_words(self._draft, name)
        return _("{element}, the name in its case").format(element=words) if part == "declined" else words

    def _take(self, key: tuple[Said, str], text: str) -> None:
        (name, part), language = key
        text = text.replace("\n", " ")
        self._draft = said_after(self._draft, name, part, language, text)
        self.rows[key].show_text(self.rows[key].words.toPlainText(), designing.problem(text, self._draft.sayable()))
        self.edited.emit(self._draft, f"text {name} {language} {part}")
