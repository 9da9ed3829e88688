"""The recovery after a death, killed as well: an ordinary opening, and the rest of a restore that was broken off."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from itertools import count
from pathlib import Path
from typing import Final
from unittest.mock import patch

from desktop_app.office import swapping
from desktop_app.system.files import patiently
from tests.faults.scenarios.restoring import Restore
from tests.faults.scenarios.scenario import FILE, Say, Scenario, whole_after
from tests.faults.scenarios.work import Edit


class Opening(Scenario):
    """A killed office is opened and checked, which brings its log into the file: killed at that, too."""

    name = "opening"
    told_before = 1

    def work(self, folder: Path, say: Say) -> None:
        while True:
            with whole_after(folder / FILE):
                say("whole")


class Recovery(Edit):
    """The recovery after a kill is killed as well."""

    name = "recovery"
    then = Opening


class Finishing(Restore):
    """Restores are broken off after each of their steps, their rest as well; whoever opens next does what is left."""

    name = "finishing"
    then = Opening

    def restore(self, turn: int, backup: Path, office: Path) -> None:
        with suppress(BrokenOffError), broken_off_after(turn % STEPS):
            super().restore(turn, backup, office)
        with suppress(BrokenOffError), broken_off_after(turn // STEPS % STEPS):
            swapping.settle(office)


class BrokenOffError(Exception):
    """The process would have died here."""


STEPS: Final = 5
"""Files moved by an exchange, and one more: then it is not broken off."""


@contextmanager
def broken_off_after(moves: int) -> Iterator[None]:
    """So many files are moved, no more: what a kill between two of them leaves, each time."""
    whole, moved = patiently, count()

    def moving(action: Callable[[], object]) -> None:
        if next(moved) == moves:
            raise BrokenOffError
        whole(action)

    with patch.object(swapping, "patiently", moving):
        yield
