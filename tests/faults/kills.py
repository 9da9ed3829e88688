"""`kill -9` at random instants: a real process works in a real office, dies, and what it had told is looked for."""

import random
import shutil
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from multiprocessing import get_all_start_methods, get_context
from multiprocessing.connection import Connection
from pathlib import Path
from typing import Any

from tests.faults.scenarios.scenario import Scenario

SEED = 20261125
SHARES = {
    "edit": 38, "import": 34, "issue": 22, "backup": 26, "restore": 22, "upgrade": 6,
    "keys": 6, "sheet": 4, "recovery": 24, "finishing": 18,
}  # fmt: skip
"""Of the 200 kills in the test command; a change of password takes longest, for it is meant to."""
PATIENCE = 60
"""Seconds after which work that tells nothing more has stopped."""


@dataclass
class Killed:
    """What so many kills of one scenario showed."""

    scenario: str
    kills: int = 0
    told: int = 0
    seconds: float = 0.0
    faults: list[str] = field(default_factory=list)

    def __str__(self) -> str:
        said = f"{self.scenario:<10}{self.kills:>7} kills {self.told:>8} acknowledged {self.seconds:>8.1f} s"
        return said + "".join(f"\n  FAULT {each}" for each in self.faults)


def work(scenario: type[Scenario], folder: Path, told: "Connection[Any, Any]") -> None:
    """Runs in the process that will be killed."""
    told.send("ready")
    scenario().work(folder, told.send)


def kill(scenario: type[Scenario], kills: int, first: int = 0, seed: int = SEED) -> Killed:
    """Kill the scenario's process so many times, each in a fresh copy of its office.

    The kills fall by turns after each number of acknowledgements, and then at a random instant on the way to the next:
    so many are told on any machine, however slow it is just now.
    """
    each = scenario()
    killed = Killed(scenario.name)
    begun = time.monotonic()
    with tempfile.TemporaryDirectory(prefix="kills-") as place:
        ready = Path(place) / "ready"
        ready.mkdir()
        each.prepare(ready)
        spans = _spans(each, ready, Path(place))
        after = scenario.then() if scenario.then is not None else None
        spans_after = _spans(after, ready, Path(place)) if after is not None else []
        for number in range(first, first + kills):
            folder = Path(place) / str(number)
            shutil.copytree(ready, folder)
            chance = random.Random(f"{seed}/{scenario.name}/{number}")
            said = _run_and_kill(each, folder, number % each.told_before, spans, chance)
            for recovery in (after, after) if after is not None else ():
                _run_and_kill(recovery, folder, 0, spans_after, chance)
            killed.kills += 1
            killed.told += len(said)
            try:
                each.judge(folder, said)
            except Exception as error:  # noqa: BLE001  any fault is one: it is counted and shown
                killed.faults.append(f"{scenario.name} {number}: {type(error).__name__}: {error}")
            shutil.rmtree(folder, ignore_errors=True)
    killed.seconds = time.monotonic() - begun
    return killed


def _spans(scenario: Scenario, ready: Path, place: Path) -> list[float]:
    """Seconds that each of `told_before` acknowledgements takes from the one before, on this machine just now."""
    folder = place / "measured"
    shutil.copytree(ready, folder)
    spans = [0.0] * scenario.told_before
    with _started(scenario, folder) as (_process, hearing):
        _waited(hearing, scenario.told_before, spans)
    shutil.rmtree(folder, ignore_errors=True)
    return spans


def _run_and_kill(scenario: Scenario, folder: Path, after: int, spans: list[float], chance: random.Random) -> list[Any]:
    """What was told before a kill that falls after so many acknowledgements, before the next one as a rule."""
    with _started(scenario, folder) as (process, hearing):
        said = _waited(hearing, after, spans)
        process.join(chance.uniform(0, spans[after]))  # the instant of the kill is what this is about
        assert process.is_alive(), f"{scenario.name} ended by itself: {process.exitcode}"
        process.kill()
        process.join()
        return said + _heard(hearing)


def _waited(hearing: "Connection[Any, Any]", for_so_many: int, spans: list[float]) -> list[Any]:
    """So many acknowledgements, and into `spans` how long each took."""
    said = []
    for number in range(for_so_many):
        begun = time.monotonic()
        assert hearing.poll(PATIENCE), "nothing is told any more"
        said.append(hearing.recv())
        spans[number] = time.monotonic() - begun
    return said


@contextmanager
def _started(scenario: Scenario, folder: Path) -> Iterator[tuple[Any, "Connection[Any, Any]"]]:
    """A process that has begun to work, gone at the end."""
    context: Any = get_context("forkserver" if "forkserver" in get_all_start_methods() else "spawn")
    context.set_forkserver_preload(
        ["tests.faults.kills", "desktop_app.people.service", "desktop_app.documents.service"]
    )
    hearing, told = context.Pipe(duplex=False)
    process = context.Process(target=work, args=(type(scenario), folder, told), daemon=True)
    process.start()
    told.close()
    with hearing:
        assert hearing.recv() == "ready"
        yield process, hearing
        process.kill()
        process.join()


def _heard(hearing: "Connection[Any, Any]") -> list[Any]:
    """All that was told whole; a message that the kill cut off was never told."""
    said = []
    while True:
        try:
            said.append(hearing.recv())
        except (EOFError, OSError):
            return said
