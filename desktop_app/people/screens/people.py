"""The people of the office: a list that finds as one types, and beside it the person it is on."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from functools import partial

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QMenu, QStackedLayout, QVBoxLayout, QWidget

from desktop_app.gui.keys import Command
from desktop_app.gui.screen import Context, Offer, Place, Screen
from desktop_app.gui.theme import Type
from desktop_app.gui.widgets.buttons import BoxedIconButton, Button, Kind
from desktop_app.gui.widgets.empty import EmptyState
from desktop_app.gui.widgets.labels import ElidedLabel, Label
from desktop_app.gui.widgets.lists import ListView
from desktop_app.gui.widgets.rows import RowLook
from desktop_app.gui.widgets.split import ListDetail
from desktop_app.gui.widgets.surfaces import PageHead
from desktop_app.language import azerbaijani
from desktop_app.language.catalogs import gettext as _
from desktop_app.language.catalogs import ngettext
from desktop_app.office.rights import Right
from desktop_app.people.rules.values import Matching, PersonRow
from desktop_app.people.screens.actions import PeopleActions
from desktop_app.people.screens.chosen import ChosenBar, add
from desktop_app.people.screens.detail import PersonDetail
from desktop_app.people.screens.filters import Counts, FilterBar
from desktop_app.people.screens.hairline import hairline
from desktop_app.people.screens.listing import PeopleListing, people_model, person_look
from desktop_app.people.screens.places import AREA, CHECK, EDIT, IMPORT, IMPORTED, NEW
from desktop_app.people.screens.services import PeopleServices
from desktop_app.people.screens.slots import PersonSlots

LIST_VIEW, NOBODY_FOUND = 0, 1


class PeopleScreen(Screen):
    """List and detail; an office without people shows how to begin instead."""

    kinds = frozenset({"person"})
    takes_search = True

    def __init__(self, context: Context, services: PeopleServices, slots: PersonSlots) -> None:
        super().__init__()
        self._context, self._services, self._slots = context, services, slots
        self._text = ""
        self._consent_tells = False
        self._wanted: int | None = None
        self._last_place = 0
        self.people_actions = PeopleActions(context, services, self)
        theme = context.theme
        self._importing = Button(theme, _("Import a list"), icon_name="table-import")
        self._adding = Button(theme, _("New person"), Kind.PRIMARY, icon_name="plus")
        self.more = BoxedIconButton(theme, "dots", _("More actions for the list"), ink="text")
        self.head = PageHead(theme, _("People"), actions=(self.more, self._importing, self._adding))
        self.filters = FilterBar(context, services)
        self.model = people_model(context.lanes)
        self.list = ListView(theme, self.model, self._look, _("People"))
        self.list.jump_by(_reached)
        self._order = ElidedLabel(theme, _("By surname, A–Z"), Type.SMALL_MEDIUM, "text2")
        self._range = Label(theme, "", Type.SMALL, "text2", wrap=True)
        self.chosen_bar = ChosenBar(theme, self.people_actions, slots.offers)
        self.detail = PersonDetail(context, services, slots, self.people_actions)
        self._assemble()
        self._connect()
        self._keep_to_rights()
        self._show_matching()

    def show_place(self, place: Place) -> None:
        """The list; with an id that person beside it, with an import those whom it brought."""
        if place.view == IMPORTED:
            self.filters.show_import(place.ids[0])
        elif place.ids:
            self._wanted = place.ids[0]
            self._find_wanted()

    def reload(self, ids: Sequence[int]) -> None:
        """Show anew; only a person who has changed is read again."""
        self.model.reload()
        self.filters.reload()
        self.detail.reload(ids)

    def search(self, text: str) -> None:
        """Find as one types."""
        self._text = text
        self._last_place = 0
        self._show_matching()

    def enter_found(self) -> None:
        """Into the list."""
        self.list.setFocus()

    def commands(self) -> Mapping[Command, Callable[[], None]]:
        """What can be done with the person the list is on, or with all who are chosen."""
        commands: dict[Command, Callable[[], None]] = {
            Command.NEW: self._add,
            Command.IMPORT: self._import,
            Command.FILTER: self.filters.toggle_panel,
        }
        if self.model.rowCount():
            commands[Command.EXPORT] = self._export
        if self.detail.person_id is not None:
            commands[Command.EDIT] = self._edit
        if chosen := self.list.chosen_ids():
            commands[Command.DELETE] = lambda: self.people_actions.delete(chosen)
            commands |= {offer.command: partial(self._follow, offer) for offer in self._slots.offers}
        return commands

    def panes(self) -> Sequence[QWidget]:
        """Filters, list, detail."""
        return (self.filters, self.list, self.detail)

    def _keep_to_rights(self) -> None:
        """What the user's role does not include cannot be pressed."""
        may = self._context.may
        if not may(Right.PEOPLE):
            head = self.detail.head
            for each in (self._importing, self._adding, head.face, head.editing, head.editing_small, head.more):
                each.setEnabled(False)
        self.chosen_bar.more.setEnabled(may(Right.PEOPLE) and may(Right.EXPORT))

    def _assemble(self) -> None:
        theme = self._context.theme
        body = QWidget()
        self._body = QStackedLayout(body)
        self._body.addWidget(ListDetail(theme, self._leading(), self.detail))
        self._body.addWidget(self._nobody_yet())
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.head)
        layout.addWidget(hairline())
        layout.addWidget(body, stretch=1)

    def _leading(self) -> QWidget:
        theme = self._context.theme
        frame = QFrame()
        frame.setObjectName("surface")
        filters = QVBoxLayout()
        filters.setContentsMargins(theme.px(14), theme.px(10), theme.px(12), theme.px(10))
        filters.addWidget(self.filters)
        words = QWidget()
        order = QHBoxLayout(words)
        order.setContentsMargins(theme.px(16), theme.px(6), theme.px(14), theme.px(6))
        order.addWidget(self._order, stretch=1)
        order.addWidget(self._range)
        above = QWidget()
        self._above = QStackedLayout(above)
        self._above.addWidget(words)
        self._above.addWidget(self.chosen_bar)
        found = QWidget()
        self._found = QStackedLayout(found)
        self._found.addWidget(self.list)
        column = QVBoxLayout(frame)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(filters)
        for part in (hairline(), above, hairline()):
            column.addWidget(part)
        column.addWidget(found, stretch=1)
        return frame

    def _show_nobody_found(self) -> None:
        """Say whom nobody is like, with the way to see more people again."""
        theme = self._context.theme
        nobody = _("Nobody is called “{text}”.") if self._text else _("No one fits the filters.")
        adding = Button(theme, _("Add a new person"), Kind.LINK)
        adding.clicked.connect(self._add)
        clearing = None
        if self.filters.is_on:
            clearing = Button(theme, _("Clear all filters"))
            clearing.clicked.connect(self.filters.clear)
        former = self._found.widget(NOBODY_FOUND)
        if former is not None:
            self._found.removeWidget(former)
            former.deleteLater()
        self._found.addWidget(EmptyState(theme, nobody.format(text=self._text), button=clearing, link=adding))

    def _nobody_yet(self) -> QWidget:
        theme = self._context.theme
        importing = Button(theme, _("Import a list"), Kind.PRIMARY, icon_name="table-import")
        importing.clicked.connect(self._import)
        adding = Button(theme, _("Add the first person by hand"), Kind.LINK)
        adding.clicked.connect(self._add)
        return EmptyState(theme, _("If you have a list, let us import it together."), button=importing, link=adding)

    def _menu(self) -> QMenu:
        menu = QMenu(self)
        add(menu, _("Check the list"), lambda: self._context.window.go(Place(AREA, CHECK)))
        add(menu, _("Check the names of those shown"), lambda: self.people_actions.check(self.model.ids()))
        return menu

    def _connect(self) -> None:
        self.more.setMenu(self._menu())
        self.more.setPopupMode(self.more.ToolButtonPopupMode.InstantPopup)
        self._importing.clicked.connect(self._import)
        self._adding.clicked.connect(self._add)
        self.filters.matching_changed.connect(self._show_matching)
        self.filters.counted.connect(self._show_counts)
        self.model.arrived.connect(self.filters.reload, Qt.ConnectionType.SingleShotConnection)
        self.model.arrived.connect(self._choose_something)
        self.model.completed.connect(self._show_found)
        self.list.row_shown.connect(self._show_row)
        self.list.row_opened.connect(self._edit)
        self.list.chosen_changed.connect(self._show_chosen)
        self.list.verticalScrollBar().valueChanged.connect(self._say_range)
        self.list.verticalScrollBar().rangeChanged.connect(self._say_range)
        self.chosen_bar.offer_asked.connect(self._follow)
        self.chosen_bar.clearing.clicked.connect(self._choose_one)
        self.detail.edit_asked.connect(self._edit)
        self.detail.offer_asked.connect(self._follow_one)

    def _matching(self) -> Matching:
        return replace(self.filters.matching, text=self._text)

    def _show_matching(self) -> None:
        """Ask for those who match; the old rows stay until the new ones are there."""
        self.model.show(PeopleListing(self._services, self._matching()))

    def _show_found(self, count: int) -> None:
        if not count:
            self._show_nobody_found()
            self.detail.show_person(None)
        self._found.setCurrentIndex(LIST_VIEW if count else NOBODY_FOUND)
        self.more.setVisible(count > 0)
        self._find_wanted()
        self._choose_something()
        self._say_range()
        self.commands_changed.emit()

    def _show_counts(self, counts: Counts) -> None:
        quiet = ngettext("{count} person", "{count} people", counts.everybody).format(count=counts.everybody)
        self.head.set_quiet(quiet)
        empty = not counts.everybody and not counts.archived
        self._body.setCurrentIndex(1 if empty else 0)
        self._importing.setVisible(not empty)
        self._adding.setVisible(not empty)
        self._consent_tells = counts.consent_tells
        self.list.viewport().update()

    def _show_row(self, row: PersonRow | None) -> None:
        if row is not None:
            self._last_place = self.list.currentIndex().row()
            self.detail.show_person(row.id)
            self.commands_changed.emit()

    def _show_chosen(self, count: int) -> None:
        self.chosen_bar.show_chosen(self.list.chosen_ids() if count > 1 else ())
        self._above.setCurrentIndex(1 if count > 1 else 0)
        self.commands_changed.emit()

    def _choose_one(self) -> None:
        """Only the person beside the list stays chosen."""
        self._be_on(self.list.currentIndex().row())

    def _be_on(self, place: int) -> None:
        """Choose one row and no other, also while Ctrl of the shortcut that led here is still held down."""
        index, selection = self.model.index(place, 0), self.list.selectionModel()
        selection.setCurrentIndex(index, selection.SelectionFlag.ClearAndSelect)
        self.list.scrollTo(index)

    def _choose_something(self) -> None:
        """Be on somebody: who stands where the one was who has just been deleted, else the first."""
        if self._wanted is None and self.model.rowCount() and not self.list.currentIndex().isValid():
            self._be_on(min(self._last_place, self.model.rowCount() - 1))

    def _find_wanted(self) -> None:
        """Be on the person that was asked for; one whom the list does not show is shown beside it all the same."""
        if self._wanted is None:
            return
        place = self.model.place_of(self._wanted)
        if place >= 0:
            self._be_on(place)
        if place >= 0 or self.model.complete:
            self.detail.show_person(self._wanted)
            self._wanted = None

    def _say_range(self) -> None:
        top = self.list.indexAt(QPoint(1, 1)).row()
        if top < 0:
            self._range.setText("")
            return
        bottom = self.list.indexAt(QPoint(1, self.list.viewport().height() - 1)).row()
        last = bottom if bottom >= 0 else self.model.rowCount() - 1
        text = _("{first}–{last} of {count}")
        self._range.setText(text.format(first=top + 1, last=last + 1, count=self.model.rowCount()))

    def _look(self, row: PersonRow) -> RowLook:
        return person_look(row, consent_tells=self._consent_tells)

    def _add(self) -> None:
        self._context.window.go(Place(AREA, NEW))

    def _import(self) -> None:
        self._context.window.go(Place(AREA, IMPORT))

    def _edit(self) -> None:
        person = self.detail.person_id
        if person is not None:
            self.place_changed.emit(Place(AREA, "", (person,)))
            self._context.window.go(Place(AREA, EDIT, (person,)))

    def _export(self) -> None:
        chosen = self.list.chosen_ids()
        self.people_actions.export(chosen if len(chosen) > 1 else self.model.ids())

    def _follow(self, offer: Offer) -> None:
        self._context.window.go(offer.place(tuple(self.list.chosen_ids())))

    def _follow_one(self, offer: Offer) -> None:
        if self.detail.person_id is not None:
            self._context.window.go(offer.place((self.detail.person_id,)))


def _reached(typed: str) -> Callable[[PersonRow], bool]:
    """Whether a row stands at or behind the typed letters."""
    key = azerbaijani.sort_key(typed)
    return lambda row: azerbaijani.sort_key(row.name) >= key
