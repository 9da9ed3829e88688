"""Choosing people for something: found ones at the leading side, chosen ones at the other."""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QStackedLayout, QVBoxLayout, QWidget

from desktop_app.gui.screen import Context
from desktop_app.gui.theme import Type
from desktop_app.gui.widgets.buttons import Button, Kind
from desktop_app.gui.widgets.labels import ElidedLabel, Label
from desktop_app.gui.widgets.lists import ListView
from desktop_app.gui.widgets.reflow import FlowLayout
from desktop_app.gui.widgets.rows import RowLook
from desktop_app.gui.widgets.search import SearchField
from desktop_app.gui.widgets.surfaces import Card
from desktop_app.language.catalogs import gettext as _
from desktop_app.language.catalogs import ngettext
from desktop_app.people.rules.values import Matching, PersonRow
from desktop_app.people.screens.filters import FilterBar
from desktop_app.people.screens.listing import ChosenListing, PeopleListing, people_model, person_look
from desktop_app.people.screens.services import ListedPeople


class PersonPicker(QWidget):
    """Finds people as one types, by filter, many at once; keeps who was chosen in the order of choosing."""

    chosen_changed = Signal(int)
    """How many are chosen now."""

    def __init__(
        self,
        context: Context,
        services: ListedPeople,
        chosen: Sequence[int] = (),
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._context, self._services = context, services
        self._chosen: dict[int, None] = dict.fromkeys(chosen)
        self._text = ""
        theme = context.theme
        self.search = SearchField(theme, _("Search: name"))
        self.filters = FilterBar(context, services)
        self._found_model = people_model(context.lanes)
        self.found = ListView(theme, self._found_model, self._found_look, _("People found"))
        self._chosen_model = people_model(context.lanes)
        self.picked = ListView(theme, self._chosen_model, person_look, _("People chosen"))
        self._count = Label(theme, "", Type.SMALL, "text2")
        self.adding = Button(theme, "", Kind.PLAIN, icon_name="plus")
        self.adding_all = Button(theme, "", Kind.LINK)
        self.removing = Button(theme, _("Take off the list"), Kind.LINK)
        self._assemble()
        self._connect()
        self.filters.reload()
        self._show_found()
        self._show_chosen()

    def chosen(self) -> tuple[int, ...]:
        """The ids of those who are chosen, in the order of choosing."""
        return tuple(self._chosen)

    def choose(self, ids: Iterable[int]) -> None:
        """Choose these instead of those who are."""
        self._take(dict.fromkeys(ids))

    def add(self, ids: Iterable[int]) -> None:
        """Choose these too."""
        self._take(self._chosen | dict.fromkeys(ids))

    def remove(self, ids: Iterable[int]) -> None:
        """Choose these no longer."""
        gone = set(ids)
        self._take(dict.fromkeys(each for each in self._chosen if each not in gone))

    def reload(self) -> None:
        """Show anew what has changed."""
        self._found_model.reload()
        self._chosen_model.reload()
        self.filters.reload()

    def panes(self) -> Sequence[QWidget]:
        """The parts that F6 steps through."""
        return (self.search, self.found, self.picked)

    def _assemble(self) -> None:
        theme = self._context.theme
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(theme.px(14))
        layout.addWidget(self._found_card(), stretch=3)
        layout.addWidget(self._chosen_card(), stretch=2)

    def _found_card(self) -> QWidget:
        theme = self._context.theme
        card = Card(theme)
        card.body.setContentsMargins(0, theme.px(12), 0, theme.px(8))
        card.body.setSpacing(theme.px(8))
        top = QVBoxLayout()
        top.setContentsMargins(theme.px(14), 0, theme.px(14), 0)
        top.setSpacing(theme.px(8))
        top.addWidget(self.search)
        top.addWidget(self.filters)
        card.add(top)
        card.add(self.found, stretch=1)
        card.add(self._foot(self.adding, self.adding_all))
        return card

    def _chosen_card(self) -> QWidget:
        theme = self._context.theme
        card = Card(theme)
        card.setAccessibleName(_("People chosen"))
        card.body.setContentsMargins(0, theme.px(14), 0, theme.px(8))
        head = QHBoxLayout()
        head.setContentsMargins(theme.px(16), 0, theme.px(16), 0)
        head.addWidget(ElidedLabel(theme, _("People chosen"), Type.HEADING), stretch=1)
        head.addWidget(self._count)
        card.add(head)
        hint = Label(theme, _("Choose in the list and press Enter, or add all who were found."), Type.BODY, "text2")
        hint.setWordWrap(True)
        hint.setAlignment(Qt.AlignmentFlag.AlignCenter)
        hint.setContentsMargins(theme.px(24), 0, theme.px(24), 0)
        stack = QWidget()
        self._stack = QStackedLayout(stack)
        self._stack.addWidget(hint)
        self._stack.addWidget(self.picked)
        card.add(stack, stretch=1)
        card.add(self._foot(self.removing))
        return card

    def _foot(self, *buttons: QWidget) -> QWidget:
        foot, bar = QWidget(), QWidget()
        theme = self._context.theme
        flow = FlowLayout(bar, gap=theme.px(8))
        for button in buttons:
            flow.addWidget(button)
        layout = QHBoxLayout(foot)
        layout.setContentsMargins(theme.px(14), 0, theme.px(14), 0)
        layout.addWidget(bar)
        return foot

    def _connect(self) -> None:
        self.search.searched.connect(self._search)
        self.search.entered.connect(self._enter_found)
        self.filters.matching_changed.connect(self._show_found)
        self.found.chosen_changed.connect(self._count_found)
        self.found.row_opened.connect(self._add_opened)
        self._found_model.completed.connect(self._count_found)
        self.adding.clicked.connect(lambda: self.add(self.found.chosen_ids()))
        self.adding_all.clicked.connect(lambda: self.add(self._found_model.ids()))
        self.removing.clicked.connect(self._remove_marked)
        self.picked.chosen_changed.connect(self._allow_removing)
        delete = QShortcut(QKeySequence(QKeySequence.StandardKey.Delete), self.picked)
        delete.setContext(Qt.ShortcutContext.WidgetShortcut)
        delete.activated.connect(self._remove_marked)

    def _take(self, chosen: dict[int, None]) -> None:
        if tuple(chosen) != tuple(self._chosen):
            self._chosen = chosen
            self._show_chosen()
            self.found.viewport().update()
            self.chosen_changed.emit(len(chosen))

    def _search(self, text: str) -> None:
        self._text = text
        self._show_found()

    def _enter_found(self) -> None:
        self.found.setFocus()
        if self._found_model.rowCount() and not self.found.currentIndex().isValid():
            self.found.setCurrentIndex(self._found_model.index(0, 0))

    def _show_found(self) -> None:
        matching: Matching = replace(self.filters.matching, text=self._text)
        self._found_model.show(PeopleListing(self._services, matching))
        self._count_found()

    def _show_chosen(self) -> None:
        count = len(self._chosen)
        self._count.setText(ngettext("{count} person", "{count} people", count).format(count=count) if count else "")
        self._stack.setCurrentIndex(1 if count else 0)
        self._chosen_model.show(ChosenListing(self._services, self.chosen()))
        self._allow_removing()

    def _count_found(self) -> None:
        marked, all_found = len(self.found.chosen_ids()), self._found_model.rowCount()
        self.adding.setEnabled(marked > 0)
        self.adding.setText(_("Add ({count})").format(count=marked) if marked > 1 else _("Add"))
        self.adding_all.setEnabled(all_found > 0 and self._found_model.complete)
        self.adding_all.setText(_("Add all who were found ({count})").format(count=all_found))

    def _add_opened(self, row: PersonRow) -> None:
        marked = self.found.chosen_ids()
        self.add(marked if row.id in marked else (row.id,))

    def _remove_marked(self) -> None:
        self.remove(self.picked.chosen_ids())

    def _allow_removing(self) -> None:
        self.removing.setEnabled(bool(self.picked.chosen_ids()))

    def _found_look(self, row: PersonRow) -> RowLook:
        look = person_look(row)
        return replace(look, chip=_("chosen"), tone="done") if row.id in self._chosen else look
