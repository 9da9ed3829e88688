"""What happens when staff press a button among people: each verb one transaction."""

from desktop_app.people.service.consents import ConsentService
from desktop_app.people.service.deriving import derive, derive_some, in_chunks, search_findings
from desktop_app.people.service.doubts import Doubtful, DoubtService
from desktop_app.people.service.exporting import ExportService
from desktop_app.people.service.importing import ImportService, NoHeader, Outdated
from desktop_app.people.service.merging import MERGED, PARTED, MergeService, take_apart
from desktop_app.people.service.names import NameService
from desktop_app.people.service.pairs import PairService
from desktop_app.people.service.people import PeopleService
from desktop_app.people.service.photos import PhotoService
from desktop_app.people.service.planning import Stopped
from desktop_app.people.service.reading import merged_into, read_kept_photos, read_photos
from desktop_app.people.service.sightings import SightingService
from desktop_app.people.service.undoing import undos

__all__ = [
    "MERGED",
    "PARTED",
    "ConsentService",
    "DoubtService",
    "Doubtful",
    "ExportService",
    "ImportService",
    "MergeService",
    "NameService",
    "NoHeader",
    "Outdated",
    "PairService",
    "PeopleService",
    "PhotoService",
    "SightingService",
    "Stopped",
    "derive",
    "derive_some",
    "in_chunks",
    "merged_into",
    "read_kept_photos",
    "read_photos",
    "search_findings",
    "take_apart",
    "undos",
]
