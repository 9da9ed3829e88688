"""Correcting what was issued: the wrong document is annulled, a right one takes its place, each names the other."""

from collections.abc import Mapping

from sqlalchemy import Connection, update

from desktop_app.documents.records import DocumentRecord
from desktop_app.documents.rules.register import Document, RegisterRow
from desktop_app.documents.rules.requests import Correction, IssueRequest
from desktop_app.documents.service.numbering import DOCUMENT
from desktop_app.documents.service.reading import read_rows
from desktop_app.language import azerbaijani
from desktop_app.language.catalogs import gettext as _
from desktop_app.language.errors import Refused
from desktop_app.office import history
from desktop_app.office.audit import Occasion
from desktop_app.printing.templates import Template


def corrected(
    document: Document,
    template: Template,
    fields: Mapping[str, str],
    reason: str,
    fields_in: Mapping[str, Mapping[str, str]] | None = None,
) -> IssueRequest:
    """What is to be issued in a document's place: the same, but for the `fields` given.

    Names are taken as they stand in the list of people now. `fields_in` gives words of the second language.
    """
    row = document.row
    if row.person_id is None or document.erased:
        raise Refused(_("A paper of this document is no longer kept: the person’s data were erased."))
    known = {each.name for each in template.editions[0].fields}
    second = {name: text for name, text in document.second_fields.items() if name in known}
    in_second = {**second, **(fields_in or {}).get(document.second, fields)} if document.second else {}
    return IssueRequest(
        template=row.template,
        language=row.language,
        person_ids=(row.person_id,),
        fields={**{name: text for name, text in document.fields.items() if name in known}, **fields},
        archived=True,
        fields_in={document.second: in_second} if document.second else {},
        family=document.family,
        paper=document.paper,
        second=document.second,
        correction=Correction(row.id, reason),
    )


def why(reason: str) -> str:
    """A reason as it is kept; none is refused."""
    tidy = azerbaijani.clean(reason)
    if not tidy:
        raise Refused(_("Please say why the document is annulled. Nothing was changed."))
    return tidy


def annul(connection: Connection, occasion: Occasion, document_id: int, reason: str) -> RegisterRow:
    """Strike a number for ever; one that is struck already is refused."""
    (row,) = read_rows(connection, [document_id])
    if row.state == "void":
        raise Refused(_("“{number}” has already been annulled.").format(number=row.number))
    connection.execute(
        update(DocumentRecord)
        .where(DocumentRecord.id == document_id)
        .values(state="void", void_reason=reason, voided_at=occasion.at, voided_by=occasion.user_id)
    )
    fields = {"state": (row.state, "void"), "void_reason": (None, reason)}
    history.record(connection, occasion, DOCUMENT, document_id, fields)
    (voided,) = read_rows(connection, [document_id])
    return voided
