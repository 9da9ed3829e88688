"""How the register is read: which columns make a row, what a search means, in portions that any database takes."""

import json
from collections.abc import Iterator, Sequence
from typing import Any, Final

from sqlalchemy import ColumnElement, Connection, Row, Select, and_, false, or_, select, true

from desktop_app.documents.press import Paper
from desktop_app.documents.records import DocumentPictureRecord, DocumentRecord, IssueBatchRecord
from desktop_app.documents.rules.file_names import document_stem
from desktop_app.documents.rules.register import Document, RegisterMatching, RegisterRow
from desktop_app.language import azerbaijani, folding
from desktop_app.office.records import PictureRecord, UserAccountRecord
from desktop_app.printing.layout import PictureData

_CHUNK: Final = 500  # below the number of parameters that any database takes in one statement


def chunks(ids: Sequence[int]) -> Iterator[Sequence[int]]:
    """Ids in portions that fit one statement."""
    return (ids[start : start + _CHUNK] for start in range(0, len(ids), _CHUNK))


_replaced = DocumentRecord.__table__.alias("replaced")
_replacing = DocumentRecord.__table__.alias("replacing")
LINKS: Final = (
    select(_replaced.c.number).where(_replaced.c.id == DocumentRecord.replaces_id).scalar_subquery().label("replaces"),
    select(_replacing.c.number)
    .where(_replacing.c.replaces_id == DocumentRecord.id)
    .scalar_subquery()
    .label("replaced_by"),
)
"""The number that a document replaces, and the one that replaces it."""
ROW: Final = (  # in the order of the fields of RegisterRow
    DocumentRecord.id,
    DocumentRecord.number,
    DocumentRecord.state,
    DocumentRecord.template,
    DocumentRecord.language,
    DocumentRecord.name,
    DocumentRecord.date,
    DocumentRecord.person_id,
    DocumentRecord.batch_id,
    *LINKS,
)
_issuer = UserAccountRecord.__table__.alias("issuer")
_annuller = UserAccountRecord.__table__.alias("annuller")
DOCUMENT_WHOLE: Final = (
    select(
        *ROW,
        DocumentRecord.field_values,
        DocumentRecord.layout_sha256,
        DocumentRecord.layout.is_(None).label("erased"),
        IssueBatchRecord.at,
        _issuer.c.name.label("issued_by"),
        DocumentRecord.void_reason,
        DocumentRecord.voided_at,
        _annuller.c.name.label("voided_by"),
        DocumentRecord.code,
        DocumentRecord.check_code,
    )
    .join(IssueBatchRecord, IssueBatchRecord.id == DocumentRecord.batch_id)
    .join(_issuer, _issuer.c.id == IssueBatchRecord.user_id)
    .outerjoin(_annuller, _annuller.c.id == DocumentRecord.voided_by)
)


def criteria(matching: RegisterMatching) -> list[ColumnElement[bool]]:
    """The conditions of a search."""
    wanted: list[tuple[Any, object]] = [
        (DocumentRecord.state, matching.state),
        (DocumentRecord.year, matching.year),
        (DocumentRecord.template, matching.template),
        (DocumentRecord.language, matching.language),
        (DocumentRecord.person_id, matching.person_id),
        (DocumentRecord.batch_id, matching.batch_id),
    ]
    conditions = [column == value for column, value in wanted if value is not None]
    text = matching.text.strip()
    if text:
        conditions.append(or_(_number_holds(text), _name_holds(text)))
    return conditions


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


def documents_of(people: Sequence[int]) -> Select[Any]:
    """The ids of the documents of a few people."""
    return select(DocumentRecord.id).where(DocumentRecord.person_id.in_(people))


def read_rows(connection: Connection, ids: Sequence[int]) -> list[RegisterRow]:
    """The rows of these ids, in whatever order."""
    return [
        register_row(row)
        for some in chunks(ids)
        for row in connection.execute(select(*ROW).where(DocumentRecord.id.in_(some)))
    ]


def register_row(row: Row[*tuple[Any, ...]]) -> RegisterRow:
    """The value of a row that begins with the columns of `ROW`."""
    return RegisterRow(*row[: len(ROW)])


def document_of(row: Row[*tuple[Any, ...]]) -> Document:
    """The value of a row of `DOCUMENT_WHOLE`."""
    values = json.loads(row.field_values)
    second = values.get("second") or {"language": "", "fields": {}}
    return Document(
        row=register_row(row),
        spelling=values.get("spelling", ""),
        fields=values.get("fields", {}),
        layout_sha256=row.layout_sha256,
        erased=row.erased,
        issued_at=row.at,
        issued_by=row.issued_by,
        void_reason=row.void_reason,
        voided_at=row.voided_at,
        voided_by=row.voided_by,
        code=row.code,
        check_code=row.check_code,
        family=values.get("family", ""),
        paper=values.get("paper", ""),
        second=second["language"],
        second_fields=second["fields"],
    )


def read_papers(connection: Connection, ids: Sequence[int]) -> dict[int, Paper]:
    """The kept papers of these documents, without those that were erased."""
    return {
        row.id: Paper(row.id, row.number, document_stem(row.number, row.name), row.layout)
        for some in chunks(ids)
        for row in connection.execute(
            select(DocumentRecord.id, DocumentRecord.number, DocumentRecord.name, DocumentRecord.layout).where(
                DocumentRecord.id.in_(some), DocumentRecord.layout.is_not(None)
            )
        )
    }


def read_pictures(connection: Connection, ids: Sequence[int]) -> dict[str, PictureData]:
    """The pictures that these documents show."""
    shown = {
        sha256
        for some in chunks(ids)
        for sha256 in connection.execute(
            select(DocumentPictureRecord.sha256).where(DocumentPictureRecord.document_id.in_(some)).distinct()
        ).scalars()
    }
    found = connection.execute(
        select(PictureRecord.sha256, PictureRecord.kind, PictureRecord.content).where(PictureRecord.sha256.in_(shown))
    )
    return {row.sha256: PictureData(row.kind, row.content) for row in found}
