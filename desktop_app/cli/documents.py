"""`ocaq documents`: which there are, issuing, the register, annulling."""

from pathlib import Path
from typing import Annotated

import typer

from desktop_app.cli.commands import AsJson, _print_json, _usage, documents, opened, say
from desktop_app.language.catalogs import N_
from desktop_app.language.catalogs import gettext as _
from desktop_app.language.errors import Refused


@documents.command("templates", help=N_("List the templates with their languages and fields."))
def list_templates(context: typer.Context, as_json: AsJson = False) -> None:
    with opened(context.obj, writing=False) as services:
        found = services.documents.templates()
    if as_json:
        _print_json([each.as_json() for each in found])
    else:
        for each in found:
            marked = (f"{code}*" if code in each.drafts else code for code in each.languages)
            print(f"{each.name}\t{each.title}\t{' '.join(marked)}")
        if any(each.drafts for each in found):
            say(_("* a draft that no native speaker has read yet"))


@documents.command("list", help=N_("List the register."))
def list_documents(context: typer.Context, as_json: AsJson = False) -> None:
    from desktop_app.documents.rules.register import state_words

    with opened(context.obj, writing=False) as services:
        rows = services.documents.register.listed()
    if as_json:
        _print_json([row.as_json() for row in rows])
    else:
        for row in rows:
            print("\t".join((row.number, state_words(row.state), row.template, row.language, row.name, f"{row.date}")))


@documents.command("register", help=N_("Write the register of a year as a PDF or a spreadsheet."))
def write_register(
    context: typer.Context,
    year: Annotated[int, typer.Argument(metavar="YEAR")],
    out: Annotated[Path, typer.Option(metavar="OUT.pdf|OUT.xlsx", help=N_("Where to."))],
    replace: Annotated[bool, typer.Option("--replace", help=N_("Overwrite OUT."))] = False,
) -> None:
    with opened(context.obj, writing=False) as services:
        count = services.documents.book.write(year, out, replace=replace)
    say(_("{count} numbers were written to {path}").format(count=count, path=out))


@documents.command("void", help=N_("Annul a number; it stays in the register and is never given again."))
def void_document(
    context: typer.Context,
    number: Annotated[str, typer.Argument(metavar="NUMBER")],
    reason: Annotated[str, typer.Option(help=N_("Why; it stays in the register."))],
) -> None:
    with opened(context.obj, writing=True) as services:
        services.documents.register.void(services.documents.register.id_of(number), reason)
    say(_("{number} has been annulled.").format(number=number))


def _text_of(file: Path) -> str:
    """What is written in a file: a letter is too long to be typed behind a command."""
    try:
        return file.read_text(encoding="utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        raise Refused(_("“{file}” cannot be read as text.").format(file=file)) from error


def typed_fields(given: list[str]) -> dict[str, str]:
    """What was given as key=value, or as key=@FILE."""
    fields: dict[str, str] = {}
    for each in given:
        name, equals, value = each.partition("=")
        if not equals:
            _usage(_("--field takes key=value, not “{text}”.").format(text=each))
        fields[name.strip()] = _text_of(Path(value[1:])) if value.startswith("@") else value
    return fields
