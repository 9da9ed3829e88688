"""The door of an office: make one, open one, change its password."""

import contextlib
import uuid
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Final

from desktop_app.language.catalogs import gettext as _
from desktop_app.language.errors import Refused
from desktop_app.office import engine, keys, keys_copy, moved, swapping, upgrade
from desktop_app.office.changes import OFFICE, ChangeBoard, Changes
from desktop_app.office.desk import Desk, User
from desktop_app.office.engine import OfficeDatabase
from desktop_app.office.locks import Share
from desktop_app.office.profile import NewOffice, checked_series
from desktop_app.office.rights import Right, Role, require
from desktop_app.office.where import insist_on_local_disk
from desktop_app.system import paths
from desktop_app.system.clock import Clock
from desktop_app.system.files import writing_atomically

SUFFIX: Final = ".ocaq"
SignIn = int | str | None
"""Who signs in: a user's number or name; None where there is only one."""
Prepare = Callable[[bytes], None]
"""Takes the key before the user is looked up in the file, which may be of an older schema."""


class Missing(Refused):
    """There is no office at this place."""


class KeysOfAnother(engine.Damaged):
    """The keys beside the office are not its own."""


class NeedsUser(Refused):
    """Several people work here, and nobody was named."""


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
        keys_copy.write_both(path, made, temporary)
    return open_office(path, password, clock)


def open_office(
    path: Path, password: str | None, clock: Clock, user: SignIn = None, backups: Path | None = None
) -> Desk:
    """Open the office at `path`; the password of one of its users, None for an office without.

    Where there are more users than one, `user` names the one who signs in. An office of an older schema is upgraded
    first, after a backup of it was written into `backups`, by default the folder of backups of this computer.
    """
    return _opened(path, clock, backups, lambda known, prepare: _signed_in(path, known, password, user, prepare))


def open_as(path: Path, key: bytes, user: int, clock: Clock) -> Desk:
    """Open an office with the key that the keychain of this computer kept for one of its users."""

    def sign_in(_known: keys.Keys, prepare: Prepare) -> tuple[bytes, User]:
        prepare(key)
        return key, _user(path, key, user)

    return _opened(path, clock, None, sign_in)


def _opened(
    path: Path, clock: Clock, backups: Path | None, sign_in: Callable[[keys.Keys, Prepare], tuple[bytes, User]]
) -> Desk:
    known = _keys_of(path)
    if known.schema > upgrade.HEAD:
        raise _newer()
    insist_on_local_disk(path)
    share = Share(path)
    try:
        key, who = sign_in(known, lambda key: _bring_up(path, key, share, clock, backups))
        if known.schema != upgrade.HEAD:
            with share.alone():
                _stamp(path)
    except BaseException:
        share.release()
        raise
    return _seated(path, key, share, who, clock)


def open_with_key(path: Path, key: bytes, user: int, clock: Clock) -> Desk:
    """Open an office with its bare key, which only the recovery sheet tells, at the desk of this user."""
    insist_on_local_disk(path)
    share = Share(path)
    try:
        _bring_up(path, key, share, clock, None)
        who = _user(path, key, user)
    except BaseException:
        share.release()
        raise
    return _seated(path, key, share, who, clock)


def _seated(path: Path, key: bytes, share: Share, who: User, clock: Clock) -> Desk:
    database = OfficeDatabase(path, key, share)
    here = moved.moved_from(path)
    database.refuse_writing(here.sentence if here else None)
    return Desk(database, ChangeBoard(), who, clock)


def _signed_in(
    path: Path, known: keys.Keys, password: str | None, user: SignIn, prepare: Prepare
) -> tuple[bytes, User]:
    """The key, and the user whom the password lets in; `prepare` is called before the user is looked up in the file."""
    if user is None and len(known.wrapped) > 1:
        raise NeedsUser(_("Several people work in this office. Please say who you are: --user NAME."))
    try:
        return _let_in(path, known, password, user, prepare)
    except keys.WrongPassword as wrong:
        if keys_copy.are_of_another(path, known):
            raise _of_another(path) from wrong
        raise


def _let_in(path: Path, known: keys.Keys, password: str | None, user: SignIn, prepare: Prepare) -> tuple[bytes, User]:
    if user is None or not known.protected or password is None:
        key, number = known.unlock(password)
        prepare(key)
        return key, _user(path, key, number)
    for each in known.users():
        if (isinstance(user, str) or user == each) and (key_of := known.unlock_as(each, password)) is not None:
            prepare(key_of)
            who = _user(path, key_of, each)
            if isinstance(user, int) or _same_name(user, who.name):
                return key_of, who
    raise keys.WrongPassword(
        _("This password does not open the office for this user. Please check the name, Caps Lock and the keyboard.")
    )


