"""A process that opens a window and says when it was painted: `ocaq` is the program itself, `bare` the least Qt can do.

Each fact is a line on standard output, told as it happens, with the CPU seconds that this process had taken by then.
Nothing in the program knows of it: it is watched through the signals and events that it has anyway.
"""

import os
import sys
import time
from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QEvent, QObject, QStringListModel, QTimer
from PySide6.QtWidgets import QApplication, QListView, QMainWindow, QWidget

ROWS = 50


class Painted(QObject):
    """Tells `then` once, when a widget has been painted with something on it."""

    def __init__(self, widget: QWidget, then: Callable[[], None], ready: Callable[[], bool] = lambda: True) -> None:
        super().__init__(widget)
        self._widget, self._then, self._ready = widget, then, ready
        widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802  Qt's name
        if event.type() == QEvent.Type.Paint and self._ready():
            self._widget.removeEventFilter(self)
            QTimer.singleShot(0, self._then)  # the filter sees the event before the widget paints
        return super().eventFilter(watched, event)


def bare() -> None:
    """A main window with a list of as many rows as the program first shows."""
    app = QApplication([])
    window = QMainWindow()
    view = QListView(window)
    view.setModel(QStringListModel([f"Row {number}" for number in range(ROWS)], view))
    window.setCentralWidget(view)
    window.resize(1280, 800)
    window.show()
    watching = Painted(view.viewport(), lambda: _tell_last("people"))
    app.exec()
    del watching


def ocaq() -> None:
    """The program as it starts by itself; once it shows a place it is sent to People."""
    from desktop_app.__main__ import main  # noqa: PLC0415  the bare window must not pay for it

    run = QApplication.exec

    def run_watched(app: QApplication) -> int:
        _watch(app)
        return run()

    QApplication.exec = run_watched  # type: ignore[method-assign, assignment] # the last moment before the first event
    sys.argv = ["ocaq"]
    main()


def _watch(app: QApplication) -> None:
    frame: Any = next(window for window in app.topLevelWidgets() if isinstance(window, QMainWindow))

    def follow(place: Any) -> None:
        if place.area != "people":
            QTimer.singleShot(0, lambda: frame.go_to_area("people"))
            return
        from desktop_app.gui.widgets.lists import ListView  # noqa: PLC0415  the window must not pay for it

        people = frame.current.findChild(ListView)
        Painted(people.viewport(), lambda: _tell_last("people"), lambda: people.model().rowCount() > 0)

    frame.place_shown.connect(follow)
    Painted(frame, lambda: _tell("window"))


def _tell(fact: str) -> None:
    print(fact, time.process_time(), flush=True)


def _tell_last(fact: str) -> None:
    """Say it and be gone: a full check of the office runs by now, and a proper end would wait for it."""
    _tell(fact)
    os._exit(0)


if __name__ == "__main__":
    {"bare": bare, "ocaq": ocaq}[sys.argv[1]]()
