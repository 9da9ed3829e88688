"""Names that arrive already inflected, as lists copied out of letters have them: "Əliyevə Vəliyə" for Əliyev Vəli.

Only what no nominative ends in tells it: a case behind -ov, -yev, -zadə and their feminines. Əliyevi alone does not, it
is how Georgia writes Əliyev; nor does Məmmədova, which is a woman's surname before it is a man's dative.
"""

import re
from dataclasses import dataclass
from typing import Final

from desktop_app.language.cases import Case, Kind
from desktop_app.language.declension import inflect

_CASES: Final = (Case.DATIVE, Case.GENITIVE, Case.ACCUSATIVE, Case.LOCATIVE, Case.ABLATIVE)
_SURNAME: Final = re.compile(
    r"(?P<bare>.+(?:(?:ov|ev)(?=ə|[iıuü]n?$|d[əa]n?$)|[oe]va(?=ya|nın|nı|dan?$)|zadə(?=yə|nin|ni|dən?$)))"
    r"(?P<ending>\w{1,3})"
)
_ENDINGS: Final = re.compile(r"(?:[yn]?[əaiıuü]n?|d[əa]n?)$")
_GEORGIAN: Final = re.compile(r".+evi")


@dataclass(frozen=True, slots=True)
class Bare:
    """A name without the case it arrived in."""

    surname: str
    given: str
    case: Case


def bare_name(surname: str, given: str) -> Bare | None:
    """The nominative of a name that arrived in another case; None where nothing tells that it did."""
    found = _SURNAME.fullmatch(surname)
    if found is None:
        return None
    bare = found["bare"]
    case = next((case for case in _CASES if inflect(bare, case, Kind.NAME) == surname), None)
    if case is None:
        return None
    first = _bare_given(given, case, of_a_woman=bare.endswith("va"))
    if _GEORGIAN.fullmatch(surname) and first == given:
        return None
    return Bare(bare, first, case)


def _bare_given(given: str, case: Case, *, of_a_woman: bool) -> str:
    """The given name without the same case; as it stands where it is in none.

    Aygünün may be of Aygün or of Aygü, Vəlinin of Vəli or of Vəlin: no name ends in ü, a woman's not in i, ı or u.
    """
    no_end = "üiıu" if of_a_woman else "ü"
    for length in (3, 2, 1):
        stem, ending = given[:-length], given[-length:]
        likely = len(stem) > 1 and stem[-1] not in no_end and _ENDINGS.fullmatch(ending)
        if likely and inflect(stem, case, Kind.NAME) == given:
            return stem
    return given
