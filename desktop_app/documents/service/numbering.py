"""The transaction that gives numbers: each is taken together with the row that uses it, or not at all."""

import datetime as dt
import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final

from sqlalchemy import Connection, func, insert, select

from desktop_app.documents.records import DocumentPictureRecord, DocumentRecord, IssueBatchRecord
from desktop_app.documents.rules.numbers import Number
from desktop_app.documents.service.reading import chunks
from desktop_app.documents.service.sealing import Seal
from desktop_app.language import azerbaijani
from desktop_app.office import audit, history
from desktop_app.office.audit import Occasion
from desktop_app.office.engine import plain
from desktop_app.office.service import keep_picture
from desktop_app.printing.layout import Pictures

DOCUMENT: Final = "document"
"""The kind of a document in history and changes."""
BATCH: Final = "batch"
"""The kind of papers issued together, in the audit chain."""


@dataclass(frozen=True)
class NewDocument:
    """A row of the register to be: everything that is then frozen."""

    number: Number
    template: str
    language: str
    date: dt.date
    person_id: int
    name: str
    search_key: str
    values: Mapping[str, Any]
    layout: bytes
    layout_sha256: str
    pictures: Pictures
    seal: Seal | None = None
    replaces: int | None = None


def next_number(connection: Connection, series: str, year: int) -> Number:
    """The number after the highest of its series and year.

    On the writing connection nobody else can take it before this transaction ends; a number read elsewhere is
    only a forecast.
    """
    highest = connection.execute(
        select(func.max(DocumentRecord.running)).where(DocumentRecord.series == series, DocumentRecord.year == year)
    ).scalar()
    return Number(series, year, (highest or 0) + 1)


def insert_batch(
    connection: Connection, documents: Sequence[NewDocument], occasion: Occasion
) -> tuple[int, tuple[int, ...]]:
    """Write the rows as not printed yet; gives the batch's id and the documents' ids in order.

    Each keeps the head that the audit chain had before: a chain that lost its end no longer holds it.
    """
    batch_id = connection.execute(
        insert(IssueBatchRecord).values(at=occasion.at, user_id=occasion.user_id).returning(IssueBatchRecord.id)
    ).scalar_one()
    head = str(audit.head(plain(connection)))
    connection.execute(insert(DocumentRecord), [{**_row(each, batch_id), "audit_head": head} for each in documents])
    ids = _ids_of(connection, batch_id)
    _link_pictures(connection, documents, ids)
    saves = [(ids[str(each.number)], _entered(each)) for each in documents]
    history.record_all(connection, occasion, DOCUMENT, saves, under=(BATCH, batch_id))
    return batch_id, tuple(ids[str(each.number)] for each in documents)


def earlier_documents(
    connection: Connection, template: str, occasion: tuple[str, str], person_ids: Sequence[int], *, but: int | None
) -> dict[int, str]:
    """Who already has a document of this template for an occasion (a field and its text), and its number.

    `but` is a document that does not count: the one that is being replaced.
    """
    field, text = occasion
    found: dict[int, str] = {}
    for some in chunks(person_ids):
        rows = connection.execute(
            select(DocumentRecord.person_id, DocumentRecord.number, DocumentRecord.field_values)
            .where(
                DocumentRecord.template == template,
                DocumentRecord.person_id.in_(some),
                DocumentRecord.state != "void",
                DocumentRecord.id.is_distinct_from(but),
            )
            .order_by(DocumentRecord.id)
        )
        found |= {
            row.person_id: row.number
            for row in rows
            if _same(json.loads(row.field_values)["fields"].get(field, ""), text)
        }
    return found


def _entered(document: NewDocument) -> history.Fields:
    return {"number": (None, str(document.number)), "layout_sha256": (None, document.layout_sha256)}


def _same(text: str, other: str) -> bool:
    return azerbaijani.lower(text) == azerbaijani.lower(other)


def _link_pictures(connection: Connection, documents: Sequence[NewDocument], ids: Mapping[str, int]) -> None:
    shown = {sha256: picture for each in documents for sha256, picture in each.pictures.items()}
    for picture in shown.values():
        keep_picture(connection, picture.kind, picture.content)
    links = [{"document_id": ids[str(each.number)], "sha256": sha256} for each in documents for sha256 in each.pictures]
    if links:
        connection.execute(insert(DocumentPictureRecord), links)


def _row(document: NewDocument, batch_id: int) -> dict[str, object]:
    number = document.number
    return {
        "batch_id": batch_id,
        "series": number.series,
        "year": number.year,
        "running": number.running,
        "number": str(number),
        "template": document.template,
        "language": document.language,
        "date": document.date,
        "person_id": document.person_id,
        "name": document.name,
        "search_key": document.search_key,
        "field_values": json.dumps(document.values, ensure_ascii=False, sort_keys=True),
        "layout": document.layout,
        "layout_sha256": document.layout_sha256,
        "state": "not printed",
        "code": document.seal.code if document.seal else None,
        "check_code": document.seal.check_code if document.seal else None,
        "replaces_id": document.replaces,
    }


def _ids_of(connection: Connection, batch_id: int) -> dict[str, int]:
    rows = connection.execute(
        select(DocumentRecord.number, DocumentRecord.id).where(DocumentRecord.batch_id == batch_id)
    )
    return {row.number: row.id for row in rows}
