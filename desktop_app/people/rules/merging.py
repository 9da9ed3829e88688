"""Two records of one person put together: what only one of them says is taken, what both say differently is chosen."""

from collections.abc import Collection, Iterable
from dataclasses import replace
from typing import Any, Final, TypeVar

from desktop_app.language.names import NameOrder
from desktop_app.people.rules.checks import checked_inflections, sorted_spellings
from desktop_app.people.rules.spellings import spellings_by_language
from desktop_app.people.rules.values import (
    DETAILS,
    SEVERAL,
    Consent,
    Inflection,
    PersonDetails,
    PersonDraft,
    Spelling,
    SpellingKind,
)

T = TypeVar("T")
_CHOSEN: Final = tuple(name for name in DETAILS if name not in SEVERAL | {"patronymic", "notes", "archived", "photo"})
"""Of these one value is right; the word after the father's name goes with it."""
MERGED_INTO: Final = "merged_into"
"""In the save of the one who goes: the number of the one who stays."""
_UNITED: Final = ("phones", "emails", "citizenships", "languages", "tags")


def differing(kept: PersonDetails, other: PersonDetails) -> tuple[str, ...]:
    """The fields of which both say something, and neither says all that the other does."""
    return tuple(name for name in _CHOSEN if not _covers(name, kept, other) and not _covers(name, other, kept))


def gained(kept: PersonDetails, other: PersonDetails) -> dict[str, Any]:
    """What the one who stays gets from the other without being asked, by field."""
    together = merged(kept, other)
    found = {name: getattr(together, name) for name in DETAILS if getattr(together, name) != getattr(kept, name)}
    for name in SEVERAL & found.keys():
        found[name] = tuple(each for each in found[name] if each not in getattr(kept, name))
    if "notes" in found:
        found["notes"] = other.notes
    return {name: value for name, value in found.items() if value and name != "archived"}


def merged(kept: PersonDetails, other: PersonDetails, chosen: Collection[str] = ()) -> PersonDraft:
    """Both as one. `chosen` names the differing fields that are right in the other; elsewhere the one who stays wins.

    A name that is not the merged one's stays as a spelling, so that search finds it. Whoever is archived on one side
    alone is not: the office works with them.
    """
    differ = differing(kept, other)
    values: dict[str, Any] = {}
    for name in _CHOSEN:
        takes_other = name in chosen if name in differ else not _covers(name, kept, other)
        source = other if takes_other else kept
        values[name] = getattr(source, name)
        if name == "father":
            values["patronymic"] = source.patronymic
    for name in _UNITED:
        values[name] = _distinct((*getattr(kept, name), *getattr(other, name)))
    values["notes"] = _joined(kept.notes, other.notes)
    values["consents"] = _consents(kept.consents, other.consents)
    values["archived"] = kept.archived and other.archived
    values["photo"] = kept.photo or other.photo
    values["spellings"] = _spellings(PersonDetails(**values), kept, other)
    return PersonDraft(**values, inflections=_inflections(PersonDetails(**values), kept, other))


def _covers(name: str, one: PersonDetails, another: PersonDetails) -> bool:
    """Whether one says in this field all that another does."""
    return all(not less or less == more for more, less in zip(_parts(name, one), _parts(name, another), strict=True))


def _parts(name: str, details: PersonDetails) -> tuple[str, ...]:
    """What a field says; a year is a part of a date, and the father's name has the word after it."""
    if name == "birth":
        return (details.birth[:4], details.birth[4:])
    if name == "father":
        return (details.father, details.patronymic)
    return (getattr(details, name) or "",)


def _joined(notes: str, more: str) -> str:
    if more in notes:
        return notes
    return more if notes in more else f"{notes}\n\n{more}"


def _consents(kept: Collection[Consent], other: Collection[Consent]) -> tuple[Consent, ...]:
    """All, by the day they were given: of several that hold the latest counts."""
    united = _distinct((*(_ended(each, other) for each in kept), *(_ended(each, kept) for each in other)))
    return tuple(sorted(united, key=lambda each: each.given_on))


def _ended(consent: Consent, elsewhere: Collection[Consent]) -> Consent:
    """The consent, withdrawn where the other record holds a withdrawal of the same use that came later."""
    same = [each.withdrawn_on for each in elsewhere if each.purpose is consent.purpose]
    ends = [day for day in same if day and day >= consent.given_on]
    return replace(consent, withdrawn_on=max(ends)) if ends and consent.holds else consent


def _spellings(together: PersonDetails, *people: PersonDetails) -> tuple[Spelling, ...]:
    """All there are, and each whole name with a word that the merged one has not."""
    spelled = [spelling for person in people for spelling in person.spellings]
    known = {spelling.text for spelling in spelled}
    words = set(together.name.formal().split())
    former = [name for person in people if not set((name := person.name.formal()).split()) <= words]
    more = [Spelling(SpellingKind.OTHER, "", name) for name in former if name not in known]
    return sorted_spellings([*spelled, *more])


def _inflections(together: PersonDetails, *people: PersonDetails) -> tuple[Inflection, ...]:
    """What is said of the cases of a name that is written so in the merged one too; what the first says wins."""
    found: dict[tuple[object, ...], Inflection] = {}
    for person in people:
        for each in person.inflections:
            if _written(person, each) == _written(together, each):
                found.setdefault((each.language, each.order, each.case), each)
    return checked_inflections(tuple(found.values()))


def _written(details: PersonDetails, inflection: Inflection) -> str:
    """The name that an inflection of it inflects."""
    if inflection.language:
        return spellings_by_language(details).get(inflection.language, "")
    return details.name.formal() if inflection.order is NameOrder.FORMAL else details.name.everyday()


def _distinct(values: Iterable[T]) -> tuple[T, ...]:
    return tuple(dict.fromkeys(values))
