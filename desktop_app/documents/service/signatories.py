"""Who signs the papers to come: up to three people, their roles in the languages of papers."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from sqlalchemy import Connection, delete, insert, select

from desktop_app.documents.records import SignatoryRecord, SignatoryRoleRecord
from desktop_app.language.azerbaijani import clean
from desktop_app.language.catalogs import gettext as _
from desktop_app.language.errors import Refused
from desktop_app.office import history
from desktop_app.office.changes import Changes
from desktop_app.office.desk import Desk
from desktop_app.office.records import PictureRecord
from desktop_app.office.rights import Right, needs
from desktop_app.office.service import keep_picture
from desktop_app.office.sharing import drop_unused
from desktop_app.printing.layout import PictureData
from desktop_app.printing.values import MOST_SIGNATORIES


@dataclass(frozen=True)
class Signatory:
    """One who signs. `roles` maps a language to the role in it ("Sədr", "Chair"); `scan` is the signature itself."""

    name: str
    roles: Mapping[str, str] = field(default_factory=dict)
    scan: PictureData | None = None


class SignatoryService:
    """Keeps the signatories of the office; papers already issued keep those they were issued with."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def signatories(self) -> tuple[Signatory, ...]:
        """Who signs, from the left."""
        with self._desk.database.read() as connection:
            return read_signatories(connection)

    @needs(Right.OFFICE)
    def change(self, signatories: Sequence[Signatory]) -> tuple[Signatory, ...]:
        """Have these sign from now on; rows without a name are left out. Gives them as they were kept."""
        kept = [tidy for each in signatories if (tidy := _tidied(each)).name]
        if len(kept) > MOST_SIGNATORIES:
            raise Refused(_("A paper has room for three signatures. Nothing was changed."))
        with self._desk.database.write() as connection:
            before = read_signatories(connection)
            connection.execute(delete(SignatoryRoleRecord))
            connection.execute(delete(SignatoryRecord))
            _insert(connection, kept)
            if {each.scan for each in before} - {each.scan for each in kept}:
                drop_unused(connection, SignatoryRecord.metadata)  # somebody's signature is not kept for nothing
            changed = {"signatories": (_as_fields(before), _as_fields(kept))}
            history.record(connection, history.occasion(self._desk, "changed"), "signatory", 1, changed)
        self._desk.board.publish(Changes.of("signatory"))
        return tuple(kept)


def read_signatories(connection: Connection) -> tuple[Signatory, ...]:
    """The signatories in a transaction that is already open."""
    roles: dict[int, dict[str, str]] = {}
    for position, language, role in connection.execute(
        select(SignatoryRoleRecord.position, SignatoryRoleRecord.language, SignatoryRoleRecord.role)
    ):
        roles.setdefault(position, {})[language] = role
    people = connection.execute(
        select(SignatoryRecord.position, SignatoryRecord.name, PictureRecord.kind, PictureRecord.content)
        .outerjoin(PictureRecord, PictureRecord.sha256 == SignatoryRecord.scan)
        .order_by(SignatoryRecord.position)
    )
    return tuple(
        Signatory(row.name, roles.get(row.position, {}), PictureData(row.kind, row.content) if row.kind else None)
        for row in people
    )


def _tidied(signatory: Signatory) -> Signatory:
    roles = {language: clean(role) for language, role in signatory.roles.items()}
    return replace(
        signatory,
        name=clean(signatory.name),
        roles={language: role for language, role in roles.items() if role},
    )


def _as_fields(signatories: Sequence[Signatory]) -> list[dict[str, Any]]:
    """As history keeps them: of a scanned signature only which one it was."""
    return [
        {"name": each.name, "roles": dict(each.roles), **({"scan": each.scan.sha256} if each.scan else {})}
        for each in signatories
    ]


def _insert(connection: Connection, signatories: Sequence[Signatory]) -> None:
    for position, each in enumerate(signatories, start=1):
        scan = keep_picture(connection, each.scan.kind, each.scan.content) if each.scan else None
        connection.execute(insert(SignatoryRecord).values(position=position, name=each.name, scan=scan))
        for language, role in each.roles.items():
            connection.execute(insert(SignatoryRoleRecord).values(position=position, language=language, role=role))
