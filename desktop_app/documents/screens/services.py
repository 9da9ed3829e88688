"""What the screens of documents are handed: services, called on lanes only, and the two ways out of the program."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

from desktop_app.documents.screens.papers_folder import PapersFolder
from desktop_app.documents.screens.viewer import Viewer
from desktop_app.people.rules.values import PersonRow
from desktop_app.people.screens.services import ListedPeople

if TYPE_CHECKING:
    from desktop_app.documents.service import DocumentService
    from desktop_app.office.service import DraftService, OfficeService
    from desktop_app.people.service import PeopleService


class OfficeServices(ListedPeople, Protocol):
    """The services of an open office that these screens call; each is imported when it is first asked for."""

    @property
    def documents(self) -> "DocumentService":
        """Papers and the register."""
        ...

    @property
    def office(self) -> "OfficeService":
        """The office's profile."""
        ...

    @property
    def drafts(self) -> "DraftService":
        """Half-done work."""
        ...


@dataclass(frozen=True)
class DocumentServices:
    """Handed to the screens together."""

    _services: OfficeServices
    folder: PapersFolder
    viewer: Viewer

    @property
    def documents(self) -> "DocumentService":
        """Papers and the register."""
        return self._services.documents

    @property
    def people(self) -> "PeopleService":
        """The people."""
        return self._services.people

    @property
    def office(self) -> "OfficeService":
        """The office's profile."""
        return self._services.office

    @property
    def drafts(self) -> "DraftService":
        """Half-done work."""
        return self._services.drafts

    def first_people(self, limit: int) -> Sequence[PersonRow]:
        """The first of everybody, without waiting for any service."""
        return self._services.first_people(limit)
