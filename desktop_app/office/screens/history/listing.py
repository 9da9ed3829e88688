"""The history as rows of a table, each with the name of what it is about."""

from array import array
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import timedelta

from desktop_app.gui.models.columns import Column
from desktop_app.language import catalogs
from desktop_app.language.catalogs import gettext as _
from desktop_app.language.dates.spoken import moment
from desktop_app.office.deeds import done_words
from desktop_app.office.past import Matching, PastRow, PastService
from desktop_app.office.screens.history.words import Areas, count_words

FIRST_PAGE = 50


@dataclass(frozen=True)
class Told:
    """A row and what it is about, in words."""

    row: PastRow
    about: str

    @property
    def id(self) -> int:
        """Its number."""
        return self.row.id


class PastListing:
    """The rows that match, newest first."""

    def __init__(self, past: PastService, matching: Matching, areas: Areas) -> None:
        self._past, self._matching, self._areas = past, matching, areas

    def first_page(self) -> Sequence[Told]:
        """The newest."""
        return self._told(self._past.page(self._matching, limit=FIRST_PAGE))

    def order(self) -> "array[int]":
        """The numbers of all."""
        return self._past.order(self._matching)

    def rows(self, ids: Sequence[int]) -> Sequence[Told]:
        """These; none is ever gone."""
        return self._told(self._past.rows(ids))

    def _told(self, rows: Sequence[PastRow]) -> Sequence[Told]:
        names = {
            kind: names([row.object_id for row in rows if row.kind == kind and row.object_id is not None])
            for kind, names in self._areas.names.items()
        }
        users = dict(self._past.users())
        return [Told(row, self._about(row, names.get(row.kind, users if row.kind == "user" else {}))) for row in rows]

    def _about(self, row: PastRow, names: "dict[int, str] | object") -> str:
        known = names.get(row.object_id, "") if isinstance(names, dict) and row.object_id is not None else ""
        return known or (count_words(row) if row.objects > 1 else "")


def columns() -> tuple[Column[Told], ...]:
    """When, who, what, about what."""
    return (
        Column(_("When"), lambda told: moment(told.row.at, catalogs.current()), quiet=True, width=132),
        Column(_("Who"), lambda told: told.row.user, width=140),
        Column(_("What"), lambda told: done_words(told.row.kind, told.row.action), width=190),
        Column(_("About"), lambda told: told.about),
    )


def spoken(told: Told) -> str:
    """A row in one sentence, for a screen reader."""
    parts = (
        done_words(told.row.kind, told.row.action),
        told.about,
        told.row.user,
        moment(told.row.at, catalogs.current()),
    )
    return ", ".join(part for part in parts if part)


PERIODS = (0, 1, 7, 30, 365)
"""Days back from today that the filter offers; 0 is any time."""


def since(days: int) -> timedelta:
    """How far back a period reaches: today is one day."""
    return timedelta(days=days - 1)
