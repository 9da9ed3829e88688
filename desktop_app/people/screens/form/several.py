"""Fields for what a person may have several of: lines one below the other, tokens, spellings."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop_app.gui.clearing import clear
from desktop_app.gui.theme import Theme
from desktop_app.gui.widgets.buttons import Button, IconButton, Kind
from desktop_app.gui.widgets.fields import ChoiceField, TextField
from desktop_app.gui.widgets.reflow import FlowLayout
from desktop_app.gui.widgets.suggesting import SuggestingField
from desktop_app.language.catalogs import gettext as _
from desktop_app.people.rules.values import Spelling, SpellingKind
from desktop_app.people.screens.words import SPELLINGS, language_words


class SeveralLines(QWidget):
    """Lines to type in, one at first; each further one by the link below, gone by its cross."""

    edited = Signal()
    left = Signal()

    def __init__(self, theme: Theme, name: str, more: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme, self._name = theme, name
        self._lines: list[_Line] = []
        self.adding = Button(theme, more, Kind.LINK, icon_name="plus")
        self.adding.clicked.connect(self._add_empty)
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(theme.px(6))
        self._layout.addWidget(self.adding)
        self.show_values(())

    def values(self) -> tuple[str, ...]:
        """What stands in the lines, without empty ones."""
        return tuple(text for line in self._lines if (text := line.field.text().strip()))

    def show_values(self, values: Sequence[str]) -> None:
        """Show these, and one empty line when there are none."""
        clear(self._layout, but=1)
        self._lines.clear()
        for value in values or ("",):
            self._add(value)

    def fields(self) -> Sequence[TextField]:
        """The lines themselves, from top to bottom."""
        return [line.field for line in self._lines]

    def _add_empty(self) -> None:
        self._add("").setFocus()

    def _add(self, text: str) -> TextField:
        line = _Line(self._theme, text, self._name)
        self._lines.append(line)
        self._layout.insertWidget(self._layout.count() - 1, line)
        line.field.textChanged.connect(self.edited)
        line.field.left.connect(self.left)
        line.removing.clicked.connect(lambda: self._remove(line))
        self._allow_removing()
        return line.field

    def _remove(self, line: "_Line") -> None:
        self._lines.remove(line)
        line.hide()
        line.deleteLater()
        self._allow_removing()
        self.edited.emit()
        self.left.emit()

    def _allow_removing(self) -> None:
        """A line that stands alone is emptied, not removed: its cross would only take room."""
        for line in self._lines:
            line.removing.setVisible(len(self._lines) > 1)
        self.setFocusProxy(self._lines[0].field)


class _Line(QWidget):
    """A line to type in, with its cross."""

    def __init__(self, theme: Theme, text: str, name: str) -> None:
        super().__init__()
        self.field = TextField(theme, text)
        self.field.setAccessibleName(name)
        self.removing = IconButton(theme, "x", _("Remove: {field}").format(field=name))
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(theme.px(4))
        layout.addWidget(self.field, stretch=1)
        layout.addWidget(self.removing)


class TokenField(QWidget):
    """A field whose values stand above it as tokens; Enter, a comma or leaving it makes one of what is typed."""

    edited = Signal()
    left = Signal()

    def __init__(
        self,
        theme: Theme,
        *,
        value_of: Callable[[str], str] = str,
        words_of: Callable[[str], str] = str,
        placeholder: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme, self._value_of, self._words_of = theme, value_of, words_of
        self._values: list[str] = []
        self.typing = SuggestingField(theme, placeholder=placeholder)
        self._tokens = QWidget()
        self._flow = FlowLayout(self._tokens, gap=theme.px(6))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(theme.px(6))
        layout.addWidget(self._tokens)
        layout.addWidget(self.typing)
        self.setFocusProxy(self.typing)
        self.typing.returnPressed.connect(self._take_typed)
        self.typing.suggestions.activated.connect(lambda _text: QTimer.singleShot(0, self._take_typed))
        self.typing.textEdited.connect(self._take_before_comma)
        self.typing.left.connect(self._leave)
        self._show()

    def values(self) -> tuple[str, ...]:
        """The tokens, and what is typed but not yet one."""
        typed = self.typing.text().strip()
        return tuple(dict.fromkeys((*self._values, *([self._value_of(typed)] if typed else ()))))

    def show_values(self, values: Sequence[str]) -> None:
        """Show these tokens."""
        self._values = list(values)
        self.typing.clear()
        self._show()

    def offer(self, values: Sequence[str]) -> None:
        """Suggest these values, by their words."""
        self.typing.suggestions.offer([self._words_of(value) for value in values])

    def _take_before_comma(self, text: str) -> None:
        self.edited.emit()
        if text.endswith((",", ";")):
            self.typing.setText(text[:-1])
            self._take_typed()

    def _take_typed(self) -> None:
        typed = self.typing.text().strip()
        if typed:
            self.show_values(self.values())
            self.edited.emit()

    def _leave(self) -> None:
        self._take_typed()
        self.left.emit()

    def _show(self) -> None:
        clear(self._flow)
        for value in self._values:
            words = self._words_of(value)
            token = Button(self._theme, words, Kind.COMPACT, icon_name="x")
            token.setAccessibleName(_("Remove: {field}").format(field=words))
            token.clicked.connect(lambda _checked=False, value=value: self._remove(value))
            self._flow.addWidget(token)
        self._tokens.setVisible(bool(self._values))

    def _remove(self, value: str) -> None:
        self.show_values([each for each in self._values if each != value])
        self.typing.setFocus()
        self.edited.emit()


class SpellingsField(QWidget):
    """The name as other papers spell it: whose way, in which language, and the whole name."""

    edited = Signal()
    left = Signal()

    def __init__(self, theme: Theme, languages: Sequence[str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme, self._languages = theme, tuple(languages)
        self._rows: list[_SpellingRow] = []
        self.adding = Button(theme, _("Add a spelling"), Kind.LINK, icon_name="plus")
        self.adding.clicked.connect(self._add_empty)
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(theme.px(8))
        self._layout.addWidget(self.adding)
        self.setFocusProxy(self.adding)

    def values(self) -> tuple[Spelling, ...]:
        """The spellings that are not empty."""
        return tuple(spelling for row in self._rows if (spelling := row.value()).text)

    def show_values(self, values: Sequence[Spelling]) -> None:
        """Show these."""
        clear(self._layout, but=1)
        self._rows.clear()
        for value in values:
            self._add(value)

    def take(self, others: Sequence[Spelling], spelling: Spelling) -> None:
        """Show these and one more, as if it were typed."""
        self.show_values((*others, spelling))
        self.edited.emit()

    def _add_empty(self) -> None:
        taken = {row.value().kind for row in self._rows}
        kind = SpellingKind.RUSSIAN if SpellingKind.RUSSIAN not in taken else SpellingKind.LOCAL
        language = "ru" if kind is SpellingKind.RUSSIAN else ""
        self._add(Spelling(kind, language, "")).text.setFocus()

    def _add(self, spelling: Spelling) -> "_SpellingRow":
        row = _SpellingRow(self._theme, spelling, self._languages)
        self._rows.append(row)
        self._layout.insertWidget(self._layout.count() - 1, row)
        row.edited.connect(self.edited)
        row.text.left.connect(self.left)
        row.removing.clicked.connect(lambda: self._remove(row))
        return row

    def _remove(self, row: "_SpellingRow") -> None:
        self._rows.remove(row)
        row.hide()
        row.deleteLater()
        self.edited.emit()


class _SpellingRow(QWidget):
    """One spelling; its parts wrap where room is short."""

    edited = Signal()

    def __init__(self, theme: Theme, spelling: Spelling, languages: Sequence[str]) -> None:
        super().__init__()
        self.kind = ChoiceField(theme, [(_(label), kind) for kind, label in SPELLINGS.items()])
        self.kind.choose(spelling.kind)
        self.kind.setAccessibleName(_("Whose spelling"))
        codes = dict.fromkeys((*languages, *([spelling.language] if spelling.language else ())))
        self.language = ChoiceField(
            theme, [(_("language unknown"), ""), *((language_words(code), code) for code in codes)]
        )
        self.language.choose(spelling.language)
        self.language.setAccessibleName(_("Language of the spelling"))
        self.text = TextField(theme, spelling.text, placeholder=_("The whole name"))
        self.text.setAccessibleName(_("The whole name"))
        self.removing = IconButton(theme, "x", _("Remove this spelling"))
        choices = QHBoxLayout()
        choices.setSpacing(theme.px(8))
        choices.addWidget(self.kind, stretch=1)
        choices.addWidget(self.language, stretch=1)
        choices.addWidget(self.removing)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(theme.px(6))
        layout.addLayout(choices)
        layout.addWidget(self.text)
        self.text.textChanged.connect(self.edited)
        self.kind.value_changed.connect(self._choose_language)
        self.language.value_changed.connect(self.edited)

    def value(self) -> Spelling:
        """What stands here."""
        return Spelling(SpellingKind(str(self.kind.value)), str(self.language.value or ""), self.text.text().strip())

    def _choose_language(self) -> None:
        if self.kind.value == SpellingKind.RUSSIAN:
            self.language.choose("ru")
        self.edited.emit()
