"""The `ocaq` command, for people who automate and for tests, over the same services as the window. Runs with no Qt."""

import contextlib
import io
import os
import sys

import typer.main

from desktop_app.cli import authenticity as _authenticity  # noqa: F401 - as below
from desktop_app.cli import corrections as _corrections  # noqa: F401 - its verbs join the others
from desktop_app.cli import documents as _documents  # noqa: F401 - its verbs join the others
from desktop_app.cli import history as _history  # noqa: F401 - the command is known once it is imported
from desktop_app.cli import issuing as _issuing  # noqa: F401 - as above
from desktop_app.cli import merging as _merging  # noqa: F401 - its verb joins the others
from desktop_app.cli import privacy as _privacy  # noqa: F401 - its verbs join the others
from desktop_app.cli import recovery as _recovery  # noqa: F401 - as above
from desktop_app.cli import signatories as _signatories  # noqa: F401 - its verbs join the others
from desktop_app.cli import templates as _templates  # noqa: F401 - as above
from desktop_app.cli.commands import app
from desktop_app.cli.usage import UsageError, sentence, translate
from desktop_app.language import catalogs
from desktop_app.language.catalogs import gettext as _
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
        code = command.main(standalone_mode=False) or 0
        sys.stdout.flush()  # here, where a full disk behind it can still be told
    except Refused as refused:
        _end(str(refused), 1)
    except BrokenPipeError:  # whoever read on has had enough
        _silence_output()
        sys.exit(1)
    except OSError as error:  # of disk or output, where nothing nearer has told it
        _silence_output()
        _end(_unusable(error), 1)
    except UsageError as error:
        _end(sentence(error), 2)
    sys.exit(code)


def _unusable(error: OSError) -> str:
    if error.filename is None:
        return _("Disk or output does not answer: {reason}. Please try again.").format(reason=error.strerror or error)
    return _("“{file}” cannot be used here. Please check the name and the folder.").format(file=error.filename)


def _silence_output() -> None:
    """What is still unwritten stays so: Python would try again at its end, and complain."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _end(said: str, code: int) -> None:
    with contextlib.suppress(OSError):  # where nobody can be told, the code still tells
        sys.stderr.write(f"{said}\n")
    sys.exit(code)
