"""Qt's own words in the language of the screen: Qt ships none in Azerbaijani."""

from PySide6.QtCore import QObject, QTranslator

from desktop_app.language.catalogs import N_
from desktop_app.language.catalogs import gettext as _

QT_WORDS = (
    N_("OK"),
    N_("Save"),
    N_("Open"),
    N_("Cancel"),
    N_("Close"),
    N_("Apply"),
    N_("Reset"),
    N_("Help"),
    N_("Discard"),
    N_("&Yes"),
    N_("&No"),
    N_("Retry"),
    N_("Ignore"),
    N_("&Undo"),
    N_("&Redo"),
    N_("Cu&t"),
    N_("&Copy"),
    N_("&Paste"),
    N_("Delete"),
    N_("Select All"),
    N_("Copy &Link Location"),
)


class ScreenTranslator(QTranslator):
    """Answers Qt from our catalog."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._words = {word: _(word) for word in QT_WORDS}

    def translate(
        self, _context: str, source: str, _disambiguation: str | None = None, _number: int = -1
    ) -> str | None:
        """The word, or None so that Qt keeps its own: an empty text would blank it."""
        return self._words.get(source)

    def isEmpty(self) -> bool:
        """An empty translator would not be asked at all."""
        return False
