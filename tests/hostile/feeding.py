"""Feeds spoiled files to an importer and keeps what was learnt: how many were refused, how long one took at most."""

import random
import tempfile
import time
from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path

from tests.hostile.importers import importers, warm

SEED = 20261125
SLOW_SECONDS = 30.0


@dataclass
class Fed:
    """What became of the files of one importer."""

    importer: str
    outcomes: Counter[str] = field(default_factory=Counter)
    deaths: int = 0
    slowest: float = 0.0
    seconds: float = 0.0
    faults: list[str] = field(default_factory=list)

    @property
    def files(self) -> int:
        return self.outcomes.total()

    def __str__(self) -> str:
        said = ", ".join(f"{count} {name}" for name, count in sorted(self.outcomes.items()))
        per_file = 1000 * self.seconds / max(1, self.files)
        return (
            f"{self.importer:<9}{self.files:>9} files  {per_file:6.2f} ms each, slowest {self.slowest:.2f} s, "
            f"{self.deaths} restarts: {said}" + "".join(f"\n  FAULT {each}" for each in self.faults)
        )


def feed(name: str, files: int, seed: int = SEED, first: int = 0) -> Fed:
    """Feed files `first` to `first + files` of the series that `seed` begins; each file is told by its number."""
    importer = importers()[name]
    fed = Fed(name)
    begun = time.monotonic()
    with tempfile.TemporaryDirectory(prefix="hostile-") as place, warm() as process:
        sound = importer.files(Path(place))
        reading = importer.feeding(process)
        path = Path(place) / f"file{importer.ending}"
        worker = None
        for number in range(first, first + files):
            chance = random.Random(f"{seed}/{name}/{number}")
            path.write_bytes(importer.spoil(chance.choice(sound), chance))
            started = time.monotonic()
            try:
                reading(path)
                outcome = "read"
            except importer.refusals:
                outcome = "refused"
            except Exception as error:  # noqa: BLE001  this is what is being looked for
                outcome = "FAULT"
                fed.faults.append(f"{name} {number}: {type(error).__name__}: {str(error)[:300]}")
            took = time.monotonic() - started
            fed.slowest = max(fed.slowest, took)
            if took > SLOW_SECONDS:
                fed.faults.append(f"{name} {number}: {took:.1f} s")
            fed.outcomes[outcome] += 1
            fed.deaths += worker is not None and worker != process.process_id
            worker = process.process_id
    fed.seconds = time.monotonic() - begun
    return fed


def spoiled(name: str, number: int, seed: int = SEED) -> bytes:
    """One file of the series again, to look at."""
    importer = importers()[name]
    with tempfile.TemporaryDirectory() as place:
        sound = importer.files(Path(place))
    chance = random.Random(f"{seed}/{name}/{number}")
    return importer.spoil(chance.choice(sound), chance)
