"""Keeping backups of one office on this machine: when one is due, the two places, what went wrong, what may go."""

from collections.abc import Mapping
from contextlib import suppress
from dataclasses import asdict, dataclass
from datetime import datetime, timedelta
from functools import cached_property
from pathlib import Path
from typing import Any, Final

from desktop_app.language.errors import Refused
from desktop_app.office import backup, comparing, moved, moving
from desktop_app.office.amounts import Amount, Held, Present, is_much_smaller, read_present
from desktop_app.office.desk import Desk
from desktop_app.office.disk_faults import gone, plainly_told
from desktop_app.office.found import FoundBackup, found_in, rotate
from desktop_app.office.manifest import read_manifest
from desktop_app.office.progress import UNWATCHED, Progress, Stopped
from desktop_app.system.preferences import PreferencesFile

EVERY: Final = timedelta(hours=4)
"""Of use, between two backups that nobody asked for."""
AT_LEAST: Final = timedelta(days=1)
"""After which a backup is due though nothing has changed: its age tells that backups work."""


@dataclass(frozen=True)
class BackupState:
    """What this machine knows of an office's backups; each moment is that of a verified one.

    `apart` is the last one that lies on another disk than the office; `failed` says why the last try failed, whether in
    the first place or only in the second; `paused` is set after a restore, so that good copies survive.
    """

    first: Path
    second: Path | None = None
    last: datetime | None = None
    apart: datetime | None = None
    failed: str = ""
    paused: bool = False
    moved: str = ""


@dataclass(frozen=True)
class BackedUp:
    """A verified backup, its copy in the second place, or why there is none."""

    place: Path
    second: Path | None = None
    problem: str = ""


@dataclass(frozen=True)
class Shrunk:
    """The office holds far less than a backup of it."""

    now: Present
    fuller: FoundBackup


