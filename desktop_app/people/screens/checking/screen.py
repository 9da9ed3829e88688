"""Check the list: two looks through it, each on its own tab."""

from collections.abc import Callable, Mapping, Sequence

from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from desktop_app.gui.keys import Command
from desktop_app.gui.screen import Context, Place, Screen
from desktop_app.gui.widgets.surfaces import PageHead
from desktop_app.language.catalogs import gettext as _
from desktop_app.language.catalogs import ngettext
from desktop_app.people.screens.checking.names import NamesPane
from desktop_app.people.screens.checking.twice import TwicePane
from desktop_app.people.screens.detail import tab_bar
from desktop_app.people.screens.hairline import hairline
from desktop_app.people.screens.places import AREA, CHECK_NAMES
from desktop_app.people.screens.services import PeopleServices

TWICE, NAMES = 0, 1


class CheckScreen(Screen):
    """Each tab looks through the list when it is first come to; going away stops nothing."""

    kinds = frozenset({"person"})

    def __init__(self, context: Context, services: PeopleServices) -> None:
        super().__init__()
        self._context = context
        theme = context.theme
        self.head = PageHead(theme, _("Check the list"))
        self.twice, self.names = TwicePane(context, services), NamesPane(context, services)
        self.tabs = tab_bar(theme, (_("Who may be entered twice"), _("Whose name may print wrong")))
        self._panes = QStackedWidget()
        self._assemble()
        self.tabs.currentChanged.connect(self._show_tab)
        for pane in (self.twice, self.names):
            pane.count_changed.connect(self._say_count)

    def show_place(self, place: Place) -> None:
        """The tab where one was; or the names, of everybody or of those with the ids."""
        if place.view == CHECK_NAMES:
            self.tabs.setCurrentIndex(NAMES)
            self.names.look_among(place.ids or None)
        else:
            self._show_tab(self.tabs.currentIndex())

    def reload(self, ids: Sequence[int]) -> None:
        """Keep up with what changes."""
        for pane in (self.twice, self.names):
            pane.keep_up(ids)

    def commands(self) -> Mapping[Command, Callable[[], None]]:
        """Leave."""
        return {Command.LEAVE: lambda: self._context.window.go(Place(AREA))}

    def panes(self) -> Sequence[QWidget]:
        """The tabs, and the parts of the one in sight."""
        return (self.tabs, *(self.twice.panes() if self.tabs.currentIndex() == TWICE else self.names.panes()))

    def _assemble(self) -> None:
        theme = self._context.theme
        for pane in (self.twice, self.names):
            self._panes.addWidget(pane)
        row = QHBoxLayout()
        row.setContentsMargins(theme.px(24), 0, theme.px(20), 0)
        row.addWidget(self.tabs, stretch=1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.head)
        layout.addLayout(row)
        layout.addWidget(hairline())
        layout.addWidget(self._panes, stretch=1)

    def _show_tab(self, tab: int) -> None:
        self._panes.setCurrentIndex(tab)
        pane = self.twice if tab == TWICE else self.names
        if pane.found is None:
            pane.look()
        self._say_count()

    def _say_count(self) -> None:
        """How many the tab in sight has found, beside the title."""
        if self.tabs.currentIndex() == TWICE:
            count = len(self.twice.found or ())
            text = ngettext("{count} pair", "{count} pairs", count)
        else:
            count = len(self.names.found or ())
            text = ngettext("{count} name", "{count} names", count)
        self.head.set_quiet(text.format(count=count) if count else "")
