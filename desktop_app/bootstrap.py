"""The one place where the program is put together: services built, upper areas made known to lower ones. No Qt."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import cached_property
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Final

from desktop_app.home.service import HomeService
from desktop_app.language import folding
from desktop_app.language.catalogs import gettext as _
from desktop_app.language.errors import Refused
from desktop_app.office import door
from desktop_app.office.changes import EVERYTHING
from desktop_app.office.desk import Desk
from desktop_app.office.profile import NewOffice, OfficeKind, OfficeProfile, Wording
from desktop_app.office.queries import read_profile
from desktop_app.people.queries import first_rows
from desktop_app.people.rules.values import PersonRow
from desktop_app.system import paths
from desktop_app.system.clock import Clock, SystemClock
from desktop_app.system.preferences import PreferencesFile

if TYPE_CHECKING:
    from desktop_app.documents.service import DocumentService, Signatory
    from desktop_app.office.columns import Base
    from desktop_app.office.doctor import CheckReport
    from desktop_app.office.keeping import BackupService
    from desktop_app.office.past import PastService
    from desktop_app.office.progress import Progress
    from desktop_app.office.recovery_sheet import RecoverySheetService
    from desktop_app.office.restoring import Restored
    from desktop_app.office.service import DraftService, OfficeService
    from desktop_app.office.users import UserService
    from desktop_app.people.service import ConsentService, ExportService, ImportService, PeopleService, SightingService
    from desktop_app.people.service.pairs import PairService
    from desktop_app.privacy.service import AccessService, ErasureService

SAMPLE_SHEET: Final = "sample/members.xlsx"


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
    def pairs(self) -> "PairService":
        """People who look like one."""
        from desktop_app.people.service import PairService

        return PairService(self.desk)

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
        from desktop_app.people.service import undos

        return PastService(self.desk, {"document": documents_of}, undos(self.people, self.imports, self.pairs))

    @cached_property
    def consents(self) -> "ConsentService":
        """The consents of people."""
        from desktop_app.people.service import ConsentService

        return ConsentService(self.desk, paths.resources() / "consents")

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


def open_services(office: Path, password: str | None, clock: Clock | None = None, user: door.SignIn = None) -> Services:
    """Open an office and everything that works in it; whoever was erased from it stays erased."""
    return _settled(door.open_office(office, password, clock or SystemClock(), user))


def open_services_as(office: Path, key: bytes, user: int) -> Services:
    """Open an office with the key that the keychain of this computer kept for one of its users."""
    return _settled(door.open_as(office, key, user, SystemClock()))


def restore(
    backup: Path,
    office: Path,
    password: str | None,
    sheet: str | None = None,
    *,
    even_if_smaller: bool = False,
    watch: "Progress | None" = None,
) -> "Restored":
    """Put the office of a backup in place, and erase from it at once whoever has been erased since it was made.

    One that holds far less than what lies there is refused with `restoring.Smaller`, but `even_if_smaller`.
    With the code of a recovery sheet `password` is the new one of the administrator, else that of the backup.
    """
    from desktop_app.office import restoring
    from desktop_app.office.progress import UNWATCHED

    seen = watch or UNWATCHED
    if sheet is not None and password is not None:
        restored = restoring.restore_with_sheet(
            backup, office, sheet, password, SystemClock(), even_if_smaller=even_if_smaller, watch=seen
        )
    else:
        restored = restoring.restore(backup, office, password, even_if_smaller=even_if_smaller, watch=seen)
    services = open_services(office, password, user=restored.user)
    try:
        services.past.note_restored()
    finally:
        services.close()
    return restored


def repaired(desk: Desk) -> Services:
    """Rebuild what is derived in a closed office, and sit down in it again at the same desk.

    It is done on a copy, which takes the office's place only when all that can be rebuilt is well there.
    """
    from desktop_app.office import locks, swapping
    from desktop_app.office.backup import copy_database
    from desktop_app.office.changes import ChangeBoard
    from desktop_app.office.engine import OfficeDatabase

    office, key = desk.database.path, desk.database.key
    with locks.alone(office), swapping.beside(office) as copy:
        copy_database(office, key, copy)
        mended = Services(replace(desk, database=OfficeDatabase(copy, key), board=ChangeBoard()))
        try:
            _derive(mended)
            report = mended.check()
        finally:
            mended.close()
        if report.damaged or report.derived:
            raise Refused(_("The office could not be repaired, and was left as it is. Please restore the last backup."))
        swapping.replace(office, copy, key)
    database = OfficeDatabase(office, key, locks.Share(office))
    return Services(replace(desk, database=database, board=ChangeBoard()))


def recover_services(office: Path, code: str, password: str, clock: Clock | None = None) -> Services:
    """Open an office with its recovery sheet, under a new password of its administrator."""
    from desktop_app.office.recovering import recover

    return _settled(recover(office, code, password, clock or SystemClock()))


def _settled(desk: Desk) -> Services:
    services = Services(desk)
    try:
        _settle(services)
    except BaseException:
        services.close()
        raise
    return services


def create_services(office: Path, new: NewOffice, password: str | None, clock: Clock | None = None) -> Services:
    """Make an office, which must not exist yet, and open it."""
    return Services(door.create(office, new, password, clock or SystemClock()))


def create_sample(office: Path, clock: Clock | None = None) -> Services:
    """Make the sample office: unprotected, marked as a sample, with the people of the sample spreadsheet.

    It is made aside and takes its place whole, so that a broken-off start leaves no empty sample behind.
    """
    if office.exists():
        raise door.taken(office)
    office.parent.mkdir(parents=True, exist_ok=True)
    with TemporaryDirectory(prefix=".", dir=office.parent) as aside:
        made = Path(aside) / office.name
        services = create_services(made, _sample(), None, clock)
        try:
            services.documents.signatories.change(_sample_signatories())
            services.imports.carry_out(services.imports.plan_file(paths.resources() / SAMPLE_SHEET))
        finally:
            services.close()
        door.move(made, office)
    return open_services(office, None, clock)


def _sample() -> NewOffice:
    return NewOffice(
        kind=OfficeKind.HOUSE,
        country="DE",
        wordings={
            "az": Wording("“Nümunə” Azərbaycan Evi", "Köln"),
            "de": Wording("Aserbaidschanisches Haus „Muster“", "Köln"),
            "en": Wording("“Sample” Azerbaijani House", "Cologne"),
            "ru": Wording("Азербайджанский дом «Образец»", "Кёльн"),
        },
        user=_("Sample user"),
        sample=True,
    )


def _sample_signatories() -> "tuple[Signatory, ...]":
    from desktop_app.documents.service import Signatory

    return (
        Signatory("Nümunə Sədr", {"az": "Evin sədri", "en": "Chair of the House", "ru": "Председатель дома"}),
        Signatory("Nümunə Katib", {"az": "Katib", "en": "Secretary", "ru": "Секретарь"}),
    )


def _settle(services: Services) -> None:
    """See to it that nobody who was erased is here again, in a backup from before or in a copy never finished."""
    from desktop_app.office import swapping, tombstones

    swapping.tidy(services.desk.database.path)
    with services.desk.database.look() as execute:
        settled = tombstones.in_step(execute, services.desk.database.path)
    if not settled:
        services.erasures.settle()


def _derive(services: Services) -> None:
    """Make anew what is derived from the rest: search words, sort keys, indexes; drop what belongs to nothing."""
    from desktop_app.documents import service as documents
    from desktop_app.office import derived
    from desktop_app.office.progress import UNWATCHED
    from desktop_app.office.sharing import drop_unused
    from desktop_app.people import service as people

    with services.desk.database.write() as connection:
        people.derive(connection, UNWATCHED)
        documents.derive(connection)
        derived.note_rules(connection, folding.VERSION)
        drop_unused(connection, records().metadata)
        connection.exec_driver_sql("REINDEX")
