"""The people area as the window's frame lists it; imports no service, so that the frame is there at once."""

from collections.abc import Callable

from desktop_app.gui.keys import Command
from desktop_app.gui.screen import AreaEntry, Context, Place, Screen
from desktop_app.language.catalogs import gettext as _
from desktop_app.office.rights import Right
from desktop_app.people.screens.places import AREA, IMPORT, NEW


def people_entry(make: Callable[[Context], Screen]) -> AreaEntry:
    """The entry; `make` builds the `PeopleArea` when it is first gone to."""
    return AreaEntry(
        AREA,
        2,
        _("People"),
        "users",
        make,
        commands={Command.NEW: Place(AREA, NEW), Command.IMPORT: Place(AREA, IMPORT)},
        searches=True,
        rights={
            **dict.fromkeys((Command.NEW, Command.IMPORT, Command.EDIT, Command.DELETE, Command.SAVE), Right.PEOPLE),
            Command.EXPORT: Right.EXPORT,
            Command.ISSUE: Right.ISSUE,
        },
        offers=frozenset((Command.EDIT, Command.DELETE, Command.FILTER, Command.EXPORT, Command.SAVE, Command.LEAVE)),
    )
