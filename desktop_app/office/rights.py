"""Who may do what: the roles of an office and the one table of their rights."""

from collections.abc import Callable, Mapping
from enum import StrEnum
from functools import wraps
from typing import TYPE_CHECKING, Any, Concatenate, Final, ParamSpec, Protocol, TypeVar

from desktop_app.language.catalogs import N_
from desktop_app.language.catalogs import gettext as _
from desktop_app.language.errors import Refused

if TYPE_CHECKING:
    from desktop_app.office.desk import Desk

P = ParamSpec("P")
R = TypeVar("R")


class Role(StrEnum):
    """What a user of the office is (rol)."""

    ADMINISTRATOR = "administrator"
    CLERK = "clerk"
    TEACHER = "teacher"
    SIGNER = "signer"
    AUDITOR = "auditor"


class Right(StrEnum):
    """What may be done in an office besides looking."""

    SEE = "see"  # open a person's card, which is kept for the person
    PEOPLE = "people"  # add, change, put away, delete people, bring in lists
    EXPORT = "export"  # write people out of the office
    ISSUE = "issue"  # give numbers, print papers
    VOID = "void"  # annul a number
    ERASE = "erase"  # take a person out for good
    OFFICE = "office"  # profile, logo, signatories
    USERS = "users"  # who works here, and as what
    BACK_UP = "back up"  # a copy stays encrypted
    HISTORY = "history"  # who did what in the whole office
    DRAFT = "draft"  # one's own half-typed forms
    PASSWORD = "password"  # noqa: S105 - one's own password


_EVERYBODY: Final = frozenset({Right.SEE, Right.BACK_UP, Right.PASSWORD})
RIGHTS: Final[Mapping[Role, frozenset[Right]]] = {
    Role.ADMINISTRATOR: frozenset(Right),
    Role.CLERK: _EVERYBODY | {Right.PEOPLE, Right.EXPORT, Right.ISSUE, Right.VOID, Right.HISTORY, Right.DRAFT},
    Role.TEACHER: _EVERYBODY | {Right.DRAFT},
    Role.SIGNER: _EVERYBODY | {Right.ISSUE, Right.VOID, Right.DRAFT},
    Role.AUDITOR: _EVERYBODY | {Right.HISTORY},
}
ROLE_NAMES: Final[Mapping[Role, str]] = {
    Role.ADMINISTRATOR: N_("Administrator"),
    Role.CLERK: N_("Clerk"),
    Role.TEACHER: N_("Teacher"),
    Role.SIGNER: N_("Signer"),
    Role.AUDITOR: N_("Auditor"),
}
ROLE_WORDS: Final[Mapping[Role, str]] = {
    Role.ADMINISTRATOR: N_("Does everything: settings, users, history."),
    Role.CLERK: N_("Keeps the list of people, imports, exports, issues and annuls documents."),
    Role.TEACHER: N_("Sees the list of people and changes nothing in it."),
    Role.SIGNER: N_("Issues, prints and annuls documents."),
    Role.AUDITOR: N_("Reads everything, the history too, and changes nothing."),
}


class NotAllowed(Refused):
    """The role of the user at the desk does not include this."""

    def __init__(self) -> None:
        super().__init__(_("Your role does not allow this. Nothing was changed. Please ask an administrator."))


def allows(role: Role, right: Right) -> bool:
    """Whether a role includes a right."""
    return right in RIGHTS[role]


def require(desk: "Desk", right: Right) -> None:
    """Refuse unless the user at the desk has this right."""
    if not allows(desk.user.role, right):
        raise NotAllowed


class AtDesk(Protocol):
    """A service: it works at a desk."""

    _desk: "Desk"


S = TypeVar("S", bound=AtDesk)


def needs(right: Right) -> Callable[[Callable[Concatenate[S, P], R]], Callable[Concatenate[S, P], R]]:
    """Marks what a service does only for users with this right; a test finds what writes and is not marked."""

    def guarded(verb: Callable[Concatenate[S, P], R]) -> Callable[Concatenate[S, P], R]:
        @wraps(verb)
        def checked(self: S, /, *args: P.args, **kwargs: P.kwargs) -> R:
            require(self._desk, right)
            return verb(self, *args, **kwargs)

        marked: Any = checked
        marked.right = right
        return checked

    return guarded
