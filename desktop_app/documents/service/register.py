"""The register (reyestr): every number ever given is found, shown, printed again, annulled, never deleted."""

from array import array
from collections.abc import Sequence

from sqlalchemy import select

from desktop_app.documents.press import PrintJob, rendered
from desktop_app.documents.records import DocumentRecord
from desktop_app.documents.rules.register import STATES, Document, RegisterMatching, RegisterRow, State
from desktop_app.documents.service.correcting import annul, why
from desktop_app.documents.service.numbering import DOCUMENT
from desktop_app.documents.service.reading import (
    DOCUMENT_WHOLE,
    ROW,
    criteria,
    document_of,
    read_papers,
    read_pictures,
    read_rows,
    register_row,
)
from desktop_app.language.catalogs import gettext as _
from desktop_app.language.errors import Refused
from desktop_app.office import history
from desktop_app.office.changes import Changes
from desktop_app.office.desk import Desk
from desktop_app.office.rights import Right, needs

__all__ = ["DOCUMENT", "STATES", "Document", "Register", "RegisterMatching", "RegisterRow", "State"]

EVERYTHING = RegisterMatching()


class Register:
    """Reads the register and annuls its numbers."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def order(self, matching: RegisterMatching = EVERYTHING) -> "array[int]":
        """The ids of the matching rows, newest first, for a list that fetches windows of them."""
        query = select(DocumentRecord.id).where(*criteria(matching)).order_by(DocumentRecord.id.desc())
        with self._desk.database.read() as connection:
            return array("q", connection.execute(query).scalars())

    def rows(self, ids: Sequence[int]) -> tuple[RegisterRow, ...]:
        """The rows of these ids, in their order."""
        with self._desk.database.read() as connection:
            found = {row.id: row for row in read_rows(connection, ids)}
        return tuple(found[each] for each in ids if each in found)

    def listed(self, matching: RegisterMatching = EVERYTHING) -> tuple[RegisterRow, ...]:
        """All matching rows as the book has them: by year, series and running number."""
        query = (
            select(*ROW)
            .where(*criteria(matching))
            .order_by(DocumentRecord.year, DocumentRecord.series, DocumentRecord.running)
        )
        with self._desk.database.read() as connection:
            return tuple(register_row(row) for row in connection.execute(query))

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
            row = connection.execute(DOCUMENT_WHOLE.where(DocumentRecord.id == document_id)).one()
        return document_of(row)

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
            papers = read_papers(connection, document_ids)
            pictures = read_pictures(connection, document_ids)
        missing = [each for each in document_ids if each not in papers]
        if missing:
            raise Refused(_("A paper of this document is no longer kept: the person’s data were erased."))
        return PrintJob(tuple(papers[each] for each in document_ids), pictures)

    def printable(self, ids: Sequence[int]) -> tuple[RegisterRow, ...]:
        """The rows of these ids, each once; one that has been annulled is refused."""
        rows = self.rows(tuple(dict.fromkeys(ids)))
        void = next((each for each in rows if each.state == "void"), None)
        if void is not None:
            raise Refused(_("“{number}” has been annulled and is not printed any more.").format(number=void.number))
        return rows

    @needs(Right.VOID)
    def void(self, document_id: int, reason: str) -> RegisterRow:
        """Annul a number for ever: it stays in the register, struck, and is never given again."""
        kept = why(reason)
        with self._desk.database.write() as connection:
            voided = annul(connection, history.occasion(self._desk, "voided"), document_id, kept)
        self._desk.board.publish(Changes.of(DOCUMENT, ids=(document_id,)))
        return voided
