"""All that staff can do in one open office, put together when it is first asked for. No Qt."""

from collections.abc import Iterator, Sequence
from functools import cached_property
from typing import TYPE_CHECKING

from desktop_app.home.service import HomeService
from desktop_app.language import folding
from desktop_app.office.changes import EVERYTHING
from desktop_app.office.desk import Desk
from desktop_app.office.profile import OfficeProfile
from desktop_app.office.queries import read_profile
from desktop_app.people.queries import first_rows
from desktop_app.people.rules.values import PersonRow
from desktop_app.system import paths
from desktop_app.system.preferences import PreferencesFile

if TYPE_CHECKING:
    from desktop_app.documents.service import DocumentService
    from desktop_app.office.columns import Base
    from desktop_app.office.doctor import CheckReport
    from desktop_app.office.keeping import BackupService
    from desktop_app.office.past import PastService
    from desktop_app.office.progress import Progress
    from desktop_app.office.recovery_sheet import RecoverySheetService
    from desktop_app.office.service import DraftService, OfficeService
    from desktop_app.office.users import UserService
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
    from desktop_app.privacy.service import AccessService, ErasureService


class Services:
    """All that staff can do in one open office.

    A service is imported when it is first asked for, and SQLAlchemy with the first: what the window shows in the
    morning waits for neither. Lanes ask, never the window's thread.
    """

    def __init__(self, desk: Desk) -> None:
        self.desk = desk
        self.clock = desk.clock
        self.home = HomeService(desk)

    @cached_property
    def office(self) -> "OfficeService":
        """The office's profile."""
        from desktop_app.office.service import OfficeService

        return OfficeService(self.desk)

    @cached_property
    def backups(self) -> "BackupService":
        """The backups of the office on this machine."""
        from desktop_app.office.keeping import BackupService

        return BackupService(self.desk, paths.backups_folder(), PreferencesFile())

    @cached_property
    def drafts(self) -> "DraftService":
        """Half-typed forms."""
        from desktop_app.office.service import DraftService

        return DraftService(self.desk)

    @cached_property
    def people(self) -> "PeopleService":
        """The people."""
        from desktop_app.people.service import PeopleService

        return PeopleService(self.desk)

    @cached_property
    def imports(self) -> "ImportService":
        """Lists that are brought in."""
        from desktop_app.people.service import ImportService

        return ImportService(self.desk, self.backups.before_much)

    @cached_property
    def exports(self) -> "ExportService":
        """Lists that are written out."""
        from desktop_app.people.service import ExportService

        return ExportService(self.desk)

    @cached_property
    def sightings(self) -> "SightingService":
        """Who looked at whom."""
        from desktop_app.people.service import SightingService

        return SightingService(self.desk)

    @cached_property
    def names(self) -> "NameService":
        """How names are written."""
        from desktop_app.people.service import NameService

        return NameService(self.desk, paths.resources() / "names")

    @cached_property
    def pairs(self) -> "PairService":
        """People who look like one."""
        from desktop_app.people.service import PairService

        return PairService(self.desk)

    @cached_property
    def doubts(self) -> "DoubtService":
        """Names that may print wrong."""
        from desktop_app.people.service import DoubtService
        from desktop_app.printing.limits import NameLimits

        return DoubtService(self.desk, self.people, NameLimits(paths.resources() / "templates"))

    @cached_property
    def merges(self) -> "MergeService":
        """People who are one."""
        from desktop_app.people.service import MergeService

        return MergeService(self.desk, records().metadata)

    @cached_property
    def documents(self) -> "DocumentService":
        """Papers and the register."""
        from desktop_app.documents.service import DocumentService

        return DocumentService(self.desk, self.people, self.office, paths.resources() / "templates")

    @cached_property
    def users(self) -> "UserService":
        """Who works here."""
        from desktop_app.office.users import UserService

        return UserService(self.desk)

    @cached_property
    def recovery_sheet(self) -> "RecoverySheetService":
        """The sheet that opens the office when its password is lost."""
        from desktop_app.office.recovery_sheet import RecoverySheetService

        return RecoverySheetService(self.desk)

    @cached_property
    def past(self) -> "PastService":
        """What was done in the whole office."""
        from desktop_app.documents.service.reading import documents_of
        from desktop_app.office.past import PastService
        from desktop_app.people.service import merged_into, undos

        return PastService(
            self.desk,
            {"document": documents_of, "person": merged_into},
            undos(self.people, self.imports, self.pairs, self.merges, self.doubts),
        )

    @cached_property
    def consents(self) -> "ConsentService":
        """The consents of people."""
        from desktop_app.people.service import ConsentService

        return ConsentService(self.desk, paths.resources() / "consents")

    @cached_property
    def photos(self) -> "PhotoService":
        """The photos of people."""
        from desktop_app.people.service import PhotoService

        return PhotoService(self.desk, records().metadata)

    @cached_property
    def access(self) -> "AccessService":
        """Copies of what is kept of a person."""
        from desktop_app.privacy.service import AccessService

        return AccessService(self.desk, records().metadata, self.office, self.people, self.documents)

    @cached_property
    def erasures(self) -> "ErasureService":
        """Erasing people."""
        from desktop_app.privacy.service import ErasureService

        return ErasureService(self.desk, records().metadata)

    def load(self) -> None:
        """Import what is not there yet, so that nobody waits for it later."""
        _all = (self.documents, self.drafts, self.imports, self.exports)

    def profile(self) -> OfficeProfile:
        """What the office says of itself, at a first look."""
        with self.desk.database.look() as execute:
            return read_profile(execute, self.desk.database.path)

    def first_people(self, limit: int) -> Sequence[PersonRow]:
        """The first of everybody, at a first look."""
        with self.desk.database.look() as execute:
            return first_rows(execute, limit)

    def check(self, watch: "Progress | None" = None, *, deep: bool = True) -> "CheckReport":
        """The full check of the office: the file itself; then, where that is whole, what each area finds in it.

        `deep` also works out anew what is derived from people, which at 200,000 takes as long as bringing them in.
        """
        from desktop_app.documents import service as documents
        from desktop_app.office import doctor
        from desktop_app.office.past import audit_findings
        from desktop_app.office.progress import UNWATCHED
        from desktop_app.office.sharing import unused_findings
        from desktop_app.people import service as people

        metadata = records().metadata
        kept: tuple[doctor.Finder, ...] = (
            lambda connection, _watch: documents.register_findings(connection),
            lambda connection, _watch: audit_findings(connection) if deep else (),
        )
        derived: tuple[doctor.Finder, ...] = (
            people.search_findings,
            documents.search_findings,
            lambda connection, _watch: tuple(documents.code_findings(connection)),
            lambda connection, _watch: unused_findings(connection, metadata),
        )
        return doctor.check(self.desk, kept, derived if deep else (), watch or UNWATCHED)

    def is_search_old(self) -> bool:
        """Whether the words of search were made by the rules of another version of this program."""
        from desktop_app.office import derived

        with self.desk.database.look() as execute:
            return derived.rules_of(execute) != folding.VERSION

    def renew_search(self) -> Iterator[tuple[int, int]]:
        """Make the words of search anew in short steps; each tells how far it is, and others may write between them."""
        from desktop_app.documents import service as documents
        from desktop_app.office import derived
        from desktop_app.people import service as people

        database = self.desk.database
        with database.read() as connection:
            chunks = list(people.in_chunks(connection))
        for place, some in enumerate(chunks, start=1):
            with database.write() as connection:
                people.derive_some(connection, some)
            yield place, len(chunks)
        with database.write() as connection:
            documents.derive(connection)
            derived.note_rules(connection, folding.VERSION)
        self.desk.board.publish(EVERYTHING)

    def close(self) -> None:
        """Close the office file."""
        self.desk.database.close()


def records() -> "type[Base]":
    """The parent of all records, those of every area known to it."""
    import desktop_app.documents.records
    import desktop_app.office.records
    import desktop_app.people.records  # noqa: F401 - each makes its tables known
    from desktop_app.office.columns import Base
    from desktop_app.people import records as _people  # noqa: F401 - as above

    return Base
