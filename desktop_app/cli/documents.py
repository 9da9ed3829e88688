"""`ocaq documents`: which there are, issuing, the register, annulling."""

from pathlib import Path
from typing import Annotated, Any

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


@documents.command("issue", help=N_("Issue documents: proofed, numbered, written as PDF."))
def issue_documents(
    context: typer.Context,
    template: Annotated[str, typer.Option(help=N_("The template's name."))],
    language: Annotated[str, typer.Option(help=N_("The language of the papers, or 'own' for each person's own."))],
    out: Annotated[Path, typer.Option(help=N_("One joint OUT.pdf, or a folder for a file each."))],
    person: Annotated[list[int] | None, typer.Option(help=N_("The id of a person; may be given again."))] = None,
    search: Annotated[str | None, typer.Option(help=N_("Everybody whom this search finds."))] = None,
    everyone: Annotated[bool, typer.Option("--everyone", help=N_("Everybody."))] = False,
    field: Annotated[list[str] | None, typer.Option(help=N_("key=value, or key=@FILE; may be given again."))] = None,
    archived: Annotated[bool, typer.Option("--archived", help=N_("Archived people too."))] = False,
    skip_refused: Annotated[bool, typer.Option("--skip-refused", help=N_("Issue those that have no error."))] = False,
    replace: Annotated[bool, typer.Option("--replace", help=N_("Overwrite OUT.pdf."))] = False,
    on_form: Annotated[
        bool, typer.Option("--on-form", help=N_("For paper that is already printed: without ornament and logo."))
    ] = False,
    design: Annotated[str, typer.Option(help=N_("The design; the template's usual one by default."))] = "",
    paper: Annotated[str, typer.Option(help=N_("The paper: a4, a5 or letter, also as a4-portrait."))] = "",
    second: Annotated[
        str, typer.Option("--and", metavar="LANGUAGE", help=N_("A second language on the same page."))
    ] = "",
    as_json: AsJson = False,
) -> None:
    from desktop_app.documents.press import AlreadyThere
    from desktop_app.documents.rules.requests import IssueRequest, Output

    ways = (bool(person), search is not None, everyone)
    if sum(ways) != 1:
        _usage(_("Please say whom: --person ID, --search TEXT or --everyone, one of them."))
    with opened(context.obj, writing=True) as services:
        request = IssueRequest(
            template=template,
            language=language,
            person_ids=tuple(person or _found(services, search, archived=archived)),
            fields=_fields(field or []),
            archived=archived,
            family=design,
            paper=paper,
            second=second,
        )
        try:
            output = Output.at(out, replace=replace, on_form=on_form)
            issued = services.documents.issue(request, output, skip_refused=skip_refused)
        except AlreadyThere as there:
            raise Refused(_("{problem} Or say --replace.").format(problem=there)) from there
    if as_json:
        _print_json(issued.as_json())
    elif not issued.stopped:
        print(issued.as_text())
    for notice in issued.notice_lines():
        say(notice)
    if issued.stopped:
        say(issued.as_text())
        raise typer.Exit(1)


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


def _found(services: Any, search: str | None, *, archived: bool) -> list[int]:
    """Whom a search finds; None finds everybody, and a text without a letter nobody."""
    from desktop_app.language.folding import search_key
    from desktop_app.people.rules.values import Matching

    if search is not None and not search_key(search):
        raise Refused(_("“{text}” is no name to search for. To issue to all, say --everyone.").format(text=search))
    return list(services.people.order(Matching(text=search or "", archived=None if archived else False)))


def _text_of(file: Path) -> str:
    """What is written in a file: a letter is too long to be typed behind a command."""
    try:
        return file.read_text(encoding="utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        raise Refused(_("“{file}” cannot be read as text.").format(file=file)) from error


def _fields(given: list[str]) -> dict[str, str]:
    fields: dict[str, str] = {}
    for each in given:
        name, equals, value = each.partition("=")
        if not equals:
            _usage(_("--field takes key=value, not “{text}”.").format(text=each))
        fields[name.strip()] = _text_of(Path(value[1:])) if value.startswith("@") else value
    return fields
