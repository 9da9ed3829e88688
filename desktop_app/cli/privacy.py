"""The verbs of `ocaq people` that people have a right to: consent, a copy of their data, erasure."""

from pathlib import Path
from typing import Annotated

import typer

from desktop_app.cli import commands
from desktop_app.cli.commands import people
from desktop_app.language.catalogs import N_
from desktop_app.language.catalogs import gettext as _
from desktop_app.language.errors import Refused
from desktop_app.people.rules.values import Consent, Purpose


@people.command("consent", help=N_("Note a consent of a person, or that it was withdrawn."))
def note_consent(
    context: typer.Context,
    person: Annotated[int, typer.Argument(metavar="ID")],
    purpose: Annotated[Purpose, typer.Option(help=N_("What the data are used for."))] = Purpose.PROCESSING,
    on: Annotated[str, typer.Option(help=N_("The day, such as 2026-11-25; by default today."))] = "",
    how: Annotated[str, typer.Option(help=N_("How it was given, such as a signed sheet."))] = "",
    text_version: Annotated[str, typer.Option(help=N_("The version of the text agreed to."))] = "",
    text_language: Annotated[str, typer.Option(help=N_("The language of that text."))] = "",
    by: Annotated[str, typer.Option(help=N_("The parent or guardian who gives it for a child."))] = "",
    withdraw: Annotated[bool, typer.Option("--withdraw", help=N_("It was withdrawn."))] = False,
) -> None:
    with commands.opened(context.obj, writing=True) as services:
        if withdraw:
            services.consents.withdraw(person, purpose, on)
        else:
            day = on or services.clock.today().isoformat()
            language = commands.language_code(text_language) if text_language else ""
            services.consents.give(person, Consent(day, how, text_version, "", purpose, language, by))
    commands.say(_("It has been noted."))


@people.command("photo", help=N_("Keep the photo of a person, which membership cards show, or remove it."))
def keep_photo(
    context: typer.Context,
    person: Annotated[int, typer.Argument(metavar="ID")],
    file: Annotated[Path | None, typer.Argument(metavar="FILE", help=N_("A PNG or JPEG file."))] = None,
    remove: Annotated[bool, typer.Option("--remove", help=N_("Remove the photo."))] = False,
) -> None:
    from desktop_app.people.service.photos import cut_out, read_photo

    if (file is None) != remove:
        raise Refused(_("Please name the file of the photo, or say --remove."))
    with commands.opened(context.obj, writing=True) as services:
        services.photos.change(person, cut_out(read_photo(file)) if file else None)
    commands.say(_("The photo is removed.") if remove else _("The photo is kept."))


@people.command("access", help=N_("Write a person's copy of all that is kept of them: one zip."))
def give_copy(
    context: typer.Context,
    person: Annotated[int, typer.Argument(metavar="ID")],
    out: Annotated[Path, typer.Option(metavar="ZIP", help=N_("The file to write."))],
    replace: Annotated[bool, typer.Option("--replace", help=N_("Overwrite it when it is there."))] = False,
) -> None:
    with commands.opened(context.obj, writing=True) as services:
        services.access.write(person, out, replace=replace)
    print(out)


@people.command("erase", help=N_("Erase a person for good; without --yes only say what would go and what must stay."))
def erase_person(
    context: typer.Context,
    person: Annotated[int, typer.Argument(metavar="ID")],
    yes: Annotated[bool, typer.Option("--yes", help=N_("Do it: it cannot be taken back."))] = False,
) -> None:
    with commands.opened(context.obj, writing=yes) as services:
        print(services.erasures.preview(person).as_text())
        if yes:
            services.erasures.erase(person)
    commands.say(_("The person has been erased.") if yes else _("Nothing was erased. Say --yes to do it."))
