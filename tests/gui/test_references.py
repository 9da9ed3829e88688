"""PySide6 keeps its hands off what belongs to Python: 6.12.0 lost references to True and None and died of it."""

import sys
from pathlib import Path

import pytest
from PySide6.QtCore import QObject, Signal

from tests.architecture.tree import ROOT

EMITS = 50


class Sender(QObject):
    """Emits what a screen would."""

    told = Signal(bool, object)


@pytest.mark.parametrize("value", [True, False, None])
def test_emitting_takes_no_reference(value: bool | None) -> None:
    """On 3.12 and later these values are immortal and the count cannot move: there nothing can be lost."""
    sender = Sender()
    heard = []
    sender.told.connect(lambda flag, thing: heard.append((flag, thing)))
    sender.told.emit(bool(value), value)
    before = sys.getrefcount(value)
    for _ in range(EMITS):
        sender.told.emit(bool(value), value)
        heard.clear()
    assert abs(sys.getrefcount(value) - before) < 5


def test_the_sound_release_is_pinned() -> None:
    assert '"PySide6_Essentials==6.11.3"' in Path(ROOT / "pyproject.toml").read_text(encoding="utf-8")
