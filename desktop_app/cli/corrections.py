"""`ocaq documents correct`, `duplicate`, `finish`: what is done when a paper was wrong, or lost, or never printed."""

from pathlib import Path
from typing import Annotated

import typer

from desktop_app.cli.commands import AsJson, _print_json, documents, opened, say
from desktop_app.cli.documents import typed_fields
from desktop_app.cli.issuing import Scans, Sign, SignPasswordFile, certificate
from desktop_app.language.catalogs import N_
from desktop_app.language.catalogs import gettext as _

Number = Annotated[str, typer.Argument(metavar="NUMBER")]
Out = Annotated[Path, typer.Option(help=N_("Where to: OUT.pdf, or a folder; by default here."))]
Replace = Annotated[bool, typer.Option("--replace", help=N_("Overwrite OUT.pdf."))]


@documents.command("correct", help=N_("Annul a wrong document and issue a right one in its place."))
def correct_document(
    context: typer.Context,
    number: Number,
    reason: Annotated[str, typer.Option(help=N_("What was wrong; it stays in the register."))],
    field: Annotated[
        list[str] | None,
        typer.Option(help=N_("What is to be said instead: key=value, or key=@FILE; may be given again.")),
    ] = None,
    out: Out = Path(),
    replace: Replace = False,
    scans: Scans = False,
    as_json: AsJson = False,
) -> None:
    import dataclasses

    from desktop_app.documents.rules.requests import Output

    with opened(context.obj, writing=True) as services:
        wrong = services.documents.register.id_of(number)
        request = services.documents.correction(wrong, typed_fields(field or []), reason)
        request = dataclasses.replace(request, scans=scans)
        issued = services.documents.issue(request, Output.at(out, replace=replace))
    if issued.stopped:
        say(issued.as_text())
        raise typer.Exit(1)
    if as_json:
        _print_json({"annulled": number.strip(), **issued.as_json()})
    else:
        print(issued.as_text())
    for notice in issued.notice_lines():
        say(notice)
    say(_("{number} has been annulled.").format(number=number))


@documents.command("duplicate", help=N_("Write a duplicate of a lost document, marked as such."))
def duplicate_document(
    context: typer.Context, number: Number, out: Out = Path(), replace: Replace = False, as_json: AsJson = False
) -> None:
    from desktop_app.documents.rules.requests import Output

    with opened(context.obj, writing=True) as services:
        lost = services.documents.register.id_of(number)
        (made,) = services.documents.duplicates.write([lost], Output.at(out, replace=replace))
    if as_json:
        _print_json({"number": made.number, "file": str(made.file)})
    else:
        print(made.as_text())


@documents.command("finish", help=N_("Print what has its number and no file yet, because the work was interrupted."))
def finish_documents(
    context: typer.Context,
    number: Annotated[
        str, typer.Argument(metavar="[NUMBER]", help=N_("Only what was issued together with this one."))
    ] = "",
    out: Out = Path(),
    replace: Replace = False,
    sign: Sign = None,
    sign_password_file: SignPasswordFile = None,
    as_json: AsJson = False,
) -> None:
    from desktop_app.documents.rules.register import RegisterMatching
    from desktop_app.documents.rules.requests import Output

    sign_with = certificate(sign, sign_password_file)
    with opened(context.obj, writing=True) as services:
        register = services.documents.register
        batch = register.document(register.id_of(number)).row.batch_id if number else None
        waiting = [each.id for each in register.listed(RegisterMatching(state="not printed", batch_id=batch))]
        done = services.documents.finish(waiting, Output.at(out, replace=replace), sign_with=sign_with)
    if as_json:
        _print_json([{"number": each.number, "person": each.person_id, "file": str(each.file)} for each in done])
    else:
        for each in done:
            print(each.as_text())
    if not done:
        say(_("Nothing waits to be printed."))
