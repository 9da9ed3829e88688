"""Power cuts: the writes of a real run are recorded once; then the power fails at any of them, again and again."""

import json
import random
import shutil
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Literal

from tests.faults.disks import Disk
from tests.faults.scenarios import SCENARIOS
from tests.faults.tracing import Event, record

SEED = 20261125
Synchronous = Literal["OFF", "NORMAL", "FULL"]
CHANGES = {
    "edit": 24, "import": 4, "issue": 6, "backup": 4,
    "restore": 6, "upgrade": 3, "keys": 4, "sheet": 2, "finishing": 12,
}  # fmt: skip
"""How many acknowledgements are recorded of each scenario."""


@dataclass
class Cut:
    """What so many power cuts in one run showed."""

    scenario: str
    cuts: int = 0
    writes: int = 0
    seconds: float = 0.0
    faults: list[str] = field(default_factory=list)

    def count(self, number: int, fault: str) -> None:
        """One more cut, and what was wrong after it."""
        self.cuts += 1
        self.faults += [f"{self.scenario} {number}: {fault}"] if fault else []

    def __str__(self) -> str:
        said = f"{self.scenario:<10}{self.cuts:>7} cuts in {self.writes:>5} writes {self.seconds:>8.1f} s"
        shown = self.faults[:5]
        return said + f", {len(self.faults)} faults" + "".join(f"\n  FAULT {each}" for each in shown)


def cut(scenario: str, cuts: int, first: int = 0, seed: int = SEED) -> Cut:
    """Record the scenario, then cut the power so many times, at any write."""
    made, begun = Cut(scenario), time.monotonic()
    with _recorded(scenario) as (root, before, writes):
        made.writes = len(writes)
        for number in range(first, first + cuts):
            chance = random.Random(f"{seed}/{scenario}/{number}")
            disk, said = _run(root, before, writes[: chance.randint(1, len(writes))])
            made.count(number, _judged(scenario, root, disk.after_a_cut(chance), said))
    made.seconds = time.monotonic() - begun
    return made


def cut_at_each_word(scenario: str, synchronous: Synchronous = "FULL") -> Cut:
    """Record the scenario, killed at its last word; then cut the power right after each, nothing unsynced kept.

    No chance is in it: what was told and not synced is lost.
    """
    made, begun = Cut(scenario), time.monotonic()
    with _recorded(scenario, "--killed", "--synchronous", synchronous) as (root, before, writes):
        made.writes = len(writes)
        words = [place for place, event in enumerate(writes, 1) if not _of_office(event, root) and event.content]
        for place in words:
            disk, said = _run(root, before, writes[:place])
            made.count(len(said), _judged(scenario, root, disk.after_the_worst_cut(), said))
    made.seconds = time.monotonic() - begun
    return made


@contextmanager
def _recorded(scenario: str, *asked: str) -> Iterator[tuple[Path, dict[str, bytes], list[Event]]]:
    """The folder of an office, what lay there before, and what was written then: in it, and as word of it."""
    with tempfile.TemporaryDirectory(prefix="cuts-") as place:
        root = Path(place).resolve() / "disk"
        root.mkdir()
        SCENARIOS[scenario]().prepare(root)
        before = {str(each): each.read_bytes() for each in root.rglob("*") if each.is_file()}
        told = root.with_name("told")
        driver = [sys.executable, "-B", "-m", "tests.faults.driver", scenario, str(root), str(told)]
        recorded = record([*driver, str(CHANGES[scenario]), *asked], Path(place) / "trace")
        yield root, before, [each for each in recorded if each.place.startswith((str(root), str(told)))]


def _of_office(event: Event, root: Path) -> bool:
    return event.place.startswith(str(root))


def _run(root: Path, before: dict[str, bytes], writes: list[Event]) -> tuple[Disk, list[Any]]:
    """The disk after these writes, and what was told by then."""
    disk = Disk(root, before)
    for event in writes:
        if _of_office(event, root):
            disk.take(event)
    told = [event.content for event in writes if not _of_office(event, root) and event.kind == "write"]
    return disk, [json.loads(each) for each in told]


def _judged(scenario: str, root: Path, files: dict[str, bytes], said: list[Any]) -> str:
    """What is wrong with the files after a cut; nothing, as a rule."""
    shutil.rmtree(root)
    root.mkdir()
    (root / "papers").mkdir()
    for place, content in files.items():
        Path(place).parent.mkdir(parents=True, exist_ok=True)
        Path(place).write_bytes(content)
    try:
        SCENARIOS[scenario]().judge(root, said)
    except Exception as error:  # noqa: BLE001  any fault is one: it is counted and shown
        return f"{type(error).__name__}: {error}"
    return ""
