"""Whose name may print wrong, in the whole list or among some: put right by a click where that is safe."""

from array import array
from collections import Counter
from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QHBoxLayout, QWidget

from desktop_app.gui.lanes import Progress
from desktop_app.gui.screen import Context, Place
from desktop_app.gui.theme import Type
from desktop_app.gui.widgets.buttons import Button, Kind
from desktop_app.gui.widgets.fields import ChoiceField
from desktop_app.gui.widgets.labels import ElidedLabel, initials
from desktop_app.gui.widgets.rows import RowLook
from desktop_app.language.catalogs import gettext as _
from desktop_app.language.catalogs import ngettext
from desktop_app.office.rights import Right
from desktop_app.people.rules.doubts import Doubt, Mend, NameDoubt, kind_words
from desktop_app.people.screens.checking.found_pane import FoundPane, Sayings
from desktop_app.people.screens.checking.name_detail import NameDetail
from desktop_app.people.screens.hairline import hairline
from desktop_app.people.screens.places import AREA, EDIT, PERSON
from desktop_app.people.screens.services import PeopleServices

if TYPE_CHECKING:  # the window is there before the database
    from desktop_app.people.service.doubts import Doubtful, Mended

FIRST_PAGE = 50
ANY = ""


class NameListing:
    """The names in doubt that were found, of one kind of doubt or of all."""

    def __init__(self) -> None:
        self.names: dict[int, Doubtful] = {}

    def first_page(self) -> "Sequence[Doubtful]":
        """The first rows."""
        return list(self.names.values())[:FIRST_PAGE]

    def order(self) -> "array[int]":
        """The ids of all."""
        return array("q", self.names)

    def rows(self, ids: Sequence[int]) -> "Sequence[Doubtful]":
        """Those of these who are still in doubt."""
        names = self.names
        return [names[each] for each in ids if each in names]


class NamesPane(FoundPane["Doubtful", "Doubtful"]):
    """Whatever is put right or said to be right leaves the list, and can be taken back."""

    def __init__(self, context: Context, services: PeopleServices) -> None:
        self._services = services
        self._listing = NameListing()
        self._among: tuple[int, ...] | None = None
        theme = context.theme
        self.name_detail = NameDetail(theme)
        self.kinds = ChoiceField(theme)
        self.kinds.setAccessibleName(_("Kinds of doubts"))
        self._among_words = ElidedLabel(theme, "", Type.SMALL, "text2")
        self.everybody = Button(theme, _("Check everybody"), Kind.LINK)
        sayings = Sayings(
            _("Whose name may print wrong"),
            _("Reading the names"),
            _("No name seems to print wrong. The papers will do people honour."),
        )
        super().__init__(context, sayings, name_look, self.name_detail)
        self.kinds.value_changed.connect(self._choose_kind)
        self.everybody.clicked.connect(lambda: self.look_among(None))
        detail = self.name_detail
        detail.look_asked.connect(lambda person: context.window.go(Place(AREA, PERSON, (person,))))
        detail.edit_asked.connect(self._edit)
        detail.mend_asked.connect(self._mend)
        detail.accept_asked.connect(self._accept)
        detail.may = context.may(Right.PEOPLE)
        self.list.row_opened.connect(lambda row: self._edit(row.id))

    @property
    def listing(self) -> NameListing:
        """The names in doubt."""
        return self._listing

    def look_among(self, ids: tuple[int, ...] | None) -> None:
        """Look through these people, or through everybody who is not archived."""
        if ids == self._among and (self.found is not None or self._busy):
            return
        self._among = ids
        self._say_among()
        self.look()

    def look_through(self, progress: Progress) -> "tuple[Doubtful, ...]":
        """All their names."""
        return self._services.doubts.find(self._among, progress)

    def look_again_at(self, found: "tuple[Doubtful, ...]", ids: Sequence[int]) -> "tuple[Doubtful, ...]":
        """The names of a few."""
        return self._services.doubts.refresh(found, ids, self._among)

    def above_list(self) -> Sequence[QWidget]:
        """Which kind of doubts, and among whom."""
        theme, above, among = self._context.theme, QWidget(), QWidget()
        row = QHBoxLayout(above)
        row.setContentsMargins(theme.px(14), theme.px(8), theme.px(12), theme.px(8))
        row.addWidget(self.kinds, stretch=1)
        line = QHBoxLayout(among)
        line.setContentsMargins(theme.px(16), 0, theme.px(12), theme.px(6))
        line.addWidget(self._among_words, stretch=1)
        line.addWidget(self.everybody)
        self._among_line = among
        among.hide()
        return (above, among, hairline())

    def found_changed(self) -> None:
        """The kinds that there are are offered, the list shows the chosen one."""
        counts = Counter(doubt.kind for each in self.found or () for doubt in each.doubts)
        chosen = self._kind()
        offered = [(f"{kind_words(kind)} · {counts[kind]}", kind.value) for kind in Doubt if counts[kind]]
        self.kinds.blockSignals(True)
        self.kinds.offer([(_("All kinds"), ANY), *offered])
        self.kinds.choose(chosen if chosen in counts else ANY)
        self.kinds.blockSignals(False)
        self._filter()

    def show_row(self, row: "Doubtful | None") -> None:
        """What is in doubt about one name."""
        self.name_detail.show_name(row)

    def panes(self) -> Sequence[QWidget]:
        """Kinds, list, detail."""
        return (self.kinds, self.list, self.detail)

    def _kind(self) -> str:
        return str(self.kinds.value or ANY)

    def _filter(self) -> None:
        kind = self._kind()
        self._listing.names = {
            each.id: each for each in self.found or () if not kind or any(doubt.kind == kind for doubt in each.doubts)
        }

    def _choose_kind(self) -> None:
        self._filter()
        self.model.reload()

    def _say_among(self) -> None:
        self._among_line.setVisible(self._among is not None)
        if self._among is not None:
            count = len(self._among)
            text = ngettext("Among {count} chosen person", "Among {count} chosen people", count)
            self._among_words.set_text(text.format(count=count))

    def _edit(self, person: int) -> None:
        if self._context.may(Right.PEOPLE):
            self._context.window.go(Place(AREA, EDIT, (person,)))

    def _mend(self, doubtful: "Doubtful", mend: Mend) -> None:
        doubts, lane, window = self._services.doubts, self._context.lanes.writer, self._context.window

        def say(mended: "Mended") -> None:
            def back() -> None:
                lane.ask(lambda: doubts.take_back(mended), lambda _person: None, owner=self)

            window.say(_("Put right: {name}").format(name=mended.person.name.formal()), back)

        lane.ask(lambda: doubts.mend(doubtful, mend), say, owner=self)

    def _accept(self, doubtful: "Doubtful", doubt: NameDoubt) -> None:
        doubts, lane, window = self._services.doubts, self._context.lanes.writer, self._context.window

        def back() -> None:
            lane.ask(lambda: doubts.doubt(doubtful.id, doubt.kind), lambda _news: None, owner=self)

        lane.ask(
            lambda: doubts.accept(doubtful.id, doubt.kind),
            lambda _news: window.say(_("Remembered: the name is right so"), back),
            owner=self,
        )


def name_look(row: "Doubtful") -> RowLook:
    """A name in doubt as a row: the worst of it, and how much more there is."""
    name = row.name.formal()
    more = len(row.doubts) - 1
    return RowLook(name, kind_words(row.doubts[0].kind), f"+{more}" if more else "", "care", initials(name), row.id)
