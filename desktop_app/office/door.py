"""The door of an office: make one, open one, change its password."""

import contextlib
import uuid
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any, Final

from desktop_app.language.catalogs import gettext as _
from desktop_app.language.errors import Refused
from desktop_app.office import engine, keys, swapping, upgrade
from desktop_app.office.changes import OFFICE, ChangeBoard, Changes
from desktop_app.office.desk import Desk, User
from desktop_app.office.engine import OfficeDatabase
from desktop_app.office.locks import Share
from desktop_app.office.profile import NewOffice, checked_series
from desktop_app.office.where import insist_on_local_disk
from desktop_app.system import paths
from desktop_app.system.clock import Clock
from desktop_app.system.files import writing_atomically

SUFFIX: Final = ".ocaq"


class Missing(Refused):
    """There is no office at this place."""


def is_protected(path: Path) -> bool:
    """Whether an office asks for a password, told by its keys file alone."""
    return _keys_of(path).protected


def create(path: Path, office: NewOffice, password: str | None, clock: Clock) -> Desk:
    """Make an office at `path`, which must not exist, and sit down in it as its administrator."""
    from desktop_app.office.building import build  # noqa: PLC0415 - opening an office needs no SQLAlchemy

    if path.exists():
        raise taken(path)
    insist_on_local_disk(path)
    checked_series(office.series)
    key = keys.new_key()
    made = keys.Keys(str(uuid.uuid4()), upgrade.HEAD, open_key=key)
    if password is not None:
        made = made.with_password(key, 1, password)
    path.parent.mkdir(parents=True, exist_ok=True)
    with _built_aside(path) as temporary:
        build(temporary, key, office, made.identity, clock)
        aside(keys.keys_path(path))
        keys.write_keys(keys.keys_path(path), made)
    return open_office(path, password, clock)


def open_office(path: Path, password: str | None, clock: Clock, backups: Path | None = None) -> Desk:
    """Open the office at `path`; the password of one of its users, None for an office without.

    One of an older schema is upgraded first, after a backup of it was written into `backups`, by default the folder of
    backups of this computer.
    """
    known = _keys_of(path)
    if known.schema > upgrade.HEAD:
        raise _newer()
    insist_on_local_disk(path)
    share = Share(path)
    try:
        key, user = known.unlock(password)
        if _revision(path, key) != upgrade.HEAD:
            from desktop_app.office.upgrading import bring_up  # noqa: PLC0415 - once in a version

            with share.alone():
                if _revision(path, key) != upgrade.HEAD:  # nobody else has done it meanwhile
                    bring_up(path, key, clock, backups or paths.backups_folder())
        if known.schema != upgrade.HEAD:
            with share.alone():
                _stamp(path)
        who = engine.asked(path, key, lambda connection: _user(connection, user))
    except BaseException:
        share.release()
        raise
    return Desk(OfficeDatabase(path, key, share), ChangeBoard(), who, clock)


def _revision(path: Path, key: bytes) -> str:
    """The schema of the file; refused where it has none, or one of a later program."""
    revision = engine.asked(path, key, upgrade.revision_of)
    if revision is None:  # SQLite takes even an empty file for a database
        raise engine.damaged()
    if revision > upgrade.HEAD:
        raise _newer()
    return revision


def _stamp(office: Path) -> None:
    """Write into the keys file which schema the office has, for programs that cannot read it."""
    path = keys.keys_path(office)
    keys.write_keys(path, replace(keys.read_keys(path), schema=upgrade.HEAD))


def _newer() -> upgrade.Newer:
    return upgrade.Newer(
        _("This office was last opened by a newer Ocaq. Please update the program; nothing was changed.")
    )


def change_password(desk: Desk, old: str | None, password: str) -> None:
    """Set the password of the user at the desk, who must know the old one; an office without one becomes protected."""
    path = keys.keys_path(desk.database.path)
    with desk.database.alone():
        known = keys.read_keys(path)
        known.unlock(old)
        keys.write_keys(path, known.with_password(desk.database.key, desk.user.id, password))
    desk.board.publish(Changes.of(OFFICE))


def taken(path: Path) -> Refused:
    """What to say of a place where an office is to be made and something lies already."""
    return Refused(_("“{name}” is already there. It was left as it is.").format(name=path.name))


def move(office: Path, place: Path) -> None:
    """Move a closed office, its keys first, to a place on the same disk where none lies."""
    aside(keys.keys_path(place))
    keys.keys_path(office).rename(keys.keys_path(place))
    office.rename(place)


def aside(path: Path) -> Path | None:
    """Move what lies at `path` out of the way under a free name beside it; never deletes. Gives the new place."""
    if not path.exists():
        return None
    return path.rename(swapping.free_name(path))


def _keys_of(path: Path) -> keys.Keys:
    swapping.settle(path)
    if not path.is_file():
        raise Missing(_("There is no office at “{path}”.").format(path=path))
    return keys.read_keys(keys.keys_path(path))


@contextlib.contextmanager
def _built_aside(path: Path) -> Iterator[Path]:
    """A random name beside `path` to build a database under; it takes its place whole, at the end, or not at all."""
    with writing_atomically(path, replace=False) as temporary:
        try:
            yield temporary
        finally:
            for leftover in ("-wal", "-shm", "-journal"):
                temporary.with_name(temporary.name + leftover).unlink(missing_ok=True)


def _user(connection: Any, number: int | None) -> User:
    """The user whose password opened the office; of an unprotected one its first."""
    for user in connection.execute("SELECT id, name FROM user_account ORDER BY id").fetchall():
        if number in {None, user[0]}:
            return User(*user)
    raise engine.Damaged(_("The keys of this office belong to a user it does not know. Please restore a backup."))
