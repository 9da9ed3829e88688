"""The people of a request, as papers know them."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Protocol

from desktop_app.documents.rules.findings import ProofFinding
from desktop_app.documents.rules.values import PostalAddress, Recipient
from desktop_app.language.catalogs import gettext as _
from desktop_app.language.errors import Refused
from desktop_app.office.desk import Desk
from desktop_app.people.rules.inflections import DECLINING, said_on_paper
from desktop_app.people.rules.spellings import spellings_by_language
from desktop_app.people.rules.values import Person, Purpose
from desktop_app.people.service import read_photos


class People(Protocol):
    """What is needed of the people's service."""

    def people(self, ids: Sequence[int]) -> tuple[Person, ...]:
        """The people of these ids."""
        ...


def recipients(people: People, ids: Sequence[int]) -> tuple[tuple[Recipient, ...], tuple[ProofFinding, ...]]:
    """Each person once, in the order asked for, and a finding for each who is not there; nobody at all is refused."""
    wanted = tuple(dict.fromkeys(ids))
    if not wanted:
        raise Refused(_("No person was chosen, so there is nothing to issue."))
    found = {person.id: person for person in people.people(wanted)}
    absent = tuple(_absent(each) for each in wanted if each not in found)
    return tuple(_recipient(found[each]) for each in wanted if each in found), absent


def with_photos(desk: Desk, people: Sequence[Recipient]) -> tuple[Recipient, ...]:
    """The same people, each with the photo there is of them and that they let be printed."""
    with desk.database.read() as connection:
        photos = read_photos(connection, [each.id for each in people])
    return tuple(replace(each, photo=None if each.photo_refused else photos.get(each.id)) for each in people)


def _absent(number: int) -> ProofFinding:
    message = _("There is no person {ids} in this office.").format(ids=number)
    return ProofFinding("error", "absent", message, number)


def _recipient(person: Person) -> Recipient:
    return Recipient(
        id=person.id,
        name=person.name,
        spellings=spellings_by_language(person),
        languages=person.languages,
        archived=person.archived,
        postal=PostalAddress(person.address, person.city, person.country),
        said={language: said for language in DECLINING if (said := said_on_paper(person, language))},
        photo_refused=any(each.purpose is Purpose.PHOTO_PRINT for each in person.consents)
        and person.consent_to(Purpose.PHOTO_PRINT) is None,
    )
