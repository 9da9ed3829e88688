"""`ocaq documents verify` and `ocaq documents trust`: whether a paper is genuine, and what others need to tell."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from desktop_app.cli.commands import AsJson, Asked, _print_json, _usage, documents, opened, say
from desktop_app.cli.recovery import SheetFile, code_in
from desktop_app.language.catalogs import N_
from desktop_app.language.catalogs import gettext as _
from desktop_app.language.errors import Refused
from desktop_app.system.preferences import PreferencesFile

if TYPE_CHECKING:
    from desktop_app.documents.service.verifying import VerifyingService

NOT_VALID = 3
trust = typer.Typer(
    no_args_is_help=True, rich_markup_mode=None, help=N_("The keys that sign documents, and how others know them.")
)
documents.add_typer(trust, name="trust")


@documents.command("verify", help=N_("Say whether a document is genuine; ends with 0 when it is, else with 3."))
def verify(
    context: typer.Context,
    pdf: Annotated[Path | None, typer.Argument(metavar="FILE.pdf")] = None,
    code: Annotated[
        str | None, typer.Option(help=N_("The text of its square code; or its number and check code."))
    ] = None,
    image: Annotated[Path | None, typer.Option(metavar="PNG", help=N_("A photo or scan of it, PNG or JPEG."))] = None,
    trust_file: Annotated[
        Path | None, typer.Option("--trust", metavar="FILE", help=N_("The trust file of another office."))
    ] = None,
    as_json: AsJson = False,
) -> None:
    from desktop_app.documents.authenticity.verdicts import State
    from desktop_app.documents.rules import verdict_words
    from desktop_app.documents.service.verifying import worst

    if sum(each is not None for each in (pdf, code, image)) != 1:
        _usage(_("Please say what to verify: FILE.pdf, --code TEXT or --image PNG, one of them."))
    with _verifying(context.obj, trust_file) as service:
        if pdf is not None:
            verdicts = service.pdf(pdf)
        else:
            verdicts = (service.text(code) if code is not None else service.image(image or Path()),)
    answer = worst(verdicts)
    if as_json:
        pages = {"papers": [each.as_json() for each in verdicts]} if len(verdicts) > 1 else {}
        _print_json({**answer.as_json(), **pages})
    else:
        for verdict in verdicts:
            print(f"{verdict_words.title(verdict)}. {verdict_words.sentence(verdict)}")
            for label, text in verdict_words.particulars(verdict):
                print(f"  {label}: {text}")
    if answer.state is not State.VALID:
        raise typer.Exit(NOT_VALID)


@contextmanager
def _verifying(asked: Asked, trust_file: Path | None) -> "Iterator[VerifyingService]":
    """Who verifies: with a trust file nobody needs an office, else the one named or open last, if there is any."""
    from desktop_app.documents.service.verifying import VerifyingService

    last = PreferencesFile().read().last_office
    if asked.office is None and (trust_file is not None or not (last and Path(last).is_file())):
        service = VerifyingService()
        yield service.knowing(trust_file) if trust_file else service
        return
    with opened(asked, writing=False) as services:
        service = services.documents.verifying
        yield service.knowing(trust_file) if trust_file else service


@trust.command("export", help=N_("Write the trust file; as .html, the page that verifies in any browser."))
def export(
    context: typer.Context,
    out: Annotated[Path, typer.Argument(metavar="OUT.html|OUT.azt")],
    replace: Annotated[bool, typer.Option("--replace", help=N_("Overwrite OUT."))] = False,
) -> None:
    with opened(context.obj, writing=False) as services:
        services.documents.keys.export(out, replace=replace)
    say(_("The trust file was written to {path}").format(path=out))


@trust.command("start", help=N_("Sign documents from now on: writes the root sheet, to be printed and kept."))
def start(context: typer.Context, sheet: Annotated[Path, typer.Argument(metavar="OUT.pdf")]) -> None:
    from desktop_app.documents.service.keys import FreshRoot
    from desktop_app.system.files import write_atomically

    with opened(context.obj, writing=True) as services:
        keys = services.documents.keys
        if keys.state() is not None:
            raise Refused(_("This office signs its documents already. Renew its keys with “trust renew”."))
        root = FreshRoot()
        write_atomically(sheet, keys.sheet(root), replace=False)
        keys.found(root)
    written = _("The root sheet was written to {path}. Print it, keep it in a safe place, delete the file.")
    say(written.format(path=sheet))


@trust.command("keys", help=N_("List the keys that sign for this office."))
def keys(context: typer.Context, as_json: AsJson = False) -> None:
    with opened(context.obj, writing=False) as services:
        state = services.documents.keys.state()
    rows = [
        {
            "key": each.kid.hex(),
            "first": each.first.isoformat(),
            "last": each.last.isoformat(),
            "withdrawn": each.revoked.isoformat() if each.revoked else None,
        }
        for each in (state.keys if state else ())
    ]
    if as_json:
        _print_json(rows)
    else:
        for row in rows:
            print("\t".join(value or "" for value in row.values()))


@trust.command("withdraw", help=N_("Have the root withdraw a key that others may have; its documents hold no more."))
def withdraw(
    context: typer.Context,
    key: Annotated[str, typer.Argument(metavar="KEY")],
    reason: Annotated[str, typer.Option(help=N_("Why; it stays in the history of the office."))],
    sheet_file: SheetFile,
) -> None:
    with opened(context.obj, writing=True) as services:
        known = services.documents.keys
        state = known.state()
        kid = next((each.kid for each in (state.keys if state else ()) if each.kid.hex() == key), None)
        if kid is None:
            raise Refused(_("There is no key “{key}”. See “trust keys”.").format(key=key))
        known.withdraw(kid, code_in(sheet_file), reason)
    say(_("The key was withdrawn. Give others the new trust file."))


@trust.command("renew", help=N_("Have the root state the signing keys of this year and the next."))
def renew(context: typer.Context, sheet_file: SheetFile) -> None:
    with opened(context.obj, writing=True) as services:
        keys = services.documents.keys
        keys.renew(code_in(sheet_file))
        until = keys.state().signs_until
    say(_("Documents are signed until {date}.").format(date=until.isoformat()))
