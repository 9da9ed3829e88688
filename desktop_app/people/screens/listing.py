"""People as the rows of a list."""

from array import array
from collections.abc import Sequence

from desktop_app.gui.lanes import Lanes
from desktop_app.gui.models.columns import Column
from desktop_app.gui.models.windowed import WindowedListModel
from desktop_app.gui.widgets.labels import initials
from desktop_app.gui.widgets.rows import RowLook
from desktop_app.language.catalogs import gettext as _
from desktop_app.people.rules.values import Matching, PersonRow
from desktop_app.people.screens.services import ListedPeople
from desktop_app.people.screens.words import country_words, year_words

EVERYBODY = Matching()
FIRST_PAGE = 50
TAGS_SHOWN = 2


class PeopleListing:
    """Those who match, in the order of the Azerbaijani alphabet."""

    def __init__(self, services: ListedPeople, matching: Matching) -> None:
        self._services, self._matching = services, matching

    def first_page(self) -> Sequence[PersonRow]:
        """The first rows."""
        if self._matching == EVERYBODY:
            return self._services.first_people(FIRST_PAGE)
        return self._services.people.page(self._matching, limit=FIRST_PAGE).rows

    def order(self) -> "array[int]":
        """The ids of all."""
        return self._services.people.order(self._matching)

    def rows(self, ids: Sequence[int]) -> Sequence[PersonRow]:
        """Those of these who are there."""
        return [row for row in self._services.people.rows(ids) if row is not None]


class ChosenListing:
    """People named one by one, in the order in which they were named."""

    def __init__(self, services: ListedPeople, ids: Sequence[int]) -> None:
        self._services, self._ids = services, array("q", ids)

    def first_page(self) -> Sequence[PersonRow]:
        """The first rows."""
        return self.rows(self._ids[:FIRST_PAGE])

    def order(self) -> "array[int]":
        """The ids of all."""
        return self._ids

    def rows(self, ids: Sequence[int]) -> Sequence[PersonRow]:
        """Those of these who are there."""
        return [row for row in self._services.people.rows(ids) if row is not None]


def people_model(lanes: Lanes) -> "WindowedListModel[PersonRow]":
    """A model that shows listings of people."""
    return WindowedListModel(
        lanes, [Column(_("Name"), lambda row: row.name)], spoken=lambda row: person_look(row).spoken
    )


def person_look(row: PersonRow, *, consent_tells: bool = False) -> RowLook:
    """A person as a row; `consent_tells` marks those whose consent is missing, where that is not most of them."""
    look = RowLook(row.name, second_line(row), initials=initials(row.name), seed=row.id)
    if row.archived:
        return RowLook(look.title, look.subtitle, _("archived"), "plain", look.initials, look.seed)
    if consent_tells and not row.consents_to_processing:
        return RowLook(look.title, look.subtitle, _("no consent"), "wrong", look.initials, look.seed)
    return look


def second_line(row: PersonRow) -> str:
    """What tells this person from a namesake: tags and place, else year of birth, phone or e-mail."""
    parts = [*row.tags[:TAGS_SHOWN], row.city or country_words(row.country)]
    if not any(parts):
        parts = [year_words(row.birth), *row.phones[:1], *row.emails[:1]]
    elif len([part for part in parts if part]) == 1:
        parts.append(year_words(row.birth))
    return " · ".join(part for part in parts if part)
