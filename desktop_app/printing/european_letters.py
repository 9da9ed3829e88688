"""The letters of European names (DIN 91379), and which of them a font with its companions cannot print."""

import functools
from collections.abc import Iterable

from desktop_app.printing.fonts import missing
from desktop_app.system import paths


@functools.cache
def european_letters() -> tuple[str, ...]:
    """The letters and sequences of the list, each once."""
    content = (paths.resources() / "letters" / "din-91379.txt").read_text(encoding="utf-8")
    lines = [line for line in content.splitlines() if line and not line.startswith("#")]
    return tuple(letter for line in lines for letter in line.split(" "))


def unprintable(fonts: Iterable[str], letters: Iterable[str]) -> dict[str, tuple[str, ...]]:
    """Of each font those letters that cannot be printed in it: none, mostly."""
    text = " ".join(letters)
    return {font: missing(text, font) for font in sorted({*fonts})}
