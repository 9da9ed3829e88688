"""The area of documents as the window's frame lists it; imports no service, so that the frame is there at once."""

from collections.abc import Callable

from desktop_app.documents.screens.places import AREA, ISSUE
from desktop_app.gui.keys import Command
from desktop_app.gui.screen import AreaEntry, Context, Place, Screen
from desktop_app.language.catalogs import gettext as _


def documents_entry(make: Callable[[Context], Screen]) -> AreaEntry:
    """The entry; `make` builds the `DocumentsScreen` when it is first gone to. Its key is 7 for good."""
    return AreaEntry(
        AREA,
        7,
        _("Documents"),
        "certificate",
        make,
        commands={Command.ISSUE: Place(AREA, ISSUE)},
        offers=frozenset((Command.PRINT, Command.FILTER, Command.DELETE, Command.LEAVE)),
    )
