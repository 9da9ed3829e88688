"""What the first page asks of the areas, in plain SQL: it is what staff wait for in the morning, so it goes without
SQLAlchemy, which takes longer to import than all of this to read.
"""

from dataclasses import dataclass
from datetime import datetime
from typing import Final

from desktop_app.home.rules import Recent
from desktop_app.office.engine import Execute
from desktop_app.people.queries import rows_of

PERSON: Final = "person"
TEMPLATE: Final = "template"
RECENT: Final = 3
_LOOKED_THROUGH: Final = 60
_MOST_STOPPED: Final = 5  # when these are finished, older ones show


@dataclass(frozen=True)
class HalfTyped:
    """A form that somebody left half-typed: a person's (`object_id` None for a new one's) or a template's."""

    form: str
    object_id: int | None
    title: str
    updated_at: datetime


@dataclass(frozen=True)
class Stopped:
    """A batch that broke off: how many of its documents wait for their files, from which number to which."""

    batch_id: int
    documents: int
    first: str
    last: str
    at: datetime


def people(execute: Execute) -> int:
    """How many people there are who are not archived."""
    return _number(execute, "SELECT count(*) FROM person WHERE deleted_at IS NULL AND archived_at IS NULL")


def anybody(execute: Execute) -> bool:
    """Whether there is anybody, archived or not."""
    return bool(execute("SELECT 1 FROM person WHERE deleted_at IS NULL LIMIT 1"))


def issued(execute: Execute, year: int) -> int:
    """How many documents of a year are in force."""
    return _number(execute, f"SELECT count(*) FROM document WHERE state = 'issued' AND year = {int(year)}")


def stopped(execute: Execute) -> tuple[Stopped, ...]:
    """The batches of which documents have their number and no file, newest first."""
    found = execute(
        "SELECT waiting.batch_id, waiting.documents, first.number, last.number, issue_batch.at FROM ("
        "SELECT batch_id, count(*) AS documents, min(id) AS first, max(id) AS last FROM document"
        " WHERE state = 'not printed' GROUP BY batch_id) AS waiting"
        " JOIN document AS first ON first.id = waiting.first JOIN document AS last ON last.id = waiting.last"
        f" JOIN issue_batch ON issue_batch.id = waiting.batch_id ORDER BY waiting.batch_id DESC LIMIT {_MOST_STOPPED}"
    )
    return tuple(
        Stopped(batch, documents, first, last, datetime.fromisoformat(at))
        for batch, documents, first, last, at in found
    )


def without_sheet(execute: Execute) -> bool:
    """Whether nothing on paper opens the office when its password is lost; the sample's is nobody's loss."""
    return bool(execute("SELECT 1 FROM office WHERE sheet_made_at IS NULL AND NOT sample"))


def half_typed(execute: Execute, user: int) -> tuple[HalfTyped, ...]:
    """The half-typed forms of a user, newest first."""
    found = execute(
        "SELECT form, object_id, title, updated_at FROM draft"
        f" WHERE user_id = {int(user)} AND form IN ('{PERSON}', '{TEMPLATE}') ORDER BY updated_at DESC"
    )
    return tuple(HalfTyped(form, object_id, title, datetime.fromisoformat(at)) for form, object_id, title, at in found)


def recent(execute: Execute) -> tuple[Recent, ...]:
    """The people who were lately added or changed, newest first."""
    touched = execute(f"SELECT object_id FROM change WHERE kind = '{PERSON}' ORDER BY id DESC LIMIT {_LOOKED_THROUGH}")
    ids = list(dict.fromkeys(number for (number,) in touched))
    rows = dict(rows_of(execute, ids))
    there = [rows[number] for number in ids if number in rows]
    return tuple(Recent(row.id, f"{row.surname} {row.given}".strip(), row.city) for row in there[:RECENT])


def _number(execute: Execute, sql: str) -> int:
    ((number,),) = execute(sql)
    return int(number)
