"""The tables of the register: documents with all that was printed, their batches, who signs, and with which keys.

There is no counter of numbers: the next one is one more than the highest of its series and year, which cannot
get out of step with a register whose rows nobody can delete. Triggers of the schema forbid that, and any
change of what was issued, whoever asks the file for it.
"""

import datetime as dt

from sqlalchemy import CheckConstraint, Date, ForeignKey, Index, LargeBinary, Text, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from desktop_app.office.columns import Base, Instant, data, part_of, person_reference


class IssueBatchRecord(Base):
    """What one press of the button issued: who pressed it and when."""

    __tablename__ = "issue_batch"

    id: Mapped[int] = mapped_column(primary_key=True, info=data("none"))
    at: Mapped[dt.datetime] = mapped_column(Instant, info=data("none"))
    user_id: Mapped[int] = mapped_column(ForeignKey("user_account.id"), info=data("none"))


class DocumentRecord(Base):
    """One row of the register (reyestr): the number, and the paper as it was made.

    Erasing a person blanks the reference, the name, the values and the layout. The number, the date, the kind
    the layout's hash and the check code stay: the register has no gaps, and a paper shown later can still be told
    genuine.
    """

    __tablename__ = "document"
    __table_args__ = (
        UniqueConstraint("series", "year", "running"),
        CheckConstraint("running > 0", name="running"),
        CheckConstraint("state IN ('issued', 'not printed', 'void')", name="state"),
        CheckConstraint("(state = 'void') = (void_reason IS NOT NULL)", name="void"),
        Index(None, "person_id"),
        Index(None, "replaces_id", unique=True),
    )

    id: Mapped[int] = mapped_column(primary_key=True, info=data("none"))
    batch_id: Mapped[int] = mapped_column(ForeignKey("issue_batch.id"), info=data("none"))
    series: Mapped[str] = mapped_column(Text, info=data("none"))
    year: Mapped[int] = mapped_column(info=data("none"))
    running: Mapped[int] = mapped_column(info=data("none"))
    number: Mapped[str] = mapped_column(Text, unique=True, info=data("none"))
    template: Mapped[str] = mapped_column(Text, info=data("none"))
    language: Mapped[str] = mapped_column(Text, info=data("none"))
    date: Mapped[dt.date] = mapped_column(Date, info=data("none"))
    person_id: Mapped[int | None] = mapped_column(
        ForeignKey("person.id"), info=person_reference(on_merge="move", on_erase="blank")
    )
    name: Mapped[str] = mapped_column(Text, info=data("personal"))
    search_key: Mapped[str] = mapped_column(Text, info=data("personal", derived=True))
    field_values: Mapped[str] = mapped_column(Text, info=data("personal", when_erased="{}"))
    layout: Mapped[bytes | None] = mapped_column(LargeBinary, info=data("personal"))
    layout_sha256: Mapped[str] = mapped_column(Text, info=data("none"))
    state: Mapped[str] = mapped_column(Text, info=data("none"))
    void_reason: Mapped[str | None] = mapped_column(Text, info=data("personal", when_erased=""))
    voided_at: Mapped[dt.datetime | None] = mapped_column(Instant, info=data("none"))
    audit_head: Mapped[str | None] = mapped_column(Text, info=data("none"))
    voided_by: Mapped[int | None] = mapped_column(ForeignKey("user_account.id"), info=data("none"))
    code: Mapped[str | None] = mapped_column(Text, info=data("personal"))
    check_code: Mapped[str | None] = mapped_column(Text, info=data("none"))
    replaces_id: Mapped[int | None] = mapped_column(ForeignKey("document.id"), info=data("none"))


class DocumentPictureRecord(Base):
    """A picture that a document's layout shows: it stays as long as the document."""

    __tablename__ = "document_picture"

    document_id: Mapped[int] = mapped_column(
        ForeignKey("document.id"), primary_key=True, info=part_of(on_erase="delete")
    )
    sha256: Mapped[str] = mapped_column(ForeignKey("picture.sha256"), primary_key=True, info=data("none"))


class TemplateRecord(Base):
    """A template that the office drew itself (şablon): a TOML file's text. One removed can be brought back."""

    __tablename__ = "template"

    id: Mapped[int] = mapped_column(primary_key=True, info=data("none"))
    name: Mapped[str] = mapped_column(Text, unique=True, info=data("none"))
    content: Mapped[str] = mapped_column(Text, info=data("none"))
    version: Mapped[int] = mapped_column(info=data("none"))
    removed_at: Mapped[dt.datetime | None] = mapped_column(Instant, info=data("none"))


class TemplatePictureRecord(Base):
    """A picture that a template of the office shows."""

    __tablename__ = "template_picture"

    template_id: Mapped[int] = mapped_column(ForeignKey("template.id"), primary_key=True, info=data("none"))
    sha256: Mapped[str] = mapped_column(ForeignKey("picture.sha256"), primary_key=True, info=data("none"))


class SignatoryRecord(Base):
    """Who signs the papers to come, by place from the left; those issued keep their own names.

    `scan` is a picture of the signature.
    """

    __tablename__ = "signatory"

    position: Mapped[int] = mapped_column(primary_key=True, autoincrement=False, info=data("none"))
    name: Mapped[str] = mapped_column(Text, info=data("personal"))
    scan: Mapped[str | None] = mapped_column(ForeignKey("picture.sha256"), info=data("none"))


class SignatoryRoleRecord(Base):
    """A signatory's role in one language."""

    __tablename__ = "signatory_role"

    position: Mapped[int] = mapped_column(ForeignKey("signatory.position"), primary_key=True, info=data("none"))
    language: Mapped[str] = mapped_column(Text, primary_key=True, info=data("none"))
    role: Mapped[str] = mapped_column(Text, info=data("none"))


class KeyListRecord(Base):
    """What the office's root (kök açar), which is never here, signed each time it was used; the newest holds."""

    __tablename__ = "key_list"

    id: Mapped[int] = mapped_column(primary_key=True, info=data("none"))
    root: Mapped[bytes] = mapped_column(LargeBinary, info=data("none"))
    signed: Mapped[bytes] = mapped_column(LargeBinary, info=data("none"))
    at: Mapped[dt.datetime] = mapped_column(Instant, info=data("none"))
    user_id: Mapped[int] = mapped_column(ForeignKey("user_account.id"), info=data("none"))


class SigningKeyRecord(Base):
    """A key that signs papers (imza açarı). The private half goes once its time is over or it was revoked."""

    __tablename__ = "signing_key"
    __table_args__ = ({"sqlite_with_rowid": False},)

    public_key: Mapped[bytes] = mapped_column(LargeBinary, primary_key=True, info=data("none"))
    private_key: Mapped[bytes | None] = mapped_column(LargeBinary, info=data("none"))
