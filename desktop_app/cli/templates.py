"""`ocaq templates`: the templates of documents as files that go from office to office."""

from pathlib import Path
from typing import Annotated

import typer

from desktop_app.cli.commands import app, opened, say
from desktop_app.language.catalogs import N_
from desktop_app.language.catalogs import gettext as _

templates = typer.Typer(
    no_args_is_help=True, rich_markup_mode=None, help=N_("Templates of documents: write to a file, bring in.")
)
app.add_typer(templates, name="templates")


@templates.command("export", help=N_("Write a template with its pictures into one file."))
def export_template(
    context: typer.Context,
    name: Annotated[str, typer.Argument(metavar="NAME")],
    out: Annotated[Path, typer.Argument(metavar="OUT.ocaq-template")],
    replace: Annotated[bool, typer.Option("--replace", help=N_("Overwrite OUT."))] = False,
) -> None:
    with opened(context.obj, writing=False) as services:
        designs = services.documents.designs
        template = services.documents.template(name)
        designs.export(template, designs.content(template), out, replace=replace)
    say(_("The template was written to {path}").format(path=out))


@templates.command("import", help=N_("Bring in a template from such a file."))
def import_template(
    context: typer.Context, file: Annotated[Path, typer.Argument(metavar="FILE.ocaq-template")]
) -> None:
    with opened(context.obj, writing=True) as services:
        name = services.documents.designs.bring_in(file).name
    say(_("The template is there under the name “{name}”.").format(name=name))
