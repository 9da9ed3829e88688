"""`ocaq people merge`: two people who are one."""

from typing import Annotated

import typer

from desktop_app.cli.commands import opened, people, say
from desktop_app.language.catalogs import N_
from desktop_app.language.catalogs import gettext as _


@people.command("merge", help=N_("Merge two people into one; what they say differently stays as the first has it."))
def merge_people(
    context: typer.Context,
    keep: Annotated[int, typer.Argument(metavar="KEEP", help=N_("The one who stays."))],
    other: Annotated[int, typer.Argument(metavar="OTHER", help=N_("The one who goes, with all that is theirs."))],
) -> None:
    with opened(context.obj, writing=True) as services:
        both = services.merges.prospect(keep, other)
        one = services.merges.merge(both.first, both.second)
    say(_("Merged into one person: {name}").format(name=one.name.everyday()))
