"""`scroll`: how long the window stands still while somebody goes through 200,000 people in it.

The real window is scrolled to its end, dragged through, sent to letters and searched; between two beats of its loop of
events nothing is painted and no key is heard, and the longest such pause counts. The floor is the same scrolling of a
bare list view over as many ready texts.
"""

import os
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import Final

from PySide6.QtCore import QEventLoop, QStringListModel, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractItemView, QApplication, QListView, QWidget

from desktop_app.gui.frame.frame import Frame
from desktop_app.gui.widgets.lists import ListView
from desktop_app.system.preferences import PreferencesFile
from desktop_app.window.areas import areas
from desktop_app.window.doors import Doors
from desktop_app.window.root import Root
from desktop_app.window.seat import Seat
from tests.benchmarks.offices import crowd
from tests.gui.heart import Heart

PEOPLE: Final = 200_000
BUDGET: Final = 10.0
MAX_MS: Final = 100.0
LETTERS: Final = "SMQ"
SOUGHT: Final = "eliyev"
PATIENCE: Final = 30
_STEPS: Final = 100
_SETTLED: Final = 5_000
"""Milliseconds after which the window has done what it does once after it has been opened."""


def run(number: int = PEOPLE) -> dict[str, object]:
    """The longest pause of the window by that of the bare list; the milliseconds are in the detail."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    office = crowd(number)
    app = QApplication.instance() or QApplication([])
    assert isinstance(app, QApplication)
    floor = max(_scrolled(_bare(number), Heart()).values())
    with tempfile.TemporaryDirectory() as home:
        pauses = _in_the_window(app, office, number, Path(home))
    longest = max(pauses.values())
    return {
        "ratio": round(longest / floor, 2),
        "budget": BUDGET,
        "detail": {
            "people": number,
            **{f"{deed}_ms": round(pause, 1) for deed, pause in pauses.items()},
            "max_ms": round(longest, 1),
            "floor_ms": round(floor, 1),
            "within": longest <= MAX_MS,
        },
    }


def _in_the_window(app: QApplication, office: Path, number: int, home: Path) -> dict[str, float]:
    root = Root(app, PreferencesFile(home / "preferences.toml"), lambda root: areas(root, seat))
    doors = Doors(root)
    seat = Seat(app, root, doors)
    try:
        doors.begin(office)
        _until(lambda: root.frame is not None and root.frame.place is not None)
        _wait(_SETTLED)
        frame = root.frame
        assert frame is not None
        frame.go_to_area("people")
        _until(lambda: _rows(_list(frame)) == number)
        people, heart = _list(frame), Heart()
        assert people is not None
        pauses = _scrolled(people, heart)
        pauses |= {f"letter_{letter}": _typed(people, letter, heart) for letter in LETTERS}
        field = frame.header.search
        pauses["search"] = max(_typed(field, letter, heart) for letter in SOUGHT)
        pauses["clear"] = _pause(heart, field.clear, 2_000)
    finally:
        root.close()
    return pauses


def _scrolled(rows: QAbstractItemView, heart: Heart) -> dict[str, float]:
    """The pauses of the ways that need no letters: to the end at once, by steps, by the keys."""
    bar = rows.verticalScrollBar()

    def drag() -> None:
        for step in range(_STEPS + 1):
            bar.setValue(bar.maximum() * step // _STEPS)
            _wait(8)

    return {
        "to_the_end": _pause(heart, lambda: bar.setValue(bar.maximum()), 600),
        "dragged": _pause(heart, drag, 600),
        "home": _pause(heart, lambda: QTest.keyClick(rows, Qt.Key.Key_Home), 600),
        "end": _pause(heart, lambda: QTest.keyClick(rows, Qt.Key.Key_End), 600),
    }


def _pause(heart: Heart, deed: Callable[[], None], rest: int) -> float:
    """The longest pause, in milliseconds, while `deed` was done and for `rest` milliseconds after."""
    heart.start()
    deed()
    _wait(rest)
    heart.stop()
    return 1000 * heart.longest


def _typed(widget: QWidget, letter: str, heart: Heart) -> float:
    widget.setFocus()
    return _pause(heart, lambda: QTest.keyClicks(widget, letter), 600)


def _bare(number: int) -> QListView:
    view = QListView()
    view.setUniformItemSizes(True)
    view.setModel(QStringListModel([f"person {each}" for each in range(number)], view))
    view.resize(500, 700)
    view.show()
    _wait(500)
    return view


def _list(frame: Frame) -> ListView | None:
    return frame.current.findChild(ListView) if frame.current is not None else None


def _rows(view: ListView | None) -> int:
    return view.model().rowCount() if view is not None else 0


def _wait(milliseconds: int) -> None:
    """Let the window live for so long; `QTest.qWait` would leave the lanes no turn of the interpreter."""
    loop = QEventLoop()
    QTimer.singleShot(milliseconds, loop.quit)
    loop.exec()


def _until(came: Callable[[], bool]) -> None:
    last = time.monotonic() + PATIENCE
    while not came():
        if time.monotonic() > last:
            raise TimeoutError("the window did not come to show its people")
        _wait(20)
