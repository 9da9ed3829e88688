"""What the page of backups can have done, and the bar that all its cards share."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtWidgets import QWidget

from desktop_app.gui.lanes import Progress
from desktop_app.gui.screen import Context
from desktop_app.gui.widgets.buttons import Button
from desktop_app.gui.widgets.reflow import FlowLayout
from desktop_app.language import catalogs
from desktop_app.language.catalogs import gettext as _
from desktop_app.language.dates.spoken import moment
from desktop_app.office.amounts import holds_line
from desktop_app.office.keeping import BackedUp, BackupState, Shrunk


@dataclass(frozen=True)
class BackupWork:
    """What the page can have done; all but `restore` are called on a lane."""

    state: Callable[[], BackupState]
    back_up: Callable[[Progress], BackedUp]
    choose_second: Callable[[Path | None], BackupState]
    resume: Callable[[], BackupState]
    shrunk: Callable[[], Shrunk | None]
    accept: Callable[[], None]
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


def shrunk_words(shrunk: Shrunk) -> str:
    """What is said of an office that holds far less than a backup of it, on the card and when it is closed."""
    now, fuller = shrunk.now, shrunk.fuller.manifest
    return _(
        "The office holds far less than the backup of {moment}.\nNow: {now}.\nThen: {then}.\n"
        "Was something lost? Then restore that backup. The fullest ones are kept, whatever is backed up from now on."
    ).format(
        moment=moment(fuller.made_at, catalogs.current()),
        now=holds_line(now.people, now.documents, now.changed_at),
        then=holds_line(fuller.people, fuller.documents, fuller.changed_at),
    )
