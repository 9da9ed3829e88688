"""Names of files made of what people are called: short, plain letters, safe in every file system."""

import re
from collections.abc import Iterator
from typing import Final

from desktop_app.language import transliteration

LONGEST: Final = (
    120  # with the ending and the mark of a second file, well below what any file system or zip takes
)
ENDING: Final = ".pdf"
_UNSAFE: Final = re.compile(r"[^A-Za-z0-9]+")


def document_stem(number: str, name: str) -> str:
    """The file's name without its ending: the number first, so that a folder sorts as the register does.

    The number keeps the name from being one that Windows reserves (CON, NUL), and only letters, digits and dashes
    get through, so that nothing can point out of the folder or turn the direction of reading.
    """
    parts = [_plain(number), _plain(name)]
    return "-".join(part for part in parts if part)[: LONGEST - len(ENDING) - len(" (99999)")].rstrip("-")


def candidates(stem: str) -> Iterator[str]:
    """The names a file may take, in the order in which they are tried: `stem.pdf`, `stem (2).pdf` ..."""
    yield stem + ENDING
    for count in range(2, 100_000):
        yield f"{stem} ({count}){ENDING}"


def _plain(text: str) -> str:
    return _UNSAFE.sub("-", transliteration.ascii(text)).strip("-")
