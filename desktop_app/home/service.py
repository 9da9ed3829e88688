"""What the first page shows: gathered from the areas, as frozen values."""

from datetime import date
from typing import Final

from sqlalchemy import select

from desktop_app.documents.service import DocumentService, RegisterMatching
from desktop_app.home.rules import Count, HomeView, Recent, Work, greeting
from desktop_app.language import catalogs
from desktop_app.language.catalogs import gettext as _
from desktop_app.language.catalogs import ngettext
from desktop_app.language.dates.spoken import day_line, moment
from desktop_app.office.desk import Desk
from desktop_app.office.records import ChangeRecord
from desktop_app.office.service import Draft, DraftService
from desktop_app.people.rules.values import Matching
from desktop_app.people.service import PeopleService

PERSON: Final = "person"
RECENT: Final = 3
_LOOKED_THROUGH: Final = 60


class HomeService:
    """The day at a glance."""

    def __init__(self, desk: Desk, *, people: PeopleService, documents: DocumentService, drafts: DraftService) -> None:
        self._desk = desk
        self._people = people
        self._documents = documents
        self._drafts = drafts

    def view(self) -> HomeView:
        """What the first page shows now."""
        now = self._desk.clock.now().astimezone()
        people = self._people.count(Matching())
        return HomeView(
            greeting=greeting(now.hour, self._desk.user.name),
            date_line=day_line(now.date(), catalogs.current()),
            work=(*self._half_typed(), *self._not_printed()),
            counts=self._counts(people, now.date()),
            recent=self._recent(),
            empty_office=people == 0 and self._people.count(Matching(archived=None)) == 0,
        )

    def _counts(self, people: int, today: date) -> tuple[Count, ...]:
        issued = len(self._documents.register.order(RegisterMatching(state="issued", year=today.year)))
        return (
            Count(people, ngettext("person", "people", people)),
            Count(issued, ngettext("document this year", "documents this year", issued)),
        )

    def _half_typed(self) -> tuple[Work, ...]:
        return tuple(_to_go_on(each) for each in self._drafts.drafts() if each.form == PERSON)

    def _not_printed(self) -> tuple[Work, ...]:
        waiting = len(self._documents.register.order(RegisterMatching(state="not printed")))
        if not waiting:
            return ()
        title = ngettext(
            "{count} document has its number but no file", "{count} documents have their numbers but no files", waiting
        )
        return (
            Work(
                title=title.format(count=waiting),
                line=_("The work was interrupted. Finish the printing, or annul the number."),
                verb=_("Show"),
                icon="certificate",
                area="documents",
            ),
        )

    def _recent(self) -> tuple[Recent, ...]:
        with self._desk.database.read() as connection:
            touched = connection.execute(
                select(ChangeRecord.object_id)
                .where(ChangeRecord.kind == PERSON)
                .order_by(ChangeRecord.id.desc())
                .limit(_LOOKED_THROUGH)
            ).scalars()
            ids = list(dict.fromkeys(touched))
        there = [row for row in self._people.rows(ids) if row is not None]
        return tuple(Recent(row.id, f"{row.surname} {row.given}".strip(), row.city) for row in there[:RECENT])


def _to_go_on(draft: Draft) -> Work:
    return Work(
        title=_("Half-typed: {name}").format(name=draft.title) if draft.title else _("A half-typed form"),
        line=moment(draft.updated_at, catalogs.current()),
        verb=_("Go on"),
        icon="pencil",
        area="people",
        view="edit" if draft.object_id else "new",
        ids=(draft.object_id,) if draft.object_id else (),
    )
