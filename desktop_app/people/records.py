"""The tables of people: the person, what a person has several of, the words search goes by, the imports.

Empty texts are "", never NULL; what a person has several of keeps its order in `position`.
"""

from datetime import datetime

from sqlalchemy import CheckConstraint, ForeignKey, Index, LargeBinary, Text
from sqlalchemy.orm import Mapped, mapped_column

from desktop_app.office.columns import Base, Instant, data, person_reference

_MOVES = person_reference(on_merge="move", on_erase="delete")
_UNITED = person_reference(on_merge="keep_both", on_erase="delete")
"""Both keep their rows: what they say is united in the person who stays, and the other can come back as they were."""
_ONE_TREE = {"sqlite_with_rowid": False}
"""A table whose rows lie in its key: no second tree for the key beside one for the rows."""
_CODE_ORDER = Text().with_variant(Text(collation="C"), "postgresql")
"""Text that every database compares by its bytes, so that a range of it is a prefix."""


class ImportRecord(Base):
    """One list that was brought in: what it added can be taken back as a whole."""

    __tablename__ = "people_import"

    id: Mapped[int] = mapped_column(primary_key=True, info=data("none"))
    at: Mapped[datetime] = mapped_column(Instant, info=data("none"))
    user_id: Mapped[int] = mapped_column(ForeignKey("user_account.id"), info=data("none"))
    file_name: Mapped[str] = mapped_column(Text, info=data("none"))
    rows: Mapped[int] = mapped_column(info=data("none"))
    added: Mapped[int] = mapped_column(info=data("none"))
    undone_at: Mapped[datetime | None] = mapped_column(Instant, info=data("none"))


class PersonRecord(Base):
    """One person (şəxs). `birth` is ISO text, "1975-02-03" or only the year "1975".

    `sort_key` orders by the Azerbaijani alphabet; `terms` holds the search keys of the person's words, each with a
    blank before it. The index over both walks people in order and tests their words without touching their rows.
    Who was merged into another is out of sight as the deleted are, and `merged_into_id` leads to the one who stayed.
    `photo` is the picture that shows the person.
    """

    __tablename__ = "person"
    __table_args__ = (
        CheckConstraint("gender IN ('m', 'f')", name="gender"),
        CheckConstraint("surname <> '' OR given <> ''", name="named"),
        Index("ix_person_order", "sort_key", "id", "archived_at", "deleted_at", "terms"),
        Index(None, "import_id"),
        Index(None, "city"),
        Index(None, "country"),
        Index(None, "merged_into_id"),
    )

    id: Mapped[int] = mapped_column(primary_key=True, info=data("none"))
    version: Mapped[int] = mapped_column(info=data("none"))
    surname: Mapped[str] = mapped_column(Text, info=data("personal"))
    given: Mapped[str] = mapped_column(Text, info=data("personal"))
    father: Mapped[str] = mapped_column(Text, info=data("personal"))
    patronymic: Mapped[str] = mapped_column(Text, info=data("personal"))
    gender: Mapped[str | None] = mapped_column(Text, info=data("personal"))
    birth: Mapped[str | None] = mapped_column(Text, info=data("personal"))
    birth_place: Mapped[str] = mapped_column(Text, info=data("personal"))
    country: Mapped[str] = mapped_column(Text, info=data("personal"))
    city: Mapped[str] = mapped_column(Text, info=data("personal"))
    address: Mapped[str] = mapped_column(Text, info=data("personal"))
    occupation: Mapped[str] = mapped_column(Text, info=data("personal"))
    notes: Mapped[str] = mapped_column(Text, info=data("sensitive"))
    sort_key: Mapped[bytes] = mapped_column(LargeBinary, info=data("personal", derived=True))
    terms: Mapped[str] = mapped_column(_CODE_ORDER, info=data("personal", derived=True))
    import_id: Mapped[int | None] = mapped_column(ForeignKey("people_import.id"), info=data("none"))
    created_at: Mapped[datetime] = mapped_column(Instant, info=data("none"))
    archived_at: Mapped[datetime | None] = mapped_column(Instant, info=data("none"))
    deleted_at: Mapped[datetime | None] = mapped_column(Instant, info=data("none"))
    merged_into_id: Mapped[int | None] = mapped_column(ForeignKey("person.id"), info=_MOVES)
    photo: Mapped[str | None] = mapped_column(ForeignKey("picture.sha256"), info=data("personal"))


