"""Suggestions while one types, found whatever the spelling: "izvec", "Изве" and "İsve" all find İsveç.

A list pops up while one chooses among what there is. Where something is only offered, chips stand below the field
instead: they take neither the keyboard nor a step of Tab.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QAbstractItemModel, QModelIndex, QPersistentModelIndex, QStringListModel, Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QComboBox, QCompleter, QLineEdit, QListView, QWidget

from desktop_app.gui.theme import Theme, Type
from desktop_app.gui.widgets.chips import FilterChip
from desktop_app.gui.widgets.fields import ChoiceField, TextField, row_size
from desktop_app.gui.widgets.labels import Label
from desktop_app.gui.widgets.reflow import FlowLayout
from desktop_app.language.catalogs import gettext as _
from desktop_app.language.folding import search_key
from desktop_app.language.plain_words import plain

KEY_ROLE = Qt.ItemDataRole.UserRole + 1


class _KeyedTexts(QStringListModel):
    """Texts with their search keys."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._size = row_size(theme)

    def data(self, index: QModelIndex | QPersistentModelIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """The text, the key by which it is found, or how high its row is."""
        if role == KEY_ROLE:
            return search_key(super().data(index, Qt.ItemDataRole.DisplayRole))
        if role == Qt.ItemDataRole.SizeHintRole:
            return self._size
        return super().data(index, role)


class KeyedCompleter(QCompleter):
    """Completes from a model by the search keys in it instead of letter by letter."""

    def __init__(self, theme: Theme, model: QAbstractItemModel, parent: QWidget) -> None:
        super().__init__(parent)
        self.setModel(model)
        self.setCompletionRole(KEY_ROLE)
        self.setFilterMode(Qt.MatchFlag.MatchContains)
        popup = QListView()
        popup.setObjectName("popupList")
        popup.setFont(theme.font(Type.BODY))
        self.setPopup(popup)

    def splitPath(self, path: str) -> list[str]:
        """What is looked for: the key of what was typed."""
        return [search_key(path)]

    def pathFromIndex(self, index: QModelIndex | QPersistentModelIndex) -> str:
        """What is put into the field: the text itself."""
        return str(index.data(Qt.ItemDataRole.DisplayRole))


class FoldedCompleter(KeyedCompleter):
    """Completes from texts that are offered."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        self._texts = _KeyedTexts(theme)
        super().__init__(theme, self._texts, parent)

    def offer(self, texts: Sequence[str]) -> None:
        """Offer these."""
        self._texts.setStringList(list(texts))


class SuggestingField(TextField):
    """A line to type in, with suggestions."""

    def __init__(self, theme: Theme, *, placeholder: str = "", parent: QWidget | None = None) -> None:
        super().__init__(theme, placeholder=placeholder, parent=parent)
        self.suggestions = FoldedCompleter(theme, self)
        self.setCompleter(self.suggestions)


@dataclass(frozen=True)
class Offered:
    """A text that is offered, why, and a number that speaks for it."""

    text: str
    why: str
    count: int | None = None


class OfferedTexts(QWidget):
    """Texts offered below a field; a click takes one, and in the field the arrow down takes the first."""

    taken = Signal(str)

    def __init__(self, theme: Theme, field: QLineEdit, lead: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme, self._field, self._lead = theme, field, lead
        self._offered: tuple[Offered, ...] = ()
        self._chips: list[FilterChip] = []
        self._key = QShortcut(QKeySequence(Qt.Key.Key_Down), field, context=Qt.ShortcutContext.WidgetShortcut)
        self._badge = Label(theme, "↓", Type.SMALL, "text2")
        self._badge.setObjectName("keyBadge")
        self._badge.setToolTip(_("The arrow down takes the first one"))
        self._flow = FlowLayout(self, gap=theme.px(6))
        self._flow.addWidget(Label(theme, lead, Type.SMALL, "text2"))
        self._flow.addWidget(self._badge)
        self._key.activated.connect(self.take_first)
        self.offer(())

    def texts(self) -> tuple[str, ...]:
        """What is offered now."""
        return tuple(each.text for each in self._offered)

    def offer(self, offered: Sequence[Offered]) -> None:
        """Offer these instead; nothing is seen of it where there is none."""
        if tuple(offered) != self._offered:
            self._offered = tuple(offered)
            self._show_chips()
        self._key.setEnabled(bool(offered))
        self.setVisible(bool(offered))

    def take_first(self) -> None:
        """Take the first one, if there is any."""
        if self._offered:
            self.taken.emit(self._offered[0].text)

    def _show_chips(self) -> None:
        for chip in self._chips:
            self._flow.removeWidget(chip)
            chip.hide()
            chip.deleteLater()
        self._chips = [self._chip(each) for each in self._offered]
        said = f"{self._lead} {', '.join(self.texts())}. {self._badge.toolTip()}" if self._offered else ""
        self._field.setAccessibleDescription(said)

    def _chip(self, offered: Offered) -> FilterChip:
        chip = FilterChip(self._theme, offered.text, offered.count)
        chip.setCheckable(False)
        chip.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        chip.setToolTip(offered.why)
        chip.clicked.connect(lambda: self.taken.emit(offered.text))
        self._flow.addWidget(chip)
        return chip


class SearchedChoice(ChoiceField):
    """A long list of which one is chosen, by its arrow or by typing a few letters of a name.

    The first `likely` options stand above a line, as the ones that most will want. `also` gives the other names of a
    value, `meaning` the value of a word that none of these names is. What is typed and means nothing stays in the field
    and chooses nothing.
    """

    left = Signal()

    def __init__(
        self,
        theme: Theme,
        options: Sequence[tuple[str, object]],
        *,
        likely: int = 0,
        placeholder: str = "",
        also: Callable[[object], Sequence[str]] = lambda _value: (),
        meaning: Callable[[str], object] = lambda _typed: None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(theme, options, parent)
        self._meaning = meaning
        self._rows: dict[str, int] = {}
        if likely:
            self.insertSeparator(likely)
        self._name_rows(also)
        self.setEditable(True)
        self.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self.setMaxVisibleItems(14)
        self.setCompleter(KeyedCompleter(theme, self.model(), self))
        self._typing.setPlaceholderText(placeholder)
        self._typing.editingFinished.connect(self._settle)
        self.choose(None)

    def choose(self, value: object) -> None:
        """Choose the option that stands for `value`; with none that does, nothing is chosen."""
        row = self.findData(value) if value else -1
        self.setCurrentIndex(row)
        self.setEditText(self.itemText(row))

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Mark the name, so that typing begins another."""
        super().focusInEvent(event)
        if event.reason() is Qt.FocusReason.MouseFocusReason:
            QTimer.singleShot(0, self._typing, self._typing.selectAll)  # after the click, which marks nothing

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Tell that the field was left, unless for its own list or another window."""
        super().focusOutEvent(event)
        if event.reason() not in {Qt.FocusReason.ActiveWindowFocusReason, Qt.FocusReason.PopupFocusReason}:
            self.left.emit()

    @property
    def _typing(self) -> QLineEdit:
        typing = self.lineEdit()
        if typing is None:
            raise RuntimeError("a field that can be typed in has a line to type in")
        return typing

    def _name_rows(self, also: Callable[[object], Sequence[str]]) -> None:
        for row in range(self.count()):
            if self.itemText(row):
                names = (self.itemText(row), *also(self.itemData(row)))
                self.setItemData(row, "\n".join(map(search_key, names)), KEY_ROLE)
                for name in names:
                    self._rows.setdefault(plain(name), row)

    def _settle(self) -> None:
        """Take what was typed for the option it means."""
        typed = self._typing.text()
        if typed != self.itemText(self.currentIndex()):
            row = self._row_of(typed)
            self.setCurrentIndex(row)
            self.setEditText(self.itemText(row) if row >= 0 else typed)

    def _row_of(self, typed: str) -> int:
        """The option of that name, else the one that it means, else the only one that begins so; -1 when it is none."""
        key = search_key(typed)
        if not key:
            return -1
        named = self._rows.get(plain(typed), -1)
        if named < 0 and (value := self._meaning(typed)):
            named = self.findData(value)
        keys = ((self.itemData(row, KEY_ROLE) or "").split("\n") for row in range(self.count()))
        begun = [row for row, names in enumerate(keys) if any(name.startswith(key) for name in names)]
        return named if named >= 0 else begun[0] if len(begun) == 1 else -1
