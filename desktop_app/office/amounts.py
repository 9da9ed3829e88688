"""How much an office holds, and when that is too little to take the place of another without a question."""

from dataclasses import dataclass
from datetime import datetime
from typing import Final, Protocol

from desktop_app.language.catalogs import current, ngettext
from desktop_app.language.catalogs import gettext as _
from desktop_app.office.engine import Execute
from desktop_app.office.manifest import instant

FEW: Final = 10
"""So many fewer are no day's work: small offices may come and go."""


class Amount(Protocol):
    """How much there is: in an office, in a backup."""

    @property
    def people(self) -> int:
        """Those who are not deleted."""
        ...

    @property
    def documents(self) -> int:
        """All in the register."""
        ...


@dataclass(frozen=True)
class Held:
    """So many people, so many documents."""

    people: int
    documents: int


@dataclass(frozen=True)
class Present:
    """What an office holds now."""

    identity: str
    people: int
    documents: int
    changed_at: datetime


def is_much_smaller(one: Amount, other: Amount) -> bool:
    """Whether `one` is empty of people beside the other, or holds less than half of it and at least ten fewer."""
    if one.people == 0 < other.people:
        return True
    return _far_fewer(one.people, other.people) or _far_fewer(one.documents, other.documents)


def read_present(execute: Execute) -> Present:
    """What an office holds, in one look."""
    ((identity, people, documents, changed),) = execute(
        "SELECT identity, (SELECT count(*) FROM person WHERE deleted_at IS NULL), (SELECT count(*) FROM document),"
        " coalesce((SELECT max(at) FROM change), created_at) FROM office"
    )
    return Present(str(identity), int(people), int(documents), instant(changed))


def holds_line(people: int, documents: int, changed_at: datetime) -> str:
    """What an office holds: "230 people, 12 documents; newest change today, 09:12"."""
    from desktop_app.language.dates.spoken import moment  # noqa: PLC0415 - only who is asked reads it

    of_people = ngettext("{count} person", "{count} people", people).format(count=people)
    of_documents = ngettext("{count} document", "{count} documents", documents).format(count=documents)
    return _("{people}, {documents}; newest change: {moment}").format(
        people=of_people, documents=of_documents, moment=moment(changed_at, current())
    )


def _far_fewer(one: int, other: int) -> bool:
    return 2 * one < other and other - one >= FEW
