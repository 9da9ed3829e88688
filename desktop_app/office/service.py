"""What staff do with the office itself: read and change its profile, keep and find half-typed forms."""

import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, delete, insert, select, update

from desktop_app.office import history
from desktop_app.office.changes import OFFICE, Changes
from desktop_app.office.desk import Desk
from desktop_app.office.engine import plain
from desktop_app.office.profile import OfficeKind, OfficeProfile, Wording, checked_series
from desktop_app.office.queries import read_profile
from desktop_app.office.records import DraftRecord, OfficeRecord, OfficeWordingRecord, PictureRecord
from desktop_app.office.rights import Right, needs

DRAFT = "draft"


@dataclass(frozen=True)
class Draft:
    """A half-typed form as it was left. `object_id` is what it changes; None for something new."""

    id: int
    form: str
    object_id: int | None
    title: str
    content: Mapping[str, Any]
    updated_at: datetime


class OfficeService:
    """The office's profile."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def profile(self) -> OfficeProfile:
        """The office as it stands."""
        with self._desk.database.read() as connection:
            return self._profile(connection)

    @needs(Right.OFFICE)
    def change_profile(
        self,
        *,
        kind: OfficeKind | None = None,
        country: str | None = None,
        address: str | None = None,
        series: str | None = None,
        wordings: Mapping[str, Wording] | None = None,
    ) -> OfficeProfile:
        """Write what is given, leave the rest; a language that `wordings` does not name keeps its own."""
        given: dict[str, object] = {
            "kind": kind.value if kind else None,
            "country": country,
            "address": address,
            "series": checked_series(series) if series is not None else None,
        }
        with self._desk.database.write() as connection:
            before = self._profile(connection)
            values = {name: value for name, value in given.items() if value is not None}
            if values:
                connection.execute(update(OfficeRecord).values(values))
            for language, wording in (wordings or {}).items():
                _put_wording(connection, language, wording)
            after = self._profile(connection)
            self._record(connection, _as_fields(before), _as_fields(after))
        self._desk.board.publish(Changes.of(OFFICE))
        return after

    @needs(Right.OFFICE)
    def set_logo(self, kind: str, content: bytes | None) -> OfficeProfile:
        """Take a picture as the office's logo (`kind` is "png" or "jpeg"); None removes it from papers to come."""
        with self._desk.database.write() as connection:
            before = self._profile(connection)
            sha256 = keep_picture(connection, kind, content) if content is not None else None
            connection.execute(update(OfficeRecord).values(logo=sha256))
            after = self._profile(connection)
            self._record(connection, _as_fields(before), _as_fields(after))
        self._desk.board.publish(Changes.of(OFFICE))
        return after

    def _record(self, connection: Connection, before: dict[str, object], after: dict[str, object]) -> None:
        changed = {
            name: (before.get(name), after.get(name)) for name in before | after if before.get(name) != after.get(name)
        }
        if changed:
            history.record(connection, history.occasion(self._desk, "changed"), OFFICE, 1, changed)

    def _profile(self, connection: Connection) -> OfficeProfile:
        return read_profile(plain(connection), self._desk.database.path)


class DraftService:
    """Half-typed forms, kept inside the encrypted file under whoever typed them."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    @needs(Right.DRAFT)
    def keep(self, form: str, object_id: int | None, title: str, content: Mapping[str, Any]) -> int:
        """Keep a form as it stands now, in place of what was kept of it before; gives the draft's id."""
        values = {
            "user_id": self._desk.user.id,
            "form": form,
            "object_id": object_id,
            "title": title,
            "content": json.dumps(content, ensure_ascii=False),
            "updated_at": self._desk.clock.now(),
        }
        with self._desk.database.write() as connection:
            connection.execute(delete(DraftRecord).where(*self._same_form(form, object_id)))
            kept = connection.execute(insert(DraftRecord).values(values).returning(DraftRecord.id)).scalar_one()
        self._desk.board.publish(Changes.of(DRAFT))
        return kept

    def drafts(self) -> tuple[Draft, ...]:
        """The user's drafts, newest first."""
        with self._desk.database.read() as connection:
            found = connection.execute(
                select(DraftRecord.__table__)
                .where(DraftRecord.user_id == self._desk.user.id)
                .order_by(DraftRecord.updated_at.desc())
            ).all()
        return tuple(
            Draft(row.id, row.form, row.object_id, row.title, json.loads(row.content), row.updated_at) for row in found
        )

    def draft_of(self, form: str, object_id: int | None) -> Draft | None:
        """What is kept of one form, if anything."""
        return next((each for each in self.drafts() if (each.form, each.object_id) == (form, object_id)), None)

    @needs(Right.DRAFT)
    def drop(self, form: str, object_id: int | None) -> None:
        """Forget what is kept of a form: it was saved, or its writer threw it away."""
        with self._desk.database.write() as connection:
            gone = connection.execute(delete(DraftRecord).where(*self._same_form(form, object_id))).rowcount
        if gone:
            self._desk.board.publish(Changes.of(DRAFT))

    def _same_form(self, form: str, object_id: int | None) -> tuple[Any, ...]:
        return (
            DraftRecord.user_id == self._desk.user.id,
            DraftRecord.form == form,
            DraftRecord.object_id.is_(None) if object_id is None else DraftRecord.object_id == object_id,
        )


def keep_picture(connection: Connection, kind: str, content: bytes) -> str:
    """Store a picture once under the hash of its content; gives the hash."""
    sha256 = hashlib.sha256(content).hexdigest()
    there = connection.execute(select(PictureRecord.sha256).where(PictureRecord.sha256 == sha256)).first()
    if there is None:
        connection.execute(insert(PictureRecord).values(sha256=sha256, kind=kind, content=content))
    return sha256


def _put_wording(connection: Connection, language: str, wording: Wording) -> None:
    connection.execute(delete(OfficeWordingRecord).where(OfficeWordingRecord.language == language))
    if wording.name or wording.city:
        connection.execute(insert(OfficeWordingRecord).values(language=language, name=wording.name, city=wording.city))


def _as_fields(profile: OfficeProfile) -> dict[str, object]:
    fields: dict[str, object] = {
        "kind": profile.kind.value,
        "country": profile.country,
        "address": profile.address,
        "series": profile.series,
        "logo": profile.logo.sha256 if profile.logo else None,
    }
    for language, wording in profile.wordings.items():
        fields[f"name_{language}"], fields[f"city_{language}"] = wording.name, wording.city
    return fields
