"""What stands below the rows of a list and is nobody in it: who signed it, on which day, the place of the seal."""

import re
from collections.abc import Sequence
from typing import Any, Final

from desktop_app.language.catalogs import gettext as _
from desktop_app.language.plain_words import plain
from desktop_app.people.rules.births import as_text, is_blank
from desktop_app.people.rules.words import is_total

_MOST_CELLS: Final = 4
_HEADS: Final = (
    r"sedr|rehber|direktor|baskan|mudur|chair(?:man|woman|person)?|president|director|head|председател|директор|"
    r"руководител|vorsitzende|leiter|leiterin|directeur|directrice"
)
_SIGNERS: Final = re.compile(
    rf"(?:\w+ ){{0,3}}(?:(?:{_HEADS}|muavin|katib|koordinator|xezinedar|muhasib|mudir|sekreter|secretary|secretaire|"
    r"treasurer|секретар|бухгалтер|координатор|заместител)\w{0,3}|"
    r"imza\w{0,2}|tarixi?|tarihi?|mohur|tertib e(?:den|tdi)|hazirla(?:di|yan)|duzenleyen|tesdiq e(?:direm|tdi|den)|"
    r"signature|signed|date|prepared by|approved by|подпись|дата|составила?|утверждаю|unterschrift|datum|cachet|"
    r"erstellt von)"
)
_WITH_INITIALS: Final = re.compile(
    rf"(?:{_HEADS})\w{{0,3}}(?: \w){{1,2}} \w{{3,}}|(?:{_HEADS})\w{{0,3}} \w{{3,}}(?: \w){{1,2}}"
)
_SEALS: Final = frozenset({"m y", "м п", "m p", "m o"})
_TO_BE_FILLED: Final = re.compile(r"[_\s]*_{3}[_\s./«»\"“”]*")
_AFTER_THE_SIGNER: Final = re.compile(r"\s*(?::|_{2,}|\.{4,})")


def signatures(rows: Sequence[tuple[Any, ...]], start: int) -> tuple[int, ...]:
    """The places of the signature lines at the end of a list, whose last row of data is looked for from below."""
    found: list[int] = []
    for place in range(len(rows) - 1, start - 1, -1):
        texts = [as_text(cell).strip() for cell in rows[place] if not is_blank(cell)]
        if _is_signature(texts):
            found.append(place)
        elif texts and not is_total(" ".join(texts)):
            break
    return tuple(reversed(found))


def said_of_signature(number: int, cells: Sequence[Any]) -> str:
    """What the report says of such a line."""
    line = " ".join(as_text(cell).strip() for cell in cells if not is_blank(cell))
    return _("Row {row}: “{text}” stands below the list as a signature. It was left out.").format(row=number, text=line)


def _is_signature(texts: Sequence[str]) -> bool:
    if not texts or len(texts) > _MOST_CELLS:
        return False
    if all(map(_TO_BE_FILLED.fullmatch, texts)):
        return True
    first, *others = texts
    if not others and (plain(first) in _SEALS or _WITH_INITIALS.fullmatch(plain(first))):
        return True
    signer, *after = _AFTER_THE_SIGNER.split(first, maxsplit=1)
    marked = bool(after) or (bool(others) and _TO_BE_FILLED.fullmatch(others[0]) is not None)
    return marked and _SIGNERS.fullmatch(plain(signer)) is not None
