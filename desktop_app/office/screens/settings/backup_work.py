"""What the page of backups can have done, and the bar that all its cards share."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtWidgets import QWidget

from desktop_app.gui.lanes import Progress
from desktop_app.gui.screen import Context
from desktop_app.gui.widgets.buttons import Button
from desktop_app.gui.widgets.reflow import FlowLayout
from desktop_app.office.keeping import BackedUp, BackupState


@dataclass(frozen=True)
class BackupWork:
    """What the page can have done; all but `restore` are called on a lane."""

    state: Callable[[], BackupState]
    back_up: Callable[[Progress], BackedUp]
    choose_second: Callable[[Path | None], BackupState]
    resume: Callable[[], BackupState]
    move: Callable[[Path, Progress], Path]
    stay: Callable[[], BackupState]
    restore: Callable[[], None]
    """Shows which backups there are; called on the window's thread."""


def bar(context: Context, *buttons: Button) -> QWidget:
    """Buttons side by side, below each other where the width is small."""
    row = QWidget()
    layout = FlowLayout(row, gap=context.theme.px(10))
    for button in buttons:
        layout.addWidget(button)
    return row
