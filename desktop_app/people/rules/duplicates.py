"""Who may be the same person, found by index: the name by its search keys, and a second sign beside it.

The second sign is the birth date (day and month swapped, or only the year known, also count), else the father's
name, a phone or an e-mail address. Two different birth dates or fathers' names speak against it: twins, father and
son, namesakes.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Final, Generic, TypeVar

from desktop_app.language.catalogs import gettext as _
from desktop_app.people.rules.values import PersonDetails

H = TypeVar("H")
Keys = Callable[[str], tuple[str, ...]]
_MOST: Final = 5


@dataclass(frozen=True, slots=True)
class _Traits(Generic[H]):
    """What tells one bearer of a name from another."""

    handle: H
    birth: str
    father: tuple[str, ...]
    contacts: tuple[str, ...]


class LikelyDuplicates(Generic[H]):
    """People by name and year of birth; `H` is whatever the caller knows them by.

    `keys` gives the search keys of the words of a text. Finding takes as long as there are namesakes of one year.
    """

    def __init__(self, keys: Keys) -> None:
        self._keys = keys
        self._by_name: dict[tuple[str, ...], dict[str, list[_Traits[H]]]] = {}

    def add(self, handle: H, details: PersonDetails) -> None:
        """Let a person be found from now on."""
        traits = self._traits(handle, details)
        years = self._by_name.setdefault(self._name(details), {})
        years.setdefault(traits.birth[:4], []).append(traits)

    def of(self, details: PersonDetails) -> tuple[tuple[H, str], ...]:
        """Who may be this person, each with the reasons in words; the first few."""
        years = self._by_name.get(self._name(details))
        if not years:
            return ()
        traits = self._traits(None, details)
        found: list[tuple[H, str]] = []
        for other in _near(years, traits.birth[:4]):
            why = _reasons(traits, other)
            if why:
                found.append((other.handle, why))
                if len(found) == _MOST:
                    break
        return tuple(found)

    def _name(self, details: PersonDetails) -> tuple[str, ...]:
        """Surname and given name whatever their order and spelling."""
        return tuple(sorted(self._keys(details.surname) + self._keys(details.given)))

    def _traits(self, handle: H, details: PersonDetails) -> _Traits[H]:
        contacts = tuple([phone.text for phone in details.phones if phone.understood]) + details.emails
        return _Traits(handle, details.birth, self._keys(details.father), contacts)


def _near(years: dict[str, list[_Traits[H]]], year: str) -> Iterator[_Traits[H]]:
    """The namesakes of a year and of none; of every year when it is not known."""
    if not year:
        for namesakes in years.values():
            yield from namesakes
        return
    yield from years.get(year, ())
    yield from years.get("", ())


def _reasons(one: "_Traits[H] | _Traits[None]", other: _Traits[H]) -> str:
    """Why two of one name may be the same person, "" when nothing but the name says so or something speaks against."""
    if one.father and other.father and one.father != other.father:
        return ""
    reasons = []
    if one.birth and other.birth:
        birth = _same_birth(one.birth, other.birth)
        if not birth:
            return ""
        reasons.append(birth)
    if one.father and one.father == other.father:
        reasons.append(_("the same father’s name"))
    if set(one.contacts) & set(other.contacts):
        reasons.append(_("the same phone or e-mail"))
    return ", ".join([_("the same name"), *reasons]) if reasons else ""


def _same_birth(one: str, other: str) -> str:
    """How two birth dates agree, "" when they do not."""
    if one == other:
        return _("the same date of birth")
    if one[:4] != other[:4]:
        return ""
    if len(one) != len(other):
        return _("the same year of birth")
    if (one[5:7], one[8:]) == (other[8:], other[5:7]):
        return _("day and month of birth swapped")
    return ""
