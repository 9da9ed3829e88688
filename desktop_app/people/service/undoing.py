"""How what was done to people is taken back out of the office's history."""

from collections.abc import Callable, Iterable, Sequence
from contextlib import suppress
from typing import Final

from desktop_app.language.catalogs import gettext as _
from desktop_app.language.errors import Refused
from desktop_app.office.past import PastRow, Prospect, SaveRow, Undo, Undos
from desktop_app.office.rights import Right
from desktop_app.people.rules.doubts import Doubt
from desktop_app.people.rules.merging import MERGED_INTO
from desktop_app.people.rules.refusals import Stale
from desktop_app.people.rules.undoing import left_words, put_back
from desktop_app.people.service.doubts import IN_DOUBT, SAID_RIGHT, DoubtService, kind_said
from desktop_app.people.service.importing import ImportService
from desktop_app.people.service.merging import MERGED, MergeService
from desktop_app.people.service.pairs import APART, TOGETHER, PairService
from desktop_app.people.service.people import PeopleService
from desktop_app.people.service.writing import IMPORT, KIND

_ATTEMPTS: Final = 9
Marking = Callable[[Iterable[int]], Sequence[int]]


def undos(
    people: PeopleService, imports: ImportService, pairs: PairService, merges: MergeService, doubts: DoubtService
) -> Undos:
    """What can be taken back, by kind and action."""
    return {
        (KIND, "created"): _marked_back(people.delete),
        (KIND, "deleted"): _marked_back(people.restore),
        (KIND, "restored"): _marked_back(people.delete),
        (KIND, "archived"): _marked_back(lambda ids: people.archive(ids, archived=False)),
        (KIND, "unarchived"): _marked_back(people.archive),
        (KIND, "changed"): Undo(
            Right.PEOPLE,
            lambda _row, saves: _change_back(people, saves),
            lambda _row, saves: _change_prospect(people, saves),
        ),
        (KIND, APART): Undo(Right.PEOPLE, lambda _row, saves: _done(_of_both(pairs.doubt, saves))),
        (KIND, TOGETHER): Undo(Right.PEOPLE, lambda _row, saves: _done(_of_both(pairs.tell_apart, saves))),
        (KIND, SAID_RIGHT): Undo(Right.PEOPLE, lambda _row, saves: _of_name(doubts.doubt, saves)),
        (KIND, IN_DOUBT): Undo(Right.PEOPLE, lambda _row, saves: _of_name(doubts.accept, saves)),
        (KIND, MERGED): Undo(
            Right.PEOPLE,
            lambda row, saves: left_words(merges.undo(_merged_away(saves), row.id)),
            lambda row, saves: _merge_prospect(merges, row, saves),
        ),
        (IMPORT, "imported"): Undo(Right.PEOPLE, lambda row, _saves: _done(imports.undo(_import_of(row)))),
        (IMPORT, "import undone"): _marked_back(people.restore),
    }


def _marked_back(mark: Marking) -> Undo:
    return Undo(Right.PEOPLE, lambda _row, saves: _done(mark([save.object_id for save in saves])))


def _done(ids: Sequence[int]) -> str:
    if not ids:
        raise Refused(_("This has been taken back already. Nothing was changed."))
    return ""


def _of_both(decide: Callable[[int, Iterable[int]], Sequence[int]], saves: Sequence[SaveRow]) -> Sequence[int]:
    """A decision about the two people of a save; nobody's where one of them was erased."""
    ids = [save.object_id for save in saves]
    return decide(ids[0], ids[1:]) if ids else ()


def _of_name(decide: Callable[[int, Doubt], bool], saves: Sequence[SaveRow]) -> str:
    """A decision about a name; nobody's where the person was erased."""
    return _done([save.object_id for save in saves if save.fields and decide(save.object_id, kind_said(save.fields))])


def _import_of(row: PastRow) -> int:
    if row.object_id is None:
        raise RuntimeError("an import without its number")
    return row.object_id


def _merged_away(saves: Sequence[SaveRow]) -> int:
    """Who went in a merge; nobody where either was erased, and all that was known of both with them."""
    going = [save.object_id for save in saves if MERGED_INTO in save.fields]
    if not going:
        raise Refused(_("The person was erased. Nothing was changed."))
    return going[0]


def _merge_prospect(merges: MergeService, row: PastRow, saves: Sequence[SaveRow]) -> Prospect:
    back = merges.undo_prospect(_merged_away(saves), row.id) if len(saves) == row.objects else None
    return Prospect(back is not None, left_words(back.left) if back is not None else "")


def _change_prospect(people: PeopleService, saves: Sequence[SaveRow]) -> Prospect:
    """Nothing where the person is deleted or erased."""
    there = people.people([save.object_id for save in saves])
    if not there:
        return Prospect(possible=False)
    back = put_back(there[0], saves[0].fields)
    return Prospect(bool(back.fields), left_words(back.left))


def _change_back(people: PeopleService, saves: Sequence[SaveRow]) -> str:
    """Put old values back by an ordinary change; looked at again when others, beside this process, were quicker."""
    if not saves:
        raise Refused(_("The person was erased. Nothing was changed."))
    for _attempt in range(_ATTEMPTS):
        with suppress(Stale):
            return _changed_back(people, saves[0])
    return _changed_back(people, saves[0])


def _changed_back(people: PeopleService, save: SaveRow) -> str:
    person = people.person(save.object_id)
    back = put_back(person, save.fields)
    if not back.fields:
        raise Refused(" ".join((_("Nothing was taken back."), left_words(back.left))).strip())
    now = people.change(person.id, person.version, back.draft, photo=back.draft.photo)
    if now.photo == back.draft.photo:
        return left_words(back.left)
    left = left_words((*back.left, "photo"))  # the one before was removed for good since
    if len(back.fields) == 1:
        raise Refused(f"{_('Nothing was taken back.')} {left}")
    return left
