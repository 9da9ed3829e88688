"""The desk at which one user works: what every service is given."""

from dataclasses import dataclass

from desktop_app.office.changes import ChangeBoard
from desktop_app.office.engine import OfficeDatabase
from desktop_app.office.rights import Right, Role, allows
from desktop_app.system.clock import Clock


@dataclass(frozen=True)
class User:
    """Who is at work: the account under which changes are recorded."""

    id: int
    name: str
    role: Role

    def may(self, right: Right) -> bool:
        """Whether the user's role includes a right."""
        return allows(self.role, right)


@dataclass(frozen=True)
class Desk:
    """An open office, the user who opened it, the board of changes and the clock."""

    database: OfficeDatabase
    board: ChangeBoard
    user: User
    clock: Clock
