"""Power cuts: the writes of a real run are recorded once; then the power fails at any of them, again and again."""

import json
import random
import shutil
import sys
import tempfile
import time
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Literal

from tests.faults.disks import Disk
from tests.faults.scenarios import SCENARIOS, Scenario
from tests.faults.tracing import Event, record

SEED = 20261125
Synchronous = Literal["OFF", "NORMAL"]
CHANGES = {"edit": 24, "import": 4, "issue": 6, "backup": 4}
"""How many acknowledgements are recorded of each scenario."""


@dataclass
class Cut:
    """What so many power cuts in one run showed."""

    scenario: str
    cuts: int = 0
    writes: int = 0
    seconds: float = 0.0
    faults: list[str] = field(default_factory=list)

    def __str__(self) -> str:
        said = f"{self.scenario:<10}{self.cuts:>7} cuts in {self.writes:>5} writes {self.seconds:>8.1f} s"
        shown = self.faults[:5]
        return said + f", {len(self.faults)} faults" + "".join(f"\n  FAULT {each}" for each in shown)


def cut(scenario: str, cuts: int, first: int = 0, synchronous: Synchronous | None = None, seed: int = SEED) -> Cut:
    """Record the scenario, then cut the power so many times."""
    made, begun = Cut(scenario), time.monotonic()
    with tempfile.TemporaryDirectory(prefix="cuts-") as place:
        root = Path(place).resolve() / "disk"
        root.mkdir()
        SCENARIOS[scenario]().prepare(root)
        before = {str(each): each.read_bytes() for each in root.rglob("*") if each.is_file()}
        weaker = ["--synchronous", synchronous] if synchronous else []
        told = Path(place).resolve() / "told"
        recorded = record(
            [sys.executable, "-B", "-m", "tests.faults.driver", scenario, str(root), str(told),
             str(CHANGES[scenario]), *weaker],
            Path(place) / "trace",
        )  # fmt: skip
        writes = [each for each in recorded if each.place.startswith((str(root), str(told)))]
        made.writes = len(writes)
        for number in range(first, first + cuts):
            disk = Disk(root, before)
            fault = _cut_once(SCENARIOS[scenario](), disk, writes, root, random.Random(f"{seed}/{scenario}/{number}"))
            made.cuts += 1
            made.faults += [f"{scenario} {number}: {fault}"] if fault else []
    made.seconds = time.monotonic() - begun
    return made


def _cut_once(scenario: Scenario, disk: Disk, writes: list[Event], root: Path, chance: random.Random) -> str:
    """What is wrong after one cut; nothing, as a rule."""
    said: list[Any] = []
    for event in writes[: chance.randint(1, len(writes))]:
        if not event.place.startswith(str(root)):
            said += [json.loads(event.content)] if event.kind == "write" else []
        else:
            disk.take(event)
    shutil.rmtree(root)
    root.mkdir()
    (root / "papers").mkdir()
    for place, content in disk.after_a_cut(chance).items():
        Path(place).parent.mkdir(parents=True, exist_ok=True)
        Path(place).write_bytes(content)
    try:
        scenario.judge(root, said)
    except Exception as error:  # noqa: BLE001  any fault is one: it is counted and shown
        return f"{type(error).__name__}: {error}"
    return ""
