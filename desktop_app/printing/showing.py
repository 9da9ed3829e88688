"""An item of a page as the operators that show it, and what these take of fonts."""

from dataclasses import dataclass
from typing import Final

from desktop_app.printing import fonts
from desktop_app.printing.bidi import runs_leftwards
from desktop_app.printing.embedding import colour
from desktop_app.printing.fonts import Glyph
from desktop_app.printing.layout import POINT, Item, Rule, TextLine
from desktop_app.printing.reading import is_set_apart, to_be_read
from desktop_app.printing.shaping import is_plain, shaped

FONT_NAMES: Final = {key: f"F{index}" for index, key in enumerate(fonts.FILES)}
"""What pages call a font."""
_BEFORE: Final = 10
"""How far before a line its reading begins, in thousandths of the size."""


@dataclass(frozen=True, slots=True, eq=False)
class Shown:
    """What shows an item: operators, letters by font, glyphs that no letter has for its own.

    `spelled` is whether it says beside its letters how they are read.
    """

    operators: str
    letters: tuple[tuple[str, str], ...] = ()
    forms: tuple[tuple[str, Glyph], ...] = ()
    spelled: bool = False


def shown(item: Item, height: float, *, leftwards: bool) -> Shown:
    """An item on a page of this height, most of whose letters run leftwards or not."""
    if isinstance(item, TextLine):
        return _text(item, height, leftwards=leftwards)
    if isinstance(item, Rule):
        start, end = _place(item.x1, height - item.y1), _place(item.x2, height - item.y2)
        return Shown(f"{colour(item.colour)} RG {points(item.thickness)} w {start} m {end} l S")
    size = f"{points(item.width)} 0 0 {points(item.height)}"
    place = _place(item.x, height - item.y - item.height)
    return Shown(f"q {size} {place} cm /{picture_name(item.sha256)} Do Q")


def _text(line: TextLine, height: float, *, leftwards: bool) -> Shown:
    plain = is_plain(line.runs, rtl=line.rtl)
    place = f"{colour(line.colour)} rg {_place(line.x, height - line.baseline)} Td"
    words = _letter_by_letter(line) if plain else _shaped(line)
    tracking = line.tracking if plain or shaped(line.runs, line.rtl).letters > 1 else 0
    if tracking:
        place, words = f"{tracking * line.size:g} Tc {place}", f"{words} 0 Tc"
    # Letters set apart would be extracted as words of one letter, and shaped ones in the order of the line.
    as_shown = plain and not tracking and not leftwards and not is_set_apart(line.text)
    spelled = "" if as_shown else to_be_read(line.text, leftwards=leftwards)
    if spelled and not plain and _needs_start(line):
        words = f"{_start(line)} {words}"
    operators = f"BT {place} {words} ET"
    if spelled:
        operators = f"/Span <</ActualText <feff{spelled.encode('utf-16-be').hex()}>>> BDC {operators} EMC"
    if plain:
        return Shown(operators, tuple((run.font, run.text) for run in line.runs), spelled=bool(spelled))
    return Shown(operators, forms=_forms(line), spelled=bool(spelled))


def _forms(line: TextLine) -> tuple[tuple[str, Glyph], ...]:
    forms = shaped(line.runs, line.rtl).forms
    first = line.runs[0].font
    return ((first, fonts.face(first).start), *forms) if _needs_start(line) else forms


def _needs_start(line: TextLine) -> bool:
    """Whether anything in a line runs leftwards."""
    return line.rtl or any(map(runs_leftwards, line.text))


def _start(line: TextLine) -> str:
    """Ink that is not seen: PDFium would turn the text round if what it meets first ran leftwards."""
    font = line.runs[0].font
    start = fonts.face(font).start
    back = start.width - _BEFORE
    return f"3 Tr /{FONT_NAMES[font]} {line.size:g} Tf [{_BEFORE}<{start.code:04x}>] TJ 0 Tr [{back:g}] TJ"


def _letter_by_letter(line: TextLine) -> str:
    return " ".join(
        f"/{FONT_NAMES[run.font]} {line.size:g} Tf [<{fonts.face(run.font).operand(run.text)}>] TJ" for run in line.runs
    )


def _shaped(line: TextLine) -> str:
    """The glyphs of a line; those that stand above or below it are raised and let down again."""
    found = []
    for font, up, operand in shaped(line.runs, line.rtl).shown:
        rise, down = (f"{up * line.size / fonts.EM:.3f} Ts ", " 0 Ts") if up else ("", "")
        found.append(f"{rise}/{FONT_NAMES[font]} {line.size:g} Tf [<{operand}>] TJ{down}")
    return " ".join(found)


def _place(x: float, y: float) -> str:
    return f"{points(x)} {points(y)}"


def points(millimetres: float) -> str:
    """A length as PDF writes it."""
    return f"{millimetres / POINT:.2f}"


def picture_name(sha256: str) -> str:
    """What pages call a picture."""
    return f"P{sha256[:12]}"
