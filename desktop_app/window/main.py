"""The way from an empty screen to an office: the last one, the sample, or the wizard."""

import gc
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from desktop_app.gui.theme import style_arguments
from desktop_app.system.preferences import PreferencesFile
from desktop_app.window.areas import areas
from desktop_app.window.doors import Doors
from desktop_app.window.root import Root
from desktop_app.window.seat import USABLE_AFTER, Seat
from desktop_app.window.watching import ForeignChanges


def main(argv: Sequence[str]) -> int:
    """Open the window; `--sample` goes to the sample office at once."""
    app = QApplication([*argv, *style_arguments()])
    app.setApplicationName("Ocaq")
    app.setDesktopFileName("ocaq")
    root = Root(app, PreferencesFile(), lambda root: areas(root, seat))
    doors = Doors(root)
    seat = Seat(app, root, doors)
    ForeignChanges(root)
    root.crashes.install()
    if "--sample" in argv:
        doors.open_sample()
    else:
        last = root.preferences.last_office
        doors.start(Path(last) if last else None)
    QTimer.singleShot(USABLE_AFTER, root, lambda: _collect_garbage_from_now_on(root))
    return app.exec()


def _collect_garbage_from_now_on(root: Root) -> None:
    """What has been made so far stays, and need not be looked through again."""
    from desktop_app.gui.garbage import GarbageCollector

    gc.freeze()
    GarbageCollector(root)
