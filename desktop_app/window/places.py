"""Where one can go from everywhere, by names that need no screen to be imported."""

from typing import Final

from desktop_app.documents.screens import places as documents
from desktop_app.gui.screen import Place
from desktop_app.people.screens import places as people

SETTINGS: Final = "settings"
HISTORY: Final = "history"

HOME: Final = Place("home")
NEW_PERSON: Final = Place(people.AREA, people.NEW)
IMPORT: Final = Place(people.AREA, people.IMPORT)
CHECK_LIST: Final = Place(people.AREA, people.CHECK)
ISSUE: Final = Place(documents.AREA, documents.ISSUE)
PASSWORD: Final = Place(SETTINGS, "password")
CHECK: Final = Place(SETTINGS, "check")
BACKUP: Final = Place(SETTINGS, "backup")
