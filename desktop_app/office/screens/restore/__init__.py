"""The list of backups to restore or to continue from."""

from desktop_app.office.screens.restore.window import RestoreWindow

__all__ = ["RestoreWindow"]
