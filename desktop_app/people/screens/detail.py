"""One person beside the list: who it is, what is known, what happened."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Signal
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QMenu, QStackedLayout, QTabBar, QVBoxLayout, QWidget

from desktop_app.gui.keys import Command
from desktop_app.gui.screen import Context
from desktop_app.gui.theme import Theme, Type
from desktop_app.gui.widgets.reflow import CardGrid
from desktop_app.gui.widgets.surfaces import ScrollPane
from desktop_app.language.catalogs import gettext as _
from desktop_app.people.rules.refusals import Gone
from desktop_app.people.rules.values import Person
from desktop_app.people.screens.actions import PeopleActions
from desktop_app.people.screens.cards import person_cards
from desktop_app.people.screens.chosen import add
from desktop_app.people.screens.hairline import hairline
from desktop_app.people.screens.head import PersonHead
from desktop_app.people.screens.history import HistoryPane
from desktop_app.people.screens.onlooker import Onlooker
from desktop_app.people.screens.services import PeopleServices
from desktop_app.people.screens.slots import PersonSlots
from desktop_app.printing.layout import PictureData

NOBODY, SOMEBODY = 0, 1
GENERAL, HISTORY = 0, 1


class PersonDetail(QWidget):
    """Shows a person; while the next one is being read the one before stays."""

    edit_asked = Signal()
    offer_asked = Signal(object)

    def __init__(
        self,
        context: Context,
        services: PeopleServices,
        slots: PersonSlots,
        actions: PeopleActions,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._context, self._services, self._slots, self._actions = context, services, slots, actions
        self._person: Person | None = None
        self._photo: PictureData | None = None
        self._asked: int | None = None
        theme = context.theme
        self.head = PersonHead(theme, slots.offers)
        self.tabs = tab_bar(theme, (_("General"), _("History")))
        self._general = ScrollPane(theme)
        self._cards: QWidget | None = None
        self._panels: dict[str, QWidget] = {}
        self.history = HistoryPane(context, services)
        self._onlooker = Onlooker(context, services, self)
        self._assemble()
        self._connect()

    @property
    def person_id(self) -> int | None:
        """Who is shown, or on the way."""
        return self._asked

    def show_person(self, person_id: int | None) -> None:
        """Show this person; None shows nobody."""
        if person_id == self._asked:
            return
        self._asked = person_id
        if person_id is None:
            self._show_nobody()
        else:
            self._read(person_id)

    def reload(self, ids: Sequence[int]) -> None:
        """Read the person again who is shown, when it is one of these."""
        if self._asked is not None and (not ids or self._asked in ids):
            self._read(self._asked)

    def showEvent(self, event: QShowEvent) -> None:
        """In sight again."""
        super().showEvent(event)
        self._look()

    def hideEvent(self, event: QHideEvent) -> None:
        """Out of sight: another area, or the lock."""
        super().hideEvent(event)
        self._onlooker.look_at(None)

    def _look(self) -> None:
        """Whoever is shown is being looked at, while this is in sight."""
        self._onlooker.look_at(self._person.id if self._person is not None and self.isVisible() else None)

    def _assemble(self) -> None:
        theme = self._context.theme
        somebody = QWidget()
        column = QVBoxLayout(somebody)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        above = QVBoxLayout()
        above.setContentsMargins(theme.px(22), theme.px(16), theme.px(20), 0)
        above.setSpacing(theme.px(10))
        above.addWidget(self.head)
        above.addWidget(self.tabs)
        column.addLayout(above)
        column.addWidget(hairline())
        views = QWidget()
        self._views = QStackedLayout(views)
        self._views.addWidget(self._general)
        self._views.addWidget(self.history)
        column.addWidget(views, stretch=1)
        self._general.body.setContentsMargins(theme.px(22), theme.px(16), theme.px(20), theme.px(20))
        self._general.body.addStretch()
        self._stack = QStackedLayout(self)
        self._stack.addWidget(QWidget())
        self._stack.addWidget(somebody)

    def _connect(self) -> None:
        self.head.editing.clicked.connect(self.edit_asked)
        self.head.editing_small.clicked.connect(self.edit_asked)
        self.head.offer_asked.connect(self.offer_asked)
        self.head.face.clicked.connect(self._change_photo)
        self.head.more.setMenu(self._menu())
        self.head.more.setPopupMode(self.head.more.ToolButtonPopupMode.InstantPopup)
        self.tabs.currentChanged.connect(self._show_tab)

    def _menu(self) -> QMenu:
        menu = QMenu(self)
        self._archiving = menu.addAction("")
        self._archiving.triggered.connect(self._archive)
        add(menu, _("Photo…"), self._change_photo)
        add(menu, _("History"), lambda: self.tabs.setCurrentIndex(HISTORY))
        menu.addSeparator()
        add(menu, _("Delete"), self._for_person(self._actions.delete), Command.DELETE)
        return menu

    def _for_person(self, run: Callable[[Sequence[int]], None]) -> Callable[[], None]:
        return lambda: run((self._person.id,)) if self._person is not None else None

    def _archive(self) -> None:
        if self._person is not None:
            self._actions.archive((self._person.id,), archived=not self._person.archived)

    def _read(self, person_id: int) -> None:
        self._context.lanes.reader.ask(
            lambda: self._looked_up(person_id),
            lambda found: self._show(*found),
            self._miss,
            owner=self,
            replaces=f"person {id(self)}",
        )

    def _looked_up(self, person_id: int) -> tuple[Person, PictureData | None]:
        person = self._services.people.person(person_id)
        return person, self._services.photos.photo(person.id) if person.photo else None

    def _change_photo(self) -> None:
        """Let the photo be chosen, cut and removed."""
        if self._person is None:
            return
        from desktop_app.people.screens.photo_dialog import PhotoDialog  # noqa: PLC0415 - a service with it

        person, former, photos = self._person, self._photo, self._services.photos
        dialog = PhotoDialog(self._context, photos, person, former, self.window())
        dialog.kept.connect(lambda there: self._say_kept(there, lambda: photos.change(person.id, former)))
        dialog.open()

    def _say_kept(self, there: bool, back: Callable[[], Person]) -> None:
        said = _("The photo is kept.") if there else _("The photo is removed.")

        def undo() -> None:
            self._context.lanes.writer.ask(back, lambda _person: None, owner=self)

        self._context.window.say(said, undo)

    def _miss(self, problem: BaseException) -> None:
        """Somebody else has deleted the person meanwhile; the list says so in its row."""
        if not isinstance(problem, Gone):
            raise problem
        self._asked = None
        self._show_nobody()

    def _show_nobody(self) -> None:
        self._person = None
        self._look()
        self._stack.setCurrentIndex(NOBODY)

    def _show(self, person: Person, photo: PictureData | None) -> None:
        another = self._person is None or self._person.id != person.id
        self._photo = photo
        self._person, self._asked = person, person.id  # asked for one who was merged away: the one who stayed
        self._archiving.setText(_("Take out of the archive") if person.archived else _("Put into the archive"))
        self.head.show_person(person, photo.content if photo else None)
        self._show_cards(person, another=another)
        if another:
            self.tabs.setCurrentIndex(GENERAL)
            self._look()
        self.history.show_person(person.id, now=self.tabs.currentIndex() == HISTORY)
        self._stack.setCurrentIndex(SOMEBODY)

    def _show_cards(self, person: Person, *, another: bool) -> None:
        """Cards are built anew with each person; panels of other areas only with another one."""
        theme = self._context.theme
        former, self._cards = self._cards, QWidget()
        grid = CardGrid(self._cards, gap=theme.px(14), least=theme.px(270))
        for card in person_cards(self._context, self._services, person):
            grid.addWidget(card)
        self._general.body.insertWidget(0, self._cards)
        gone = [former] if former is not None else []
        if another:
            gone += self._panels.values()
            self._panels = {panel.key: panel.make(self._context, person.id) for panel in self._slots.panels}
            for place, made in enumerate(self._panels.values()):
                self._general.body.insertWidget(1 + place, made)
            self._general.verticalScrollBar().setValue(0)
        for widget in gone:
            widget.hide()
            widget.deleteLater()

    def _show_tab(self, tab: int) -> None:
        self._views.setCurrentIndex(tab)
        if tab == HISTORY and self._person is not None:
            self.history.show_person(self._person.id, now=True)


def tab_bar(theme: Theme, names: Sequence[str]) -> QTabBar:
    """Tabs underlined where one is, as the pictures have them."""
    tabs = QTabBar()
    tabs.setObjectName("tabBar")
    tabs.setDrawBase(False)
    tabs.setExpanding(False)
    tabs.setFont(theme.font(Type.MEDIUM))
    tabs.setAccessibleName(_("Parts of the page"))
    for name in names:
        tabs.addTab(name)
    return tabs
