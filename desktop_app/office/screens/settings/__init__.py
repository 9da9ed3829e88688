"""Settings: one page for each thing that can be set, the office's own and those that upper areas offer."""

from desktop_app.office.screens.settings.screen import SettingsGroup, SettingsScreen

__all__ = ["SettingsGroup", "SettingsScreen"]
