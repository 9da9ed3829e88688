"""What the areas tell the screen History of their things: names, fields in words, the way to take something back."""

from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING, Final

from desktop_app.office.rights import Right
from desktop_app.window.root import Root

if TYPE_CHECKING:
    from desktop_app.office.past import PastRow, SaveRow
    from desktop_app.office.screens.history import Areas

MOST_PEOPLE: Final = 200
"""People of one search whose history is looked for."""


def areas_of(root: Root) -> "Areas":
    """All that People and Documents know."""
    from desktop_app.office.screens.history import Areas, Undo
    from desktop_app.people.rules.values import Matching

    people, imports = root.office().people, root.office().imports

    def ids(done: "Callable[[Sequence[int]], object]") -> Undo:
        return Undo(Right.PEOPLE, lambda _row, saves: done([save.object_id for save in saves]))

    return Areas(
        find_people=lambda text: people.order(Matching(text=text, archived=None))[:MOST_PEOPLE],
        names={"person": lambda ids: _names(root, ids), "document": lambda ids: _numbers(root, ids)},
        saved={"person": person_words},
        undo={
            ("person", "created"): ids(people.delete),
            ("person", "deleted"): ids(people.restore),
            ("person", "restored"): ids(people.delete),
            ("person", "archived"): ids(lambda some: people.archive(some, archived=False)),
            ("person", "unarchived"): ids(people.archive),
            ("import", "imported"): Undo(Right.PEOPLE, lambda row, _saves: imports.undo(_import_of(row))),
            ("import", "import undone"): ids(people.restore),
        },
    )


def _import_of(row: "PastRow") -> int:
    if row.object_id is None:
        raise RuntimeError("an import without its number")
    return row.object_id


def _names(root: Root, ids: Sequence[int]) -> Mapping[int, str]:
    return {row.id: row.name for row in root.office().people.rows(ids) if row is not None}


def _numbers(root: Root, ids: Sequence[int]) -> Mapping[int, str]:
    return {row.id: f"{row.number} · {row.name}" for row in root.office().documents.register.rows(ids)}


def person_words(save: "SaveRow") -> Sequence[tuple[str, str]]:
    from desktop_app.people.rules.fields import field_label
    from desktop_app.people.screens.history import change_words

    return [(field_label(name), change_words(name, old, new)) for name, (old, new) in save.fields.items()]
