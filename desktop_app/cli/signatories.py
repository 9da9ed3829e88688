"""`ocaq documents signatories`: who signs the papers to come."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from desktop_app.cli.commands import AsJson, _print_json, _usage, documents, language_code, opened, say
from desktop_app.language.catalogs import N_
from desktop_app.language.catalogs import gettext as _
from desktop_app.language.errors import Refused

if TYPE_CHECKING:
    from desktop_app.documents.service.signatories import Signatory
    from desktop_app.printing.layout import PictureData

Place = Annotated[int, typer.Argument(metavar="PLACE", min=1, help=N_("Which one, counted from the left."))]
Roles = Annotated[
    list[str] | None, typer.Option("--role", help=N_("language=role, as in az=Sədr; may be given again."))
]
Scan = Annotated[Path | None, typer.Option(metavar="PNG", help=N_("The scanned signature, PNG or JPEG."))]

signatories = typer.Typer(no_args_is_help=True, rich_markup_mode=None, help=N_("Who signs the documents to come."))
documents.add_typer(signatories, name="signatories")


@signatories.command("list", help=N_("List who signs, from the left."))
def list_signatories(context: typer.Context, as_json: AsJson = False) -> None:
    with opened(context.obj, writing=False) as services:
        found = services.documents.signatories.signatories()
    if as_json:
        _print_json(
            [
                {"place": place, "name": each.name, "roles": dict(each.roles), "scan": each.scan is not None}
                for place, each in enumerate(found, start=1)
            ]
        )
    else:
        for place, each in enumerate(found, start=1):
            print("\t".join((str(place), each.name, *(f"{code}={role}" for code, role in each.roles.items()))))


@signatories.command("add", help=N_("Have somebody sign as the last one from the left."))
def add_signatory(
    context: typer.Context,
    name: Annotated[str, typer.Option(help=N_("The name as it stands under the line."))],
    role: Roles = None,
    scan: Scan = None,
) -> None:
    from desktop_app.documents.service.signatories import Signatory

    added = Signatory(name, _without_blanks(_roles(role)), _scan(scan))
    if not name.strip():
        _usage(_("Please say who signs: --name NAME."))
    with opened(context.obj, writing=True) as services:
        service = services.documents.signatories
        kept = service.change((*service.signatories(), added))
    say(_("{name} signs from now on.").format(name=kept[-1].name))


@signatories.command("change", help=N_("Change a name, a role or a scanned signature; an empty role is removed."))
def change_signatory(
    context: typer.Context,
    place: Place,
    name: Annotated[str | None, typer.Option(help=N_("The name as it stands under the line."))] = None,
    role: Roles = None,
    scan: Scan = None,
    without_scan: Annotated[bool, typer.Option("--without-scan", help=N_("Forget the scanned signature."))] = False,
) -> None:
    from dataclasses import replace

    if (scan is not None and without_scan) or (name is not None and not name.strip()):
        _usage(_("Please say either --scan or --without-scan, and a name that is not empty."))
    roles, picture = _roles(role), _scan(scan)
    with opened(context.obj, writing=True) as services:
        service = services.documents.signatories
        signing = list(service.signatories())
        before = _at(signing, place)
        signing[place - 1] = replace(
            before,
            name=before.name if name is None else name,
            roles=_without_blanks({**before.roles, **roles}),
            scan=None if without_scan else picture or before.scan,
        )
        kept = service.change(signing)
    say(_("{name} signs from now on.").format(name=kept[place - 1].name))


@signatories.command("retire", help=N_("Have somebody sign no more; documents already issued keep the signature."))
def retire_signatory(context: typer.Context, place: Place) -> None:
    with opened(context.obj, writing=True) as services:
        service = services.documents.signatories
        signing = list(service.signatories())
        gone = _at(signing, place)
        service.change([*signing[: place - 1], *signing[place:]])
    say(_("{name} signs no more.").format(name=gone.name))


def _at(signing: "list[Signatory]", place: int) -> "Signatory":
    if place > len(signing):
        raise Refused(_("Nobody signs in place {place}. See “signatories list”.").format(place=place))
    return signing[place - 1]


def _roles(given: list[str] | None) -> dict[str, str]:
    roles: dict[str, str] = {}
    for each in given or ():
        language, equals, role = each.partition("=")
        if not equals or not language.strip():
            _usage(_("--role takes language=role, not “{text}”.").format(text=each))
        roles[language_code(language.strip())] = role.strip()
    return roles


def _without_blanks(roles: dict[str, str]) -> dict[str, str]:
    return {language: role for language, role in roles.items() if role}


def _scan(file: Path | None) -> "PictureData | None":
    if file is None:
        return None
    from desktop_app.printing.signature_scans import read_scan

    return read_scan(file)
