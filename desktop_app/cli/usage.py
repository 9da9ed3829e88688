"""What Typer says of a command in English, said in the language of the screen: its help, and what is miswritten."""

import re
from collections.abc import Iterable, Sequence
from enum import Enum
from typing import Final

import typer
from typer._click import exceptions as miswritten  # Typer shows its base classes nowhere else
from typer._click.core import Command, Parameter
from typer._click.formatting import HelpFormatter
from typer.core import TyperGroup

from desktop_app.language.catalogs import N_
from desktop_app.language.catalogs import gettext as _

UsageError = miswritten.UsageError
_HEADINGS: Final = {"Arguments": N_("Arguments"), "Options": N_("Options"), "Commands": N_("Commands")}
_REMARKS: Final = {
    "Show this message and exit.": N_("Show this help."),
    "[required]": N_("[required]"),
    "[default: ": N_("[default: "),
}
_QUOTED: Final = re.compile(r"'([^']*)'")
_BRACKETED: Final = re.compile(r" \((.*)\)", re.DOTALL)


class _Formatter(HelpFormatter):
    """Writes help with headings and remarks in the language of the screen."""

    def write_usage(self, prog: str, args: str = "", prefix: str | None = None) -> None:
        super().write_usage(prog, args, prefix or f"{_('Usage:')} ")

    def write_heading(self, heading: str) -> None:
        super().write_heading(_(_HEADINGS[heading]) if heading in _HEADINGS else heading)

    def write_dl(self, rows: Sequence[tuple[str, str]], col_max: int = 30, col_spacing: int = 2) -> None:
        super().write_dl([(first, _remarked(second)) for first, second in rows], col_max, col_spacing)


class _Context(typer.Context):
    formatter_class = _Formatter


def translate(command: Command) -> None:
    """Let the help of a command and all below it speak the language of the screen."""
    command.context_class = _Context
    command.help = _(command.help or "")
    for parameter in command.params:
        if help_text := getattr(parameter, "help", None):
            parameter.help = _(help_text)  # type: ignore[attr-defined]  # options have one, arguments may
    for each in _below(command):
        translate(each)


def sentence(error: UsageError) -> str:
    """What is wrong with how a command is written, and where help is."""
    if isinstance(error, miswritten.NoArgsIsHelpError):
        return error.message
    said = _said(error)
    where = error.ctx.command_path if error.ctx else "ocaq"
    return f"{said} {_('Help: {command}').format(command=f'{where} --help')}"


def _said(error: UsageError) -> str:
    if isinstance(error, miswritten.NoSuchOption):
        unknown = _("There is no option “{option}”.").format(option=error.option_name)
        return " ".join([unknown, *_perhaps(error.possibilities or ())])
    if isinstance(error, miswritten.BadOptionUsage):
        return _("A value is missing behind “{option}”.").format(option=error.option_name)
    if isinstance(error, miswritten.MissingParameter):
        return _("“{option}” is missing.").format(option=_name(error.param))
    if isinstance(error, miswritten.BadParameter):
        return _of_value(error.param)
    return _of_words(error)


def _of_value(parameter: Parameter | None) -> str:
    """What a parameter takes, which it was not given."""
    name, kind = _name(parameter), getattr(getattr(parameter, "type_descriptor", None), "annotation", None)
    if isinstance(kind, type) and issubclass(kind, Enum):
        return _("“{option}” takes one of these: {known}.").format(option=name, known=", ".join(map(str, kind)))
    least = getattr(parameter, "min", None)
    if least is not None:
        return _("“{option}” takes a whole number, {least} or more.").format(option=name, least=least)
    return _("“{option}” takes a whole number.").format(option=name)


def _of_words(error: UsageError) -> str:
    """Words that are no command, or more than a command takes."""
    command = error.ctx.command if error.ctx else None
    if isinstance(command, TyperGroup):
        known, unknown = ", ".join(command.commands), _QUOTED.search(error.message)
        if unknown is None:
            return _("Which command? There are: {known}.").format(known=known)
        return _("There is no command “{word}”. There are: {known}.").format(word=unknown[1], known=known)
    more = _BRACKETED.search(error.message)
    return _("The command does not take so many words: {words}.").format(words=more[1] if more else error.message)


def _perhaps(options: Iterable[str]) -> list[str]:
    likely = ", ".join(sorted(options))
    return [_("Perhaps {options}?").format(options=likely)] if likely else []


def _name(parameter: Parameter | None) -> str:
    """A parameter as it is typed: --template, SHEET."""
    if parameter is None:
        return "?"
    return parameter.opts[0] if parameter.param_type_name == "option" else str(parameter.metavar or parameter.name)


def _below(command: Command) -> Iterable[Command]:
    return command.commands.values() if isinstance(command, TyperGroup) else ()


def _remarked(text: str) -> str:
    for english, remark in _REMARKS.items():
        text = text.replace(english, _(remark))
    return text
