"""The words that staff read and the words on paper: gettext catalogs, by language and by kind.

`translations/<language>/LC_MESSAGES/` holds `screen.po` and `paper.po`. A compiled `.mo` beside a `.po` is read when it
is not older, with the standard library alone; else Babel compiles it, beside the `.po` where that is allowed, in
memory where it is not. A language without a catalog speaks English, the language of the source.
"""

import gettext as stdlib
import io
import os
import sys
from functools import lru_cache
from pathlib import Path
from typing import Final

SCREEN_LANGUAGES: Final = ("az", "en", "ru", "tr", "de")
PAPER_LANGUAGES: Final = ("az", "en", "ru", "tr", "de", "fr", "uk")
DRAFT_LANGUAGES: Final = ("ka", "fa", "ar", "he")
"""Languages of paper whose words no native speaker has read yet."""
DECLARATION_LANGUAGES: Final = ("az", "en", "ru", "tr", "de")
"""Those of consents and of what is told to a person about their data: texts of legal weight."""
DEFAULT_LANGUAGE: Final = "az"


class Translator:
    """One catalog: says a text of the source in its language."""

    def __init__(self, language: str, translations: stdlib.NullTranslations) -> None:
        self.language = language
        self._translations = translations

    def gettext(self, text: str) -> str:
        """The text in this language, itself when there is no translation."""
        return self._translations.gettext(text) if text else ""

    def ngettext(self, one: str, many: str, count: int) -> str:
        """The form of the text that the count takes in this language."""
        return self._translations.ngettext(one, many, count)

    def pgettext(self, context: str, text: str) -> str:
        """The text as it is said in this context."""
        return self._translations.pgettext(context, text)


class _Speaking:
    """The language of the screen: the one setting that a whole process shares."""

    language = DEFAULT_LANGUAGE


def use(language: str) -> None:
    """Set the language of the screen; asked for once, by the window's root or the command line."""
    _Speaking.language = language


def current() -> str:
    """The language of the screen."""
    return _Speaking.language


def gettext(text: str) -> str:
    """A text of the screen in the language that is set now."""
    return screen(_Speaking.language).gettext(text)


def ngettext(one: str, many: str, count: int) -> str:
    """A counted text of the screen in the language that is set now."""
    return screen(_Speaking.language).ngettext(one, many, count)


def N_(text: str) -> str:  # noqa: N802  the name that gettext's tools look for
    """Mark a text that is translated later, where it is shown."""
    return text


def screen(language: str) -> Translator:
    """The catalog of what staff read."""
    return _translator(language, "screen")


def paper(language: str) -> Translator:
    """The catalog of labels, dates and units on paper."""
    return _translator(language, "paper")


def build(folder: Path) -> list[Path]:
    """Compile every catalog under `folder`, for a wheel or a frozen program; gives the `.mo` files."""
    made = []
    for source in sorted(folder.glob("*/LC_MESSAGES/*.po")):
        target = source.with_suffix(".mo")
        target.write_bytes(_compiled(source))
        made.append(target)
    return made


def load(folder: Path, language: str, domain: str) -> Translator:
    """The catalog of one language and kind out of a folder of translations."""
    source = folder / language / "LC_MESSAGES" / f"{domain}.po"
    compiled = source.with_suffix(".mo")
    if _is_fresh(compiled, source):
        with compiled.open("rb") as file:
            return Translator(language, stdlib.GNUTranslations(file))
    if not source.is_file():
        return Translator(language, stdlib.NullTranslations())
    content = _compiled(source)
    _keep(compiled, content)
    return Translator(language, stdlib.GNUTranslations(io.BytesIO(content)))


def _is_fresh(compiled: Path, source: Path) -> bool:
    if not compiled.is_file():
        return False
    return not source.is_file() or compiled.stat().st_mtime_ns >= source.stat().st_mtime_ns


def _compiled(source: Path) -> bytes:
    from babel.messages.mofile import write_mo  # noqa: PLC0415  30 ms that a start with fresh catalogs does not pay
    from babel.messages.pofile import read_po  # noqa: PLC0415  the same

    with source.open("rb") as file:
        catalog = read_po(file, locale=source.parent.parent.name)
    content = io.BytesIO()
    write_mo(content, catalog)
    return content.getvalue()


def _keep(compiled: Path, content: bytes) -> None:
    """Lay the compiled catalog beside its source, whole or not at all; an installed program may not write there."""
    part = compiled.with_name(f"{compiled.name}.{os.getpid()}")
    try:
        part.write_bytes(content)
        part.replace(compiled)
    except OSError:  # compiled again at the next start, 30 ms slower
        part.unlink(missing_ok=True)


@lru_cache
def _translator(language: str, domain: str) -> Translator:
    return load(_folder(), language, domain)


def _folder() -> Path:
    """The folder of translations in a frozen program, a wheel or a checkout."""
    frozen: str | None = getattr(sys, "_MEIPASS", None)
    package = Path(frozen) if frozen else Path(__file__).resolve().parent.parent
    installed = package / "translations"
    return installed if installed.is_dir() else package.parent / "translations"
