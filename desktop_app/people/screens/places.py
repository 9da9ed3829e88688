"""The places of the people area, under the names by which other areas lead there."""

from typing import Final

from desktop_app.gui.screen import Place

AREA: Final = "people"
PERSON: Final = "person"
"""The list with the person of the id beside it; so is the bare area with an id."""
NEW: Final = "new"
"""The form of a new person."""
EDIT: Final = "edit"
"""The form of the person with the id."""
IMPORT: Final = "import"
IMPORTED: Final = "imported"
"""The list of those whom the import with the id brought."""
MERGE: Final = "merge"
CHECK: Final = "check"
"""Who may be entered twice, and whose name may print wrong."""
CHECK_NAMES: Final = "check names"
"""The names of those with the ids, of everybody where there are none."""


def merge_place(first: int, second: int) -> Place:
    """Where these two people are merged into one, or said to be two; the first stays unless the other is chosen."""
    return Place(AREA, MERGE, (first, second))
