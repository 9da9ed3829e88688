"""What tables and columns are called where people read of them: `resources/personal/<language>.toml`."""

import tomllib
from collections.abc import Mapping
from functools import lru_cache
from typing import Any, Final

from desktop_app.language import catalogs
from desktop_app.system import paths

LANGUAGES: Final = catalogs.DECLARATION_LANGUAGES


def title(table: str, language: str) -> str:
    """What the rows of a table are."""
    return str(_words(_known(language)).get(table, {}).get("_title", table))


def reason(table: str, language: str) -> str:
    """Why rows of a table stay when their person is erased."""
    return str(_words(_known(language)).get(table, {}).get("_stays", ""))


def column_title(table: str, column: str, language: str) -> str:
    """What a column is called."""
    words = _words(_known(language))
    return str(words.get(table, {}).get(column) or words["_all"].get(column, column))


def page_words(language: str) -> Mapping[str, str]:
    """What is said around the data."""
    return _words(_known(language))["_page"]


def _known(language: str) -> str:
    return language if language in LANGUAGES else catalogs.DEFAULT_LANGUAGE


@lru_cache
def _words(language: str) -> Mapping[str, Mapping[str, Any]]:
    return tomllib.loads((paths.resources() / "personal" / f"{language}.toml").read_text(encoding="utf-8"))
