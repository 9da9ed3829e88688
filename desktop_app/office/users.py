"""The users of an office: who works here and as what. Each has a password of their own that opens the office."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any, Final

from sqlalchemy import Connection, func, insert, select, update

from desktop_app.language import folding
from desktop_app.language.catalogs import gettext as _
from desktop_app.language.cleaning import clean
from desktop_app.language.errors import Refused
from desktop_app.office import history, keys, keys_copy
from desktop_app.office.changes import Changes
from desktop_app.office.desk import Desk
from desktop_app.office.keys import Keys
from desktop_app.office.records import UserAccountRecord
from desktop_app.office.rights import Right, Role, needs

USER: Final = "user"
"""The kind of a user in history and changes."""


@dataclass(frozen=True)
class UserRow:
    """One user as lists show them; without a password of their own they cannot sign in."""

    id: int
    name: str
    role: Role
    since: datetime
    can_sign_in: bool


class UserService:
    """Adds and removes users, gives them roles and first passwords; each change of the keys file goes with its row."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def users(self) -> tuple[UserRow, ...]:
        """Those who work here, in the order they came."""
        wraps = self._keys()
        known = {each.user for each in wraps.wrapped}
        with self._desk.database.read() as connection:
            return tuple(
                UserRow(row.id, row.name, Role(row.role), row.created_at, not wraps.protected or row.id in known)
                for row in _here(connection)
            )

    @needs(Right.USERS)
    def add(self, name: str, role: Role, password: str) -> int:
        """Let somebody else work here, who signs in with this first password; gives their number."""
        tidy = clean(name)
        if not tidy:
            raise Refused(_("Please type the name of the new user."))
        if not self._keys().protected:
            raise Refused(_("Please set a password of your own first: without one, everybody gets in as you."))
        occasion = history.occasion(self._desk, "created")
        with self._desk.database.write() as connection:
            if any(folding.search_key(row.name) == folding.search_key(tidy) for row in _here(connection)):
                taken = _("There is a user “{name}” already. Please add something to tell them apart.")
                raise Refused(taken.format(name=tidy))
            number = (connection.scalar(select(func.max(UserAccountRecord.id))) or 0) + 1
            connection.execute(
                insert(UserAccountRecord).values(id=number, name=tidy, role=role.value, created_at=occasion.at)
            )
            fields = {"name": (None, tidy), "role": (None, role.value)}
            history.record(connection, occasion, USER, number, fields)
            self._set_password(number, password)
        self._desk.board.publish(Changes.of(USER))
        return number

    @needs(Right.USERS)
    def change_role(self, user_id: int, role: Role) -> None:
        """Let a user work as something else; one administrator always stays."""
        with self._desk.database.write() as connection:
            former = _role(connection, user_id)
            if former is role:
                return
            _keep_an_administrator(connection, user_id, former)
            connection.execute(update(UserAccountRecord).where(UserAccountRecord.id == user_id).values(role=role.value))
            fields = {"role": (former.value, role.value)}
            history.record(connection, history.occasion(self._desk, "changed"), USER, user_id, fields)
        self._desk.board.publish(Changes.of(USER))

    @needs(Right.USERS)
    def reset_password(self, user_id: int, password: str) -> None:
        """Give a user who has forgotten theirs a new first password."""
        with self._desk.database.write() as connection:
            _role(connection, user_id)
            history.record(connection, history.occasion(self._desk, "password reset"), USER, user_id, {})
            self._set_password(user_id, password)
        self._desk.board.publish(Changes.of(USER))

    @needs(Right.USERS)
    def remove(self, user_id: int) -> None:
        """Let somebody work here no more; their name stays in the history of what they did."""
        if user_id == self._desk.user.id:
            raise Refused(_("You cannot remove yourself. Another administrator can."))
        occasion = history.occasion(self._desk, "removed")
        with self._desk.database.write() as connection:
            _keep_an_administrator(connection, user_id, _role(connection, user_id))
            connection.execute(
                update(UserAccountRecord).where(UserAccountRecord.id == user_id).values(removed_at=occasion.at)
            )
            history.record(connection, occasion, USER, user_id, {})
            self._write_keys(self._keys().without_user(user_id))
        self._desk.board.publish(Changes.of(USER))

    def _keys(self) -> Keys:
        return keys.read_keys(keys.keys_path(self._desk.database.path))

    def _set_password(self, user_id: int, password: str) -> None:
        keys.insist_on_length(password)
        self._write_keys(self._keys().with_password(self._desk.database.key, user_id, password))

    def _write_keys(self, changed: Keys) -> None:
        """At the end of the transaction: where the file cannot be written, the transaction is undone."""
        keys_copy.write_both(self._desk.database.path, changed)


def _here(connection: Connection) -> list[Any]:
    """The rows of those who work here."""
    table = UserAccountRecord.__table__
    return list(connection.execute(select(table).where(table.c.removed_at.is_(None)).order_by(table.c.id)))


def _role(connection: Connection, user_id: int) -> Role:
    """The role of a user who works here; a plain refusal for anybody else."""
    for row in _here(connection):
        if row.id == user_id:
            return Role(row.role)
    raise Refused(_("This user has already been removed."))


def _keep_an_administrator(connection: Connection, user_id: int, role: Role) -> None:
    others = [row for row in _here(connection) if row.id != user_id and row.role == Role.ADMINISTRATOR]
    if role is Role.ADMINISTRATOR and not others:
        raise Refused(_("The office needs an administrator. Please make somebody else one first."))
