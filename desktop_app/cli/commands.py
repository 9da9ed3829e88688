"""The verbs of `ocaq`, each a thin call of a service."""

import json
import os
import sys
from collections.abc import Iterator
from contextlib import closing, contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Annotated, Any, NoReturn

import typer

from desktop_app.language.azerbaijani import clean
from desktop_app.language.catalogs import N_
from desktop_app.language.catalogs import gettext as _
from desktop_app.language.errors import Refused
from desktop_app.office.profile import DEFAULT_SERIES, FIRST_LANGUAGE, NewOffice, OfficeKind, Wording
from desktop_app.system.preferences import PreferencesFile

NO_SHEET = N_("This office has no recovery sheet yet. Write one: ocaq sheet OUT.pdf.")
PASSWORD_VARIABLE = "OCAQ_PASSWORD"  # noqa: S105 - the name of a variable, not a password

app = typer.Typer(
    add_completion=False,
    no_args_is_help=True,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
    help=N_("Ocaq, the office of a diaspora."),
)
people = typer.Typer(no_args_is_help=True, rich_markup_mode=None, help=N_("People: bring in, list, take out."))
documents = typer.Typer(
    no_args_is_help=True, rich_markup_mode=None, help=N_("Certificates and letters: issue, list, annul.")
)
app.add_typer(people, name="people")
app.add_typer(documents, name="documents")

AsJson = Annotated[bool, typer.Option("--json", help=N_("Print one JSON value on standard output."))]


@dataclass(frozen=True)
class Asked:
    """What was asked before the verb: which office, and where its password is."""

    office: Path | None
    password_file: Path | None
    user: str | None

    def place(self) -> Path:
        """The office named, which verbs that make one insist on."""
        if self.office is None:
            _usage(_("Please name the office with --office FILE."))
        return self.office

    def password(self) -> str | None:
        """The password from the file named, else from the environment; never from an argument, which others can see."""
        if self.password_file is None:
            return os.environ.get(PASSWORD_VARIABLE) or None
        return read_password(self.password_file)


def read_password(file: Path) -> str:
    """The password that a file holds, without the end of its line."""
    try:
        return file.read_text(encoding="utf-8-sig").rstrip("\r\n")
    except (OSError, UnicodeDecodeError) as error:
        raise Refused(_("The password file “{path}” cannot be read.").format(path=file)) from error


@app.callback()
def _before(
    context: typer.Context,
    office: Annotated[Path | None, typer.Option(help=N_("The office file; by default the last one opened."))] = None,
    password_file: Annotated[
        Path | None, typer.Option(help=N_("A file that holds the password; or set OCAQ_PASSWORD."))
    ] = None,
    user: Annotated[str | None, typer.Option(help=N_("Who you are, where several people work."))] = None,
) -> None:
    context.obj = Asked(office, password_file, user)


@app.command(help=N_("Make a new office."))
def new(
    context: typer.Context,
    name: Annotated[str, typer.Option(help=N_("The office's name."))],
    kind: Annotated[OfficeKind, typer.Option(help=N_("What kind of office it is."))],
    country: Annotated[str, typer.Option(help=N_("Its country: DE, or a name."))],
    language: Annotated[str, typer.Option(help=N_("The language that the name is written in."))] = FIRST_LANGUAGE,
    city: Annotated[str, typer.Option(help=N_("Its city."))] = "",
    series: Annotated[
        str, typer.Option(help=N_("What document numbers begin with: 1-4 capital letters."))
    ] = DEFAULT_SERIES,
    user: Annotated[str, typer.Option(help=N_("The name of its administrator."))] = "",
    no_password: Annotated[bool, typer.Option("--no-password", help=N_("Leave the office unprotected."))] = False,
    recovery_sheet: Annotated[
        Path | None, typer.Option(metavar="OUT.pdf", help=N_("Write its recovery sheet too."))
    ] = None,
) -> None:
    from desktop_app import bootstrap
    from desktop_app.office.door import taken

    asked: Asked = context.obj
    place, password = asked.place(), None if no_password else asked.password()
    if password is None and not no_password:
        raise Refused(
            _("A new office needs a password: --password-file, {variable}, or --no-password.").format(
                variable=PASSWORD_VARIABLE
            )
        )
    wanted = NewOffice(
        kind=kind,
        country=_country(country),
        wordings={language_code(language): Wording(_named(name), city.strip())},
        user=user or _("Administrator"),
        series=series,
    )
    if recovery_sheet is not None and recovery_sheet.exists():
        raise taken(recovery_sheet)
    with closing(bootstrap.create_services(place, wanted, password)) as services:
        _remember(place)
        say(_("The office is ready: {path}").format(path=place))
        if recovery_sheet is not None:
            services.recovery_sheet.write(recovery_sheet)
    if recovery_sheet is None:
        say(_(NO_SHEET))


@app.command(help=N_("Make the sample office: people who do not exist, papers marked as samples."))
def demo(context: typer.Context) -> None:
    from desktop_app import bootstrap

    place = context.obj.place()
    services = bootstrap.create_sample(place)
    count = services.people.count()
    services.close()
    _remember(place)
    say(_("The sample office is ready, with {count} people: {path}").format(count=count, path=place))


