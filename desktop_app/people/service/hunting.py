"""The hunt for people who are entered twice: among everybody at once, and anew around a few who have changed."""

from collections.abc import Iterable, Mapping, Sequence

from sqlalchemy import Connection, select

from desktop_app.language.matching import Identity, Likeness, likely_pairs, same_person
from desktop_app.office.bulk import table_of
from desktop_app.people.records import OtherPersonRecord
from desktop_app.people.rules.pairs import LikelyPair, sure_first
from desktop_app.people.rules.progress import Progress
from desktop_app.people.service.duplicates import namesakes
from desktop_app.people.service.identities import identities
from desktop_app.people.service.planning import Stopped

Apart = frozenset[tuple[int, int]]


def hunted(everybody: Sequence[tuple[int, Identity]], apart: Apart, progress: Progress) -> tuple[LikelyPair, ...]:
    """All who may be one, but those told apart; raises `Stopped` when asked to."""

    def watch(done: int, total: int) -> None:
        progress.report(done, total)
        if progress.stopped():
            raise Stopped

    watch(0, len(everybody))
    numbers = [number for number, _identity in everybody]
    found = likely_pairs([identity for _number, identity in everybody], watch)
    pairs = [LikelyPair.of(numbers[each.first], numbers[each.second], each.verdict) for each in found]
    return sure_first([pair for pair in pairs if pair.people not in apart])


def refreshed(connection: Connection, pairs: Iterable[LikelyPair], changed: Sequence[int]) -> tuple[LikelyPair, ...]:
    """The pairs as they are now that these few people have changed.

    Those are held against whom they were found beside before, and against their namesakes.
    """
    stale = frozenset(changed)
    kept: list[LikelyPair] = []
    former: dict[tuple[int, int], LikelyPair] = {}
    for pair in pairs:
        if stale.isdisjoint(pair.people):
            kept.append(pair)
        else:
            former[pair.people] = pair
    met = set(former)
    for number, identity in identities(connection, changed):
        met |= {_ordered(number, other) for other in namesakes(connection, identity) if other != number}
    met -= told_apart_of_all(connection)
    known = dict(identities(connection, sorted({number for pair in met for number in pair})))
    judged = [_judged(known, pair, former.get(pair)) for pair in sorted(met) if known.keys() >= set(pair)]
    return sure_first([*kept, *filter(None, judged)])


def told_apart_of_all(connection: Connection) -> Apart:
    """All who were said not to be one, the lower number first."""
    table = table_of(OtherPersonRecord)
    return frozenset((low, high) for low, high in connection.execute(select(table.c.person_id, table.c.other_id)))


def _judged(known: Mapping[int, Identity], pair: tuple[int, int], former: LikelyPair | None) -> LikelyPair | None:
    """Two people as the hunt would judge them; what it knew of chances among all of them stands while they do."""
    verdict = same_person(known[pair[0]], known[pair[1]])
    if former is not None and former.verdict.reasons == verdict.reasons:
        return former
    if verdict.likeness is Likeness.DIFFERENT or len(verdict.reasons) < 2:
        return None
    return LikelyPair.of(*pair, verdict)


def _ordered(one: int, other: int) -> tuple[int, int]:
    return (min(one, other), max(one, other))
