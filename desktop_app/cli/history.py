"""`ocaq history`: what was done in the office, by whom, and the way to take it back."""

from typing import Annotated, Any

import typer

from desktop_app.cli.commands import AsJson, _print_json, app, opened, say
from desktop_app.language.azerbaijani import clean
from desktop_app.language.catalogs import N_
from desktop_app.language.catalogs import gettext as _
from desktop_app.language.errors import Refused

history = typer.Typer(rich_markup_mode=None, invoke_without_command=True)
app.add_typer(history, name="history")


@history.callback(help=N_("Say what was done in the office, newest first."))
def list_history(
    context: typer.Context,
    by: Annotated[str | None, typer.Option(help=N_("Only what this user did."))] = None,
    kind: Annotated[
        str | None, typer.Option(help=N_("Only this kind: person, document, import, user, office."))
    ] = None,
    person: Annotated[int | None, typer.Option(help=N_("Only what is about the person with this id."))] = None,
    limit: Annotated[int | None, typer.Option(min=1, help=N_("At most so many; all by default."))] = None,
    as_json: AsJson = False,
) -> None:
    from desktop_app.office.deeds import done_words
    from desktop_app.office.past import Matching

    if context.invoked_subcommand is not None:
        return
    with opened(context.obj, writing=False) as services:
        people = None if person is None else (person,)
        found = services.past.order(Matching(user_id=_user(services, by), kind=kind, people=people))
        rows = services.past.rows(found[:limit] if limit else found)
    if as_json:
        _print_json([row.as_json() for row in rows])
    else:
        for row in rows:
            number = "" if row.object_id is None else str(row.object_id)
            done = done_words(row.kind, row.action)
            print("\t".join((f"{row.at.astimezone():%Y-%m-%d %H:%M}", row.user, done, number, str(row.id))))


@history.command("undo", help=N_("Take back what the history says under a number, as far as it still stands."))
def undo(context: typer.Context, seq: Annotated[int, typer.Argument(metavar="SEQ")]) -> None:
    with opened(context.obj, writing=True) as services:
        left = services.past.undo(seq)
    say(_("It has been taken back."))
    if left:
        say(left)


def _user(services: Any, name: str | None) -> int | None:
    """The number of the user of this name, who may have left; None where nobody is named."""
    if name is None:
        return None
    for number, known in services.past.users():
        if known == clean(name):
            return int(number)
    raise Refused(_("Nobody named “{name}” has worked in this office.").format(name=name))
