"""The area of documents as the window's frame and other lists offer it; imports no service."""

from collections.abc import Callable

from desktop_app.documents.screens.places import AREA, ISSUE, issue_place
from desktop_app.gui.keys import Command
from desktop_app.gui.screen import AreaEntry, Context, Offer, Place, Screen
from desktop_app.language.catalogs import gettext as _
from desktop_app.office.rights import Right


def documents_entry(make: Callable[[Context], Screen]) -> AreaEntry:
    """The entry; `make` builds the `DocumentsScreen` when it is first gone to. Its key is 7 for good."""
    return AreaEntry(
        AREA,
        7,
        _("Documents"),
        "certificate",
        make,
        commands={Command.ISSUE: Place(AREA, ISSUE)},
        rights={
            **dict.fromkeys((Command.ISSUE, Command.NEW, Command.PRINT), Right.ISSUE),
            Command.DELETE: Right.VOID,
            Command.SAVE: Right.OFFICE,
        },
        offers=frozenset((Command.PRINT, Command.FILTER, Command.DELETE, Command.LEAVE, Command.SAVE, Command.UNDO)),
    )


def issue_offer() -> Offer:
    """Issue a document to the people who are chosen in a list."""
    return Offer(Command.ISSUE, _("Issue a document"), "certificate", issue_place)
