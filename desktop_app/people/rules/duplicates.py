"""Who may be the same person, found by index and judged by the language room.

Only bearers of one name, in whatever country's spelling and order, born in one year or in none known, are held
together; that they are likely one takes a second sign: birth date, father's name, phone or e-mail, with nothing
against it.
"""

from typing import Final

from desktop_app.language.dates import PartialDate
from desktop_app.language.matching import Identity, Likeness, possible_keys, same_person
from desktop_app.people.rules.known import Known
from desktop_app.people.rules.values import Duplicate, PersonDetails

_MOST: Final = 5


class LikelyDuplicates:
    """People by name and year of birth. Finding takes as long as there are namesakes of one year."""

    def __init__(self) -> None:
        self._by_name: dict[str, dict[str, list[Known]]] = {}

    def add(self, known: Known) -> None:
        """Let a person be found from now on."""
        for name in _names(known.details):
            years = self._by_name.setdefault(name, {})
            years.setdefault(known.details.birth[:4], []).append(known)

    def of(self, details: PersonDetails) -> tuple[Duplicate, ...]:
        """Who may be this person, each with the reasons in words; the first few."""
        namesakes: dict[int, Known] = {}
        for name in _names(details):
            if years := self._by_name.get(name):
                namesakes.update((id(namesake), namesake) for namesake in _near(years, details.birth[:4]))
        if not namesakes:
            return ()
        identity = identity_of(details)
        found: list[Duplicate] = []
        for namesake in namesakes.values():
            verdict = same_person(identity, identity_of(namesake.details))
            if verdict.likeness is not Likeness.DIFFERENT and len(verdict.reasons) > 1:
                found.append(Duplicate(namesake.id, namesake.words(), verdict.words(), namesake.row))
                if len(found) == _MOST:
                    break
        return tuple(found)


def _names(details: PersonDetails) -> tuple[str, ...]:
    """Surname and given name whatever their order, however their spelling is read; one empty one for nobody."""
    return possible_keys(f"{details.surname} {details.given}") or ("",)


def _near(years: dict[str, list[Known]], year: str) -> list[Known]:
    """The namesakes of a year and of none; of every year when it is not known."""
    if not year:
        return [namesake for namesakes in years.values() for namesake in namesakes]
    return [*years.get(year, ()), *years.get("", ())]


def identity_of(details: PersonDetails) -> Identity:
    """What of a person's details tells them from another."""
    return Identity(
        surname=details.surname,
        given=details.given,
        father=details.father,
        gender=details.gender,
        birth=PartialDate.parse_iso(details.birth) if details.birth else None,
        phones=frozenset(phone.text for phone in details.phones if phone.understood),
        emails=frozenset(details.emails),
    )
