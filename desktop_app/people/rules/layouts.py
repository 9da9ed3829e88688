"""Where the rows of a sheet begin: the header is found by what its columns are called, titles above it are skipped."""

from collections.abc import Sequence
from typing import Any, Final

from desktop_app.language.catalogs import gettext as _
from desktop_app.people.rules.births import as_text, is_blank
from desktop_app.people.rules.fields import Target
from desktop_app.people.rules.headers import guess, is_our_export
from desktop_app.people.rules.plans import Column, Layout
from desktop_app.people.rules.words import is_total

Rows = Sequence[tuple[Any, ...]]
_SEARCHED: Final = 40
_MOST_LINES: Final = 3
_SAMPLES: Final = 3
_MOST_IN_A_SUM: Final = 4
_NAMES: Final = frozenset({"full_name", "surname", "given"})
_NAME_WORTH: Final = 3
_DOUBT: Final = 1
"""By how much a later row must look more like a header: a member's row may hold a word that is a title elsewhere."""


def find_layout(rows: Rows) -> Layout | None:
    """The header of a sheet, of one line or up to three, and what its columns mean; None when there is none."""
    best, best_worth = None, 0
    for lines in range(1, _MOST_LINES + 1):
        for top in range(min(len(rows), _SEARCHED) - lines + 1):
            block = rows[top : top + lines]
            if not all(map(_may_be_header, block)) or not all(map(_is_split, block, block[1:])):
                continue
            header = _joined(block)
            worth = _worth(guess(header))
            if worth > best_worth + (_DOUBT if lines == 1 and best else 0):
                best, best_worth = (top + lines, header), worth
    return layout(rows, *best) if best and best_worth >= _NAME_WORTH else None


def layout(rows: Rows, start: int, header: Sequence[str]) -> Layout:
    """The layout of a sheet whose rows begin at `start` under `header`."""
    columns = tuple(
        Column(
            index, title or _("Column {letter}").format(letter=letter_of(index)), target, _samples(rows, start, index)
        )
        for index, (title, target) in enumerate(zip(header, guess(header), strict=True))
    )
    return Layout(start, tuple(header), columns, is_our_export([title for title in header if title]))


def is_no_data(cells: tuple[Any, ...], header: tuple[str, ...]) -> bool:
    """Whether a row is a sum or the header printed once more."""
    filled = [cell for cell in cells if not is_blank(cell)]
    if filled and filled == [title for title in header if title]:
        return True
    if len(filled) > _MOST_IN_A_SUM:
        return False
    words = [cell for cell in filled if isinstance(cell, str) and not _is_number(cell)]
    return 1 <= len(words) <= 2 and is_total(" ".join(words))


def letter_of(index: int) -> str:
    """What a spreadsheet program calls a column: A, Z, AA."""
    letters = ""
    while index >= 0:
        index, place = divmod(index, 26)
        letters = chr(ord("A") + place) + letters
        index -= 1
    return letters


def _may_be_header(row: tuple[Any, ...]) -> bool:
    """Headers are words: no dates, no numbers beyond that of the column."""
    return all(cell is None or isinstance(cell, str) for cell in row) and any(row)


def _is_split(upper: tuple[Any, ...], lower: tuple[Any, ...]) -> bool:
    """Whether a line of titles splits those above it: under a gap stands a title, and hardly anything but titles."""
    titles = [(above, below) for above, below in zip(upper, lower, strict=True) if below is not None]
    known = [above for above, below in titles if above == below or guess([as_text(below)]) != (None,)]
    return None in known and len(known) * 2 >= len(titles)


def _joined(block: Rows) -> tuple[str, ...]:
    """One title for each column: its lowest line when that says something, else all its lines together."""
    return tuple(_title([as_text(cell) for cell in column if cell is not None]) for column in zip(*block, strict=True))


def _title(lines: list[str]) -> str:
    distinct = list(dict.fromkeys(" ".join(line.split()) for line in lines))
    if len(distinct) > 1:
        lowest = distinct[-1]
        return lowest if guess([lowest]) != (None,) else " ".join(distinct)
    return distinct[0] if distinct else ""


def _worth(targets: Sequence[Target | None]) -> int:
    """How much a row looks like a header: a name column above all, then each other column that is understood."""
    known = {target for target in targets if target}
    fields = {target.field for target in known}
    return len(known) + (_NAME_WORTH - 1 if fields & _NAMES else 0) if fields else 0


def _is_number(text: str) -> bool:
    return text.strip().replace(".", "").replace(",", "").isdigit()


def _samples(rows: Rows, start: int, index: int) -> tuple[str, ...]:
    found: list[str] = []
    for row in rows[start : start + 200]:
        cell = row[index]
        if cell is not None and (text := as_text(cell).strip()) and text not in found:
            found.append(text)
            if len(found) == _SAMPLES:
                break
    return tuple(found)
