"""PySide6 takes no reference it was not given: 6.12.0 does on Python 3.11, and the interpreter dies of it."""

import subprocess
import sys

import pytest
from PySide6.QtCore import QObject, Signal

EMITS = 50
UNTIL_DEATH = """
from PySide6.QtCore import QObject, Signal
class Sender(QObject):
    told = Signal(bool, object)
sender = Sender()
sender.told.connect(lambda flag, thing: None)
for _ in range(3000):
    sender.told.emit(True, None)
"""


class Sender(QObject):
    """Emits what a screen would."""

    told = Signal(bool, object)


@pytest.mark.skipif(sys.version_info >= (3, 12), reason="True and None are immortal there: their count means nothing")
@pytest.mark.parametrize("value", [True, False, None])
def test_emitting_takes_no_reference(value: bool | None) -> None:
    sender = Sender()
    heard = []
    sender.told.connect(lambda flag, thing: heard.append((flag, thing)))
    sender.told.emit(bool(value), value)
    before = sys.getrefcount(value)
    for _ in range(EMITS):
        sender.told.emit(bool(value), value)
        heard.clear()
    assert abs(sys.getrefcount(value) - before) < 5  # 6.12.0 on 3.11: one lost with each emit


def test_a_process_lives_through_many_signals() -> None:
    done = subprocess.run([sys.executable, "-c", UNTIL_DEATH], capture_output=True, check=False)
    assert done.returncode == 0, done.stderr.decode()
