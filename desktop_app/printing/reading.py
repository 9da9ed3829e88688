"""What is written beside a shaped line for those who read text out of the file.

Programs that extract text take letters from left to right as they stand, and turn what runs leftwards round
again by rules of thumb: poppler by what most of the page does, PDFium by what most of the line does, and both
also in the text that is given for the letters (`/ActualText`). So in a line of both directions the letters that
could be turned are parted by invisible marks; then there is nothing left to turn, and both return what is stored.
"""

import re
import unicodedata
from collections.abc import Iterable, Iterator
from itertools import groupby
from typing import Final

from desktop_app.printing.bidi import runs_leftwards

_SOME_LEFTWARDS: Final = re.compile("[\u0590-\u08ff\ufb1d-\ufefc]")
_LEFT_TO_RIGHT: Final = "\N{LEFT-TO-RIGHT MARK}"
_RIGHT_TO_LEFT: Final = "\N{RIGHT-TO-LEFT MARK}"
_PARTS: Final = "\N{WORD JOINER}"
"""Parts letters without a direction of its own: on a page that runs leftwards the other two would have a say."""


def page_runs_leftwards(texts: Iterable[str]) -> bool:
    """Whether most letters of a page are of scripts that run from right to left."""
    whole = "".join(texts)
    if not _SOME_LEFTWARDS.search(whole):  # nearly every page, and every page of a batch asks
        return False
    strong = [unicodedata.bidirectional(letter) for letter in whole]
    return sum(kind in ("R", "AL") for kind in strong) > strong.count("L")


def is_set_apart(text: str) -> bool:
    """Whether a line is of words of one letter, which poppler takes for one word whose letters stand apart."""
    return text[1:2] == " " and all(len(word) == 1 for word in text.split(" "))


def to_be_read(text: str, *, leftwards: bool) -> str:
    """What is given for a line on a page that runs leftwards, or does not; nothing where its letters do.

    On other pages, words of unmarked letters that run leftwards are turned round rightly by everybody.
    """
    if leftwards:
        return "".join(_leftwards(text))
    if all(letter == " " or runs_leftwards(letter) for letter in text):
        return ""
    return "".join(_rightwards(text))


def _rightwards(text: str) -> Iterator[str]:
    """The line as it is stored; each letter that runs leftwards stands alone."""
    for letter in text:
        yield f"{_LEFT_TO_RIGHT}{letter}{_LEFT_TO_RIGHT}" if runs_leftwards(letter) else letter


def _leftwards(text: str) -> Iterator[str]:
    """The line from its end to its beginning; what runs rightwards stands as it is read."""
    for kind, letters in reversed([(kind, "".join(part)) for kind, part in groupby(text, _kind)]):
        yield _PARTS.join(reversed(letters)) if kind == "turned" else _RIGHT_TO_LEFT + letters + _LEFT_TO_RIGHT
    yield _RIGHT_TO_LEFT


def _kind(letter: str) -> str:
    """How readers take a letter on a page that runs leftwards: those of one kind are turned, or not, together."""
    kind = unicodedata.bidirectional(letter)
    if kind in ("R", "AL", "WS"):
        return "turned"
    return "rightwards" if kind == "L" else "sign" if kind == "ON" else "weak"
