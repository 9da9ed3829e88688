"""What the first page shows: gathered from the areas, as frozen values."""

from desktop_app.home import queries
from desktop_app.home.queries import HalfTyped, Stopped
from desktop_app.home.rules import Count, HomeView, Work, greeting
from desktop_app.language import catalogs
from desktop_app.language.catalogs import gettext as _
from desktop_app.language.catalogs import ngettext
from desktop_app.language.dates.spoken import day_line, moment
from desktop_app.office.desk import Desk
from desktop_app.office.engine import Execute
from desktop_app.office.rights import Right


class HomeService:
    """The day at a glance."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def view(self) -> HomeView:
        """What the first page shows now."""
        now = self._desk.clock.now().astimezone()
        with self._desk.database.look() as execute:
            people = queries.people(execute)
            return HomeView(
                greeting=greeting(now.hour, self._desk.user.name),
                date_line=day_line(now.date(), catalogs.current()),
                work=(
                    *map(_to_go_on, queries.half_typed(execute, self._desk.user.id)),
                    *map(_to_print, queries.stopped(execute)),
                    *self._sheet_to_write(execute),
                ),
                counts=_counts(people, queries.issued(execute, now.year)),
                recent=queries.recent(execute),
                empty_office=people == 0 and not queries.anybody(execute),
            )

    def _sheet_to_write(self, execute: Execute) -> tuple[Work, ...]:
        if not self._desk.user.may(Right.USERS) or not queries.without_sheet(execute):
            return ()
        return (
            Work(
                title=_("This office has no recovery sheet yet"),
                line=_("One page on paper opens the office when the password is lost."),
                verb=_("Write it"),
                icon="shield-check",
                area="settings",
                view="password",
            ),
        )


def _counts(people: int, issued: int) -> tuple[Count, ...]:
    return (
        Count(people, ngettext("person", "people", people)),
        Count(issued, ngettext("document this year", "documents this year", issued)),
    )


def _to_go_on(draft: HalfTyped) -> Work:
    return Work(
        title=_("Half-typed: {name}").format(name=draft.title) if draft.title else _("A half-typed form"),
        line=moment(draft.updated_at, catalogs.current()),
        verb=_("Go on"),
        icon="pencil",
        area="documents" if draft.form == queries.TEMPLATE else "people",
        view=queries.TEMPLATE if draft.form == queries.TEMPLATE else "edit" if draft.object_id else "new",
        ids=(draft.object_id,) if draft.object_id else (),
    )


def _to_print(batch: Stopped) -> Work:
    title = ngettext(
        "{count} document has its number but no file",
        "{count} documents have their numbers but no files",
        batch.documents,
    )
    return Work(
        title=title.format(count=batch.documents),
        line=_("The work was interrupted: {numbers}, {moment}").format(
            numbers=batch.first if batch.first == batch.last else f"{batch.first} – {batch.last}",
            moment=moment(batch.at, catalogs.current()),
        ),
        verb=_("Go on"),
        icon="certificate",
        area="documents",
        view="batch",
        ids=(batch.batch_id,),
    )
