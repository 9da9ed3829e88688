"""Who may be entered twice: pairs of people, the sure ones first, to be merged or told apart."""

from array import array
from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtWidgets import QWidget

from desktop_app.gui.lanes import Progress
from desktop_app.gui.screen import Context, Place
from desktop_app.gui.widgets.labels import initials
from desktop_app.gui.widgets.rows import RowLook
from desktop_app.language.catalogs import gettext as _
from desktop_app.office.rights import Right
from desktop_app.people.rules.pairs import LikelyPair
from desktop_app.people.rules.values import PersonRow
from desktop_app.people.screens.actions import PeopleActions
from desktop_app.people.screens.checking.found_pane import FoundPane, Sayings
from desktop_app.people.screens.checking.pair_detail import PairDetail, pair_words
from desktop_app.people.screens.places import AREA, PERSON, merge_place
from desktop_app.people.screens.services import PeopleServices

FIRST_PAGE = 50


@dataclass(frozen=True)
class PairRow:
    """A pair as the list shows it."""

    pair: LikelyPair
    first: PersonRow
    second: PersonRow

    @property
    def id(self) -> int:
        """The number of the pair."""
        return self.pair.id


class PairListing:
    """The pairs that were found, the names of both read as they come into sight."""

    def __init__(self, services: PeopleServices) -> None:
        self._services = services
        self.pairs: dict[int, LikelyPair] = {}

    def first_page(self) -> Sequence[PairRow]:
        """The first rows."""
        return self.rows(list(self.pairs)[:FIRST_PAGE])

    def order(self) -> "array[int]":
        """The ids of all."""
        return array("q", self.pairs)

    def rows(self, ids: Sequence[int]) -> Sequence[PairRow]:
        """Those of these of whom both are there."""
        pairs = [pair for each in ids if (pair := self.pairs.get(each))]
        numbers = sorted({number for pair in pairs for number in pair.people})
        people = {row.id: row for row in self._services.people.rows(numbers) if row is not None}
        return [
            PairRow(pair, people[pair.first], people[pair.second])
            for pair in pairs
            if people.keys() >= set(pair.people)
        ]


class TwicePane(FoundPane[LikelyPair, PairRow]):
    """Whatever is decided of a pair takes it out of the list, and can be taken back."""

    def __init__(self, context: Context, services: PeopleServices) -> None:
        self._services = services
        self._listing = PairListing(services)
        self.pair_detail = PairDetail(context, services)
        sayings = Sayings(
            _("Who may be entered twice"),
            _("Looking for people who are entered twice"),
            _("Nobody seems to be entered twice. Your list is in good order."),
        )
        super().__init__(context, sayings, pair_look, self.pair_detail)
        self._actions = PeopleActions(context, services, self)
        detail = self.pair_detail
        detail.look_asked.connect(lambda person: context.window.go(Place(AREA, PERSON, (person,))))
        detail.merge_asked.connect(self._merge)
        detail.part_asked.connect(lambda pair: self._actions.tell_apart(*pair.people))
        self.list.row_opened.connect(lambda row: self._merge(row.pair))
        detail.keep_to(may=context.may(Right.PEOPLE))

    @property
    def listing(self) -> PairListing:
        """The pairs."""
        return self._listing

    def look_through(self, progress: Progress) -> tuple[LikelyPair, ...]:
        """Among everybody."""
        return self._services.pairs.hunt(progress)

    def look_again_at(self, found: tuple[LikelyPair, ...], ids: Sequence[int]) -> tuple[LikelyPair, ...]:
        """Around a few."""
        return self._services.pairs.refresh(found, ids)

    def found_changed(self) -> None:
        """The list shows these."""
        self._listing.pairs = {pair.id: pair for pair in self.found or ()}

    def show_row(self, row: PairRow | None) -> None:
        """Both people beside each other."""
        self.pair_detail.show_pair(row.pair if row is not None else None)

    def panes(self) -> Sequence[QWidget]:
        """List and detail."""
        return (self.list, self.detail)

    def _merge(self, pair: LikelyPair) -> None:
        if self._context.may(Right.PEOPLE):
            self._context.window.go(merge_place(*pair.people))


def pair_look(row: PairRow) -> RowLook:
    """A pair as a row: both names, unless they are the same, and why."""
    one, other = row.first.name, row.second.name
    title = one if one == other else f"{one} · {other}"
    chip = "" if row.pair.is_sure else _("look closer")
    return RowLook(title, pair_words(row.pair), chip, "care", initials(one), row.first.id)
