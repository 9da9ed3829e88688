"""History: filters, a table of what was done, and one of the rows beside it."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from desktop_app.gui.keys import Command
from desktop_app.gui.models.windowed import WindowedListModel
from desktop_app.gui.screen import Context, Place, Screen
from desktop_app.gui.widgets.buttons import Button, Kind
from desktop_app.gui.widgets.empty import EmptyState
from desktop_app.gui.widgets.fields import ChoiceField
from desktop_app.gui.widgets.reflow import FlowLayout
from desktop_app.gui.widgets.surfaces import PageHead
from desktop_app.gui.widgets.tables import TableView
from desktop_app.language.catalogs import gettext as _
from desktop_app.language.catalogs import ngettext
from desktop_app.office.deeds import kind_words
from desktop_app.office.past import EVERYTHING, Matching, PastService
from desktop_app.office.screens.history.detail import PastDetail
from desktop_app.office.screens.history.listing import PERIODS, PastListing, Told, columns, since, spoken
from desktop_app.office.screens.history.words import Areas

SHARE = 36
"""What of a hundred parts of the width the row beside the table takes."""


class HistoryScreen(Screen):
    """What was done, newest first; the search field finds what is about people of a name."""

    kinds = frozenset({"person", "document", "template", "office", "signatory", "user"})
    takes_search = True

    def __init__(self, context: Context, past: PastService, today: Callable[[], date], areas: Areas) -> None:
        super().__init__()
        self._context, self._past, self._today, self._areas = context, past, today, areas
        self._matching = EVERYTHING
        theme = context.theme
        self.head = PageHead(theme, _("History"))
        self.who = ChoiceField(theme, ((_("Everybody"), None),))
        self.kind = ChoiceField(theme, ((_("Everything"), None),))
        self.when = ChoiceField(theme, tuple((_period(days), days) for days in PERIODS))
        for field, name in ((self.who, _("Who")), (self.kind, _("What")), (self.when, _("When"))):
            field.setAccessibleName(name)
            field.setSizeAdjustPolicy(ChoiceField.SizeAdjustPolicy.AdjustToContents)
            field.setMinimumWidth(theme.px(150))
        self.clearing = Button(theme, _("Show everything"), Kind.LINK)
        self.model: WindowedListModel[Told] = WindowedListModel(context.lanes, columns(), spoken=spoken)
        self.table = TableView(theme, self.model, _("History"))
        self.table.setSelectionMode(TableView.SelectionMode.SingleSelection)
        self.table.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.detail = PastDetail(context, past, areas)
        self._assemble()
        self._connect()
        self._read_choices()
        self._show_matching()

    def show_place(self, place: Place) -> None:
        """The history; with an id what is about that person."""
        if place.ids:
            self._matching = replace(self._matching, people=tuple(place.ids))
            self._show_matching()

    def reload(self, _ids: Sequence[int]) -> None:
        """Show what has been done since."""
        self._read_choices()
        self.model.reload()

    def search(self, text: str) -> None:
        """Show what is about people whose names match."""
        if not text.strip():
            self._take_people(None)
            return
        find = self._areas.find_people
        self._context.lanes.reader.ask(
            lambda: tuple(find(text)), self._take_people, owner=self, replaces=f"people {id(self)}"
        )

    def enter_found(self) -> None:
        """Into the table."""
        self.table.setFocus()

    def commands(self) -> Mapping[Command, Callable[[], None]]:
        """The filter."""
        return {Command.FILTER: self.who.setFocus}

    def panes(self) -> Sequence[QWidget]:
        """Filters, table, row."""
        return (self.who, self.table, self.detail)

    def _assemble(self) -> None:
        theme = self._context.theme
        bar = QWidget()
        around = QVBoxLayout(bar)
        around.setContentsMargins(theme.px(14), theme.px(10), theme.px(14), theme.px(10))
        filters = FlowLayout(gap=theme.px(8))
        around.addLayout(filters)
        for field in (self.who, self.kind, self.when):
            filters.addWidget(field)
        filters.addWidget(self.clearing)
        self._found = QStackedWidget()
        self._found.addWidget(self.table)
        self._found.addWidget(EmptyState(theme, _("Nothing was done that matches")))
        list_side = QFrame()
        list_side.setObjectName("surface")
        column = QVBoxLayout(list_side)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(bar)
        column.addWidget(self._found, stretch=1)
        line = QFrame()
        line.setObjectName("hairline")
        line.setFixedWidth(1)
        both = QFrame()
        both.setObjectName("headed")
        across = QHBoxLayout(both)
        across.setContentsMargins(0, 1, 0, 0)
        across.setSpacing(0)
        for part, stretch in ((list_side, 100 - SHARE), (line, 0), (self.detail, SHARE)):
            across.addWidget(part, stretch=stretch)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.head)
        layout.addWidget(both, stretch=1)

    def _connect(self) -> None:
        for field in (self.who, self.kind, self.when):
            field.activated.connect(self._choose)
        self.clearing.clicked.connect(self._clear)
        self.model.completed.connect(self._count)
        self.model.arrived.connect(self._choose_first)
        self.table.row_shown.connect(self.detail.show_row)
        self.detail.undone.connect(self._say_undone)

    def _say_undone(self, what: str, left: str) -> None:
        said = _("Taken back: {what}").format(what=what)
        self._context.window.say(f"{said}. {left}" if left else said)

    def _read_choices(self) -> None:
        past = self._past
        self._context.lanes.reader.ask(lambda: (past.users(), past.kinds()), self._offer, owner=self)

    def _offer(self, known: tuple[Sequence[tuple[int, str]], Sequence[str]]) -> None:
        users, kinds = known
        for field, first, options in (
            (self.who, _("Everybody"), [(name, number) for number, name in users]),
            (self.kind, _("Everything"), [(kind_words(kind), kind) for kind in kinds]),
        ):
            chosen = field.value
            field.offer(((first, None), *options))
            field.choose(chosen)

    def _choose(self) -> None:
        user, kind, days = self.who.value, self.kind.value, self.when.value
        self._matching = replace(
            self._matching,
            user_id=user if isinstance(user, int) else None,
            kind=kind if isinstance(kind, str) else None,
            since=self._today() - since(days) if isinstance(days, int) and days else None,
        )
        self._show_matching()

    def _take_people(self, people: tuple[int, ...] | None) -> None:
        if people != self._matching.people:
            self._matching = replace(self._matching, people=people)
            self._show_matching()

    def _clear(self) -> None:
        for field, nothing in ((self.who, None), (self.kind, None), (self.when, 0)):
            field.choose(nothing)
        self._matching = Matching()
        self._show_matching()

    def _show_matching(self) -> None:
        self.clearing.setVisible(self._matching != EVERYTHING)
        self.model.show(PastListing(self._past, self._matching, self._areas))

    def _choose_first(self) -> None:
        if self.model.rowCount():
            self.table.setCurrentIndex(self.model.index(0, 0))

    def _count(self, count: int) -> None:
        self.head.set_quiet(ngettext("{count} entry", "{count} entries", count).format(count=count) if count else "")
        self._found.setCurrentIndex(0 if count else 1)
        if not count:
            self.detail.show_row(None)


def _period(days: int) -> str:
    return {0: _("Any time"), 1: _("Today"), 7: _("Last 7 days"), 30: _("Last 30 days"), 365: _("Last year")}[days]
