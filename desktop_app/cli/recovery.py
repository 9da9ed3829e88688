"""`ocaq backup`, `move`, `sheet`, `recover` and `restore`: what an office comes back from, and the ways back."""

import sys
from pathlib import Path
from typing import Annotated

import typer

from desktop_app.cli.commands import Asked, _remember, _usage, app, opened, read_password, say
from desktop_app.language.catalogs import N_
from desktop_app.language.catalogs import gettext as _
from desktop_app.language.errors import Refused

MOST_BYTES = 64 * 1024  # of a file that holds some 100 characters
SheetFile = Annotated[
    Path, typer.Option(help=N_("A file that holds the groups of the recovery sheet; - for standard input."))
]
NewPasswordFile = Annotated[Path, typer.Option(help=N_("A file that holds the new password."))]


@app.command(help=N_("Write the whole office into one verified file."))
def backup(context: typer.Context, folder: Annotated[Path, typer.Argument(metavar="DIR")]) -> None:
    with opened(context.obj, writing=False) as services:
        made = services.backups.back_up_to(folder)
    print(made)


@app.command(help=N_("Write a backup for another computer; this office can then only be read."))
def move(context: typer.Context, folder: Annotated[Path, typer.Argument(metavar="DIR")]) -> None:
    with opened(context.obj, writing=True) as services:
        made = services.backups.move(folder)
    print(made)
    say(_("On the other computer, open Ocaq and choose “Continue an office”. Here it can now only be read."))


@app.command(help=N_("Write the recovery sheet: it opens the office when the password is lost."))
def sheet(context: typer.Context, out: Annotated[Path, typer.Argument(metavar="OUT.pdf")]) -> None:
    with opened(context.obj, writing=True) as services:
        services.recovery_sheet.write(out)
    say(
        _("The recovery sheet was written to {path}. Print it, keep it in a safe place, delete the file.").format(
            path=out
        )
    )


@app.command(help=N_("Open an office with its recovery sheet and give its administrator a new password."))
def recover(context: typer.Context, sheet_file: SheetFile, new_password_file: NewPasswordFile) -> None:
    from desktop_app.bootstrap import recover_services

    asked: Asked = context.obj
    place = asked.place()
    services = recover_services(place, code_in(sheet_file), read_password(new_password_file))
    services.close()
    _remember(place)
    say(_("The new password is set, for {user}: {path}").format(user=services.desk.user.name, path=place))


@app.command(help=N_("Put the office of a backup in place; what is there is moved aside."))
def restore(
    context: typer.Context,
    backup_file: Annotated[Path, typer.Argument(metavar="BACKUP")],
    sheet_file: SheetFile | None = None,
    new_password_file: NewPasswordFile | None = None,
    even_if_smaller: Annotated[
        bool, typer.Option("--even-if-smaller", help=N_("Restore it though it holds far less than what is there."))
    ] = False,
) -> None:
    from desktop_app import bootstrap
    from desktop_app.office.restoring import Smaller

    asked: Asked = context.obj
    place = asked.place()
    if (sheet_file is None) != (new_password_file is None):
        _usage(_("--sheet-file and --new-password-file belong together."))
    code = code_in(sheet_file) if sheet_file is not None else None
    password = read_password(new_password_file) if new_password_file is not None else asked.password()
    try:
        kept = bootstrap.restore(backup_file, place, password, code, even_if_smaller=even_if_smaller).kept
    except Smaller as smaller:
        raise Refused(_("{problem} Or say --even-if-smaller.").format(problem=smaller)) from smaller
    _remember(place)
    say(_("The office has been restored: {path}").format(path=place))
    if kept is not None:
        say(_("What was there before is kept: {path}").format(path=kept))


def code_in(sheet_file: Path) -> str:
    """What a file, or standard input, holds of a sheet; never an argument, which others can see."""
    try:
        if str(sheet_file) == "-":
            return sys.stdin.read(MOST_BYTES)
        with sheet_file.open(encoding="utf-8-sig") as file:
            return file.read(MOST_BYTES)
    except (OSError, UnicodeDecodeError) as error:
        raise Refused(_("The sheet’s file “{path}” cannot be read.").format(path=sheet_file)) from error
