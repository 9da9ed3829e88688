"""The register (reyestr): every number ever given is found, shown, printed again, annulled, never deleted."""

import datetime as dt
import json
from array import array
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, fields
from typing import Any, Literal, get_args

from sqlalchemy import ColumnElement, Connection, Row, and_, false, or_, select, true, update

from desktop_app.documents.press import Paper, PrintJob, rendered
from desktop_app.documents.records import DocumentPictureRecord, DocumentRecord, IssueBatchRecord
from desktop_app.documents.rules.file_names import document_stem
from desktop_app.language import azerbaijani, folding
from desktop_app.language.catalogs import gettext as _
from desktop_app.language.errors import Refused
from desktop_app.office import history
from desktop_app.office.changes import Changes
from desktop_app.office.desk import Desk
from desktop_app.office.records import PictureRecord, UserAccountRecord
from desktop_app.printing.layout import PictureData

DOCUMENT = "document"
State = Literal["issued", "not printed", "void"]
STATES: tuple[State, ...] = get_args(State)
_CHUNK = 500  # below the number of parameters that any database takes in one statement


@dataclass(frozen=True)
class RegisterMatching:
    """Which rows of the register: those whose number or name matches `text`, and each other criterion."""

    text: str = ""
    state: State | None = None
    year: int | None = None
    template: str | None = None
    language: str | None = None
    person_id: int | None = None
    batch_id: int | None = None


@dataclass(frozen=True)
class RegisterRow:
    """One line of the register."""

    id: int
    number: str
    state: State
    template: str
    language: str
    name: str
    date: dt.date
    person_id: int | None
    batch_id: int

    def as_json(self) -> dict[str, str]:
        """The row as the command line prints it."""
        return {
            "number": self.number,
            "state": self.state,
            "template": self.template,
            "language": self.language,
            "name": self.name,
            "date": self.date.isoformat(),
        }


@dataclass(frozen=True)
class Document:
    """One document with all that the register knows of it.

    `spelling` is the large name where it was not the stored one, `fields` is what staff typed. The paper of
    an `erased` one is no longer kept: its person's data were erased.
    """

    row: RegisterRow
    spelling: str
    fields: Mapping[str, str]
    layout_sha256: str
    erased: bool
    issued_at: dt.datetime
    issued_by: str
    void_reason: str | None
    voided_at: dt.datetime | None
    voided_by: str | None


class Register:
    """Reads the register and annuls its numbers."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def order(self, matching: RegisterMatching = RegisterMatching()) -> "array[int]":
        """The ids of the matching rows, newest first, for a list that fetches windows of them."""
        query = select(DocumentRecord.id).where(*_criteria(matching)).order_by(DocumentRecord.id.desc())
        with self._desk.database.read() as connection:
            return array("q", connection.execute(query).scalars())

    def rows(self, ids: Sequence[int]) -> tuple[RegisterRow, ...]:
        """The rows of these ids, in their order."""
        with self._desk.database.read() as connection:
            found = {row.id: row for row in _rows_of(connection, ids)}
        return tuple(found[each] for each in ids if each in found)

    def listed(self, matching: RegisterMatching = RegisterMatching()) -> tuple[RegisterRow, ...]:
        """All matching rows as the book has them: by year, series and running number."""
        query = (
            select(*_ROW)
            .where(*_criteria(matching))
            .order_by(DocumentRecord.year, DocumentRecord.series, DocumentRecord.running)
        )
        with self._desk.database.read() as connection:
            return tuple(_register_row(row) for row in connection.execute(query))

    def of_person(self, person_id: int) -> tuple[RegisterRow, ...]:
        """A person's documents, newest first."""
        return self.rows(self.order(RegisterMatching(person_id=person_id)))

    def years(self) -> tuple[int, ...]:
        """The years that have documents, newest first."""
        with self._desk.database.read() as connection:
            years = connection.execute(select(DocumentRecord.year).distinct().order_by(DocumentRecord.year.desc()))
            return tuple(years.scalars())

    def id_of(self, number: str) -> int:
        """The document under a number, as it is printed on paper."""
        printed = number.strip()
        with self._desk.database.read() as connection:
            found = connection.scalar(select(DocumentRecord.id).where(DocumentRecord.number == printed))
        if found is None:
            raise Refused(_("There is no document “{number}” in the register.").format(number=printed))
        return found

    def document(self, document_id: int) -> Document:
        """All of one document."""
        with self._desk.database.read() as connection:
            row = connection.execute(_DOCUMENT.where(DocumentRecord.id == document_id)).one()
        return _document(row)

    def history(self, document_id: int) -> tuple[history.HistoryRow, ...]:
        """What was done with one document after it was issued."""
        with self._desk.database.read() as connection:
            return history.rows(connection, DOCUMENT, document_id)

    def pdf(self, *document_ids: int) -> bytes:
        """The very bytes that are, or will be, in the documents' file: rendered from what was frozen."""
        return rendered(self.print_job(document_ids))

    def print_job(self, document_ids: Sequence[int]) -> PrintJob:
        """All that the press needs for these documents, as plain values in the order of the joint file."""
        with self._desk.database.read() as connection:
            papers = _papers(connection, document_ids)
            pictures = _pictures(connection, document_ids)
        missing = [each for each in document_ids if each not in papers]
        if missing:
            raise Refused(_("A paper of this document is no longer kept: the person’s data were erased."))
        return PrintJob(tuple(papers[each] for each in document_ids), pictures)

    def void(self, document_id: int, reason: str) -> RegisterRow:
        """Annul a number for ever: it stays in the register, struck, and is never given again."""
        tidy = azerbaijani.clean(reason)
        if not tidy:
            raise Refused(_("Please say why the document is annulled. Nothing was changed."))
        at = self._desk.clock.now()
        with self._desk.database.write() as connection:
            (row,) = _rows_of(connection, [document_id])
            if row.state == "void":
                raise Refused(_("“{number}” has already been annulled.").format(number=row.number))
            connection.execute(
                update(DocumentRecord)
                .where(DocumentRecord.id == document_id)
                .values(state="void", void_reason=tidy, voided_at=at, voided_by=self._desk.user.id)
            )
            history.record(
                connection,
                at=at,
                user_id=self._desk.user.id,
                kind=DOCUMENT,
                object_id=document_id,
                action="voided",
                fields={"state": (row.state, "void"), "void_reason": (None, tidy)},
            )
            (voided,) = _rows_of(connection, [document_id])
        self._desk.board.publish(Changes.of(DOCUMENT, ids=(document_id,)))
        return voided