def _bring_up(path: Path, key: bytes, share: Share, clock: Clock, backups: Path | None) -> None:
    """Upgrade an office of an older schema."""
    if _revision(path, key) == upgrade.HEAD:
        return
    from desktop_app.office.upgrading import bring_up  # noqa: PLC0415 - once in a version

    with share.alone():
        if _revision(path, key) != upgrade.HEAD:  # nobody else has done it meanwhile
            bring_up(path, key, clock, backups or paths.backups_folder())


def _revision(path: Path, key: bytes) -> str:
    """The schema of the file; refused where the key is not its own, where it has none, or one of a later program."""
    try:
        revision = engine.asked(path, key, upgrade.revision_of)
    except engine.Damaged as damaged:
        raise _unopened(path, damaged) from damaged
    if revision is None:  # SQLite takes even an empty file for a database
        raise engine.damaged()
    if revision > upgrade.HEAD:
        raise _newer()
    return revision


def _stamp(office: Path) -> None:
    """Write into the keys file which schema the office has, for programs that cannot read it."""
    keys_copy.write_both(office, replace(keys.read_keys(keys.keys_path(office)), schema=upgrade.HEAD))


def _unopened(path: Path, damaged: engine.Damaged) -> engine.Damaged:
    """What to say of a file that its key does not open: whether the key or the file is wrong does not show in it."""
    if "not a database" not in str(damaged.__cause__):
        return damaged
    if keys_copy.are_of_another(path, keys.read_keys(keys.keys_path(path))):
        return _of_another(path)
    return KeysOfAnother(
        _(
            "The keys beside this office do not open it: they are of another office, or the file is damaged. Nothing "
            "was changed. Put its own keys file beside it, open it with its recovery sheet, or restore a backup."
        )
    )


def _of_another(path: Path) -> KeysOfAnother:
    return KeysOfAnother(
        _(
            "The keys beside this office are of another one. Nothing was changed. Move the file “{name}” away: its own "
            "keys are then put back from their copy on this computer."
        ).format(name=keys.keys_path(path).name)
    )


def _newer() -> upgrade.Newer:
    return upgrade.Newer(
        _("This office was last opened by a newer Ocaq. Please update the program; nothing was changed.")
    )


def change_password(desk: Desk, old: str | None, password: str) -> None:
    """Set the password of the user at the desk, who must know the old one; an office without one becomes protected."""
    from desktop_app.office import audit, history  # noqa: PLC0415 - opening an office needs no SQLAlchemy

    require(desk, Right.PASSWORD)
    office = desk.database.path
    with desk.database.alone():
        known = keys.read_keys(keys.keys_path(office))
        if known.protected and known.unlock_as(desk.user.id, old or "") is None:
            raise keys.wrong_password()
        with desk.database.write() as connection:
            audit.append(connection, history.occasion(desk, "password changed"), "user", desk.user.id)
            keys_copy.write_both(office, known.with_password(desk.database.key, desk.user.id, password))
    desk.board.publish(Changes.of(OFFICE))


def taken(path: Path) -> Refused:
    """What to say of a place where an office is to be made and something lies already."""
    return Refused(_("“{name}” is already there. It was left as it is.").format(name=path.name))


def missing(path: Path) -> Missing:
    """What to say of a place where an office should lie."""
    return Missing(_("There is no office at “{path}”.").format(path=path))


def move(office: Path, place: Path) -> None:
    """Move a closed office, its keys first, to a place on the same disk where none lies."""
    aside(keys.keys_path(place))
    keys.keys_path(office).rename(keys.keys_path(place))
    office.rename(place)


def aside(path: Path) -> Path | None:
    """Move what lies at `path` out of the way under a free name beside it; never deletes. Gives the new place."""
    if not path.exists():
        return None
    return path.rename(keys.free_name(path))


def _keys_of(path: Path) -> keys.Keys:
    swapping.settle(path)
    if not path.is_file():
        raise missing(path)
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


def _same_name(one: str, other: str) -> bool:
    from desktop_app.language import folding  # noqa: PLC0415 - only a named user needs it

    return folding.search_key(one) == folding.search_key(other)


def _user(path: Path, key: bytes, number: int | None) -> User:
    """The user whose password opened the office; of an unprotected one its first."""
    query = "SELECT id, name, role FROM user_account WHERE removed_at IS NULL ORDER BY id"
    users = engine.asked(path, key, lambda connection: connection.execute(query).fetchall())
    for found, name, role in users:
        if number in {None, found}:
            return User(found, name, Role(role))
    raise engine.Damaged(_("The keys of this office belong to a user it does not know. Please restore a backup."))
