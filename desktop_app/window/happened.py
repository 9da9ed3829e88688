"""What the areas tell the screen History of their things: names, and fields in words."""

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Final

from desktop_app.window.root import Root

if TYPE_CHECKING:
    from desktop_app.office.past import SaveRow
    from desktop_app.office.screens.history import Areas

MOST_PEOPLE: Final = 200
"""People of one search whose history is looked for."""


def areas_of(root: Root) -> "Areas":
    """All that People and Documents know."""
    from desktop_app.office.screens.history import Areas
    from desktop_app.people.rules.values import Matching

    people = root.office().people
    return Areas(
        find_people=lambda text: people.order(Matching(text=text, archived=None))[:MOST_PEOPLE],
        names={"person": lambda ids: _names(root, ids), "document": lambda ids: _numbers(root, ids)},
        saved={"person": person_words},
    )


def _names(root: Root, ids: Sequence[int]) -> Mapping[int, str]:
    return {row.id: row.name for row in root.office().people.rows(ids) if row is not None}


def _numbers(root: Root, ids: Sequence[int]) -> Mapping[int, str]:
    return {row.id: f"{row.number} · {row.name}" for row in root.office().documents.register.rows(ids)}


def person_words(save: "SaveRow") -> Sequence[tuple[str, str]]:
    from desktop_app.people.screens.history import changes_words

    return changes_words(save.fields)
