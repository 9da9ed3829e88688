"""The services that the screens of people call, always on a lane: a service is imported when it is first asked for."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, Protocol

from desktop_app.people.rules.values import PersonRow
from desktop_app.system.clock import Clock

if TYPE_CHECKING:
    from desktop_app.office.service import DraftService, OfficeService
    from desktop_app.people.service import (
        ConsentService,
        DoubtService,
        ExportService,
        ImportService,
        MergeService,
        NameService,
        PairService,
        PeopleService,
        PhotoService,
        SightingService,
    )


class ListedPeople(Protocol):
    """What lists of people are read from."""

    @property
    def people(self) -> "PeopleService":
        """The people."""
        ...

    def first_people(self, limit: int) -> Sequence[PersonRow]:
        """The first of everybody, without waiting for any service."""
        ...


class PeopleServices(ListedPeople, Protocol):
    """Handed to the screens together."""

    @property
    def imports(self) -> "ImportService":
        """Lists that are brought in."""
        ...

    @property
    def consents(self) -> "ConsentService":
        """Consents to uses of people's data."""
        ...

    @property
    def exports(self) -> "ExportService":
        """Lists that are written out."""
        ...

    @property
    def sightings(self) -> "SightingService":
        """Who looked at whom."""
        ...

    @property
    def names(self) -> "NameService":
        """How names are written."""
        ...

    @property
    def pairs(self) -> "PairService":
        """People who look like one."""
        ...

    @property
    def doubts(self) -> "DoubtService":
        """Names that may print wrong."""
        ...

    @property
    def merges(self) -> "MergeService":
        """People who are one."""
        ...

    @property
    def photos(self) -> "PhotoService":
        """Photos of people."""
        ...

    @property
    def drafts(self) -> "DraftService":
        """Half-typed forms."""
        ...

    @property
    def office(self) -> "OfficeService":
        """The office's profile."""
        ...

    @property
    def clock(self) -> Clock:
        """The day and the hour."""
        ...
