"""The tables that belong to the office as such: its profile, its users, half-typed forms, history, pictures."""

from datetime import datetime

from sqlalchemy import CheckConstraint, ForeignKey, Index, LargeBinary, Text
from sqlalchemy.orm import Mapped, mapped_column

from desktop_app.office.columns import Base, Instant, data, object_reference


class OfficeRecord(Base):
    """The office itself: one row."""

    __tablename__ = "office"
    __table_args__ = (CheckConstraint("id = 1", name="one_row"),)

    id: Mapped[int] = mapped_column(primary_key=True, autoincrement=False, info=data("none"))
    identity: Mapped[str] = mapped_column(Text, info=data("none"))
    kind: Mapped[str] = mapped_column(Text, info=data("none"))
    country: Mapped[str] = mapped_column(Text, info=data("none"))
    address: Mapped[str] = mapped_column(Text, info=data("none"))
    series: Mapped[str] = mapped_column(Text, info=data("none"))
    sample: Mapped[bool] = mapped_column(info=data("none"))
    logo: Mapped[str | None] = mapped_column(ForeignKey("picture.sha256"), info=data("none"))
    created_at: Mapped[datetime] = mapped_column(Instant, info=data("none"))
    sheet_made_at: Mapped[datetime | None] = mapped_column(Instant, info=data("none"))


class OfficeWordingRecord(Base):
    """The office's name and city in one language."""

    __tablename__ = "office_wording"

    language: Mapped[str] = mapped_column(Text, primary_key=True, info=data("none"))
    name: Mapped[str] = mapped_column(Text, info=data("none"))
    city: Mapped[str] = mapped_column(Text, info=data("none"))


class UserAccountRecord(Base):
    """One of the staff who opens the office with a password of their own."""

    __tablename__ = "user_account"

    id: Mapped[int] = mapped_column(primary_key=True, info=data("none"))
    name: Mapped[str] = mapped_column(Text, info=data("personal"))
    role: Mapped[str] = mapped_column(Text, info=data("none"))
    created_at: Mapped[datetime] = mapped_column(Instant, info=data("none"))
    removed_at: Mapped[datetime | None] = mapped_column(Instant, info=data("none"))


class DraftRecord(Base):
    """A half-typed form, kept under who typed it."""

    __tablename__ = "draft"

    id: Mapped[int] = mapped_column(primary_key=True, info=data("none"))
    user_id: Mapped[int] = mapped_column(ForeignKey("user_account.id"), info=data("none"))
    form: Mapped[str] = mapped_column(Text, info=data("none"))
    object_id: Mapped[int | None] = mapped_column(info=object_reference("form", "personal", on_erase="delete"))
    title: Mapped[str] = mapped_column(Text, info=data("personal"))
    content: Mapped[str] = mapped_column(Text, info=data("sensitive"))
    updated_at: Mapped[datetime] = mapped_column(Instant, info=data("none"))


class ChangeRecord(Base):
    """What one save changed: old and new value of each field, as JSON; erased with the person it speaks of."""

    __tablename__ = "change"
    __table_args__ = (Index(None, "kind", "object_id"), Index(None, "audit_seq"))

    id: Mapped[int] = mapped_column(primary_key=True, info=data("none"))
    at: Mapped[datetime] = mapped_column(Instant, info=data("none"))
    user_id: Mapped[int] = mapped_column(ForeignKey("user_account.id"), info=data("none"))
    kind: Mapped[str] = mapped_column(Text, info=data("none"))
    object_id: Mapped[int] = mapped_column(info=object_reference("kind"))
    action: Mapped[str] = mapped_column(Text, info=data("none"))
    fields: Mapped[str] = mapped_column(Text, info=data("sensitive", when_erased="{}"))
    audit_seq: Mapped[int | None] = mapped_column(ForeignKey("audit.seq"), info=data("none"))


class AuditRecord(Base):
    """One link of the audit chain: who did what to which object; triggers let it only grow at its end.

    `objects` is how many it was done to. `before` and `after` are digests under the object's own key; `hash` covers
    the row and the hash before it.
    """

    __tablename__ = "audit"
    __table_args__ = (Index(None, "kind", "object_id"), Index(None, "user_id"))

    seq: Mapped[int] = mapped_column(primary_key=True, autoincrement=False, info=data("none"))
    at: Mapped[datetime] = mapped_column(Instant, info=data("none"))
    user_id: Mapped[int | None] = mapped_column(ForeignKey("user_account.id"), info=data("none"))
    action: Mapped[str] = mapped_column(Text, info=data("none"))
    kind: Mapped[str] = mapped_column(Text, info=data("none"))
    object_id: Mapped[int | None] = mapped_column(info=data("none"))
    objects: Mapped[int] = mapped_column(info=data("none"))
    before: Mapped[str | None] = mapped_column(Text, info=data("none"))
    after: Mapped[str | None] = mapped_column(Text, info=data("none"))
    prev_hash: Mapped[str] = mapped_column(Text, info=data("none"))
    hash: Mapped[str] = mapped_column(Text, info=data("none"))


class DigestKeyRecord(Base):
    """The random key of the digests about one object; an erased person's is destroyed, and the digests say nothing."""

    __tablename__ = "digest_key"
    __table_args__ = ({"sqlite_with_rowid": False},)

    kind: Mapped[str] = mapped_column(Text, primary_key=True, info=data("none"))
    object_id: Mapped[int] = mapped_column(
        primary_key=True, autoincrement=False, info=object_reference("kind", on_erase="delete")
    )
    key: Mapped[bytes] = mapped_column(LargeBinary, info=data("none"))


class PictureRecord(Base):
    """A picture or drawing under the hash of its content, so that papers share it and nothing changes it.

    What is shared goes when nothing refers to it any more.
    """

    __tablename__ = "picture"
    __table_args__ = ({"info": {"shared": True}},)

    sha256: Mapped[str] = mapped_column(Text, primary_key=True, info=data("none"))
    kind: Mapped[str] = mapped_column(Text, info=data("none"))
    content: Mapped[bytes] = mapped_column(LargeBinary, info=data("personal"))


class ErasureRecord(Base):
    """A tombstone: that a person was erased, when and by whom; nothing of the person.

    `digest` over `salt`, the person's number and the moment of their entry tells them in an older backup.
    """

    __tablename__ = "erasure"
    __table_args__ = (Index(None, "person_id"),)

    digest: Mapped[str] = mapped_column(Text, primary_key=True, info=data("none"))
    salt: Mapped[str] = mapped_column(Text, info=data("none"))
    person_id: Mapped[int] = mapped_column(info=data("none"))
    at: Mapped[datetime] = mapped_column(Instant, info=data("none"))
    user_id: Mapped[int] = mapped_column(ForeignKey("user_account.id"), info=data("none"))
