"""The check of the register: no gap in its numbers, every paper as it was frozen, every picture there."""

import hashlib
from collections.abc import Iterator
from itertools import chain

from sqlalchemy import Connection, func, select

from desktop_app.documents.authenticity.trust import Trust
from desktop_app.documents.authenticity.verdicts import State, judge
from desktop_app.documents.records import DocumentPictureRecord, DocumentRecord
from desktop_app.documents.rules.numbers import Number
from desktop_app.documents.service.sealing import newest_list
from desktop_app.language.catalogs import gettext as _
from desktop_app.office.records import PictureRecord

_GENUINE = frozenset({State.VALID, State.REVOKED})
_AT_ONCE = 500  # layouts held in memory at a time


def register_findings(connection: Connection) -> tuple[str, ...]:
    """Everything that is wrong with the register, each with what to do."""
    return tuple(chain(_gaps(connection), _changed_papers(connection), _changed_pictures(connection)))


def _gaps(connection: Connection) -> Iterator[str]:
    runs = connection.execute(
        select(
            DocumentRecord.series,
            DocumentRecord.year,
            func.count().label("given"),
            func.max(DocumentRecord.running).label("last"),
        ).group_by(DocumentRecord.series, DocumentRecord.year)
    )
    for run in runs:
        if run.given != run.last:
            yield _("Some numbers before {last} are not in the register ({count}). Restore the last backup.").format(
                last=Number(run.series, run.year, run.last), count=run.last - run.given
            )


def _changed_papers(connection: Connection) -> Iterator[str]:
    kept = select(DocumentRecord.number, DocumentRecord.layout, DocumentRecord.layout_sha256).where(
        DocumentRecord.layout.is_not(None)
    )
    for paper in connection.execute(kept.execution_options(yield_per=_AT_ONCE)):
        if hashlib.sha256(paper.layout).hexdigest() != paper.layout_sha256:
            yield _("The kept paper of “{number}” is not the one that was issued. Restore the last backup.").format(
                number=paper.number
            )


def code_findings(connection: Connection) -> Iterator[str]:
    """Documents whose code is not one that a key of this office signed: 0.2 ms each, so that only a deep check asks."""
    keys = newest_list(connection)
    trusts = (Trust(b"", keys, keys.day),) if keys else ()
    kept = select(DocumentRecord.number, DocumentRecord.code, DocumentRecord.check_code).where(
        DocumentRecord.code.is_not(None)
    )
    for paper in connection.execute(kept.execution_options(yield_per=_AT_ONCE)):
        verdict = judge(paper.code, trusts)
        if verdict.state not in _GENUINE or verdict.check_code != paper.check_code:
            yield _("The code of “{number}” is not one that this office signed. Restore the last backup.").format(
                number=paper.number
            )


def _changed_pictures(connection: Connection) -> Iterator[str]:
    shown = select(DocumentPictureRecord.sha256).distinct()
    pictures = connection.execute(
        select(PictureRecord.sha256, PictureRecord.content).where(PictureRecord.sha256.in_(shown))
    )
    for picture in pictures:
        if hashlib.sha256(picture.content).hexdigest() != picture.sha256:
            yield _("A picture on issued papers is not the one that was issued. Restore the last backup.")