@app.command(help=N_("Read the whole office and say what is wrong with it."))
def check(
    context: typer.Context,
    as_json: AsJson = False,
    repair: Annotated[
        bool, typer.Option("--repair", help=N_("First make anew what is derived: search words, order, indexes."))
    ] = False,
) -> None:
    from desktop_app import bootstrap
    from desktop_app.documents.service import RegisterMatching
    from desktop_app.office.engine import Damaged
    from desktop_app.people.rules.values import Matching

    found: tuple[str, ...] = ()
    people = documents = 0
    sheet: str | None = None
    try:
        if repair:
            with opened(context.obj, writing=True) as services:
                desk = services.desk
            bootstrap.repaired(desk).close()
        with opened(context.obj, writing=False) as services:
            found = services.check().findings
            made_at = services.recovery_sheet.made_at()
            sheet = made_at and made_at.isoformat()
            people = services.people.count(Matching(archived=None))
            documents = len(services.documents.register.order(RegisterMatching()))
    except Damaged as damaged:  # what is left of such a file cannot be opened, or not be counted
        found = found or (str(damaged),)
    if as_json:
        counts = {"people": people, "documents": documents, "recovery_sheet": sheet}
        _print_json({"ok": not found, **counts, "findings": list(found)})
    elif found:
        print("\n".join(found))
    else:
        print(
            _("Everything is in order: {people} people, {documents} documents.").format(
                people=people, documents=documents
            )
        )
    if found:
        raise typer.Exit(1)
    if sheet is None:
        say(_(NO_SHEET))


@people.command("import", help=N_("Bring in a list: .xlsx .xls .ods .csv .tsv .txt."))
def import_people(
    context: typer.Context,
    sheet_file: Annotated[Path, typer.Argument(metavar="SHEET")],
    sheet: Annotated[
        str | None, typer.Option(help=N_("The sheet of a workbook; by default the first with a header row."))
    ] = None,
    dry_run: Annotated[bool, typer.Option("--dry-run", help=N_("Only say what would happen."))] = False,
    as_json: AsJson = False,
) -> None:
    with opened(context.obj, writing=not dry_run) as services:
        imports = services.imports
        if dry_run:
            report = imports.plan_file(sheet_file, sheet=sheet).report()
        else:
            report = imports.bring_in(sheet_file, sheet=sheet).report
    if as_json:
        _print_json(report.as_json())
    else:
        print(report.as_text())


@people.command("list", help=N_("List people in the order of the alphabet."))
def list_people(
    context: typer.Context,
    search: Annotated[str, typer.Option(help=N_("Words of names, in any spelling."))] = "",
    limit: Annotated[int | None, typer.Option(min=1, help=N_("At most so many; all by default."))] = None,
    as_json: AsJson = False,
) -> None:
    from desktop_app.people.rules.values import Matching

    with opened(context.obj, writing=False) as services:
        ids = services.people.order(Matching(text=search))
        rows = services.people.rows(ids[:limit] if limit else ids)
    if as_json:
        _print_json([row.as_json() for row in rows])
    else:
        for row in rows:
            print("\t".join((str(row.id), row.name, row.birth, row.city, row.country)))


@people.command("export", help=N_("Write everybody into a spreadsheet that Ocaq can bring in again."))
def export_people(context: typer.Context, out: Annotated[Path, typer.Argument(metavar="OUT.xlsx|OUT.csv")]) -> None:
    with opened(context.obj, writing=False) as services:
        count = services.exports.export(out)
    say(_("{count} people were written to {path}").format(count=count, path=out))


@contextmanager
def opened(asked: Asked, *, writing: bool) -> Iterator[Any]:
    """The services of the office that was named, or was open last."""
    from desktop_app import bootstrap
    from desktop_app.office.keys_copy import put_back

    place = asked.office or Path(PreferencesFile().read().last_office or os.devnull)
    if asked.office is None and not place.is_file():
        raise Refused(_("No office has been opened on this computer yet. Name one with --office."))
    if put_back(place):
        say(_("The keys of this office were lost or damaged. They were put back from their copy on this computer."))
    services = bootstrap.open_services(place, asked.password(), user=asked.user)
    if writing:
        say(_("Office: {path}").format(path=place))
    _remember(place)
    try:
        yield services
    finally:
        services.close()


def _country(text: str) -> str:
    from desktop_app.language import countries

    code = countries.code_of(text)
    if code is None:
        unknown = _("There is no country “{text}”. Please give its code, such as DE, or its name.")
        raise Refused(unknown.format(text=text))
    return code


def language_code(code: str) -> str:
    """The code of a language that was named."""
    from desktop_app.language import languages

    known = languages.code_of(code)
    if known is None:
        raise Refused(_("There is no language “{text}”. Please give its code, such as az.").format(text=code))
    return known


def _named(name: str) -> str:
    if not (tidy := clean(name)):
        raise Refused(_("An office needs a name: it stands at the head of its documents."))
    return tidy


def _remember(place: Path) -> None:
    with suppress(Refused, OSError):  # a convenience of the next command is no reason to refuse this one
        PreferencesFile().change(last_office=str(place.absolute()))


def _print_json(value: object) -> None:
    print(json.dumps(value, ensure_ascii=False))


def say(sentence: str) -> None:
    """Say something on standard error, which scripts leave alone."""
    print(sentence, file=sys.stderr)


def _usage(sentence: str) -> NoReturn:
    print(sentence, file=sys.stderr)
    raise typer.Exit(2)
