"""Where one can go from everywhere, by names that need no screen to be imported."""

from typing import Final

from desktop_app.gui.screen import Place

PEOPLE: Final = "people"
DOCUMENTS: Final = "documents"
SETTINGS: Final = "settings"

HOME: Final = Place("home")
NEW_PERSON: Final = Place(PEOPLE, "new")
IMPORT: Final = Place(PEOPLE, "import")
ISSUE: Final = Place(DOCUMENTS, "issue")
PASSWORD: Final = Place(SETTINGS, "password")
BACKUP: Final = Place(SETTINGS, "backup")
