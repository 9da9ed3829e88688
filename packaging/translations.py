"""Renews the catalogs from the texts in the program: `.venv/bin/python packaging/translations.py`.

Texts for the screen are literals in `_("..")`, `ngettext("..", "..", n)` and `N_("..")`; texts for paper are
literals in the methods of a paper's own translator, as in `labels.gettext("..")`. Translations are kept; what
the program no longer says goes to the end of its file, marked as gone; what is new waits there untranslated.
"""

from __future__ import annotations

import ast
from collections.abc import Iterator
from copy import deepcopy
from io import BytesIO
from pathlib import Path
from typing import Any, NamedTuple

from babel.messages.catalog import Catalog, Message
from babel.messages.pofile import read_po, write_po

CHECKOUT = Path(__file__).resolve().parent.parent
TRANSLATIONS = CHECKOUT / "translations"
LANGUAGES = {
    "screen": ("az", "en", "ru", "tr", "de"),
    "paper": ("az", "en", "ru", "tr", "de", "fr", "uk", "ka", "fa", "ar", "he"),
}
SOURCE_LANGUAGE = "en"
HEAD: dict[str, Any] = {
    "project": "Ocaq",
    "version": "0",
    "charset": "utf-8",
    "fuzzy": False,
    "header_comment": "# The words of Ocaq; kept in step by packaging/translations.py.",
    "last_translator": "Ocaq contributors",
    "language_team": "Ocaq",
    "msgid_bugs_address": "in the project's issues",
}
MARKS = {"_": 1, "N_": 1, "gettext": 1, "ngettext": 2}  # how many of the arguments are texts
OF_THE_SCREEN = ("catalogs", "screen")  # theirs is the screen's `gettext`, everybody else's is a paper's


class Text(NamedTuple):
    """One text of the program: singular, with its plural where there is one, and the file that says it."""

    catalog: str
    message: tuple[str, ...]
    file: str


def main() -> None:
    """Write both templates and every language's files."""
    texts = list(texts_of_the_program())
    for name, languages in LANGUAGES.items():
        template = template_of(name, texts)
        _write(template, TRANSLATIONS / f"{name}.pot")
        for language in languages:
            _renew(template, language, po_file(name, language))


def texts_of_the_program() -> Iterator[Text]:
    """Every marked text, file by file."""
    for file in sorted((CHECKOUT / "desktop_app").rglob("*.py")):
        name = file.relative_to(CHECKOUT).as_posix()
        for catalog, message in texts_in(file.read_text(encoding="utf-8")):
            yield Text(catalog, message, name)


def texts_in(source: str) -> Iterator[tuple[str, tuple[str, ...]]]:
    """The marked texts of one source, each with its catalog; what is no literal is marked elsewhere."""
    calls = [node for node in ast.walk(ast.parse(source)) if isinstance(node, ast.Call)]
    for call in sorted(calls, key=lambda each: (each.lineno, each.col_offset)):
        mark, catalog = _mark(call.func)
        texts = [argument.value for argument in call.args[: MARKS.get(mark, 0)] if isinstance(argument, ast.Constant)]
        message = tuple(text for text in texts if isinstance(text, str))
        if message and len(message) == MARKS[mark]:
            yield catalog, message


def _mark(function: ast.expr) -> tuple[str, str]:
    if isinstance(function, ast.Attribute):
        owner = function.value.func if isinstance(function.value, ast.Call) else function.value
        name = ast.unparse(owner).rpartition(".")[2]
        return function.attr, "screen" if name in OF_THE_SCREEN else "paper"
    return function.id if isinstance(function, ast.Name) else "", "screen"


def template_of(name: str, texts: list[Text]) -> Catalog:
    """The texts of one catalog with nothing translated."""
    template = Catalog(**HEAD)
    for text in texts:
        if text.catalog == name:
            message = text.message[0] if len(text.message) == 1 else text.message
            template.add(message, locations=[(text.file, 1)])
    return template


def po_file(name: str, language: str) -> Path:
    """Where a language's catalog lies."""
    return TRANSLATIONS / language / "LC_MESSAGES" / f"{name}.po"


def read(file: Path, language: str | None = None) -> Catalog:
    """A catalog as it lies there; an empty one where none does."""
    if not file.exists():
        return Catalog(locale=language, **HEAD)
    with file.open("rb") as stream:
        return read_po(stream, locale=language)


def is_translated(message: Message) -> bool:
    """Whether every form of a message has words."""
    words = message.string if isinstance(message.string, (list, tuple)) else [message.string]
    return all(words)


def _renew(template: Catalog, language: str, file: Path) -> None:
    catalog = read(file, language)
    catalog.update(deepcopy(template), no_fuzzy_matching=True)  # what is new in it becomes the catalog's own
    if language == SOURCE_LANGUAGE:
        for message in catalog:
            if message.id and not is_translated(message):
                message.string = message.id
    _write(catalog, file)


def _write(catalog: Catalog, file: Path) -> None:
    """Write a catalog, unless only its dates would change."""
    rendered = BytesIO()
    write_po(rendered, catalog, width=110, include_lineno=False, sort_output=True)
    if file.exists() and _undated(file.read_bytes()) == _undated(rendered.getvalue()):
        return
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_bytes(rendered.getvalue())


def _undated(text: bytes) -> list[bytes]:
    return [line for line in text.splitlines() if b"-Date: " not in line]


if __name__ == "__main__":
    main()