class PhotoRecord(Base):
    """A photo that a person has or had, so that a change can be taken back; who removes the photo removes them all."""

    __tablename__ = "person_photo"
    __table_args__ = (_ONE_TREE,)

    person_id: Mapped[int] = mapped_column(ForeignKey("person.id"), primary_key=True, info=_UNITED)
    sha256: Mapped[str] = mapped_column(ForeignKey("picture.sha256"), primary_key=True, info=data("personal"))


class SpellingRecord(Base):
    """The whole name as another paper spells it: passport, Russian, the language of the country."""

    __tablename__ = "person_spelling"
    __table_args__ = (
        CheckConstraint("kind IN ('passport', 'russian', 'local', 'other')", name="kind"),
        _ONE_TREE,
    )

    person_id: Mapped[int] = mapped_column(ForeignKey("person.id"), primary_key=True, info=_UNITED)
    position: Mapped[int] = mapped_column(primary_key=True, info=data("none"))
    kind: Mapped[str] = mapped_column(Text, info=data("none"))
    language: Mapped[str] = mapped_column(Text, info=data("none"))
    text: Mapped[str] = mapped_column(Text, info=data("personal"))


class InflectionRecord(Base):
    """The whole name in a case as its bearer says it; `language` "" for the name itself, else that of the spelling."""

    __tablename__ = "person_inflection"
    __table_args__ = (_ONE_TREE,)

    person_id: Mapped[int] = mapped_column(ForeignKey("person.id"), primary_key=True, info=_UNITED)
    position: Mapped[int] = mapped_column(primary_key=True, info=data("none"))
    language: Mapped[str] = mapped_column(Text, info=data("none"))
    name_order: Mapped[str] = mapped_column(Text, info=data("none"))
    name_case: Mapped[str] = mapped_column(Text, info=data("none"))
    text: Mapped[str] = mapped_column(Text, info=data("personal"))


class PhoneRecord(Base):
    """A phone number: "+49..." when it was understood, else the text as it was typed."""

    __tablename__ = "person_phone"
    __table_args__ = (_ONE_TREE,)

    person_id: Mapped[int] = mapped_column(ForeignKey("person.id"), primary_key=True, info=_UNITED)
    position: Mapped[int] = mapped_column(primary_key=True, info=data("none"))
    text: Mapped[str] = mapped_column(Text, info=data("personal"))
    understood: Mapped[bool] = mapped_column(info=data("none"))


class EmailRecord(Base):
    """An e-mail address."""

    __tablename__ = "person_email"
    __table_args__ = (_ONE_TREE,)

    person_id: Mapped[int] = mapped_column(ForeignKey("person.id"), primary_key=True, info=_UNITED)
    position: Mapped[int] = mapped_column(primary_key=True, info=data("none"))
    address: Mapped[str] = mapped_column(Text, info=data("personal"))


class CitizenshipRecord(Base):
    """A country whose citizen the person is (vətəndaşlıq), by its ISO code."""

    __tablename__ = "person_citizenship"
    __table_args__ = (_ONE_TREE,)

    person_id: Mapped[int] = mapped_column(ForeignKey("person.id"), primary_key=True, info=_UNITED)
    position: Mapped[int] = mapped_column(primary_key=True, info=data("none"))
    country: Mapped[str] = mapped_column(Text, info=data("sensitive"))


