"""The `ocaq` command, for people who automate and for tests, over the same services as the window. Runs with no Qt."""

import io
import sys

import typer.main

from desktop_app.cli import privacy as _privacy  # noqa: F401 - its verbs join the others
from desktop_app.cli.commands import app
from desktop_app.cli.usage import UsageError, sentence, translate
from desktop_app.language import catalogs
from desktop_app.language.errors import Refused
from desktop_app.office.profile import FIRST_LANGUAGE
from desktop_app.system.preferences import PreferencesFile


def main() -> None:
    """Run `ocaq`: refused input ends with one plain sentence and 1, wrong usage with 2."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8")  # whatever the console's code page is
    catalogs.use(PreferencesFile().read().language or FIRST_LANGUAGE)
    command = typer.main.get_command(app)
    translate(command)
    try:
        sys.exit(command.main(standalone_mode=False) or 0)
    except Refused as refused:
        _end(str(refused), 1)
    except UsageError as error:
        _end(sentence(error), 2)


def _end(said: str, code: int) -> None:
    sys.stderr.write(f"{said}\n")
    sys.exit(code)
