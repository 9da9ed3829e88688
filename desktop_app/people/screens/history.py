"""The history of a person: who changed what and when, in the words of the form."""

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QHBoxLayout, QWidget

from desktop_app.gui.clearing import clear
from desktop_app.gui.screen import Context
from desktop_app.gui.theme import Theme, Type
from desktop_app.gui.widgets.labels import ElidedLabel, Label
from desktop_app.gui.widgets.surfaces import Card, IconLabel, InfoRow, ScrollPane
from desktop_app.language.catalogs import N_
from desktop_app.language.catalogs import gettext as _
from desktop_app.people.rules.fields import LABELS, field_label
from desktop_app.people.screens.services import PeopleServices
from desktop_app.people.screens.words import moment_words, value_words

if TYPE_CHECKING:  # the list is there before the database
    from desktop_app.office.history import HistoryRow

ACTIONS = {
    "created": (N_("Added"), "user-plus"),
    "imported": (N_("Imported with a list"), "table-import"),
    "changed": (N_("Changed"), "pencil"),
    "deleted": (N_("Deleted"), "trash"),
    "restored": (N_("Brought back"), "arrow-back-up"),
    "archived": (N_("Was put into the archive"), "archive"),
    "merged": (N_("Merged with another person"), "users-group"),
    "parted": (N_("The merge was taken back"), "arrow-back-up"),
    "told apart": (N_("Said not to be the same person as another"), "users"),
    "in doubt again": (N_("No longer said to be somebody else"), "users"),
    "name said right": (N_("The name was said to be right"), "circle-check"),
    "name in doubt again": (N_("The name is no longer said to be right"), "circle-check"),
    "unarchived": (N_("Taken out of the archive"), "archive-off"),
    "copied": (N_("A copy of the data was given"), "download"),
    "erased": (N_("Erased for good"), "eraser"),
    "import undone": (N_("The import was taken back"), "arrow-back-up"),
}


class HistoryPane(ScrollPane):
    """Newest first; read when it comes into sight."""

    def __init__(self, context: Context, services: PeopleServices, parent: QWidget | None = None) -> None:
        super().__init__(context.theme, parent=parent)
        self._context, self._services = context, services
        theme = context.theme
        self.body.setContentsMargins(theme.px(22), theme.px(16), theme.px(20), theme.px(20))
        self.body.addStretch()

    def show_person(self, person_id: int, *, now: bool) -> None:
        """Show this person's history; only empty the pane unless it is in sight now."""
        if not now:
            self._show(())
            return
        self._context.lanes.reader.ask(
            lambda: self._services.people.history(person_id), self._show, owner=self, replaces=f"history {id(self)}"
        )

    def _show(self, rows: "Sequence[HistoryRow]") -> None:
        clear(self.body, but=1)
        for place, row in enumerate(rows):
            self.body.insertWidget(place, history_card(self._context.theme, row))


def history_card(theme: Theme, row: "HistoryRow") -> Card:
    """One save: what was done, when and by whom, and each field that changed."""
    text, icon_name = ACTIONS.get(row.action, (row.action, "history"))
    card = Card(theme)
    card.setAccessibleName(f"{_(text)}, {moment_words(row.at)}, {row.user}")
    head = QHBoxLayout()
    head.setSpacing(theme.px(8))
    head.addWidget(IconLabel(theme, icon_name, "text2", 18))
    head.addWidget(Label(theme, _(text), Type.STRONG))
    head.addWidget(ElidedLabel(theme, f"{moment_words(row.at)} · {row.user}", Type.SMALL, "text2"), stretch=1)
    card.add(head)
    for label, words in changes_words(row.fields):
        card.add(InfoRow(theme, label, words))
    return card


def changes_words(fields: Mapping[str, tuple[object, object]]) -> list[tuple[str, str]]:
    """Each field of the form that changed, and from what to what."""
    return [(field_label(name), change_words(name, old, new)) for name, (old, new) in fields.items() if name in LABELS]


def change_words(field: str, old: object, new: object) -> str:
    """From what to what: "Köln → Bonn"; what was not there before stands alone."""
    before, after = value_words(field, old), value_words(field, new)
    if not before:
        return after or "–"
    return f"{before} → {after or '–'}"
