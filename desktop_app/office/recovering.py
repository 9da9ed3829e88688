"""The way back into an office whose password or keys file is lost: the database key, typed from its recovery sheet."""

import contextlib
from dataclasses import dataclass, replace
from pathlib import Path

import sqlcipher3.dbapi2 as sqlcipher

from desktop_app.language.catalogs import gettext as _
from desktop_app.language.catalogs import ngettext
from desktop_app.language.errors import Refused
from desktop_app.office import door, engine, keys, keys_copy, recovery, swapping, upgrade
from desktop_app.office.desk import Desk
from desktop_app.office.rights import Role
from desktop_app.system.clock import Clock
from desktop_app.system.files import write_atomically


class Misread(Refused):
    """A code that cannot be right; `groups` are those to look at again, counted from 1."""

    def __init__(self, misread: tuple[recovery.Misread, ...]) -> None:
        super().__init__(_words(misread))
        self.groups = tuple(each.group for each in misread if each.group is not None)


class WrongSheet(Refused):
    """The sheet holds a key, and it does not open this office."""


def key_in(code: str) -> bytes:
    """The database key in a typed, pasted or scanned code; refused with the groups that were misread."""
    reading = recovery.read(code)
    if reading.key is None:
        raise Misread(reading.misread)
    return reading.key


def recover(office: Path, code: str, password: str, clock: Clock) -> Desk:
    """Open an office with its sheet and give its administrator a new password; the former keys are set aside.

    Who works there is read from the database itself, so that the keys file may be missing or damaged. Where it is not,
    everybody else keeps their password.
    """
    key = key_in(code)
    keys.insist_on_length(password)
    swapping.settle(office)
    if not office.is_file():
        raise door.missing(office)
    inside = _inside(office, key)
    place = keys.keys_path(office)
    renewed = _known(place, inside).with_password(key, inside.administrator, password)
    kept = False
    if inside.schema != upgrade.HEAD:  # the backup before the upgrade takes the keys along
        kept = _set_aside(place)
        keys_copy.write_both(office, renewed)
    desk = door.open_with_key(office, key, inside.administrator, clock)
    try:
        _enter(desk, replace(renewed, schema=upgrade.HEAD), set_aside=not kept)
    except BaseException:
        desk.database.close()
        raise
    return desk


def insist_on_key(office: Path, key: bytes) -> None:
    """Refuse a sheet that does not open this file."""
    _inside(office, key)


@dataclass(frozen=True)
class _Inside:
    """What the database itself tells of its office."""

    identity: str
    schema: str
    administrator: int


def _inside(office: Path, key: bytes) -> _Inside:
    with contextlib.closing(engine.connect(office, key)) as connection:
        try:
            schema = upgrade.revision_of(connection)
            ((identity,),) = connection.execute("SELECT identity FROM office").fetchall()
            columns = {row[1] for row in connection.execute("PRAGMA table_info(user_account)")}
            here = "removed_at IS NULL" if "removed_at" in columns else "1"  # the first schema let nobody leave
            query = f"SELECT min(id) FROM user_account WHERE role = ? AND {here}"  # noqa: S608 - our own words
            ((administrator,),) = connection.execute(query, (Role.ADMINISTRATOR.value,)).fetchall()
        except sqlcipher.DatabaseError as error:
            refusal = engine.told(error)
            raise (_wrong_sheet() if isinstance(refusal, engine.Damaged) else refusal) from error
    return _Inside(identity, schema or "", administrator)


def _wrong_sheet() -> WrongSheet:
    return WrongSheet(
        _("This sheet does not open this office: it belongs to another one, or the file is damaged. Nothing changed.")
    )


def _known(place: Path, inside: _Inside) -> keys.Keys:
    """The keys beside the office, where they can be read and are its own."""
    with contextlib.suppress(keys.KeysDamaged):
        known = keys.read_keys(place)
        if known.identity == inside.identity:
            return known
    return keys.Keys(inside.identity, inside.schema)


def _set_aside(place: Path) -> bool:
    """Keep what lies in the place of the keys under a free name too: the keys themselves never are away."""
    if place.exists():
        write_atomically(keys.free_name(place), place.read_bytes(), replace=False)
    return True


def _enter(desk: Desk, renewed: keys.Keys, *, set_aside: bool) -> None:
    from desktop_app.office import audit, history  # noqa: PLC0415 - opening an office needs no SQLAlchemy

    place = keys.keys_path(desk.database.path)
    with desk.database.alone(), desk.database.write() as connection:
        audit.append(connection, history.occasion(desk, "recovered"), "user", desk.user.id)
        if set_aside:
            _set_aside(place)
        keys_copy.write_both(desk.database.path, renewed)


def _words(misread: tuple[recovery.Misread, ...]) -> str:
    numbers = [each.group for each in misread if each.group is not None]
    if not numbers:
        return _("Each group can be right, and yet they do not belong together. Are all of them from one sheet?")
    if misread[0].likely:
        words = _("Please look at group {group} again: it is probably {likely}.")
        return words.format(group=numbers[0], likely=misread[0].likely)
    again = ngettext("Please look at group {groups} again.", "Please look at groups {groups} again.", len(numbers))
    return again.format(groups=", ".join(map(str, numbers)))
