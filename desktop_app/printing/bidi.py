"""Which way each letter of a line runs: the Unicode bidirectional algorithm (UAX 9) without explicit controls.

Controls (embeddings, overrides, isolates, marks) are never printed (see `fonts.missing`), so a line is one
isolating run. python-bidi gives a string for display and no levels, which shaping needs; ICU, with which the
tests compare, is no library that ships.
"""

import unicodedata
from collections.abc import Iterator, Sequence
from itertools import groupby, pairwise
from typing import Final, NamedTuple

_STRONG: Final = frozenset("LR")
_NEUTRAL: Final = frozenset(("B", "S", "WS", "ON"))
_BLANK: Final = frozenset(("B", "S", "WS"))


class Span(NamedTuple):
    """Letters in a row that run one way."""

    start: int
    end: int
    rtl: bool


def _brackets() -> dict[str, str]:
    """Opening brackets and their closing ones, which stand one or two places behind them."""
    found = {}
    for code in range(0x28, 0xFFFF):
        letter = chr(code)
        if unicodedata.category(letter) == "Ps" and unicodedata.mirrored(letter):
            for other in (chr(code + 1), chr(code + 2)):
                if unicodedata.category(other) == "Pe" and unicodedata.mirrored(other):
                    found[letter] = other
                    break
    return found


_CLOSING: Final = _brackets()
_OPENING: Final = {closing: opening for opening, closing in _CLOSING.items()}
_MOST_OPEN: Final = 63
"""How many brackets may stand open, by the standard."""


def runs_leftwards(letter: str) -> bool:
    """Whether a letter is of a script that is written from right to left."""
    return unicodedata.bidirectional(letter) in ("R", "AL")


def spans(text: str, *, rtl: bool) -> tuple[Span, ...]:
    """The line's spans as they stand on it from left to right."""
    depths = levels(text, rtl=rtl)
    runs = [
        (level, Span(row[0], row[-1] + 1, level % 2 == 1))
        for level, row in ((level, list(places)) for level, places in groupby(range(len(text)), depths.__getitem__))
    ]
    for depth in range(max(depths, default=0), 0, -1):
        for start, end in list(_rows([level >= depth for level, _span in runs])):
            runs[start:end] = reversed(runs[start:end])
    return tuple(span for _level, span in runs)


def levels(text: str, *, rtl: bool) -> list[int]:
    """The level of each letter: even from left to right, odd from right to left."""
    base = int(rtl)
    classes = [unicodedata.bidirectional(letter) or "L" for letter in text]
    places = [place for place, kind in enumerate(classes) if kind != "BN"]
    kinds = [classes[place] for place in places]
    around = "R" if rtl else "L"
    _weak(kinds, around)
    _paired(kinds, [text[place] for place in places], [classes[place] for place in places], around)
    _neutral(kinds, around)
    found = [base] * len(text)
    for place, kind in zip(places, kinds, strict=True):
        found[place] = base + _deeper(kind, rtl=rtl)
    for place, kind in enumerate(classes):
        if kind == "BN" and place:
            found[place] = found[place - 1]
    _blanks_at_the_end(found, classes, base)
    return found


def _deeper(kind: str, *, rtl: bool) -> int:
    """I1 and I2."""
    if rtl:
        return 0 if kind == "R" else 1
    return {"L": 0, "R": 1}.get(kind, 2)


def _blanks_at_the_end(found: list[int], classes: Sequence[str], base: int) -> None:
    """L1: blanks at the end of the line, and those before a tabulator, run as the line does."""
    trailing = True
    for place in range(len(found) - 1, -1, -1):
        if classes[place] in ("S", "B"):
            trailing = True
        elif classes[place] not in ("WS", "BN"):
            trailing = False
        if trailing:
            found[place] = base


def _weak(kinds: list[str], around: str) -> None:
    """W1 to W7: marks, figures and what stands between and beside figures."""
    strong = last = around
    for place, kind in enumerate(kinds):
        if kind == "NSM":
            kinds[place] = last
        elif kind == "EN" and strong == "AL":
            kinds[place] = "AN"
        if kinds[place] in ("L", "R", "AL"):
            strong = kinds[place]
        last = kinds[place]
    kinds[:] = ["R" if kind == "AL" else kind for kind in kinds]
    for place in range(1, len(kinds) - 1):
        before, kind, after = kinds[place - 1 : place + 2]
        if before == after and ((kind in ("ES", "CS") and before == "EN") or (kind == "CS" and before == "AN")):
            kinds[place] = before
    for start, end in list(_rows([kind == "ET" for kind in kinds])):
        if "EN" in (kinds[start - 1 : start] + kinds[end : end + 1]):
            kinds[start:end] = ["EN"] * (end - start)
    strong = around
    for place, kind in enumerate(kinds):
        if kind in _STRONG:
            strong = kind
        elif kind in ("ES", "ET", "CS"):
            kinds[place] = "ON"
        elif kind == "EN" and strong == "L":
            kinds[place] = "L"


def _paired(kinds: list[str], letters: Sequence[str], classes: Sequence[str], around: str) -> None:
    """N0: a pair of brackets runs as what it encloses, or as what stands before it."""
    other = "L" if around == "R" else "R"
    for opening, closing in sorted(_pairs(kinds, letters)):
        inside = {_direction(kind) for kind in kinds[opening + 1 : closing]}
        if around in inside:
            chosen = around
        elif other in inside:
            before = next((found for kind in reversed(kinds[:opening]) if (found := _direction(kind))), around)
            chosen = before
        else:
            continue
        for place in (opening, closing):
            kinds[place] = chosen
            for mark in range(place + 1, len(kinds)):
                if classes[mark] != "NSM":
                    break
                kinds[mark] = chosen


def _pairs(kinds: Sequence[str], letters: Sequence[str]) -> Iterator[tuple[int, int]]:
    waiting: list[tuple[str, int]] = []
    for place, letter in enumerate(letters):
        if kinds[place] != "ON":
            continue
        if letter in _CLOSING:
            if len(waiting) == _MOST_OPEN:
                return
            waiting.append((letter, place))
        elif letter in _OPENING:
            for depth in range(len(waiting) - 1, -1, -1):
                if waiting[depth][0] == _OPENING[letter]:
                    yield waiting[depth][1], place
                    del waiting[depth:]
                    break


def _neutral(kinds: list[str], around: str) -> None:
    """N1 and N2: what has no direction of its own takes that of its neighbours if they agree, else the line's."""
    for start, end in list(_rows([kind in _NEUTRAL for kind in kinds])):
        before = _direction(kinds[start - 1]) if start else around
        after = _direction(kinds[end]) if end < len(kinds) else around
        kinds[start:end] = [before if before == after else around] * (end - start)


def _direction(kind: str) -> str:
    """The direction in which a kind counts for its neighbours; figures that are not the line's own count as R."""
    return "R" if kind in ("R", "EN", "AN") else "L" if kind == "L" else ""


def _rows(chosen: Sequence[bool]) -> Iterator[tuple[int, int]]:
    """Where rows of chosen places start and end."""
    edges = [place for place, (before, now) in enumerate(pairwise([False, *chosen, False])) if before != now]
    return zip(edges[::2], edges[1::2], strict=True)
