"""Somebody who types into the form of a new person until killed: `python -m tests.e2e.typist OFFICE`.

The real window. After each word it says how many there are, and when the word was there by the clock of the machine.
"""

import sys
import time
from collections.abc import Callable
from pathlib import Path

from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from desktop_app.gui.screen import Place
from desktop_app.people.screens.form.screen import PersonFormScreen
from desktop_app.system.preferences import PreferencesFile
from tests.e2e.test_window import Program

NAME = "Sadiqov"
PAUSE = 40
"""Milliseconds between two words."""


def main(office: Path) -> None:
    """Open the form and type on."""
    program = Program(QApplication([]), PreferencesFile())
    program.doors.begin(office)
    _wait_until(program.is_at(Place("home")))
    program.frame.go(Place("people", "new"))
    _wait_until(lambda: any(each.isVisible() and each.isEnabled() for each in _forms(program)))
    (form,) = _forms(program)
    QTest.keyClicks(form.fields.surname, NAME)
    _wait_until(lambda: "desktop_app.documents.service" in sys.modules)  # all that is read after the start is read
    for number in range(1, 10_000):
        QTest.keyClicks(form.fields.notes, f"{number} ")
        assert form.fields.notes.toPlainText().endswith(f"{number} ")
        print(number, time.monotonic(), flush=True)
        QTest.qWait(PAUSE)


def _forms(program: Program) -> list[PersonFormScreen]:
    return program.frame.findChildren(PersonFormScreen)


def _wait_until(it_is_so: Callable[[], bool]) -> None:
    deadline = time.monotonic() + 30
    while not it_is_so():
        assert time.monotonic() < deadline
        QTest.qWait(20)


if __name__ == "__main__":
    main(Path(sys.argv[1]))