class BackupService:
    """The backups of the office at the desk."""

    def __init__(self, desk: Desk, folder: Path, file: PreferencesFile) -> None:
        self._desk, self._first, self._file = desk, folder, file
        self._touched = False
        desk.board.subscribe(lambda _changes: self._touch())

    def state(self) -> BackupState:
        """Where backups go and how they fare."""
        known = self._known()
        second = self._file.read().backup_folders.get(self._identity)
        here = moved.moved_from(self._desk.database.path)
        return BackupState(
            first=self._first,
            second=Path(second) if second else None,
            last=_moment(known, "last"),
            apart=_moment(known, "apart"),
            failed=str(known.get("failed", "")),
            paused=bool(known.get("paused", False)),
            moved=here.sentence if here else "",
        )

    def back_up(self, watch: Progress = UNWATCHED) -> BackedUp:
        """Write a verified backup into both places; what is superfluous then goes, unless that pauses."""
        try:
            made = self._written(watch)
        except Stopped:
            raise
        except Refused as refused:
            self._note(failed=str(refused))
            raise
        return made

    def back_up_to(self, folder: Path, watch: Progress = UNWATCHED) -> Path:
        """Write a verified backup into any folder, where nothing is ever deleted."""
        place = backup.back_up(self._desk, folder, watch=watch)
        self._note(last=_made_at(place), failed="", **self._apart(BackedUp(place)))
        return place

    def is_due(self) -> bool:
        """Whether the office has changed since its last backup, or that is a day old; never while backups pause."""
        state = self.state()
        if self.sample or state.paused or state.moved:
            return False
        if state.last is None or abs(self._desk.clock.now() - state.last) > AT_LEAST or self._touched:
            return True
        newest = next((each.manifest for each in self.found() if each.manifest.made_at == state.last), None)
        if newest is None:
            return True
        with self._desk.database.read() as connection:
            raw = connection.connection.driver_connection
            return _worked(comparing.rows(raw)) != _worked(newest.rows) or _done_since(raw, newest.audit_head)

    def before_much(self) -> None:
        """Before a long import or a restore: a backup of how it was, whatever pauses; none of a sample."""
        if not self.sample:
            self.back_up()

    def found(self) -> tuple[FoundBackup, ...]:
        """The backups of this office in both places, the newest first."""
        return found_in(self._folders(), self._identity)

    def present(self) -> Present:
        """What the office holds now, to be laid beside what a backup holds."""
        with self._desk.database.look() as execute:
            return read_present(execute)

    def shrunk(self) -> Shrunk | None:
        """Whether the office holds far less than a backup, and nobody has said yet that it is right so."""
        if self.sample or self._known().get("paused"):
            return None
        now, accepted = self.present(), self._accepted()
        fuller = [each for each in self.found() if is_much_smaller(now, each.manifest)]
        if not fuller or (accepted is not None and not is_much_smaller(now, accepted)):
            return None
        return Shrunk(now, max(fuller, key=lambda each: (each.manifest.people, each.manifest.made_at)))

    def accept(self) -> None:
        """Keep in mind that the office rightly holds no more than now; only when it shrinks again it is told."""
        now = self.present()
        self._note(accepted=asdict(Held(now.people, now.documents)))

    def choose_second(self, folder: Path | None) -> BackupState:
        """Name the second place, or none."""
        kept = {key: value for key, value in self._file.read().backup_folders.items() if key != self._identity}
        if folder is not None:
            kept[self._identity] = str(folder.absolute())
        self._file.change(backup_folders=kept)
        self._note(failed="", second_is_apart=folder is not None and self._is_apart(folder))
        return self.state()

    def pause(self) -> None:
        """Make none until somebody says so: a restored office must not push out what was there before."""
        self._note(paused=True)

    def resume(self) -> BackupState:
        """Make them again."""
        self._note(paused=False)
        return self.state()

    def move(self, folder: Path, watch: Progress = UNWATCHED) -> Path:
        """Write a backup for another computer and leave this office to be read only."""
        return moving.move(self._desk, folder, watch)

    def stay(self) -> BackupState:
        """Write here again, deliberately."""
        moving.stay(self._desk)
        return self.state()

    @property
    def sample(self) -> bool:
        """Whether this is the sample office, whose people do not exist."""
        return self._office[1]

    @cached_property
    def _office(self) -> tuple[str, bool]:
        with self._desk.database.look() as execute:
            ((identity, sample),) = execute("SELECT identity, sample FROM office")
        return str(identity), bool(sample)

    @property
    def _identity(self) -> str:
        return self._office[0]

    def _written(self, watch: Progress) -> BackedUp:
        state = self.state()
        stem = self._desk.database.path.stem
        with plainly_told(self._first):
            self._first.mkdir(parents=True, exist_ok=True)
        there = [self._first, *([state.second] if state.second and state.second.is_dir() else [])]
        number = max(_next_number(folder, stem) for folder in there)
        self._touched = False
        place = backup.back_up(self._desk, self._first, number=number, watch=watch)
        made = BackedUp(place)
        if state.second is not None:
            made = self._copied(place, state.second, watch)
        self._note(last=_made_at(place), failed=made.problem, **self._apart(made), **self._grown(read_manifest(place)))
        if not state.paused:
            for folder in there:
                with suppress(OSError):  # what could not go now goes next time; the new one is there
                    rotate(folder, stem, self._identity)
        return made

    def _copied(self, place: Path, second: Path, watch: Progress) -> BackedUp:
        """The copy in the second place; without it the first one still counts."""
        try:
            if not second.is_dir() or (self._known().get("second_is_apart") and not self._is_apart(second)):
                raise gone(second)  # an empty folder where the stick is put in lies on the office's own disk
            return BackedUp(place, backup.copy_backup(place, second, watch))
        except Stopped:
            raise
        except Refused as refused:
            return BackedUp(place, problem=str(refused))

    def _accepted(self) -> Amount | None:
        known = self._known().get("accepted")
        return Held(int(known["people"]), int(known["documents"])) if isinstance(known, dict) else None

    def _grown(self, now: Amount) -> dict[str, Any]:
        """What was accepted grows with the office: when that shrinks again, it is told again."""
        accepted = self._accepted()
        if accepted is None:
            return {}
        most = Held(max(now.people, accepted.people), max(now.documents, accepted.documents))
        return {"accepted": asdict(most)}

    def _apart(self, made: BackedUp) -> dict[str, str]:
        lies_apart = any(self._is_apart(each.parent) for each in (made.place, made.second) if each is not None)
        return {"apart": _made_at(made.place)} if lies_apart else {}

    def _is_apart(self, folder: Path) -> bool:
        """Whether a folder lies on another disk than the office."""
        try:
            return folder.stat().st_dev != self._desk.database.path.stat().st_dev
        except OSError:
            return False

    def _folders(self) -> tuple[Path, ...]:
        second = self._file.read().backup_folders.get(self._identity)
        return (self._first, Path(second)) if second else (self._first,)

    def _touch(self) -> None:
        self._touched = True

    def _known(self) -> dict[str, Any]:
        known = self._file.read().backups.get(self._identity)
        return known if isinstance(known, dict) else {}

    def _note(self, **known: Any) -> None:
        all_known = self._file.read().backups
        self._file.change(backups={**all_known, self._identity: {**self._known(), **known}})


def _made_at(place: Path) -> str:
    return read_manifest(place).made_at.isoformat()


def _next_number(folder: Path, stem: str) -> int:
    with plainly_told(folder):
        return backup.next_number(folder, stem)


def _moment(known: dict[str, Any], name: str) -> datetime | None:
    text = known.get(name)
    return datetime.fromisoformat(text) if isinstance(text, str) and text else None


def _worked(rows: Mapping[str, int]) -> dict[str, int]:
    """Without the chain, which also tells of the backup itself, and without who looked at whom."""
    return {table: count for table, count in rows.items() if table not in {"audit", "sighting"}}


def _done_since(connection: Any, head: str | None) -> bool:
    """Whether the audit chain tells of anything but backups after this head."""
    seq = int(head.partition(":")[0]) if head else 0
    later = "SELECT 1 FROM audit WHERE seq > ? AND action <> 'backed up' LIMIT 1"
    return connection.execute(later, (seq,)).fetchone() is not None
