"""The programs of this machine that show a PDF or a folder; screens are handed them, tests hand them a fake."""

from pathlib import Path
from typing import Protocol

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices


class Viewer(Protocol):
    """What a screen may have shown outside Ocaq."""

    def open(self, file: Path) -> bool:
        """Show a file; whether there was a program for it."""
        ...

    def show_in_folder(self, file: Path) -> bool:
        """Show the folder that a file lies in; whether there was a program for it."""
        ...


class SystemViewer:
    """Shows them with the programs that the system has chosen."""

    def open(self, file: Path) -> bool:
        """Show a file."""
        return QDesktopServices.openUrl(QUrl.fromLocalFile(str(file)))

    def show_in_folder(self, file: Path) -> bool:
        """Show the folder; the numbers that file names begin with keep it in the register's order."""
        return self.open(file if file.is_dir() else file.parent)