_ROW = (
    DocumentRecord.id,
    DocumentRecord.number,
    DocumentRecord.state,
    DocumentRecord.template,
    DocumentRecord.language,
    DocumentRecord.name,
    DocumentRecord.date,
    DocumentRecord.person_id,
    DocumentRecord.batch_id,
)
_issuer = UserAccountRecord.__table__.alias("issuer")
_annuller = UserAccountRecord.__table__.alias("annuller")
_DOCUMENT = (
    select(
        *_ROW,
        DocumentRecord.field_values,
        DocumentRecord.layout_sha256,
        DocumentRecord.layout.is_(None).label("erased"),
        IssueBatchRecord.at,
        _issuer.c.name.label("issued_by"),
        DocumentRecord.void_reason,
        DocumentRecord.voided_at,
        _annuller.c.name.label("voided_by"),
    )
    .join(IssueBatchRecord, IssueBatchRecord.id == DocumentRecord.batch_id)
    .join(_issuer, _issuer.c.id == IssueBatchRecord.user_id)
    .outerjoin(_annuller, _annuller.c.id == DocumentRecord.voided_by)
)


def _criteria(matching: RegisterMatching) -> list[ColumnElement[bool]]:
    wanted: list[tuple[Any, object]] = [
        (DocumentRecord.state, matching.state),
        (DocumentRecord.year, matching.year),
        (DocumentRecord.template, matching.template),
        (DocumentRecord.language, matching.language),
        (DocumentRecord.person_id, matching.person_id),
        (DocumentRecord.batch_id, matching.batch_id),
    ]
    criteria = [column == value for column, value in wanted if value is not None]
    text = matching.text.strip()
    if text:
        criteria.append(or_(_number_holds(text), _name_holds(text)))
    return criteria


def _number_holds(text: str) -> ColumnElement[bool]:
    return or_(
        DocumentRecord.number.contains(text, autoescape=True),
        DocumentRecord.number.contains(azerbaijani.upper(text), autoescape=True),
    )


def _name_holds(text: str) -> ColumnElement[bool]:
    """Every word of the text begins a word of the name, in any spelling."""
    words = [keys for word in text.split() if (keys := folding.prefix_keys(word))]
    return and_(true() if words else false(), *(_begins(keys) for keys in words))


def _begins(keys: Sequence[str]) -> ColumnElement[bool]:
    return or_(*(DocumentRecord.search_key.contains(f" {key}", autoescape=True) for key in keys))


def _rows_of(connection: Connection, ids: Sequence[int]) -> list[RegisterRow]:
    return [
        _register_row(row)
        for start in range(0, len(ids), _CHUNK)
        for row in connection.execute(select(*_ROW).where(DocumentRecord.id.in_(ids[start : start + _CHUNK])))
    ]


def _register_row(row: Row[*tuple[Any, ...]]) -> RegisterRow:
    return RegisterRow(*(getattr(row, each.name) for each in fields(RegisterRow)))


def _document(row: Row[*tuple[Any, ...]]) -> Document:
    values = json.loads(row.field_values)
    return Document(
        row=_register_row(row),
        spelling=values.get("spelling", ""),
        fields=values.get("fields", {}),
        layout_sha256=row.layout_sha256,
        erased=row.erased,
        issued_at=row.at,
        issued_by=row.issued_by,
        void_reason=row.void_reason,
        voided_at=row.voided_at,
        voided_by=row.voided_by,
    )


def _papers(connection: Connection, ids: Sequence[int]) -> dict[int, Paper]:
    return {
        row.id: Paper(row.id, row.number, document_stem(row.number, row.name), row.layout)
        for start in range(0, len(ids), _CHUNK)
        for row in connection.execute(
            select(DocumentRecord.id, DocumentRecord.number, DocumentRecord.name, DocumentRecord.layout).where(
                DocumentRecord.id.in_(ids[start : start + _CHUNK]), DocumentRecord.layout.is_not(None)
            )
        )
    }


def _pictures(connection: Connection, ids: Sequence[int]) -> dict[str, PictureData]:
    shown = {
        sha256
        for start in range(0, len(ids), _CHUNK)
        for sha256 in connection.execute(
            select(DocumentPictureRecord.sha256)
            .where(DocumentPictureRecord.document_id.in_(ids[start : start + _CHUNK]))
            .distinct()
        ).scalars()
    }
    found = connection.execute(
        select(PictureRecord.sha256, PictureRecord.kind, PictureRecord.content).where(PictureRecord.sha256.in_(shown))
    )
    return {row.sha256: PictureData(row.kind, row.content) for row in found}
