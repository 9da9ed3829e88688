"""Where an office's PDFs go on this machine: chosen once, remembered by the office's identity."""

from pathlib import Path
from typing import Final

from desktop_app.system import paths
from desktop_app.system.preferences import PreferencesFile

OWN_FOLDER: Final = "Ocaq"


class PapersFolder:
    """The folder for the papers of one office."""

    def __init__(self, identity: str, preferences: PreferencesFile) -> None:
        self._identity = identity
        self._preferences = preferences

    @property
    def path(self) -> Path:
        """The folder that was chosen, else one of our own among the user's documents; it need not exist yet."""
        chosen = self._preferences.read().papers_folders.get(self._identity)
        return Path(chosen) if chosen else paths.documents_folder() / OWN_FOLDER

    def choose(self, folder: Path) -> None:
        """Have all papers from now on go there."""
        others = self._preferences.read().papers_folders
        self._preferences.change(papers_folders={**others, self._identity: str(folder)})
