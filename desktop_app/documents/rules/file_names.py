"""Names of files made of what people are called: short, plain letters, safe in every file system."""

import itertools
import re
from collections.abc import Iterator
from typing import Final

from desktop_app.language import transliteration

LONGEST: Final = 120
ENDING: Final = ".pdf"
_LONGEST_STEM: Final = LONGEST - len(" (99999)") - len(ENDING)
_UNSAFE: Final = re.compile(r"[^A-Za-z0-9]+")


def document_stem(number: str, name: str) -> str:
    """The file's name without its ending: the number first, so that a folder sorts as the register does.

    The number also keeps the name from being one that Windows reserves (CON, NUL). Only letters, digits and
    dashes get through, so that nothing can point out of the folder or turn the direction of reading.
    """
    parts = [plain for text in (number, name) if (plain := _plain(text))]
    return "-".join(parts)[:_LONGEST_STEM].rstrip("-")


def candidates(stem: str) -> Iterator[str]:
    """The names a file may take, in the order in which they are tried: `stem.pdf`, `stem (2).pdf` ..."""
    yield stem + ENDING
    yield from (f"{stem} ({count}){ENDING}" for count in itertools.count(2))


def _plain(text: str) -> str:
    return _UNSAFE.sub("-", transliteration.ascii(text)).strip("-")
