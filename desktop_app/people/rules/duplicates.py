"""Who may be the same person, found by index and judged by the language room.

Only bearers of one name, whatever its spelling and order, born in one year or in none known, are held together; that
they are likely one takes a second sign: birth date, father's name, phone or e-mail, with nothing against it.
"""

from collections.abc import Callable, Iterator
from typing import Final, Generic, TypeVar

from desktop_app.language.dates import PartialDate
from desktop_app.language.matching import Identity, Likeness, same_person
from desktop_app.people.rules.values import PersonDetails

H = TypeVar("H")
Keys = Callable[[str], tuple[str, ...]]
_MOST: Final = 5


class LikelyDuplicates(Generic[H]):
    """People by name and year of birth; `H` is whatever the caller knows them by.

    `keys` gives the search keys of the words of a text. Finding takes as long as there are namesakes of one year.
    """

    def __init__(self, keys: Keys) -> None:
        self._keys = keys
        self._by_name: dict[tuple[str, ...], dict[str, list[tuple[H, PersonDetails]]]] = {}

    def add(self, handle: H, details: PersonDetails) -> None:
        """Let a person be found from now on."""
        years = self._by_name.setdefault(self._name(details), {})
        years.setdefault(details.birth[:4], []).append((handle, details))

    def of(self, details: PersonDetails) -> tuple[tuple[H, str], ...]:
        """Who may be this person, each with the reasons in words; the first few."""
        years = self._by_name.get(self._name(details))
        if not years:
            return ()
        identity = _identity(details)
        found: list[tuple[H, str]] = []
        for handle, namesake in _near(years, details.birth[:4]):
            verdict = same_person(identity, _identity(namesake))
            if verdict.likeness is not Likeness.DIFFERENT and len(verdict.reasons) > 1:
                found.append((handle, verdict.words()))
                if len(found) == _MOST:
                    break
        return tuple(found)

    def _name(self, details: PersonDetails) -> tuple[str, ...]:
        """Surname and given name whatever their order and spelling."""
        return tuple(sorted(self._keys(details.surname) + self._keys(details.given)))


def _near(years: dict[str, list[tuple[H, PersonDetails]]], year: str) -> Iterator[tuple[H, PersonDetails]]:
    """The namesakes of a year and of none; of every year when it is not known."""
    if not year:
        for namesakes in years.values():
            yield from namesakes
        return
    yield from years.get(year, ())
    yield from years.get("", ())


def _identity(details: PersonDetails) -> Identity:
    return Identity(
        surname=details.surname,
        given=details.given,
        father=details.father,
        gender=details.gender,
        birth=PartialDate.parse_iso(details.birth) if details.birth else None,
        phones=frozenset(phone.text for phone in details.phones if phone.understood),
        emails=frozenset(details.emails),
    )
