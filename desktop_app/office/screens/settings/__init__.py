"""Settings: one page for each thing that can be set, the office's own and those that upper areas offer."""

from desktop_app.office.screens.settings.about_group import AboutGroup
from desktop_app.office.screens.settings.appearance_group import AppearanceGroup
from desktop_app.office.screens.settings.backup_group import BackupGroup
from desktop_app.office.screens.settings.backup_work import BackupWork
from desktop_app.office.screens.settings.office_group import OfficeGroup
from desktop_app.office.screens.settings.page import GroupPage
from desktop_app.office.screens.settings.password_group import PasswordGroup
from desktop_app.office.screens.settings.screen import SettingsGroup, SettingsScreen

__all__ = [
    "AboutGroup",
    "AppearanceGroup",
    "BackupGroup",
    "BackupWork",
    "GroupPage",
    "OfficeGroup",
    "PasswordGroup",
    "SettingsGroup",
    "SettingsScreen",
]
