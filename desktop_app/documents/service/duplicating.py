"""Duplicates (dublikat): the kept page once more for who lost it, marked as such; the history says who made it when."""

import datetime as dt
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from sqlalchemy import Connection, select

from desktop_app.documents import press
from desktop_app.documents.press import Paper, PrintJob
from desktop_app.documents.records import DocumentRecord
from desktop_app.documents.rules.file_names import document_stem
from desktop_app.documents.rules.requests import Output
from desktop_app.documents.service.numbering import DOCUMENT
from desktop_app.documents.service.register import Register
from desktop_app.documents.service.results import IssuedPaper
from desktop_app.language import catalogs
from desktop_app.language.catalogs import gettext as _
from desktop_app.language.errors import Refused
from desktop_app.office import history
from desktop_app.office.changes import Changes
from desktop_app.office.desk import Desk
from desktop_app.office.records import ChangeRecord
from desktop_app.office.rights import Right, needs
from desktop_app.printing.duplicates import duplicate
from desktop_app.printing.labels import Labels
from desktop_app.printing.layout import from_json, to_json

MADE: Final = "duplicated"
"""What the history calls it."""


def duplicates_of(connection: Connection, year: int) -> dict[int, list[dt.date]]:
    """The days on which documents numbered in a year were duplicated, by their ids."""
    found = connection.execute(
        select(ChangeRecord.object_id, ChangeRecord.at)
        .join(DocumentRecord, DocumentRecord.id == ChangeRecord.object_id)
        .where(ChangeRecord.kind == DOCUMENT, ChangeRecord.action == MADE, DocumentRecord.year == year)
        .order_by(ChangeRecord.id)
    )
    days: defaultdict[int, list[dt.date]] = defaultdict(list)
    for number, at in found:
        days[number].append(at.date())
    return days


class DuplicateService:
    """Makes duplicates of documents in force."""

    def __init__(self, desk: Desk, register: Register) -> None:
        self._desk, self._register = desk, register

    @needs(Right.ISSUE)
    def write(self, ids: Sequence[int], output: Output) -> tuple[IssuedPaper, ...]:
        """Write the duplicates and say so in the history of each document, once its file is safe."""
        press.make_room(output)
        done = tuple(press.printed(self.job(ids), output))
        self.record([each.id for each in done])
        rows = {row.id: row for row in self._register.rows(ids)}
        return tuple(IssuedPaper(each.id, rows[each.id].number, rows[each.id].person_id, each.file) for each in done)

    def job(self, ids: Sequence[int]) -> PrintJob:
        """The marked pages, for a press."""
        for row in self._register.printable(ids):
            if row.state == "not printed":
                raise Refused(
                    _("“{number}” was never printed: print it itself, not a duplicate.").format(number=row.number)
                )
        job, today = self._register.print_job(ids), self._desk.clock.today()

        def marked(paper: Paper) -> Paper:
            layout = duplicate(from_json(paper.layout), today)
            stem = document_stem(paper.stem, Labels(catalogs.current()).duplicate)
            return replace(paper, layout=to_json(layout), stem=stem)

        return replace(job, papers=tuple(map(marked, job.papers)))

    @needs(Right.ISSUE)
    def record(self, ids: Sequence[int]) -> None:
        """Say in the history that duplicates were made; for whoever sent a `job` to a press."""
        with self._desk.database.write() as connection:
            history.record_all(connection, history.occasion(self._desk, MADE), DOCUMENT, [(each, {}) for each in ids])
        self._desk.board.publish(Changes.of(DOCUMENT, ids=tuple(ids)))
