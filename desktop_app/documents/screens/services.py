"""What the screens of documents are handed: services, called on lanes only, and the two ways out of the program."""

from dataclasses import dataclass

from desktop_app.documents.screens.papers_folder import PapersFolder
from desktop_app.documents.screens.viewer import Viewer
from desktop_app.documents.service import DocumentService
from desktop_app.office.service import OfficeService
from desktop_app.people.service import PeopleService


@dataclass(frozen=True)
class DocumentServices:
    """Handed to the screens together."""

    documents: DocumentService
    people: PeopleService
    office: OfficeService
    folder: PapersFolder
    viewer: Viewer
