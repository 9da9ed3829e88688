"""The screen History: what was done in the whole office, by whom, and the way to take it back."""

from desktop_app.office.screens.history.screen import HistoryScreen
from desktop_app.office.screens.history.words import Areas

__all__ = ["Areas", "HistoryScreen"]