class LanguageRecord(Base):
    """A language that the person speaks, the first one first, by its ISO code."""

    __tablename__ = "person_language"
    __table_args__ = (Index(None, "language", "person_id"), _ONE_TREE)

    person_id: Mapped[int] = mapped_column(ForeignKey("person.id"), primary_key=True, info=_UNITED)
    position: Mapped[int] = mapped_column(primary_key=True, info=data("none"))
    language: Mapped[str] = mapped_column(Text, info=data("personal"))


class TagRecord(Base):
    """A word that the office sorts its people by (nişan)."""

    __tablename__ = "person_tag"
    __table_args__ = (Index(None, "tag", "person_id"), _ONE_TREE)

    person_id: Mapped[int] = mapped_column(ForeignKey("person.id"), primary_key=True, info=_UNITED)
    position: Mapped[int] = mapped_column(primary_key=True, info=data("none"))
    tag: Mapped[str] = mapped_column(Text, info=data("personal"))


class ConsentRecord(Base):
    """Consent (razılıq) to one use of a person's data: when, how and to which text it was given, when withdrawn.

    `given_by` is the parent or guardian who gave it for a child, "" when the person did.
    """

    __tablename__ = "consent"
    __table_args__ = (_ONE_TREE,)

    person_id: Mapped[int] = mapped_column(ForeignKey("person.id"), primary_key=True, info=_UNITED)
    position: Mapped[int] = mapped_column(primary_key=True, info=data("none"))
    purpose: Mapped[str] = mapped_column(Text, info=data("none"))
    given_on: Mapped[str] = mapped_column(Text, info=data("personal"))
    how: Mapped[str] = mapped_column(Text, info=data("personal"))
    text_version: Mapped[str] = mapped_column(Text, info=data("none"))
    withdrawn_on: Mapped[str] = mapped_column(Text, info=data("personal"))
    text_language: Mapped[str] = mapped_column(Text, info=data("none"))
    given_by: Mapped[str] = mapped_column(Text, info=data("personal"))


class SightingRecord(Base):
    """That a user had a person's card open, or wrote that person alone out of the office: once a day, for the person.

    No change of anything: neither the audit chain nor the age of a backup knows of it.
    """

    __tablename__ = "sighting"
    __table_args__ = (_ONE_TREE,)

    person_id: Mapped[int] = mapped_column(ForeignKey("person.id"), primary_key=True, info=_MOVES)
    user_id: Mapped[int] = mapped_column(ForeignKey("user_account.id"), primary_key=True, info=data("none"))
    day: Mapped[str] = mapped_column(Text, primary_key=True, info=data("none"))


class OtherPersonRecord(Base):
    """A decision that two people who look alike are not the same (başqa şəxs); the lower number first."""

    __tablename__ = "other_person"
    __table_args__ = (CheckConstraint("person_id < other_id", name="order"), Index(None, "other_id"), _ONE_TREE)

    person_id: Mapped[int] = mapped_column(ForeignKey("person.id"), primary_key=True, info=_MOVES)
    other_id: Mapped[int] = mapped_column(ForeignKey("person.id"), primary_key=True, info=_MOVES)
    at: Mapped[datetime] = mapped_column(Instant, info=data("none"))
    user_id: Mapped[int] = mapped_column(ForeignKey("user_account.id"), info=data("none"))


class TermRecord(Base):
    """A search key of one word of a person, in the order that lists have: find as you type reads this table alone.

    Only people who are neither deleted nor archived are here.
    """

    __tablename__ = "person_term"
    __table_args__ = ({**_ONE_TREE, "info": {"derived": True}},)

    term: Mapped[str] = mapped_column(_CODE_ORDER, primary_key=True, info=data("personal"))
    sort_key: Mapped[bytes] = mapped_column(LargeBinary, primary_key=True, info=data("personal"))
    person_id: Mapped[int] = mapped_column(ForeignKey("person.id"), primary_key=True, info=_UNITED)
