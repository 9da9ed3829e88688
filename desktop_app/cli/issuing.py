"""`ocaq documents issue`: whom, which template, in which look, where to."""

import os
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from desktop_app.cli.commands import AsJson, _print_json, _usage, documents, opened, read_password, say
from desktop_app.cli.documents import typed_fields
from desktop_app.language.catalogs import N_
from desktop_app.language.catalogs import gettext as _
from desktop_app.language.errors import Refused

if TYPE_CHECKING:
    from desktop_app.documents.rules.requests import IssueRequest, Output
    from desktop_app.documents.service import Issued
    from desktop_app.printing.signing import SignWith

SIGN_PASSWORD_VARIABLE = "OCAQ_SIGN_PASSWORD"  # noqa: S105 - the name of a variable, not a password

TemplateNames = Annotated[
    list[str], typer.Option(help=N_("The template's name; given again, each person gets one of each."))
]
Language = Annotated[str, typer.Option(help=N_("The language of the papers, or 'own' for each person's own."))]
Out = Annotated[Path, typer.Option(help=N_("One joint OUT.pdf, or a folder for a file each."))]
People = Annotated[list[int] | None, typer.Option(help=N_("The id of a person; may be given again."))]
Search = Annotated[str | None, typer.Option(help=N_("Everybody whom this search finds."))]
Everyone = Annotated[bool, typer.Option("--everyone", help=N_("Everybody."))]
Fields = Annotated[list[str] | None, typer.Option(help=N_("key=value, or key=@FILE; may be given again."))]
Archived = Annotated[bool, typer.Option("--archived", help=N_("Archived people too."))]
SkipRefused = Annotated[bool, typer.Option("--skip-refused", help=N_("Issue those that have no error."))]
Replace = Annotated[bool, typer.Option("--replace", help=N_("Overwrite OUT.pdf."))]
OnForm = Annotated[
    bool, typer.Option("--on-form", help=N_("For paper that is already printed: without ornament and logo."))
]
Design = Annotated[str, typer.Option(help=N_("The design; the template's usual one by default."))]
PaperName = Annotated[str, typer.Option(help=N_("The paper: a4, a5 or letter, also as a4-portrait."))]
Second = Annotated[str, typer.Option("--and", metavar="LANGUAGE", help=N_("A second language on the same page."))]
SheetName = Annotated[str, typer.Option(help=N_("Sheets of labels or badges: L7160, L7163, 5160, badges-a4."))]
Start = Annotated[int, typer.Option(min=1, help=N_("The first free place on the first sheet."))]
Copies = Annotated[int, typer.Option(min=1, max=99, help=N_("How often each is printed."))]
Sign = Annotated[Path | None, typer.Option(metavar="KEY.p12", help=N_("Sign the files with this certificate."))]
SignPasswordFile = Annotated[
    Path | None, typer.Option(help=N_("A file that holds its password; or set OCAQ_SIGN_PASSWORD."))
]
Scans = Annotated[
    bool, typer.Option("--scans", help=N_("Print the scanned signatures of those who sign, with their consent."))
]


@documents.command("issue", help=N_("Issue documents: proofed, numbered, written as PDF."))
def issue_documents(
    context: typer.Context,
    template: TemplateNames,
    language: Language,
    out: Out,
    person: People = None,
    search: Search = None,
    everyone: Everyone = False,
    field: Fields = None,
    archived: Archived = False,
    skip_refused: SkipRefused = False,
    replace: Replace = False,
    on_form: OnForm = False,
    design: Design = "",
    paper: PaperName = "",
    second: Second = "",
    sheet: SheetName = "",
    start: Start = 1,
    copies: Copies = 1,
    sign: Sign = None,
    sign_password_file: SignPasswordFile = None,
    scans: Scans = False,
    as_json: AsJson = False,
) -> None:
    from desktop_app.documents.press import AlreadyThere
    from desktop_app.documents.rules.requests import IssueRequest, Output

    ways = (bool(person), search is not None, everyone)
    if sum(ways) != 1:
        _usage(_("Please say whom: --person ID, --search TEXT or --everyone, one of them."))
    sign_with = certificate(sign, sign_password_file)
    with opened(context.obj, writing=True) as services:
        request = IssueRequest(
            template=template[0],
            language=language,
            person_ids=tuple(person or _found(services, search, archived=archived)),
            fields=typed_fields(field or []),
            archived=archived,
            family=design,
            paper=paper,
            second=second,
            sheet=sheet,
            start=start,
            copies=copies,
            scans=scans,
        )
        try:
            output = Output.at(out, replace=replace, on_form=on_form)
            issued = _issued(services, request, template, output, skip_refused=skip_refused, sign_with=sign_with)
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


def _issued(services: Any, request: "IssueRequest", templates: list[str], output: "Output", **ways: Any) -> "Issued":
    """What is asked of one template, or of several for the same people."""
    from desktop_app.documents.service.together import Together, requests_for

    documents = services.documents
    if len(templates) == 1:
        return documents.issue(request, output, **ways)  # type: ignore[no-any-return]  # services are imported late
    return Together(documents).issue(requests_for(documents, request, templates), output, **ways)


def certificate(file: Path | None, password_file: Path | None) -> "SignWith | None":
    """The certificate, if any, with its password from the file named, the environment or the keyboard."""
    if file is None:
        return _usage(_("--sign-password-file needs --sign KEY.p12.")) if password_file else None
    import datetime as dt
    import getpass
    import sys

    from desktop_app.printing.signing import SignWith

    try:
        content = file.read_bytes()
    except OSError as error:
        raise Refused(_("“{file}” cannot be read. Please check the name and the folder.").format(file=file)) from error
    if password_file is not None:
        password = read_password(password_file)
    elif (password := os.environ.get(SIGN_PASSWORD_VARIABLE, "")) or not sys.stdin.isatty():
        pass
    else:
        password = getpass.getpass(_("Password of the certificate: "))
    return SignWith(content, password, dt.datetime.now(dt.UTC))


def _found(services: Any, search: str | None, *, archived: bool) -> list[int]:
    """Whom a search finds; None finds everybody, and a text without a letter nobody."""
    from desktop_app.language.folding import search_key
    from desktop_app.people.rules.values import Matching

    if search is not None and not search_key(search):
        raise Refused(_("“{text}” is no name to search for. To issue to all, say --everyone.").format(text=search))
    return list(services.people.order(Matching(text=search or "", archived=None if archived else False)))
