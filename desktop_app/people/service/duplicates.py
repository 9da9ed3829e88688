"""Who among the people there may be the one on a form: namesakes found through search, judged by the rules."""

from collections.abc import Sequence

from sqlalchemy import Connection, select

from desktop_app.language.folding import readings
from desktop_app.language.matching import Identity
from desktop_app.people.records import TermRecord
from desktop_app.people.rules.duplicates import LikelyDuplicates
from desktop_app.people.rules.known import Known
from desktop_app.people.rules.values import Duplicate, PersonDetails
from desktop_app.people.service.pairs import told_apart
from desktop_app.people.service.reading import read_people

_MOST_NAMESAKES = 500


def likely_duplicates(connection: Connection, details: PersonDetails, but: int | None) -> tuple[Duplicate, ...]:
    """Likely duplicates of these details, without the person of number `but` and those said to be somebody else."""
    others = told_apart(connection, but) | {but} if but is not None else frozenset()
    ids = [number for number in namesakes(connection, details) if number not in others]
    if not ids:
        return ()
    likely = LikelyDuplicates()
    for person in read_people(connection, ids).values():
        likely.add(Known(person, person.id))
    return likely.of(details)


def namesakes(connection: Connection, named: PersonDetails | Identity) -> Sequence[int]:
    """The numbers of those who bear this name in whatever spelling and order; the first few hundred."""
    words = [terms for word in f"{named.surname} {named.given}".split() if (terms := _terms(word))]
    if not words:
        return ()
    bearing = select(TermRecord.person_id).where(TermRecord.term.in_(words[0])).distinct()
    for terms in words[1:]:
        bearers = TermRecord.__table__.alias()
        bearing = bearing.where(TermRecord.person_id.in_(select(bearers.c.person_id).where(bearers.c.term.in_(terms))))
    return connection.scalars(bearing.limit(_MOST_NAMESAKES)).all()


def _terms(word: str) -> set[str]:
    """What a word of a name may be known by, in whatever country's spelling."""
    return {term for key in readings(word) for term in key.split()}
