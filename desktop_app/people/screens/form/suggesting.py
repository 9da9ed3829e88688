"""Suggestions while one types, found whatever the spelling: "izvec", "Изве" and "İsve" all find İsveç."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QStringListModel, Qt
from PySide6.QtWidgets import QCompleter, QListView, QWidget

from desktop_app.gui.theme import Theme, Type
from desktop_app.gui.widgets.fields import TextField
from desktop_app.language.folding import search_key

KEY_ROLE = Qt.ItemDataRole.UserRole


class _KeyedTexts(QStringListModel):
    """Texts with their search keys."""

    def data(self, index: QModelIndex | QPersistentModelIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """The text, or the key by which it is found."""
        if role == KEY_ROLE:
            return search_key(super().data(index, Qt.ItemDataRole.DisplayRole))
        return super().data(index, role)


class FoldedCompleter(QCompleter):
    """Completes by search key instead of letter by letter."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._texts = _KeyedTexts(self)
        self.setModel(self._texts)
        self.setCompletionRole(KEY_ROLE)
        self.setFilterMode(Qt.MatchFlag.MatchContains)
        popup = QListView()
        popup.setFont(theme.font(Type.BODY))
        self.setPopup(popup)

    def offer(self, texts: Sequence[str]) -> None:
        """Offer these."""
        self._texts.setStringList(list(texts))

    def splitPath(self, path: str) -> list[str]:
        """What is looked for: the key of what was typed."""
        return [search_key(path)]

    def pathFromIndex(self, index: QModelIndex | QPersistentModelIndex) -> str:
        """What is put into the field: the text itself."""
        return str(index.data(Qt.ItemDataRole.DisplayRole))


class SuggestingField(TextField):
    """A line to type in, with suggestions."""

    def __init__(self, theme: Theme, *, placeholder: str = "", parent: QWidget | None = None) -> None:
        super().__init__(theme, placeholder=placeholder, parent=parent)
        self.suggestions = FoldedCompleter(theme, self)
        self.setCompleter(self.suggestions)
