"""All doubts about one name."""

from desktop_app.language.names import PersonName
from desktop_app.people.rules.doubts.letters import of_letters
from desktop_app.people.rules.doubts.parts import of_parts
from desktop_app.people.rules.doubts.values import Doubt, NameDoubt, Paper

_ORDER = {kind: place for place, kind in enumerate(Doubt)}


def doubts_of(name: PersonName, paper: Paper) -> tuple[NameDoubt, ...]:
    """What of a name may print wrong, what spoils a paper most first."""
    found = (*of_letters(name, paper), *of_parts(name))
    return tuple(sorted(found, key=lambda doubt: _ORDER[doubt.kind]))
